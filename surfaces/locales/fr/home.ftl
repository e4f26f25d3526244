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
   *[other] *{ $count } cartes à lire* avant la première séance : une minute chacune.
}
home-foot = Une question ? { $coordinators }. Tout se fait aussi avec `/mentorat`, et vous pouvez écrire à Rebours comme à quelqu’un.

# La coordination, avant le programme.
wizard-title = Lancer un programme de mentorat inversé
wizard-steps = *En trois temps*
    1. *Créez le programme* : son but, qui le parraine, qui écoute en privé, son rythme. Cinq minutes.
    2. *Invitez* des mentors et des personnes à mentorer, ou importez une liste.
    3. *Approuvez les binômes* proposés. Rebours s’occupe du reste : présentations, horaires, rappels, bilans, point hebdomadaire.
wizard-ready = *À avoir sous la main* : deux phrases d’objectifs, l’accord de la personne qui parraine, une personne de confiance (de préférence pas vous), et un canal pour la direction où Rebours est invité.
wizard-quiet = Créer le programme n’envoie aucun message à personne.

# La coordination, pendant le programme.
panel-week = { $week ->
    [0] Commence le { $first }
   *[other] Semaine { $week } sur { $weeks }, depuis le { $first }
}
panel-decisions = *À décider*
panel-nothing = Rien n’attend votre décision.
panel-round = { $count ->
    [one] *Un binôme* attend votre avis.
   *[other] *{ $count } binômes* attendent votre avis.
}
panel-round-running = Un tour de mise en binôme est en cours de calcul.
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
   *[other] { $count } invitations sans réponse
}
people-active = { $count ->
    [one] une personne active
   *[other] { $count } personnes actives
}
people-paused = { $count } en pause
people-left = { $count ->
    [one] un départ
   *[other] { $count } départs
}
people-none = personne pour l’instant
panel-pairs = *Les binômes* : { $counts }
pairs-proposed = { $count ->
    [one] un à examiner
   *[other] { $count } à examiner
}
pairs-mentee_asked = { $count ->
    [one] un attend le premier oui
   *[other] { $count } attendent le premier oui
}
pairs-mentor_asked = { $count ->
    [one] un attend le second oui
   *[other] { $count } attendent le second oui
}
pairs-active = { $count } en cours
pairs-none-yet = aucun pour l’instant
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
    [one] *Une personne sans binôme*
   *[other] *{ $count } personnes sans binôme*
}
panel-newcomers = Sans binôme depuis le dernier tour, donc du prochain : { $people }.
panel-own = Votre propre participation
panel-foot = Les réponses individuelles ne paraissent jamais ici. Les mots dits en privé vont à la seule personne de confiance.
