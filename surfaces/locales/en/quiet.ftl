# How much a person wants to hear: the menu under a letter, its answers, the line on Home, the form.
foot-why = Why did I get this?
foot-fewer = None of these for four weeks
foot-weekly = One message a week at most
foot-pause = Take a break from everything…
foot-settings = Message settings…

letters-of = { $kind ->
    [StillWaiting] news while you have no partner
    [SlotsOffered] suggested times for sessions
    [Preparation] preparation notes
    [SessionReminder] session reminders
    [CheckInQuestion] questions after a session
    [CheckInReminder] reminders of those questions
    [SharedWords] words shared with you
    [NamingQuestion] questions from a mentor about naming you
    [OnIt] news of a session to be placed again
   *[other] messages of this kind
}
letters-until = { $letters } (until { $until })

why-came = *Why this message?* { $kind ->
    [Invitation] A coordinator would like you to take part in the programme.
    [PairQuestion] A pair with you in it is proposed, and nothing happens without your yes.
    [PairNotMade] You had said yes to a pair that will not be made.
    [StillWaiting] You take part, and this round found you no partner.
    [PairEnded] A pair that you were part of has ended.
    [SlotsOffered] A session needs a time, and you are the one who books it.
    [Preparation] Your next session is near, and an agenda helps to prepare it.
    [SessionReminder] You have a session booked, today or soon.
    [CheckInQuestion] A session of yours was planned, and two clicks say how it went.
    [CheckInReminder] A check-in of yours is still open. We ask again only once.
    [OnIt] A session of yours didn’t take place, and there is nothing for you to do.
    [MenteeQuestion] Two sessions running couldn’t take place, and you say how to go on.
    [MentorQuestion] Two sessions running couldn’t take place, and you say how to go on.
    [RhythmQuestion] Your pair hasn’t met for a while.
    [HeldQuestion] Our books on one of your sessions are not clear.
    [PairRests] The coordinators have given your pair a rest.
    [PairNeedsYou] You coordinate the programme, and a pair does not find its way alone.
    [SharedWords] Somebody chose to show you this sentence.
    [ProposalReady] You coordinate the programme, and pairs await your word.
    [RoundFailed] You coordinate the programme, and a round of pairing came to nothing.
    [PairFellThrough] You coordinate the programme, and a proposed pair was not accepted.
    [DigestPreview] You coordinate the programme, and read each digest before leadership does.
    [LetterInDoubt] You coordinate the programme, and only a person can look whether a message was posted.
    [LetterParked] You coordinate the programme, and Slack does not take a message until somebody mends what is in the way.
    [AccountClosed] You coordinate the programme, and somebody with a part in it has left Slack.
    [DelegateGone] Whoever booked for you no longer does.
    [NobodyCoordinates] The programme counts on you, and nobody coordinates it any more.
    [Appointed] A coordinator of the programme has appointed you.
    [Relieved] You coordinated the programme until now.
    [NamingQuestion] A mentor whom you have met would like to name you on their record.
    [Thanks] The programme that you take part in comes to its end.
    [Interruption] You coordinate the programme, and Rebours was away while something was due.
    [WritingOpened] A session in writing opens between the two of you.
    [WritingHalfway] A session in writing is open, and a few days are left.
    [WritingProposed] The other member of your pair suggests writing rather than meeting live.
    [TimeProposed] Somebody proposes a time for a session, and it is for you to say.
    [TimeDeclined] You had proposed a time, and here is the answer.
    [SessionHit] A booked session has become awkward since somebody changed time zones.
   *[other] You take part in the programme.
}
why-hours = Rebours writes of its own accord only in your working hours: never at weekends, on public holidays or during a break.
why-counted = It counts among your few: { $received ->
    [0] none so far
    [one] one
   *[other] { $received }
} in the last seven days, { $most } at most.
why-not-counted = { $kind ->
    [SessionReminder] It comes on top of your weekly messages, since you booked this session.
    [SlotsOffered] It comes on top of your weekly messages, since this session was booked before.
    [SharedWords] It comes on top of your weekly messages: these are a person’s words, not ours.
    [OnIt] It comes on top of your weekly messages, so that you need to ask nobody for news.
    [MenteeQuestion] It comes on top of your weekly messages, instead of times that you were expecting.
    [MentorQuestion] It comes on top of your weekly messages, since it follows what you said.
    [HeldQuestion] It comes on top of your weekly messages, since it follows what you said.
    [Invitation] It comes on top of your weekly messages, and only once.
    [PairNotMade] It comes on top of your weekly messages: we owed you an answer.
    [PairEnded] It comes on top of your weekly messages, since you have to know.
    [Appointed] It comes on top of your weekly messages, since you have to know.
    [Relieved] It comes on top of your weekly messages, since you have to know.
    [WritingOpened] It comes on top of your weekly messages, since it is in your conversation for two, where the session is held.
    [WritingHalfway] It comes on top of your weekly messages, since it is in your conversation for two, and comes only once.
    [WritingProposed] It comes on top of your weekly messages: it is a person’s question, not ours.
    [TimeProposed] It comes on top of your weekly messages: it is a person’s question, not ours.
    [TimeDeclined] It comes on top of your weekly messages, since it answers what you proposed.
    [SessionHit] It comes on top of your weekly messages, since it is about a booked session.
   *[other] It comes on top of your weekly messages, since running the programme needs it.
}
why-fewer = *To have fewer*: the ⋯ menu under the message, or the settings here.
why-fewer-duty = *To have fewer*: Home tab, Settings; pairs on automatic need no word from you.
why-fewer-rare = *To have fewer*: this one comes only when you have to know something. For the others, the settings here.

snoozed = Understood. Left out until { $until }: { $letters }. They come back by themselves; or sooner, here.
snoozed-already = It is so already. Left out until { $until }: { $letters }.
unsnoozed = Understood. You will get these again: { $letters }.
lowered = Understood: one message a week at most, the most important first. To change that: the settings here, or the Home tab.
lowered-already = It is so already: one message a week at most.

wishes-weekly = { $most ->
    [one] At most one message a week, in your working hours.
   *[other] At most { $most } messages a week, in your working hours.
}
wishes-silenced = Left out: { $letters }.

preferences-title = Messages
preferences-intro = Rebours never writes of its own accord outside your working hours. What you ask for yourself always gets an answer, and sessions that you book keep their reminder unless you leave it out here.
preferences-weekly = How many messages a week?
preferences-number = { $count ->
    [one] One at most
   *[other] { $count } at most
}
preferences-snoozed = Leave out, for four weeks
preferences-snoozed-hint = They come back by themselves. Nothing that needs your answer to go on is on this list, except times to pick: those wait under My sessions.
preferences-until = Left out until { $until }
preferences-hours = Your working hours are in your profile: Home tab, “My hours”.
preferences-hours-only = Messages come on working days, from nine to six in your time zone.
preferences-saved = Saved.

button-preferences = Message settings
button-change = Change messages
button-unsnooze = Have them again

help-quiet = *Too many messages?* Under each one, the ⋯ menu says why it came, leaves out its kind for four weeks, or takes you down to one a week. The Home tab has all of it too, behind “Change messages”.

programme-quiet = Unrequested messages per person and week
programme-quiet-hint = The most important go first, the rest wait or lapse. Each person may ask for fewer.
effect-quiet = The new number holds from now on, for everybody; who asked for fewer keeps fewer.
error-weekly = Choose a number from the list.
error-kinds = Choose among the messages on the list.
