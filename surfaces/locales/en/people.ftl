# Invitation.
invitation-text = { $coordinator } invites you to join { $programme }
invitation-offer = { $coordinator } would like you to take part in this *reverse-mentoring* programme, sponsored by { $sponsor }: young professionals show executives what only they can show them.
invitation-role = { $role ->
    [mentor] *Your part: mentor.* You decide what to show, and you show what you really do. The calendar isn’t your problem: you will never have to chase anybody.
   *[mentee] *Your part: to learn.* A mentor shows you what you would like to understand. You keep the calendar, or hand it to somebody who does.
}
invitation-objectives = *What the programme is after*
invitation-next = Signing up takes two minutes. After that, nothing happens without your yes: we suggest somebody, and you decide.

# Welcome.
welcome-text = Welcome! Here is what comes next, with three one-minute cards to read.
welcome-thanks = { $role ->
    [mentor] *Thank you, and welcome among the mentors.* There is nothing to prepare yet.
   *[mentee] *Thank you, and welcome.* There is nothing to prepare yet.
}
welcome-next = *What comes next*
    1. We look for the right person for you, usually within a week.
    2. We suggest them: you say yes or no, and never have to say why.
    3. We introduce you to each other, with times to pick from.
    Until then, three cards of a minute each:

# Still waiting.
waiting-text = No partner for you just yet, but your place is safe.
waiting-sentence = { $role ->
    [mentor] *No mentee for you this time.* What you have to offer matters: you keep your place and are in the next round, without lifting a finger.
   *[mentee] *No mentor for you this time.* You keep your place and are in the next round, without lifting a finger.
}
waiting-because-no-counterpart = We are simply short of people on the other side. If you know somebody who might enjoy this, do tell them.
waiting-because-topic = Nobody shares your topics yet. Adding one or two to your profile would open up many more choices.
waiting-because-language = There is no language in common. If you speak another one, even imperfectly, add it to your profile.
waiting-because-hours = Working hours don’t overlap enough. If your day is more flexible than you told us, widen it in your profile.
waiting-because-reporting-line = Nobody is free outside your own reporting line at the moment. More people are joining.
waiting-because-manager-unknown = An administrative detail is missing, which only the coordinators can fill in. They have been told; there is nothing for you to do.
waiting-because-seniority = Nobody is free with the difference in seniority that the programme asks for. More people are joining.
waiting-because-veto = Nobody who would suit you is free at the moment. More people are joining.
waiting-because-former-pair = Nobody new to you is free at the moment. More people are joining.
waiting-because-everyone-taken = Nobody who would suit you is free at the moment. More people are joining.

# To whoever is appointed a coordinator, and to whoever is relieved.
appointed-text = You now coordinate “{ $programme }”.
appointed-sentence = *You now coordinate “{ $programme }”*, at the invitation of { $coordinator }. Welcome to the coordinators.
appointed-see = *In the Home tab of Rebours* you see who takes part, the pairs to review, who needs a hand, and each weekly digest before leadership does. You can change the settings, and appoint or relieve others.
appointed-private = What is said in sessions or in private is not shown to you, unless somebody chooses to tell you.
why-appointed = You get this because { $coordinator } put your name into the programme’s settings. Would you rather not? Take it out again: Home tab, Settings.
relieved-text = You no longer coordinate “{ $programme }”.
relieved-sentence = *You no longer coordinate “{ $programme }”*: { $coordinator } has changed the settings. Nothing is left for you to do. Thank you for all that you have done for it.
relieved-next = The Home tab shows what concerns you from now on. Something to hand over, or a mistake? Write to { $coordinator }.
why-relieved = You get this because you coordinated the programme. Nothing more will come to you in that role.

# Answers given at once.
role-question = Which side would you like to be on?
joined = All set, thank you. What comes next is waiting in your messages with Rebours.
profile-saved = Your profile is up to date. The next times offered will use it, and so will the next round; a pair already made stays as it is.
cards-left = Thank you. Another minute for the next one?
cards-done = Thank you, that was the last one: you are ready for your first session.
paused = On a break until { $until }. No messages until then, and it all starts again by itself that day.
paused-hits = A session stays booked before then, and the other person expects you. Move it, or cancel it?
resumed = Good to have you back. You are in the next round again, and your sessions resume.
left = Done: you have left the programme. You will hear nothing more, except a closing word if you were in a pair. Thank you for giving it a go; `/mentoring join` is always open.
