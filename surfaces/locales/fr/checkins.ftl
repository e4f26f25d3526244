# La question, et son unique rappel.
checkin-text = Votre séance avec { $counterpart } : comment était-ce ?
checkin-sentence = *Séance { $number } avec { $counterpart }, { $when } : a-t-elle eu lieu ?*
checkin-again = *Un mot sur la séance { $number } avec { $counterpart }, { $when } ?* Deux clics suffisent.
checkin-who-sees = Cette réponse est vue par la coordination. L’autre membre du binôme ne verra jamais votre note.
outcome-held = Oui, elle a eu lieu
outcome-moved = Elle est reportée
outcome-missed = Non, pas cette fois
rate-question = Merci. Et pour vous, cette séance a été…
mark-1 = 1 – peu utile
mark-2 = 2 – assez peu utile
mark-3 = 3 – utile
mark-4 = 4 – très utile
mark-5 = 5 – précieuse
thanks-held = Merci, c’est noté. Si une phrase vous reste de cette séance, notez-la : elle reste à vous, sauf si vous choisissez de la partager.
thanks-moved = Merci, c’est noté. De nouveaux horaires sont proposés à qui tient l’agenda ; vous n’avez rien à faire.
thanks-missed = Merci, c’est noté. Cela arrive ; le programme s’occupe de la suite, et vous n’avez personne à relancer.
thanks-noted = Merci, c’est noté.
thanks-shared-takeaway = Ce que vous en retenez est montré à { $people }.
thanks-shared-would_help = Ce qui vous aiderait est montré à { $people }.
thanks-unread-takeaway = Ce que vous en retenez reste à vous : ce binôme a pris fin.
thanks-unread-would_help = Ce qui vous aiderait reste à vous : la coordination, c’est vous.
checkins-text = Vos bilans à compléter
checkins-none = Aucun bilan à compléter : tout est à jour.

# Le formulaire : sous chaque champ, qui le voit.
checkin-title = Bilan de la séance
checkin-intro = Deux minutes sur votre séance avec { $counterpart }. Sous chaque question est écrit qui voit la réponse.
checkin-outcome = La séance a-t-elle eu lieu ?
checkin-usefulness = A-t-elle été utile ?
checkin-topics = De quoi avez-vous parlé ?
checkin-topics-yours = Les sujets de votre binôme
checkin-takeaway = Ce que j’en retiens
checkin-share-takeaway = Partager ce que j’en retiens ?
checkin-share-takeaway-yes = Oui, le montrer à l’autre membre du binôme
checkin-would_help = Ce qui m’aiderait
checkin-share-would_help = Partager ce qui m’aiderait ?
checkin-share-would_help-yes = Oui, le montrer à la coordination
checkin-next = La prochaine fois
sees-author = Qui le voit : personne d’autre que vous, sauf si vous cochez la case ci-dessous.
sees-pair = Qui le voit : vous deux, et personne d’autre.
sees-coordinator = Qui le voit : la coordination.
sees-total = Qui le voit : la direction, seulement dans un total de { $threshold } personnes ou plus. Jamais l’autre membre du binôme.

# Une phrase que l’on partage.
shared-takeaway-text = { $author } partage avec vous une phrase sur votre séance { $number }
shared-takeaway = *Ce que { $author } retient de votre séance { $number }, en ses mots :*
shared-takeaway-next = Vous n’avez rien à répondre. Parlez-en la prochaine fois, si le cœur vous en dit.
shared-would_help-text = { $author } vous dit ce qui l’aiderait, après sa séance { $number }
shared-would_help = *Ce qui aiderait { $author } après sa séance { $number }, en ses mots :*
shared-would_help-next = Si vous pouvez aider, écrivez à { $author } par message direct. Cette phrase n’est montrée qu’à la coordination.

# Le même formulaire : un brouillon, la date suivante, un rappel de qui voit quoi.
checkin-draft = Ce que vous écrivez est gardé au fur et à mesure, et personne d’autre ne le lit : fermez et revenez quand vous voulez, pendant deux semaines.
checkin-next-times = Réserver tout de suite
checkin-next-later = Ou plus tard
checkin-next-booked = La prochaine séance est déjà réservée : { $when }.
sees-reminder = Qui voit quoi : la coordination sait si la séance a eu lieu, la direction ne lit que des totaux de { $threshold } personnes ou plus, et vos phrases restent à vous, sauf celles que vous partagez.
thanks-booked = Votre prochaine séance est réservée : { $when }.
