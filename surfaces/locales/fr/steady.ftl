# Quand des séances ne se tiennent pas : personne ne relance, personne n’accuse.
outcome-unable = Je n’ai pas pu venir
thanks-unable = Merci de l’avoir dit, c’est noté. Cela arrive à tout le monde ; nous nous occupons de la suite.
slots-unsure = Nous n’avons pas eu de nouvelles de cette séance. Si elle a déjà eu lieu, un clic suffit.

on-it-text = Séance { $number } avec { $counterpart } : nous nous occupons de la suite
on-it = *Séance { $number } avec { $counterpart } : nous nous en occupons.* Vous n’avez rien à faire ni personne à relancer.
on-it-own = *Séance { $number } avec { $counterpart } : un empêchement, cela arrive.* Nous nous occupons de la suite, vous n’avez rien à faire.

# Deux fois de suite, à la personne mentorée.
steady-mentee-text = Vos séances avec { $counterpart } : qu’est-ce qui vous arrangerait ?
steady-mentee-sentence = *Deux séances de suite avec { $counterpart } n’ont pas pu se tenir.* Les agendas sont ce qu’ils sont. Qu’est-ce qui vous arrangerait maintenant ?
steady-mentee-free = Les trois réponses sont bonnes, et vous n’avez rien à expliquer. { $counterpart } n’apprendra que la suite.
button-go-on = De nouveaux horaires
button-let-book = Confier la réservation
button-release-mentee = Libérer mon mentor
release-mentee-title = Libérer votre mentor ?
release-sentence = Le binôme prend fin sans explication : les deux personnes reçoivent la même phrase neutre, et les deux gardent leur place dans le programme.

# Deux fois de suite, au mentor.
steady-mentor-text = Vos séances avec { $counterpart } : qu’est-ce qui vous arrangerait ?
steady-mentor-sentence = *Deux fois de suite, une séance avec { $counterpart } est tombée à un mauvais moment pour vous.* Cela arrive. Qu’est-ce qui vous arrangerait maintenant ?
steady-mentor-free = Les trois réponses sont bonnes, et vous n’avez rien à expliquer. { $counterpart } n’apprendra que la suite.
button-release-mentor = Passer la main
release-mentor-title = Passer la main ?

# Quand les deux ne se sont pas vus depuis longtemps.
steady-rhythm-text = Votre rythme avec { $counterpart } : qu’est-ce qui vous arrangerait ?
steady-rhythm-sentence = *Vos rencontres avec { $counterpart } ont peut-être perdu leur rythme.* Rien de grave : un clic suffit pour reprendre, souffler ou en parler.
steady-rhythm-free = Si vous voulez reprendre, des horaires partent aussitôt à qui tient l’agenda. La question est posée à chacun de vous, une seule fois.
why-steady = Vous recevez ce message parce que vous formez un binôme. Sans réponse d’ici cinq jours ouvrés, la coordination verra comment vous aider ; elle ne cherchera pas de cause.

# Une question pour les deux, toujours la même.
held-question-text = Séance { $number } avec { $counterpart } : une précision
held-question = *Pour tenir nos comptes : la séance { $number } avec { $counterpart }, prévue { $when }, a-t-elle eu lieu ?* Un clic suffit, et il n’y a rien à prouver.
held-question-undated = *Pour tenir nos comptes : la séance { $number } avec { $counterpart } a-t-elle eu lieu ?* Un clic suffit, et il n’y a rien à prouver.
held-question-who-sees = La même question est posée à chacun. { $counterpart } ne verra pas votre réponse.

# À la coordination.
needs-you-text = Un binôme a besoin de vous
needs-you-twice = *{ $mentor } – { $mentee }* : deux séances de suite n’ont pas pu se tenir.
needs-you-stalled = *{ $mentor } – { $mentee }* : pas de séance depuis un moment, et pas de date en vue.
needs-you-next = Choisissez ce qui aide le mieux. Personne n’est en faute ; mieux vaut ne pas chercher de cause. Pour vous faire une idée, proposez votre aide aux deux.
why-coordinator-decides = Vous recevez ce message parce que vous coordonnez le programme. Un seul clic suffit pour toute la coordination ; une nouvelle séance réservée y suffit aussi.
choice-rematch = Former d’autres binômes
choice-rematch-title = Former d’autres binômes ?
choice-rematch-means = Ce binôme prend fin : les deux reçoivent la même phrase neutre. Un tour de mise en binôme démarre aussitôt.
choice-rest = Quatre semaines de pause
choice-rest-title = Quatre semaines de pause ?
choice-rest-means = Rien ne leur est demandé pendant quatre semaines, puis des horaires sont proposés. Les deux sont prévenus.
choice-close = Clore le binôme
choice-close-title = Clore ce binôme ?
choice-close-means = Le binôme prend fin : les deux reçoivent la même phrase neutre et gardent leur place dans le programme.
decided-rematch = C’est fait : ce binôme prend fin, et un tour démarre.
decided-rest = C’est fait : ce binôme se repose quatre semaines, les deux sont prévenus.
decided-close = C’est fait : ce binôme prend fin, les deux sont prévenus de la même façon.
button-decide = Décider
pair-rests-text = Une pause pour vos séances avec { $counterpart }
pair-rests = *Vos séances avec { $counterpart } font une pause, jusqu’au { $until }.* La coordination vous l’offre à tous les deux ; ensuite, des horaires seront proposés. Vous n’avez rien à faire.

# Les réponses.
steady-going-on = C’est noté, merci. Des horaires partent à qui tient l’agenda.
steady-delegated = C’est noté : { $delegate } reçoit désormais les horaires, et réserve pour vous.
delegate-title = Confier l’agenda
delegate-intro = Cette personne recevra les horaires de vos séances, et rien d’autre. Elle peut aussi déplacer et annuler.
delegate-who = Qui réserve pour vous ?
delegate-hint = Cela se change à tout moment dans votre profil.
delegate-submit = Confier
error-delegate-none = Choisissez quelqu’un.
error-delegate-mentor = Choisissez quelqu’un d’autre que votre mentor.
