"""Errands: everything that the words of the menu are for, and meeting."""

from mentoring.chat.grammar.fragments import DAY, MEET, OTHER, PART, wish
from mentoring.chat.intents import Intent

RULES = (
    wish(
        Intent.LANGUAGE,
        (
            r"\b(?:parl\w+|ecri\w+|speak|write|talk|prefer\w*|pass\w+|switch|repond\w+|answer|reply) "
            r"(?:\w+ ){0,3}(?:en |to |in |l |le )?(?:anglais|francais|english|french)\b"
        ),
        r"\b(?:changer|change) (?:de |the |my )?(?:langue|language)\b",
        r"\blangue\b",
    ),
    wish(
        Intent.ADMIN,
        (
            rf"\b(?:pilot\w+|ger\w+|administr\w+|run|manage|reglages?|settings|parametr\w+) (?:\w+ "
            rf"){{0,2}}{PART}\b"
        ),
        rf"\b{PART} settings\b",
        r"\b(?:panneau|panel|tableau de bord|dashboard|coordinat\w+|coordination|admin\w*)\b",
        r"\binvit\w+ (?:\w+ )?(?:participants?|people|des gens|personnes?)\b",
    ),
    wish(
        Intent.SETTINGS,
        r"\b(?:change\w*|update|modifi\w+|mett\w+ a jour) (?:mes|my) (?:horaires|hours)\b",
        (
            r"\b(?:profils?|profile|preferences|reglages?|settings|parametres?|working hours|horaires? de "
            r"travail|time ?zone|fuseau|disponibilites|availability|delegues?|delegate|assistante?)\b"
        ),
        (
            r"\b(?:chang\w+|modifi\w+|modify|mett\w+ a jour|update|ajout\w+|add|corrig\w+|edit\w*) (?:\w+ "
            r"){0,3}(?:themes?|sujets?|topics?|horaires|hours|langues|languages|infos profil)\b"
        ),
        r"\b(?:travaille|work) (?:\w+ )?(?:de|from) \d",
    ),
    wish(
        Intent.IDEA,
        r"\b(?:idees?|ideas?|suggestions?|proposals?|(?:suggerer|suggest) (?:an|une|something|quelque|to))\b",
        r"\bune proposition\b",
        r"\b(?:propos\w+|propose) (?:\w+ ){0,2}(?:a la direction|ameliorer|truc|it|chose)\b",
        r"\bthought of something\b",
        r"\ble proposer\b",
    ),
    wish(
        Intent.CHECKIN,
        rf"\b(?:retours?|feedback) (?:de|sur|d) (?:la |ma |notre )?{MEET}\b",
        r"\b(?:bilans?|check ?ins?|questionnaires?|feedbacks?|sondage|survey)\b",
        r"\b(?:donner|give|leave|partager) (?:\w+ ){0,2}(?:avis|retour|opinion)\b",
        r"\bmon avis\b",
    ),
    wish(
        Intent.BOOK,
        r"^(?:mettons|disons|lets say|say)\b(?=.*\d)",
        r"\b(?:have room|de la place)\b",
        (
            r"\b(?:(?:ca )?(?:marche|irait|convient|va) (?:pour |a )?(?:toi|vous|tout le monde)|would "
            r"(?:that|it) (?:work|suit))\b"
        ),
        r"\b(?:creneaux?|slots?|times?) (?:\w+ ){0,3}(?:possibles?|available|dispo\w*|libres?|free)\b",
        (
            r"\b(?:trouv\w+|find|cherch\w+|fix\w+|choisir|pick|choose|set|arrange|agree on) (?:\w+ "
            r"){0,3}(?:dates?|times?|creneaux?|slots?)\b"
        ),
    ),
    wish(
        Intent.SESSION,
        r"\bprochaine fois\b.*\bquand\b",
        rf"\b{MEET} (?:\w+ ){{0,3}}quand\b",
        r"\bquand (?:\w+ ){0,2}lieu\b",
        (
            rf"\b(?:quand|when|whens|quelle heure|quel jour|what time|what day|date|heure|rappel\w*|"
            rf"remind) (?:\w+ ){{0,6}}(?:{MEET}|next|prochaine?|voit|retrouve|see|seeing|meet|voir)\b"
        ),
        (
            rf"\b(?:prochaine?s?|next|mes|my|quels|quelles|upcoming|show me my) (?:\w+ )?{MEET}\b(?! "
            rf"(?:lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday|demain|"
            rf"tomorrow|dans|in|at|a|la semaine|next))"
        ),
        r"\b(?:oublie|forgot) (?:\w+ ){0,3}(?:heure|date|jour|time|day|when)\b",
        r"\bquand (?:\w+ ){0,2}(?:prochaine|deja|suivante)\b",
        r"\b(?:prochaine|next)(?: one)? c est quand\b",
        r"\bwhens the next\b",
        r"\bde (?:prevu|cale|calee|planifie)\b",
        r"\b(?:anything|something) (?:booked|scheduled|planned)\b",
        r"\bin the diary with\b",
        (
            rf"\b(?:ai je|j ai|est ce qu on a|do i have|have we|have i|do we have|is my|ma|mon) (?:\w+ "
            rf"){{0,3}}(?:{MEET}) (?:\w+ ){{0,3}}(?:cette semaine|this week|bien|still|calee?|scheduled|"
            rf"booked)"
        ),
        rf"\b(?:is my|is our) {MEET}\b",
        rf"\b(?:ma|notre) {MEET} est\b",
    ),
    wish(
        Intent.BOOK,
        (
            rf"\b(?:reserv\w+|book\w*|planifi\w+|organis\w+|fix\w+|cal(?:er|ons|e|ez)|schedul\w+|"
            rf"arrange\w*|pos(?:er|ons)|prendre|set ?up|plan|bloqu\w+|programm(?:er|ons)|place[rz]?|put|"
            rf"mettre|trouv\w+|find|need|cherch\w+|caser|setup|sort out|get) (?:\w+ ){{0,5}}(?:{MEET}|date|"
            rf"dates|time|times|truc|{DAY}|\d|ca|something|diary|agenda)\b"
        ),
        r"\b(?:creneaux?|slots?|times?) (?:\w+ ){0,3}(?:possibles?|available|dispo\w*|libres?|free)\b",
        (
            r"\b(?:available|free|possible|voir|see|show|propos\w+|donne\w*) (?:\w+ ){0,4}(?:creneaux?|"
            r"slots?|times)\b"
        ),
        r"\bbook (?:us|me|it)\b",
        r"^(?:reserver|book|reservation|booking)\b",
        (
            rf"\b(?:on|nous|we|lets|let us) (?:\w+ ){{0,3}}(?:voit|voir|cale|caler|meet|catch up|do|faire|"
            rf"fait|retrouve|rencontre|see)\b(?:\w| ){{0,20}}\b(?:{DAY}|\d)"
        ),
        (
            rf"\b(?:dispo\w*|libre|free|available|je peux|i can|can do|works for|suits|convient|me va|ok "
            rf"pour moi|pour moi|how about|what about|vous va|te va)\b(?=.*(?:{DAY}|\d))"
        ),
        rf"\b(?:{DAY}|\d\w*) (?:\w+ ){{0,3}}(?:works?|suits?|me va|ca va|vous va|te va|convient|ok)\b",
        r"\b(?:reserv\w+|book\w*|planifi\w+|fixer|caler|schedule|rdv|rendez vous)\b",
        rf"^(?:une |a |un )?{MEET} (?:{DAY}|le \d|on)",
    ),
    wish(
        Intent.SESSION,
        rf"\b{MEET}\b",
    ),
    wish(
        Intent.PAIR,
        (
            rf"\b(?:qui|who|whos|quel|quelle|nom|name|rappel\w*|remind|mon|ma|my|matched|trouve|found|est "
            rf"ce que|did|any news|there) (?:\w+ ){{0,6}}(?:{OTHER}|paired|matched|quelqu un|someone|"
            rf"somebody|accompagne|with)\b"
        ),
        r"\b(?:avec qui|with whom|who (?:did|am|have) i|c est qui|matched yet|paired)\b",
        r"\bje suis avec qui\b",
        r"\bfound (?:someone|somebody)\b",
    ),
    wish(
        Intent.JOIN,
        rf"\b(?:ajout\w+|add\w*) (?:\w+ ){{0,2}}{PART}\b",
        (
            r"\b(?:rejoindre|rejoins|(?:re)?inscri\w+|participer|participe|participate|join|sign (?:me "
            r")?up|signup|take part|enrol\w*|register|count me in|en etre|get in|partante?s?)\b"
        ),
        r"\b(?:etre|devenir|devient|become|be) (?:\w+ )?(?:a )?(?:mentor\w*|mentee)\b",
    ),
    wish(
        Intent.PAIR,
        (
            r"\b(?:binomes?|pairs?|duo|partners?|partenaires?|mon mentor\w*|my (?:mentor|mentee)|"
            r"mentore?es?)\b"
        ),
    ),
    wish(
        Intent.PAIR,
        r"\b(?:nos|les|mes|our|my|the|set|fixer|changer|change) (?:\w+ )?(?:objectifs?|goals?)\b",
    ),
    wish(
        Intent.CHECKIN,
        r"\b(?:ce que j ai dit|what (?:i said|did i say))\b",
    ),
    wish(
        Intent.SESSION,
        r"\b(?:ordre du jour|deroules?|agenda|kits?|preparer|prepare)\b",
    ),
    wish(
        Intent.HELP,
        r"\b(?:trois choses|three things)\b",
        r"\b(?:chartes?|charter)\b",
        r"\b(?:qui (?:voit|lit|peut (?:voir|lire))|who (?:sees|reads|can (?:see|read)))\b",
        r"\b(?:par ou commencer|where (?:do|should) i start|je suis (?:nouveau|nouvelle)|im new)\b",
        r"\b(?:faire quoi|quoi faire)\b",
        (
            r"\b(?:aide\w*|help|secours|mode d emploi|instructions?|perdue?|im lost|lost|commandes?|"
            r"commands?|explain|expliqu\w+|notice|tuto\w*)\b"
        ),
        r"\b(?:comment|how) (?:\w+ ){0,3}(?:marche|fonctionne|works?|faire|utilise\w*|use)\b",
        (
            r"\b(?:a quoi|what are you for|what can you|what do you do|que (?:peux|sais|fais) tu|qui es "
            r"tu|who are you|c est quoi|what is this|what are you|quel est le but|whats the point|"
            r"principe|dois faire|should i do|qu est ce que (?:tu|je)|what now)\b"
        ),
    ),
    wish(
        Intent.MENU,
        r"\bmenu\b",
    ),
)
