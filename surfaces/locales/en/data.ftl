# My data: what the programme knows of me.
data-title = My data
data-intro = *What the programme knows of you*, and who else can see it. Nobody reads this page but you.
data-lane = { $lane ->
    [slack] *What Slack says of you*
    [pair] *Your pair sees*
    [coordinator] *The coordinators see*
    [total] *Leadership sees only in totals*
    [role] *Your role*
    [exchange] *You and the person you chose, in private*
   *[author] *Nobody but you*
}
data-slack = { $name }, { $language }, time zone { $zone }
data-no-pair = no pair for now
data-pair-line = { $name }: { $topics }
data-goals-count = goals of the pair: { $count }
data-nobody = somebody who is gone
data-shared = { $count ->
    [one] one sentence that you chose to share
   *[other] { $count } sentences that you chose to share
}
data-enrolled = { $role ->
    [mentor] mentor
   *[mentee] mentee
}, { $standing ->
    [invited] invited
    [active] taking part
    [paused] in a pause
   *[left] no longer taking part
}, joined: { $joined }
data-hr = says HR: { $facts }
data-fact-department = department
data-fact-grade = grade
data-fact-email = email
data-fact-country = country
data-fact-manager = manager
data-fact-since = started
data-sessions = { $all ->
    [0] no session planned
    [one] one session planned
   *[other] { $all } sessions planned
}, { $held ->
    [0] none held
    [one] one of them held
   *[other] { $held } of them held
}
data-totals = { $marks ->
    [0] no rating given
    [one] one rating given
   *[other] { $marks } ratings given
}, { $topics ->
    [0] no topic named
    [one] one topic named
   *[other] { $topics } topics named
}: never shown alone, only among { $threshold } people or more
data-role = { $part ->
    [coordinator] you coordinate this programme
    [neutral] you are the neutral contact: what people confide to you stays theirs, and is not in your file
    [sponsor] you sponsor this programme
   *[delegate] you book sessions for somebody
}
data-private = { $what ->
    [sentences] check-in sentences: { $count }
    [drafts] check-ins begun, not sent: { $count }
    [agendas] agendas of sessions: { $count }
    [things] things that you would like to know: { $count }
    [avoid] people you would rather avoid: { $count }
    [curious] what you would like to understand
    [learned] texts kept for yourself: { $count }
    [exits] pairs that you asked to end: { $count }
   *[words] your messages: { $count }
}
data-private-none = nothing so far
data-foot = The file holds all that you said and what was noted of you, and nothing that others wrote. It comes in your messages.
data-asked = Your file is on its way: it arrives in your messages with Rebours, in a moment.
button-data = My data
button-data-export = Export my data
button-erase = Erase everything

# Being erased.
erase-title = Erase everything
erase-submit = Erase
erase-goes = *What goes*: your profile, what HR noted, your check-in sentences, your private exchanges, your preferences, what you kept for yourself, and the content of what Rebours wrote to you. You leave the programme.
erase-stays = *What stays, without your name*: that a session took place, and the ratings and topics that totals already count. Messages that have arrived in Slack stay there, as any message does.
erase-pair = *Your pair ends first, quietly*: at an hour drawn by lot in the next working days, with a neutral sentence that does not say who asked. Your words go at once; your name and working hours right after that end.
erase-instead = Think of exporting your data first: afterwards there is nothing left to export. You may come back one day, as somebody new.
erased = Done: the programme knows nothing of you any more. Thank you for having been here.
erased-later = Noted. Your words are erased already; the rest will be as soon as your pair has ended, quietly, in the next working days. There is nothing else to do.

