# Ce qui sert partout : moments, rôles, boutons, petites mentions.

moment = { $day } à { $time }
minutes = { $count } minutes
in-weeks = { $count ->
    [one] Dans une semaine
   *[other] Dans { $count } semaines
}

role-mentor = Mentor
role-mentor-means = Montre ce qu’il ou elle pratique ; choisit le contenu des séances
role-mentee = Personne mentorée
role-mentee-means = Membre de la direction qui apprend ; tient l’agenda

# Sous chaque message que personne n’a demandé : pourquoi il arrive, comment en recevoir moins.
why-participant = Vous recevez ce message parce que vous participez au programme : toujours aux heures de travail, jamais le week-end. Pour en recevoir moins : le menu ⋯.
why-invitation = Vous recevez ce message parce que { $coordinator } vous propose de participer. Sans réponse de votre part, nous n’insisterons pas.
why-welcome = Vous recevez ce message parce que vous venez de vous inscrire. Ensuite, Rebours n’écrit de lui-même qu’aux heures de travail, jamais le week-end. Pour souffler : `/mentorat pause`.
why-pair-room = Vous recevez ce message parce que vous formez un binôme. Rebours n’écrit ici que pour vos séances et vos objectifs, et ne lit pas ce que vous vous dites. Pour souffler : `/mentorat pause`.
why-mentee-books = Vous recevez ce message parce que c’est vous qui tenez l’agenda de ce binôme. Pour le confier à quelqu’un : `/mentorat`, puis « Modifier mon profil ».
why-delegate = Vous recevez ce message parce que { $mentee } vous confie la réservation de ses séances. Pour ne plus en recevoir, dites-le-lui : cela se change dans son profil.
why-last-reminder = C’est notre seul rappel : sans réponse de votre part, nous n’en parlerons plus.
why-shared-takeaway = Vous recevez ce message parce que { $author } a choisi de vous montrer cette phrase, et elle seule.
why-shared-would_help = Vous recevez ce message parce que vous coordonnez le programme et que { $author } a choisi de montrer cette phrase à la coordination, et elle seule.
why-announcement = Message publié avec l’accord des deux personnes. Rebours n’écrit ici que pour annoncer un nouveau binôme ; la coordination peut choisir un autre canal ou aucun.
why-ended = Vous recevez ce message parce que vous formiez ce binôme. Les deux personnes reçoivent exactement le même.
why-coordinator = Vous recevez ce message parce que vous coordonnez le programme. Pour en recevoir moins : onglet Accueil, Réglages, binômes en mode automatique.
why-leadership = Un seul message par semaine. Aucun nom, aucun chiffre sur les réponses de moins de { $threshold } personnes. Pour changer le jour ou le canal, voyez la coordination.

# Les boutons (75 caractères au plus, deux ou trois mots de préférence).
button-join = Je participe
button-join-mentor = Devenir mentor
button-join-mentee = Apprendre d’un mentor
button-how-it-works = Comment ça marche ?
button-help = Aide
button-menu = Ouvrir le menu
button-my-pair = Mon binôme
button-my-session = Mes séances
button-my-checkin = Mon bilan
button-book-for = Réserver une séance
button-edit-profile = Modifier mon profil
button-pause = Faire une pause
button-pick-date = Choisir une date
button-resume = Reprendre
button-confide = Parler en privé
button-leave = Quitter le programme
button-admin = Piloter le programme
button-accept = Oui, avec plaisir
button-decline = Non merci
button-decline-short = Refuser
button-think-again = Réfléchir encore
button-pick-slot = Réserver
button-other-times = Autres horaires
button-see-times = Choisir un horaire
button-move = Changer d’horaire
button-cancel = Annuler la séance
button-cancel-short = Annuler la séance
button-keep = La garder
button-checkin-full = Répondre en détail
button-checkin-more = Ajouter quelques mots
button-create-programme = Créer le programme
button-settings = Réglages
button-invite = Inviter des personnes
button-round-ask = Former des binômes
button-review = Examiner les binômes
button-approve = Approuver
button-reject = Écarter
button-approve-all = Tout approuver ({ $count })
button-publish = Prévenir les personnes en attente
button-previous = Page précédente
button-next = Page suivante
button-digest-sentence = Ajouter une phrase
button-digest-hold = Retenir l’envoi
button-digest-release = Laisser partir

# Les formulaires.
modal-cancel = Annuler
modal-close = Fermer
modal-save = Enregistrer
modal-send = Envoyer
