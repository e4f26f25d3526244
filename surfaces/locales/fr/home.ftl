# L’onglet Accueil.
home-title = Rebours
home-idea = *Le mentorat à rebours.* De jeunes professionnels apprennent à des membres de la direction ce qu’ils pratiquent chaque jour : outils, façons de travailler, attentes. Le mentor choisit le contenu, l’autre tient l’agenda, et personne n’a à relancer personne.
home-no-programme = Aucun programme n’est ouvert pour l’instant. Quand il y en aura un, c’est ici que vous pourrez le rejoindre.
home-sponsor = Programme parrainé par { $sponsor }.
home-next = *Et maintenant*
home-nothing = Rien à faire : tout suit son cours. Nous vous écrirons quand il le faudra.
home-pairs = *Votre binôme*
home-paused = *En pause jusqu’au { $until }.* Aucun message d’ici là.
home-cards = { $count ->
    [one] *Une carte à lire* avant la première séance : une minute.
   *[other] *{ $count } cartes à lire* avant la première séance : une minute chacune.
}
home-foot = Une question ? { $coordinators }. Tout se fait aussi avec `/mentorat`, et vous pouvez écrire à Rebours comme à quelqu’un.

# L’onglet Accueil, selon le moment.
home-where = { $week } · { $role ->
    [mentor] vous êtes mentor
   *[mentee] vous apprenez d’un mentor
}
home-no-pair = *Nous cherchons la bonne personne pour vous.* Dès que nous l’avons, nous vous la proposons : vous direz oui ou non. Rien à faire d’ici là.
home-other-asked = *Votre oui est noté.* Nous attendons la réponse de l’autre personne ; vous n’avez rien à faire.
home-mentor-waits = *Rien à faire.* L’horaire de la prochaine séance est entre les mains de qui tient l’agenda : vous n’avez personne à relancer.
home-pairs-none = { $moment ->
    [asked] Un binôme vous est proposé, ci-dessus.
    [over] Aucun binôme en cours.
   *[looking] Pas encore de binôme : nous cherchons la bonne personne, en général dans la semaine.
}
home-held = { $count ->
    [one] Une séance tenue jusqu’ici.
   *[other] { $count } séances tenues jusqu’ici.
}
home-over = *Le programme est terminé. Merci.* Ce que vous en gardez est à vous.
home-over-pair = *La dernière semaine est passée. Merci.* Votre binôme prend fin en douceur le { $day } ; d’ici là, un dernier bilan reste possible.
home-settings = *Mes réglages*
home-language = Langue : { $language }, celle de votre Slack
home-hours = Heures de travail : { $start } – { $end }, fuseau { $zone }
home-delegate = Qui réserve les séances : { $who }
home-books-alone = vous
home-avoid = { $count ->
    [0] Personnes à éviter : aucune
    [one] Personnes à éviter : une, que personne d’autre ne voit
   *[other] Personnes à éviter : { $count }, que personne d’autre ne voit
}
home-data = *Mes données* : tout ce que le programme sait de vous, et qui le voit.
button-data-see = Voir
button-read-card = Lire la première
button-set-hours_start = Mes heures
button-set-delegate = Qui réserve
button-set-avoid = Personnes à éviter
button-set-topics = Mes sujets
home-invited = { $role ->
    [mentor] *Une place de mentor vous attend.* Deux minutes suffisent pour vous inscrire ; rien n’est décidé ensuite sans votre oui.
   *[mentee] *Une place vous attend pour apprendre d’un mentor.* Deux minutes suffisent pour vous inscrire ; rien n’est décidé ensuite sans votre oui.
}
home-guest = Les comptes invités ne peuvent pas participer. Si c’est une erreur, parlez-en à la coordination.
home-over-outside = Ce programme est terminé : les inscriptions sont closes.
home-delegate-calm = Aucune séance à placer : tout est réservé, ou le sera en temps voulu. Nous vous écrirons.
home-delegate-what = Vous réservez pour quelqu’un : vous voyez les horaires de ses séances, et rien de ce qui s’y dit.
home-neutral = *Vous êtes la personne de confiance.* Si quelqu’un veut vous parler, son message arrive dans vos messages, et votre réponse passe par Rebours. Personne d’autre n’en voit rien ; d’ici là, vous n’avez rien à faire.
home-left = *Vous avez quitté le programme.* Merci d’avoir essayé. Ce que vous en gardez reste ici, et la porte reste ouverte.
home-erasing = *Vos données sont en cours d’effacement.* Vos mots ont déjà disparu ; le reste suit dès que votre binôme aura pris fin, sans bruit. Vous réinscrire d’ici là arrêterait l’effacement.

# La coordination, avant le programme.
wizard-title = Lancer un programme de mentorat inversé
wizard-steps = *En trois temps*
    1. *Créez le programme* : son but, qui le parraine, qui écoute en privé, son rythme. Cinq minutes.
    2. *Invitez* des mentors et des personnes à mentorer, ou importez une liste.
    3. *Approuvez les binômes* proposés. Rebours s’occupe du reste : présentations, horaires, rappels, bilans, point hebdomadaire.
