"""The grammar of the chat: what people want, by the words that they use for it, in both languages at once.

Every pattern meets a text that `spelling.mended` has tidied and `flat` has stripped to words. The first that
fits wins, so that "hello, I would like a break" asks for a pause. Nothing in here does anything: an intent
that ends something only opens a form, or asks.
"""

import re
from collections.abc import Iterator

from mentoring.intents import Intent

_MEET = (
    r"(?:seances?|sessions?|rendez vous|rdvs?|rencontres?|meetings?|reunions?|appointments?|catch ?ups?|entretiens?"
    r"|creneaux?|slots?|echanges?|bookings?)"
)
_PART = r"(?:programmes?|programs?|mentorat|mentoring|aventure|dispositif|parcours|scheme)"
_OTHER = r"(?:mentors?|mentore?es?|mentees?|binomes?|pairs?|duo|partners?|partenaires?|match|counterpart)"
_DATA = r"(?:donnees|data|infos?|informations?|traces|compte|account|details)"
_LETTERS = r"(?:messages?|notifs?|notifications?|rappels?|reminders?|relances?|mails?|emails?|pings?|nudges?)"
_DAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres demain|aujourdhui|ce (?:matin|soir)"
    r"|mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:rs|rsday)?s?|fri(?:day)?s?|saturdays?|sundays?"
    r"|tomorrows?|todays?|tonight|(?:this|next) (?:week|\w+day|morning|afternoon|month)|la semaine prochaine)"
)
_NOT_FR = r"(?:pas|plus|jamais)"
_CANT_FR = rf"(?:peux|peut|pourrai|pourrais|pourrons|pouvons) {_NOT_FR}|jpeux {_NOT_FR}"
_CANT_EN = r"(?:cant|cannot|can not|wont be able to|not able to|unable to|wont|will not|couldnt ever)"

