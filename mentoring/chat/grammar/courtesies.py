"""Courtesies: what people say to each other, and short answers."""

from mentoring.chat.grammar.fragments import wish
from mentoring.chat.intents import Intent

RULES = (
    wish(
        Intent.UPSET,
        (
            r"\b(?:nul(?:le)?s?|merde\w*|debiles?|stupid|idiot\w*|connard\w*|connerie\w*|con|putain|"
            r"fuck\w*|shit\w*|suck\w*|"
            r"useless|rubbish|garbage|crap|shut up|ferme la|ta gueule|pourrie?s?|bete|dumb|moron|inutile|"
            r"sers a rien|perte de temps|waste of time|(?:marche|works?) (?:jamais|never|pas)|never works|"
            r"comprends rien|dont understand anything|hate (?:you|this))\b"
        ),
    ),
    wish(
        Intent.NO,
        (
            r"^(?:non|no|nan|nope|nah|jamais|never|pas du tout|not at all|certainly not|absolutely not|"
            r"surtout pas|not really|pas vraiment|pas maintenant|not now|pas encore|not yet)"
            r"(?: (?:merci|thanks|thank you|pas encore|not yet|pas maintenant|not now|pas du tout|not|"
            r"desolee?"
            r"|sorry|vraiment|really))*$"
        ),
    ),
    wish(
        Intent.DONE,
        (
            r"^(?:oui|ouais|yes|yep|yeah|ok|okay|d accord|sure|volontiers) (?:\w+ )?(?:merci|thanks|thank "
            r"you)$"
        ),
    ),
    wish(
        Intent.THANKS,
        r"\bremerci\w+|\bappreciate\b",
        r"\b(?:mercis?|thanks?|thank you|thx|ty|tks|mrc|cheers|much appreciated|c est gentil)\b",
    ),
    wish(
        Intent.NEVER_MIND,
        (
            r"^(?:(?:non|no|euh|bon|rien|nothing|ok) )?(?:annul\w*|laisse[rz]? (?:tomber|ca)|tant pis|"
            r"cancel(?: that| it)?|never ?mind|nvm|forget (?:it|that|about it)|stop|oublie\w*(?: ca)?|"
            r"abandonne|peu importe|doesnt matter|drop it|quit|arrete)\b(?: (?:finalement|actually|ca|"
            r"that|it|rien|please|svp|stp|non plus))*$"
        ),
    ),
    wish(
        Intent.DONE,
        (
            r"^(?:(?:c est|cest|its|all|well|voila|deja|already) )?(?:fait|finie?|terminee?|bon|ok|okay|"
            r"oki|oui|ouais|ouaip|si|d accord|dac|done|finished|yes|yep|yeah|yup|ya|sure|absolument|"
            r"absolutely|carrement|tout a fait|volontiers|definitely|vas y|allez y|ca marche|sounds "
            r"good|go ahead|with pleasure|"
            r"avec plaisir|bien sur|of course|parfait|perfect|exact\w*|je confirme|i confirm|confirme|"
            r"confirmed|works for me|top|super|great|deal|entendu|noted|marche|go|yess?)(?: (?:oui|fait|"
            r"done|bien sur|of course|please|svp|stp|pour moi|for me|merci|parfait|perfect|ok|c est bon|"
            r"cest bon|vas y|go ahead|confirme|je confirme|absolument|volontiers|avec plaisir|bon|"
            r"annul\w*|cancel it|cancel|la|le|thats|that|fine|good|great|works|super|top))*$"
        ),
    ),
    wish(
        Intent.GREETING,
        (
            r"^(?:re ?)?(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|hiya|heya|yo|slt|bjr|cc|hola|(?:good "
            r")?(?:morning|afternoon|evening))\b"
        ),
    ),
    wish(
        Intent.SMALLTALK,
        r"\b(?:vraie vie|real life)\b",
        (
            r"\b(?:ca va|comment (?:vas|allez|tu vas)|how are (?:you|things)|hows it going|whats up|quoi "
            r"de neuf|(?:un|a) robot|humaine? ou|human or|es tu (?:un|une|humain)|are you (?:a |an "
            r")?(?:robot|human|bot|real|ai)|blague|joke|beau (?:temps|aujourdhui)|fait beau|weather|dors|"
            r"sleep|bonne (?:journee|soiree|nuit)|bon (?:week end|weekend)|(?:nice|good|great|lovely) "
            r"(?:day|weekend|week end|evening|night)|lol|mdr|haha\w*|ptdr)\b"
        ),
    ),
    wish(  # a yes or a no with a few words that change nothing
        Intent.DONE,
        r"^(?:oui|ouais|yes|yep|yeah|ok|okay)\b(?!.*\b(?:mais|but|sauf|attend\w*|wait|pas|not|no|"
        r"non|si|if|quand|when)\b)"
        r"(?: \w+){0,6}$",
    ),
    wish(
        Intent.NO,
        (
            r"^(?:(?:bof|hmm+|euh|ben|bah|well|er) )?(?:non|no|nope|nan)\b(?!.*\b(?:oui|yes|mais|"
            r"but)\b)(?: \w+){0,5}$"
        ),
    ),
)
