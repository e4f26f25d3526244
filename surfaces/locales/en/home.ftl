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

# The coordinators, before the programme.
wizard-title = Start a reverse-mentoring programme
wizard-steps = *Three steps*
    1. *Create the programme*: its purpose, its sponsor, who listens in private, its rhythm. Five minutes.
    2. *Invite* mentors and mentees, or import a list.
    3. *Approve the pairs* that are proposed. Rebours does the rest: introductions, times, reminders, check-ins, the weekly digest.
wizard-ready = *Have at hand*: two sentences of objectives, the sponsor’s agreement, a neutral contact (preferably not you), and a channel for leadership with Rebours in it.
wizard-quiet = Creating the programme sends no message to anybody.

# The coordinators, during the programme.
panel-week = { $week ->
    [0] Starts on { $first }
   *[other] Week { $week } of { $weeks }, since { $first }
}
panel-decisions = *For you to decide*
panel-nothing = Nothing awaits your decision.
panel-round = { $count ->
    [one] *One pair* awaits your word.
   *[other] *{ $count } pairs* await your word.
}
panel-round-running = A round of pairing is being worked out.
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
panel-pairs = *Pairs*: { $counts }
pairs-proposed = { $count } to review
pairs-mentee_asked = { $count } awaiting the first yes
pairs-mentor_asked = { $count } awaiting the second yes
pairs-active = { $count } active
pairs-none-yet = none yet
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
    [one] *One person without a partner*
   *[other] *{ $count } people without a partner*
}
panel-newcomers = Without a partner since the latest round, so in the next one: { $people }.
panel-own = Your own part
panel-foot = Individual answers never appear here. Words said in private go to the neutral contact alone.
