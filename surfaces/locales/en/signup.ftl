# Signing up, and the profile.
signup-title-edit = My profile
signup-title-mentor = Become a mentor
signup-title-mentee = Learn from a mentor
signup-submit = Sign me up
signup-intro-mentor = Two minutes, to help us find the right person for you. You can change all of it later.
signup-intro-mentee = Two minutes, to help us find the right mentor for you. You can change all of it later.
signup-topics-mentor = What I can show
signup-topics-mentee = What I would like to learn
signup-topics-hint-mentor = Three to six topics. You needn’t be an expert: doing it is enough.
signup-topics-hint-mentee = Three to six topics. The more you choose, the easier it is to find you a mentor.
signup-other = Another topic
signup-other-hint = If it isn’t on the list; we match it with the nearest one.
signup-curious = What I would like to understand
signup-curious-hint = In your own words. Your mentor may use it to prepare the first session.
signup-languages = Languages I can talk in
signup-hours-start = My day starts at
signup-hours-end = My day ends at
signup-hours-hint = Your own time, Monday to Friday. We suggest nothing and send nothing outside these hours.
signup-capacity = How many people can I mentor?
signup-capacity-hint = One is already a lot.
signup-capacity-count = { $count ->
    [one] One person
   *[other] { $count } people
}
signup-delegate = Who books for me
signup-delegate-hint = If somebody keeps your calendar, they will receive the times instead of you.
signup-manager = My manager
signup-manager-hint = Only so that nobody is ever paired within their own reporting line.
signup-avoid = People I would rather not be paired with
signup-avoid-hint = Nobody will ever see this, and we don’t ask why.
signup-announce = Public announcement
signup-announce-yes = My pair may be announced, if my partner agrees too
charter-label = My agreement
charter-accept = I accept this charter
charter-title = *The programme’s charter*
charter-text = *Confidentiality.* What is said in a session stays between the two. You may tell others what you learnt, never from whom. The only limits are the law and people’s safety.
    { "" }*Respect.* Every question is a good one, and disagreeing is fine. Nothing said is used to appraise, promote or punish anybody.
    { "" }*To each their part.* The mentor owns the content; the mentee owns the calendar. The mentor never has to chase.
    { "" }*The right to stop.* A break, another pair, a farewell: at any time, with no reason to give and no consequences.
charter-kept = We keep the version of the charter and the date on which you accepted it.

# A break, a departure, a private word.
pause-title = Take a break
pause-intro = No messages, no suggestions. Your place is kept, and everything starts again by itself.
pause-until = I’m back on
pause-until-hint = Six months at most. You can always come back sooner.
pause-submit = Take a break
leave-title = Leave the programme
leave-submit = Leave
leave-means = *Leave the programme, right now.* Nothing more is asked of you. If you are in a pair, it ends quietly within the next few working days, at an hour drawn at random: you both get the same neutral sentence then, the sessions ahead are cancelled, and nothing says who wished to stop. Until then everything looks as usual.
leave-instead = Just need some air? `/mentoring pause`. Something wrong in your pair? `/mentoring private`: somebody neutral will listen.
confide-title = Talk in private
confide-wish = What I hope for
wish-advice = Some advice
wish-other-pair = Another pair
wish-leave = To stop here (this pair, or the programme)
confide-words = What I want to say about it
confide-words-hint = Nothing is required: “I’d like to talk to you” is enough.
