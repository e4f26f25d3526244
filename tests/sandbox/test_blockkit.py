"""What Block Kit takes and what it refuses, beyond sizes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk.models import blocks as sdk
from slack_sdk.models.views import View

from sandbox.blockkit import problems_of_blocks, problems_of_view
from tests.sandbox.test_blockkit_limits import (
    actions,
    asked,
    boxes,
    button,
    confirm,
    modal,
    mrkdwn,
    multi,
    option,
    options,
    plain,
    section,
    select,
    text_input,
)

PICTURE = {"type": "image", "image_url": "https://x.org/a.png", "alt_text": "A chart"}
NUMBER = {"type": "number_input", "is_decimal_allowed": False, "action_id": "n"}

GOOD = {
    "a section that stays open": section(expand=True),
    "a section whose names are not parsed": section(text={**mrkdwn(), "verbatim": True}),
    "a header with emoji": {"type": "header", "text": {**plain(), "emoji": True}},
    "a divider": {"type": "divider"},
    "a context with a picture": {"type": "context", "elements": [PICTURE, plain(), mrkdwn()]},
    "a picture": {**PICTURE, "title": plain()},
    "a picture of Slack's own": {"type": "image", "slack_file": {"id": "F1"}, "alt_text": "A"},
    "a button that asks first": actions(button(style="danger", confirm=confirm(style="danger"))),
    "a button without an action_id": actions({"type": "button", "text": plain(), "url": "https://x.org"}),
    "a mail button": actions(button(url="mailto:a@x.org")),
    "a menu with groups": actions(select(option_groups=[{"label": plain(), "options": options(2)}])),
    "a menu with a first choice": actions(select(options=options(3), initial_option=options(3)[1])),
    "menus of people and places": actions(
        {"type": "users_select", "action_id": "1", "initial_user": "U1"},
        {"type": "channels_select", "action_id": "2", "initial_channel": "C1"},
        {
            "type": "conversations_select",
            "action_id": "3",
            "default_to_current_conversation": True,
            "filter": {"include": ["public"], "exclude_bot_users": True},
        },
    ),
    "several people": section(
        accessory={"type": "multi_users_select", "initial_users": ["U1"], "max_selected_items": 2}
    ),
    "several options": asked(multi(initial_options=options(2), max_selected_items=2)),
    "boxes with mrkdwn": actions({**boxes(1), "options": [{"text": mrkdwn("*Yes*"), "value": "yes"}]}),
    "ticked boxes": actions({**boxes(3), "initial_options": options(2)}),
    "pickers": actions(
        {"type": "datepicker", "action_id": "1", "initial_date": "2026-11-24"},
        {"type": "timepicker", "action_id": "2", "initial_time": "09:30", "timezone": "Europe/Paris"},
        {"type": "datetimepicker", "action_id": "3", "initial_date_time": 1_795_000_000},
    ),
    "an overflow of one": section(accessory={"type": "overflow", "options": [option(url="https://x.org")]}),
    "a text field": asked(text_input(multiline=True, min_length=2, max_length=9, initial_value="hello")),
    "a text field that answers": asked(
        text_input(dispatch_action_config={"trigger_actions_on": ["on_enter_pressed"]}),
        dispatch_action=True,
        optional=True,
    ),
    "a number": asked({**NUMBER, "min_value": "1", "max_value": "9", "initial_value": "5"}),
    "an address": asked({"type": "email_text_input", "placeholder": plain()}),
    "a link": asked({"type": "url_text_input", "initial_value": "https://x.org/a"}),
    "rich text": {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [
                    {"type": "text", "text": "Hello ", "style": {"bold": True}},
                    {"type": "user", "user_id": "U1"},
                    {"type": "emoji", "name": "wave"},
                ],
            },
            {
                "type": "rich_text_list",
                "style": "bullet",
                "indent": 1,
                "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "one"}]}],
            },
        ],
    },
}

BAD = {
    "nothing": (None, "must be an object"),
    "a block without a type": ({"text": plain()}, "missing required field: type"),
    "a type that is not a word": ({"type": ["section"]}, "unsupported type of block here"),
    "an unknown block": ({"type": "sparkle"}, "unsupported type of block here: sparkle"),
    "a block the sandbox cannot draw": ({"type": "video"}, "not supported by the sandbox: video"),
    "an unknown key": (section(color="red"), "invalid additional property: color"),
    "a section that says nothing": ({"type": "section"}, "missing required field: text or fields"),
    "empty text": (section(text=mrkdwn("")), "must be more than 0 characters"),
    "text of spaces": (section(text=mrkdwn("  ")), "must be more than 0 characters"),
    "text that is a number": (section(text=mrkdwn(3)), "must be a string"),
    "a bare string as text": (section(text="Hello"), "must be an object"),
    "mrkdwn in a header": ({"type": "header", "text": mrkdwn()}, "unsupported type of text here: mrkdwn"),
    "mrkdwn on a button": (actions(button(text=mrkdwn())), "unsupported type of text here: mrkdwn"),
    "mrkdwn in a menu": (
        actions(select(options=[{"text": mrkdwn(), "value": "a"}])),
        "unsupported type of text here: mrkdwn",
    ),
    "mrkdwn as a label": (asked(text_input(), label=mrkdwn()), "unsupported type of text here: mrkdwn"),
    "emoji on mrkdwn": (section(text={**mrkdwn(), "emoji": True}), "invalid additional property: emoji"),
    "verbatim on plain text": (
        section(text={**plain(), "verbatim": True}),
        "invalid additional property: verbatim",
    ),
    "an unknown style": (actions(button(style="default")), "must be a valid value: primary, danger"),
    "a link that is no link": (actions(button(url="javascript:alert(1)")), "must be a valid link"),
    "a picture nobody can hear": (
        {"type": "image", "image_url": "https://x.org/a.png"},
        "missing required field: alt_text",
    ),
    "a picture from nowhere": ({"type": "image", "alt_text": "A"}, "image_url or slack_file"),
    "a picture from two places": ({**PICTURE, "slack_file": {"id": "F1"}}, "only one of these fields"),
    "actions without elements": (actions(), "no fewer than 1 items allowed"),
    "a text field among actions": (
        actions(text_input()),
        "unsupported type of element here: plain_text_input",
    ),
    "a multi-menu among actions": (actions(multi()), "unsupported type of element here"),
    "a button as an input": (asked(button()), "unsupported type of element here: button"),
    "a date and time beside a section": (
        section(accessory={"type": "datetimepicker"}),
        "unsupported type of element here: datetimepicker",
    ),
    "a button in a context": ({"type": "context", "elements": [button()]}, "unsupported type of element"),
    "a menu of nothing": (actions(select()), "missing required field: options or option_groups"),
    "a menu of both": (
        actions(select(options=[option("b")], option_groups=[{"label": plain(), "options": options(1)}])),
        "only one of these fields is allowed",
    ),
    "a menu filled from outside": (
        section(accessory={"type": "external_select"}),
        "element not supported by the sandbox: external_select",
    ),
    "two options alike": (
        actions(select(options=[option("a"), option("a")])),
        "duplicate option value: a",
    ),
    "a first choice out of the list": (
        actions(select(options=options(2), initial_option=option("elsewhere"))),
        "must match one of the options",
    ),
    "first choices out of the list": (
        asked(multi(initial_options=[option("elsewhere")])),
        "must match one of the options",
    ),
    "more first choices than allowed": (
        asked(multi(initial_options=options(3), max_selected_items=2)),
        "must not be more than max_selected_items",
    ),
    "a date of another country": (
        actions({"type": "datepicker", "initial_date": "24/11/2026"}),
        "must be a date in the format YYYY-MM-DD",
    ),
    "a day that does not exist": (
        actions({"type": "datepicker", "initial_date": "2026-02-30"}),
        "must be a date",
    ),
    "a short date": (actions({"type": "datepicker", "initial_date": "20261124"}), "must be a date"),
    "an hour that does not exist": (
        actions({"type": "timepicker", "initial_time": "24:00"}),
        "must be a time in the format HH:mm",
    ),
    "a zone that does not exist": (
        actions({"type": "timepicker", "timezone": "Europe/Atlantis"}),
        "must be an IANA time zone",
    ),
    "a moment in words": (
        actions({"type": "datetimepicker", "initial_date_time": "tomorrow"}),
        "must be an integer",
    ),
    "a moment in milliseconds": (
        actions({"type": "datetimepicker", "initial_date_time": 1_795_000_000_000}),
        "must be between",
    ),
    "bounds the wrong way": (
        asked(text_input(min_length=9, max_length=2)),
        "min_length must not be greater than max_length",
    ),
    "a first text out of bounds": (
        asked(text_input(max_length=3, initial_value="hello")),
        "must be between min_length and max_length",
    ),
    "numbers the wrong way": (
        asked({**NUMBER, "min_value": "9", "max_value": "2"}),
        "min_value must not be greater than max_value",
    ),
    "a number that is a number": (asked({**NUMBER, "min_value": 1}), "must be a number written as a string"),
    "a decimal where none may be": (asked({**NUMBER, "initial_value": "1.5"}), "decimals are not allowed"),
    "a first number out of bounds": (
        asked({**NUMBER, "initial_value": "5", "max_value": "2"}),
        "must be between min_value and max_value",
    ),
    "true as a number": (asked(text_input(max_length=True)), "must be an integer"),
    "a word as a flag": (asked(text_input(), optional="yes"), "must be a boolean"),
    "an answer nobody waits for": (
        asked(text_input(dispatch_action_config={"trigger_actions_on": ["on_enter_pressed"]})),
        "needs dispatch_action",
    ),
    "a confirmation without a no": (
        actions(button(confirm={key: plain() for key in ("title", "text", "confirm")})),
        "missing required field: deny",
    ),
    "a response_url outside an input": (
        actions({"type": "channels_select", "response_url_enabled": True}),
        "only allowed in an input block of a modal",
    ),
    "Markdown in a modal": ({"type": "markdown", "text": "# Hi"}, "unsupported type of block here: markdown"),
    "rich text of an unknown part": (
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "glitter"}]}],
        },
        "unsupported type of rich text part here: glitter",
    ),
}


@pytest.mark.parametrize("surface", ["message", "modal", "home"])
@pytest.mark.parametrize("name", GOOD)
def test_good_blocks_pass_everywhere(name, surface):
    """Given a block of Slack's documentation, then every surface takes it."""
    assert problems_of_blocks([GOOD[name]], surface=surface) == []


