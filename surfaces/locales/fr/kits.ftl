# Un nécessaire par sujet : deux questions pour ouvrir, un exercice à deux en un quart d’heure, une chose à essayer ensuite.

# Chercher l’information en ligne
kit-search-question-1 = La dernière fois que vous avez cherché une information importante, par où avez-vous commencé ?
kit-search-question-2 = Quelles questions posez-vous encore à quelqu’un plutôt qu’à votre écran, et pourquoi ?
kit-search-exercise = Choisissez une vraie question de la semaine et cherchez la réponse chacun de son côté pendant cinq minutes. Comparez ensuite les mots employés, les pages ouvertes et le moment où chacun s’est arrêté.
kit-search-try = Pour une recherche par jour, reformulez votre question deux fois avant d’ouvrir le premier résultat.

# Vérifier une information
kit-sources-question-1 = Quelle information fausse avez-vous crue, ne serait-ce qu’une heure ?
kit-sources-question-2 = À quoi reconnaissez-vous, aujourd’hui, une source à laquelle vous vous fiez ?
kit-sources-exercise = Prenez une publication récente qui vous étonne et remontez ensemble à son origine : qui parle, quand, d’après quoi. Cherchez ensuite une image ou un chiffre qui l’accompagne, et voyez s’il a servi ailleurs.
kit-sources-try = Avant de transférer une information qui vous fait réagir, lisez ce que deux autres sources en disent.

# Ranger et exploiter ses données
kit-data-question-1 = Quel chiffre regardez-vous chaque semaine, et que décidez-vous grâce à lui ?
kit-data-question-2 = Combien de temps vous faut-il pour retrouver un document d’il y a deux ans ?
kit-data-exercise = Ouvrez un tableau que vous utilisez vraiment, posez-lui une question simple, puis triez, filtrez et tracez un graphique pour y répondre. Celui qui connaît le moins l’outil tient la souris.
kit-data-try = Choisissez un dossier encombré et donnez à ses fichiers des noms qu’un collègue comprendrait sans vous.

# Messageries et visioconférence
kit-messaging-question-1 = Quels messages auraient dû être un appel, et quels appels auraient dû être un message ?
kit-messaging-question-2 = Qu’est-ce qui vous fatigue le plus dans une réunion à distance ?
kit-messaging-exercise = Faites un appel vidéo de cinq minutes entre vous, chacun dans son coin, et améliorez tour à tour le son, la lumière et le partage d’écran. Réglez ensuite ensemble les alertes d’une messagerie que vous ouvrez chaque jour.
kit-messaging-try = Remplacez une réunion de la semaine par un message clair, avec une question et une date de réponse.

# Partager des documents
kit-sharing-question-1 = Combien de versions d’un même document circulent dans votre équipe ?
kit-sharing-question-2 = Qu’hésitez-vous à partager, et qu’est-ce qui vous retient ?
kit-sharing-exercise = Partagez entre vous un document, d’abord en lecture, puis pour des commentaires, enfin pour des modifications. À chaque étape, regardez sur l’écran de l’autre ce qui a changé, puis retirez l’accès.
kit-sharing-try = La prochaine fois que vous alliez joindre un fichier, envoyez un lien et vérifiez qui peut l’ouvrir.

# Services et participation en ligne
kit-citizenship-question-1 = Quelle démarche faites-vous encore sur papier, et par choix ou par habitude ?
kit-citizenship-question-2 = À quelle décision publique aimeriez-vous prendre part si c’était simple ?
kit-citizenship-exercise = Trouvez ensemble une consultation ou un service public en ligne qui touche votre ville ou votre métier, et allez jusqu’à la dernière étape avant l’envoi. Notez ce qui arrêterait quelqu’un de moins à l’aise que vous.
kit-citizenship-try = Donnez votre avis dans une consultation en ligne, ou aidez un proche à faire une démarche qu’il repousse.

# Travailler à plusieurs en ligne
kit-collaboration-question-1 = Quand avez-vous écrit un texte à plusieurs, et qu’est-ce qui a été pénible ?
kit-collaboration-question-2 = Comment savez-vous où en est votre équipe quand vous n’êtes pas dans la pièce ?
kit-collaboration-exercise = Ouvrez un document commun et rédigez à deux, en même temps, le compte rendu d’une réunion récente, sans vous parler pendant cinq minutes. Réglez ensuite vos désaccords par des commentaires dans la marge.
kit-collaboration-try = Proposez à votre équipe de préparer la prochaine réunion dans un document où chacun écrit avant de venir.

