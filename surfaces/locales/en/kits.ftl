# A kit per topic: two questions to open with, an exercise for two in a quarter of an hour, one thing to try afterwards.

# Finding information online
kit-search-question-1 = The last time you needed an important piece of information, where did you begin?
kit-search-question-2 = Which questions do you still put to a person rather than to a screen, and why?
kit-search-exercise = Pick a real question from this week and each look for the answer on your own for five minutes. Then compare the words you typed, the pages you opened and the moment you stopped.
kit-search-try = Once a day, reword a search twice before you open the first result.

# Checking sources
kit-sources-question-1 = Which false story did you believe, if only for an hour?
kit-sources-question-2 = How do you recognise a source that you trust today?
kit-sources-exercise = Take a recent post that surprises you and trace it back together: who is speaking, when, and on what evidence. Then look up its picture or its main figure, and see whether it has been used elsewhere.
kit-sources-try = Before you forward something that stirs you, read what two other sources say about it.

# Organising and using data
kit-data-question-1 = Which figure do you look at every week, and what does it help you decide?
kit-data-question-2 = How long would it take you to find a document from two years ago?
kit-data-exercise = Open a table that you really use, ask it one simple question, then sort, filter and draw a chart to answer it. Whoever knows the tool least holds the mouse.
kit-data-try = Choose one cluttered folder and give its files names that a colleague would understand without you.

# Messaging and video calls
kit-messaging-question-1 = Which messages should have been a call, and which calls should have been a message?
kit-messaging-question-2 = What tires you most in a remote meeting?
kit-messaging-exercise = Hold a five-minute video call with each other from two separate spots, and take turns improving sound, light and screen sharing. Then set the alerts of a messaging tool that you open every day.
kit-messaging-try = Replace one meeting this week with a clear message that asks one question and gives a date for answers.

# Sharing documents
kit-sharing-question-1 = How many versions of the same document are going round your team?
kit-sharing-question-2 = What do you hesitate to share, and what holds you back?
kit-sharing-exercise = Share one document with each other: first to read, then to comment, then to edit. At each step see on the other screen what has changed, then take the access away.
kit-sharing-try = Next time you were about to attach a file, send a link and check who can open it.

# Online services and participation
kit-citizenship-question-1 = Which formality do you still do on paper, and is that by choice or by habit?
kit-citizenship-question-2 = Which public decision would you like to take part in if it were simple?
kit-citizenship-exercise = Find an online consultation or public service that concerns your town or your work, and go as far as the last step before sending. Note what would stop somebody less at ease than you.
kit-citizenship-try = Give your view in one online consultation, or help somebody close to you with a formality they keep putting off.

# Working together online
kit-collaboration-question-1 = When did you last write something with several people, and what was painful about it?
kit-collaboration-question-2 = How do you know where your team stands when you are not in the room?
kit-collaboration-exercise = Open a shared document and write up a recent meeting together, at the same time, without speaking for five minutes. Then settle your disagreements with comments in the margin.
kit-collaboration-try = Ask your team to prepare the next meeting in one document where everybody writes before coming.

# Online etiquette
kit-netiquette-question-1 = Which message did you take badly before you saw that no harm was meant?
kit-netiquette-question-2 = What do you understand when somebody answers with nothing but a thumbs-up?
kit-netiquette-exercise = Each reread three messages that you have sent, and hear how the other receives them: pressing, cold, warm, unclear. Rewrite together the one that surprises you most.
kit-netiquette-try = Ask one member of your team how they prefer to be reached, and for what.

# Managing your digital footprint
kit-identity-question-1 = What does somebody find who looks up your name for the first time?
kit-identity-question-2 = What would you like them to find, and what not?
kit-identity-exercise = Each look up your own name in a private browsing window, and look at the first page and the pictures. Choose one thing to correct, one to have removed and one to leave, then begin with the first.
kit-identity-try = Close one old account that you no longer use.