@pytest.mark.parametrize("name", BAD)
def test_bad_blocks_are_refused_for_their_own_reason(name):
    """Given a block with one thing wrong, then that thing is named, and nothing else."""
    block, reason = BAD[name]

    found = problems_of_blocks([block], surface="modal")

    assert len(found) == 1
    assert reason in found[0]
    assert found[0].startswith("[ERROR] ")


def test_a_problem_points_at_its_place():
    """Given a long button, then the line reads as Slack's own."""
    blocks = [section(), actions(button(), button(action_id="other", text=plain("x" * 76)))]

    assert problems_of_blocks(blocks, surface="message") == [
        "[ERROR] must be less than 76 characters [json-pointer:/blocks/1/elements/1/text/text]"
    ]


def test_ids_are_one_of_a_kind():
    """Given two blocks or two buttons with one name, then neither could be told from the other."""
    assert "block_id" in problems_of_blocks([section(block_id="a")] * 2, surface="message")[0]
    assert "action_id" in problems_of_blocks([actions(button(), button())], surface="message")[0]
    assert problems_of_blocks([actions(button()), actions(button())], surface="message") == []


def test_only_one_field_takes_the_focus():
    """Given two fields that want the focus, then the second is refused, and a message takes none."""
    field = asked(text_input(focus_on_load=True))

    assert problems_of_view(modal(field)) == []
    assert len(problems_of_view(modal(field, field))) == 1
    assert len(problems_of_blocks([field], surface="message")) == 1


