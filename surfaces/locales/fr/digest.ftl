# Le point hebdomadaire.
digest-week = *Semaine { $number } sur { $weeks }*, du { $monday }
digest-weeks = *{ $count } semaines ensemble*, du { $from } au { $to } : les précédentes n’avaient pas eu de point
digest-weeks-summary = { $count } semaines : { $held ->
    [0] aucune séance tenue
    [one] une séance tenue
   *[other] { $held } séances tenues
} { $planned ->
    [0] (aucune n’était prévue)
    [one] pour une prévue
   *[other] sur { $planned } prévues
}
digest-summary = Semaine du { $monday } : { $held ->
    [0] aucune séance tenue
    [one] une séance tenue
   *[other] { $held } séances tenues
} { $planned ->
    [0] (aucune n’était prévue)
    [one] pour une prévue
   *[other] sur { $planned } prévues
}
digest-quiet = Semaine sans nouvelle : aucune séance n’était prévue. { $active ->
    [0] Aucun binôme en cours
    [one] Un binôme en cours
   *[other] { $active } binômes en cours
}, { $next ->
    [0] aucune séance réservée pour la semaine suivante.
    [one] une séance réservée pour la semaine suivante.
   *[other] { $next } séances réservées pour la semaine suivante.
}
digest-sessions = *Séances* : { $held ->
    [0] aucune tenue
    [one] une tenue
   *[other] { $held } tenues
} { $planned ->
    [0] (aucune n’était prévue)
    [one] pour une prévue
   *[other] sur { $planned } prévues
}{ $plannedtodate ->
    [0] .
   *[other]  ; { $heldtodate } sur { $plannedtodate } depuis le début.
}
digest-pairs = *Binômes* : { $active ->
    [0] aucun en cours
    [one] un en cours
   *[other] { $active } en cours
}{ $closed ->
    [0] .
    [one] , un terminé.
   *[other] , { $closed } terminés.
}
digest-help = { $count ->
    [0] *À soutenir* : aucun binôme sans séance depuis plus longtemps que prévu.
    [one] *À soutenir* : un binôme sans séance depuis plus longtemps que prévu.
   *[other] *À soutenir* : { $count } binômes sans séance depuis plus longtemps que prévu.
}
digest-waiting = *En attente* : { $waiting ->
    [0] personne sans binôme
    [one] une personne sans binôme
   *[other] { $waiting } personnes sans binôme
}{ $asked ->
    [0] .
    [one] , une proposition en cours de réponse.
   *[other] , { $asked } propositions en cours de réponse.
}
digest-next = *Ensuite, la semaine du { $monday }* : { $count ->
    [0] aucune séance réservée.
    [one] une séance réservée.
   *[other] { $count } séances réservées.
}
digest-satisfaction = *Utilité selon les participants* : { $mean } sur 5 ({ $count } personnes).
digest-satisfaction-held-back = *Utilité selon les participants* : non montrée, moins de { $threshold } réponses.
digest-topics = *Sujets du mois* : { $topics }.
digest-topics-held-back = *Sujets du mois* : non montrés, moins de { $threshold } réponses.
digest-coordinator-says = *Le mot de la coordination*

# L’aperçu, pour la coordination.
preview-text = À relire : le point hebdomadaire part { $when }
preview-sentence = *Voici ce que la direction lira { $when }.* Vous pouvez y ajouter une phrase, ou retenir l’envoi. Si cela vous va, vous n’avez rien à faire.
preview-week = *Semaine du { $monday }*
preview-weeks = *Du { $from } au { $to }* : les semaines précédentes n’avaient pas eu de point, celui-ci les réunit
preview-held-back = Un chiffre « non montré » l’est pour tout le monde : moins de { $threshold } personnes ont répondu, et l’on devinerait qui.
digest-sentence-title = Ajouter une phrase
digest-sentence-intro = Elle paraîtra sous les chiffres, dans le point qui part { $when }.
digest-sentence-label = Votre phrase
digest-sentence-hint = 300 caractères au plus. Aucun nom sans l’accord de la personne. Laissez vide pour la retirer.
digest-sentence-saved = Votre phrase paraîtra sous les chiffres.
digest-held = Le point hebdomadaire est retenu. Il ne partira que si vous le laissez partir avant l’heure prévue ; sinon, la semaine est passée sous silence.
digest-released = Le point hebdomadaire partira { $when }.

# Le graphique, dans le fil.
chart-title = Séances prévues et tenues
chart-filename = seances-{ $week }.png
chart-comment = Les séances prévues et tenues, semaine par semaine.
chart-planned = Prévues
chart-held = Tenues
chart-mark = { $held }/{ $planned }
chart-weeks = Semaines, par leur lundi
chart-empty = Pas encore de séance à montrer
chart-alt = { $count ->
    [one] Histogramme des séances tenues et prévues, sur une semaine
   *[other] Histogramme des séances tenues et prévues, sur { $count } semaines
}. { $weeks }.
chart-alt-week = { $monday } : { $held } sur { $planned }

# Le fichier d’agenda.
calendar-title = Mentorat inversé : { $mentor } et { $mentee }, séance { $number }
calendar-title-bare = Mentorat inversé, séance { $number }
calendar-filename = seance-{ $number }.ics
calendar-description = { $programme }. Pour changer d’horaire ou annuler, utilisez les boutons de votre conversation dans Slack : ce fichier seul ne prévient pas l’autre personne.
calendar-comment = Ouvrez ce fichier pour ajouter la séance à votre agenda.
calendar-alt = Fichier d’agenda : { $when }, { $minutes } minutes.
calendar-details = Pour changer d’horaire ou annuler, utilisez les boutons de votre conversation dans Slack.
calendar-filename-cancelled = seance-{ $number }-annulee.ics
calendar-cancelled = La séance est annulée. Ouvrez ce fichier pour la retirer de votre agenda.
