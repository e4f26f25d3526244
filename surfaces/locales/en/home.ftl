# The Home tab.
home-title = Rebours
home-idea = *Mentoring, the other way round.* Young professionals show executives what they do every day: tools, ways of working, what they expect. The mentor decides on the content, the mentee keeps the calendar, and nobody has to chase anybody.
home-no-programme = No programme is open at the moment. When there is one, this is where you can join it.
home-sponsor = Sponsored by { $sponsor }.
home-next = *What’s next*
home-nothing = Nothing to do: all is well. We will write when it matters.
home-pairs = *Your pair*
home-paused = *On a break until { $until }.* No messages until then.
home-cards = { $count ->
    [one] *One card to read* before the first session: a minute.
   *[other] *{ $count } cards to read* before the first session: a minute each.
}
home-foot = A question? { $coordinators }. `/mentoring` does all of this too, and you can write to Rebours as you would to a person.

# The Home tab, by moment.
home-where = { $week } · { $role ->
    [mentor] you are a mentor
   *[mentee] you learn from a mentor
}
home-no-pair = *We are looking for the right person for you.* Once we have them we propose them to you: you say yes or no. Nothing to do until then.
home-other-asked = *Your yes is noted.* We await the other person’s answer; there is nothing for you to do.
home-mentor-waits = *Nothing to do.* The time of the next session is in the hands of whoever keeps the calendar: you have nobody to chase.
home-pairs-none = { $moment ->
    [asked] A pair is proposed to you, above.
    [over] No pair is active.
   *[looking] No pair yet: we are looking for the right person, usually within a week.
}
home-held = { $count ->
    [one] One session held so far.
   *[other] { $count } sessions held so far.
}
home-over = *The programme has ended. Thank you.* What you keep of it is yours.
home-over-pair = *The last week is over. Thank you.* Your pair ends gently on { $day }; until then one last check-in is possible.
home-settings = *My settings*
home-language = Language: { $language }, as in your Slack
home-hours = Working hours: { $start } – { $end }, time zone { $zone }
home-delegate = Who books the sessions: { $who }
home-books-alone = you
home-avoid = { $count ->
    [0] People to avoid: none
    [one] People to avoid: one, whom nobody else sees
   *[other] People to avoid: { $count }, whom nobody else sees
}
home-data = *My data*: all that the programme knows of you, and who sees it.
button-data-see = See
button-read-card = Read the first
button-set-hours_start = My hours
button-set-delegate = Who books
button-set-avoid = People to avoid
button-set-topics = My topics
home-invited = { $role ->
    [mentor] *A mentor’s place awaits you.* Two minutes are enough to sign up; nothing is decided afterwards without your yes.
   *[mentee] *A place awaits you to learn from a mentor.* Two minutes are enough to sign up; nothing is decided afterwards without your yes.
}
home-guest = Guest accounts cannot take part. If that is a mistake, speak to the coordinators.
home-over-outside = This programme has ended: nobody can sign up any more.
home-delegate-calm = No session to place: all are booked, or will be in good time. We will write to you.
home-delegate-what = You book for somebody: you see the times of their sessions, and nothing of what is said there.
home-neutral = *You are the neutral contact.* If somebody wants to talk to you, their message arrives in your messages, and your answer goes through Rebours. Nobody else sees any of it; until then there is nothing for you to do.
home-left = *You have left the programme.* Thank you for trying. What you keep of it stays here, and the door stays open.
home-erasing = *Your data is being erased.* Your words are gone already; the rest follows as soon as your pair has ended, quietly. Signing up again before then would stop it.

# The coordinators, before the programme.
wizard-title = Start a reverse-mentoring programme
wizard-steps = *Three steps*
    1. *Create the programme*: its purpose, its sponsor, who listens in private, its rhythm. Five minutes.
    2. *Invite* mentors and mentees, or import a list.
    3. *Approve the pairs* that are proposed. Rebours does the rest: introductions, times, reminders, check-ins, the weekly digest.
