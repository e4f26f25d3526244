# Why these two: a sentence for them, one for the coordinators.
quoted = “{ $text }”
topics-and-more = { $topics } and { $more ->
    [one] one more topic
   *[other] { $more } more topics
}
why-two = { $reader ->
    [mentor] *Why the two of you?* You can show { $topics }, which { $mentee } would like to explore.
    [mentee] *Why the two of you?* { $mentor } can show you { $topics }, which you would like to explore.
   *[room] *What brings you together:* { $topics }.
}
why-two-besides = { $topics ->
    [0] *Why the two of you?* To begin with, { $things }.
   *[other] Besides, { $things }.
}
why-two-languages = you both speak { $languages }
why-two-hours = your working days share { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
why-two-departments = you come from different departments
why-hr = { $mentor } can show { $topics }, which { $mentee } would like to explore.
why-hr-besides = { $topics ->
    [0] What brings them together: { $things }.
   *[other] Besides, { $things }.
}
why-hr-languages = they both speak { $languages }
why-hr-hours = their working days share { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
why-hr-departments = they come from different departments

# The round that is being solved, or could not be.
progress = { $stage ->
    [reading] reading profiles
    [solving] looking for the best pairs
    [balancing] looking for the fairest of them
    [explaining] finding out what would help
    [checking] checking the proof
   *[waiting] in a moment
}{ $percent ->
    [0] {""}
   *[other] , { $percent }%
}
review-running = ⏳ *A proposal is being worked out*: { $progress }. You may close this window; we will write. Whatever you decide meanwhile is kept.
review-failed = *This round came to nothing.* Nobody was proposed to anybody: ask for another proposal whenever you like.
round-failed-text = The proposal could not be worked out
round-failed-sentence = *The proposal could not be worked out*, and the fault is ours. { $before ->
    [yes] The proposal before it is still there, with all that you decided.
   *[no] Nobody was written to; everybody keeps their place.
}
round-failed-next = You can ask for it again. If that keeps happening, give this reference to whoever runs Rebours: { $reference }.

# What the proposal is worth, what changed, what would help.
review-worth = Best total possible: { $total } points; the pair served least well has { $worst }. The proof was checked before this was shown.
review-changes = *Since the proposal before*: { $kept ->
    [0] no pair kept
    [one] one pair kept
   *[other] { $kept } pairs kept
}, { $new ->
    [0] no new one
    [one] one new
   *[other] { $new } new
}, { $gone ->
    [0] none undone
    [one] one undone
   *[other] { $gone } undone
}.
review-new = • new: { $mentor } → { $mentee }
review-gone = • undone: { $mentor } → { $mentee }
review-lock-cost = 🔒 { $mentor } → { $mentee }: { $pairs ->
    [0] { $points ->
        [0] costs the others nothing
        [one] costs one point overall
       *[other] costs { $points } points overall
    }
    [one] keeps another pair from being made
   *[other] keeps { $pairs } other pairs from being made
}
review-more = … and { $count ->
    [one] one more
   *[other] { $count } more
}
review-helps = *What would help*
review-help = • { $mentors ->
    [one] One more person to teach
   *[other] { $mentors } more people to teach
} { $topic } { $pairs ->
    [one] would make one more pair.
   *[other] would make { $pairs } more pairs.
}

# The review: what is looked at, pair by pair.
show-all = Every pair
show-undecided = To decide
show-locked = Locked
show-weak = Served least well
show-unpaired = People without a partner
show-what = Show
show-person = Look for somebody
review-of-person = All about { $person }:
review-nobody-here = This person is neither in a pair of this round, nor among those who wait.
review-nothing-here = There is no pair to show here.
review-score = { $score } points
review-locked = 🔒 locked
review-despite = ⚠️ Paired by hand, in spite of this: { $rules }.
review-more-unpaired = The whole list: “People without a partner”, in the menu above.
button-lock = Lock
button-unlock = Unlock
button-again = New proposal
button-two = Two people
button-weights = What counts
button-audit = Decisions (CSV)
button-refresh = Refresh
button-everyone = Everybody
button-back = Back to the pairs

# Two people: why not them, and by hand.
two-title = Two people
two-intro = Choose two people: you will see what brings them together, what keeps them from being a pair, and you can pair them by hand.
two-first = One person
two-second = Another one
two-submit = Look
verdict-title = These two
verdict-pair = *{ $mentor } → { $mentee }*
verdict-fits = ✓ Nothing keeps them from being a pair: { $score } points. If the proposal has it otherwise, the whole is the better for it.
verdict-hard = ✗ They cannot be a pair: { $rules }. This rule holds for everybody.
verdict-soft = ⚠️ This speaks against them: { $rules }. You may overrule it.
verdict-untold = ✗ These two cannot be a pair. Several very different reasons, some of them only a matter of the past, get this same answer, and we never say more.
verdict-apart = You, or another coordinator, have set this pair aside.
verdict-open = { $state ->
    [proposed] This pair is proposed in a round.
    [mentee_asked] This pair is approved: the question has been put.
    [mentor_asked] This pair is approved: one yes is missing.
   *[active] These two are a pair already.
}
verdict-other = { $person } has { $state ->
    [proposed] another pair proposed
    [locked] another pair proposed and locked
   *[decided] another pair that was decided
}, with { $other }.
verdict-gives-way = If you pair them, what is merely proposed gives way; a new proposal will do the best for the others.
verdict-no-place = To pair them, unlock that pair first. One that was approved or is under way stays.
rule-topic = no topic in common
rule-language = no language in common
rule-hours = too few hours in common
rule-reporting-line = same reporting line
rule-manager-unknown = a manager is unknown
rule-seniority = the mentor is not the junior of the two
rule-former-pair = a pair that these two have been before
button-pair-up = Pair them
button-keep-apart = Keep them apart
button-allow = Allow them again
pair-up-title = Pair them all the same?
pair-up-sentence = This speaks against it: { $rules }. The pair will be proposed and locked; nobody is told before you approve.
keep-apart-title = Keep them apart?
keep-apart-sentence = No round will propose this pair any more. Nobody will know, and you can take it back.

# What counts.
weights-title = What counts
weights-intro = From 0 (does not count) to 5 (counts a lot); 2 is the usual. As many pairs as possible always come first. Holds from the next proposal on.
weights-topics = Topics, the rarest first
weights-language = The language in which each is at ease
weights-hours = Hours in common
weights-department = Different departments

# Who decided what.
audit-text = The decisions of this round
audit-sentence = { $count ->
    [0] *The decisions of this round*: none so far.
    [one] *The decisions of this round* fill one line: the file follows.
   *[other] *The decisions of this round* fill { $count } lines: the file follows.
}
audit-holds = Who decided what, when and on what data, and who coordinated. Nothing that people keep to themselves is in it. You get this because you asked for it.
audit-asked = The file is on its way to your messages with Rebours.
audit-title = Who decided what
audit-filename = pairing-decisions.csv
audit-alt = A table of { $count ->
    [one] one decision
   *[other] { $count } decisions
} about the pairs of this round
audit-comment = A table for any spreadsheet.
