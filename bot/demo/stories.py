"""The stories that the account tells apart: what a newcomer wants to see, and what it is called."""

from enum import StrEnum

from mentoring.people import Language


class Story(StrEnum):
    """Something that happens in the play, and is told as one."""

    FIRST = "first-cancellation"
    SECOND = "second-cancellation"
    EXIT = "no-fault-exit"
    WRITING = "in-writing"


HEADING: dict[Language, str] = {"fr": "Des histoires à suivre", "en": "Stories to look for"}
DAYS: dict[Language, str] = {"fr": "Jour après jour", "en": "Day by day"}
TITLES: dict[Language, dict[Story, str]] = {
    "fr": {
        Story.FIRST: "Une séance est annulée, et personne n’a à relancer",
        Story.SECOND: "Une deuxième annulation de suite\u00a0: une seule personne est consultée",
        Story.EXIT: "Un binôme s’arrête, et rien ne dit qui l’a demandé",
        Story.WRITING: "Deux agendas qui ne se croisent pas\u00a0: une séance en différé",
    },
    "en": {
        Story.FIRST: "A session is cancelled, and nobody has to chase",
        Story.SECOND: "A second cancellation in a row: one person is asked how to go on",
        Story.EXIT: "A pair ends, and nothing tells who asked",
        Story.WRITING: "Two calendars that never meet: a session in writing",
    },
}
MEANING: dict[Language, dict[Story, str]] = {
    "fr": {
        Story.FIRST: (
            "De nouveaux horaires vont aussitôt à qui réserve. Le mentor lit ce qui se passe, et n’a rien à "
            "faire."
        ),
        Story.SECOND: (
            "La personne mentorée choisit\u00a0: d’autres horaires, confier l’agenda, ou rendre sa liberté "
            "au mentor. Personne d’autre ne lit la question."
        ),
        Story.EXIT: (
            "Quelques heures ouvrées plus tard, tirées au sort, les deux lisent la même phrase à la même "
            "heure\u00a0; le tour suivant leur cherche quelqu’un."
        ),
        Story.WRITING: (
            "L’un le propose, l’autre accepte. Une semaine s’ouvre dans leur conversation avec de quoi "
            "commencer, et un seul clic dit que l’échange a eu lieu\u00a0; le bot n’en lit rien."
        ),
    },
    "en": {
        Story.FIRST: (
            "Other times go at once to whoever books. The mentor reads what happens, and has nothing to do."
        ),
        Story.SECOND: (
            "The mentee chooses: other times, letting somebody book, or letting the mentor go. Nobody else "
            "reads the question."
        ),
        Story.EXIT: (
            "Some working hours later, drawn at random, both read the same sentence at the same hour; the "
            "next round looks for somebody new."
        ),
        Story.WRITING: (
            "One proposes it, the other agrees. A week opens in their conversation with something to begin "
            "with, and one tap says that they have talked; the bot reads none of it."
        ),
    },
}
