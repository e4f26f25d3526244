# Invitation.
invitation-text = { $coordinator } vous invite dans le programme { $programme }
invitation-offer = { $coordinator } vous propose de prendre part à ce programme de *mentorat inversé*, parrainé par { $sponsor } : de jeunes professionnels y apprennent à des membres de la direction ce qu’eux seuls peuvent leur montrer.
invitation-role = { $role ->
    [mentor] *Votre rôle : mentor.* Vous choisissez le contenu et vous montrez ce que vous faites vraiment. L’agenda n’est pas votre affaire : vous n’aurez jamais à relancer personne.
   *[mentee] *Votre rôle : apprendre.* Un mentor vous montre ce que vous aimeriez comprendre. Vous tenez l’agenda, ou vous le confiez à quelqu’un.
}
invitation-objectives = *Ce que le programme cherche*
invitation-next = S’inscrire prend deux minutes. Rien n’est décidé ensuite sans votre oui : c’est vous qui acceptez ou non la personne que nous vous proposerons.

# Bienvenue.
welcome-text = Bienvenue ! Voici la suite, et trois cartes d’une minute à lire.
welcome-thanks = { $role ->
    [mentor] *Merci, et bienvenue parmi les mentors.* Vous n’avez rien à préparer pour l’instant.
   *[mentee] *Merci, et bienvenue.* Vous n’avez rien à préparer pour l’instant.
}
welcome-next = *La suite*
    1. Nous cherchons une personne qui vous convienne, en général dans la semaine.
    2. Nous vous la proposons : vous dites oui ou non, sans raison à donner.
    3. Nous faisons les présentations, avec des horaires à choisir.
    D’ici là, trois cartes d’une minute chacune :

# Toujours en attente.
waiting-text = Pas encore de binôme pour vous, mais vous gardez votre place.
waiting-sentence = { $role ->
    [mentor] *Pas encore de binôme pour vous cette fois-ci.* Ce que vous proposez compte : vous gardez votre place et serez du prochain tour, sans rien avoir à faire.
   *[mentee] *Pas encore de mentor pour vous cette fois-ci.* Vous gardez votre place et serez du prochain tour, sans rien avoir à faire.
}
waiting-because-no-counterpart = Il nous manque simplement du monde en face. Si vous connaissez quelqu’un que cela tenterait, parlez-lui-en.
waiting-because-topic = Personne ne partage encore vos sujets. En ajouter un ou deux à votre profil élargirait nettement le choix.
waiting-because-language = Il manque une langue en commun. Si vous en parlez une autre, même sans la manier parfaitement, ajoutez-la à votre profil.
waiting-because-hours = Les heures de travail ne se croisent pas assez. Si votre journée est plus souple que ce que vous aviez indiqué, élargissez-la dans votre profil.
waiting-because-reporting-line = Aucune personne n’est libre pour l’instant en dehors de votre ligne hiérarchique. D’autres inscriptions arrivent.
waiting-because-manager-unknown = Il manque un renseignement administratif que seule la coordination peut compléter. Elle en est informée ; vous n’avez rien à faire.
waiting-because-seniority = Aucune personne n’est libre pour l’instant avec l’écart d’ancienneté que demande le programme. D’autres inscriptions arrivent.
waiting-because-veto = Aucune personne qui vous convienne n’est libre pour l’instant. D’autres inscriptions arrivent.
waiting-because-former-pair = Les personnes libres sont de celles que vous connaissez déjà. D’autres inscriptions arrivent.
waiting-because-everyone-taken = Aucune personne qui vous convienne n’est libre pour l’instant. D’autres inscriptions arrivent.

# À qui rejoint la coordination, à qui la quitte.
appointed-text = Vous coordonnez désormais « { $programme } ».
appointed-sentence = *Vous coordonnez désormais « { $programme } »*, à l’invitation de { $coordinator }. Bienvenue dans la coordination.
appointed-see = *Dans l’onglet Accueil de Rebours*, vous voyez qui participe, les binômes à examiner, qui a besoin d’un coup de main, et chaque point hebdomadaire avant la direction. Vous pouvez changer les réglages, nommer quelqu’un à la coordination ou l’en décharger.
appointed-private = Ce qui se dit en séance ou en privé ne vous est pas montré, sauf si quelqu’un choisit de vous le dire.
why-appointed = Vous recevez ce message parce que { $coordinator } a mis votre nom dans les réglages du programme. Vous préférez ne pas coordonner ? Retirez-l’en : onglet Accueil, Réglages.
relieved-text = Vous ne coordonnez plus « { $programme } ».
relieved-sentence = *Vous ne coordonnez plus « { $programme } »* : { $coordinator } a changé les réglages. Il ne vous reste rien à faire. Merci pour tout ce que vous avez fait pour ce programme.
relieved-next = L’onglet Accueil montre désormais ce qui vous concerne. Quelque chose à transmettre, ou une erreur ? Écrivez à { $coordinator }.
why-relieved = Vous recevez ce message parce que vous coordonniez le programme. Plus rien ne vous sera envoyé à ce titre.

# Réponses immédiates.
role-question = De quel côté souhaitez-vous participer ?
joined = C’est noté, merci. La suite vous attend dans vos messages avec Rebours.
profile-saved = Votre profil est à jour. Les prochains horaires en tiendront compte, et le prochain tour aussi ; un binôme déjà formé ne change pas.
cards-left = Merci. Une minute encore pour la suite ?
cards-done = Merci, vous avez tout lu : tout est prêt pour la première séance.
paused = En pause jusqu’au { $until }. Plus aucun message d’ici là, et tout reprendra de soi-même ce jour-là.
paused-hits = Une séance reste réservée d’ici là, et l’autre personne vous y attend. La déplacer, ou l’annuler ?
resumed = Heureux de vous retrouver. Vous êtes de nouveau du prochain tour, et vos séances reprennent.
left = C’est fait : vous avez quitté le programme. Vous ne recevrez plus rien, sinon un mot de clôture si vous étiez en binôme. Merci d’avoir essayé ; la porte reste ouverte avec `/mentorat rejoindre`.
