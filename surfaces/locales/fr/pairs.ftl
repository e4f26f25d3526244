# La proposition.
question-text = Nous avons pensé à { $counterpart } pour vous
question-sentence = { $role ->
    [mentor] *{ $counterpart } aimerait apprendre de vous.* Son oui est déjà donné ; il ne manque que le vôtre.
   *[mentee] *Nous avons pensé à { $counterpart } comme mentor pour vous.* Vous êtes la première personne à qui nous posons la question.
}
question-free = { $role ->
    [mentor] Vous pouvez dire non, sans donner de raison : vous gardez votre place et personne ne saura pourquoi.
   *[mentee] Vous pouvez dire non, sans donner de raison : { $counterpart } n’en saura rien et vous gardez votre place.
}
question-again = Sans réponse d’ici une semaine, nous comprendrons « pas cette fois ». Cela ne change rien pour vous : vous gardez votre place.
decline-title = Refuser cette proposition ?
decline-sentence = Vous n’avez aucune raison à donner, et vous gardez votre place pour le prochain tour.
pair-accepted = { $role ->
    [mentor] Merci ! Nous vous présentons { $counterpart } dans une conversation à trois, avec des horaires à choisir.
   *[mentee] Merci ! Nous posons maintenant la question à { $counterpart }. Vous n’avez rien à faire d’ici là.
}
pair-declined = C’est noté, sans question. Vous gardez votre place et serez du prochain tour.
not-made-text = Le binôme auquel vous aviez dit oui ne se fera pas.
not-made-sentence = *Le binôme auquel vous aviez dit oui ne se fera pas.* Cela arrive pour mille raisons, et presque jamais pour celle que l’on imagine.
not-made-next = Vous gardez votre place : vous serez du prochain tour, sans rien avoir à faire.

# Les présentations, dans la conversation du binôme.
introduction-text = { $mentor } et { $mentee }, faites connaissance
introduction-sentence = *{ $mentor }, { $mentee } : faites connaissance.* Vous formez désormais un binôme. { $mentor } choisit le contenu, { $mentee } tient l’agenda.
introduction-charter = *La charte en deux lignes*
    Ce qui se dit entre vous reste entre vous, et ne sert jamais à évaluer personne.
    Chacun peut faire une pause ou s’arrêter, à tout moment, sans se justifier.
introduction-agenda = *Pour la première séance, par exemple*
introduction-slots = *Quand vous voir ?* { $mentee }, il suffit d’un clic pour réserver { $minutes } minutes : chacun recevra l’invitation pour son agenda.

# L’annonce publique, si les deux l’ont voulu.
announcement-text = { $mentor } et { $mentee } forment un nouveau binôme
announcement-sentence = *Un nouveau binôme est né.* { $mentor } partage ce qu’il faut savoir avec { $mentee }. Merci à vous deux.
announcement-topics = Au programme : { $topics }.

# La fin.
ended-text = Votre binôme avec { $counterpart } prend fin
ended-sentence = *Votre binôme avec { $counterpart } prend fin.* Merci pour le temps et la confiance que vous y avez mis. Les séances prévues sont annulées, et vous n’avez rien à faire.
ended-next = Si vous participez toujours au programme, vous serez du prochain tour. Et si vous souhaitez en parler à quelqu’un : `/mentorat confiance`.

# Où en est mon binôme.
pairs-text = Où en est votre binôme
pairs-none = Pas encore de binôme. Nous cherchons à chaque tour, en général chaque semaine ; vous n’avez rien à faire.
pair-line = { $stage ->
    [question] *Nous avons pensé à { $counterpart } pour vous.* C’est à vous de répondre.
    [mentor_asked] *{ $counterpart }* : nous attendons sa réponse.
   *[active] *Vous formez un binôme avec { $counterpart }.*
}

# Pour la coordination.
proposal-text = { $pairs ->
    [0] Le tour est prêt : aucun binôme possible cette fois-ci
    [one] Le tour est prêt : un binôme à examiner
   *[other] Le tour est prêt : { $pairs } binômes à examiner
}
proposal-sentence = *Le tour est prêt.* { $pairs ->
    [0] Aucun binôme possible cette fois-ci
    [one] Un binôme proposé
   *[other] { $pairs } binômes proposés
} ; { $unpaired ->
    [0] personne ne reste sans binôme.
    [one] une personne reste sans binôme, et vous saurez pourquoi.
   *[other] { $unpaired } personnes restent sans binôme, et vous saurez pourquoi.
}
proposal-next = Personne n’est prévenu tant que vous n’avez rien approuvé. Ensuite, chacun dira oui ou non.
fell-through-text = Un binôme proposé ne se fera pas
fell-through-sentence = *Le binôme { $mentor } – { $mentee } ne se fera pas.* Nous ne disons pas qui l’a souhaité, et mieux vaut ne pas le demander.
fell-through-next = Vous n’avez rien à faire : les deux gardent leur place et seront du prochain tour.

# L’examen d’un tour.
review-title = Binômes proposés
review-none = *Aucun binôme possible cette fois-ci.*
review-summary = { $pairs ->
    [one] *Un binôme proposé*
   *[other] *{ $pairs } binômes proposés*
}, { $undecided ->
    [0] tout est examiné
    [one] dont un attend votre décision
   *[other] dont { $undecided } attendent votre décision
}. { $unpaired ->
    [0] Personne ne reste sans binôme.
    [one] Une personne reste sans binôme.
   *[other] { $unpaired } personnes restent sans binôme.
}
review-pair = *{ $mentor } → { $mentee }*
review-decided = { $state ->
    [mentee_asked] ✓ Approuvé : la question est posée à la personne mentorée
    [mentor_asked] ✓ Premier oui reçu : la question est posée au mentor
    [active] ✓ Les deux ont dit oui
    [ended] Ce binôme a pris fin
    [rejected] Écarté : ce binôme ne se fera pas
   *[declined] Ce binôme ne se fera pas
}
review-page = Page { $page } sur { $pages }
review-unpaired = Sans binôme cette fois-ci
review-publish-means = Chaque personne recevra un mot aimable avec ce qui pourrait aider, aux heures de travail. Rien ne part sans ce clic.
review-published = ✓ Ces personnes ont été prévenues.
unpaired-line = • { $person } : { $why }
unpaired-more = { $count ->
    [one] … et une autre personne
   *[other] … et { $count } autres personnes
}
obstacle-no-counterpart = il manque du monde en face
obstacle-topic = aucun sujet en commun
obstacle-language = aucune langue en commun
obstacle-hours = trop peu d’heures communes
obstacle-reporting-line = même ligne hiérarchique
obstacle-manager-unknown = responsable hiérarchique à renseigner
obstacle-seniority = ancienneté insuffisante en face
obstacle-veto = aucune personne compatible n’est libre
obstacle-former-pair = seuls d’anciens binômes seraient possibles
obstacle-everyone-taken = aucune personne compatible n’est libre
