# Les trois cartes à lire avant la première séance : une minute chacune, une version par rôle.
card-title = Une minute de lecture
card-read = J’ai lu
card-number = Carte { $number } sur { $total } – une minute
card-heading = *{ $title }*
card-title-posture = La bonne posture
card-title-confidentiality = Ce qui reste entre vous
card-title-first-session = La première séance

card-posture-mentor = Vous n’avez ni exposé à faire ni personne à convaincre. Vous êtes là pour qu’une personne qui décide voie ce que vous voyez.
    Partez de ce que vous faites vraiment : votre écran, votre semaine, vos habitudes. Cinq minutes de démonstration valent mieux que vingt diapositives.
    Il y aura des silences, et des « je ne savais pas ». C’est bon signe. Ne les comblez pas trop vite ; demandez plutôt : « qu’est-ce qui vous surprend ? »
    Vous avez le droit de ne pas savoir, et de dire « je regarde et je vous réponds ». Vous avez aussi celui de ne pas devenir le dépanneur de quelqu’un : entre deux séances, rien ne vous oblige à répondre.
    Parlez comme à un collègue que vous estimez. Le titre reste à la porte, le vôtre aussi.
card-posture-mentee = Pendant une heure, c’est vous qui apprenez. Le plus difficile n’est pas la technique : c’est de ne pas diriger.
    Posez les questions que vous n’osez plus poser. « Montrez-moi » marche mieux que « expliquez-moi », et prendre la souris, mieux que regarder.
    Trois réflexes à laisser dehors : évaluer, conseiller, conclure. Votre mentor ne passe pas un entretien, et rien de ce qui se dit ne comptera pour sa carrière.
    L’agenda, c’est vous. Un horaire déplacé, cela arrive. Deux de suite, et votre mentor comprend que cela ne compte pas : c’est la première cause d’échec de ces programmes. Si le temps manque, confiez la réservation à quelqu’un.
    Avant de partir, dites une chose que vous allez essayer. C’est le plus beau merci.
card-confidentiality-mentor = Ce qui se dit en séance reste entre vous deux. Vous pouvez raconter ce que vous avez appris, jamais de qui.
    Vous entendrez peut-être des doutes ou des projets qui ne sont pas publics. Ils ne sortent pas de la pièce, même par allusion, même à votre équipe.
    De votre côté, rien de ce que vous dites ne va à votre responsable. Votre note après une séance n’est jamais montrée à l’autre ; la direction n’en voit que des totaux sur plusieurs personnes. Vos phrases ne sont lues que si vous les partagez.
    Rebours ne lit pas vos conversations : l’application n’en a pas l’autorisation.
    Quelque chose vous met mal à l’aise ? `/mentorat confiance` vous relie à une seule personne, neutre. Et si quelqu’un est en danger, on en parle, tout de suite : cela passe avant la discrétion.
card-confidentiality-mentee = Ce qui se dit en séance reste entre vous deux. Vous pouvez raconter ce que vous avez appris, jamais de qui.
    C’est à vous que la confiance coûte le moins, et c’est de vous qu’elle dépend le plus. Si une remarque entendue en séance revient en réunion, tout le monde saura d’où elle vient, et plus personne ne parlera franchement.
    Ne demandez pas l’avis de votre mentor sur des collègues ou sur son responsable. S’il vous en parle, écoutez, et n’agissez qu’avec son accord.
    Vos réponses aussi sont protégées : votre mentor ne voit jamais votre note, et vos phrases ne sont lues que si vous les partagez. Rebours ne lit pas vos conversations.
    Une seule limite : la loi, et la sécurité des personnes. Dans ce cas, on en parle, tout de suite, à qui peut aider.
card-first-session-mentor = La première séance sert à une chose : avoir envie de la deuxième.
    Commencez par vous présenter autrement que par votre poste : ce que vous aimez faire, ce que vous trouvez absurde au travail, ce que vous aimeriez changer.
    Puis montrez une seule chose, à l’écran, en entier. La veille, nous vous enverrons un déroulé : prenez-le ou jetez-le.
    Laissez essayer. Cinq minutes où l’autre tient la souris valent une demi-heure d’explications.
    Gardez dix minutes pour finir : qu’est-ce que chacun emporte ? De quoi a-t-on envie la prochaine fois ? Ne cherchez pas de date : l’agenda est l’affaire de l’autre, et la nôtre.
    Et si c’est un peu maladroit, c’est normal. Ça l’est presque toujours, vingt minutes.
card-first-session-mentee = La première séance sert à une chose : donner envie de la deuxième.
    Choisissez un lieu qui ne soit pas votre bureau, ou un appel sans assistance ni écran ouvert à côté. Arrivez à l’heure : c’est le premier message que votre mentor recevra de vous.
    Dites pourquoi vous êtes là, et une chose que vous ne comprenez pas. Cet aveu vaut toutes les présentations : il autorise l’autre à parler.
    Laissez le mentor mener. Il ou elle a préparé quelque chose ; suivez, essayez, trompez-vous.
    Si un silence s’installe, ne le remplissez pas d’un souvenir de carrière. Comptez jusqu’à cinq, puis demandez : « et vous, comment faites-vous ? »
    Finissez par trois choses : ce que vous retenez, ce que vous essaierez, la date de la prochaine fois.
