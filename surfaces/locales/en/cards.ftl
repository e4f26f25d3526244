# The three cards to read before a first session: a minute each, one version per role.
card-title = A one-minute read
card-read = I’ve read it
card-number = Card { $number } of { $total } – one minute
card-heading = *{ $title }*
card-title-posture = The right frame of mind
card-title-confidentiality = What stays between you
card-title-first-session = The first session

card-posture-mentor = You have no talk to give and nobody to win over. You are there so that somebody who decides can see what you see.
    Start from what you really do: your screen, your week, your habits. Five minutes of showing beats twenty slides.
    There will be silences, and the odd “I had no idea”. Good: that is where it happens. Don’t rush to fill them; ask “what surprises you about this?”
    You are allowed not to know, and to say “let me look and get back to you”. You are also allowed not to become anybody’s help desk: between sessions, you owe no answers.
    Talk as you would to a colleague you respect. Titles stay at the door, yours included.
card-posture-mentee = For an hour, you are the one who learns. The hard part isn’t the technology: it is not being in charge.
    Ask the questions you no longer dare to ask. “Show me” works better than “explain”, and taking the mouse works better than watching.
    Three habits to leave outside: appraising, advising, wrapping up. Your mentor isn’t being interviewed, and nothing said here will count for or against their career.
    The calendar is yours. Moving a session once is life. Twice in a row, and your mentor concludes that this doesn’t matter to you: it is the main reason why such programmes fail. Short of time? Let somebody book for you.
    Before you go, name one thing you are going to try. There is no better thank-you.
card-confidentiality-mentor = What is said in a session stays between the two of you. You may tell others what you learnt, never from whom.
    You may hear doubts, or plans that aren’t public. They don’t leave the room, not even as a hint, not even to your own team.
    It works both ways: nothing you say reaches your manager. How you rate a session is never shown to your partner; leadership sees totals over several people and nothing else. Your sentences are read by others only if you share them.
    Rebours doesn’t read your conversations: the app has no permission to.
    Something makes you uneasy? `/mentoring private` reaches one person, who is neutral. And if anybody is in danger, speak up, at once: that comes before discretion.
card-confidentiality-mentee = What is said in a session stays between the two of you. You may tell others what you learnt, never from whom.
    Trust costs you less than it costs your mentor, and depends on you more. If a remark from a session resurfaces in a meeting, everybody will know where it came from, and nobody will speak freely again.
    Don’t ask your mentor what they think of colleagues, or of their manager. If they bring it up, listen, and act only with their consent.
    Your answers are protected too: your mentor never sees how you rate a session, and your sentences are read by others only if you share them. Rebours doesn’t read your conversations.
    The only limits are the law and people’s safety. There, speak up, at once, to somebody who can help.
card-first-session-mentor = A first session has one purpose: to make you both want a second.
    Begin by introducing yourselves, but not through your jobs: what you enjoy, what you find absurd at work, what you would change.
    Then show one thing, on screen, from start to finish. The day before, we send you an agenda: use it or bin it.
    Let them try. Five minutes with the mouse in their hand is worth half an hour of explaining.
    Keep ten minutes for the end: what does each of you take away? What do you fancy doing next time? Don’t go looking for a date: the calendar is their job, and ours.
    And if it feels a little awkward, that’s normal. It nearly always does, for twenty minutes.
card-first-session-mentee = A first session has one purpose: to make your mentor want a second.
    Meet somewhere other than your office, or on a call with nobody else on it and no other window open. Be on time: it is the first message your mentor gets from you.
    Say why you are here, and name one thing you don’t understand. That admission is worth any introduction: it gives the other person leave to speak.
    Let your mentor lead. They have prepared something; follow, try it, get it wrong.
    If a silence falls, don’t fill it with a story from your career. Count to five, then ask: “and you, how do you do it?”
    End with three things: what you will remember, what you will try, and when you will meet again.
