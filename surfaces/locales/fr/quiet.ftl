# Ce qu’une personne veut recevoir : le menu sous un message, ses réponses, la ligne de l’accueil, le formulaire.
foot-why = Pourquoi ce message ?
foot-fewer = Aucun de ce type pendant quatre semaines
foot-weekly = Un message par semaine au plus
foot-pause = Faire une pause de tout…
foot-settings = Réglage des messages…

letters-of = { $kind ->
    [StillWaiting] nouvelles tant que vous n’avez pas de binôme
    [SlotsOffered] propositions d’horaires de séance
    [Preparation] notes de préparation
    [SessionReminder] rappels de séance
    [CheckInQuestion] questions après une séance
    [CheckInReminder] rappels de ces questions
    [SharedWords] phrases partagées avec vous
    [NamingQuestion] questions d’un mentor sur votre nom
    [OnIt] nouvelles d’une séance à replacer
   *[other] messages de ce type
}
letters-until = { $letters } (jusqu’au { $until })

why-came = *Pourquoi ce message ?* { $kind ->
    [Invitation] La coordination vous propose de participer au programme.
    [PairQuestion] Un binôme vous est proposé, et rien ne se fait sans votre oui.
    [PairNotMade] Vous aviez dit oui à un binôme qui ne se fera pas.
    [StillWaiting] Vous participez, et ce tour ne vous a pas trouvé de binôme.
    [PairEnded] Un binôme dont vous faisiez partie a pris fin.
    [SlotsOffered] Une séance attend son horaire, et c’est vous qui la réservez.
    [Preparation] Votre prochaine séance approche, et un ordre du jour aide à la préparer.
    [SessionReminder] Une séance est réservée, aujourd’hui ou bientôt.
    [CheckInQuestion] Une de vos séances était prévue, et deux clics disent comment elle s’est passée.
    [CheckInReminder] Un de vos bilans reste ouvert. Nous ne le rappelons qu’une fois.
    [OnIt] Une de vos séances n’a pas eu lieu, et vous n’avez rien à faire.
    [MenteeQuestion] Deux séances de suite n’ont pas pu se tenir, et c’est vous qui dites la suite.
    [MentorQuestion] Deux séances de suite n’ont pas pu se tenir, et c’est vous qui dites la suite.
    [RhythmQuestion] Votre binôme ne s’est pas vu depuis un moment.
    [HeldQuestion] Nos comptes sur une de vos séances ne sont pas clairs.
    [PairRests] La coordination a donné une pause à votre binôme.
    [PairNeedsYou] Vous coordonnez le programme, et un binôme ne trouve pas seul la suite.
    [SharedWords] Quelqu’un a choisi de vous montrer cette phrase.
    [ProposalReady] Vous coordonnez le programme, et des binômes attendent votre avis.
    [RoundFailed] Vous coordonnez le programme, et un tour de mise en binôme n’a pas abouti.
    [PairFellThrough] Vous coordonnez le programme, et un binôme proposé ne se fera pas.
    [DigestPreview] Vous coordonnez le programme, et lisez chaque point hebdomadaire avant la direction.
    [LetterInDoubt] Vous coordonnez le programme, et seul un regard humain peut dire si un message a paru.
    [LetterParked] Vous coordonnez le programme, et Slack ne prend pas un message tant que l’obstacle demeure.
    [AccountClosed] Vous coordonnez le programme, et quelqu’un qui y a sa part a quitté Slack.
    [DelegateGone] La personne qui réservait pour vous ne le fait plus.
    [NobodyCoordinates] Le programme compte sur vous, et plus personne ne le coordonne.
    [Appointed] La coordination du programme a fait appel à vous.
    [Relieved] Vous coordonniez le programme jusqu’ici.
    [NamingQuestion] Un mentor que vous avez rencontré aimerait citer votre nom sur son relevé.
    [Thanks] Le programme auquel vous participez s’achève.
    [Interruption] Vous coordonnez le programme, et Rebours était absent alors que quelque chose était attendu.
    [WritingOpened] Une séance en différé s’ouvre entre vous deux.
    [WritingHalfway] Une séance en différé est ouverte, et il reste quelques jours.
    [WritingProposed] L’autre membre de votre binôme vous propose d’écrire plutôt que de se voir.
    [TimeProposed] Quelqu’un propose une heure pour une séance, et c’est à vous de voir.
    [TimeDeclined] Vous aviez proposé une heure, et voici la réponse.
    [SessionHit] Une séance réservée tombe mal depuis un changement de fuseau horaire.
   *[other] Vous participez au programme.
}
why-hours = Rebours n’écrit de lui-même qu’à vos heures de travail : jamais le week-end, un jour férié ou pendant une pause.
why-counted = Il compte parmi vos quelques messages : { $received ->
    [0] aucun
    [one] un
   *[other] { $received }
} ces sept derniers jours, { $most } au plus.
why-not-counted = { $kind ->
    [SessionReminder] Il s’ajoute à vos messages de la semaine, car vous avez réservé cette séance.
    [SlotsOffered] Il s’ajoute à vos messages de la semaine, car cette séance avait déjà été réservée.
    [SharedWords] Il s’ajoute à vos messages de la semaine : ce sont les mots de quelqu’un, pas les nôtres.
    [OnIt] Il s’ajoute à vos messages de la semaine, pour que vous n’ayez à demander de nouvelles à personne.
    [MenteeQuestion] Il s’ajoute à vos messages de la semaine, à la place d’horaires que vous attendiez.
    [MentorQuestion] Il s’ajoute à vos messages de la semaine, car il fait suite à ce que vous avez dit.
    [HeldQuestion] Il s’ajoute à vos messages de la semaine, car il fait suite à ce que vous avez dit.
    [Invitation] Il s’ajoute à vos messages de la semaine, et ne vient qu’une fois.
    [PairNotMade] Il s’ajoute à vos messages de la semaine : nous vous devions une réponse.
    [PairEnded] Il s’ajoute à vos messages de la semaine, car il faut que vous le sachiez.
    [Appointed] Il s’ajoute à vos messages de la semaine, car il faut que vous le sachiez.
    [Relieved] Il s’ajoute à vos messages de la semaine, car il faut que vous le sachiez.
    [WritingOpened] Il s’ajoute à vos messages de la semaine, car il est dans votre conversation à deux, où la séance se tient.
    [WritingHalfway] Il s’ajoute à vos messages de la semaine, car il est dans votre conversation à deux, et ne vient qu’une fois.
    [WritingProposed] Il s’ajoute à vos messages de la semaine : c’est la question de quelqu’un, pas la nôtre.
    [TimeProposed] Il s’ajoute à vos messages de la semaine : c’est la question de quelqu’un, pas la nôtre.
    [TimeDeclined] Il s’ajoute à vos messages de la semaine, car il répond à ce que vous avez proposé.
    [SessionHit] Il s’ajoute à vos messages de la semaine, car il concerne une séance réservée.
   *[other] Il s’ajoute à vos messages de la semaine, car la bonne marche du programme le demande.
}
why-fewer = *Pour en recevoir moins* : le menu ⋯ sous le message, ou les réglages ici.
why-fewer-duty = *Pour en recevoir moins* : onglet Accueil, Réglages ; les binômes en mode automatique n’attendent pas votre avis.
why-fewer-rare = *Pour en recevoir moins* : celui-ci ne vient que lorsqu’il faut que vous sachiez quelque chose. Pour les autres, les réglages ici.

