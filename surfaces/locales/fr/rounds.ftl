# Pourquoi ces deux personnes : une phrase pour elles, une pour la coordination.
quoted = « { $text } »
topics-and-more = { $topics } et { $more ->
    [one] un autre sujet
   *[other] { $more } autres sujets
}
why-two = { $reader ->
    [mentor] *Pourquoi vous deux ?* Vous pouvez faire découvrir { $topics }, que { $mentee } aimerait explorer.
    [mentee] *Pourquoi vous deux ?* { $mentor } peut vous faire découvrir { $topics }, que vous aimeriez explorer.
   *[room] *Ce qui vous réunit :* { $topics }.
}
why-two-besides = { $topics ->
    [0] *Pourquoi vous deux ?* Pour commencer, { $things }.
   *[other] De plus, { $things }.
}
why-two-languages = vous parlez { $languages }
why-two-hours = vos journées ont { $hours ->
    [one] une heure
   *[other] { $hours } heures
} en commun
why-two-departments = vous ne venez pas du même service
why-hr = { $mentor } peut faire découvrir { $topics }, que { $mentee } aimerait explorer.
why-hr-besides = { $topics ->
    [0] Ce qui les rapproche : { $things }.
   *[other] De plus, { $things }.
}
why-hr-languages = les deux parlent { $languages }
why-hr-hours = leurs journées ont { $hours ->
    [one] une heure
   *[other] { $hours } heures
} en commun
why-hr-departments = leurs services sont différents

# Le tour qui se calcule, ou qui n’a pas abouti.
progress = { $stage ->
    [reading] lecture des profils
    [solving] recherche des meilleurs binômes
    [balancing] recherche des plus équitables
    [explaining] recherche de ce qui aiderait
    [checking] vérification de la preuve
   *[waiting] dans un instant
}{ $percent ->
    [0] {""}
   *[other] , { $percent } %
}
review-running = ⏳ *Une proposition est en cours de calcul* : { $progress }. Vous pouvez fermer cette fenêtre ; nous vous écrirons. Ce que vous décidez d’ici là est gardé.
review-failed = *Ce tour n’a pas abouti.* Rien n’a été proposé à personne : demandez une nouvelle proposition quand vous voulez.
round-failed-text = La proposition n’a pas pu être calculée
round-failed-sentence = *La proposition n’a pas pu être calculée*, et c’est de notre côté. { $before ->
    [yes] La proposition précédente est toujours là, avec tout ce que vous avez décidé.
   *[no] Personne n’a reçu de message ; tout le monde garde sa place.
}
round-failed-next = Vous pouvez la redemander. Si cela se répète, donnez cette référence à la personne qui administre Rebours : { $reference }.

# Ce que vaut la proposition, ce qui a changé, ce qui aiderait.
review-worth = Meilleur total possible : { $total } points ; le binôme le moins bien servi en a { $worst }. La preuve a été vérifiée avant affichage.
review-changes = *Depuis la proposition précédente* : { $kept ->
    [0] aucun binôme gardé
    [one] un binôme gardé
   *[other] { $kept } binômes gardés
}, { $new ->
    [0] aucun nouveau
    [one] un nouveau
   *[other] { $new } nouveaux
}, { $gone ->
    [0] aucun défait
    [one] un défait
   *[other] { $gone } défaits
}.
review-new = • nouveau : { $mentor } → { $mentee }
review-gone = • défait : { $mentor } → { $mentee }
review-lock-cost = 🔒 { $mentor } → { $mentee } : { $pairs ->
    [0] { $points ->
        [0] ne coûte rien à l’ensemble
        [one] coûte un point à l’ensemble
       *[other] coûte { $points } points à l’ensemble
    }
    [one] empêche un autre binôme
   *[other] empêche { $pairs } autres binômes
}
review-more = … et { $count ->
    [one] un autre
   *[other] { $count } autres
}
review-helps = *Ce qui aiderait*
review-help = • { $mentors ->
    [one] Une personne de plus pour enseigner
   *[other] { $mentors } personnes de plus pour enseigner
} { $topic } { $pairs ->
    [one] donnerait un binôme de plus.
   *[other] donneraient { $pairs } binômes de plus.
}

