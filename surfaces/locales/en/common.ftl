# What serves everywhere: moments, roles, buttons, small print.

moment = { $day } at { $time }
minutes = { $count } minutes
in-weeks = { $count ->
    [one] In a week
   *[other] In { $count } weeks
}

role-mentor = Mentor
role-mentor-means = Shows what they know; decides what sessions are about
role-mentee = Mentee
role-mentee-means = An executive who learns; keeps the calendar

# Under every message that nobody asked for: why it came, how to have fewer.
why-participant = You get this because you take part in the programme: always in working hours, never at weekends. For fewer: the ⋯ menu.
why-invitation = You get this because { $coordinator } would like you to take part. If you don’t answer, we won’t ask again.
why-welcome = You get this because you have just signed up. From here on, Rebours writes of its own accord only in working hours, never at weekends. Need a breather? `/mentoring pause`.
why-pair-room = You get this because you two are a pair. Rebours writes here about your sessions and goals only, and cannot read what you say to each other. Need a breather? `/mentoring pause`.
why-mentee-books = You get this because you keep the calendar of this pair. To hand that over to somebody: `/mentoring`, then “Edit my profile”.
why-delegate = You get this because { $mentee } asked you to book their sessions. To stop, just tell them: it is a line in their profile.
why-last-reminder = This is the only reminder: if you don’t answer, we won’t bring it up again.
why-shared-takeaway = You get this because { $author } chose to show you this sentence, and nothing else.
why-shared-would_help = You get this because you coordinate the programme and { $author } chose to show the coordinators this sentence, and nothing else.
why-announcement = Posted with the consent of both. Rebours writes here only when a new pair is made; the coordinators can pick another channel, or none.
why-ended = You get this because you were part of this pair. Both of you receive exactly the same words.
why-coordinator = You get this because you coordinate the programme. For fewer: Home tab, Settings, pairs on automatic.
why-leadership = One message a week. No names, and no figure on answers from fewer than { $threshold } people. For another day or channel, ask the coordinators.

# Buttons (75 characters at most, two or three words at best).
button-join = Count me in
button-join-mentor = Become a mentor
button-join-mentee = Learn from a mentor
button-how-it-works = How does it work?
button-help = Help
button-menu = Open the menu
button-my-pair = My pair
button-my-session = My sessions
button-my-checkin = My check-in
button-book-for = Book a session
button-edit-profile = Edit my profile
button-pause = Take a break
button-pick-date = Pick a date
button-resume = I’m back
button-confide = Talk in private
button-leave = Leave the programme
button-admin = Run the programme
button-accept = Yes, gladly
button-decline = No, thank you
button-decline-short = Decline
button-think-again = Let me think
button-pick-slot = Book
button-other-times = Other times
button-see-times = Pick a time
button-move = Change the time
button-cancel = Cancel the session
button-cancel-short = Cancel the session
button-keep = Keep it
button-checkin-full = Answer in full
button-checkin-more = Add a few words
button-create-programme = Create the programme
button-settings = Settings
button-invite = Invite people
button-round-ask = Make pairs
button-review = Review the pairs
button-approve = Approve
button-reject = Set aside
button-approve-all = Approve all ({ $count })
button-publish = Tell those who are waiting
button-previous = Previous page
button-next = Next page
button-digest-sentence = Add a sentence
button-digest-hold = Hold it
button-digest-release = Let it go out

# Forms.
modal-cancel = Cancel
modal-close = Close
modal-save = Save
modal-send = Send