RULES: tuple[tuple[Intent, str], ...] = (
    # Somebody who is not well comes before everything else.
    (Intent.DISTRESS, r"\bje (?:craque|suis (?:a bout|epuise\w*|harcele\w*|depasse\w*|au bout))\b|\ben peux plus\b"),
    (Intent.DISTRESS, r"\b(?:harcele\w*|harass\w*|harcelement|bullied|bullying|suicid\w*|burn ?(?:out|t out)|depress\w*)\b"),
    (Intent.DISTRESS, r"\benvie de (?:pleurer|mourir|tout lacher|disparaitre)|me sens (?:tres |vraiment )?(?:mal|seule?)\b"),
    (Intent.DISTRESS, r"\b(?:je vais (?:tres |vraiment )?mal|ca (?:ne )?va (?:pas|plus) (?:du tout|bien)|va vraiment pas)\b"),
    (Intent.DISTRESS, r"\b(?:cant|cannot) (?:take (?:it|this)|cope|go on)\b|\bbreaking down\b|\bend of my (?:rope|tether)\b"),
    (Intent.DISTRESS, r"\bfeel(?:ing)? (?:so |really |very )?(?:awful|terrible|hopeless|desperate|alone|like crying)\b"),
    (Intent.DISTRESS, r"\b(?:im|i am) (?:really )?(?:not (?:ok|okay|doing well|well|alright)|struggling|exhausted|overwhelmed)\b"),
    (Intent.DISTRESS, r"\b(?:want|going) to (?:die|kill myself|hurt myself|cry)\b|\bkill myself\b|\bme tuer\b"),
    # A wish that is denied is no wish.
    (Intent.NO, r"\bne? (?:veux|souhaite|voudrais|desire|compte) pas (?:du tout )?(?:quitter|partir|arreter|annuler|supprimer|effacer|changer|desinscrire|me desinscrire|m arreter|l annuler|la seance annul\w+)"),
    (Intent.NO, r"\b(?:n|ne) (?:l |la |le |les |me )?(?:annul\w+|supprim\w+|effac\w+|quitt\w+|arret\w+|desinscri\w+|retir\w+) (?:pas|rien|surtout)\b"),
    (Intent.NO, r"\b(?:surtout|svp|stp) (?:pas|n annul\w+ (?:pas|rien))|^surtout n\b"),
    (Intent.NO, r"\b(?:dont|do not|didnt|did not|never) (?:\w+ )?(?:want|wish|mean|intend|plan)?(?: to)? ?(?:leave|cancel|stop|delete|erase|quit|drop|end|change|unsubscribe|opt out|remove)\b(?! (?:sending|receiv\w+|get\w+) )"),
    (Intent.NO, r"\b(?:im|i am) not (?:leaving|cancelling|quitting|going to (?:leave|cancel|quit))\b|\bi (?:never )?(?:said|asked) (?:nothing|no such)\b"),
    (Intent.NO, r"^(?:non|no|nope|nan),? (?:je reste|im staying|i stay|on garde|keep it)"),
    # Fewer letters, before anything else that stops.
    (Intent.FEWER, rf"\b(?:moins|trop|tant|autant|fewer|less|too many|so many|too much|plus (?:de|d|aucun)|no more|any more|ras le bol|marre|sick of|tired of|tons of|mute) (?:\w+ ){{0,3}}{_LETTERS}"),
    (Intent.FEWER, rf"\b(?:stop\w*|arret\w*|desactiv\w*|coup\w*|turn off|switch off|disable|reduire|reduce|limiter|limit|baisser|lower|manage|gerer|mute) (?:\w+ ){{0,4}}{_LETTERS}"),
    (Intent.FEWER, rf"\b(?:dont|do not) want (?:\w+ )?{_LETTERS}|{_LETTERS} (?:\w+ )?(?:frequency|moins|frequence|off)\b"),
    (Intent.FEWER, r"\b(?:ecri\w+|contact\w+|write|message|ping|email|relanc\w+) (?:\w+ ){0,3}(?:moins|trop|too|less|so) (?:souvent|often|much)|\btoo often\b|\bless often\b|\bmoins souvent\b|\btrop souvent\b"),
    (Intent.FEWER, r"\b(?:stop|arret\w*|quit|cessez|cesse) (?:de m |de me |d |me |sending|spamm\w+|messaging|writing|pinging|bugging|bothering|le spam|ce spam|les spam)|\bspam\w*\b|\b(?:inond|harponn|submerg|bombard)\w+\b|\bflood\w*\b"),
    (Intent.FEWER, rf"\b(?:un|une|one|1|deux|two|2) {_LETTERS} (?:par|a|per|each|every) (?:semaine|week|mois|month)\b|^mute\b"),
    # The pair itself.
    (Intent.ANOTHER_PAIR, rf"\b(?:chang\w+|switch\w*|swap\w*) (?:de |d |my |of |to )?(?:a |another |un |une )?{_OTHER}"),
    (Intent.ANOTHER_PAIR, rf"\b(?:autres?|another|different|nouve\w+|new) {_OTHER}\b|\b(?:somebody|someone) (?:else|new)\b|\bquelqu un d autre\b"),
    (Intent.ANOTHER_PAIR, rf"\b(?:mettre fin|fin a|end\w*|stop|arret\w*|dissou\w+|casser|rompre|break up|finish|terminat\w+|quitt\w+|leave|separ\w+) (?:a |avec |with |de |from |the |this |our |my |mon |ma |le |la |ce |cette |notre )*{_OTHER}\b"),
    (Intent.ANOTHER_PAIR, rf"\b(?:(?:ne )?veux plus|dont want|do not want) (?:\w+ ){{0,2}}{_OTHER}|\b(?:affinite|chemistry|not a (?:good )?(?:fit|match))\b|\b(?:colle|matche) pas\b"),
    # Not for the coordinator's ears, nor for the chat's.
    (Intent.PRIVATE, r"\b(?:parler|discuter|echanger|speak|talk|chat) (?:\w+ ){0,2}(?:a quelqu un|avec quelqu un|en prive|en confiance|en toute|to (?:somebody|someone)|in private|privately|in confidence|confidentially|a (?:un|une) (?:humain|personne))"),
    (Intent.PRIVATE, r"\b(?:en (?:toute )?(?:confiance|confidentialite|prive)|in (?:private|confidence)|confidenti\w+|confier|confide|confid\w+|discretement|discreetly|discret\w*|delicat\w*|sensitive|contact neutre|personne neutre|neutral (?:contact|person))\b"),
    (Intent.PRIVATE, rf"\b(?:problemes?|soucis?|problems?|issues?|trouble|conflits?|conflict|difficultes?|tensions?) (?:\w+ ){{0,2}}(?:avec|with) (?:\w+ ){{0,2}}(?:{_OTHER}|personne|person|him|her|lui|elle)"),
    (Intent.PRIVATE, r"\b(?:se passe|passe|going|se passent) (?:\w+ )?(?:mal|tres mal|pas bien|badly|wrong)\b|\b(?:isnt|not) going well\b|\bmal a l aise\b|\buncomfortable\b|\b(?:irrespectueu|disrespectful|inappropri|inappropriate|rude|aggressi|agressi)\w*\b|\b(?:propos|remarques?|comportement|gestes?) deplacee?s?\b"),
    (Intent.PRIVATE, r"\b(?:signaler|report) (?:\w+ ){0,2}(?:comportement|behaviou?r|fait|incident|something|quelque chose)\b"),
    # Not here any more: the data first, which says what it is about.
    (Intent.DATA, rf"\b(?:supprim\w*|suppression|effac\w*|delet\w*|eras\w*|export\w*|recuper\w*|telecharg\w*|download\w*|copie|copy|wipe|forget) (?:\w+ ){{0,4}}{_DATA}\b"),
    (Intent.DATA, rf"\b(?:mes|my|personal) (?:\w+ )?{_DATA}\b|\bdonnees personnelles\b|\b(?:rgpd|gdpr|dsgvo|cnil)\b|\bdroit a l oubli\b|\bright to be forgotten\b"),
    (Intent.DATA, r"\b(?:save[zs]|sais|know|gardez|garde|keep|store|stored|conserve\w*|retain) (?:\w+ ){0,3}(?:sur|de|about|on) (?:moi|me)\b|\bfrom your (?:database|systems?)\b|\bde votre base\b"),
    (Intent.DATA, rf"\b(?:reponses|answers|{_DATA}) (?:\w+ ){{0,3}}(?:conserv\w+|gard\w+|stock\w+|stored|kept|saved)\b|\berase me\b|\beffacez? moi\b"),
    # How a session went, for whoever was asked.
    (Intent.POSTPONED, rf"\b(?:elle|on l|a|ete|it|was|been|has been|got|we|we ve|session|seance|rencontre|finalement) (?:\w+ )?(?:a ete |ete |a |avons |l a )?(?:reportee?|decalee?|deplacee?|repoussee?|reprogrammee?|postponed|rescheduled|moved|pushed)\b(?! moi)"),
    (Intent.UNABLE, r"\b(?:n ai|ai|n avais|avais) (?:\w+ )?pas pu (?:\w+ )?(?:venir|aller|etre|y|assister|participer|me liberer|rejoindre)\b|\bpas pu (?:venir|y aller|y etre|etre (?:la|present\w*)|assister)\b"),
    (Intent.UNABLE, rf"\bn y etais pas\b|\b(?:ai|j ai|avais|avons) (?:\w+ )?(?:rate|manque|loupe|oublie)e? (?:la|ma|notre|le|cette|mon) {_MEET}|\b(?:rate|loupe|manque) (?:la|ma|notre|le|mon) {_MEET}|\bje l ai (?:ratee?|oubliee?|manquee?|loupee?)\b"),
    (Intent.UNABLE, rf"\b(?:i|we) (?:couldnt|could not|wasnt able|was not able|was unable|didnt manage) (?:to )?(?:come|make|attend|be|join|get|go)\b|\bwasnt there\b|\bwas not there\b|\bmissed (?:the|my|our|it) ?{_MEET}?|\bi forgot (?:about )?(?:it|the|our|my)(?: {_MEET})?(?:$| sorry)"),
    (Intent.MISSED, r"\b(?:n a|a|na|n aura|n avait) (?:finalement )?pas (?:eu lieu|ete tenue|pu se (?:tenir|faire))|\bpas eu lieu\b|^pas fait\b|\bs est pas (?:faite?|tenue?|passee?)\b|\bpas (?:pu )?(?:se |nous )?(?:vus?|voir|rencontres?|rencontrer)\b(?! (?:le|mon|ma|de))"),
    (Intent.MISSED, rf"\b(?:ete|was|been|got|is) (?:\w+ )?(?:annulee?s?|cancell?ed|called off)\b|\btombee? a l eau\b|\bfell through\b|\bne s est (?:\w+ )?(?:pas|jamais)\b"),
    (Intent.MISSED, r"\b(?:didnt|did not|never|hasnt|has not|doesnt|wasnt) (?:really )?(?:happen|happened|take place|took place|meet|met|held)\b|\b(?:couldnt|could not) meet\b|\bno show\b|\b(?:didnt|never|not) (?:show|showed|turn|turned) up\b"),
    (Intent.MISSED, r"\b(?:personne|nobody|no one) (?:n est |est |ne s est |n a |came|showed|turned|was)|\b(?:il|elle) n est (?:pas|jamais) (?:venue?|la)\b"),
    (Intent.HELD, r"\b(?:a|as) (?:bien )?eu lieu\b|\b(?:took place|it happened|did happen|has happened)\b|\b(?:on|nous) (?:s est|nous sommes|a pu se|sommes) (?:bien |enfin )?(?:vus?|voir|rencontres?|parle)\b|\bs est (?:\w+ ){0,2}(?:bien |super |nickel|parfait|tres bien )?(?:passee?|deroulee?)\b"),
    (Intent.HELD, rf"\b(?:we|just) (?:\w+ )?(?:met|talked|chatted|finished|spoke|had (?:our|the|a|it))\b|\bjust finished\b|\bon (?:vient de (?:finir|terminer)|a (?:fait|eu|tenu|termine) (?:la|notre|une) |a parle)"),
    (Intent.HELD, rf"\b(?:tres |super |bonne |bon |good |great |excellent\w* |belle |lovely |nice |really )+{_MEET}\b(?! (?:demain|lundi))|\b(?:great|good|lovely|nice) (?:chat|talk|conversation|discussion)\b|\b{_MEET} (?:faite|done|ok|finie|terminee|held|over)\b"),
    (Intent.HELD, r"\b(?:c etait|cetait|c est|it was|that was|was|etait) (?:\w+ ){0,2}(?:super|top|genial\w*|bien|tres bien|excellent\w*|passionnant\w*|interessant\w*|great|good|brilliant|awesome|fantastic|excellent|lovely|useful|utile|fun|nickel|chouette|enrichissant\w*|interesting|amazing)\b(?! idee)"),
    (Intent.HELD, r"\b(?:went|se passe|passe) (?:really |very |super |tres )?(?:well|great|smoothly|fine|ok|bien|nickel)\b|\bj ai appris\b|\blearn(?:t|ed) (?:a lot|loads|so much|lots)\b"),
    # Sessions: give back, move, take.
    (Intent.CANCEL, rf"\b(?:annul\w*|cancel\w*|supprim\w*|call off|drop|scrap) (?:\w+ ){{0,4}}{_MEET}\b|\b{_MEET} (?:\w+ ){{0,6}}(?:annuler|a l eau|cancelled please)\b"),
    (Intent.CANCEL, r"\b(?:dois|doit|devoir|devrais|faut|faut que|faudra|must|have to|need to|gotta|going to have to|veux|voudrais|want to|like to|on|oblige\w* d|lets|i) (?:\w+ ){0,3}(?:annul\w*|cancel)\b"),
    (Intent.CANCEL, rf"\b(?:annul\w*|cancel\w*) (?:\w+ ){{0,3}}{_DAY}\b|\bpull out of\b|\bme desiste\b"),
    (Intent.CANCEL, rf"\b(?:{_CANT_FR}) (?:\w+ )?(?:venir|y aller|etre (?:la|present\w*)|assister|me liberer|participer a la|honorer)\b|\bpeux {_NOT_FR} {_DAY}"),
    (Intent.CANCEL, rf"\b(?:serai|serais|suis) {_NOT_FR} (?:la|dispo\w*|libre|present\w*) (?:\w+ )?{_DAY}|\bviendrai pas\b|\bviens (?:pas|plus)\b|\bempechement\b|\bimpossible (?:pour moi|d y aller|de venir|d assister)\b"),
    (Intent.CANCEL, rf"\b(?:{_CANT_EN}) (?:\w+ )?(?:come|make|attend|get there|be there|join)\b|\bcant {_DAY}\b|\bnot (?:coming|going to make)\b|\bwont be (?:there|coming|around|in)\b|\bsomething came up\b|\bim not going to make it\b"),
    (Intent.MOVE, rf"\b(?:decal\w*|deplac\w*|report(?:er|ons|ez|e)|repouss\w*|reprogramm\w*|replanifi\w*|bouger|avanc(?:er|ez|e|ons)|resched\w*|postpon\w*|rearrang\w*|put off|bring (?:\w+ ){{0,3}}forward|push (?:\w+ ){{0,3}}back|delay\w*)\b"),
    (Intent.MOVE, rf"\b(?:mov\w+|shift\w*|chang\w+|modifi\w+|swap\w*|switch\w*) (?:\w+ ){{0,4}}(?:{_MEET}|horaires? (?!de travail)|heure|date|jour|time|day|hour)\b(?! zone)|\bchang\w+ d horaire\b|\b(?:could|can) we (?:move|shift|swap)\b"),
    (Intent.MOVE, rf"\b(?:autre|another|different) (?:{_MEET}|horaire|heure|date|moment|jour|time|day)\b|\b(?:plus tard|later|plus tot|earlier|sooner) (?:que|than)\b|\bconflit d agenda\b|\b(?:a|got a|have a) clash\b"),
    (Intent.MOVE, rf"\b{_DAY} (?:\w+ ){{0,3}}(?:arrange|va|marche|convient|work|works|suit|suits|good) {_NOT_FR}\b|\b{_DAY} (?:doesnt|does not|no longer|wont|isnt) (?:\w+ )?(?:work|suit|works|suits|good|possible)\b|\bm arrange (?:plus|pas)\b"),
    # Breaks.
    (Intent.RESUME, rf"\b(?:reprendre|reprends|reprenons|resume|unpause|reprise|me (?:re)?voila|revoila|lets (?:start|go) again|start again)\b|\b(?:de retour|rentree? de|im back|i am back|back (?:again|from|at work))\b"),
    (Intent.RESUME, r"\b(?:fin|stop\w*|arret\w*|end\w*|lift\w*|finir|terminer|annul\w*|lever|cancel) (?:\w+ ){0,2}(?:pause|break|hold)\b"),
    (Intent.PAUSE, r"\b(?:pauses?|breaks?|brakes?|pauze|vacances|conges?|holidays?|vacations?|suspend\w*|on hold|out of office|ooo|sick leave|parental leave|maternity|paternity|arret maladie|souffler|leave of absence|time off|days off|weeks off|sabbatical|sabbatique)\b"),
    (Intent.PAUSE, r"^pose$|\bfaire? une pose\b|\b(?:absente?s?|en deplacement|travell?ing|away|im out|je suis partie?) (?:\w+ ){0,2}(?:jusqu|pendant|pour|until|till|for|\d|deux|trois|une|two|three|a)\b|\b(?:serai|suis) absente?\b|\bpas (?:dispo\w*|disponible|la) avant\b|\bnot (?:available|around|back) (?:before|until|till)\b|\boff until\b"),
    # Leaving.
    (Intent.LEAVE, rf"\b(?:quitt\w*|leave|leaving|exit\w*|sortir|partir|remove me|retire\w*|drop out|opt out|out) (?:\w+ ){{0,3}}{_PART}\b|\b(?:arret\w*|stop\w*|cess\w*|end\w*|finish|fin a|abandonn\w*) (?:\w+ ){{0,2}}(?:{_PART}|participation|tout)\b"),
    (Intent.LEAVE, r"\b(?:desinscri\w*|unsubscribe|withdraw\w*|opt(?:ing)? out|drop(?:ping)? out|i quit|i want out|me retire|giving up|i give up|j abandonne|abandonn\w+)\b|^j (?:arrete|abandonne)\b|^(?:quitter|leave|quit|partir)(?: (?:please|svp|stp|now|maintenant))?$"),
    (Intent.LEAVE, r"\b(?:ne )?(?:veux|souhaite|desire) (?:plus|pas) (?:participer|continuer|faire partie)\b|\b(?:dont|do not) (?:want|wish) to (?:take part|continue|participate|go on|be part)\b|\bno longer interested\b|\b(?:interesse plus|plus interesse\w*)\b|\b(?:veux|voudrais|want to) (?:partir|quitter|leave|quit)\b"),
    # Everything that is not about leaving.
    (Intent.LANGUAGE, r"\b(?:parl\w+|ecri\w+|speak|write|talk|prefer\w*|pass\w+|switch|repond\w+|answer|reply) (?:\w+ ){0,3}(?:en |to |in |l |le )?(?:anglais|francais|english|french)\b|\b(?:changer|change) (?:de |the |my )?(?:langue|language)\b|\blangue\b"),
    (Intent.ADMIN, rf"\b(?:pilot\w+|ger\w+|administr\w+|run|manage|reglages?|settings|parametr\w+) (?:\w+ ){{0,2}}{_PART}\b|\b{_PART} settings\b|\b(?:panneau|panel|tableau de bord|dashboard|coordinat\w+|coordination|admin\w*)\b|\binvit\w+ (?:\w+ )?(?:participants?|people|des gens|personnes?)\b"),
    (Intent.SETTINGS, r"\b(?:profils?|profile|preferences|reglages?|settings|parametres?|working hours|horaires? de travail|time ?zone|fuseau|disponibilites|availability|delegues?|delegate|assistante?)\b"),
    (Intent.SETTINGS, r"\b(?:chang\w+|modifi\w+|modify|mettre a jour|update|ajout\w+|add|corrig\w+|edit\w*) (?:\w+ ){0,3}(?:themes?|sujets?|topics?|horaires|hours|langues|languages|infos profil)\b|\b(?:travaille|work) (?:\w+ )?(?:de|from) \d"),
    (Intent.IDEA, r"\b(?:idees?|ideas?|suggestions?|proposals?|suggerer|suggest)\b|\bune proposition\b|\b(?:propos\w+|propose) (?:\w+ ){0,2}(?:a la direction|ameliorer|truc|it|chose)\b|\bthought of something\b|\ble proposer\b"),
    (Intent.CHECKIN, r"\b(?:bilans?|check ?ins?|questionnaires?|feedbacks?|sondage|survey)\b|\b(?:donner|give|leave|partager) (?:\w+ ){0,2}(?:avis|retour|opinion)\b|\bmon avis\b"),
    (Intent.BOOK, r"\b(?:creneaux?|slots?|times?) (?:\w+ ){0,3}(?:possibles?|available|dispo\w*|libres?|free)\b|\b(?:trouv\w+|find|cherch\w+|fix\w+|choisir|pick|choose|set|arrange|agree on) (?:\w+ ){0,3}(?:dates?|times?|creneaux?|slots?)\b"),
    (Intent.SESSION, rf"\b(?:quand|when|whens|quelle heure|quel jour|what time|what day|date|heure|rappel\w*|remind) (?:\w+ ){{0,6}}(?:{_MEET}|next|prochaine?|voit|retrouve|see|seeing|meet|voir)\b"),
    (Intent.SESSION, rf"\b(?:prochaine?s?|next|mes|my|quels|quelles|upcoming|show me my) (?:\w+ )?{_MEET}\b(?! (?:lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday|demain|tomorrow|dans|in|at|a|la semaine|next))|\b(?:oublie|forgot) (?:\w+ ){{0,3}}(?:heure|date|jour|time|day|when)\b|\bquand (?:\w+ ){{0,2}}(?:prochaine|deja|suivante)\b|\b(?:prochaine|next)(?: one)? c est quand\b|\bwhens the next\b|\bde (?:prevu|cale|calee|planifie)\b|\b(?:anything|something) (?:booked|scheduled|planned)\b|\bin the diary with\b"),
    (Intent.SESSION, rf"\b(?:ai je|j ai|est ce qu on a|do i have|have we|have i|do we have|is my|ma|mon) (?:\w+ ){{0,3}}(?:{_MEET}) (?:\w+ ){{0,3}}(?:cette semaine|this week|bien|still|calee?|scheduled|booked)|\b(?:is my|is our) {_MEET}\b|\b(?:ma|notre) {_MEET} est\b"),
    (Intent.BOOK, rf"\b(?:reserv\w+|book\w*|planifi\w+|organis\w+|fix\w+|cal(?:er|ons|e|ez)|schedul\w+|arrange\w*|pos(?:er|ons)|prendre|set ?up|plan|bloqu\w+|programm(?:er|ons)|place[rz]?|put|mettre|trouv\w+|find|need|cherch\w+|caser|setup|sort out|get) (?:\w+ ){{0,5}}(?:{_MEET}|date|dates|time|times|truc|{_DAY}|\d|ca|something|diary|agenda)\b"),
    (Intent.BOOK, rf"\b(?:creneaux?|slots?|times?) (?:\w+ ){{0,3}}(?:possibles?|available|dispo\w*|libres?|free)\b|\b(?:available|free|possible|voir|see|show|propos\w+|donne\w*) (?:\w+ ){{0,4}}(?:creneaux?|slots?|times)\b|\bbook (?:us|me|it)\b|^(?:reserver|book|reservation|booking)\b"),
    (Intent.BOOK, rf"\b(?:on|nous|we|lets|let us) (?:\w+ ){{0,3}}(?:voit|voir|cale|caler|meet|catch up|do|faire|fait|retrouve|rencontre|see)\b(?:\w| ){{0,20}}\b(?:{_DAY}|\d)"),
    (Intent.BOOK, rf"\b(?:dispo\w*|libre|free|available|je peux|i can|can do|works for|suits|convient|me va|ok pour moi|pour moi|how about|what about|vous va|te va)\b(?=.*(?:{_DAY}|\d))|\b(?:{_DAY}|\d\w*) (?:\w+ ){{0,3}}(?:works|suits|me va|ca va|vous va|te va|convient|ok)\b"),
    (Intent.BOOK, rf"\b(?:reserv\w+|book\w*|planifi\w+|fixer|caler|schedule|rdv|rendez vous)\b|^(?:une |a |un )?{_MEET} (?:{_DAY}|le \d|on)"),
    (Intent.SESSION, rf"\b{_MEET}\b"),
    (Intent.PAIR, rf"\b(?:qui|who|whos|quel|quelle|nom|name|rappel\w*|remind|mon|ma|my|matched|trouve|found|est ce que|did|any news|there) (?:\w+ ){{0,6}}(?:{_OTHER}|paired|matched|quelqu un|someone|somebody|accompagne|with)\b|\b(?:avec qui|with whom|who (?:did|am|have) i|c est qui|matched yet|paired)\b|\bje suis avec qui\b|\bfound (?:someone|somebody)\b"),
    (Intent.JOIN, r"\b(?:rejoindre|rejoins|(?:re)?inscri\w+|participer|participe|participate|join|sign (?:me )?up|signup|take part|enrol\w*|register|count me in|en etre|get in|partante?s?)\b|\b(?:etre|devenir|devient|become|be) (?:\w+ )?(?:a )?(?:mentor\w*|mentee)\b"),
    (Intent.PAIR, rf"\b(?:binomes?|pairs?|duo|partners?|partenaires?|mon mentor\w*|my (?:mentor|mentee)|mentore?es?)\b"),
    (Intent.HELP, r"\b(?:aide\w*|help|secours|mode d emploi|instructions?|perdue?|im lost|lost|commandes?|commands?|explain|expliqu\w+|notice|tuto\w*)\b|\b(?:comment|how) (?:\w+ ){0,3}(?:marche|fonctionne|works?|faire|utilise\w*|use)\b"),
    (Intent.HELP, r"\b(?:a quoi|what are you for|what can you|what do you do|que (?:peux|sais|fais) tu|qui es tu|who are you|c est quoi|what is this|what are you|quel est le but|whats the point|principe|dois faire|should i do|qu est ce que (?:tu|je)|what now)\b"),
    (Intent.MENU, r"\bmenu\b"),
    (Intent.UPSET, r"\b(?:nul\w*|merde|debile\w*|stupid|idiot\w*|conn\w+|con|putain|fuck\w*|shit\w*|suck\w*|useless|rubbish|garbage|crap|shut up|ferme la|ta gueule|pourri\w*|bete|dumb|moron|inutile|sers a rien|perte de temps|waste of time|(?:marche|works?) (?:jamais|never|pas)|never works|comprends rien|dont understand anything|hate (?:you|this))\b"),
    (Intent.NO, r"^(?:non|no|nan|nope|nah|jamais|never|pas du tout|not at all|certainly not|absolutely not|surtout pas|not really|pas vraiment|pas maintenant|not now)(?: (?:merci|thanks|thank you|pas du tout|not|desolee?|sorry|vraiment|really))*$"),
    (Intent.DONE, r"^(?:oui|ouais|yes|yep|yeah|ok|okay|d accord|sure|volontiers) (?:\w+ )?(?:merci|thanks|thank you)$"),
    (Intent.THANKS, r"\b(?:mercis?|thanks?|thank you|thx|ty|tks|mrc|cheers|much appreciated|c est gentil)\b"),
    (Intent.NEVER_MIND, r"^(?:(?:non|no|euh|bon|rien|nothing|ok) )?(?:annul\w*|laisse[rz]? (?:tomber|ca)|tant pis|cancel(?: that| it)?|never ?mind|nvm|forget (?:it|that|about it)|stop|oublie\w*(?: ca)?|abandonne|peu importe|doesnt matter|drop it|quit|arrete)\b(?: (?:finalement|actually|ca|that|it|rien|please|svp|stp|non plus))*$"),
    (Intent.DONE, r"^(?:(?:c est|cest|its|all|well|voila|deja|already) )?(?:fait|finie?|terminee?|bon|ok|okay|oki|oui|ouais|ouaip|si|d accord|dac|done|finished|yes|yep|yeah|yup|ya|sure|absolument|absolutely|carrement|tout a fait|volontiers|definitely|vas y|allez y|go ahead|with pleasure|avec plaisir|bien sur|of course|parfait|perfect|exact\w*|je confirme|i confirm|confirme|confirmed|works for me|top|super|great|deal|entendu|noted|marche|go|yess?)(?: (?:oui|fait|done|bien sur|of course|please|svp|stp|pour moi|for me|merci|parfait|perfect|ok|c est bon|cest bon|vas y|go ahead|confirme|je confirme|absolument|volontiers|avec plaisir|bon|annul\w*|cancel it|cancel|la|le))*$"),
    (Intent.GREETING, r"^(?:re ?)?(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|hiya|heya|yo|slt|bjr|cc|hola|(?:good )?(?:morning|afternoon|evening))\b"),
    (Intent.SMALLTALK, r"\b(?:ca va|comment (?:vas|allez|tu vas)|how are (?:you|things)|hows it going|whats up|quoi de neuf|(?:un|a) robot|humaine? ou|human or|es tu (?:un|une|humain)|are you (?:a |an )?(?:robot|human|bot|real|ai)|blague|joke|beau (?:temps|aujourdhui)|fait beau|weather|dors|sleep|bonne (?:journee|soiree|nuit)|bon (?:week end|weekend)|(?:nice|good|great|lovely) (?:day|weekend|week end|evening|night)|lol|mdr|haha\w*|ptdr)\b"),
)  # fmt: skip
"""Looked for in this order."""

_COMPILED = tuple((intent, re.compile(pattern)) for intent, pattern in RULES)
_NO_WORD = re.compile(r"[^a-z0-9]+")


def flat(mended: str) -> str:
    """Strip a mended text to words with one space between them."""
    return _NO_WORD.sub(" ", mended).strip()


def intents(words: str) -> Iterator[Intent]:
    """Give what these words may want, the surest first."""
    return (intent for intent, pattern in _COMPILED if pattern.search(words))
