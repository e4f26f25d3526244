"""Letters on coordinators: one who is appointed, one who is relieved."""

from mentoring.notices import Appointed, Relieved
from surfaces import actions
from surfaces.blocks import Message, button, context, escape, mention, message, section
from surfaces.blocks import actions as row
from surfaces.texts import Texts


def appointed(notice: Appointed, t: Texts) -> Message:
    """Welcome a coordinator: what they see and can do, where, and how to say no."""
    programme, by = escape(notice.programme), mention(notice.by)
    return message(
        t("appointed-text", programme=programme),
        section(t("appointed-sentence", programme=programme, coordinator=by)),
        section(t("appointed-see")),
        section(t("appointed-private")),
        row(button(t("button-admin"), actions.MENU_ADMIN, primary=True)),
        context(t("why-appointed", coordinator=by)),
    )


def relieved(notice: Relieved, t: Texts) -> Message:
    """Thank somebody who no longer coordinates: nothing is left to do, and whom to turn to."""
    programme, by = escape(notice.programme), mention(notice.by)
    return message(
        t("relieved-text", programme=programme),
        section(t("relieved-sentence", programme=programme, coordinator=by)),
        section(t("relieved-next", coordinator=by)),
        context(t("why-relieved")),
    )
