# Letters that Slack may not have posted: which, why, what to do. Never what they say.
letter-name = { $kind ->
    [Invitation] an invitation
    [Welcome] a welcome
    [PairQuestion] the proposal of a pair
    [PairNotMade] a word about a pair that was not made
    [Introduction] an introduction
    [Announcement] the announcement of a pair
    [StillWaiting] a word to somebody without a partner
    [PairEnded] the word that a pair has ended
    [SlotsOffered] times for a session
    [SessionBooked] the confirmation of a session
    [CalendarFile] a calendar file
    [SessionCancelled] the cancellation of a session
    [Preparation] a preparation note
    [SessionReminder] the reminder of a session
    [CheckInQuestion] the questions after a session
    [CheckInReminder] the reminder of a check-in
    [SharedWords] words shared after a session
    [GoalsWritten] the goals of a pair
    [AgendaShared] the agenda of a session
    [ProposalReady] the news of a round of pairing
    [PairFellThrough] the news of a pair that fell through
    [PrivateWord] a private word
    [PrivateAnswer] a private word
    [ConfidenceEnded] a private word
    [DigestPreview] the preview of a digest
    [Digest] the digest of the week of { $week }
    [DigestChart] the chart of a digest
    [LetterInDoubt] a question about a letter in doubt
    [Interruption] the news that Rebours was away
    [LetterParked] the news of a letter that was given up
    [AccountClosed] the news of a closed account
    [NobodyCoordinates] the news that nobody coordinates
    [Appointed] the welcome of a coordinator
    [Relieved] the word that somebody no longer coordinates
    [DelegateGone] the news that somebody books no more
   *[other] a letter
}
letter-addressed = { $letter }, to { $place }
doubt-text = Please look: was { $letter } posted?
doubt-sentence = *To check*: { $letter }. Slack did not say whether it was posted. Look whether it is there, then say so: nothing is posted twice without your word.
button-letter-there = It is there
button-letter-missing = Not there: send it
parked-count = { $count ->
    [one] *One letter was given up.* Slack did not take it:
   *[other] *{ $count } letters were given up.* Slack did not take them:
}
parked-reason-line = • { $count } × { $because }
parked-because = { $reason ->
    [absent] the channel does not exist, or Rebours is not in it: invite Rebours
    [archived] the channel is archived: open it again, or choose another under Settings
    [closed] a preference of the workspace or channel keeps Rebours from posting there
    [person] Rebours cannot write to this person
    [gone] this person’s account is closed
    [app] Rebours was removed from Slack, or lacks a permission: whoever runs it can mend that
    [message] Slack does not accept the message: tell whoever runs Rebours
    [thread] the message that it answers is no longer there
    [outage] Slack could not be reached for hours
    [fault] something went wrong on our side: tell whoever runs Rebours
   *[other] Slack gave another reason: whoever runs Rebours can read it
}
parked-line = • No. { $id }: { $letter }
parked-hint = First mend what is in the way, then try again. What is dropped is never sent.
button-letter-retry = Try again
button-letter-drop = Drop
button-letter-keep = Keep
letter-drop-title = Drop this letter?
letter-drop-sure = It will not be sent, and nobody will be told.
letters-more = { $count ->
    [one] And one more, once these are settled.
   *[other] And { $count } more, once these are settled.
}
letter-settled = { $answer ->
    [there] Good: it counts as posted.
    [again] It goes out again, at the next hour that suits its reader.
   *[dropped] Dropped: it will not be sent.
}
parked-text = { $letter } could not be posted.
parked-sentence = *Not posted*: { $letter }. What is in the way: { $because }.
account-closed-text = Somebody of the programme is no longer in Slack.
account-closed-sentence = The Slack account of { $person } is closed. Nothing is sent to this person any more.
account-closed-part = { $part ->
    [mentor] • They were a mentor: they have left the programme, and their pairs have ended with the usual neutral sentence.
    [mentee] • They were a mentee: they have left the programme, and their pair has ended with the usual neutral sentence.
    [delegate] • They booked for somebody, who books from now on: we tell this person, and there is nothing for you to do.
    [coordinator] • They coordinated with you: add somebody under Settings to share the work with.
    [sponsor] • They were the sponsor: the programme needs another one, under Settings.
   *[neutral] • They were the neutral contact: the programme needs another one at once, under Settings.
}
delegate-gone-text = You book your sessions yourself again.
delegate-gone-sentence = *The Slack account of { $delegate } is closed.* So times for your sessions are offered to you: one click is enough. You may also let somebody else book.
delegate-forgotten-sentence = *Nobody books for you any more.* So times for your sessions are offered to you: one click is enough. You may also let somebody else book.
nobody-coordinates-text = Nobody coordinates “{ $programme }” any more.
nobody-coordinates-sentence = *Nobody coordinates “{ $programme }” any more.* The Slack account of { $person } is closed. The pairs go on as before, but nobody approves new ones or answers questions.
nobody-coordinates-next = *To take over*, an admin of your Slack types `/mentoring admin`: that is all. If it is to be somebody else, the admin then names that person: Home tab, Settings.
why-named = You get this because you are the programme’s sponsor, or its neutral contact. Rebours writes to you only when it has to.
interruption-text = Rebours was away, and is back.
interruption-sentence = Rebours was away from { $since } to { $until }. { $late ->
    [0] Nothing goes out late
    [one] One message goes out late, in working hours
   *[other] { $late } messages go out late, in working hours and a few at a time
}{ $lapsed ->
    [0] .
    [one] ; one was of no use any more and was left out.
   *[other] ; { $lapsed } were of no use any more and were left out.
} { $weeks ->
    [0] There
   *[other] The digest covers { $weeks } weeks. There
} is nothing for you to do.
panel-all-wait = *Rebours cannot post in Slack at the moment*: it lacks a permission, or a setting of the app is off. Tell whoever runs Rebours; nothing is lost, and everything goes out once it is mended.
