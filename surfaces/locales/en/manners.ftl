# Meeting in other ways: in writing, at a time of one's own, in spite of travels and days away.
writing-opened-text = Session { $number }, in writing: over to you both
writing-opened = *Session { $number }, in writing: it is open until { $until }.* No time to find: each of you writes here when it suits you, and answers at your own pace.
writing-why-chosen = You both chose it.
writing-why-hours = Your working hours don’t overlap enough for a live session. If they change, times to pick will come back by themselves.
writing-again = A fresh start, with nothing to catch up on.
writing-first = *To begin, { $who }*: { $question }
writing-second = *And you, { $who }*: { $question }
writing-try = *To try meanwhile*: { $step }
writing-free-mentee = which question would you not dare to ask in a meeting?
writing-free-mentor = what have you learnt these days, in three lines?
writing-free-try = show one real example; a screenshot beats a long text.
writing-one-tap = We don’t read this conversation: one click by either of you is enough to say that you have talked. Nobody sees it.
writing-halfway-text = Session { $number }, in writing: a few days are left
writing-halfway = *Session { $number } stays open until { $until }.* Three lines will do, and one question makes an answer. Done already? One click says so:
button-written = We have talked
button-meet-again = Rather meet live
button-writing = In writing
button-writing-label = Propose sessions in writing

writing-proposed-text = { $counterpart } suggests sessions in writing
writing-proposed = *{ $counterpart } suggests holding your sessions in writing.* No more time to find: for a week, each of you writes in your conversation when it suits you, and answers at your own pace.
writing-proposed-free = Both answers are good ones. Unless you agree nothing changes, and there is nothing to explain.
button-writing-agree = Agreed, let’s write
button-writing-decline = I’d rather meet live
writing-asked = Noted: { $counterpart } is asked. Unless they agree nothing changes, and you go on meeting live.
writing-agreed = Noted. Your conversation for two says what comes next.
writing-declined = Noted: nothing changes, and nobody will ask you why. Times to pick: `/mentoring session`.
meeting-again = Noted. Times leave for whoever keeps the calendar.
manner-writing-text = Your next sessions will be in writing
manner-writing = *Your next sessions will be held in writing, right here.* For a week, each of you writes when it suits you, and answers at your own pace.
manner-writing-opens = The first one opens on { $day }, with a question for each of you. Until then there is nothing to do.
manner-meeting-text = Your next sessions will be live
manner-meeting = *Your next sessions will be live.* Times leave for whoever keeps the calendar; a week that is open already runs its course.
introduction-writing = *Your sessions will be held in writing, right here.* Your working hours don’t overlap enough to talk live: for a week, each of you writes when it suits you. The first one opens on { $day }, with a question for each of you.
steady-going-on-writing = Noted, thank you. A new week will open in your conversation, with nothing to book.
refusal-in-writing = This session is held in writing: there is no time to pick. To meet live instead: “Rather meet live”, in your conversation for two.
refusal-too-few-hours = Your working hours don’t overlap enough for a live session. Widen yours in your profile, or stay in writing.

# The word after a session in writing.
checkin-writing-text = Your exchange with { $counterpart }: how did it go?
checkin-writing-sentence = *Session { $number } in writing with { $counterpart }, opened on { $day }: did you talk?*
checkin-writing-again = *A word on your exchange with { $counterpart }, session { $number }?* Two clicks will do.
checkin-writing-outcome = Did you talk?
outcome-writing-held = Yes, we talked
outcome-writing-missed = No, not this time
outcome-writing-unable = I couldn’t write
held-question-writing = *To keep our books: did you talk with { $counterpart } for session { $number }, in writing?* One click will do, and there is nothing to prove.
steady-rhythm-writing = *Your exchanges with { $counterpart } may have lost their rhythm.* No harm done: one click is enough to open a new week, meet live instead, take a breather or talk about it.
steady-rhythm-writing-free = Each of you is asked, only once, and all answers are good ones.
button-go-on-writing = A new week

