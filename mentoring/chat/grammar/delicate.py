"""Delicate: whoever is not well, what is denied, and what only a form or a human is for."""

from mentoring.chat.grammar.fragments import DATA, LETTERS, OTHER, wish
from mentoring.chat.intents import Intent

RULES = (
    wish(
        Intent.DISTRESS,
        r"\b(?:at my limit|cant sleep|(?:je )?(?:ne )?dors (?:plus|pas))\b",
        r"\bje (?:craque|suis (?:a bout|epuise\w*|harcele\w*|depasse\w*|au bout))\b",
        r"\ben peux plus\b",
        (
            r"\b(?:harcele\w*|harass\w*|harcelement|bullied|bullying|suicid\w*|burn ?(?:out|t out)|"
            r"depress\w*)\b"
        ),
        r"\benvie de (?:pleurer|mourir|tout lacher|disparaitre)",
        r"me sens (?:tres |vraiment )?(?:mal|seule?)\b",
        (
            r"\b(?:je vais (?:tres |vraiment )?mal|ca (?:ne )?va (?:pas|plus) (?:du tout|bien)|va "
            r"vraiment pas)\b"
        ),
        r"\b(?:cant|cannot) (?:take (?:it|this)|cope|go on)\b",
        r"\bbreaking down\b",
        r"\bend of my (?:rope|tether)\b",
        r"\bfeel(?:ing)? (?:so |really |very )?(?:awful|terrible|hopeless|desperate|alone|like crying)\b",
        (
            r"\b(?:im|i am) (?:really )?(?:not (?:ok|okay|doing well|well|alright)|struggling|exhausted|"
            r"overwhelmed)\b"
        ),
        r"\b(?:want|going) to (?:die|kill myself|hurt myself|cry)\b",
        r"\bkill myself\b",
        r"\bme tuer\b",
    ),
    wish(
        Intent.NO,
        (
            r"\bne? (?:veux|souhaite|voudrais|desire|compte) pas (?:du tout )?(?:quitter|partir|arreter|"
            r"annuler|supprimer|effacer|changer|desinscrire|me desinscrire|m arreter|l annuler|la seance "
            r"annul\w+)"
        ),
        (
            r"\b(?:n|ne) (?:l |la |le |les |me )?(?:annul\w+|supprim\w+|effac\w+|quitt\w+|arret\w+|"
            r"desinscri\w+|retir\w+) (?:pas|rien|surtout)\b"
        ),
        r"\b(?:surtout|svp|stp) (?:pas|n annul\w+ (?:pas|rien))",
        r"^surtout n\b",
        (
            r"\b(?:dont|do not|didnt|did not|never) (?:\w+ )?(?:want|wish|mean|intend|plan)?(?: to)? "
            r"?(?:leave|cancel|stop|delete|erase|quit|drop|end|change|unsubscribe|opt out|remove)\b(?! "
            r"(?:sending|receiv\w+|get\w+) )"
        ),
        r"\b(?:im|i am) not (?:leaving|cancelling|quitting|going to (?:leave|cancel|quit))\b",
        r"\bi (?:never )?(?:said|asked) (?:nothing|no such)\b",
        r"^(?:non|no|nope|nan),? (?:je reste|im staying|i stay|on garde|keep it)",
    ),
    wish(
        Intent.FEWER,
        rf"\b(?:beaucoup|a lot|lots|plein|tas) (?:of |de |d )?{LETTERS}",
        (
            rf"\b(?:moins|trop|tant|autant|fewer|less|too many|so many|too much|plus (?:de|d|aucun)|no "
            rf"more|any more|ras le bol|marre|sick of|tired of|tons of|mute) (?:\w+ ){{0,3}}{LETTERS}"
        ),
        (
            rf"\b(?:stop\w*|arret\w*|desactiv\w*|coup\w*|turn off|switch off|disable|reduire|reduce|"
            rf"limiter|limit|baisser|lower|manage|gerer|mute) (?:\w+ ){{0,4}}{LETTERS}"
        ),
        rf"\b(?:dont|do not) want (?:\w+ )?{LETTERS}",
        rf"{LETTERS} (?:\w+ )?(?:frequency|moins|frequence|off)\b",
        (
            r"\b(?:ecri\w+|contact\w+|write|message|ping|email|relanc\w+) (?:\w+ ){0,3}(?:moins|trop|too|"
            r"less|so) (?:souvent|often|much)"
        ),
        r"\btoo often\b",
        r"\bless often\b",
        r"\bmoins souvent\b",
        r"\btrop souvent\b",
        (
            r"\b(?:stop|arret\w*|quit|cessez|cesse) (?:de m |de me |d |me |sending|spamm\w+|messaging|"
            r"writing|pinging|bugging|bothering|le spam|ce spam|les spam)"
        ),
        r"\bspam\w*\b",
        r"\b(?:inond|harponn|submerg|bombard)\w+\b",
        r"\bflood\w*\b",
        rf"\b(?:un|une|one|1|deux|two|2) {LETTERS} (?:par|a|per|each|every) (?:semaine|week|mois|month)\b",
        r"^mute\b",
    ),
    wish(
        Intent.PRIVATE,
        r"\b(?:pas a l aise|(?:not|dont feel) comfortable)\b",
        (
            r"\b(?:sensible|(?:qui peut|who can) (?:m )?(?:ecouter|listen)|parle mal|(?:speaks?|talks?) "
            r"to me (?:badly|rudely|down))\b"
        ),
        r"\b(?:me gene|bothers? me|bothering me|a qui (?:en )?parler|who can i (?:talk|speak) to)\b",
        (
            r"\b(?:parler|discuter|echanger|speak|talk|chat) (?:\w+ ){0,2}(?:a quelqu un|avec quelqu un|"
            r"en prive|en confiance|en toute|to (?:somebody|someone)|in private|privately|in confidence|"
            r"confidentially|a (?:un|une) (?:humain|personne)|to (?:a|an) (?:\w+ )?(?:human|person))"
        ),
        (
            r"\b(?:en (?:toute )?(?:confiance|confidentialite|prive)|in (?:private|confidence)|"
            r"confidenti\w+|confier|confide|confid\w+|discretement|discreetly|discret\w*|delicat\w*|"
            r"sensitive|contact neutre|personne neutre|neutral (?:contact|person))\b"
        ),
        (
            rf"\b(?:problemes?|soucis?|problems?|issues?|trouble|conflits?|conflict|difficultes?|"
            rf"tensions?) (?:\w+ ){{0,2}}(?:avec|with) (?:\w+ ){{0,2}}(?:{OTHER}|personne|person|him|her|"
            rf"lui|elle)"
        ),
        r"\b(?:se passe|passe|going|se passent) (?:\w+ )?(?:mal|tres mal|pas bien|badly|wrong)\b",
        r"\b(?:isnt|not) going well\b",
        r"\bmal a l aise\b",
        r"\b(?:me plaindre|plaintes?|complain\w*)\b",
        r"\buncomfortable\b",
        r"\b(?:irrespectueu|disrespectful|inappropri|inappropriate|rude|aggressi|agressi)\w*\b",
        r"\b(?:propos|remarques?|comportement|gestes?) deplacee?s?\b",
        (
            r"\b(?:signaler|report) (?:\w+ ){0,2}(?:comportement|behaviou?r|fait|incident|something|"
            r"quelque chose)\b"
        ),
    ),
    wish(
        Intent.ANOTHER_PAIR,
        r"\b(?:entends? (?:pas|mal)|dont get (?:along|on))\b",
        r"\b(?:un|une) autre$|\banother one$",
        rf"\b(?:chang\w+|switch\w*|swap\w*) (?:de |d |my |of |to )?(?:a |another |un |une )?{OTHER}",
        rf"\b(?:autres?|another|different|nouve\w+|new) {OTHER}\b",
        r"\b(?:somebody|someone) (?:else|new)\b",
        r"\bquelqu un d autre\b",
        (
            rf"\b(?:mettre fin|fin a|end\w*|stop|arret\w*|dissou\w+|casser|rompre|break up|finish|"
            rf"terminat\w+|quitt\w+|leave|separ\w+) (?:a |avec |with |de |from |the |this |our |my |mon |"
            rf"ma |le |la |ce |cette |notre )*{OTHER}\b"
        ),
        rf"\b(?:(?:ne )?veux plus|dont want|do not want) (?:\w+ ){{0,2}}{OTHER}",
        r"\b(?:affinite|chemistry|not a (?:good )?(?:fit|match))\b",
        r"\b(?:colle|matche) pas\b",
    ),
    wish(
        Intent.DATA,
        rf"\b{DATA} (?:\w+ ){{0,4}}(?:sur|about|on) (?:moi|me)\b",
        (
            rf"\b(?:supprim\w*|suppression|effac\w*|delet\w*|eras\w*|export\w*|recuper\w*|telecharg\w*|"
            rf"download\w*|copie|copy|wipe|forget) (?:\w+ ){{0,4}}{DATA}\b"
        ),
        rf"\b(?:mes|my|personal) (?:\w+ )?{DATA}\b",
        r"\bdonnees personnelles\b",
        r"\b(?:rgpd|gdpr|dsgvo|cnil)\b",
        r"\bdroit a l oubli\b",
        r"\bright to be forgotten\b",
        (
            r"\b(?:save[zs]|sais|know|gardez|garde|keep|store|stored|conserve\w*|retain) (?:\w+ "
            r"){0,3}(?:sur|de|about|on) (?:moi|me)\b"
        ),
        r"\bfrom your (?:database|systems?)\b",
        r"\bde votre base\b",
        (
            rf"\b(?:reponses|answers|{DATA}) (?:\w+ ){{0,3}}(?:conserv\w+|gard\w+|stock\w+|stored|kept|"
            rf"saved)\b"
        ),
        r"\berase me\b",
        r"\beffacez? moi\b",
    ),
)
