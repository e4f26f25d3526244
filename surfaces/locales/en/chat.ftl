# The chat: what Rebours asks, and what it answers to what people write.

button-chat-yes = Yes
button-chat-no = No
button-chat-cancel = Yes, cancel it
button-chat-keep = No, keep it
button-chat-book = Yes, book it
button-chat-move = Yes, move it
button-chat-choose = This one
button-chat-take = Choose

chat-again = Sorry, I didn’t quite get that.
chat-resumed = We had stopped there, and I had let the question rest. To take it up again:
chat-dropped = All right, I leave it at that: nothing has changed.
chat-nothing-changes = All right, nothing changes.
chat-nothing-under-way = We had nothing under way. What would you like to cancel?
chat-hello = Hello!
chat-back-to = Back to our question:

# Which session?
chat-which-book = Several sessions need a time. Which one? Click, or answer with its number.
chat-which-move = Which of these sessions is to be moved? Click, or answer with its number.
chat-which-cancel = Which of these sessions is to be cancelled? Click, or answer with its number.
chat-which-checkin = Which session do you mean? Click, or answer with its number.
chat-session = Session { $number } with { $counterpart }
chat-session-for = { $mentee }’s session { $number } with { $counterpart }
chat-session-when = { $session }: { $when }
chat-session-week = { $session }: week of { $week }

# When?
chat-times-book = *{ $session }*: here are times that suit both. Click, or answer with a number, a day or an hour.
chat-times-move = *{ $session }*, now { $when }. Here are other times that suit both. Click, or answer with a number, a day or an hour.
chat-time-unfit = That moment does not suit both days.
chat-time-none = Nothing is free for both of you then.
chat-time-line = *{ $number }.* { $when }
chat-take-label = Choose { $when }
chat-confirm-book = *{ $session }*: { $when }. Shall I book it?
chat-confirm-move = *{ $session }*, now { $before }. Shall I move it to { $when }?
chat-confirm-cancel = *{ $session }*, { $when }: do you really want to cancel it? The other person will be told. Moving it may be enough.
chat-all-booked = No session is waiting for a time. Here is where things stand:
chat-none-booked = No session is booked ahead.

# A break.
chat-confirm-pause = A break would begin now and last until { $until }, the day you are back. Is that right? If not, tell me another date.
chat-days-away = A break would begin at once. For days to come, note days away instead: no times are offered on them, and Rebours is quiet. Nothing has changed so far.

# A pair suggested.
chat-confirm-pair = Do you say yes to a pair with { $counterpart }? Answer “yes” once more, or take your time: there is no rush.
chat-pair-open = Nothing is decided: the suggestion waits for you.

# The check-in.
chat-checkin-said = { $session }:
chat-rate-later = All right. The question stays open, should you change your mind.
chat-nothing-to-check = Good to know. No check-in is waiting for you at the moment.

# What is not for this place.
chat-private = This chat is not the place for it: Rebours only reads here what it knows how to do, and keeps nothing of it. The button opens a private word; it goes to one person alone, whom the form names first.
chat-private-outside = This chat is not the place for it: Rebours keeps nothing of it and passes nothing on. The private word is there for people in the programme. Around you, human resources or occupational health are there for this.
chat-distress = Thank you for saying so; it cannot be easy. I am only a bot, and nobody reads what you write to me: please tell somebody, you have every right to be helped. In an emergency, 112 answers everywhere in Europe, and 3114 in France, day and night.
chat-distress-valve = Here, the button opens a private word, which one person alone will read: the form names them first. A break is possible too, and no reason is needed.
chat-upset = I see that this is annoying, and I am sorry. Here is what I can do; if it is more serious than that, talk about it in private or to a human being.
chat-leave = You may leave at any time, and need not say why. The button first tells what it changes; nothing is done before. A break is sometimes enough.
chat-another-pair = Changing pairs takes no reason, and nobody will know who asked. The button first tells what will happen; nothing is done before.
chat-another-pair-none = You have no pair under way. If the one suggested to you is not right, a “no, thank you” is enough.

# Settings.
chat-fewer = { $holds } Here is how to have fewer of them, or none at all during a break.
chat-settings = Your topics, languages, hours and whoever books for you are in your profile; how many messages you get is in their settings.
chat-settings-outside = The settings say how many messages you get.
chat-language = Rebours writes in the language of your Slack. To change it: Slack, Preferences, Language and region. You may write here in English or French, as it comes.

# Three words in passing.
chat-smalltalk = I am only a small bot, but thank you for the chat. For the rest, try “my next session” or “can we do Tuesday at 2?”.
