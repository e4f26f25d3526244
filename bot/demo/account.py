"""The account: who did what and who was told what, in order, as a page that can be read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from bot.demo import stories
from bot.demo.cast import Cast, Player
from bot.demo.stories import Story
from mentoring.people import Language


class Act(StrEnum):
    """Something that somebody of the cast does."""

    CREATES = "creates"
    IMPORTS = "imports"
    JOINS = "joins"
    JOINS_LATE = "joins_late"
    READS = "reads"
    ASKS_ROUND = "asks_round"
    REVIEWS = "reviews"
    SETS_ASIDE = "sets_aside"
    ACCEPTS = "accepts"
    DECLINES = "declines"
    BOOKS = "books"
    CLICKS = "clicks"
    MISSED = "missed"
    WRITES = "writes"
    PAUSES = "pauses"
    CONFIDES = "confides"
    ADDS_SENTENCE = "adds_sentence"
    CANCELS = "cancels"
    LETS_BOOK = "lets_book"
    ASKS_END = "asks_end"
    PROPOSES_WRITING = "proposes_writing"
    AGREES_TO_WRITE = "agrees_to_write"
    HAS_WRITTEN = "has_written"


SENTENCES: dict[Language, dict[Act, str]] = {
    "fr": {
        Act.CREATES: "crée le programme",
        Act.IMPORTS: "fait venir les participants par fichier",
        Act.JOINS: "s’inscrit et accepte la charte",
        Act.JOINS_LATE: "s’inscrit plus tard, par la commande",
        Act.READS: "lit ses trois fiches",
        Act.ASKS_ROUND: "demande des propositions de binômes",
        Act.REVIEWS: "examine les propositions et les approuve",
        Act.SETS_ASIDE: "écarte une proposition",
        Act.ACCEPTS: "accepte le binôme proposé",
        Act.DECLINES: "préfère ne pas donner suite",
        Act.BOOKS: "choisit un horaire",
        Act.CLICKS: "fait son bilan en deux clics",
        Act.WRITES: "remplit son bilan",
        Act.MISSED: "dit que la séance n’a pas eu lieu",
        Act.PAUSES: "écrit au bot pour faire une pause",
        Act.CONFIDES: "se confie à la personne neutre",
        Act.ADDS_SENTENCE: "ajoute une phrase au point hebdomadaire",
        Act.CANCELS: "annule la séance réservée",
        Act.LETS_BOOK: "confie la réservation à son assistante",
        Act.ASKS_END: "demande, en privé et sans raison, que le binôme s’arrête",
        Act.PROPOSES_WRITING: "propose d’échanger en différé",
        Act.AGREES_TO_WRITE: "est d’accord pour écrire",
        Act.HAS_WRITTEN: "dit, en un clic, que l’échange a eu lieu",
    },
    "en": {
        Act.CREATES: "creates the programme",
        Act.IMPORTS: "brings people in from a file",
        Act.JOINS: "joins and accepts the charter",
        Act.JOINS_LATE: "joins later, with the slash command",
        Act.READS: "reads the three cards",
        Act.ASKS_ROUND: "asks for pairs to be proposed",
        Act.REVIEWS: "reviews the proposals and approves them",
        Act.SETS_ASIDE: "sets one proposal aside",
        Act.ACCEPTS: "accepts the pair proposed",
        Act.DECLINES: "would rather not",
        Act.BOOKS: "picks a time",
        Act.CLICKS: "checks in with two clicks",
        Act.WRITES: "fills in a check-in",
        Act.MISSED: "says that the session did not take place",
        Act.PAUSES: "writes to the bot to take a break",
        Act.CONFIDES: "talks to the neutral contact in private",
        Act.ADDS_SENTENCE: "adds a sentence to the digest",
        Act.CANCELS: "cancels the session that was booked",
        Act.LETS_BOOK: "lets an assistant book",
        Act.ASKS_END: "asks in private, and for no reason, that the pair end",
        Act.PROPOSES_WRITING: "proposes to write to each other",
        Act.AGREES_TO_WRITE: "agrees to write",
        Act.HAS_WRITTEN: "says, in one tap, that they have talked",
    },
}
TITLES = {"fr": "Ce qui s’est passé", "en": "What happened"}
FRAMES = {
    "fr": "De vrais clics, de vraies commandes et de vrais formulaires, à l’heure de {zone}.",
    "en": "Real clicks, real commands and real forms, at the time of {zone}.",
}
TO = {"fr": "à", "en": "to"}
MENTION = re.compile(r"<@(\w+)>")
DATE = re.compile(r"<!date\^(\d+)\^[^>]*>")


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One line of the account: somebody acting, or the bot writing to somebody; and which story it is of."""

    at: datetime
    who: str
    what: str
    letter: bool = False
    story: Story | None = None


