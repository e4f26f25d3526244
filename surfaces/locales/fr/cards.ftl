# Les trois cartes à lire avant la première séance : une minute chacune, une version par rôle.
card-title = Une minute de lecture
card-read = J’ai lu
card-next = Carte suivante
card-number = Carte { $number } sur { $total } – une minute
card-heading = *{ $title }*
card-title-posture = La bonne posture
card-title-confidentiality = Ce qui reste entre vous
card-title-first-session = La première séance

card-posture-mentor = *C’est vous qui choisissez le contenu.* Vous n’avez ni exposé à préparer, ni personne à convaincre. Vous êtes là pour qu’une personne qui décide voie, une heure durant, ce que vous voyez tous les jours.
    Partez de ce que vous faites vraiment : votre écran, votre semaine, vos raccourcis. Cinq minutes de démonstration valent mieux que vingt diapositives. Et si l’on vous dit « je ne savais pas », ne comblez pas le silence ; demandez : « qu’est-ce qui vous surprend ? »
    { "" }*Vous avez le droit de dire non* : à un sujet, à une question, à un horaire. Celui aussi de ne pas savoir, et de répondre « je regarde et je vous dis ».
    { "" }*Vous n’êtes pas un service d’assistance.* Entre deux séances, rien ne vous oblige à dépanner ni à répondre. Et vous n’avez jamais à relancer : quand une séance saute, c’est nous qui nous en occupons.
    { "" }*Personne ne lit ce que vous vous dites* : ni Rebours, ni la coordination, ni votre responsable.
    { "" }*Maintenant* : notez une chose que vous faites chaque semaine et que l’autre n’a sans doute jamais vue faire. Voilà votre premier sujet.
card-posture-mentee = *Vous êtes là pour apprendre.* Le plus difficile n’est pas la technique : c’est de passer une heure sans diriger, sans conseiller, sans conclure.
    { "" }*Dites ce que vous ne savez pas*, et dites-le tôt. « Je n’ai jamais compris à quoi cela sert » est la meilleure entrée en matière : c’est elle qui autorise votre mentor à parler franchement. Préférez « montrez-moi » à « expliquez-moi », et prenez la souris.
    Votre mentor ne passe pas un entretien. Rien de ce qui se dit ici ne compte pour ou contre sa carrière, et votre question la plus simple ne sera répétée à personne.
    { "" }*Ne repoussez jamais deux fois.* Un horaire déplacé, cela arrive à tout le monde. Deux de suite, et l’on en conclut que cela ne compte pas pour vous : c’est ainsi que meurent ces programmes. Votre mentor n’a pas à vous relancer, et nous ne le lui demanderons pas. Si le temps manque, confiez la réservation à quelqu’un : deux clics dans votre profil.
    { "" }*Maintenant* : écrivez trois choses que vous ne savez pas et que vous aimeriez savoir. Le bouton « Préparer » est là pour cela, et rien n’en est montré sans votre accord.
card-confidentiality-mentor = *Ce qui se dit en séance reste entre vous deux.* On peut raconter ce que l’on a appris, jamais de qui. Vous entendrez peut-être un doute, un projet encore secret : cela ne sort pas de la pièce, même par allusion, même à votre équipe.
    { "" }*Ce que vous écrivez à Rebours suit trois chemins*, et chaque champ dit lequel :
    • *vous deux* : vos objectifs, la prochaine date, et les phrases que vous choisissez de partager ;
    • *la coordination* : si la séance a eu lieu, et ce qui vous aiderait, seulement si vous le lui montrez ;
    • *la direction* : des totaux sur plusieurs personnes, rien d’autre.
    Votre note n’est jamais montrée à l’autre. Votre responsable ne voit rien. Rebours ne peut pas lire vos conversations : l’application n’en a pas l’autorisation.
    { "" }*Une gêne, même légère ?* `/mentorat confiance` vous relie à une seule personne, neutre. Vous pouvez demander un conseil, un autre binôme, ou arrêter : l’autre ne saura pas que cela vient de vous. Et si quelqu’un est en danger, on en parle tout de suite : cela passe avant la discrétion.
    { "" }*Maintenant* : décidez d’une chose que vous ne raconterez pas, et dites à l’autre que vous y tenez.
