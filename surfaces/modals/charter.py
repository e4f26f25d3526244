"""Charter: what the programme is after, and what everybody in it has agreed to; to be read at any time."""

from mentoring.people import Charter
from mentoring.programme import Programme
from surfaces.blocks import context, escape, mention, quote, section
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "charter"


def build(programme: Programme, accepted: Charter | None, t: Texts) -> View:
    """Show objectives, sponsor and charter, and when this reader agreed to it if they did."""
    settings = programme.settings
    when = [] if accepted is None else [context(_accepted(accepted, t))]
    blocks = [
        section(t("charter-of", programme=escape(settings.name))),
        quote(settings.objectives),
        context(t("charter-sponsor", sponsor=mention(settings.sponsor))),
        section(t("charter-title")),
        section(t("charter-text")),
        *when,
    ]
    return modal(CALLBACK, t("button-charter"), blocks, t)


def _accepted(accepted: Charter, t: Texts) -> str:
    day = t.local(accepted.accepted_at).date()
    return t("charter-accepted", date=t.date(day), version=escape(accepted.version))