wizard-ready = *À avoir sous la main* : deux phrases d’objectifs, l’accord de la personne qui parraine, une personne de confiance (de préférence pas vous), et un canal pour la direction où Rebours est invité.
wizard-quiet = Créer le programme n’envoie aucun message à personne.

# La coordination, pendant le programme.
panel-round = { $count ->
    [one] *Un binôme* attend votre avis.
   *[other] *{ $count } binômes* attendent votre avis.
}
panel-round-running = ⏳ *Une proposition est en cours de calcul* : { $progress }. Un message vous préviendra dès qu’elle sera prête.
panel-round-failed = *Le dernier tour n’a pas abouti*, et c’est de notre côté. Personne n’a reçu de message : redemandez-le quand vous voulez.
panel-digest = { $state ->
    [held] *Le prochain point hebdomadaire est retenu* (il était prévu { $when }).
   *[previewed] *Le prochain point hebdomadaire* part { $when }.
}
panel-people = *Les personnes*
panel-people-line = { $role ->
    [mentor] • Mentors : { $counts }
   *[mentee] • Personnes mentorées : { $counts }
}
people-invited = { $count ->
    [one] une invitation sans réponse
   *[other] { $count } invitations sans réponse
}
people-active = { $count ->
    [one] une personne active
   *[other] { $count } personnes actives
}
people-paused = { $count } en pause
people-left = { $count ->
    [one] un départ
   *[other] { $count } départs
}
people-none = personne pour l’instant
pairs-proposed = { $count ->
    [one] 1 à examiner
   *[other] { $count } à examiner
}
pairs-mentee_asked = { $count ->
    [one] 1 attend le premier oui
   *[other] { $count } attendent le premier oui
}
pairs-mentor_asked = { $count ->
    [one] 1 attend le second oui
   *[other] { $count } attendent le second oui
}
pairs-active = { $count } en cours
panel-sessions = *Les séances* : { $held ->
    [0] aucune tenue
    [one] une tenue
   *[other] { $held } tenues
} { $planned ->
    [0] pour l’instant
    [one] pour une prévue
   *[other] sur { $planned } prévues
}
panel-waiting = { $count ->
    [one] *Une personne sans binôme* : elle participe au prochain tour.
   *[other] *{ $count } personnes sans binôme* : elles participent au prochain tour.
}
panel-own = Votre propre participation
panel-foot = Les réponses individuelles ne paraissent jamais ici. Les mots dits en privé vont à la seule personne de confiance.
panel-week = { $state ->
    [ahead] Commence le { $first }
    [over] La dernière semaine est passée
   *[other] Semaine { $week } sur { $weeks }, depuis le { $first }
}
panel-decisions = *Qui a besoin de vous aujourd’hui*
panel-nothing = Personne : tout suit son cours.
panel-gone = { $count ->
    [one] *Un compte est clos* parmi les personnes de confiance ou le parrainage : nommez quelqu’un d’autre.
   *[other] *{ $count } comptes sont clos* parmi les personnes de confiance ou le parrainage : nommez quelqu’un d’autre.
}
panel-letters = { $count ->
    [one] *Un message attend votre regard* : Slack ne l’a pas pris, ou ne dit pas s’il est arrivé.
   *[other] *{ $count } messages attendent votre regard* : Slack ne les a pas pris, ou ne dit pas s’ils sont arrivés.
}
panel-deciding-more = { $count ->
    [one] *Un autre binôme* attend aussi votre décision.
   *[other] *{ $count } autres binômes* attendent aussi votre décision.
}
panel-unknown = { $count ->
    [one] *Une personne sans responsable connu* : aucun binôme possible tant qu’il manque.
   *[other] *{ $count } personnes sans responsable connu* : aucun binôme possible tant qu’il manque.
}
panel-cohort = { $count ->
    [one] *Une personne* aimerait être de la prochaine promotion.
   *[other] *{ $count } personnes* aimeraient être de la prochaine promotion.
}
panel-pairs = *Les binômes*
panel-pairs-none = *Les binômes* : aucun pour l’instant
button-see = Voir
list-title = En détail
list-about = { $kind ->
    [proposed] *Binômes à examiner.* Approuvez-les ou écartez-les depuis l’onglet Accueil.
    [mentee_asked] *Binômes qui attendent le premier oui*, celui de la personne mentorée. Rien à faire.
    [mentor_asked] *Binômes qui attendent le second oui*, celui du mentor. Rien à faire.
    [active] *Binômes en cours.* Rebours s’en occupe, et vous prévient quand il faut.
    [deciding] *Binômes qui attendent votre décision.*
    [letters] *Messages en attente d’un regard.* Jamais leur contenu.
    [waiting] *Personnes sans binôme.* Elles sont du prochain tour ; « Former des binômes » le demande maintenant.
    [unknown] *Personnes sans responsable connu.* Complétez le fichier et reprenez-le avec `rebours import` (`aucun` s’il n’y en a pas), ou demandez à la personne de l’indiquer dans son profil.
   *[cohort] *Pour la prochaine promotion*, à leur demande. Invitez ces personnes quand vous créerez le programme suivant.
}
list-empty = Plus rien ici : les choses ont avancé depuis.
list-pair = • { $mentor } et { $mentee }, depuis le { $since }
list-page = Page { $page }
