# The end of a programme, and what one keeps of it.
thanks-end-text = The programme { $programme } comes to its end: thank you
thanks-end-sentence = { $sessions ->
    [0] *Thank you for having been with us.* The last week of { $programme } is over.
    [one] *Thank you, truly.* The last week of { $programme } is over, and you have held one session.
   *[other] *Thank you, truly.* The last week of { $programme } is over, and you have held { $sessions } sessions.
} { $role ->
    [mentor] What you have shown, nobody could have shown in your place.
   *[mentee] Letting oneself be taught takes courage and curiosity.
}
thanks-end-pair = Your pair ends gently on { $day }. Until then one last check-in is possible, and nothing keeps the two of you from meeting again.
thanks-end-keep = { $role ->
    [mentor] *To keep*: your record of contribution, ready for an annual review, and a few lines for yourself on what you learned. And if you would like to do it again, say so.
    [mentee] *To keep*: a few lines for yourself on what you learned. And if you would like to do it again, say so.
   *[alone] If a next cohort appeals to you, say so: the coordinators will think of you.
}
why-end = You receive this because you take part in this programme, which comes to its end.
button-record = My record of contribution
button-learned = What I learned
button-cohort-keep = Keep me in mind for next time
button-cohort-forget = No longer keep me in mind
cohort-kept = Noted: the coordinators may invite you to the next cohort. Nothing is decided until then.
cohort-forgotten = Forgotten: nobody will think of you for the next cohort, unless you say so again.

# What I learned.
learned-title = What I learned
learned-intro = What has changed for you, in how you work or how you see others? A few lines are enough.
learned-words = My words
sees-nobody = Who sees it: nobody but you. You find them again here, and when you export your data.
learned-kept = Kept, for you alone. You will find it again on the Home tab and when you export your data.
error-too-long = That is a little long: please make it shorter.

# The record of contribution.
record-title = My record
record-submit = Get the PDF
record-intro = *A document to show at an annual review*: sessions held, hours, topics taught, skills. It is yours alone, and says nothing of the people you mentor unless they agree.
record-name = My name, as it will stand
record-words = In a few words
record-words-hint = What you are proud of, what it taught you: these lines will stand as they are.
record-ways = How did you work?
record-ways-hint = Only what you tick stands on the document.
record-naming = *Naming the people you mentor* takes their agreement. One click asks them, once; without an answer, the record does not name them.
record-named = • { $person }: happy to stand on your record.
record-unnamed = • { $person }: does not stand on your record.
record-foot = The PDF arrives in your messages with Rebours. Nobody else receives it.
record-asked = Your record is on its way: it arrives in your messages with Rebours, in a moment.
button-naming-ask = Ask for their agreement
naming-asked = The question goes to { $person }, in their working hours. A yes will show here; without an answer the record says nothing of it.
naming-text = { $mentor } would like to name you on their record of contribution
naming-sentence = *{ $mentor } is preparing their record of contribution* for an annual review, and would like to write your name as somebody they mentored. Nothing else about you stands on it. Without an answer your name will not be there, and nobody will know whether you said no.
button-naming-yes = Yes, with pleasure
button-naming-no = No, thank you
naming-allowed = Thank you: your name may stand on this record. You can change your mind in this same message.
naming-declined = Noted, and it stays between us: your name will not be there.
way-in-person = In person
way-remote = Remotely, by video call
way-time-zones = Across time zones
way-in-writing = In writing, each in their own time
way-flexible-hours = With flexible hours or part time
way-nomadic = On the move, as nomadic work

# The document itself.
record-filename = record-of-contribution-{ $name }.pdf
record-file-title = Record of contribution
record-alt = { $sessions ->
    [one] Record of contribution: one session held in the programme { $programme }.
   *[other] Record of contribution: { $sessions } sessions held in the programme { $programme }.
}
record-comment = To show to whom you like.
record-kicker = REVERSE MENTORING
record-programme = Mentor in the programme { $programme }
record-period = Sessions from { $first } to { $last }
record-sessions = { $count ->
    [one] session held
   *[other] sessions held
}
record-hours = { $minutes ->
    [none] { $hours } h
   *[other] { $hours } h { $minutes } min
}
record-hours-spent = spent teaching
record-executives = { $count ->
    [one] executive mentored
   *[other] executives mentored
}
record-ideas = { $count ->
    [one] idea adopted
   *[other] ideas adopted
}
record-with = With their agreement: { $people }.
record-topics = Topics taught
record-topic-sessions = { $count ->
    [one] one session
   *[other] { $count } sessions
}
record-skills = Skills shown
skill-teaching = Preparing and leading one-to-one sessions, starting from an executive’s own questions
skill-listening = Teaching in confidence, within a written charter on confidentiality
skill-information = Information and data: finding, checking and using it, and showing others how
skill-communication = Communicating and collaborating online, and passing on how it is done
skill-creation = Making, improving and sharing digital content
skill-safety = Protecting devices, data and attention
skill-problems = Choosing a tool, solving technical problems, innovating with digital technology
skill-work = Making changing work understood: new tools, new expectations, new ways of doing things
record-ways-title = Ways of working
record-own-words = In a few words
record-page-foot = Drawn up by Rebours on { $day } at the request of { $name }, to whom it belongs. Sessions, hours and topics come from the programme; ways of working and free text from its author. It holds no assessment, and names nobody without their agreement.
