# The question, and its only reminder.
checkin-text = Your session with { $counterpart }: how was it?
checkin-sentence = *Session { $number } with { $counterpart }, { $when }: did it take place?*
checkin-again = *A word on session { $number } with { $counterpart }, { $when }?* Two clicks will do.
checkin-who-sees = The coordinators see this answer. Your partner never sees how you rated the session.
outcome-held = Yes, it did
outcome-moved = It was moved
outcome-missed = No, not this time
rate-question = Thank you. And for you, this session was…
mark-1 = 1 – not useful
mark-2 = 2 – slightly useful
mark-3 = 3 – useful
mark-4 = 4 – very useful
mark-5 = 5 – invaluable
thanks-held = Thank you, noted. If one sentence stays with you, write it down: it is yours alone, unless you choose to share it.
thanks-moved = Thank you, noted. New times are on their way to whoever keeps the calendar; there is nothing for you to do.
thanks-missed = Thank you, noted. It happens; the programme takes care of what comes next, and you have nobody to chase.
thanks-noted = Thank you, noted.
thanks-shared-takeaway = What you take away is shown to { $people }.
thanks-shared-would_help = What would help you is shown to { $people }.
thanks-unread-takeaway = What you take away stays with you: this pair has come to an end.
thanks-unread-would_help = What would help you stays with you: the coordinator is you.
checkins-text = Your open check-ins
checkins-none = No check-in is open: you are up to date.

# The form: under each field, who sees it.
checkin-title = After the session
checkin-intro = Two minutes on your session with { $counterpart }. Under each question it says who sees the answer.
checkin-outcome = Did the session take place?
checkin-usefulness = Was it useful?
checkin-topics = What did you talk about?
checkin-topics-yours = Your pair’s own topics
checkin-takeaway = What I take away
checkin-share-takeaway = Share what I take away?
checkin-share-takeaway-yes = Yes, show it to my partner in this pair
checkin-would_help = What would help me
checkin-share-would_help = Share what would help me?
checkin-share-would_help-yes = Yes, show it to the coordinators
checkin-next = Next time
sees-author = Who sees it: you alone, unless you tick the box below.
sees-pair = Who sees it: the pair, that is, you two and nobody else.
sees-coordinator = Who sees it: the coordinators.
sees-total = Who sees it: leadership, only as a total of { $threshold } people or more. Never your partner.

# A sentence that is shared.
shared-takeaway-text = { $author } shares a sentence on your session { $number } with you
shared-takeaway = *What { $author } takes away from your session { $number }, in their words:*
shared-takeaway-next = No answer is needed. Talk about it next time, if you feel like it.
shared-would_help-text = { $author } tells you what would help, after session { $number }
shared-would_help = *What would help { $author } after session { $number }, in their words:*
shared-would_help-next = If you can help, write to { $author } by direct message. This sentence is shown to the coordinators only.

# The same form: a draft, the next date, a reminder of who sees what.
checkin-draft = What you write is kept as you go, for you alone: close this and come back whenever you like, for two weeks.
checkin-next-times = Book it now
checkin-next-later = Or later
checkin-next-booked = Your next session is booked already: { $when }.
sees-reminder = Who sees what: the coordinators know whether the session took place, leadership reads only totals of { $threshold } people or more, and your sentences are yours, except those that you share.
thanks-booked = Your next session is booked: { $when }.
