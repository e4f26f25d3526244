# A possible agenda: open, show, try, close.
agenda-step = • { $minutes } min – { $step }
agenda-first-open = who you are, and what you each hope for
agenda-first-show = the mentor shows one thing that they really do, on screen
agenda-first-try = the mentee has a go, and asks every question
agenda-first-close = one thing to remember each, and an idea for next time
agenda-later-open = what has been tried since last time
agenda-later-show = today’s topic, on a real example
agenda-later-try = hands on, questions, disagreement welcome
agenda-later-close = one thing to try before next time, and when that is

# Times to pick.
slots-text = Session { $number } with { $counterpart }: pick a time
slots-sentence = *Session { $number } with { $counterpart }: which time would suit you?* One click books { $minutes } minutes for you both.
slots-sentence-delegate = *{ $mentee }’s session { $number } with { $counterpart }: which time would suit?* One click books { $minutes } minutes for them both.
slots-own-zone = Every time suits both; you see it in your own time zone.
slots-none = *No time in common over the next three weeks.* Propose a time, even outside working days, or hold your sessions in writing: for a week, each of you writes when it suits you.
slots-none-advice = You can also agree on a moment with { $counterpart } directly.
slots-here = Here are times that suit you both.
slots-title = Pick a time
slots-intro = Session with { $counterpart }: these times fit both days.
slots-label = Time
slots-zone = In your own time ({ $zone }).
slots-submit = Book
slot-booked = Booked: { $when }. You have both been told, with a file for your calendars.
slot-booked-for = Booked for { $mentee } and { $mentor }: { $when }. Both have been told, with a file for their calendars.

slots-sentence-none = *Session { $number } with { $counterpart }: to be placed.*
button-pick-slot-label = Book { $when }

# Booked, moved, cancelled.
booked-text = Session { $number } is booked: { $when }
booked-sentence = *Session { $number } is booked: { $when }*, for { $minutes } minutes.
booked-moved = *Session { $number } has a new time: { $when }*, for { $minutes } minutes. It replaces the old one.
booked-next = The file for your calendars is in this message’s thread. Something came up? Saying so early is a kindness:
cancel-title = Cancel this session?
cancel-sentence = New times go to whoever keeps the calendar. If something merely came up, changing the time is simpler.
cancelled-text = Session { $number } won’t take place at the time booked
cancelled-sentence = *Session { $number }, booked for { $when }, won’t take place at that time.*
cancelled-next = Nobody needs to chase anybody: we take care of what comes next.
session-cancelled = The session is cancelled, and the other person has been told. We take care of what comes next.

# The day before, and the day itself.
preparation-text = To prepare your session with { $counterpart }
preparation-sentence = *You are meeting { $counterpart } { $when }*, for { $minutes } minutes. Ten minutes of preparation will do.
preparation-topics = *What brings you together*: { $topics }. Choose just one.
preparation-agenda = *How it could go*
preparation-adapted = *Your agenda is ready*: “Prepare” opens it, to read it again, change it or send it.
preparation-tip = Have what you want to show open beforehand: one real example beats ten slides. And you are allowed not to know.
reminder-text = Your session with { $counterpart }: { $when }
reminder-sentence = *Your session with { $counterpart }: { $when }*, { $minutes } minutes. Enjoy it!

# My sessions.
sessions-text = Your sessions
sessions-none = No session is booked yet. About ten days before each one, times to pick from reach whoever keeps the calendar.
session-booked-line = *Session { $number } with { $counterpart }*: { $when }
session-booked-for-line = *{ $mentee }’s session { $number } with { $counterpart }*: { $when }
session-to-book-line = *Session { $number } with { $counterpart }*: needs a time, { $week }
session-to-book-for-line = *{ $mentee }’s session { $number } with { $counterpart }*: needs a time, { $week }
session-week = ideally in the week of { $week }
session-soon = as soon as possible
# The session kit.
button-kit = Session kit
session-kit-title = Session kit
session-kit-intro = Ideas, not a syllabus: take one, leave the rest. Only the two of you can open this kit.
session-kit-choose = Choose a topic
session-kit-questions = *To open the conversation*
session-kit-exercise = *To do together, in a quarter of an hour*
session-kit-try = *To try before next time*

booked-links = Add it in one click: <{ $google }|Google Calendar> · <{ $outlook }|Outlook>