# L’examen : ce qu’on regarde, binôme par binôme.
show-all = Tous les binômes
show-undecided = À décider
show-locked = Verrouillés
show-weak = Les moins bien servis
show-unpaired = Personnes sans binôme
show-what = Afficher
show-person = Chercher une personne
review-of-person = Tout ce qui concerne { $person } :
review-nobody-here = Cette personne n’est ni dans un binôme de ce tour, ni parmi celles qui attendent.
review-nothing-here = Aucun binôme à afficher ici.
review-score = { $score } points
review-locked = 🔒 verrouillé
review-despite = ⚠️ Formé à la main, malgré ceci : { $rules }.
review-more-unpaired = La liste complète : « Personnes sans binôme », dans le menu ci-dessus.
button-lock = Verrouiller
button-unlock = Déverrouiller
button-again = Nouvelle proposition
button-two = Deux personnes
button-weights = Ce qui compte
button-audit = Journal (CSV)
button-refresh = Actualiser
button-everyone = Tout le monde
button-back = Retour aux binômes

# Deux personnes : pourquoi pas elles, et à la main.
two-title = Deux personnes
two-intro = Choisissez deux personnes : vous verrez ce qui les rapproche, ce qui les empêche de former un binôme, et vous pourrez en former un à la main.
two-first = Une personne
two-second = Une autre
two-submit = Voir
verdict-title = Ces deux personnes
verdict-pair = *{ $mentor } → { $mentee }*
verdict-fits = ✓ Rien ne les empêche de former un binôme : { $score } points. Si la proposition en fait autre chose, c’est que l’ensemble y gagne.
verdict-hard = ✗ Elles ne peuvent pas former un binôme : { $rules }. Cette règle vaut pour tout le monde.
verdict-soft = ⚠️ Ceci parle contre elles : { $rules }. Vous pouvez passer outre.
verdict-untold = ✗ Ces deux personnes ne peuvent pas former un binôme. Plusieurs raisons très différentes, dont certaines ne concernent que le passé, reçoivent cette même réponse, et nous n’en disons jamais plus.
verdict-apart = Vous, ou une autre personne de la coordination, avez écarté ce binôme.
verdict-open = { $state ->
    [proposed] Ce binôme est proposé dans un tour.
    [mentee_asked] Ce binôme est approuvé : la question est posée.
    [mentor_asked] Ce binôme est approuvé : il ne manque qu’un oui.
   *[active] Ces deux personnes forment déjà un binôme.
}
verdict-other = { $person } a déjà { $state ->
    [proposed] un autre binôme proposé
    [locked] un autre binôme proposé et verrouillé
   *[decided] un autre binôme décidé
}, avec { $other }.
verdict-gives-way = Si vous formez ce binôme, ce qui n’est que proposé leur cède la place ; une nouvelle proposition trouvera mieux pour les autres.
verdict-no-place = Pour former ce binôme, déverrouillez d’abord l’autre. Un binôme approuvé ou en cours, lui, reste.
rule-topic = aucun sujet en commun
rule-language = aucune langue en commun
rule-hours = trop peu d’heures en commun
rule-reporting-line = même ligne hiérarchique
rule-manager-unknown = responsable hiérarchique inconnu
rule-seniority = le mentor n’est pas le plus jeune dans la hiérarchie
rule-former-pair = un binôme que ces deux personnes ont déjà formé
button-pair-up = Former ce binôme
button-keep-apart = Les tenir à l’écart
button-allow = Lever l’écart
pair-up-title = Former ce binôme malgré tout ?
pair-up-sentence = Ceci parle contre : { $rules }. Le binôme sera proposé et verrouillé ; personne n’est prévenu avant votre approbation.
keep-apart-title = Les tenir à l’écart ?
keep-apart-sentence = Aucun tour ne proposera plus ce binôme. Personne n’en saura rien, et vous pourrez le lever.

# Ce qui compte.
weights-title = Ce qui compte
weights-intro = De 0 (ne compte pas) à 5 (compte beaucoup) ; 2 est l’usage. D’abord vient toujours le plus grand nombre de binômes. Vaut dès la prochaine proposition.
weights-topics = Les sujets, les plus rares d’abord
weights-language = La langue dans laquelle chacun est à l’aise
weights-hours = Les heures en commun
weights-department = Des services différents

# Le journal des décisions.
audit-text = Le journal de ce tour
audit-sentence = { $count ->
    [0] *Le journal de ce tour* est encore vide.
    [one] *Le journal de ce tour* tient en une ligne : le fichier suit.
   *[other] *Le journal de ce tour* compte { $count } lignes : le fichier suit.
}
audit-holds = Qui a décidé quoi, quand et sur quelles données, et qui coordonnait. Rien de ce que les personnes gardent pour elles n’y figure. Vous le recevez parce que vous l’avez demandé.
audit-asked = Le journal arrive dans vos messages avec Rebours.
audit-title = Journal des décisions
audit-filename = journal-des-binomes.csv
audit-alt = Tableau de { $count ->
    [one] une décision
   *[other] { $count } décisions
} sur les binômes de ce tour
audit-comment = Un tableau à ouvrir dans un tableur.
