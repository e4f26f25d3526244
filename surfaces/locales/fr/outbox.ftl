# Les messages que Slack n’a peut-être pas publiés : lesquels, pourquoi, que faire. Jamais ce qu’ils disent.
letter-name = { $kind ->
    [Invitation] une invitation
    [Welcome] un mot de bienvenue
    [PairQuestion] une proposition de binôme
    [PairNotMade] un mot sur un binôme qui ne se fera pas
    [Introduction] des présentations
    [Announcement] l’annonce d’un binôme
    [StillWaiting] un mot à quelqu’un sans binôme
    [PairEnded] le mot de fin d’un binôme
    [SlotsOffered] des horaires pour une séance
    [SessionBooked] la confirmation d’une séance
    [CalendarFile] un fichier d’agenda
    [SessionCancelled] l’annulation d’une séance
    [Preparation] une note de préparation
    [SessionReminder] le rappel d’une séance
    [CheckInQuestion] les questions après une séance
    [CheckInReminder] le rappel d’un bilan
    [SharedWords] des mots partagés après une séance
    [GoalsWritten] les objectifs d’un binôme
    [AgendaShared] un déroulé de séance
    [ProposalReady] la nouvelle d’un tour de mise en binôme
    [PairFellThrough] la nouvelle d’un binôme qui ne se fera pas
    [PrivateWord] un mot en privé
    [PrivateAnswer] un mot en privé
    [ConfidenceEnded] un mot en privé
    [DigestPreview] l’aperçu d’un point hebdomadaire
    [Digest] le point hebdomadaire de la semaine du { $week }
    [DigestChart] le graphique d’un point hebdomadaire
    [LetterInDoubt] une question sur un message incertain
    [Interruption] la nouvelle d’une absence de Rebours
    [LetterParked] la nouvelle d’un message resté en souffrance
    [AccountClosed] la nouvelle d’un compte fermé
    [NobodyCoordinates] la nouvelle que plus personne ne coordonne
    [Appointed] l’accueil d’une personne à la coordination
    [Relieved] la nouvelle que quelqu’un ne coordonne plus
    [DelegateGone] la nouvelle que quelqu’un ne réserve plus
   *[other] un message
}
letter-addressed = { $letter }, pour { $place }
doubt-text = À vérifier : Slack a-t-il publié { $letter } ?
doubt-sentence = *À vérifier* : { $letter }. Slack n’a pas dit si le message est publié. Voyez s’il y est, puis dites-le : rien n’est publié deux fois sans votre accord.
button-letter-there = Il y est
button-letter-missing = Il n’y est pas : l’envoyer
parked-count = { $count ->
    [one] *Un message est resté en souffrance.* Slack ne l’a pas pris :
   *[other] *{ $count } messages sont restés en souffrance.* Slack ne les a pas pris :
}
parked-reason-line = • { $count } × { $because }
parked-because = { $reason ->
    [absent] le canal n’existe pas, ou Rebours n’y est pas : invitez-le
    [archived] le canal est archivé : rouvrez-le, ou choisissez-en un autre dans les réglages
    [closed] une préférence de l’espace ou du canal empêche Rebours d’y publier
    [person] Rebours ne peut pas écrire à cette personne
    [gone] le compte de cette personne est fermé
    [app] Rebours a été retiré de Slack, ou il lui manque une autorisation : voyez la personne qui le fait tourner
    [message] Slack n’accepte pas le message : dites-le à la personne qui fait tourner Rebours
    [thread] le message auquel il répond n’est plus là
    [outage] Slack est resté injoignable pendant des heures
    [fault] une erreur est survenue de notre côté : dites-le à la personne qui fait tourner Rebours
   *[other] Slack a donné une autre raison : la personne qui fait tourner Rebours peut la lire
}
parked-line = • N° { $id } : { $letter }
parked-hint = Levez d’abord l’obstacle, puis réessayez. Ce qui est abandonné n’est jamais envoyé.
button-letter-retry = Réessayer
button-letter-drop = Abandonner
button-letter-keep = Garder
letter-drop-title = Abandonner ce message ?
letter-drop-sure = Il ne sera pas envoyé, et personne n’en saura rien.
letters-more = { $count ->
    [one] Et un autre, une fois ceux-ci réglés.
   *[other] Et { $count } autres, une fois ceux-ci réglés.
}
letter-settled = { $answer ->
    [there] Bien : il compte comme publié.
    [again] Il repart, à la prochaine heure qui convient à qui le lira.
   *[dropped] Abandonné : il ne sera pas envoyé.
}
parked-text = Pas encore publié : { $letter }
parked-sentence = *Pas publié* : { $letter }. L’obstacle : { $because }.
account-closed-text = Quelqu’un du programme n’est plus dans Slack.
account-closed-sentence = Le compte Slack de { $person } est fermé. Plus rien ne lui est envoyé.
account-closed-part = { $part ->
    [mentor] • C’était un mentor : sa place est libérée, et ses binômes ont pris fin avec la phrase neutre habituelle.
    [mentee] • C’était une personne mentorée : sa place est libérée, et son binôme a pris fin avec la phrase neutre habituelle.
    [delegate] • Cette personne réservait les séances d’une autre, qui s’en charge désormais : nous la prévenons, vous n’avez rien à faire.
    [coordinator] • Cette personne coordonnait avec vous : ajoutez quelqu’un dans les réglages pour partager ce travail.
    [sponsor] • Cette personne parrainait le programme : choisissez quelqu’un d’autre dans les réglages.
   *[neutral] • C’était la personne de confiance : le programme en a besoin d’une autre sans attendre, dans les réglages.
}
delegate-gone-text = Vous réservez de nouveau vos séances.
delegate-gone-sentence = *Le compte Slack de { $delegate } est fermé.* C’est donc à vous que les horaires de vos séances sont proposés : un clic suffit. Vous pouvez aussi confier la réservation à quelqu’un d’autre.
delegate-forgotten-sentence = *Plus personne ne réserve pour vous.* C’est donc à vous que les horaires de vos séances sont proposés : un clic suffit. Vous pouvez aussi confier la réservation à quelqu’un d’autre.
nobody-coordinates-text = Plus personne ne coordonne « { $programme } ».
nobody-coordinates-sentence = *Plus personne ne coordonne « { $programme } ».* Le compte Slack de { $person } est fermé. Les binômes continuent comme avant ; mais plus personne ne valide les nouveaux, ni ne répond aux questions.
nobody-coordinates-next = *Pour prendre la suite* : il suffit qu’une personne qui administre votre Slack tape `/mentorat admin`. Si cela doit être quelqu’un d’autre, il lui suffit ensuite de nommer cette personne : onglet Accueil, Réglages.
why-named = Vous recevez ce message parce que vous parrainez le programme, ou y êtes personne de confiance. Rebours ne vous écrit qu’en cas de besoin.
interruption-text = Rebours était absent, et le revoilà.
interruption-sentence = Rebours était absent du { $since } au { $until }. { $late ->
    [0] Rien ne part en retard
    [one] Un message part en retard, aux heures de travail
   *[other] { $late } messages partent en retard, aux heures de travail et peu à la fois
}{ $lapsed ->
    [0] .
    [one]  ; un autre n’avait plus d’utilité et n’est pas envoyé.
   *[other]  ; { $lapsed } autres n’avaient plus d’utilité et ne sont pas envoyés.
}{ $weeks ->
    [0] {""}
   *[other] {" "}Le point hebdomadaire réunit { $weeks } semaines.
} Vous n’avez rien à faire.
panel-all-wait = *Rebours ne peut rien publier dans Slack en ce moment* : il lui manque une autorisation, ou un réglage de l’application est désactivé. Prévenez la personne qui fait fonctionner Rebours ; rien n’est perdu, et tout partira ensuite.