@dataclass
class Account:
    """Everything that happened, kept as it happens."""

    cast: Cast
    events: list[Event] = field(default_factory=list)
    people: dict[Story, tuple[Player, ...]] = field(default_factory=dict)
    told_of: set[str] = field(default_factory=set)
    _told: list[tuple[Story, datetime, frozenset[str]]] = field(default_factory=list)

    def begins(self, story: Story, *players: Player, until: datetime) -> None:
        """Tell what happens to these people until then as a story of its own; another of theirs is over."""
        self.people[story] = players
        self.told_of |= {player.id for player in players}
        names = frozenset(player.name for player in players)
        self._told = [one for one in self._told if not one[2] & names]
        self._told.append((story, until, names))

    def _story_of(self, who: str, what: str, at: datetime) -> Story | None:
        """Find the story of whoever acts or reads; who books for several is in it as far as it is named."""
        people = {*who.split(", ")}
        for story, until, names in self._told:
            assists = who == self.cast.assistant.name and any(name in what for name in names)
            if at < until and (people <= names or assists):
                return story
        return None

    @property
    def language(self) -> Language:
        """The language of the account: the coordinator's."""
        return self.cast.coordinator.language

    def did(self, player: Player, act: Act, at: datetime) -> None:
        """Note that somebody did something."""
        what = SENTENCES[self.language][act]
        story = self._story_of(player.name, what, at)
        self.events.append(Event(at=at, who=player.name, what=what, story=story))

    def told(self, whom: str, text: str, at: datetime) -> None:
        """Note what the bot wrote, and to whom."""
        what = self._as_read(text)
        story = self._story_of(whom, what, at)
        self.events.append(Event(at=at, who=whom, what=what, letter=True, story=story))

    def _as_read(self, text: str) -> str:
        """Give the first line of a message as the coordinator would see it, names and dates included."""
        line = MENTION.sub(lambda found: self._names.get(found[1], found[1]), text.strip().partition("\n")[0])
        return DATE.sub(lambda found: self._moment(int(found[1])), line)

    def _moment(self, seconds: int) -> str:
        return format_datetime(
            datetime.fromtimestamp(seconds, self._zone), "EEE d MMM HH:mm", locale=self.language
        )

    @property
    def _names(self) -> dict[str, str]:
        return {player.id: player.name for player in self.cast.everybody}

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.cast.coordinator.city.zone)

    def week(self, since: datetime, until: datetime) -> str:
        """Sum up the acts between two moments in one line."""
        acts = Counter(event.what for event in self.events if not event.letter and since <= event.at < until)
        letters = sum(event.letter for event in self.events if since <= event.at < until)
        told = {"fr": f"{letters} messages du bot", "en": f"{letters} messages from the bot"}[self.language]
        return " · ".join([told, *(f"{count} × {what}" for what, count in acts.most_common(5))])

    def page(self, title: str) -> str:
        """Set the whole account as Markdown: the stories first, then everything, a heading a day."""
        frame = f"_{FRAMES[self.language].format(zone=self._zone.key)}_"
        events = sorted(self.events, key=lambda one: one.at)
        lines = [f"# {title}", "", frame, *self._stories(events)]
        lines += ["", f"## {stories.DAYS[self.language]}", *self._by_day(events, "###")]
        return "\n".join(lines) + "\n"

    def _stories(self, events: Sequence[Event]) -> Iterator[str]:
        told = [story for story in Story if any(event.story is story for event in events)]
        if told:
            yield from ("", f"## {stories.HEADING[self.language]}")
        for story in told:
            yield from ("", f"### {stories.TITLES[self.language][story]}")
            yield from ("", stories.MEANING[self.language][story])
            yield from self._by_day([event for event in events if event.story is story], "####")

    def _by_day(self, events: Sequence[Event], heading: str) -> Iterator[str]:
        """Set events in their order, each day under a heading."""
        day = None
        for event in events:
            moment = event.at.astimezone(self._zone)
            if moment.date() != day:
                day = moment.date()
                yield from (
                    "",
                    f"{heading} {_sentence_case(format_date(day, 'full', locale=self.language))}",
                    "",
                )
            yield _line(event, moment, TO[self.language])


def _sentence_case(words: str) -> str:
    return words[:1].upper() + words[1:]


def _line(event: Event, moment: datetime, to: str) -> str:
    if event.letter:
        return f"- {moment:%H:%M} **Rebours** {to} {event.who}: {event.what}"
    return f"- {moment:%H:%M} {event.who} {event.what}"
