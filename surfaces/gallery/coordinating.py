"""Who coordinates, in the gallery: what whoever has changed it reads, by the very rule that changes it."""

from collections.abc import Iterator
from dataclasses import replace

from mentoring.people import Person
from mentoring.steering import programmes
from mentoring.steering.coordinating import Naming
from mentoring.steering.programmes import Change
from surfaces import answers
from surfaces.blocks import Message
from surfaces.gallery import specimens as s
from surfaces.gallery.values import PROGRAMME, SETTINGS
from surfaces.texts import Texts

ME, OTHER = s.COORDINATOR, s.DELEGATE


def saved(t: Texts) -> Iterator[tuple[str, Message]]:
    """Show the answers to settings saved, with and without a change of who coordinates."""
    later = programmes.change(PROGRAMME, replace(SETTINGS, digest_hour=14, threshold=9), now=s.MOMENT)
    yield "programme-saved", answers.programme_saved(later, t, by=ME)
    appointed = _named((ME, OTHER, s.MENTOR), (ME,))
    yield "coordinators-appointed", answers.programme_saved(appointed, t, by=ME)
    relieved = _named((ME, SETTINGS.neutral_contact), (ME, OTHER))
    yield "coordinators-changed", answers.programme_saved(relieved, t, by=ME)
    handed = _named((OTHER,), (ME, OTHER))
    yield "coordinator-stepped-down", answers.programme_saved(handed, t, by=ME)
    yield "coordinator-may-return", answers.programme_saved(handed, t, by=ME, may_return=True)


def _named(named: tuple[str, ...], before: tuple[str, ...]) -> Change:
    people = {user: Person(id=user, name=user) for user in (*named, *before)}
    naming = Naming(by=ME, shown=before, named=named, people=people)
    programme = replace(PROGRAMME, coordinators=before)
    return programmes.change(programme, SETTINGS, naming=naming, now=s.MOMENT)