card-confidentiality-mentee = *Ce qui se dit en séance reste entre vous deux.* On peut raconter ce que l’on a appris, jamais de qui. La confiance vous coûte peu, et elle dépend surtout de vous : qu’une remarque de séance revienne en réunion, et plus personne ne parlera franchement.
    Ne demandez pas à votre mentor ce qu’il faut penser d’un collègue ou d’un responsable. Si le sujet vient, écoutez, et n’agissez qu’avec son accord.
    { "" }*Ce que vous écrivez à Rebours suit trois chemins*, et chaque champ dit lequel :
    • *vous deux* : vos objectifs, la prochaine date, et les phrases que vous choisissez de partager ;
    • *la coordination* : si la séance a eu lieu, et ce qui vous aiderait, seulement si vous le lui montrez ;
    • *la direction* : des totaux sur plusieurs personnes, rien d’autre.
    Votre note n’est jamais montrée à votre mentor. Rebours ne peut pas lire vos conversations.
    { "" }*Quelque chose coince ?* `/mentorat confiance` vous relie à une seule personne, neutre. Une seule limite au silence : la loi, et la sécurité des personnes.
    { "" }*Maintenant* : préparez la phrase par laquelle vous ouvrirez la première séance. Par exemple : « rien de ce que vous me direz ne sortira d’ici ».
card-first-session-mentor = *Elle sert à une chose : avoir envie de la deuxième.* Pour une heure, par exemple :
    • *10 minutes* pour vous présenter autrement que par votre poste : ce que vous aimez faire, ce que vous trouvez absurde au travail.
    • *5 minutes* pour écouter ce que l’autre ne sait pas et aimerait savoir. Sa liste vous attend peut-être déjà sous « Préparer ».
    • *15 minutes* pour montrer une seule chose, à l’écran, du début à la fin.
    • *20 minutes* pour laisser essayer. L’autre tient la souris ; mordez-vous la langue.
    • *10 minutes* pour finir : qu’est-ce que chacun emporte, et de quoi a-t-on envie la prochaine fois ?
    Ne cherchez pas de date : l’agenda n’est pas votre affaire. La veille, un déroulé vous arrive ; adaptez-le, partagez-le, ou n’en faites rien. Ce sera peut-être un peu maladroit au début. Ça l’est presque toujours, vingt minutes.
    { "" }*Maintenant* : ouvrez d’avance ce que vous voulez montrer, et cachez vos notifications. Si rien ne vous vient, le kit de séance donne deux questions et un exercice pour chacun de vos sujets.
card-first-session-mentee = *Elle sert à une chose : donner envie de la deuxième.* Pour une heure, par exemple :
    • *10 minutes* pour vous présenter autrement que par votre carrière : ce qui vous amuse, ce qui vous inquiète, ce que vous changeriez demain.
    • *5 minutes* pour dire ce que vous ne savez pas et aimeriez savoir. Trois choses suffisent.
    • *15 minutes* pour regarder. Votre mentor mène ; laissez-vous conduire.
    • *20 minutes* pour essayer, vous tromper, recommencer. Aucune assistance ne viendra cliquer à votre place.
    • *10 minutes* pour finir : ce que vous retenez, ce que vous essaierez avant la prochaine fois, et quand vous vous revoyez.
    Choisissez un lieu qui ne soit pas votre bureau, ou un appel sans autre fenêtre ouverte. Arrivez à l’heure : c’est le premier message que votre mentor recevra de vous. Si un silence s’installe, comptez jusqu’à cinq, puis demandez : « et vous, comment faites-vous ? »
    { "" }*Maintenant* : bloquez dans votre agenda le quart d’heure qui suit la séance. Vous y noterez une chose à essayer ; il n’y a pas de plus beau merci.
