"""Changes: a session given back or moved, a break, a return, a farewell."""

from mentoring.chat.grammar.fragments import CANT_EN, CANT_FR, DAY, MEET, NOT_FR, PART, wish
from mentoring.chat.intents import Intent

REQUESTS = (
    wish(Intent.RESUME, r"\b(?:annul\w*|cancel) (?:ma |la |cette |my |the |this )?(?:pause|break)\b"),
    wish(
        Intent.MOVE,
        (
            r"\b(?:peut on|on peut|pourrait on|on pourrait|pouvons nous|si on|can we|could we|can you|"
            r"would you mind)"
            r" (?:\w+ ){0,2}(?:decal|deplac|report|repouss|mov|shift|postpon|resched|push)\w*\b"
        ),
    ),
)
"""What is asked outright comes before what may have been told."""

RULES = (
    wish(  # whoever cannot come but names another time wants that one
        Intent.MOVE,
        (
            r"\b(?:peux|peut|pourrai|possible|dispo) (?:pas|plus)\b.*"
            r"\b(?:on peut|peut on|pourrait on|plutot|mettre)\b"
        ),
        r"\b(?:cant|cannot|wont|not)\b.*\b(?:could|can) we (?:do|make|meet|say|move|go)\b",
        r"\b(?:move|push|shift|postpone) (?:it|this|that)\b",
        r"\b(?:be|get) (?:moved|pushed|postponed|rescheduled|shifted)\b",
        r"\b(?:au lieu d|instead of)\b",
    ),
    wish(
        Intent.CANCEL,
        r"\b(?:pourr\w+|pouvez|peux|could|can|would) (?:vous|tu|you) (?:\w+ )?(?:annul\w+|cancel)\b",
        r"\b(?:pas|not) possible (?:pour moi|for me)\b",
        r"\bimpossible (?:de (?:me|venir|y)|d )",
        r"\bcant get (?:away|out|free|there)\b",
        rf"\blaisse[rz]? tomber (?:\w+ ){{0,3}}{MEET}",
        r"\b(?:please|pls) cancel\b|\bmerci d annuler\b",
        rf"\b(?:not|pas|plus) (?:available|dispo\w*|libre|free|around) (?:\w+ )?{DAY}",
        rf"\b(?:annul\w*|cancel\w*|supprim\w*|call off|drop|scrap) (?:\w+ ){{0,4}}{MEET}\b",
        rf"\b{MEET} (?:\w+ ){{0,6}}(?:annuler|a l eau|cancelled please)\b",
        (
            r"\b(?:dois|doit|devoir|devrais|faut|faut que|faudra|must|have to|need to|gotta|going to have "
            r"to|veux|voudrais|want to|like to|on|oblige\w* d|lets|i) (?:\w+ ){0,3}(?:annul\w*|cancel)\b"
        ),
        rf"\b(?:annul\w*|cancel\w*) (?:\w+ ){{0,3}}{DAY}\b",
        r"\bpull out of\b",
        r"\bme desiste\b",
        (
            rf"\b(?:{CANT_FR}) (?:\w+ )?(?:venir|y aller|etre (?:la|present\w*)|assister|me liberer|"
            rf"participer a la|honorer)\b"
        ),
        rf"\bpeux {NOT_FR} {DAY}",
        rf"\b(?:serai|serais|suis) {NOT_FR} (?:la|dispo\w*|libre|present\w*) (?:\w+ )?{DAY}",
        r"\bviendrai pas\b",
        r"\bviens (?:pas|plus)\b",
        r"\bempechement\b",
        r"\bimpossible (?:pour moi|d y aller|de venir|d assister)\b",
        rf"\b(?:{CANT_EN}) (?:\w+ )?(?:come|make|attend|get there|be there|join)\b",
        rf"\bcant {DAY}\b",
        r"\bnot (?:coming|going to make)\b",
        r"\bwont be (?:there|coming|around|in)\b",
        r"\bsomething came up\b",
        r"\bim not going to make it\b",
    ),
    wish(
        Intent.MOVE,
        (
            r"\b(?:decal\w*|deplac(?:er|ez|e|ons)|report(?:er|ons|ez|e)|repouss\w*|reprogramm\w*|"
            r"replanifi\w*|bouger|avanc(?:er|ez|ons)|resched\w*|postpon\w*|rearrang\w*|put off|bring "
            r"(?:\w+ ){0,3}forward|push (?:\w+ ){0,3}back|delay\w*)\b"
        ),
        (
            rf"\b(?:mov\w+|shift\w*|chang\w+|modifi\w+|swap\w*|switch\w*) (?:\w+ ){{0,4}}(?:{MEET}|"
            rf"horaires? (?!de travail)|heure|date|jour|time|day|hour)\b(?! zone)"
        ),
        r"\bchang\w+ d horaire\b",
        r"\b(?:could|can) we (?:move|shift|swap)\b",
        rf"\b(?:autre|another|different) (?:{MEET}|horaire|heure|date|moment|jour|time|day)\b",
        r"\b(?:plus tard|later|plus tot|earlier|sooner) (?:que|than)\b",
        r"\bconflit d agenda\b",
        r"\b(?:a|got a|have a) clash\b",
        rf"\b{DAY} (?:\w+ ){{0,3}}(?:arrange|va|marche|convient|work|works|suit|suits|good) {NOT_FR}\b",
        (
            rf"\b{DAY} (?:doesnt|does not|no longer|wont|isnt) (?:\w+ )?(?:work|suit|works|suits|good|"
            rf"possible)\b"
        ),
        r"\bm arrange (?:plus|pas)\b",
    ),
    wish(
        Intent.RESUME,
        r"\bje suis (?:rentree?|revenue?)\b",
        r"\b(?:(?:je|j aimerais|voudrais|veux|peux) revenir|je reviens|(?:to|can i|could i) come back)$",
        (
            r"\b(?:reprendre|reprends|reprenons|resume|unpause|reprise|me (?:re)?voila|revoila|lets "
            r"(?:start|go) again|start again)\b"
        ),
        r"\b(?:de retour|rentree? de|im back|i am back|back (?:again|from|at work))\b",
        (
            r"\b(?:fin|stop\w*|arret\w*|end\w*|lift\w*|finir|terminer|annul\w*|lever|cancel) (?:\w+ "
            r"){0,2}(?:pause|break|hold)\b"
        ),
    ),
    wish(
        Intent.PAUSE,
        r"\boff (?:jusqu|until|till|for|pendant|du)\b",
        (
            r"\b(?:pauses?|breaks?|brakes?|pauze|vacances|conges?|holidays?|vacations?|suspend\w*|on hold|"
            r"out of office|ooo|sick leave|parental leave|maternity|paternity|arret maladie|souffler|"
            r"leave of absence|time off|days off|weeks off|sabbatical|sabbatique)\b"
        ),
        r"^pose$",
        r"\bfaire? une pose\b",
        (
            r"\b(?:absente?s?|en deplacement|travell?ing|away|im out|je suis partie?) (?:\w+ "
            r"){0,2}(?:jusqu|pendant|pour|until|till|for|\d|deux|trois|une|two|three|a)\b"
        ),
        r"\b(?:serai|suis) absente?\b",
        r"\bpas (?:dispo\w*|disponible|la) (?:avant|jusqu)\b",
        r"\bnot (?:available|around|back) (?:before|until|till)\b",
        r"\boff until\b",
    ),
    wish(
        Intent.LEAVE,
        rf"\b(?:laisse\w* tomber|drop\w*|lach\w+) (?:\w+ )?{PART}\b",
        r"\b(?:prefer\w*|rather) (?:\w+ )?(?:arreter|stop|quit|leave|partir)\b",
        (
            rf"\b(?:quitt\w*|leave|leaving|exit\w*|sortir|partir|remove me|retire\w*|drop out|opt out|out) "
            rf"(?:\w+ ){{0,3}}{PART}\b"
        ),
        (
            rf"\b(?:arret\w*|stop\w*|cess\w*|end\w*|finish|fin a|abandonn\w*) (?:\w+ ){{0,2}}(?:{PART}|"
            rf"participation|tout)\b"
        ),
        (
            r"\b(?:desinscri\w*|unsubscribe|withdraw\w*|opt(?:ing)? out|drop(?:ping)? out|i quit|i want "
            r"out|me retire|giving up|i give up|j abandonne|abandonn\w+)\b"
        ),
        r"^j (?:arrete|abandonne)\b",
        r"^(?:quitter|leave|quit|partir)(?: (?:please|svp|stp|now|maintenant))?$",
        r"\b(?:ne )?(?:veux|souhaite|desire) (?:plus|pas) (?:participer|continuer|faire partie)\b",
        r"\b(?:dont|do not) (?:want|wish) to (?:take part|continue|participate|go on|be part)\b",
        r"\bno longer interested\b",
        r"\b(?:interesse plus|plus interesse\w*)\b",
        r"\b(?:veux|voudrais|want to) (?:partir|quitter|leave|quit)\b",
    ),
)
