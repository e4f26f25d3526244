# Le formulaire du programme.
programme-title-new = Créer le programme
programme-title = Réglages du programme
programme-submit = Créer
programme-intro = Cinq minutes. Seuls le but, les personnes, le premier jour et le canal de la direction sont à trouver ; le reste a déjà une valeur usuelle, et tout se change ensuite.
programme-part-purpose = Le but
programme-name = Nom du programme
programme-name-example = Regards croisés 2027
programme-objectives = Ce que vous cherchez, en mots simples
programme-objectives-hint = Deux ou trois phrases. Chaque personne invitée les lira.
programme-part-people = Les personnes
programme-sponsor = Qui parraine le programme
programme-sponsor-hint = Un membre de la direction ; son nom figure dans chaque invitation.
programme-coordinators = Coordination
programme-coordinators-hint = Ces personnes voient les participants, les binômes et ce qui attend une décision, pas ce qui se dit en privé. Elles peuvent tout changer ici, cette liste comprise. Celles qui ont été désignées à l’installation de Rebours peuvent toujours revenir avec /mentorat admin.
programme-neutral = La personne de confiance
programme-neutral-hint = Quelqu’un de neutre, à qui l’on peut parler en privé. De préférence pas vous : c’est ce qui permet de tout dire.
programme-second-neutral = Une seconde personne de confiance
programme-second-neutral-hint = Pour qui a la première dans son binôme ou sa hiérarchie. Sans elle, la coordination est proposée à sa place.
programme-part-rhythm = Le rythme
programme-first-day = Premier jour
programme-weeks = Durée, en semaines
programme-cadence = Une séance toutes les combien de semaines ?
programme-minutes = Durée d’une séance
programme-language = Langue par défaut
programme-zone = Fuseau horaire par défaut
programme-country = Pays des jours fériés
programme-country-hint = Pour les personnes dont le pays n’est pas renseigné. Rien ne part un jour férié.
programme-part-pairing = Les binômes
programme-mode = Qui décide
mode-by_hand = J’approuve chaque binôme
mode-by_hand-means = Conseillé : personne n’est prévenu avant vous
mode-automatic = Les propositions partent seules
mode-automatic-means = Chacun reste libre de dire non
programme-announcement = Canal d’annonce des nouveaux binômes
programme-announcement-hint = Une annonce n’est faite que si les deux l’acceptent.
programme-part-digest = Le point hebdomadaire pour la direction
programme-channel = Canal de la direction
programme-channel-hint = Pensez à y inviter Rebours. Vous relisez chaque message un jour ouvré avant.
programme-digest-day = Jour d’envoi
programme-digest-hour = Heure d’envoi
programme-threshold = Seuil d’anonymat
programme-threshold-hint = Aucun chiffre sur les réponses de moins de personnes que cela. Trois au minimum, cinq conseillées.
programme-changes = Après l’enregistrement, nous vous dirons ce que chaque changement entraîne.
programme-created = *Le programme est créé.* Première chose à faire : inviter des personnes. Quand quelques-unes auront répondu, demandez un tour de mise en binôme depuis l’onglet Accueil. Pensez aussi à inviter Rebours dans le canal de la direction.
programme-saved = Les réglages sont enregistrés.
effect-digest = Le prochain point hebdomadaire partira au nouveau moment.
effect-leadership = Le prochain point hebdomadaire ira dans le nouveau canal. Invitez-y Rebours.
effect-cadence = Le nouveau rythme vaut pour les séances qui restent à prévoir ; celles qui le sont déjà, trois au plus par binôme, gardent leur semaine.
effect-minutes = La nouvelle durée vaut pour les séances qui restent à prévoir ; celles qui le sont déjà, trois au plus par binôme, gardent la leur.
effect-mode = Vaut dès le prochain tour ; les propositions en cours ne changent pas.
effect-threshold = Les prochains points hebdomadaires respecteront le nouveau seuil ; ceux déjà envoyés ne changent pas.
effect-calendar = Le numéro des semaines et la fin du programme sont recalculés.
effect-neutral = Les prochains mots en privé iront à la nouvelle personne ; elle ne verra pas les précédents.
effect-appointed = { $people } { $count ->
    [one] coordonne
   *[other] coordonnent
} désormais le programme.
effect-relieved = { $people } ne { $count ->
    [one] coordonne
   *[other] coordonnent
} plus le programme.
effect-told = { $count ->
    [one] Rebours prévient cette personne, à ses heures de travail.
   *[other] Rebours prévient chacune de ces personnes, à ses heures de travail.
}
effect-both = { $people } { $count ->
    [one] coordonne tout en étant personne de confiance
   *[other] coordonnent tout en étant personnes de confiance
}. Chacun le lit avant de parler en privé, et en dira peut-être moins : mieux vaut quelqu’un d’autre.
effect-stepped-down = Vous ne coordonnez plus : l’onglet Accueil montre désormais ce qui vous concerne. Merci pour tout ce que vous avez fait.
effect-may-return = Votre nom ayant été donné à l’installation de Rebours, `/mentorat admin` vous ramène quand vous le souhaitez.
effect-announcement = Les prochaines annonces iront dans le nouveau canal, s’il y en a un.
effect-invitation = Les prochaines invitations le diront ; celles qui sont parties ne changent pas.
effect-language = Vaut pour les canaux, et pour les personnes dont Slack ne donne pas la langue.
invite-title = Inviter des personnes
invite-intro = Chaque personne reçoit une seule invitation, à ses heures de travail, avec les objectifs et le nom de qui parraine. Sans réponse, nous n’insistons pas.
invite-users = Qui invitez-vous ?
invite-users-hint = Cent personnes au plus à la fois. Pour une longue liste : rebours import personnes.csv.
invite-role = Pour quel rôle ?
invite-submit = Inviter
invited = { $count ->
    [0] Aucune invitation ne part : ces personnes sont déjà invitées, participent, ou ne le peuvent pas.
    [one] Une invitation part, aux heures de travail de la personne.
   *[other] { $count } invitations partent, aux heures de travail de chacun.
}
round-asked = C’est parti : nous cherchons les meilleurs binômes. Vous recevrez un message dès que les propositions seront prêtes, en général dans la minute.
round-published = Les personnes en attente recevront un mot aimable, à leurs heures de travail.
admin-here = Votre tableau de bord est dans l’onglet Accueil de Rebours : décisions à prendre, personnes, binômes, prochain point hebdomadaire.