# Making content: images, video, podcasts
kit-content-question-1 = Which video or podcast did you follow to the end lately, and what kept you?
kit-content-question-2 = What stops you from speaking to a phone camera?
kit-content-exercise = Film yourself with a phone for one minute, explaining a recent decision that can be told, watch it, then do it again with a single idea. Add subtitles and watch it once without sound.
kit-content-try = Replace one long message to your team with a minute of voice or video.

# Improving and reusing content
kit-remix-question-1 = Which presentation did you rebuild from nothing although it already existed?
kit-remix-question-2 = What would you keep of your last presentation if you had only three pages?
kit-remix-exercise = Take one overloaded page from either of you and give it a title that states the idea, one picture and three lines at most. Compare before and after by looking at each for five seconds.
kit-remix-try = Take up a colleague’s document, improve it, and give it back saying what you owe them.

# Copyright and licences
kit-copyright-question-1 = Where did the pictures in your last presentation come from?
kit-copyright-question-2 = How would you feel if you found one of your texts signed by somebody else?
kit-copyright-exercise = Look for a picture that you are allowed to reuse, find its licence and read what it asks for. Then write the right credit where a reader will see it.
kit-copyright-try = In your next document, say where each picture and each figure comes from.

# Coding and automation
kit-coding-question-1 = Which task do you do every week in exactly the same way?
kit-coding-question-2 = What do you picture when somebody tells you that something is “easy to develop”?
kit-coding-exercise = Choose a repetitive task and write down each step, like a recipe for somebody who guesses nothing. Then automate a single step, with a formula or a mailbox rule.
kit-coding-try = Ask a developer to show you, in ten minutes, what they did the day before.

# Protecting your devices
kit-devices-question-1 = What would happen if you lost your phone tonight?
kit-devices-question-2 = How many of your passwords resemble each other, without naming them?
kit-devices-exercise = Go through one phone, in its owner’s own hands: lock, updates, backup, two-step sign-in on the main account. Put right at once what is missing, and never say a password aloud.
kit-devices-try = Turn on two-step sign-in for your personal mailbox, and put the recovery codes somewhere safe.

# Protecting personal data
kit-privacy-question-1 = Which app knows too much about you, do you think?
kit-privacy-question-2 = Which data about your teams should never leave the company?
kit-privacy-exercise = Open the permissions of a phone and see which apps know the location, the contacts and the microphone. Take from each what it does not need in order to serve you.
kit-privacy-try = When you fill in a form this week, leave empty everything that is not required.

# Well-being and switching off
kit-wellbeing-question-1 = At what time did you read your last work message yesterday?
kit-wellbeing-question-2 = What does your team understand when you write to them on a Sunday evening?
kit-wellbeing-exercise = Each look at the week’s screen time on your phone, guessing first and checking afterwards. Turn off three alerts together, and schedule one message for tomorrow morning.
kit-wellbeing-try = Choose one evening without work messages, and tell your team that you are doing it.

# Greener digital habits
kit-green-it-question-1 = How often do you change phones, and who decides?
kit-green-it-question-2 = Which weighs more, in your view: making our devices or using them?
kit-green-it-exercise = List every device that each of you owns, drawers included, with its age. Choose one to repair, one to give away and one to keep two years longer, and find out where to do it.
kit-green-it-try = Put off by a year one device that you meant to buy, or pass on one that is lying idle.

# Fixing technical problems
kit-troubleshooting-question-1 = What do you do in the first two minutes when nothing works?
kit-troubleshooting-question-2 = Whom do you call for help, and what do you ask them to do for you?
kit-troubleshooting-exercise = Take a small fault or a real annoyance and describe it in three sentences: what you do, what you expect, what happens. Then look for the answer together, changing one thing at a time.
kit-troubleshooting-try = At the next breakdown, try for ten minutes before you call, and note what worked in the end.

# Choosing the right tool
kit-tools-question-1 = Which tool do you use every day without having chosen it?
kit-tools-question-2 = How can you tell that a new tool saves time rather than taking it?
kit-tools-exercise = Start from one precise need and write three criteria before you look at any tool. Then compare two tools allowed at work, five minutes each, by doing the same task.
kit-tools-try = For a week, stop using a tool that does the same as another one, and see whether you miss it.

