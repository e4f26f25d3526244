# The question.
question-text = We thought of { $counterpart } for you
question-sentence = { $role ->
    [mentor] *{ $counterpart } would like to learn from you.* They have already said yes; yours is the only answer missing.
   *[mentee] *We thought of { $counterpart } as your mentor.* You are the first one we ask.
}
question-free = { $role ->
    [mentor] You may say no without giving a reason: you keep your place, and nobody will know why.
   *[mentee] You may say no without giving a reason: { $counterpart } won’t know about it, and you keep your place.
}
question-again = Without an answer within a week, we take it as “not this time”. Nothing follows from that: you keep your place.
decline-title = Decline this pair?
decline-sentence = You owe nobody a reason, and you keep your place in the next round.
pair-accepted = { $role ->
    [mentor] Thank you! We are introducing you to { $counterpart } in a conversation for three, with times to pick from.
   *[mentee] Thank you! We are asking { $counterpart } now. There is nothing for you to do until they answer.
}
pair-declined = Noted, no questions asked. You keep your place and are in the next round.
not-made-text = The pair that you said yes to won’t go ahead.
not-made-sentence = *The pair that you said yes to won’t go ahead.* There are a thousand reasons for that, and it is hardly ever the one people imagine.
not-made-next = You keep your place: you are in the next round, without lifting a finger.

# The introduction, in the pair’s own conversation.
introduction-text = { $mentor } and { $mentee }, meet each other
introduction-sentence = *{ $mentor }, { $mentee }: meet each other.* From now on you are a pair. { $mentor } decides what to show, { $mentee } keeps the calendar.
introduction-charter = *The charter in two lines*
    What is said between you stays between you, and is never used to judge anybody.
    Either of you can take a break or stop, at any time, without explaining.
introduction-agenda = *Your first session could go like this*
introduction-slots = *When will you meet?* { $mentee }, one click books { $minutes } minutes: you will both get an invitation for your calendars.

# The public announcement, if both wanted it.
announcement-text = { $mentor } and { $mentee } are a new pair
announcement-sentence = *There is a new pair.* { $mentor } is sharing what they know with { $mentee }. Thank you both.
announcement-topics = On the menu: { $topics }.

# The end.
ended-text = Your pair with { $counterpart } has come to an end
ended-sentence = *Your pair with { $counterpart } has come to an end.* Thank you for the time and the trust that you put into it. Planned sessions are cancelled, and there is nothing for you to do.
ended-next = If you are still in the programme, you are in the next round. And if you would like to talk to somebody: `/mentoring private`.

# Where my pair stands.
pairs-text = Where your pair stands
pairs-none = No partner yet. We look in every round, usually once a week; there is nothing for you to do.
pair-line = { $stage ->
    [question] *We thought of { $counterpart } for you.* Your answer is awaited.
    [mentor_asked] *{ $counterpart }*: we are waiting for their answer.
   *[active] *You are a pair with { $counterpart }.*
}

# For the coordinators.
proposal-text = { $pairs ->
    [0] The round is ready: no pair is possible this time
    [one] The round is ready: one pair to review
   *[other] The round is ready: { $pairs } pairs to review
}
proposal-sentence = *The round is ready.* { $pairs ->
    [0] No pair is possible this time
    [one] One pair is proposed
   *[other] { $pairs } pairs are proposed
}; { $unpaired ->
    [0] nobody is left without a partner.
    [one] one person is left without a partner, and you will see why.
   *[other] { $unpaired } people are left without a partner, and you will see why.
}
proposal-next = Nobody is told until you approve. After that, each of them says yes or no.
fell-through-text = A proposed pair won’t go ahead
fell-through-sentence = *The pair { $mentor } – { $mentee } won’t go ahead.* We don’t say whose wish it was, and it is better not to ask.
fell-through-next = There is nothing for you to do: both keep their place and are in the next round.

# Reviewing a round.
review-title = Proposed pairs
review-none = *No pair is possible this time.*
review-summary = { $pairs ->
    [one] *One pair is proposed*
   *[other] *{ $pairs } pairs are proposed*
}, { $undecided ->
    [0] all of it reviewed
    [one] one of which awaits your decision
   *[other] { $undecided } of which await your decision
}. { $unpaired ->
    [0] Nobody is left without a partner.
    [one] One person is left without a partner.
   *[other] { $unpaired } people are left without a partner.
}
review-pair = *{ $mentor } → { $mentee }*
review-decided = { $state ->
    [mentee_asked] ✓ Approved: the mentee is being asked
    [mentor_asked] ✓ First yes: the mentor is being asked
    [active] ✓ Both said yes
    [ended] This pair has come to an end
    [rejected] Set aside: this pair won’t go ahead
   *[declined] This pair won’t go ahead
}
review-page = Page { $page } of { $pages }
review-unpaired = Without a partner this time
review-publish-means = Each of them gets a kind word and what might help, in working hours. Nothing goes out without this click.
review-published = ✓ These people have been told.
unpaired-line = • { $person }: { $why }
unpaired-more = { $count ->
    [one] … and one more person
   *[other] … and { $count } more people
}
obstacle-no-counterpart = too few people on the other side
obstacle-topic = no topic in common
obstacle-language = no language in common
obstacle-hours = too few hours in common
obstacle-reporting-line = same reporting line
obstacle-manager-unknown = their manager has yet to be filled in
obstacle-seniority = nobody senior or junior enough
obstacle-veto = nobody compatible is free
obstacle-former-pair = only former pairs would be possible
obstacle-everyone-taken = nobody compatible is free
