# Parler en privé : l’échange avec la personne de confiance, et la fin d’un binôme sans reproche.
confide-intro = Votre mot va à { $contact }, la personne de confiance du programme, et à personne d’autre. Sa réponse arrive ici, et vous pouvez y répondre. Ni la coordination, ni votre binôme, ni la direction n’en voient rien.
confide-intro-coordinates = Votre mot va à { $contact }, la personne de confiance du programme, qui fait aussi partie de la coordination, et à personne d’autre. Sa réponse arrive ici, et vous pouvez y répondre. Ni les autres personnes de la coordination, ni votre binôme, ni la direction n’en voient rien.
confide-intro-choice = Aucune personne de confiance n’est assez loin de vous pour cela (vous-même, votre binôme ou votre hiérarchie). Choisissez qui vous lira : { $people }. Personne d’autre ne verra cet échange.
confide-intro-nobody = Personne ne peut vous écouter en toute neutralité pour l’instant : toutes les personnes prévues vous sont trop proches. Rien n’a été envoyé.
confide-listener = Qui me lira
confide-alone = *Vous préférez ne parler à personne ?* Un binôme peut prendre fin sans bruit et sans motif.
exit-offer = Votre binôme avec { $counterpart }
exit-asked = Votre binôme avec { $counterpart } prendra fin sans bruit dans les prochains jours ouvrés. Personne ne sait que vous l’avez demandé, et plus rien ne vous est demandé d’ici là.
button-exit = Y mettre fin sans bruit
button-exit-back = Finalement, je reste
exit-title = Mettre fin au binôme
exit-submit = Mettre fin
exit-means = *Votre binôme avec { $counterpart } prendra fin dans les prochains jours ouvrés*, à une heure tirée au sort. Vous recevrez alors tous deux la même phrase neutre, au même moment : rien ne dit qui l’a demandé, à personne.
exit-until = D’ici là, tout paraît comme d’habitude. Une séance déjà réservée avant cette heure reste à votre agenda : tenez-la ou annulez-la comme toute autre. Les suivantes sont annulées à la fin. Vous pouvez changer d’avis jusque-là.
exit-after = Ensuite, vous êtes de nouveau du prochain tour, et l’on ne vous demande pas pourquoi.
exit-back = C’est oublié : votre binôme avec { $counterpart } continue, et personne n’en a rien su.
confided-alone = *Vous n’avez pas à attendre sa réponse.* Un binôme peut prendre fin sans bruit et sans motif.
confided = Votre mot est parti, à { $contact } seulement. Sa réponse arrivera ici.
answer-sent = Votre réponse est partie, à cette seule personne.
confidence-over = Cet échange est terminé. { $reader ->
    [contact] L’autre personne en est prévenue ; vous n’avez plus rien à faire.
   *[participant] Pour en ouvrir un autre : `/mentorat confiance`.
}

# Les messages de l’échange.
private-text = { $person } souhaite vous parler en privé
private-intro = *{ $person } souhaite vous parler en privé.* Vous êtes la seule personne à lire ceci.
private-wish = { $wish ->
    [other-pair] Son souhait : *changer de binôme*.
    [leave] Son souhait : *s’arrêter là*.
   *[advice] Son souhait : *un conseil*.
}
private-their-words = Ses mots :
private-next = Répondez à { $person } d’ici, si possible sous deux jours ouvrés : votre réponse passe par Rebours et personne d’autre ne la lit. Rien n’a changé dans le programme. Si un binôme prend fin, personne ne saura qui l’a demandé.
private-answer-text = Une réponse vous attend, en privé
private-answer-intro = *{ $person } vous répond, en privé.* Vous êtes la seule personne à lire ceci.
private-answer-next = Vous pouvez répondre d’ici, ou en rester là.
private-ended-text = Un échange privé est terminé
private-ended-sentence = *{ $person } met fin à votre échange privé.* Merci de cette confiance ; ce qui s’est dit reste entre vous deux.
private-ended-next = { $reader ->
    [contact] Vous n’avez plus rien à faire.
   *[participant] Pour parler de nouveau à quelqu’un : `/mentorat confiance`.
}
why-neutral = Vous recevez ce message parce que quelqu’un a choisi de vous parler en privé. Vous deux seulement pouvez le lire.
why-confided = Vous recevez ce message parce que vous avez demandé à parler en privé. Vous deux seulement pouvez le lire.
button-answer = Répondre
button-confidence-end = Terminer l’échange
confidence-end-title = Terminer cet échange ?
confidence-end-sentence = L’autre personne en est prévenue. Un nouvel échange reste toujours possible.
confidence-end-stay = Continuer

# Le formulaire de réponse.
answer-title = Répondre en privé
answer-intro = Seule la personne avec qui vous échangez lira votre réponse.
answer-words = Ma réponse
