# Mes données : ce que le programme sait de moi.
data-title = Mes données
data-intro = *Ce que le programme sait de vous*, et qui d’autre peut le voir. Personne ne lit cette page à part vous.
data-lane = { $lane ->
    [slack] *Ce que Slack dit de vous*
    [pair] *Votre binôme le voit*
    [coordinator] *La coordination le voit*
    [total] *La direction ne le voit que dans des totaux*
    [role] *Votre rôle*
    [exchange] *Vous et la personne choisie, en privé*
   *[author] *Personne d’autre que vous*
}
data-slack = { $name }, { $language }, fuseau { $zone }
data-no-pair = aucun binôme pour l’instant
data-pair-line = { $name } : { $topics }
data-goals-count = objectifs du binôme : { $count }
data-nobody = une personne qui n’est plus là
data-shared = { $count ->
    [one] une phrase que vous avez choisi de partager
   *[other] { $count } phrases que vous avez choisi de partager
}
data-enrolled = { $role ->
    [mentor] mentor
   *[mentee] personne mentorée
}, { $standing ->
    [invited] sur invitation
    [active] participation en cours
    [paused] en pause
   *[left] participation terminée
}, inscription : { $joined }
data-hr = selon les RH : { $facts }
data-fact-department = service
data-fact-grade = grade
data-fact-email = adresse
data-fact-country = pays
data-fact-manager = responsable
data-fact-since = arrivée
data-sessions = { $all ->
    [0] aucune séance prévue
    [one] une séance prévue
   *[other] { $all } séances prévues
}, dont { $held ->
    [0] aucune tenue
    [one] une tenue
   *[other] { $held } tenues
}
data-totals = { $marks ->
    [0] aucune note donnée
    [one] une note donnée
   *[other] { $marks } notes données
}, { $topics ->
    [0] aucun sujet cité
    [one] un sujet cité
   *[other] { $topics } sujets cités
} : jamais montrés seuls, seulement avec { $threshold } personnes ou plus
data-role = { $part ->
    [coordinator] vous coordonnez ce programme
    [neutral] vous êtes la personne de confiance : ce que l’on vous confie reste à qui l’a écrit, et n’est pas dans votre fichier
    [sponsor] vous parrainez ce programme
   *[delegate] vous réservez des séances pour quelqu’un
}
data-private = { $what ->
    [sentences] phrases de bilan : { $count }
    [drafts] bilans commencés, pas envoyés : { $count }
    [agendas] déroulés de séance : { $count }
    [things] choses que vous aimeriez savoir : { $count }
    [avoid] personnes à éviter : { $count }
    [curious] ce que vous aimeriez comprendre
    [learned] textes gardés pour vous : { $count }
    [exits] fins de binôme demandées : { $count }
   *[words] vos messages : { $count }
}
data-private-none = rien pour l’instant
data-foot = Le fichier contient tout ce que vous avez dit et ce que l’on a noté de vous, rien de ce que d’autres ont écrit. Il arrive dans vos messages.
data-asked = Votre fichier est en route : il arrive dans vos messages avec Rebours, dans un instant.
button-data = Mes données
button-data-export = Exporter mes données
button-erase = Tout effacer

# L’effacement.
erase-title = Tout effacer
erase-submit = Effacer
erase-goes = *Ce qui disparaît* : votre profil, ce que les RH ont noté, vos phrases de bilan, vos échanges en privé, vos préférences, ce que vous avez gardé pour vous, et le contenu des messages que Rebours vous a écrits. Vous quittez le programme.
erase-stays = *Ce qui reste, sans votre nom* : qu’une séance a eu lieu, les notes et les sujets déjà comptés dans des totaux. Les messages déjà arrivés dans Slack y restent, comme tout message.
erase-pair = *Votre binôme prend fin d’abord, sans bruit* : à une heure tirée au sort dans les prochains jours ouvrés, avec une phrase neutre qui ne dit pas qui l’a demandé. Vos mots disparaissent tout de suite ; votre nom et vos heures de travail, juste après cette fin.
erase-instead = Pensez à exporter vos données avant : ensuite, il ne reste rien à exporter. Vous pourrez revenir un jour, comme une personne nouvelle.
erased = C’est fait : le programme ne sait plus rien de vous. Merci d’avoir été des nôtres.
erased-later = C’est noté. Vos mots sont déjà effacés ; le reste le sera dès que votre binôme aura pris fin, sans bruit, dans les prochains jours ouvrés. Vous n’avez rien d’autre à faire.