# My sessions, in writing.
session-writing-line = *Session { $number } in writing with { $counterpart }*: it opens on { $day }, in your conversation for two
session-writing-open-line = *Session { $number } in writing with { $counterpart }*: open until { $day }, in your conversation for two
session-writing-for-line = *{ $mentee }’s session { $number } with { $counterpart }*: in writing, there is nothing for you to book
session-proposable-line = *Session { $number } with { $counterpart }*: times are with whoever keeps the calendar, and there is nothing for you to do. A preference?

# Proposing a time.
button-propose-time = Propose a time
propose-title = Propose a time
propose-intro = For your session with { $counterpart }. Within their working day it is booked at once; otherwise they are asked.
propose-intro-delegate = For { $mentee }’s session with { $counterpart }. Within the working day of { $counterpart } it is booked at once; otherwise they are asked.
propose-day = Day
propose-at = Time
propose-submit = Propose
slots-none-delegate = *No time in common over the next three weeks.* Propose a time, even outside working days.
error-time-past = Choose a moment to come.
error-time-far = Choose a moment within the next six months.
error-time-taken = Another session is at that time.
time-asked = Noted: the question is asked for { $when }. That is outside the other person’s working day, so the choice is theirs.
time-proposed-text = Session { $number }: would { $when } suit you?
time-proposed = *Session { $number } with { $counterpart }: would { $when } suit you?* They suggest it, for { $minutes } minutes. It is outside your working day, so it is for you to say.
time-proposed-for = *{ $mentee }’s session { $number } with { $counterpart }: would { $when } suit?* They suggest it, for { $minutes } minutes, outside { $mentee }’s working day.
time-stands = Without an answer, the session stays { $when }.
time-free = You may say no, without explaining.
button-time-yes = Works for me
button-time-no = Another time, rather
time-declined-text = Session { $number }: another time, rather
time-declined = *Session { $number } with { $counterpart }: another time would be better than { $when }.*
time-declined-for = *{ $mentee }’s session { $number } with { $counterpart }: another time would be better than { $when }.*
time-declined-stands = The session stays { $when }.
time-declined-next = Times to pick are with whoever keeps the calendar; nobody has to chase anybody.
time-no-taken = Noted, and the other person will know. Here are times, if you like:
why-proposed = You get this because the other member of your pair asks you. Need a breather? `/mentoring pause`.
why-answered = You get this because you had proposed that time.

# A journey.
session-hit-text = Session { $number }: the time booked has become awkward
session-hit = *{ $traveller } has changed time zones, and session { $number }, booked for { $when }, is now outside the working day of one of you.* Back by then? There is nothing to do. Otherwise, one click moves it:
session-hit-none = *{ $traveller } has changed time zones, and session { $number }, booked for { $when }, is now outside the working day of one of you.* Back by then? There is nothing to do. Otherwise, propose a time, or hold it in writing.
button-move-here = Move it here

# Days away.
button-absences = My days away
absences-title = My days away
absences-intro = Holidays, travels: on these days no time is offered, and Rebours does not write of its own accord. Nobody sees them. To stop everything for a while, take a break instead.
absences-first = From
absences-last = To, included
absences-submit = Add
absence-line = From { $first } to { $last }
absence-day = { $first }
button-absence-remove = Remove
button-absence-remove-label = Remove { $days }
absences-line = *My days away*
absences-none = No days away to come.
absence-told = Noted. On these days no time will be offered, and Rebours won’t write to you of its own accord.
absence-removed = Noted: you are there on these days.
absence-hits = A session is booked on these days. Move it?
error-absence-backwards = Choose a day that does not come before the first one.
error-absence-past = Choose days to come.
error-absence-long = Two months at most. Beyond that, take a break instead.
error-absence-many = Eight periods to come at most: remove one first.

# To the coordinators, a second and last time; and the end of the programme.
needs-you-again = This pair has been waiting for you for five working days. This is the only reminder.
