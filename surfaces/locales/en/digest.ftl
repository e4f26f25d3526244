# The weekly digest.
digest-week = *Week { $number } of { $weeks }*, from { $monday }
digest-weeks = *{ $count } weeks together*, from { $from } to { $to }: the weeks before had no digest
digest-weeks-summary = { $count } weeks: { $held ->
    [0] no session held
    [one] one session held
   *[other] { $held } sessions held
} { $planned ->
    [0] (none was planned)
    [one] out of one planned
   *[other] out of { $planned } planned
}
digest-summary = Week of { $monday }: { $held ->
    [0] no session held
    [one] one session held
   *[other] { $held } sessions held
} { $planned ->
    [0] (none was planned)
    [one] out of one planned
   *[other] out of { $planned } planned
}
digest-quiet = A week without news: no session was planned. { $active ->
    [0] No active pair
    [one] One active pair
   *[other] { $active } active pairs
}, { $next ->
    [0] no session booked for the week after.
    [one] one session booked for the week after.
   *[other] { $next } sessions booked for the week after.
}
digest-sessions = *Sessions*: { $held ->
    [0] none held
    [one] one held
   *[other] { $held } held
} { $planned ->
    [0] (none was planned)
    [one] out of one planned
   *[other] out of { $planned } planned
}{ $plannedtodate ->
    [0] .
   *[other] ; { $heldtodate } out of { $plannedtodate } so far.
}
digest-pairs = *Pairs*: { $active ->
    [0] none active
    [one] one active
   *[other] { $active } active
}{ $closed ->
    [0] .
    [one] , one ended.
   *[other] , { $closed } ended.
}
digest-help = { $count ->
    [0] *In need of help*: no pair has gone longer than planned without a session.
    [one] *In need of help*: one pair has gone longer than planned without a session.
   *[other] *In need of help*: { $count } pairs have gone longer than planned without a session.
}
digest-waiting = *Waiting*: { $waiting ->
    [0] nobody without a partner
    [one] one person without a partner
   *[other] { $waiting } people without a partner
}{ $asked ->
    [0] .
    [one] , one proposal being answered.
   *[other] , { $asked } proposals being answered.
}
digest-next = *Then, the week of { $monday }*: { $count ->
    [0] no session booked.
    [one] one session booked.
   *[other] { $count } sessions booked.
}
digest-satisfaction = *How useful, say participants*: { $mean } out of 5 ({ $count } people).
digest-satisfaction-held-back = *How useful, say participants*: not shown, fewer than { $threshold } answers.
digest-topics = *Topics of the month*: { $topics }.
digest-topics-held-back = *Topics of the month*: not shown, fewer than { $threshold } answers.
digest-coordinator-says = *A word from the coordinators*

# The preview, for the coordinators.
preview-text = To read over: the weekly digest goes out { $when }
preview-sentence = *This is what leadership will read { $when }.* You can add a sentence, or hold it. If you are happy with it, there is nothing to do.
preview-week = *Week from { $monday }*
preview-weeks = *From { $from } to { $to }*: the weeks before had no digest, so this one tells them together
preview-held-back = A figure “not shown” is shown to nobody: fewer than { $threshold } people answered, and one could guess who.
digest-sentence-title = Add a sentence
digest-sentence-intro = It will appear below the figures, in the digest that goes out { $when }.
digest-sentence-label = Your sentence
digest-sentence-hint = 300 characters at most. Name nobody without their consent. Leave it empty to take it back.
digest-sentence-saved = Your sentence will appear below the figures.
digest-held = The digest is held. It goes out only if you let it before its time; otherwise this week is skipped.
digest-released = The digest goes out { $when }.

# The chart, in the thread.
chart-title = Sessions planned and held
chart-filename = sessions-{ $week }.png
chart-comment = Sessions planned and held, week by week.
chart-planned = Planned
chart-held = Held
chart-mark = { $held }/{ $planned }
chart-weeks = Weeks, by their Monday
chart-empty = No session to show yet
chart-alt = { $count ->
    [one] Bar chart of sessions held and planned, over one week
   *[other] Bar chart of sessions held and planned, over { $count } weeks
}. { $weeks }.
chart-alt-week = { $monday }: { $held } of { $planned }

# The calendar file.
calendar-title = Reverse mentoring: { $mentor } and { $mentee }, session { $number }
calendar-title-bare = Reverse mentoring, session { $number }
calendar-filename = session-{ $number }.ics
calendar-description = { $programme }. To change the time or cancel, use the buttons in your Slack conversation: this file alone tells the other person nothing.
calendar-comment = Open this file to put the session in your calendar.
calendar-alt = Calendar file: { $when }, { $minutes } minutes.
calendar-details = To change the time or cancel, use the buttons in your Slack conversation.
calendar-filename-cancelled = session-{ $number }-cancelled.ics
calendar-cancelled = The session is cancelled. Open this file to take it out of your calendar.
