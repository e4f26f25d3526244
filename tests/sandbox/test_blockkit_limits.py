"""Each limit of Block Kit, tried at its edge and one step beyond."""

import pytest

from sandbox.blockkit import problems_of_blocks, problems_of_view


def plain(text="Text"):
    return {"type": "plain_text", "text": text}


def mrkdwn(text="Text"):
    return {"type": "mrkdwn", "text": text}


def option(value="a", **more):
    return {"text": plain(), "value": value, **more}


def options(count):
    return [option(f"value {n}") for n in range(count)]


def button(**more):
    return {"type": "button", "text": plain(), "action_id": "go", **more}


def actions(*elements, **more):
    return {"type": "actions", "elements": list(elements), **more}


def section(**more):
    return {"type": "section", "text": mrkdwn(), **more}


def asked(element, **more):
    return {"type": "input", "label": plain("Label"), "element": element, **more}


def select(**more):
    return {"type": "static_select", "action_id": "pick", **more}


def confirm(**more):
    return {"title": plain(), "text": plain(), "confirm": plain(), "deny": plain(), **more}


def modal(*blocks, **more):
    return {
        "type": "modal",
        "title": plain("Title"),
        "submit": plain("Send"),
        "blocks": list(blocks) or [section()],
        **more,
    }


def boxes(count):
    return {"type": "checkboxes", "action_id": "boxes", "options": options(count)}


def text_input(**more):
    return {"type": "plain_text_input", "action_id": "said", **more}


def multi(**more):
    return {"type": "multi_static_select", "action_id": "m", "options": options(3), **more}


LENGTHS = {
    "section text": (3000, lambda n: section(text=mrkdwn("x" * n))),
    "section field": (2000, lambda n: section(fields=[mrkdwn("x" * n)])),
    "section fields": (10, lambda n: section(fields=[mrkdwn()] * n)),
    "header": (150, lambda n: {"type": "header", "text": plain("x" * n)}),
    "context elements": (10, lambda n: {"type": "context", "elements": [mrkdwn()] * n}),
    "context text": (2000, lambda n: {"type": "context", "elements": [mrkdwn("x" * n)]}),
    "actions elements": (25, lambda n: actions(*[button(action_id=f"go {k}") for k in range(n)])),
    "button text": (75, lambda n: actions(button(text=plain("x" * n)))),
    "button value": (2000, lambda n: actions(button(value="x" * n))),
    "button url": (3000, lambda n: actions(button(url="https://x.org/".ljust(n, "x")))),
    "button accessibility label": (75, lambda n: actions(button(accessibility_label="x" * n))),
    "action_id": (255, lambda n: actions(button(action_id="x" * n))),
    "block_id": (255, lambda n: section(block_id="x" * n)),
    "option text": (75, lambda n: actions(select(options=[{"text": plain("x" * n), "value": "a"}]))),
    "option value": (150, lambda n: actions(select(options=[option("x" * n)]))),
    "option description": (75, lambda n: actions(select(options=[option(description=plain("x" * n))]))),
    "select options": (100, lambda n: actions(select(options=options(n)))),
    "select groups": (
        100,
        lambda n: actions(
            select(option_groups=[{"label": plain(), "options": [option(f"{k}")]} for k in range(n)])
        ),
    ),
    "group label": (
        75,
        lambda n: actions(select(option_groups=[{"label": plain("x" * n), "options": options(1)}])),
    ),
    "checkboxes": (10, lambda n: actions(boxes(n))),
    "radio buttons": (10, lambda n: actions({**boxes(n), "type": "radio_buttons"})),
    "overflow": (5, lambda n: actions({"type": "overflow", "options": options(n)})),
    "placeholder": (150, lambda n: actions(select(options=options(1), placeholder=plain("x" * n)))),
    "initial value": (3000, lambda n: asked(text_input(initial_value="x" * n))),
    "max_length": (3000, lambda n: asked(text_input(max_length=n))),
    "min_length": (3000, lambda n: asked(text_input(min_length=n))),
    "label": (2000, lambda n: asked(text_input(), label=plain("x" * n))),
    "hint": (2000, lambda n: asked(text_input(), hint=plain("x" * n))),
    "confirm title": (100, lambda n: actions(button(confirm=confirm(title=plain("x" * n))))),
    "confirm text": (300, lambda n: actions(button(confirm=confirm(text=mrkdwn("x" * n))))),
    "confirm yes": (30, lambda n: actions(button(confirm=confirm(confirm=plain("x" * n))))),
    "confirm no": (30, lambda n: actions(button(confirm=confirm(deny=plain("x" * n))))),
    "image alt": (2000, lambda n: {"type": "image", "image_url": "https://x.org/a.png", "alt_text": "x" * n}),
    "image url": (
        3000,
        lambda n: {"type": "image", "image_url": "https://x.org/".ljust(n, "x"), "alt_text": "A"},
    ),
    "image title": (
        2000,
        lambda n: {
            "type": "image",
            "image_url": "https://x.org/a.png",
            "alt_text": "A",
            "title": plain("x" * n),
        },
    ),
}


