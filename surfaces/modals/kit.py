"""Kit: two questions, an exercise and something to try, for each topic that a pair shares."""

from collections.abc import Sequence

from mentoring.catalogue import TOPICS
from surfaces import actions
from surfaces.blocks import Block, context, header, option, section, select
from surfaces.blocks import actions as row
from surfaces.modals.frame import View, modal
from surfaces.texts import Texts

CALLBACK = "kit"


def on_offer(shared: Sequence[str]) -> tuple[str, ...]:
    """Keep the shared topics that have a kit; a pair without one may look at them all."""
    return tuple(topic for topic in shared if topic in TOPICS) or tuple(TOPICS)


def build(session_id: str, shared: Sequence[str], t: Texts, *, topic: str | None = None) -> View:
    """Show the kit of one topic, the first shared one at the start, with a chooser when there are several."""
    topics = on_offer(shared)
    shown = topic if topic in topics else topics[0]
    questions = "\n".join(f"• {t(f'kit-{shown}-question-{number}')}" for number in (1, 2))
    blocks = [
        context(t("session-kit-intro")),
        *_chooser(session_id, topics, shown, t),
        header(t.topic(shown)),
        section(t("session-kit-questions") + "\n" + questions),
        section(t("session-kit-exercise") + "\n" + t(f"kit-{shown}-exercise")),
        section(t("session-kit-try") + "\n" + t(f"kit-{shown}-try")),
    ]
    return modal(CALLBACK, t("session-kit-title"), blocks, t)


def _chooser(session_id: str, topics: Sequence[str], shown: str, t: Texts) -> list[Block]:
    if len(topics) == 1:
        return []
    options = [option(t.topic(topic), actions.kit_value(session_id, topic)) for topic in topics]
    value = actions.kit_value(session_id, shown)
    return [row(select(actions.KIT_TOPIC, options, value, placeholder=t("session-kit-choose")))]
