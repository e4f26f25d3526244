# The menu and the help.
menu-text = What would you like to do?
menu-participant = *What would you like to do?*
menu-coordinator = *What would you like to do?* You coordinate this programme.
menu-invited = *There is a place for you.* Signing up takes two minutes.
menu-delegate = *What would you like to do?* You book sessions for somebody.
menu-neutral = *You are the neutral contact of this programme.* If somebody wants to talk to you, their message arrives here; there is nothing to do until then.
menu-stranger = *Welcome.* Here, young professionals show executives what they do every day. Which side would you be on?
menu-no-programme = No programme is open at the moment. We will be glad to have you when there is one.
menu-no-programme-admin = *No programme yet.* Create one in five minutes; it sends no message to anybody.
menu-words = Quicker still: `/mentoring` followed by `pair`, `session`, `checkin`, `pause`, `private` or `help`.
menu-words-coordinator = Quicker still: `/mentoring admin`, or `/mentoring help`.
menu-words-delegate = Quicker still: `/mentoring session`, or `/mentoring help`.
menu-words-newcomer = Quicker still: `/mentoring join`, or `/mentoring help`.
menu-words-stranger = To know more: `/mentoring help`.
help-text = Rebours in a minute
help-title = Rebours in a minute
help-idea = Somebody younger, *the mentor*, shows an executive, *the mentee*, what they really do. The mentor decides on the content, the mentee keeps the calendar: a session now and then, for a few months, in confidence. Rebours introduces, suggests times, reminds, and knows when to be quiet.
help-words = *Words that work after* `/mentoring`
    `join` – sign up, or change your profile
    `pair` – where yours stands
    `session` – the next one, or pick a time
    `checkin` – say how it went
    `pause`, `resume` – take a break, come back
    `private` – talk to somebody in private
    `data` – see, export or erase what is known of me
    `leave` – go, with no reason to give
    Or just write: “can we do Tuesday at 2?”, “I’d like to take a break”.
help-admin = *For coordinators*: `/mentoring admin`, or the Home tab.
help-private = *Who sees what?* Nobody reads your conversations. How you rate a session is never shown to your partner, and leadership sees totals only. Your sentences are yours, unless you share them.

# The chat.
hello = Hello! What can I do for you?
you-are-welcome = My pleasure.
all-right = All right.
not-understood = Sorry, I didn’t get that. Here is what I can do:
not-understood-neutral = This has reached nobody. To answer somebody in private: “Answer”, under their message.
offer-a-human = I am clearly not getting this, and don’t want to waste your time. { $coordinator } will be able to help.
pause-question = Of course. Until when? For instance “15 January”, “next Monday” or “in two weeks”.
pause-question-again = Until when would you like a break? Write for instance “15 January”, “2027-01-15” or “in two weeks”, or pick the date here:
coming-soon = That doesn’t exist here yet. `/mentoring help` shows what does.
