"""The small checks every table of Block Kit is made of.

A check takes a value and the JSON pointer where it stands, and yields what is wrong with it,
worded as Slack words `response_metadata.messages`. A rule does the same for a whole object,
once its keys are known to be of the right kind.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Check = Callable[[object, str], Iterator[str]]
Rule = Callable[[Mapping[str, Any], str], Iterator[str]]

LINK = re.compile(r"https?://[^\s<>|]+")
ACTION_LINK = re.compile(r"(https?://|mailto:|tel:|slack://)[^\s<>|]+")


def problem(at: str, what: str) -> str:
    """One line of Slack's `response_metadata.messages`."""
    return f"[ERROR] {what} [json-pointer:{at or '/'}]"


def length(text: str) -> int:
    """Length in UTF-16 units, the longest of the ways Slack may count an emoji."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def string(most: int, *, least: int = 1) -> Check:
    """A bare string of `least` to `most` characters; spaces alone count as nothing."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield problem(at, "must be a string")
        elif least and length(value.strip()) < least:
            yield problem(at, f"must be more than {least - 1} characters")
        elif length(value) > most:
            yield problem(at, f"must be less than {most + 1} characters")

    return check


def matching(pattern: re.Pattern[str], what: str, most: int = 3000) -> Check:
    """A bare string of one exact form, such as a link."""

    def check(value: object, at: str) -> Iterator[str]:
        found = list(string(most)(value, at))
        yield from found
        if not found and isinstance(value, str) and not pattern.fullmatch(value):
            yield problem(at, what)

    return check


def one_of(*allowed: str) -> Check:
    """A word out of a short list."""

    def check(value: object, at: str) -> Iterator[str]:
        if value not in allowed:
            yield problem(at, f"must be a valid value: {', '.join(allowed)}")

    return check


def flag(value: object, at: str) -> Iterator[str]:
    """Accept a boolean and nothing that only looks like one."""
    if not isinstance(value, bool):
        yield problem(at, "must be a boolean")


def integer(least: int, most: int) -> Check:
    """A whole number within bounds; JSON's true and false are not numbers."""

    def check(value: object, at: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int):
            yield problem(at, "must be an integer")
        elif not least <= value <= most:
            yield problem(at, f"must be between {least} and {most}")

    return check


def items(check_one: Check, *, most: int, least: int = 1) -> Check:
    """A list of `least` to `most` things of the same kind."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield problem(at, "must be an array")
            return
        if len(value) < least:
            yield problem(at, f"no fewer than {least} items allowed")
        if len(value) > most:
            yield problem(at, f"no more than {most} items allowed")
        for index, item in enumerate(value):
            yield from check_one(item, f"{at}/{index}")

    return check


def shape(required: Mapping[str, Check], optional: Mapping[str, Check], rules: Sequence[Rule] = ()) -> Check:
    """Build the check of an object with these keys and no other; `rules` run once the keys are sound."""
    known = {**required, **optional}

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem(at, "must be an object")
            return
        found = [problem(at, f"missing required field: {key}") for key in required if key not in value]
        found += [problem(at, f"invalid additional property: {key}") for key in value if key not in known]
        for key, check_one in known.items():
            if key in value:
                found += check_one(value[key], f"{at}/{key}")
        yield from found
        if not found:
            for rule in rules:
                yield from rule(value, at)

    return check


def by_type(table: Mapping[str, Check], *, noun: str, unsupported: frozenset[str] = frozenset()) -> Check:
    """Build the check of an object whose `type` chooses its shape; `unsupported` is Slack's but not here."""

    def check(value: object, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield problem(at, "must be an object")
            return
        kind = value.get("type")
        if isinstance(kind, str) and kind in table:
            yield from table[kind](value, at)
        elif isinstance(kind, str) and kind in unsupported:
            yield problem(at, f"{noun} not supported by the sandbox: {kind}")
        elif kind is None:
            yield problem(at, "missing required field: type")
        else:
            yield problem(at, f"unsupported type of {noun} here: {kind}")

    return check


def exactly_one(*keys: str) -> Rule:
    """Of several keys that exclude each other, one has to be there."""

    def rule(value: Mapping[str, Any], at: str) -> Iterator[str]:
        present = [key for key in keys if key in value]
        if not present:
            yield problem(at, f"missing required field: {' or '.join(keys)}")
        elif len(present) > 1:
            yield problem(at, f"only one of these fields is allowed: {', '.join(present)}")

    return rule