@pytest.mark.parametrize("name", LENGTHS)
def test_the_last_size_allowed_passes_and_the_next_does_not(name):
    """Given a block at its limit, when one more is added, then it is refused with its place."""
    most, build = LENGTHS[name]

    assert problems_of_blocks([build(most)], surface="modal") == []
    beyond = problems_of_blocks([build(most + 1)], surface="modal")
    assert len(beyond) == 1
    assert "[json-pointer:/blocks/0" in beyond[0]


VIEW_LENGTHS = {
    "title": (24, lambda n: modal(title=plain("x" * n))),
    "submit": (24, lambda n: modal(submit=plain("x" * n))),
    "close": (24, lambda n: modal(close=plain("x" * n))),
    "private_metadata": (3000, lambda n: modal(private_metadata="x" * n)),
    "callback_id": (255, lambda n: modal(callback_id="x" * n)),
    "external_id": (255, lambda n: modal(external_id="x" * n)),
    "blocks": (100, lambda n: modal(*[section()] * n)),
    "home blocks": (100, lambda n: {"type": "home", "blocks": [section()] * n}),
}


@pytest.mark.parametrize("name", VIEW_LENGTHS)
def test_a_view_has_limits_too(name):
    """Given a view at its limit, when one more is added, then it is refused."""
    most, build = VIEW_LENGTHS[name]

    assert problems_of_view(build(most)) == []
    assert len(problems_of_view(build(most + 1))) == 1


def test_a_message_holds_fifty_blocks():
    """Given fifty blocks, then a message takes them, and not one more."""
    assert problems_of_blocks([section()] * 50, surface="message") == []
    assert problems_of_blocks([section()] * 51, surface="message") == [
        "[ERROR] no more than 50 items allowed [json-pointer:/blocks]"
    ]


def test_a_markdown_block_holds_twelve_thousand_characters():
    """Given long Markdown, then 12 000 characters pass in all, over every block of the message."""
    long = {"type": "markdown", "text": "x" * 12_000}

    assert problems_of_blocks([long], surface="message") == []
    assert problems_of_blocks([long, {"type": "markdown", "text": "x"}], surface="message")
    assert problems_of_blocks([{**long, "text": "x" * 12_001}], surface="message")


def test_a_message_that_says_too_much_is_refused():
    """Given texts that are each fine, when they add up past Slack's hidden limit, then it is refused."""
    blocks = [section(text=mrkdwn("x" * 3000)) for _ in range(5)]

    assert problems_of_blocks(blocks, surface="message") == [
        "[ERROR] msg_blocks_too_long [json-pointer:/blocks]"
    ]


def test_a_view_of_more_than_250_kilobytes_is_refused():
    """Given a hundred long sections, then the view is too large as a whole."""
    blocks = [section(text=mrkdwn("é" * 3000)) for _ in range(100)]

    assert any("view_too_large" in line for line in problems_of_view(modal(*blocks)))


def test_an_emoji_counts_for_two():
    """Given emoji, when they are counted, then the strictest way of counting holds."""
    assert problems_of_blocks([{"type": "header", "text": plain("🎉" * 75)}], surface="message") == []
    assert problems_of_blocks([{"type": "header", "text": plain("🎉" * 76)}], surface="message")