# Les codes de la conversation en ligne
kit-netiquette-question-1 = Quel message avez-vous mal pris avant de comprendre qu’il n’avait rien de méchant ?
kit-netiquette-question-2 = Que comprenez-vous quand quelqu’un vous répond seulement par un pouce levé ?
kit-netiquette-exercise = Relisez chacun trois messages que vous avez envoyés et dites comment l’autre les reçoit : pressant, froid, chaleureux, obscur. Réécrivez ensemble celui qui surprend le plus.
kit-netiquette-try = Demandez à une personne de votre équipe comment elle préfère être jointe, et pour quoi.

# Gérer son image et ses traces en ligne
kit-identity-question-1 = Que trouve quelqu’un qui cherche votre nom pour la première fois ?
kit-identity-question-2 = Qu’aimeriez-vous qu’on y trouve, et qu’on n’y trouve pas ?
kit-identity-exercise = Cherchez chacun votre propre nom dans une fenêtre de navigation privée, et regardez la première page et les images. Choisissez une chose à corriger, une à faire retirer et une à laisser, puis commencez par la première.
kit-identity-try = Fermez un ancien compte que vous n’utilisez plus.

# Créer des contenus : images, vidéos, podcasts
kit-content-question-1 = Quelle vidéo ou quel podcast avez-vous suivi jusqu’au bout récemment, et qu’est-ce qui vous a retenu ?
kit-content-question-2 = Qu’est-ce qui vous retient de parler face à un téléphone ?
kit-content-exercise = Filmez au téléphone une minute où vous expliquez une décision récente qui peut être racontée, regardez-la, puis recommencez en gardant une seule idée. Ajoutez des sous-titres et regardez-la une fois sans le son.
kit-content-try = Remplacez un long message à votre équipe par une minute de voix ou d’image.

# Améliorer et réutiliser des contenus
kit-remix-question-1 = Quelle présentation avez-vous refaite de zéro alors qu’elle existait déjà ?
kit-remix-question-2 = Que garderiez-vous de votre dernière présentation si vous n’aviez que trois pages ?
kit-remix-exercise = Prenez une page trop chargée de l’un de vous et donnez-lui un titre qui dit l’idée, une image et trois lignes au plus. Comparez avant et après en la regardant cinq secondes chacune.
kit-remix-try = Reprenez un document d’un collègue, améliorez-le et rendez-le-lui en disant ce que vous lui devez.

# Droits d’auteur et licences
kit-copyright-question-1 = D’où venaient les images de votre dernière présentation ?
kit-copyright-question-2 = Que ressentiriez-vous en retrouvant l’un de vos textes signé par quelqu’un d’autre ?
kit-copyright-exercise = Cherchez une image que vous avez le droit de réutiliser, trouvez sa licence et lisez ce qu’elle demande. Écrivez ensuite la mention qui convient, là où un lecteur la verra.
kit-copyright-try = Dans votre prochain document, indiquez d’où vient chaque image et chaque chiffre.

# Programmer et automatiser
kit-coding-question-1 = Quelle tâche refaites-vous chaque semaine à l’identique ?
kit-coding-question-2 = Qu’imaginez-vous quand quelqu’un vous dit que c’est « simple à développer » ?
kit-coding-exercise = Choisissez une tâche répétitive et écrivez-en chaque étape, comme une recette pour quelqu’un qui ne devine rien. Automatisez ensuite une seule étape, avec une formule ou une règle de messagerie.
kit-coding-try = Demandez à un développeur de vous montrer, en dix minutes, ce qu’il a fait la veille.

# Protéger ses appareils
kit-devices-question-1 = Que se passerait-il si vous perdiez votre téléphone ce soir ?
kit-devices-question-2 = Combien de vos mots de passe se ressemblent, sans les citer ?
kit-devices-exercise = Passez en revue un téléphone, qui reste dans la main de son propriétaire : verrouillage, mises à jour, sauvegarde, double vérification du compte principal. Réglez tout de suite ce qui manque, sans jamais dire un mot de passe à voix haute.
kit-devices-try = Mettez la double vérification sur votre messagerie personnelle, et rangez vos codes de secours.

