"""Outcomes: how a session went, for whoever was asked."""

from mentoring.chat.grammar.fragments import MEET, wish
from mentoring.chat.intents import Intent

RULES = (
    wish(
        Intent.POSTPONED,
        (
            r"^(?!.*\b(?:could|can|would|please|peut|pourrait|possible)\b).*"
            r"\b(?:elle|on l|a|ete|it|was|been|has been|got|we|we ve|session|seance|rencontre|finalement) "
            r"(?:\w+ )?(?:a ete |ete |a |avons |l a )?(?:reportee?|decalee?|deplacee?|repoussee?|"
            r"reprogrammee?|postponed|rescheduled|moved|pushed)\b(?! moi)"
        ),
    ),
    wish(
        Intent.UNABLE,
        rf"\b(?:zappe|skipped|skippe) (?:\w+ )?{MEET}\b",
        (
            r"\b(?:n ai|ai|n avais|avais) (?:\w+ )?pas pu (?:\w+ )?(?:venir|aller|etre|y|assister|"
            r"participer|me liberer|rejoindre)\b"
        ),
        r"\bpas pu (?:venir|y aller|y etre|etre (?:la|present\w*)|assister)\b",
        r"\bn y etais pas\b",
        (
            rf"\b(?:ai|j ai|avais|avons) (?:\w+ )?(?:rate|manque|loupe|oublie)e? (?:la|ma|notre|le|cette|"
            rf"mon) {MEET}"
        ),
        rf"\b(?:rate|loupe|manque) (?:la|ma|notre|le|mon) {MEET}",
        r"\bje l ai (?:ratee?|oubliee?|manquee?|loupee?)\b",
        (
            r"\b(?:i|we) (?:couldnt|could not|wasnt able|was not able|was unable|didnt manage) (?:to "
            r")?(?:come|make|attend|be|join|get|go)\b"
        ),
        r"\bwasnt there\b",
        rf"\b(?:etais|ai ete|was) absente? (?:\w+ ){{0,3}}{MEET}\b",
        r"\bwas not there\b",
        rf"\bmissed (?:the|my|our|it) ?{MEET}?",
        rf"\bi forgot (?:about )?(?:it|the|our|my)(?: {MEET})?(?:$| sorry)",
    ),
    wish(
        Intent.MISSED,
        rf"\b(?:pas de|no) {MEET} (?:finalement|in the end|after all|cette fois|this time)\b",
        r"\bdidnt see each other\b",
        r"\b(?:un lapin|stood me up|stood up)\b",
        r"\b(?:n a|a|na|n aura|n avait) (?:finalement )?pas (?:eu lieu|ete tenue|pu se (?:tenir|faire))",
        r"\bpas eu lieu\b",
        r"^pas fait\b",
        r"\bs est pas (?:faite?|tenue?|passee?)\b",
        r"\bpas (?:pu )?(?:se |nous )?(?:vus?|voir|rencontres?|rencontrer)\b(?! (?:le|mon|ma|de))",
        r"\b(?:ete|was|been|got|is) (?:\w+ )?(?:annulee?s?|cancell?ed|called off)\b",
        r"\btombee? a l eau\b",
        r"\bfell through\b",
        r"\bne s est (?:\w+ )?(?:pas|jamais)\b",
        (
            r"\b(?:didnt|did not|never|hasnt|has not|doesnt|wasnt) (?:really )?(?:happen|happened|take "
            r"place|took place|meet|met|held)\b"
        ),
        r"\b(?:couldnt|could not) meet\b",
        r"\bno show\b",
        r"\b(?:didnt|never|not) (?:show|showed|turn|turned) up\b",
        r"\b(?:personne|nobody|no one) (?:n est |est |ne s est |n a |came|showed|turned|was)",
        r"\b(?:il|elle) n est (?:pas|jamais) (?:venue?|la)\b",
    ),
    wish(
        Intent.HELD,
        (
            r"\b(?:hyper|super|tres|really|so|very) (?:interessant\w*|interesting|utile|useful|"
            r"enrichissant\w*|riche|sympa)\b"
        ),
        (
            r"\b(?:on|nous) (?:a|avons) (?:bien |beaucoup |enfin )?"
            r"(?:avance|progresse|bosse|discute|echange|travaille)e?\b"
        ),
        r"\bwe (?:made (?:good |some )?progress|covered|discussed)\b",
        r"\b(?:a|as) (?:bien )?eu lieu\b",
        r"\b(?:took place|it happened|did happen|has happened)\b",
        (
            r"\b(?:on|nous) (?:s est|nous sommes|a pu se|sommes) (?:bien |enfin )?(?:vus?|voir|"
            r"rencontres?|parle)\b"
        ),
        r"\bs est (?:\w+ ){0,2}(?:bien |super |nickel|parfait|tres bien )?(?:passee?|deroulee?)\b",
        r"\b(?:we|just) (?:\w+ )?(?:met|talked|chatted|finished|spoke|had (?:our|the|a|it))\b",
        r"\bjust finished\b",
        r"\bon (?:vient de (?:finir|terminer)|a (?:fait|eu|tenu|termine) (?:la|notre|une) |a parle)",
        (
            rf"\b(?:tres |super |bonne |bon |good |great |excellent\w* |belle |lovely |nice |really "
            rf")+{MEET}\b(?! (?:demain|lundi))"
        ),
        r"\b(?:great|good|lovely|nice) (?:chat|talk|conversation|discussion)\b",
        rf"\b{MEET} (?:faite|done|ok|finie|terminee|held|over)\b",
        (
            r"\b(?:c etait|cetait|c est|it was|that was|was|etait) (?:\w+ ){0,2}(?:super|top|genial\w*|"
            r"bien|tres bien|excellent\w*|passionnant\w*|interessant\w*|great|good|brilliant|awesome|"
            r"fantastic|excellent|lovely|useful|utile|fun|nickel|chouette|enrichissant\w*|interesting|"
            r"amazing)\b(?! idee)"
        ),
        (
            r"\b(?:went|se passe|passe) (?:really |very |super |tres )?(?:well|great|smoothly|fine|ok|"
            r"bien|nickel)\b"
        ),
        r"\bj ai appris\b",
        r"\blearn(?:t|ed) (?:a lot|loads|so much|lots)\b",
    ),
)
