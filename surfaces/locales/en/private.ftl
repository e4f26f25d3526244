# Talking in private: the exchange with the neutral contact, and the end of a pair without fault.
confide-intro = This goes to { $contact }, the programme’s neutral contact, and to nobody else. The answer arrives here, and you can answer back. The coordinators, your partner and leadership see none of it.
confide-intro-coordinates = This goes to { $contact }, the programme’s neutral contact, who is a coordinator too, and to nobody else. The answer arrives here, and you can answer back. The other coordinators, your partner and leadership see none of it.
confide-intro-choice = No neutral contact is far enough from you for this (yourself, your pair or your managers). Choose who will read you: { $people }. Nobody else will see this exchange.
confide-intro-nobody = Nobody can listen to you neutrally at the moment: everybody who could is too close to you. Nothing was sent.
confide-listener = Who will read me
confide-alone = *Would you rather talk to nobody?* A pair can end quietly, with no reason to give.
exit-offer = Your pair with { $counterpart }
exit-asked = Your pair with { $counterpart } will end quietly within the next few working days. Nobody knows that you asked, and nothing more is asked of you until then.
button-exit = End it quietly
button-exit-back = I’d rather stay
exit-title = End the pair
exit-submit = End the pair
exit-means = *Your pair with { $counterpart } will end within the next few working days*, at an hour drawn at random. You will then both get the same neutral sentence, at the same moment: nothing tells anybody who asked.
exit-until = Until then everything looks as usual. A session booked before that hour stays in your calendar: hold it, or cancel it like any other. Later ones are cancelled at the end. You can change your mind until then.
exit-after = Afterwards you are in the next round again, and nobody asks you why.
exit-back = Forgotten: your pair with { $counterpart } goes on, and nobody ever knew.
confided-alone = *You need not wait for the answer.* A pair can end quietly, with no reason to give.
confided = Your message is on its way, to { $contact } alone. The answer will arrive here.
answer-sent = Your answer is on its way, to that one person.
confidence-over = This exchange is over. { $reader ->
    [contact] The other person is told so; there is nothing more for you to do.
   *[participant] To open another: `/mentoring private`.
}

# The messages of the exchange.
private-text = { $person } would like a word with you in private
private-intro = *{ $person } would like a word with you in private.* You are the only person to read this.
private-wish = { $wish ->
    [other-pair] What they hope for: *another pair*.
    [leave] What they hope for: *to stop here*.
   *[advice] What they hope for: *some advice*.
}
private-their-words = In their words:
private-next = Please answer { $person } from here, within two working days if you can: your answer goes through Rebours, and nobody else reads it. Nothing has changed in the programme. If a pair ends, nobody will know who asked.
private-answer-text = An answer is waiting for you, in private
private-answer-intro = *{ $person } answers you, in private.* You are the only person to read this.
private-answer-next = You can answer from here, or leave it at that.
private-ended-text = A private exchange is over
private-ended-sentence = *{ $person } has ended your private exchange.* Thank you for the trust; what was said stays between the two of you.
private-ended-next = { $reader ->
    [contact] There is nothing more for you to do.
   *[participant] To talk to somebody again: `/mentoring private`.
}
why-neutral = You get this because somebody chose to talk to you in private. Only the two of you can read it.
why-confided = You get this because you asked to talk in private. Only the two of you can read it.
button-answer = Answer
button-confidence-end = End the exchange
confidence-end-title = End this exchange?
confidence-end-sentence = The other person is told so. A new exchange is always possible.
confidence-end-stay = Go on

# The form for an answer.
answer-title = Answer in private
answer-intro = Only the person you are talking with will read your answer.
answer-words = My answer
