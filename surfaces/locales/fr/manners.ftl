# Se voir autrement : en différé, à une heure que l'on propose, ou malgré un voyage et des jours d'absence.
writing-opened-text = Séance { $number }, en différé : à vous deux d’écrire
writing-opened = *Séance { $number }, en différé : elle est ouverte, jusqu’au { $until }.* Pas d’heure à trouver : chacun écrit ici quand il le peut, et répond à l’autre à son rythme.
writing-why-chosen = Vous l’avez choisi à deux.
writing-why-hours = Vos heures de travail ne se croisent pas assez pour une séance de vive voix. Si elles changent, des horaires reviendront d’eux-mêmes.
writing-again = On repart d’ici, sans rien à rattraper.
writing-first = *Pour commencer, { $who }* : { $question }
writing-second = *Et vous, { $who }* : { $question }
writing-try = *À essayer d’ici là* : { $step }
writing-free-mentee = quelle question n’oseriez-vous pas poser en réunion ?
writing-free-mentor = qu’avez-vous appris ces jours-ci, en trois lignes ?
writing-free-try = montrez un exemple réel, une capture d’écran vaut mieux qu’un long texte.
writing-one-tap = Nous ne lisons pas cette conversation : un clic de l’un de vous suffit à dire que vous avez échangé. Il ne se voit pas.
writing-halfway-text = Séance { $number }, en différé : il reste quelques jours
writing-halfway = *La séance { $number } reste ouverte jusqu’au { $until }.* Trois lignes suffisent, et une question fait une réponse. Déjà fait ? Un clic le dit :
button-written = Nous avons échangé
button-meet-again = Plutôt se voir
button-writing = En différé
button-writing-label = Proposer des séances en différé

writing-proposed-text = { $counterpart } vous propose des séances en différé
writing-proposed = *{ $counterpart } vous propose de tenir vos séances en différé.* Plus d’heure à trouver : pendant une semaine, chacun écrit quand il le peut dans votre conversation, et répond à l’autre à son rythme.
writing-proposed-free = Les deux réponses sont bonnes. Sans votre accord, rien ne change, et vous n’avez rien à expliquer.
button-writing-agree = D’accord, écrivons
button-writing-decline = Je préfère se voir
writing-asked = C’est noté : la question est posée à { $counterpart }. Sans son accord, rien ne change, et vous continuez à vous voir.
writing-agreed = C’est noté. Votre conversation à deux dit la suite.
writing-declined = C’est noté : rien ne change, et personne ne vous demandera pourquoi. Des horaires à choisir : `/mentorat séance`.
meeting-again = C’est noté. Des horaires partent à qui tient l’agenda.
manner-writing-text = Vos prochaines séances se tiendront en différé
manner-writing = *Vos prochaines séances se tiendront en différé, ici même.* Pendant une semaine, chacun écrit quand il le peut, et répond à l’autre à son rythme.
manner-writing-opens = La première s’ouvre le { $day }, avec une question pour chacun. D’ici là, vous n’avez rien à faire.
manner-meeting-text = Vos prochaines séances se tiendront de vive voix
manner-meeting = *Vos prochaines séances se tiendront de vive voix.* Des horaires partent à qui tient l’agenda ; une semaine déjà ouverte va jusqu’à son terme.
introduction-writing = *Vos séances se tiendront en différé, ici même.* Vos heures de travail ne se croisent pas assez pour vous parler de vive voix : pendant une semaine, chacun écrit quand il le peut. La première s’ouvre le { $day }, avec une question pour chacun.
steady-going-on-writing = C’est noté, merci. Une nouvelle semaine s’ouvrira dans votre conversation, sans rien à réserver.
refusal-in-writing = Cette séance se tient en différé : il n’y a pas d’heure à choisir. Pour vous voir plutôt : « Plutôt se voir », dans votre conversation à deux.
refusal-too-few-hours = Vos heures de travail ne se croisent pas assez pour une séance de vive voix. Élargissez les vôtres dans votre profil, ou restez en différé.

# Le bilan d'une séance en différé.
checkin-writing-text = Vos échanges avec { $counterpart } : où en êtes-vous ?
checkin-writing-sentence = *Séance { $number } en différé avec { $counterpart }, ouverte le { $day } : avez-vous échangé ?*
checkin-writing-again = *Un mot sur vos échanges avec { $counterpart }, séance { $number } ?* Deux clics suffisent.
checkin-writing-outcome = Avez-vous échangé ?
outcome-writing-held = Oui, nous avons échangé
outcome-writing-missed = Non, pas cette fois
outcome-writing-unable = Je n’ai pas pu écrire
held-question-writing = *Pour tenir nos comptes : avez-vous échangé avec { $counterpart } pour la séance { $number }, en différé ?* Un clic suffit, et il n’y a rien à prouver.
steady-rhythm-writing = *Vos échanges avec { $counterpart } ont peut-être perdu leur rythme.* Rien de grave : un clic suffit pour rouvrir une semaine, vous voir plutôt, souffler ou en parler.
steady-rhythm-writing-free = La question est posée à chacun de vous, une seule fois, et toutes les réponses sont bonnes.
button-go-on-writing = Une nouvelle semaine