# The file.
own-file-ready = { $file ->
    [data] *Your data*: the file is in this message’s thread. It holds a page to read, and the same for a machine.
   *[record] *Your record of contribution* is in this message’s thread. Read it through; you may ask for another at any time.
}
own-file-yours = { $file ->
    [data] You receive this because you asked for it. The file is yours alone, and Rebours keeps no copy.
   *[record] You receive this because you asked for it. The document is yours alone: you choose who sees it.
}
data-filename = my-rebours-data-{ $day }.zip
data-page-name = my-data.html
data-file-title = My data
data-file-alt = An archive with a page to read and a file for machines: all that the programme knows of you.
data-file-comment = Open the archive, then the page.
data-page-intro = All that Rebours knew of you on { $when }.
data-page-foot = Not in here: what others said or wrote, answers that you got in private, the wishes of others, and what HR asks about pairs to avoid. With a question, turn to the coordinators of the programme, or to whoever looks after data protection in your company.
data-chapter = { $lane ->
    [slack] What Slack says
    [pair] With your pair
    [coordinator] For the coordinators
    [total] In totals
    [exchange] In private
    [role] Your roles
    [letters] What Rebours wrote to you
   *[author] For yourself
}
data-chapter-who = { $lane ->
    [slack] Who sees it: anybody in your Slack workspace.
    [pair] Who sees it: the two people of the pair.
    [coordinator] Who sees it: the coordinators of the programme, and you.
    [total] Who sees it: nobody one by one; leadership, mixed with the answers of others.
    [exchange] Who sees it: you and the person you chose. Only your own words are here.
    [role] Who sees it: the people of the programme.
    [letters] Who sees it: you.
   *[author] Who sees it: you, and what works out the pairs from your topics, languages and hours: a machine.
}
data-name = Name
data-language = Language
data-zone = Time zone
data-slack-id = Slack id
data-pair = Pair
data-session = Session { $number }
data-session-state = { $state ->
    [to_book] to book
    [booked] booked
    [held] held
    [missed] not held
   *[cancelled] cancelled
}
data-enrolment = Taking part
data-charter = Charter accepted on
data-outcome = A session, as you told it
data-answer = Your answer
data-takeaway = What I take away
data-goals = Goals of the pair
data-agenda = Agenda of a session
data-things = Three things I would like to know
data-draft = Check-in begun, not sent
data-would-help = What would help
data-topics = Topics
data-languages = Languages
data-hours = Working hours
data-curious = What I would like to understand
data-avoid = People I would rather avoid
data-delegate = Who books for me
data-learned = What I learned
data-own-words = My words on the record
data-ways = My ways of working
data-cohort = Next cohort
data-yes = yes, keep me in mind
data-exit = End of pair asked for
data-role-name = Role
data-books-for = I book for
data-weekly = Messages a week, at most
data-letter = { $kind ->
    [Invitation] invitation
    [Welcome] welcome
    [PairQuestion] a pair proposed
    [PairEnded] a pair ended
    [SlotsOffered] times offered
    [SessionReminder] session reminder
    [Preparation] preparation note
    [CheckInQuestion] question after a session
    [CheckInReminder] reminder of that question
    [Thanks] thanks at the programme’s end
    [PairNotMade] a pair that was not made
    [StillWaiting] news while you had no partner
    [SharedWords] words shared with you
    [TimeProposed] a time proposed for a session
    [TimeDeclined] answer to the time that you had proposed
    [SessionHit] a session that travel has touched
    [WritingProposed] a suggestion to write rather than meet
    [OnIt] news of a session to be placed again
    [HeldQuestion] question about a session
    [MenteeQuestion] question on how your pair goes on
    [MentorQuestion] question on how your pair goes on
    [RhythmQuestion] question on how your pair goes on
    [PairRests] a rest for your pair
    [PrivateWord] private word
    [PrivateAnswer] private answer
    [ConfidenceEnded] end of a private exchange
    [NamingQuestion] question from a mentor about naming you
    [DelegateGone] whoever booked for you had gone
    [OwnFileReady] file that you had asked for
    [OwnFile] file that you had asked for
   *[other] message from Rebours
}
refusal-still-needed = Others count on you in this programme: you are the only one who coordinates it, or you sponsor it, or people talk to you in private. Name somebody else first (Home tab, Settings), or ask the coordinators to; then everything can be erased.
