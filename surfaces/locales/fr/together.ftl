# Ce que chacun écrit avant de se voir, et ce que les deux écrivent ensemble.
button-prepare = Préparer
button-goals = Nos objectifs
button-things = Mes trois choses
button-charter = La charte

# Le déroulé du mentor.
agenda-title = Mon déroulé
agenda-intro = *Séance { $number } avec { $counterpart }.* Voici de quoi partir ; gardez, coupez, changez tout.
agenda-label = Mon déroulé
agenda-sees = Qui le voit : personne d’autre que vous, tant que vous ne l’envoyez pas ; ensuite, vous deux.
agenda-share = L’envoyer dans notre conversation ?
agenda-share-yes = Oui, l’envoyer dès que j’enregistre
agenda-share-hint = À chaque fois que vous cochez, la nouvelle version est envoyée ; la même ne l’est jamais deux fois.
agenda-shared-already = Cette version est déjà dans votre conversation.
agenda-saved = C’est gardé, et personne d’autre ne le lit. « Préparer » le rouvre quand vous voulez.
agenda-sent = C’est gardé, et envoyé dans votre conversation à deux.
agenda-unchanged = C’est gardé. Cette version était déjà dans votre conversation : rien n’est renvoyé.
agenda-text = { $author } partage un déroulé pour votre séance { $number }
agenda-sentence = *Pour votre séance { $number }, { $author } propose :*
agenda-next = Rien n’est figé : dites ici ce que vous changeriez.
agenda-line-timed = { $minutes } min – { $step }
agenda-with-question = Pour ouvrir : { $question }
agenda-with-exercise = À faire ensemble : { $exercise }
agenda-with-try = À essayer ensuite : { $try_ }
agenda-things = *Ce que { $counterpart } aimerait savoir*, et a choisi de vous montrer :

# Les trois choses.
things-title = Mes trois choses
things-intro = *Trois choses que je ne sais pas, et que j’aimerais savoir.* Pas de honte, pas de jargon : « à quoi sert ce canal où tout le monde écrit ? » est une excellente question. Deux minutes suffisent.
things-label = { $number ->
    [1] Première chose
    [2] Deuxième chose
   *[3] Troisième chose
}
things-sees = Qui le voit : personne d’autre que vous, tant que la case n’est pas cochée ; ensuite, votre mentor aussi. Personne d’autre, jamais.
things-show = Les montrer à mon mentor ?
things-show-yes = Oui, à mon mentor actuel, dans sa préparation
things-alone = Vous n’avez pas encore de mentor : ceci reste à vous, et vous pourrez le montrer plus tard.
things-saved = C’est gardé, et personne d’autre ne le lit. « Mes trois choses » les rouvre quand vous voulez.
things-shown = C’est gardé. { $mentor } les lira en préparant la séance, et personne d’autre.
things-agenda = *Le déroulé que votre mentor a partagé pour la séance { $number } :*

# Les objectifs du binôme.
goals-title = Nos objectifs
goals-intro = *Ce que vous aimeriez avoir obtenu à la fin, { $counterpart } et vous.* Jusqu’à trois, écrits à deux : chacun peut les changer, l’autre le lit dans votre conversation.
goals-label = Objectif { $number }
goals-example = Par exemple : animer sans aide une réunion à distance
goals-sees = Qui les voit : vous deux, et personne d’autre. Ni la coordination, ni la direction.
goals-meanwhile = *{ $author } vient d’écrire ceci pendant que vous écriviez :*
goals-meanwhile-none = _plus aucun objectif_
goals-yours = Vos mots sont restés dans les cases. Reprenez-en ce que vous voulez : enregistrer remplace la liste ci-dessus.
goals-saved = C’est noté. { $counterpart } le lit dans votre conversation, et personne d’autre.
goals-same = Rien n’a changé : vos objectifs restent les mêmes.
goals-text = { $author } a écrit les objectifs de votre binôme
goals-text-none = { $author } a retiré les objectifs de votre binôme
goals-sentence = *Les objectifs de votre binôme, tels que { $author } les a écrits :*
goals-sentence-none = { $author } a retiré les objectifs de votre binôme. Vous pouvez en écrire d’autres quand vous voulez.
goals-next = Chacun peut les changer. Après chaque séance, le bilan demandera où vous en êtes ; vous deux seuls le voyez.
goals-line = *Vos objectifs avec { $counterpart }*
goals-line-none = *Pas encore d’objectif avec { $counterpart }.* Jusqu’à trois, à écrire ensemble ; vous deux seuls les voyez.
goals-progress = Où en sommes-nous ? { $goal }
goal-line = • { $goal }
goal-line-progress = • { $goal } – _{ $progress }_
progress-not-yet = pas encore
progress-on-the-way = en chemin
progress-reached = atteint

# Ce que l’on a dit, à relire ou à effacer.
button-said = Ce que j’ai dit
said-title = Ce que j’ai dit
said-intro = Vos bilans, du plus récent au plus ancien. Personne d’autre que vous n’ouvre cette liste.
said-none = Vous n’avez encore rien dit d’une séance. Quand ce sera fait, vous pourrez le relire et l’effacer ici.
said-line = *Séance { $number }* avec { $counterpart }, { $when }
said-line-deleted = *Séance { $number }* avec { $counterpart }, { $when } – _effacé_
said-field = *{ $asked }* { $answer }
said-alone = Gardé pour vous.
said-shared = Montré à { $people }.
said-shared-nobody = Personne d’autre que vous ne le lit : il n’y a plus personne à qui le montrer.
said-once-read = Ce qui a été lu reste lu ; ce qui ne l’a pas encore été ne le sera pas.
said-coordinator = La coordination le voit.
said-total = Compté dans un total de { $threshold } personnes ou plus, pour la direction. Jamais montré à l’autre.
said-pair = Vous deux le voyez.
button-said-open = Relire
button-said-change = Corriger
button-said-again = Répondre à nouveau
button-said-share-takeaway = Le montrer à l’autre
button-said-share-would_help = Le montrer à la coordination
button-said-keep = Le garder pour moi
button-said-delete = Effacer ce bilan
said-delete-title = Effacer ce bilan ?
said-delete-sentence = Vos réponses sont effacées pour de bon. Une phrase déjà lue reste lue. La séance, elle, reste comptée.
said-deleted = *C’est effacé.* Plus personne ne le lira. Les chiffres déjà publiés restent ; les prochains n’en tiendront pas compte.

# La charte, à relire.
charter-of = *Ce que cherche { $programme }*
charter-sponsor = Parrainé par { $sponsor }.
charter-accepted = Vous avez accepté cette charte le { $date } (version { $version }).
introduction-aim = *Ce que cherche le programme*, parrainé par { $sponsor } :
introduction-together = *Avant de vous voir* : « Préparer » donne un déroulé à l’un, trois questions à l’autre.