snoozed = C’est noté. Laissés de côté jusqu’au { $until } : { $letters }. Tout revient de soi-même ; ou plus tôt, ici.
snoozed-already = C’est déjà le cas. Laissés de côté jusqu’au { $until } : { $letters }.
unsnoozed = C’est noté. Vous recevrez de nouveau : { $letters }.
lowered = C’est noté : un message par semaine au plus, le plus important d’abord. Pour changer : les réglages ici, ou l’onglet Accueil.
lowered-already = C’est déjà le cas : un message par semaine au plus.

wishes-weekly = { $most ->
    [one] Un message par semaine au plus, à vos heures de travail.
   *[other] { $most } messages par semaine au plus, à vos heures de travail.
}
wishes-silenced = Laissés de côté : { $letters }.

preferences-title = Messages
preferences-intro = Rebours n’écrit jamais de lui-même hors de vos heures de travail. Ce que vous demandez reçoit toujours sa réponse, et les séances réservées gardent leur rappel, sauf si vous le laissez de côté ici.
preferences-weekly = Combien de messages par semaine ?
preferences-number = { $count ->
    [one] Un au plus
   *[other] { $count } au plus
}
preferences-snoozed = À laisser de côté, pendant quatre semaines
preferences-snoozed-hint = Tout revient de soi-même. Rien de ce qui attend votre réponse n’est dans cette liste, sauf les horaires à choisir : vous les retrouvez dans Mes séances.
preferences-until = Laissés de côté jusqu’au { $until }
preferences-hours = Vos heures de travail sont dans votre profil : onglet Accueil, « Mes heures ».
preferences-hours-only = Les messages arrivent les jours ouvrés, de 9 h à 18 h dans votre fuseau horaire.
preferences-saved = C’est enregistré.

button-preferences = Réglage des messages
button-change = Changer les messages
button-unsnooze = Les recevoir de nouveau

help-quiet = *Trop de messages ?* Sous chacun, le menu ⋯ dit pourquoi il arrive, laisse de côté ceux de ce type pendant quatre semaines ou passe à un par semaine. Tout cela se règle aussi dans l’onglet Accueil, avec « Changer les messages ».

programme-quiet = Messages non demandés par personne et par semaine
programme-quiet-hint = Les plus importants d’abord ; les autres attendent ou tombent. Chaque personne peut en demander moins.
effect-quiet = Le nouveau nombre vaut dès maintenant, pour tout le monde ; qui en a demandé moins en garde moins.
error-weekly = Choisissez un nombre de la liste.
error-kinds = Choisissez parmi les messages de la liste.