# Protéger ses données personnelles
kit-privacy-question-1 = Quelle application en sait trop sur vous, à votre avis ?
kit-privacy-question-2 = Quelles données de vos équipes ne devraient jamais quitter l’entreprise ?
kit-privacy-exercise = Ouvrez les autorisations d’un téléphone et regardez quelles applications connaissent la position, les contacts et le micro. Retirez à chacune ce dont elle n’a pas besoin pour vous rendre service.
kit-privacy-try = Avant de remplir un formulaire cette semaine, laissez vide tout ce qui n’est pas obligatoire.

# Bien-être et droit à la déconnexion
kit-wellbeing-question-1 = À quelle heure avez-vous lu votre dernier message professionnel hier ?
kit-wellbeing-question-2 = Que comprend votre équipe quand vous lui écrivez un dimanche soir ?
kit-wellbeing-exercise = Regardez chacun le temps d’écran de la semaine sur votre téléphone, d’abord en devinant, puis en vérifiant. Coupez ensemble trois alertes et programmez un envoi pour demain matin.
kit-wellbeing-try = Choisissez une soirée sans messages professionnels et dites à votre équipe que vous le faites.

# Numérique responsable
kit-green-it-question-1 = Tous les combien changez-vous de téléphone, et qui en décide ?
kit-green-it-question-2 = Selon vous, qu’est-ce qui pèse le plus : fabriquer nos appareils ou nous en servir ?
kit-green-it-exercise = Faites la liste de tous les appareils que chacun possède, tiroirs compris, avec leur âge. Choisissez-en un à réparer, un à donner et un à garder deux ans de plus, et cherchez où le faire.
kit-green-it-try = Repoussez d’un an un achat d’appareil prévu, ou remettez-en un qui dort à quelqu’un qui s’en servira.

# Résoudre un souci technique
kit-troubleshooting-question-1 = Que faites-vous dans les deux premières minutes quand rien ne marche ?
kit-troubleshooting-question-2 = Qui appelez-vous à l’aide, et que lui demandez-vous de faire à votre place ?
kit-troubleshooting-exercise = Prenez une petite panne ou une gêne réelle et décrivez-la en trois phrases : ce que vous faites, ce que vous attendez, ce qui se passe. Cherchez ensuite la solution à deux, en ne changeant qu’une chose à la fois.
kit-troubleshooting-try = À la prochaine panne, essayez dix minutes avant d’appeler, et notez ce qui a fini par marcher.

# Choisir le bon outil
kit-tools-question-1 = Quel outil utilisez-vous chaque jour sans l’avoir choisi ?
kit-tools-question-2 = À quoi voyez-vous qu’un nouvel outil fait gagner du temps plutôt qu’il n’en prend ?
kit-tools-exercise = Partez d’un besoin précis et écrivez trois critères avant de regarder le moindre outil. Comparez ensuite deux outils permis au travail, cinq minutes chacun, en faisant la même tâche.
kit-tools-try = Cessez pendant une semaine d’utiliser un outil en double, et voyez s’il vous manque.

# Innover avec le numérique
kit-innovation-question-1 = Quelle bonne idée venue du terrain n’a jamais abouti chez nous, et pourquoi ?
kit-innovation-question-2 = Qu’essaieriez-vous si l’échec ne coûtait que deux jours ?
kit-innovation-exercise = Choisissez une gêne de client ou de collègue et dessinez chacun, en cinq minutes sur papier, une façon de la faire disparaître. Échangez vos feuilles et cherchez le plus petit essai possible pour la semaine prochaine.
kit-innovation-try = Demandez à trois personnes proches des clients ce qu’elles changeraient lundi.

# Se former et combler ses lacunes
kit-learning-question-1 = Qu’avez-vous appris cette année sans professeur, et par quel chemin ?
kit-learning-question-2 = Quelle lacune cachez-vous le mieux ?
kit-learning-exercise = Choisissez une petite chose que vous ne savez pas faire et donnez-vous dix minutes pour l’apprendre en ligne, sans que l’autre la fasse pour vous. Dites ensuite ce qui vous a aidé : lire, regarder ou essayer.
kit-learning-try = Bloquez deux fois vingt minutes dans votre agenda pour apprendre, et tenez-les comme un rendez-vous.