# Le fichier.
own-file-ready = { $file ->
    [data] *Vos données* : le fichier est dans le fil de ce message. Il contient une page à lire et la même chose pour une machine.
   *[record] *Votre relevé de contribution* est dans le fil de ce message. Relisez-le ; vous pouvez en demander un autre à tout moment.
}
own-file-yours = { $file ->
    [data] Vous recevez ce message parce que vous l’avez demandé. Ce fichier n’est qu’à vous, et Rebours n’en garde pas de copie.
   *[record] Vous recevez ce message parce que vous l’avez demandé. Ce document n’est qu’à vous : à vous de choisir à qui le montrer.
}
data-filename = mes-donnees-rebours-{ $day }.zip
data-page-name = mes-donnees.html
data-file-title = Mes données
data-file-alt = Une archive avec une page à lire et un fichier pour les machines : tout ce que le programme sait de vous.
data-file-comment = Ouvrez l’archive, puis la page.
data-page-intro = Tout ce que Rebours savait de vous le { $when }.
data-page-foot = Ne figurent pas ici : ce que d’autres ont dit ou écrit, les réponses reçues en privé, les souhaits d’autrui et les consignes des RH sur les binômes à éviter. Pour une question : la coordination du programme, ou la personne chargée de la protection des données dans votre entreprise.
data-chapter = { $lane ->
    [slack] Ce que dit Slack
    [pair] Avec votre binôme
    [coordinator] Pour la coordination
    [total] Dans des totaux
    [exchange] En privé
    [role] Vos rôles
    [letters] Ce que Rebours vous a écrit
   *[author] Pour vous
}
data-chapter-who = { $lane ->
    [slack] Qui le voit : toute personne de votre espace Slack.
    [pair] Qui le voit : les deux personnes du binôme.
    [coordinator] Qui le voit : la coordination du programme, et vous.
    [total] Qui le voit : personne seul à seul ; la direction, mêlé aux réponses d’autres personnes.
    [exchange] Qui le voit : vous et la personne choisie. Seuls vos propres mots sont ici.
    [role] Qui le voit : les personnes du programme.
    [letters] Qui le voit : vous.
   *[author] Qui le voit : vous, et qui calcule les binômes pour vos sujets, langues et heures : une machine.
}
data-name = Nom
data-language = Langue
data-zone = Fuseau horaire
data-slack-id = Identifiant Slack
data-pair = Binôme
data-session = Séance { $number }
data-session-state = { $state ->
    [to_book] à réserver
    [booked] réservée
    [held] tenue
    [missed] non tenue
   *[cancelled] annulée
}
data-enrolment = Participation
data-charter = Charte acceptée le
data-outcome = Une séance, selon vous
data-answer = Votre réponse
data-takeaway = Ce que j’en retiens
data-goals = Objectifs du binôme
data-agenda = Déroulé de séance
data-things = Trois choses que j’aimerais savoir
data-draft = Bilan commencé, pas envoyé
data-would-help = Ce qui m’aiderait
data-topics = Sujets
data-languages = Langues
data-hours = Heures de travail
data-curious = Ce que j’aimerais comprendre
data-avoid = Personnes à éviter
data-delegate = Qui réserve pour moi
data-learned = Ce que j’ai appris
data-own-words = Mes mots sur le relevé
data-ways = Mes façons de travailler
data-cohort = Prochaine promotion
data-yes = oui, pensez à moi
data-exit = Fin de binôme demandée
data-role-name = Rôle
data-books-for = Je réserve pour
data-weekly = Messages par semaine, au plus
data-letter = { $kind ->
    [Invitation] invitation
    [Welcome] bienvenue
    [PairQuestion] proposition de binôme
    [PairEnded] fin d’un binôme
    [SlotsOffered] propositions d’horaires
    [SessionReminder] rappel de séance
    [Preparation] note de préparation
    [CheckInQuestion] question après une séance
    [CheckInReminder] rappel de cette question
    [Thanks] remerciements de fin de programme
    [PairNotMade] binôme qui ne se fera pas
    [StillWaiting] nouvelles tant que vous n’aviez pas de binôme
    [SharedWords] phrase partagée avec vous
    [TimeProposed] heure proposée pour une séance
    [TimeDeclined] réponse à l’heure que vous aviez proposée
    [SessionHit] séance qu’un voyage a touchée
    [WritingProposed] proposition d’écrire plutôt que de se voir
    [OnIt] nouvelles d’une séance à replacer
    [HeldQuestion] question sur une séance
    [MenteeQuestion] question sur la suite de votre binôme
    [MentorQuestion] question sur la suite de votre binôme
    [RhythmQuestion] question sur la suite de votre binôme
    [PairRests] pause de votre binôme
    [PrivateWord] mot en privé
    [PrivateAnswer] réponse en privé
    [ConfidenceEnded] fin d’un échange en privé
    [NamingQuestion] question d’un mentor sur votre nom
    [DelegateGone] départ de la personne qui réservait pour vous
    [OwnFileReady] fichier que vous aviez demandé
    [OwnFile] fichier que vous aviez demandé
   *[other] message de Rebours
}
refusal-still-needed = D’autres comptent sur vous dans ce programme : vous êtes la seule personne à le coordonner, ou celle qui le parraine, ou celle à qui l’on parle en privé. Nommez d’abord quelqu’un d’autre (onglet Accueil, Réglages), ou demandez-le à la coordination ; ensuite, tout pourra être effacé.
