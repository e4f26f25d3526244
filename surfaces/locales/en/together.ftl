# What each of the two writes before they meet, and what they write together.
button-prepare = Prepare
button-goals = Our goals
button-things = My three things
button-charter = The charter

# The mentor’s agenda.
agenda-title = My agenda
agenda-intro = *Session { $number } with { $counterpart }.* Here is something to start from; keep it, cut it, change all of it.
agenda-label = My agenda
agenda-sees = Who sees it: you alone, until you send it; then the two of you.
agenda-share = Send it to our conversation?
agenda-share-yes = Yes, send it as soon as I save
agenda-share-hint = Each time you tick this the new version is sent; the same one never goes twice.
agenda-shared-already = This version is in your conversation already.
agenda-saved = Saved, for you alone. “Prepare” opens it again whenever you like.
agenda-sent = Saved, and sent to the conversation of the two of you.
agenda-unchanged = Saved. This version was in your conversation already, so nothing is sent again.
agenda-text = { $author } shares an agenda for your session { $number }
agenda-sentence = *For your session { $number }, { $author } suggests:*
agenda-next = Nothing is set in stone: say here what you would change.
agenda-line-timed = { $minutes } min – { $step }
agenda-with-question = To open: { $question }
agenda-with-exercise = To do together: { $exercise }
agenda-with-try = To try afterwards: { $try_ }
agenda-things = *What { $counterpart } would like to know*, and chose to show you:

# The three things.
things-title = My three things
things-intro = *Three things that I don’t know and would like to.* No shame, no jargon: “what is that channel for, the one where everybody writes?” is an excellent question. Two minutes will do.
things-label = { $number ->
    [1] First thing
    [2] Second thing
   *[3] Third thing
}
things-sees = Who sees it: you alone, until the box is ticked; then your mentor too. Nobody else, ever.
things-show = Show them to my mentor?
things-show-yes = Yes, to my present mentor, to prepare with
things-alone = You have no mentor yet: this stays with you, and you can show it later.
things-saved = Saved, for you alone. “My three things” opens them again whenever you like.
things-shown = Saved. { $mentor } will read them while preparing, and nobody else will.
things-agenda = *The agenda that your mentor shared for session { $number }:*

# The goals of the pair.
goals-title = Our goals
goals-intro = *What you and { $counterpart } would like to have got out of this by the end.* Up to three, written together: either of you can change them, and the other reads it in your conversation.
goals-label = Goal { $number }
goals-example = For instance: run a remote meeting without help
goals-sees = Who sees them: the two of you and nobody else. Not the coordinators, not leadership.
goals-meanwhile = *{ $author } wrote this while you were writing:*
goals-meanwhile-none = _no goal any more_
goals-yours = Your words are still in the boxes. Take from them what you like: saving replaces the list above.
goals-saved = Noted. { $counterpart } reads it in your conversation, and nobody else does.
goals-same = Nothing has changed: your goals stay as they are.
goals-text = { $author } wrote the goals of your pair
goals-text-none = { $author } took the goals of your pair away
goals-sentence = *The goals of your pair, as { $author } wrote them:*
goals-sentence-none = { $author } took the goals of your pair away. You can write others whenever you like.
goals-next = Either of you can change them. After each session the check-in asks how far you are; only the two of you see it.
goals-line = *Your goals with { $counterpart }*
goals-line-none = *No goal with { $counterpart } yet.* Up to three, to be written together; only the two of you see them.
goals-progress = How far are we? { $goal }
goal-line = • { $goal }
goal-line-progress = • { $goal } – _{ $progress }_
progress-not-yet = not yet
progress-on-the-way = on the way
progress-reached = reached

# What one has said, to read again or to delete.
button-said = What I said
said-title = What I said
said-intro = Your check-ins, the latest first. Only you can open this list.
said-none = You haven’t said anything about a session yet. Once you have, you can read it again and delete it here.
said-line = *Session { $number }* with { $counterpart }, { $when }
said-line-deleted = *Session { $number }* with { $counterpart }, { $when } – _deleted_
said-field = *{ $asked }* { $answer }
said-alone = Kept to yourself.
said-shared = Shown to { $people }.
said-shared-nobody = Only you read it: there is nobody left to show it to.
said-once-read = What has been read stays read; what hasn’t been yet won’t be.
said-coordinator = The coordinators see it.
said-total = Counted in a total of { $threshold } people or more, for leadership. Never shown to your partner.
said-pair = The two of you see it.
button-said-open = Read
button-said-change = Correct it
button-said-again = Answer again
button-said-share-takeaway = Show it to my partner
button-said-share-would_help = Show it to the coordinators
button-said-keep = Keep it to myself
button-said-delete = Delete this check-in
said-delete-title = Delete this check-in?
said-delete-sentence = Your answers are deleted for good. A sentence that was read stays read. The session itself still counts.
said-deleted = *Deleted.* Nobody will read it any more. Figures already published stay; the next ones leave it out.

# The charter, to read again.
charter-of = *What { $programme } is after*
charter-sponsor = Sponsored by { $sponsor }.
charter-accepted = You accepted this charter on { $date } (version { $version }).
introduction-aim = *What the programme is after*, sponsored by { $sponsor }:
introduction-together = *Before you meet*: “Prepare” has an agenda for one of you, and three questions for the other.