# Innovating with digital technology
kit-innovation-question-1 = Which good idea from the front line never came to anything here, and why?
kit-innovation-question-2 = What would you try if failing cost only two days?
kit-innovation-exercise = Choose something that annoys a customer or a colleague, and each sketch on paper, in five minutes, a way to make it disappear. Swap sheets and look for the smallest trial that could run next week.
kit-innovation-try = Ask three people who are close to customers what they would change on Monday.

# Learning and closing digital gaps
kit-learning-question-1 = What have you taught yourself this year, and how did you go about it?
kit-learning-question-2 = Which gap do you hide best?
kit-learning-exercise = Choose one small thing that you cannot do and take ten minutes to learn it online, without the other doing it for you. Then say what helped: reading, watching or trying.
kit-learning-try = Block twenty minutes twice in your calendar for learning, and keep them as you would an appointment.

# Artificial intelligence
kit-ai-question-1 = For which task this week would you like a first draft ready-made?
kit-ai-question-2 = What would you never hand to artificial intelligence, and why?
kit-ai-exercise = With an assistant allowed at work, ask for a text that you need, with nothing confidential in it, then be more precise three times: for whom, what for, in what style. Read the result together and find what is wrong, vague or made up.
kit-ai-try = Have one first draft a day made for a week, and note what you had to correct.

# Social media and personal brand
kit-social-media-question-1 = What does somebody who does not know you make of your profile?
kit-social-media-question-2 = What could you speak about in public without anybody writing it for you?
kit-social-media-exercise = Open the professional profile of one of you and say what stays in mind after ten seconds, then rewrite the introduction in three lines, without titles or jargon. Next, comment on somebody else’s post in two useful sentences.
kit-social-media-try = Post once, telling what you have learnt rather than what you have achieved.

# Remote and nomadic work
kit-remote-work-question-1 = What do you do better away from the office, and what do you lose there?
kit-remote-work-question-2 = How can you tell that people work well when you do not see them?
kit-remote-work-exercise = Each tell your last remote day, hour by hour, and pick out the moments when a colleague was missing or in the way. Then write three rules that your team could adopt, one of them about hours when nobody is disturbed.
kit-remote-work-try = Join one mixed meeting from home as a simple participant, and note what you could not hear.

# What young talent expects
kit-young-talent-question-1 = What did you expect of your first job, and what did you find?
kit-young-talent-question-2 = What would make you leave this place, and what would make you stay?
kit-young-talent-exercise = Read one of our job adverts together and underline what attracts, what puts people off and what means nothing. Rewrite the first five lines for somebody starting out.
kit-young-talent-try = Ask somebody who arrived less than a year ago what surprised them, and say nothing until they have finished.

# Inclusion and diversity
kit-inclusion-question-1 = In which meeting did you feel out of place, and what made it so?
kit-inclusion-question-2 = Who speaks little around you, and what have you tried in order to hear them?
kit-inclusion-exercise = Go back over a recent meeting without naming anybody: who spoke, who was cut off, who decided. Think of two things the chair could do to make the next one fairer.
kit-inclusion-try = At your next meeting, give the floor first to somebody who usually takes it last.

# Sustainability
kit-sustainability-question-1 = Which decision of the company seemed to you to contradict what it says about the environment?
kit-sustainability-question-2 = What would you be ready to give up at work, and what not?
kit-sustainability-exercise = Choose a recent trip, purchase or event and find out what weighs most in it, in rough figures. Then look for a way to use half as much without losing what matters.
kit-sustainability-try = Replace one trip or purchase this month, and tell your team what it changed.

# New ways of managing
kit-management-question-1 = What is the last decision that your team made without you?
kit-management-question-2 = Which feedback helped you grow, and how was it given to you?
kit-management-exercise = Choose a rule or a meeting of your team and ask what would happen if it disappeared for a month. Then write in three lines how you would announce it, and how you would see that it works.
kit-management-try = Hand a real decision to somebody in your team, stating only the aim, the limit and the date.
