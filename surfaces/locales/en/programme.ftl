# The programme’s form.
programme-title-new = Create the programme
programme-title = Programme settings
programme-submit = Create
programme-intro = Five minutes. Only the purpose, the people, the first day and leadership’s channel are for you to find; everything else already holds a usual value, and all of it can be changed later.
programme-part-purpose = Purpose
programme-name = Name of the programme
programme-name-example = Fresh Eyes 2027
programme-objectives = What you are after, in plain words
programme-objectives-hint = Two or three sentences. Everybody who is invited will read them.
programme-part-people = People
programme-sponsor = Sponsor
programme-sponsor-hint = A member of the leadership, named in every invitation.
programme-coordinators = Coordinators
programme-coordinators-hint = They see people, pairs and what awaits a decision, not what is said in private. They can change everything here, this list included. Whoever was named when Rebours was installed can always come back with /mentoring admin.
programme-neutral = Neutral contact
programme-neutral-hint = Somebody people can talk to in private. Preferably not you: that is what lets them say anything.
programme-second-neutral = Second neutral contact
programme-second-neutral-hint = For those who have the first one in their pair or above them. Without one, the coordinators are offered instead.
programme-part-rhythm = Rhythm
programme-first-day = First day
programme-weeks = Length, in weeks
programme-cadence = One session every how many weeks?
programme-minutes = Length of a session
programme-language = Default language
programme-zone = Default time zone
programme-country = Country, for public holidays
programme-country-hint = For people whose own country isn’t known. Nothing is sent on a public holiday.
programme-part-pairing = Pairs
programme-mode = Who decides
mode-by_hand = I approve each pair
mode-by_hand-means = Recommended: nobody is told before you
mode-automatic = Proposals go out by themselves
mode-automatic-means = Everybody is still free to say no
programme-announcement = Channel for announcing new pairs
programme-announcement-hint = A pair is announced only if both of them agree.
programme-part-digest = Leadership’s weekly digest
programme-channel = Leadership’s channel
programme-channel-hint = Remember to invite Rebours there. You get to read each digest a working day ahead.
programme-digest-day = Day
programme-digest-hour = Hour
programme-threshold = Anonymity threshold
programme-threshold-hint = No figure about answers from fewer people than this. Three at the very least, five recommended.
programme-changes = Once saved, we tell you what each change affects.
programme-created = *The programme exists.* First thing to do: invite people. When a few have answered, ask for a round of pairing from the Home tab. And remember to invite Rebours to leadership’s channel.
programme-saved = The settings are saved.
effect-digest = The next digest goes out at the new time.
effect-leadership = The next digest goes to the new channel. Invite Rebours there.
effect-cadence = The new rhythm holds for sessions yet to be planned; those planned already, three at most per pair, keep their week.
effect-minutes = The new length holds for sessions yet to be planned; those planned already, three at most per pair, keep theirs.
effect-mode = This holds from the next round on; pairs already proposed stay as they are.
effect-threshold = Coming digests keep to the new threshold; those already sent stay as they are.
effect-calendar = The week numbers and the end of the programme are worked out again.
effect-neutral = Private words go to the new person from now on; they won’t see earlier ones.
effect-appointed = { $people } { $count ->
    [one] coordinates
   *[other] coordinate
} the programme from now on.
effect-relieved = { $people } no longer { $count ->
    [one] coordinates
   *[other] coordinate
} the programme.
effect-told = { $count ->
    [one] Rebours tells this person, in their working hours.
   *[other] Rebours tells each of them, in their working hours.
}
effect-both = { $people } { $count ->
    [one] coordinates and is the neutral contact
   *[other] coordinate and are neutral contacts
} too. People are told so before they say anything in private, and may say less: better somebody else.
effect-stepped-down = You no longer coordinate: the Home tab shows what concerns you from now on. Thank you for all that you have done.
effect-may-return = Since you were named when Rebours was installed, `/mentoring admin` brings you back at any time.
effect-announcement = Coming announcements go to the new channel, if there is one.
effect-invitation = Coming invitations will say so; those already sent stay as they are.
effect-language = This holds for channels, and for people whose language Slack doesn’t tell.
invite-title = Invite people
invite-intro = Each person gets one invitation, in their working hours, with the objectives and the sponsor’s name. If they don’t answer, we don’t insist.
invite-users = Whom do you invite?
invite-users-hint = A hundred people at a time, at most. For a long list: rebours import people.csv.
invite-role = As what?
invite-submit = Invite
invited = { $count ->
    [0] No invitation goes out: these people have one already, take part, or cannot.
    [one] One invitation is on its way, in that person’s working hours.
   *[other] { $count } invitations are on their way, each in that person’s working hours.
}
round-asked = We’re on it: looking for the best pairs. You will get a message as soon as the proposals are ready, usually within a minute.
round-published = Those who are waiting will get a kind word, in their working hours.
admin-here = Your control panel is in the Home tab of Rebours: what awaits a decision, people, pairs, the next digest.