wizard-ready = *Have at hand*: two sentences of objectives, the sponsor’s agreement, a neutral contact (preferably not you), and a channel for leadership with Rebours in it.
wizard-quiet = Creating the programme sends no message to anybody.

# The coordinators, during the programme.
panel-round = { $count ->
    [one] *One pair* awaits your word.
   *[other] *{ $count } pairs* await your word.
}
panel-round-running = ⏳ *A proposal is being worked out*: { $progress }. A message tells you when it is there.
panel-round-failed = *The last round came to nothing*, and the fault is ours. Nobody was written to: ask for it again whenever you like.
panel-digest = { $state ->
    [held] *The next digest is held* (it was due { $when }).
   *[previewed] *The next digest* goes out { $when }.
}
panel-people = *People*
panel-people-line = { $role ->
    [mentor] • Mentors: { $counts }
   *[mentee] • Mentees: { $counts }
}
people-invited = { $count ->
    [one] one invitation unanswered
   *[other] { $count } invitations unanswered
}
people-active = { $count } active
people-paused = { $count } on a break
people-left = { $count } gone
people-none = nobody yet
pairs-proposed = { $count } to review
pairs-mentee_asked = { $count } awaiting the first yes
pairs-mentor_asked = { $count } awaiting the second yes
pairs-active = { $count } active
panel-sessions = *Sessions*: { $held ->
    [0] none held
    [one] one held
   *[other] { $held } held
} { $planned ->
    [0] yet
    [one] out of one planned
   *[other] out of { $planned } planned
}
panel-waiting = { $count ->
    [one] *One person without a partner*: in the next round.
   *[other] *{ $count } people without a partner*: in the next round.
}
panel-own = Your own part
panel-foot = Individual answers never appear here. Words said in private go to the neutral contact alone.
panel-week = { $state ->
    [ahead] Starts on { $first }
    [over] The last week is over
   *[other] Week { $week } of { $weeks }, since { $first }
}
panel-decisions = *Who needs you today*
panel-nothing = Nobody: all is well.
panel-gone = { $count ->
    [one] *One account is closed* among the neutral contacts and the sponsor: name somebody else.
   *[other] *{ $count } accounts are closed* among the neutral contacts and the sponsor: name somebody else.
}
panel-letters = { $count ->
    [one] *One message wants your eye*: Slack did not take it, or does not say whether it arrived.
   *[other] *{ $count } messages want your eye*: Slack did not take them, or does not say whether they arrived.
}
panel-deciding-more = { $count ->
    [one] *One more pair* awaits your decision too.
   *[other] *{ $count } more pairs* await your decision too.
}
panel-unknown = { $count ->
    [one] *One person without a known manager*: no pair can be made as long as it is missing.
   *[other] *{ $count } people without a known manager*: no pair can be made as long as it is missing.
}
panel-cohort = { $count ->
    [one] *One person* would like to be in the next cohort.
   *[other] *{ $count } people* would like to be in the next cohort.
}
panel-pairs = *Pairs*
panel-pairs-none = *Pairs*: none yet
button-see = See
list-title = In detail
list-about = { $kind ->
    [proposed] *Pairs to review.* Approve or reject them from the Home tab.
    [mentee_asked] *Pairs awaiting the first yes*, the mentee’s. Nothing to do.
    [mentor_asked] *Pairs awaiting the second yes*, the mentor’s. Nothing to do.
    [active] *Active pairs.* Rebours looks after them, and tells you when it matters.
    [deciding] *Pairs that await your decision.*
    [letters] *Messages that want your eye.* Never what they say.
    [waiting] *People without a partner.* They are in the next round; “Make pairs” asks for one now.
    [unknown] *People without a known manager.* Complete the file and bring it in again with `rebours import` (`none` if there is none), or ask the person to name one in their profile.
   *[cohort] *For the next cohort*, at their own wish. Invite these people when you create the next programme.
}
list-empty = Nothing here any more: things have moved on.
list-pair = • { $mentor } and { $mentee }, since { $since }
list-page = Page { $page }