def test_a_message_may_have_no_block_and_a_view_may_not():
    """Given no blocks, then a message falls back on its text and a view is refused."""
    assert problems_of_blocks([], surface="message") == []
    assert problems_of_blocks([], surface="home")
    assert problems_of_blocks("[]", surface="message") == ["[ERROR] must be an array [json-pointer:/blocks]"]


def test_a_form_needs_its_submit_button():
    """Given an input block, when the modal has no submit, then it is refused."""
    view = modal(asked(text_input()))
    del view["submit"]

    assert "missing required field: submit" in problems_of_view(view)[0]
    assert problems_of_view({**view, "blocks": [section()]}) == []


@pytest.mark.parametrize(
    ("view", "reason"),
    [
        (None, "must be an object"),
        ({"type": "modal", "blocks": [section()]}, "missing required field: title"),
        (modal(title=mrkdwn()), "unsupported type of text here: mrkdwn"),
        (modal(id="V1"), "invalid additional property: id"),
        (modal(private_metadata={"a": 1}), "must be a string"),
        ({"type": "home", "title": plain(), "blocks": [section()]}, "invalid additional property: title"),
        ({"type": "workflow_step", "blocks": []}, "unsupported type of view here"),
        (modal(section(text={"type": "mrkdwn", "text": {1, 2}})), "must be JSON"),
    ],
)
def test_views_with_the_wrong_shape_are_refused(view, reason):
    """Given a view that Slack would not open, then the reason is said."""
    assert any(reason in line for line in problems_of_view(view))


