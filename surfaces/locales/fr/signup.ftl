# L’inscription et le profil.
signup-title-edit = Mon profil
signup-title-mentor = Devenir mentor
signup-title-mentee = Apprendre d’un mentor
signup-submit = Je m’inscris
signup-intro-mentor = Deux minutes pour nous aider à trouver la bonne personne. Tout se change ensuite quand vous voulez.
signup-intro-mentee = Deux minutes pour nous aider à trouver le bon mentor. Tout se change ensuite quand vous voulez.
signup-topics-mentor = Ce que je peux montrer
signup-topics-mentee = Ce que j’aimerais apprendre
signup-topics-hint-mentor = Trois à six sujets. Inutile d’être spécialiste : il suffit de pratiquer.
signup-topics-hint-mentee = Trois à six sujets. Plus vous en choisissez, plus il est facile de vous trouver un mentor.
signup-other = Un autre sujet
signup-other-hint = S’il manque à la liste ; nous le rapprochons du plus voisin.
signup-curious = Ce que j’aimerais comprendre
signup-curious-hint = Avec vos mots. Votre mentor pourra s’en servir pour préparer la première séance.
signup-languages = Les langues dans lesquelles je peux échanger
signup-hours-start = Ma journée commence à
signup-hours-end = Ma journée finit à
signup-hours-hint = À votre heure, du lundi au vendredi. Nous ne vous proposons et ne vous écrivons rien en dehors.
signup-capacity = Combien de personnes puis-je suivre ?
signup-capacity-hint = Une seule, c’est déjà beaucoup.
signup-capacity-count = { $count ->
    [one] Une personne
   *[other] { $count } personnes
}
signup-delegate = Qui réserve pour moi
signup-delegate-hint = Si quelqu’un tient votre agenda, il ou elle recevra les horaires à votre place.
signup-manager = Mon ou ma responsable
signup-manager-hint = Sert seulement à ne jamais former un binôme dans une même ligne hiérarchique.
signup-avoid = Les personnes avec qui je préfère ne pas être en binôme
signup-avoid-hint = Personne ne le verra jamais, et nous n’en demandons pas la raison.
signup-announce = Annonce publique
signup-announce-yes = Mon binôme peut être annoncé, si l’autre est d’accord
charter-label = Mon accord
charter-accept = J’accepte cette charte
charter-title = *La charte du programme*
charter-text = *Confidentialité.* Ce qui se dit en séance reste entre les deux. On peut raconter ce que l’on a appris, jamais de qui. Seules limites : la loi, et la sécurité des personnes.
    { "" }*Respect.* Toutes les questions sont bonnes, le désaccord est permis. Rien de ce qui se dit ne sert à évaluer, à promouvoir ou à sanctionner.
    { "" }*À chacun sa part.* Le mentor choisit le contenu ; la personne mentorée tient l’agenda. Le mentor n’a jamais à relancer.
    { "" }*Le droit d’arrêter.* Une pause, un autre binôme, un départ : à tout moment, sans se justifier, sans conséquence.
charter-kept = Nous gardons la version de la charte et la date de votre accord.

# La pause, le départ, le mot en privé.
pause-title = Faire une pause
pause-intro = Plus aucun message, plus aucune proposition. Votre place est gardée, et tout reprend de soi-même.
pause-until = Je reprends le
pause-until-hint = Six mois au plus. Vous pourrez toujours revenir plus tôt.
pause-submit = Faire une pause
leave-title = Quitter le programme
leave-submit = Quitter
leave-means = *Quitter le programme, tout de suite.* Plus rien ne vous est demandé. Si vous êtes en binôme, il prend fin sans bruit dans les prochains jours ouvrés, à une heure tirée au sort : vous recevez alors tous deux la même phrase neutre, les séances prévues sont annulées, et rien ne dit qui a souhaité s’arrêter. D’ici là, tout paraît comme d’habitude.
leave-instead = Un simple besoin d’air ? `/mentorat pause`. Un souci avec votre binôme ? `/mentorat confiance` : quelqu’un de neutre vous écoute.
confide-title = Parler en privé
confide-wish = Ce que je souhaite
wish-advice = Un conseil
wish-other-pair = Changer de binôme
wish-leave = M’arrêter là (ce binôme, ou le programme)
confide-words = Ce que je veux en dire
confide-words-hint = Rien n’est obligatoire : « j’aimerais vous parler » suffit.
