# La fin d’un programme, et ce que l’on en garde.
thanks-end-text = Le programme { $programme } s’achève : merci
thanks-end-sentence = { $sessions ->
    [0] *Merci d’avoir été des nôtres.* La dernière semaine de { $programme } est passée.
    [one] *Merci, vraiment.* La dernière semaine de { $programme } est passée, et vous avez tenu une séance.
   *[other] *Merci, vraiment.* La dernière semaine de { $programme } est passée, et vous avez tenu { $sessions } séances.
} { $role ->
    [mentor] Ce que vous avez montré, personne d’autre ne pouvait le montrer à votre place.
   *[mentee] Se laisser enseigner demande du courage et de la curiosité.
}
thanks-end-pair = Votre binôme prend fin en douceur le { $day }. D’ici là, un dernier bilan reste possible, et rien n’empêche de vous revoir ensuite.
thanks-end-keep = { $role ->
    [mentor] *À garder* : votre relevé de contribution, prêt pour un entretien annuel, et quelques lignes pour vous sur ce que vous avez appris. Et si vous aviez envie de recommencer, dites-le.
    [mentee] *À garder* : quelques lignes pour vous sur ce que vous avez appris. Et si vous aviez envie de recommencer, dites-le.
   *[alone] Si une prochaine promotion vous tente, dites-le : la coordination pensera à vous.
}
why-end = Vous recevez ce message parce que vous participez à ce programme, qui s’achève.
button-record = Mon relevé de contribution
button-learned = Ce que j’ai appris
button-cohort-keep = Pensez à moi la prochaine fois
button-cohort-forget = Ne plus penser à moi
cohort-kept = C’est noté : la coordination pourra vous inviter à la prochaine promotion. Rien n’est décidé d’ici là.
cohort-forgotten = C’est oublié : personne ne pensera à vous pour la prochaine promotion, sauf si vous le redites.

# Ce que j’ai appris.
learned-title = Ce que j’ai appris
learned-intro = Qu’est-ce qui a changé pour vous, dans votre façon de travailler ou de voir les autres ? Quelques lignes suffisent.
learned-words = Mes mots
sees-nobody = Qui le voit : personne d’autre que vous. Vous les retrouvez ici, et dans l’export de vos données.
learned-kept = C’est gardé, pour vous seul·e. Vous le retrouverez dans l’onglet Accueil et dans l’export de vos données.
error-too-long = C’est un peu long : raccourcissez, s’il vous plaît.

# Le relevé de contribution.
record-title = Mon relevé
record-submit = Recevoir le PDF
record-intro = *Un document à montrer en entretien annuel* : séances tenues, heures, sujets transmis, compétences. Il n’est qu’à vous, et ne dit rien des personnes que vous accompagnez sans leur accord.
record-name = Mon nom, tel qu’il figurera
record-words = En quelques mots
record-words-hint = Ce dont vous êtes fier ou fière, ce que cela vous a appris : ces lignes figureront telles quelles.
record-ways = Comment avez-vous travaillé ?
record-ways-hint = Seul ce que vous cochez figure sur le document.
record-naming = *Nommer les personnes accompagnées* n’est possible qu’avec leur accord. Un clic le leur demande, une seule fois ; sans réponse, le relevé ne les nomme pas.
record-named = • { $person } : d’accord pour figurer sur votre relevé.
record-unnamed = • { $person } : ne figure pas sur votre relevé.
record-foot = Le PDF arrive dans vos messages avec Rebours. Personne d’autre ne le reçoit.
record-asked = Votre relevé est en route : il arrive dans vos messages avec Rebours, dans un instant.
button-naming-ask = Demander son accord
naming-asked = La question part à { $person }, à ses heures de travail. Un oui paraîtra ici ; sans réponse, le relevé n’en dit rien.
naming-text = { $mentor } aimerait vous citer sur son relevé de contribution
naming-sentence = *{ $mentor } prépare son relevé de contribution* pour un entretien annuel, et aimerait y écrire votre nom comme personne accompagnée. Rien d’autre sur vous n’y figure. Sans réponse, votre nom n’y sera pas, et personne ne saura si vous avez dit non.
button-naming-yes = Oui, avec plaisir
button-naming-no = Non merci
naming-allowed = Merci : votre nom pourra figurer sur ce relevé. Vous pouvez changer d’avis dans ce même message.
naming-declined = C’est noté, et cela reste entre nous : votre nom n’y figurera pas.
way-in-person = En présence
way-remote = À distance, en visioconférence
way-time-zones = À travers plusieurs fuseaux horaires
way-in-writing = Par écrit, chacun à son heure
way-flexible-hours = En horaires souples ou à temps partiel
way-nomadic = En déplacement, en travail nomade

# Le document lui-même.
record-filename = releve-de-contribution-{ $name }.pdf
record-file-title = Relevé de contribution
record-alt = { $sessions ->
    [one] Relevé de contribution : une séance tenue dans le programme { $programme }.
   *[other] Relevé de contribution : { $sessions } séances tenues dans le programme { $programme }.
}
record-comment = À montrer à qui vous voulez.
record-kicker = MENTORAT INVERSÉ
record-programme = Mentor dans le programme { $programme }
record-period = Séances du { $first } au { $last }
record-sessions = { $count ->
    [one] séance tenue
   *[other] séances tenues
}
record-hours = { $minutes ->
    [none] { $hours } h
   *[other] { $hours } h { $minutes }
}
record-hours-spent = passées à transmettre
record-executives = { $count ->
    [one] membre de la direction
   *[other] membres de la direction
}
record-ideas = { $count ->
    [one] idée adoptée
   *[other] idées adoptées
}
record-with = Avec l’accord des personnes : { $people }.
record-topics = Sujets transmis
record-topic-sessions = { $count ->
    [one] une séance
   *[other] { $count } séances
}
record-skills = Compétences mises en œuvre
skill-teaching = Préparer et conduire des séances en tête-à-tête, à partir des questions d’un membre de la direction
skill-listening = Transmettre dans la confiance, dans le cadre d’une charte de confidentialité
skill-information = S’informer et gérer des données : chercher, vérifier, exploiter, et le montrer à d’autres
skill-communication = Communiquer et collaborer en ligne, et en transmettre les usages
skill-creation = Créer, améliorer et partager des contenus numériques
skill-safety = Protéger ses appareils, ses données et son attention
skill-problems = Choisir un outil, résoudre un problème technique, innover avec le numérique
skill-work = Faire comprendre le travail qui change : nouveaux outils, nouvelles attentes, nouvelles façons de faire
record-ways-title = Façons de travailler
record-own-words = En quelques mots
record-page-foot = Document établi par Rebours le { $day } à la demande de { $name }, à qui il appartient. Les séances, les heures et les sujets viennent du programme ; les façons de travailler et le texte libre, de son auteur. Il ne contient aucune appréciation, et ne nomme personne sans son accord.