def test_empty_private_metadata_is_fine():
    """Given the empty string Slack itself sends back, then it may be sent again."""
    assert problems_of_view(modal(private_metadata="")) == []


def test_what_the_sdk_builds_is_taken():
    """Given a view built with slack_sdk's models, then there is nothing to say against it."""
    view = View(
        type="modal",
        callback_id="signup",
        title="Sign up",
        submit="Send",
        close="Cancel",
        clear_on_close=True,
        blocks=[
            sdk.HeaderBlock(text="Hello"),
            sdk.SectionBlock(
                text="*Hello*", accessory=sdk.ButtonElement(text="Go", action_id="go", style="primary")
            ),
            sdk.ContextBlock(
                elements=[
                    sdk.MarkdownTextObject(text="_Small_"),
                    sdk.ImageElement(image_url="https://x.org/a.png", alt_text="A"),
                ]
            ),
            sdk.DividerBlock(),
            sdk.InputBlock(
                block_id="topics",
                label="Topics",
                hint="Two at least",
                element=sdk.StaticMultiSelectElement(
                    action_id="topics",
                    placeholder="Choose",
                    options=[sdk.Option(value="py", text="Python"), sdk.Option(value="ai", text="AI")],
                    max_selected_items=2,
                ),
            ),
            sdk.InputBlock(
                label="About you",
                optional=True,
                element=sdk.PlainTextInputElement(action_id="about", multiline=True, max_length=300),
            ),
            sdk.InputBlock(label="Day", element=sdk.DatePickerElement(initial_date="2026-11-24")),
            sdk.InputBlock(label="Age", element=sdk.NumberInputElement(is_decimal_allowed=False)),
            sdk.ActionsBlock(
                elements=[
                    sdk.ButtonElement(
                        text="Stop",
                        action_id="stop",
                        style="danger",
                        confirm=sdk.ConfirmObject(title="Sure?", text="*Really*", confirm="Yes", deny="No"),
                    ),
                    sdk.UserSelectElement(action_id="who", placeholder="Who"),
                    sdk.OverflowMenuElement(
                        action_id="more", options=[sdk.Option(value=v, text=v) for v in ("a", "b")]
                    ),
                ]
            ),
        ],
    )

    assert problems_of_view(view.to_dict()) == []


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
keys = st.sampled_from(
    ["type", "text", "elements", "element", "label", "options", "accessory", "fields", "block_id", "alt_text"]
)
kinds = st.sampled_from(
    ["section", "input", "actions", "context", "button", "static_select", "plain_text", "mrkdwn", "image"]
)
almost_blocks = st.recursive(
    kinds | json_values,
    lambda inner: st.dictionaries(keys, inner, max_size=4) | st.lists(inner, max_size=3),
    max_leaves=12,
)


@given(almost_blocks)
def test_whatever_comes_in_is_answered_and_never_raises(payload):
    """Given any JSON at all, then the answer is a list of lines."""
    for surface in ("message", "modal", "home"):
        assert all(isinstance(line, str) for line in problems_of_blocks([payload], surface=surface))
    assert problems_of_view({"type": "modal", "title": plain(), "blocks": payload}) is not None


@given(st.text(min_size=1, max_size=151))
def test_headers_pass_exactly_when_they_are_said_and_short(said):
    """Given any text, then a header takes it unless it is blank or over 150 units long."""
    fits = bool(said.strip()) and len(said.encode("utf-16-le", "surrogatepass")) <= 300

    found = problems_of_blocks([{"type": "header", "text": plain(said)}], surface="message")

    assert (found == []) is fits