# Mes séances, en différé.
session-writing-line = *Séance { $number } en différé avec { $counterpart }* : elle s’ouvre le { $day }, dans votre conversation à deux
session-writing-open-line = *Séance { $number } en différé avec { $counterpart }* : ouverte jusqu’au { $day }, dans votre conversation à deux
session-writing-for-line = *Séance { $number } de { $mentee } avec { $counterpart }* : en différé, vous n’avez rien à réserver
session-proposable-line = *Séance { $number } avec { $counterpart }* : les horaires sont chez qui tient l’agenda, vous n’avez rien à faire. Une préférence ?

# Proposer une heure.
button-propose-time = Proposer une heure
propose-title = Proposer une heure
propose-intro = Pour votre séance avec { $counterpart }. Si l’heure tombe dans sa journée de travail, c’est réservé ; sinon, la question lui est posée.
propose-intro-delegate = Pour la séance de { $mentee } avec { $counterpart }. Si l’heure tombe dans la journée de travail de { $counterpart }, c’est réservé ; sinon, la question lui est posée.
propose-day = Jour
propose-at = Heure
propose-submit = Proposer
slots-none-delegate = *Aucun horaire commun dans les trois prochaines semaines.* Proposez une heure, même hors des journées de travail.
error-time-past = Choisissez un moment à venir.
error-time-far = Choisissez un moment dans les six prochains mois.
error-time-taken = Une autre séance tombe à cette heure-là.
time-asked = C’est noté : la question est posée pour { $when }. Cette heure est hors de la journée de travail de l’autre personne, à qui le choix revient.
time-proposed-text = Séance { $number } : { $when } vous irait-il ?
time-proposed = *Séance { $number } avec { $counterpart } : { $when } vous irait-il ?* C’est sa proposition, pour { $minutes } minutes. Cette heure est hors de votre journée de travail : c’est à vous de voir.
time-proposed-for = *Séance { $number } de { $mentee } avec { $counterpart } : { $when } irait-il ?* C’est sa proposition, pour { $minutes } minutes, hors de la journée de travail de { $mentee }.
time-stands = Sans réponse, la séance reste prévue { $when }.
time-free = Dire non est permis, sans explication.
button-time-yes = Cela me va
button-time-no = Plutôt un autre moment
time-declined-text = Séance { $number } : un autre moment, plutôt
time-declined = *Séance { $number } avec { $counterpart } : un autre moment conviendrait mieux que { $when }.*
time-declined-for = *Séance { $number } de { $mentee } avec { $counterpart } : un autre moment conviendrait mieux que { $when }.*
time-declined-stands = La séance reste prévue { $when }.
time-declined-next = Des horaires attendent qui tient l’agenda ; personne n’a à relancer personne.
time-no-taken = C’est noté, et l’autre personne le saura. Voici des horaires, si vous le voulez :
why-proposed = Vous recevez ce message parce que l’autre membre de votre binôme vous pose cette question. Pour souffler : `/mentorat pause`.
why-answered = Vous recevez ce message parce que vous aviez proposé cette heure.

# Un voyage.
session-hit-text = Séance { $number } : l’heure prévue tombe mal
session-hit = *{ $traveller } a changé de fuseau horaire, et la séance { $number }, prévue { $when }, sort de la journée de travail de l’un de vous.* Retour prévu d’ici là ? Il n’y a rien à faire. Sinon, un clic la déplace :
session-hit-none = *{ $traveller } a changé de fuseau horaire, et la séance { $number }, prévue { $when }, sort de la journée de travail de l’un de vous.* Retour prévu d’ici là ? Il n’y a rien à faire. Sinon, proposez une heure, ou tenez-la en différé.
button-move-here = Déplacer ici

# Des jours d'absence.
button-absences = Mes absences
absences-title = Mes jours d’absence
absences-intro = Congés, déplacements : ces jours-là, aucun horaire n’est proposé et Rebours n’écrit pas de lui-même. Personne ne les voit. Pour tout arrêter un temps, faites plutôt une pause.
absences-first = Du
absences-last = Au, inclus
absences-submit = Ajouter
absence-line = Du { $first } au { $last }
absence-day = Le { $first }
button-absence-remove = Retirer
button-absence-remove-label = Retirer { $days }
absences-line = *Mes jours d’absence*
absences-none = Aucun jour d’absence à venir.
absence-told = C’est noté. Ces jours-là, aucun horaire ne sera proposé, et Rebours ne vous écrira pas de lui-même.
absence-removed = C’est noté : ces jours ne sont plus une absence.
absence-hits = Une séance est prévue pendant ces jours. La déplacer ?
error-absence-backwards = Choisissez un jour qui ne précède pas le premier.
error-absence-past = Choisissez des jours à venir.
error-absence-long = Deux mois au plus. Au-delà, faites plutôt une pause.
error-absence-many = Huit absences à venir au plus : retirez-en une d’abord.

# À la coordination, une seconde et dernière fois ; et la fin du programme.
needs-you-again = Ce binôme vous attend depuis cinq jours ouvrés. C’est notre seul rappel.
