# When sessions do not take place: nobody chases, nobody accuses.
outcome-unable = I couldn’t make it
thanks-unable = Thank you for saying so, noted. It happens to everybody; we take care of what comes next.
slots-unsure = We have had no word of this session. If it has taken place already, one click will do.

on-it-text = Session { $number } with { $counterpart }: we are on it
on-it = *Session { $number } with { $counterpart }: we are on it.* There is nothing for you to do, and nobody to chase.
on-it-own = *Session { $number } with { $counterpart }: things come up.* We take care of what comes next; there is nothing for you to do.

# Twice running, to the mentee.
steady-mentee-text = Your sessions with { $counterpart }: what would suit you?
steady-mentee-sentence = *Two sessions running with { $counterpart } couldn’t take place.* Calendars are what they are. What would suit you now?
steady-mentee-free = All three answers are good ones, and there is nothing to explain. { $counterpart } will only hear what happens next.
button-go-on = New times
button-let-book = Let somebody book
button-release-mentee = Release my mentor
release-mentee-title = Release your mentor?
release-sentence = The pair ends without an explanation: both of you get the same neutral sentence, and both keep your place in the programme.

# Twice running, to the mentor.
steady-mentor-text = Your sessions with { $counterpart }: what would suit you?
steady-mentor-sentence = *Twice running, a session with { $counterpart } came at a bad moment for you.* It happens. What would suit you now?
steady-mentor-free = All three answers are good ones, and there is nothing to explain. { $counterpart } will only hear what happens next.
button-release-mentor = Step back
release-mentor-title = Step back?

# When the two have not met for long.
steady-rhythm-text = Your rhythm with { $counterpart }: what would suit you?
steady-rhythm-sentence = *Meeting { $counterpart } may have lost its rhythm.* No harm done: one click is enough to go on, take a breather or talk about it.
steady-rhythm-free = If you want to go on, times leave at once for whoever keeps the calendar. Each of you is asked, only once.
why-steady = You get this because you are part of a pair. If there is no answer within five working days, the coordinators will see how to help; they won’t look for a cause.

# One question for both, always the same.
held-question-text = Session { $number } with { $counterpart }: just to be sure
held-question = *To keep our books: did session { $number } with { $counterpart }, booked for { $when }, take place?* One click will do, and there is nothing to prove.
held-question-undated = *To keep our books: did session { $number } with { $counterpart } take place?* One click will do, and there is nothing to prove.
held-question-who-sees = Both of you are asked the same. { $counterpart } won’t see your answer.

# To the coordinators.
needs-you-text = A pair needs you
needs-you-twice = *{ $mentor } – { $mentee }*: two sessions running couldn’t take place.
needs-you-stalled = *{ $mentor } – { $mentee }*: no session for a while, and no date in sight.
needs-you-next = Choose what helps best. Nobody is at fault, and it is better not to look for a cause. To get an idea, offer both your help.
why-coordinator-decides = You get this because you coordinate the programme. One click settles it for all coordinators; so does a new session that is booked.
choice-rematch = Make other pairs
choice-rematch-title = Make other pairs?
choice-rematch-means = This pair ends: both get the same neutral sentence. A round of pairing starts at once.
choice-rest = Four weeks’ rest
choice-rest-title = Four weeks’ rest?
choice-rest-means = Nothing is asked of them for four weeks, then they are offered times. Both are told.
choice-close = Close the pair
choice-close-title = Close this pair?
choice-close-means = The pair ends: both get the same neutral sentence and keep their place in the programme.
decided-rematch = Done: this pair ends, and a round starts.
decided-rest = Done: this pair rests for four weeks, and both are told.
decided-close = Done: this pair ends, and both are told in the same way.
button-decide = Decide
pair-rests-text = A rest for your sessions with { $counterpart }
pair-rests = *Your sessions with { $counterpart } rest until { $until }.* The coordinators give it to you both; after that, times will be offered. There is nothing for you to do.

# Answers.
steady-going-on = Noted, thank you. Times are on their way to whoever keeps the calendar.
steady-delegated = Noted: { $delegate } gets the times from now on, and books for you.
delegate-title = Let somebody book
delegate-intro = This person will get the times of your sessions, and nothing else. They can also move and cancel.
delegate-who = Who books for you?
delegate-hint = You can change it at any time in your profile.
delegate-submit = Let them book
error-delegate-none = Choose somebody.
error-delegate-mentor = Choose somebody other than your mentor.
