"""Reading: the Fluent files, and the places in the code that name their keys."""

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from surfaces.texts import LOCALES

ROOT = Path(__file__).parents[2]


def entries(language: str) -> list[ftl.EntryType]:
    """Give everything that the files of a language hold, junk included."""
    parser = FluentParser()
    files = sorted((LOCALES / language).glob("*.ftl"))
    return [entry for file in files for entry in parser.parse(file.read_text(encoding="utf-8")).body]


@lru_cache
def messages(language: str) -> dict[str, ftl.Message]:
    """Give the messages of a language by key."""
    return {entry.id.name: entry for entry in entries(language) if isinstance(entry, ftl.Message)}


class _Gathering(Visitor):
    def __init__(self) -> None:
        self.arguments = set[str]()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802  Fluent's own name
        self.arguments.add(node.id.name)


def arguments(message: ftl.Message) -> set[str]:
    """Name the arguments that a message takes."""
    gathering = _Gathering()
    gathering.visit(message)
    return gathering.arguments


def readings(message: ftl.Message) -> list[str]:
    """Give the ways in which a message can be read, each case once, an x for what is put in."""
    assert message.value is not None
    cases = max([len(choice.variants) for choice in _choices(message.value)], default=1)
    return [_read(message.value, case) for case in range(cases)]


def _choices(pattern: ftl.Pattern) -> list[ftl.SelectExpression]:
    expressions = [e.expression for e in pattern.elements if isinstance(e, ftl.Placeable)]
    return [e for e in expressions if isinstance(e, ftl.SelectExpression)]


def _read(pattern: ftl.Pattern, case: int) -> str:
    said = ""
    for element in pattern.elements:
        match element:
            case ftl.TextElement(value=text):
                said += text
            case ftl.Placeable(expression=ftl.SelectExpression(variants=variants)):
                said += _read(variants[min(case, len(variants) - 1)].value, case)
            case ftl.Placeable(expression=ftl.StringLiteral(value=text)):
                said += text
            case _:
                said += "x"
    return said


def trees(*rooms: str) -> Iterator[ast.Module]:
    """Read the code of some rooms."""
    for room in rooms:
        for file in (ROOT / room).rglob("*.py"):
            yield ast.parse(file.read_text(encoding="utf-8"))


def literals(*rooms: str) -> set[str]:
    """Give every whole string of the code."""
    return {
        node.value
        for tree in trees(*rooms)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def families(*rooms: str) -> set[str]:
    """Give the beginnings of keys that the code completes, such as `card-title-`."""
    return {
        node.values[0].value
        for tree in trees(*rooms)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        and isinstance(node.values[0], ast.Constant)
        and str(node.values[0].value).endswith("-")
    }


def calls() -> Iterator[tuple[str, set[str], bool]]:
    """Give each sentence said by its whole key, its arguments, and whether `**` may bring more."""
    for tree in trees("surfaces"):
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="t"), args=[ast.Constant(value=str() as key)]):
                    named = {keyword.arg for keyword in node.keywords if keyword.arg}
                    yield key, named, any(keyword.arg is None for keyword in node.keywords)
