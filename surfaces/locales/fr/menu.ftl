# Le menu et l’aide.
menu-text = Que souhaitez-vous faire ?
menu-participant = *Que souhaitez-vous faire ?*
menu-coordinator = *Que souhaitez-vous faire ?* Vous coordonnez ce programme.
menu-invited = *Une place vous attend.* Deux minutes suffisent pour vous inscrire.
menu-delegate = *Que souhaitez-vous faire ?* Vous réservez des séances pour quelqu’un.
menu-neutral = *Vous êtes la personne de confiance de ce programme.* Si quelqu’un veut vous parler, son message arrivera ici ; vous n’avez rien à faire d’ici là.
menu-stranger = *Bienvenue.* Ici, de jeunes professionnels apprennent à des membres de la direction ce qu’ils pratiquent chaque jour. De quel côté seriez-vous ?
menu-no-programme = Aucun programme n’est ouvert pour l’instant. Nous vous accueillerons volontiers quand il y en aura un.
menu-no-programme-admin = *Aucun programme pour l’instant.* Créez-en un en cinq minutes ; cela n’envoie de message à personne.
menu-words = Plus vite encore : `/mentorat` suivi de `binôme`, `séance`, `bilan`, `pause`, `confiance` ou `aide`.
menu-words-coordinator = Plus vite encore : `/mentorat admin`, ou `/mentorat aide`.
menu-words-delegate = Plus vite encore : `/mentorat séance`, ou `/mentorat aide`.
menu-words-newcomer = Plus vite encore : `/mentorat rejoindre`, ou `/mentorat aide`.
menu-words-stranger = Pour en savoir plus : `/mentorat aide`.
help-text = Rebours en une minute
help-title = Rebours en une minute
help-idea = Une personne plus jeune, *le mentor*, montre ce qu’elle pratique à un membre de la direction. Le mentor choisit le contenu, l’autre tient l’agenda : une séance de temps à autre, quelques mois, en confiance. Rebours présente, propose des horaires, rappelle, et sait se taire.
help-words = *Les mots qui marchent après* `/mentorat`
    `rejoindre` – s’inscrire, ou modifier son profil
    `binôme` – où en est le mien
    `séance` – la prochaine, ou choisir un horaire
    `bilan` – dire comment c’était
    `pause`, `reprendre` – souffler, revenir
    `confiance` – parler à quelqu’un en privé
    `données` – voir, exporter ou effacer ce que l’on sait de moi
    `quitter` – partir, sans se justifier
    Ou écrivez simplement : « on se voit mardi 14 h ? », « je voudrais faire une pause ».
help-admin = *Pour la coordination* : `/mentorat admin`, ou l’onglet Accueil.
help-private = *Qui voit quoi ?* Personne ne lit vos conversations. Votre note n’est jamais montrée à l’autre, et la direction ne voit que des totaux. Vos phrases restent à vous, sauf si vous les partagez.

# La conversation.
hello = Bonjour ! Que puis-je faire pour vous ?
you-are-welcome = Avec plaisir.
all-right = Entendu.
not-understood = Je n’ai pas compris, pardon. Voici ce que je sais faire :
not-understood-neutral = Ceci n’est arrivé à personne. Pour répondre à quelqu’un en privé : « Répondre », sous son message.
offer-a-human = Je ne comprends décidément pas, et je ne veux pas vous faire perdre votre temps. { $coordinator } saura vous répondre.
pause-question = Volontiers. Jusqu’à quand ? Par exemple : « 15 janvier », « lundi prochain » ou « dans deux semaines ».
pause-question-again = Jusqu’à quand voulez-vous faire une pause ? Écrivez par exemple « 15 janvier », « 15/01 » ou « dans deux semaines », ou choisissez la date ici :
coming-soon = Cela n’existe pas encore ici. `/mentorat aide` montre ce qui marche déjà.
