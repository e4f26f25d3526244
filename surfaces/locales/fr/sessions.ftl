# Un déroulé possible : ouvrir, montrer, essayer, conclure.
agenda-step = • { $minutes } min – { $step }
agenda-first-open = qui l’on est, et ce que l’on espère de ces rencontres
agenda-first-show = le mentor montre une chose qu’il fait vraiment, à l’écran
agenda-first-try = la personne mentorée essaie à son tour, et pose toutes ses questions
agenda-first-close = une chose à retenir chacun, et l’envie pour la prochaine fois
agenda-later-open = ce qui a été essayé depuis la dernière fois
agenda-later-show = le sujet du jour, sur un exemple réel
agenda-later-try = mise en pratique, questions, désaccords bienvenus
agenda-later-close = une chose à essayer d’ici la prochaine séance, et sa date

# Des horaires à choisir.
slots-text = Séance { $number } avec { $counterpart } : à vous de choisir l’horaire
slots-sentence = *Séance { $number } avec { $counterpart } : quel horaire vous irait ?* Un clic réserve { $minutes } minutes pour vous deux.
slots-sentence-delegate = *Séance { $number } de { $mentee } avec { $counterpart } : quel horaire lui irait ?* Un clic réserve { $minutes } minutes pour les deux.
slots-own-zone = Chaque horaire convient aux deux ; il s’affiche à votre heure.
slots-none = *Aucun horaire commun dans les trois prochaines semaines.* Proposez une heure, même hors des journées de travail, ou tenez vos séances en différé : pendant une semaine, chacun écrit quand il le peut.
slots-none-advice = Vous pouvez aussi convenir d’un moment directement avec { $counterpart }.
slots-here = Voici des horaires qui conviennent aux deux.
slots-title = Choisir un horaire
slots-intro = Séance avec { $counterpart } : ces horaires conviennent aux deux journées.
slots-label = Horaire
slots-zone = À votre heure ({ $zone }).
slots-submit = Réserver
slot-booked = C’est réservé : { $when }. Chacun est prévenu, avec un fichier pour son agenda.
slot-booked-for = C’est réservé pour { $mentee } et { $mentor } : { $when }. Chacun des deux est prévenu, avec un fichier pour son agenda.

slots-sentence-none = *Séance { $number } avec { $counterpart } : à placer.*
button-pick-slot-label = Réserver { $when }

# Réservée, changée, annulée.
booked-text = Séance { $number } réservée : { $when }
booked-sentence = *C’est réservé : séance { $number }, { $when }*, pour { $minutes } minutes.
booked-moved = *Nouvel horaire pour la séance { $number } : { $when }*, pour { $minutes } minutes. Il remplace le précédent.
booked-next = Le fichier pour votre agenda est dans le fil de ce message. Un empêchement ? Le dire tôt rend service :
cancel-title = Annuler cette séance ?
cancel-sentence = De nouveaux horaires seront proposés à qui tient l’agenda. S’il s’agit seulement d’un contretemps, changer d’horaire est plus simple.
cancelled-text = La séance { $number } n’aura pas lieu à l’heure prévue
cancelled-sentence = *La séance { $number }, prévue { $when }, n’aura pas lieu à cette heure-là.*
cancelled-next = Personne n’a à relancer personne : nous nous occupons de la suite.
session-cancelled = La séance est annulée, et l’autre personne est prévenue. Nous nous occupons de la suite.

# La veille, le jour même.
preparation-text = Pour préparer votre séance avec { $counterpart }
preparation-sentence = *Vous voyez { $counterpart } { $when }*, pour { $minutes } minutes. Dix minutes de préparation suffisent.
preparation-topics = *Les sujets qui vous réunissent* : { $topics }. N’en prenez qu’un.
preparation-agenda = *Un déroulé possible*
preparation-adapted = *Votre déroulé est prêt* : « Préparer » l’ouvre, pour le relire, le changer ou l’envoyer.
preparation-tip = Ouvrez d’avance ce que vous voulez montrer : un exemple réel vaut mieux que dix diapositives. Et vous avez le droit de ne pas tout savoir.
reminder-text = Votre séance avec { $counterpart } : { $when }
reminder-sentence = *Votre séance avec { $counterpart } : { $when }*, { $minutes } minutes. Bonne rencontre !

# Mes séances.
sessions-text = Vos séances
sessions-none = Aucune séance réservée pour l’instant. Une dizaine de jours avant chacune, des horaires arrivent à qui tient l’agenda.
session-booked-line = *Séance { $number } avec { $counterpart }* : { $when }
session-booked-for-line = *Séance { $number } de { $mentee } avec { $counterpart }* : { $when }
session-to-book-line = *Séance { $number } avec { $counterpart }* : à placer, { $week }
session-to-book-for-line = *Séance { $number } de { $mentee } avec { $counterpart }* : à placer, { $week }
session-week = si possible la semaine du { $week }
session-soon = dès que possible
# Le kit de séance.
button-kit = Kit de séance
session-kit-title = Kit de séance
session-kit-intro = Des idées, pas un programme : prenez-en une, laissez le reste. Vous deux seuls pouvez ouvrir ce kit.
session-kit-choose = Choisir un sujet
session-kit-questions = *Pour ouvrir la conversation*
session-kit-exercise = *À faire ensemble, en un quart d’heure*
session-kit-try = *À essayer avant la prochaine fois*

booked-links = À ajouter en un clic : <{ $google }|Google Agenda> · <{ $outlook }|Outlook>