# Intelligence artificielle
kit-ai-question-1 = Pour quelle tâche de la semaine aimeriez-vous un premier jet tout fait ?
kit-ai-question-2 = Qu’est-ce que vous ne confieriez jamais à une intelligence artificielle, et pourquoi ?
kit-ai-exercise = Avec un assistant permis au travail, demandez un texte dont vous avez besoin, sans aucune donnée confidentielle, puis précisez trois fois : pour qui, dans quel but, dans quel style. Relisez le résultat à deux et trouvez ce qui est faux, vague ou inventé.
kit-ai-try = Faites faire un premier jet par jour pendant une semaine, et notez ce que vous avez dû corriger.

# Réseaux sociaux et image professionnelle
kit-social-media-question-1 = Que pense de votre profil quelqu’un qui ne vous connaît pas ?
kit-social-media-question-2 = De quel sujet pourriez-vous parler en public sans que personne ne vous écrive le texte ?
kit-social-media-exercise = Ouvrez le profil professionnel de l’un de vous et dites ce que l’on en retient en dix secondes, puis récrivez la présentation en trois lignes, sans titre ni jargon. Commentez ensuite, en deux phrases utiles, la publication de quelqu’un d’autre.
kit-social-media-try = Publiez une fois en racontant ce que vous avez appris plutôt que ce que vous avez réussi.

# Télétravail et nomadisme
kit-remote-work-question-1 = Qu’est-ce que vous faites mieux hors du bureau, et qu’est-ce que vous y perdez ?
kit-remote-work-question-2 = À quoi voyez-vous que quelqu’un travaille bien quand vous ne le voyez pas ?
kit-remote-work-exercise = Racontez chacun votre dernière journée à distance, heure par heure, et relevez les moments où un collègue vous a manqué ou gêné. Écrivez ensuite trois règles que votre équipe pourrait adopter, dont une sur les heures où l’on ne se dérange pas.
kit-remote-work-try = Vivez une réunion mixte depuis chez vous, en simple participant, et notez ce que vous n’avez pas entendu.

# Attentes des jeunes talents
kit-young-talent-question-1 = Qu’attendiez-vous de votre premier emploi, et qu’avez-vous trouvé ?
kit-young-talent-question-2 = Qu’est-ce qui vous ferait partir d’ici, et qu’est-ce qui vous ferait rester ?
kit-young-talent-exercise = Lisez ensemble une de nos offres d’emploi et soulignez ce qui donne envie, ce qui fait fuir et ce qui ne veut rien dire. Récrivez les cinq premières lignes pour quelqu’un qui débute.
kit-young-talent-try = Demandez à une personne arrivée depuis moins d’un an ce qui l’a surprise, et ne répondez rien avant la fin.

# Inclusion et diversité
kit-inclusion-question-1 = Dans quelle réunion vous a-t-on fait sentir que vous n’étiez pas à votre place, et comment ?
kit-inclusion-question-2 = Qui parle peu autour de vous, et qu’avez-vous essayé pour l’entendre ?
kit-inclusion-exercise = Reprenez une réunion récente sans nommer personne : qui a parlé, qui a été coupé, qui a décidé. Imaginez deux gestes de la personne qui préside pour que la prochaine soit plus juste.
kit-inclusion-try = À votre prochaine réunion, donnez la parole en premier à quelqu’un qui la prend d’habitude en dernier.

# Écologie et développement durable
kit-sustainability-question-1 = Quelle décision de l’entreprise vous a paru contredire ce qu’elle dit de l’environnement ?
kit-sustainability-question-2 = À quoi renonceriez-vous volontiers au travail, et à quoi jamais ?
kit-sustainability-exercise = Choisissez un déplacement, un achat ou un événement récent et cherchez ce qui y pèse le plus, ordre de grandeur en main. Trouvez ensuite une façon d’en faire moitié moins sans perdre l’essentiel.
kit-sustainability-try = Remplacez un déplacement ou un achat de ce mois, et racontez à votre équipe ce que cela a changé.

# Nouvelles façons de manager
kit-management-question-1 = Quelle est la dernière décision que votre équipe a prise sans vous ?
kit-management-question-2 = Quel retour vous a fait progresser, et comment vous a-t-il été donné ?
kit-management-exercise = Choisissez une règle ou une réunion de votre équipe et demandez-vous ce qui se passerait si elle disparaissait pendant un mois. Écrivez ensuite, en trois lignes, comment vous l’annonceriez et à quoi vous verriez que cela marche.
kit-management-try = Confiez une vraie décision à quelqu’un de votre équipe, en disant seulement le but, la limite et la date.
