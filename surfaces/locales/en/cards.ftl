# The three cards to read before a first session: a minute each, one version per role.
card-title = A one-minute read
card-read = I’ve read it
card-next = Next card
card-number = Card { $number } of { $total } – one minute
card-heading = *{ $title }*
card-title-posture = The right frame of mind
card-title-confidentiality = What stays between you
card-title-first-session = The first session

card-posture-mentor = *You own the content.* You have no talk to prepare and nobody to win over. You are there so that somebody who decides can see, for an hour, what you see every day.
    Start from what you really do: your screen, your week, your shortcuts. Five minutes of showing beats twenty slides. And when you hear “I had no idea”, don’t rush to fill the silence; ask “what surprises you about this?”
    { "" }*You may say no*: to a topic, to a question, to a time. You may also not know, and answer “let me look and get back to you”.
    { "" }*You are never a hotline.* Between sessions you owe nobody a repair or a reply. And you never have to chase: when a session falls through, that is for us to sort out.
    { "" }*Nobody reads what you say to each other*: not Rebours, not the coordinators, not your manager.
    { "" }*Now*: write down one thing that you do every week and that the other person has probably never watched anybody do. There is your first topic.
card-posture-mentee = *You are here to learn.* The hard part isn’t the technology: it is spending an hour without leading, without advising, without wrapping up.
    { "" }*Say what you do not know*, and say it early. “I have never understood what this is for” is the best opening there is: it gives your mentor leave to speak plainly. Prefer “show me” to “explain”, and take the mouse.
    Your mentor isn’t being interviewed. Nothing said here counts for or against their career, and your simplest question will be repeated to nobody.
    { "" }*Never postpone twice.* Moving a session once is life. Twice in a row, and it looks as if this doesn’t matter to you: that is how such programmes die. Your mentor doesn’t have to chase you, and we won’t ask them to. Short of time? Let somebody book for you: it takes two clicks in your profile.
    { "" }*Now*: write three things that you don’t know and would like to. The “Prepare” button is there for that, and only you decide whether to show them.
card-confidentiality-mentor = *What is said in a session stays between the two of you.* You may tell others what you learnt, never from whom. You may hear a doubt, or a plan that isn’t public: it doesn’t leave the room, not even as a hint, not even to your own team.
    { "" }*What you write to Rebours takes one of three paths*, and each field says which:
    • *the two of you*: your goals, the next date, and the sentences that you choose to share;
    • *the coordinators*: whether the session took place, and what would help you, only if you show it to them;
    • *leadership*: totals over several people, nothing else.
    How you rate a session is never shown to your partner. Your manager sees nothing. Rebours cannot read your conversations: the app has no permission to.
    { "" }*Something feels off, even slightly?* `/mentoring private` reaches one person, who is neutral. You may ask for advice, for another pair, or to stop: your partner will not know that it came from you. And if anybody is in danger, speak up at once: that comes before discretion.
    { "" }*Now*: decide on one thing that you won’t repeat, and tell your partner that you mean it.
card-confidentiality-mentee = *What is said in a session stays between the two of you.* You may tell others what you learnt, never from whom. Trust costs you little, and it depends mostly on you: let one remark resurface in a meeting, and nobody will speak freely again.
    Don’t ask your mentor what to think of a colleague or of a manager. If it comes up, listen, and act only with their consent.
    { "" }*What you write to Rebours takes one of three paths*, and each field says which:
    • *the two of you*: your goals, the next date, and the sentences that you choose to share;
    • *the coordinators*: whether the session took place, and what would help you, only if you show it to them;
    • *leadership*: totals over several people, nothing else.
    How you rate a session is never shown to your mentor. Rebours cannot read your conversations.
    { "" }*Something isn’t working?* `/mentoring private` reaches one person, who is neutral. Silence has one limit: the law, and people’s safety.
    { "" }*Now*: prepare the sentence with which you will open the first session. For instance: “nothing you tell me will leave this room”.
card-first-session-mentor = *It has one purpose: to make you both want a second.* For an hour, say:
    • *10 minutes* to introduce yourselves, but not through your jobs: what you enjoy, what you find absurd at work.
    • *5 minutes* to hear what the other person doesn’t know and would like to. Their list may be waiting for you under “Prepare”.
    • *15 minutes* to show one thing, on screen, from start to finish.
    • *20 minutes* to let them try. They hold the mouse; you bite your tongue.
    • *10 minutes* to end: what does each of you take away, and what do you fancy doing next time?
    Don’t go looking for a date: the calendar is not your job. The day before, an agenda reaches you; adapt it, share it, or bin it. It may feel a little awkward at first. It nearly always does, for twenty minutes.
    { "" }*Now*: have what you want to show open beforehand, and hide your notifications. If nothing comes to mind, the session kit has two questions and an exercise for each of your topics.
card-first-session-mentee = *It has one purpose: to make your mentor want a second.* For an hour, say:
    • *10 minutes* to introduce yourselves, but not through your career: what amuses you, what worries you, what you would change tomorrow.
    • *5 minutes* to say what you don’t know and would like to. Three things will do.
    • *15 minutes* to watch. Your mentor leads; let yourself be led.
    • *20 minutes* to try, to get it wrong, to try again. No assistant will come and click for you.
    • *10 minutes* to end: what you will remember, what you will try before next time, and when you meet again.
    Meet somewhere other than your office, or on a call with no other window open. Be on time: it is the first message your mentor gets from you. If a silence falls, count to five, then ask: “and you, how do you do it?”
    { "" }*Now*: block the quarter of an hour after the session in your calendar. You will use it to write down one thing to try; there is no better thank-you.
