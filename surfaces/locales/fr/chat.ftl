# Le dialogue : ce que Rebours demande, et ce qu’il répond à ce qu’on lui écrit.

button-chat-yes = Oui
button-chat-no = Non
button-chat-cancel = Oui, annuler
button-chat-keep = Non, la garder
button-chat-book = Oui, réserver
button-chat-move = Oui, déplacer
button-chat-choose = Celle-ci
button-chat-take = Choisir

chat-again = Je n’ai pas bien compris, pardon.
chat-resumed = Nous en étions restés là, et j’avais laissé la question de côté. Reprenons :
chat-dropped = Entendu, j’en reste là : rien n’a changé.
chat-nothing-changes = Entendu, rien ne change.
chat-nothing-under-way = Nous n’avions rien en cours. Que voulez-vous annuler ?
chat-hello = Bonjour !
chat-back-to = Revenons à notre question :

# Quelle séance ?
chat-which-book = Plusieurs séances attendent un horaire. Laquelle ? Cliquez, ou répondez par son numéro.
chat-which-move = Laquelle de ces séances faut-il déplacer ? Cliquez, ou répondez par son numéro.
chat-which-cancel = Laquelle de ces séances faut-il annuler ? Cliquez, ou répondez par son numéro.
chat-which-checkin = De quelle séance parlez-vous ? Cliquez, ou répondez par son numéro.
chat-session = Séance { $number } avec { $counterpart }
chat-session-for = Séance { $number } de { $mentee } avec { $counterpart }
chat-session-when = { $session } : { $when }
chat-session-week = { $session } : semaine du { $week }

# Quand ?
chat-times-book = *{ $session }* : voici des horaires qui conviennent aux deux. Cliquez, ou répondez par un numéro, un jour ou une heure.
chat-times-move = *{ $session }*, { $when } pour l’instant. Voici d’autres horaires qui conviennent aux deux. Cliquez, ou répondez par un numéro, un jour ou une heure.
chat-time-unfit = Ce moment ne convient pas aux deux journées.
chat-time-none = Rien de libre pour les deux à ce moment-là.
chat-time-line = *{ $number }.* { $when }
chat-take-label = Choisir { $when }
chat-confirm-book = *{ $session }* : { $when }. Je réserve ?
chat-confirm-move = *{ $session }*, { $before } pour l’instant. Nouvel horaire : { $when }. Je la déplace ?
chat-confirm-cancel = *{ $session }*, { $when } : faut-il vraiment l’annuler ? L’autre personne sera prévenue. La déplacer suffit peut-être.
chat-all-booked = Aucune séance n’attend d’horaire. Voici où vous en êtes :
chat-none-booked = Aucune séance à venir n’est réservée.

# Une pause.
chat-confirm-pause = Une pause commencerait maintenant et durerait jusqu’au { $until }, jour du retour. C’est bien cela ? Sinon, dites-moi une autre date.
chat-days-away = Une pause commencerait tout de suite. Pour des jours à venir, notez plutôt une absence : ces jours-là, aucun horaire n’est proposé et Rebours se tait. Rien n’a changé pour l’instant.

# Un binôme proposé.
chat-confirm-pair = Dites-vous oui à un binôme avec { $counterpart } ? Répondez « oui » encore une fois, ou prenez le temps d’y penser : rien ne presse.
chat-pair-open = Rien n’est décidé : la proposition vous attend.

# Le bilan.
chat-checkin-said = { $session } :
chat-rate-later = Entendu. La question reste ouverte si vous changez d’avis.
chat-nothing-to-check = C’est bon à savoir. Aucun bilan n’attend votre réponse pour l’instant.

# Ce qui ne se dit pas ici.
chat-private = Ce dialogue n’est pas le bon endroit : Rebours n’y lit que ce qu’il sait faire, et n’en garde rien. Le bouton ouvre un mot en privé ; il ne va qu’à une seule personne, que le formulaire nomme d’abord.
chat-private-outside = Ce dialogue n’est pas le bon endroit : Rebours n’en garde rien et ne le transmet à personne. Le mot en privé est ouvert aux personnes du programme. Autour de vous, les ressources humaines ou la médecine du travail sont là pour cela.
chat-distress = Merci de le dire, ce ne doit pas être facile. Je ne suis qu’un robot, et personne ne lit ce que vous m’écrivez : parlez-en à quelqu’un, vous avez droit à de l’aide. En cas d’urgence, le 112 répond partout en Europe, et en France le 3114, jour et nuit.
chat-distress-valve = Ici, le bouton ouvre un mot en privé, qu’une seule personne lira : le formulaire la nomme d’abord. Une pause est possible aussi, sans raison à donner.
chat-upset = Je comprends que ce soit agaçant, et m’en excuse. Voici ce que je sais faire ; si c’est plus sérieux, parlez-en en privé ou à un être humain.
chat-leave = Partir est possible à tout moment, sans raison à donner. Le bouton dit d’abord ce que cela change ; rien n’est fait avant. Une pause suffit parfois.
chat-another-pair = Changer de binôme ne demande aucune raison, et personne ne saura qui l’a demandé. Le bouton dit d’abord ce qui se passera ; rien n’est fait avant.
chat-another-pair-none = Vous n’avez pas de binôme en cours. Si celui qu’on vous propose ne convient pas, un « non merci » suffit.

# Les réglages.
chat-fewer = { $holds } Voici de quoi en recevoir moins, ou plus du tout pendant une pause.
chat-settings = Vos sujets, langues, heures de travail et la personne qui réserve pour vous se changent dans votre profil ; le nombre de messages, dans leur réglage.
chat-settings-outside = Le réglage dit combien de messages vous recevez.
chat-language = Rebours écrit dans la langue de votre Slack. Pour en changer : Slack, Préférences, Langue et région. Ici, vous pouvez écrire en français ou en anglais, comme cela vous vient.

# Trois mots en passant.
chat-smalltalk = Je ne suis qu’un petit robot, mais merci de la conversation. Pour le reste, dites-moi par exemple « ma prochaine séance » ou « on se voit mardi 14 h ? ».
