"""Refusing: how a refusal or a bug is told to whoever met it, without losing what they had typed."""

from handlers.payloads import Envelope, Kind
from handlers.replies import FieldErrors, Replace, Reply, Whisper
from mentoring.errors import ExitSettled, InvalidFields, Refusal
from mentoring.permissions import Actor
from surfaces import answers
from surfaces.blocks import message, section
from surfaces.texts import Reader, Texts


def refused(refusal: Refusal, envelope: Envelope, actor: Actor | None) -> Reply:
    """Say why not: under the fields of a form, in a whisper, or in place of a message that has served."""
    t = _texts(actor)
    if isinstance(refusal, ExitSettled):
        said = answers.refusal(refusal, t)
        return Replace(message(said, section(said)))
    if isinstance(refusal, InvalidFields):
        return _told(answers.field_errors(refusal, t), envelope)
    return _told({"": answers.refusal(refusal, t)}, envelope)


def bug(reference: str, envelope: Envelope, actor: Actor | None) -> Reply:
    """Say that it is our fault, with a reference to quote."""
    return _told({"": answers.bug(reference, _texts(actor))}, envelope)


def _told(sentences: dict[str, str], envelope: Envelope) -> Reply:
    """Put what is about no field of the form under its first one; a form without fields closes."""
    if envelope.kind is not Kind.SUBMISSION or not envelope.fields:
        said = "\n".join(sentences.values())
        return Whisper(message(said, section(said)))
    errors = dict[str, str]()
    for name, sentence in sentences.items():
        place = name if name in envelope.fields else envelope.fields[0]
        errors[place] = f"{errors[place]} {sentence}" if place in errors else sentence
    return FieldErrors(errors)


def _texts(actor: Actor | None) -> Texts:
    return Texts.of(Reader(actor.person.language, actor.person.zone) if actor else Reader("en"))
