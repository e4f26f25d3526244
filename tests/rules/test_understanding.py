import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentoring.chat.understanding import COMMANDS, Intent, command_word, door, understand

WORDS = {
    Intent.JOIN: ["rejoindre", "join"],
    Intent.PAIR: ["binôme", "pair"],
    Intent.SESSION: ["séance", "session"],
    Intent.CHECKIN: ["bilan", "checkin"],
    Intent.IDEA: ["idée", "idea"],
    Intent.PAUSE: ["pause"],
    Intent.RESUME: ["reprendre", "resume"],
    Intent.HELP: ["aide", "help"],
    Intent.PRIVATE: ["confiance", "private"],
    Intent.DATA: ["données", "data"],
    Intent.LEAVE: ["quitter", "leave"],
    Intent.ADMIN: ["admin"],
}
EVERY_WORD = [(word, intent) for intent, words in WORDS.items() for word in words]

SENTENCES = [
    ("Bonjour !", Intent.GREETING),
    ("hello there", Intent.GREETING),
    ("Je voudrais faire une pause", Intent.PAUSE),
    ("Bonjour, je voudrais faire une pause s’il vous plaît", Intent.PAUSE),
    ("I'd like to take a break please", Intent.PAUSE),
    ("je suis en congés la semaine prochaine", Intent.PAUSE),
    ("I'm back!", Intent.RESUME),
    ("Je veux reprendre après ma pause", Intent.RESUME),
    ("can I sign up?", Intent.JOIN),
    ("Comment m'inscrire au programme", Intent.JOIN),
    ("je souhaite quitter le programme", Intent.LEAVE),
    ("when is my next session?", Intent.SESSION),
    ("réserver un créneau", Intent.BOOK),
    ("qui est mon mentor ?", Intent.PAIR),
    ("J’ai une idée", Intent.IDEA),
    ("export my data", Intent.DATA),
    ("can I talk to somebody in private", Intent.PRIVATE),
    ("à qui puis-je parler en confiance ?", Intent.PRIVATE),
    ("what can you do?", Intent.HELP),
    ("?", Intent.HELP),
    ("Merci beaucoup", Intent.THANKS),
    ("fait", Intent.DONE),
    ("Done!", Intent.DONE),
    ("laisse tomber", Intent.NEVER_MIND),
    ("never mind", Intent.NEVER_MIND),
]


@pytest.mark.parametrize(("word", "intent"), EVERY_WORD)
def test_every_word_of_the_menu_works_in_both_languages(word, intent):
    """Whatever the case, the accents, the slash and the punctuation, as a command and as a message."""
    bare = word.replace("ô", "o").replace("é", "e")
    for typed in (word, word.upper(), bare, f"  {word} ", f"{word}!", word.capitalize()):
        assert command_word(typed) is intent
        assert understand(typed) is intent


@pytest.mark.parametrize(("sentence", "intent"), SENTENCES)
def test_small_sentences_are_understood(sentence, intent):
    """Politeness does not hide what somebody wants."""
    assert understand(sentence) is intent


def test_a_command_alone_opens_the_menu():
    """An empty word is the menu; an unknown one is for the caller to help with."""
    assert command_word("") is Intent.MENU
    assert command_word("   ") is Intent.MENU
    assert command_word("je voudrais faire une pause") is None


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("décaler ma séance", Intent.SESSION),
        ("it went well", Intent.CHECKIN),
        ("je veux un autre mentor", Intent.PRIVATE),
        ("bonjour", Intent.HELP),
        ("blah", Intent.HELP),
        ("moins de messages", Intent.MENU),
    ],
)
def test_a_sentence_after_the_command_finds_its_door(words, word):
    """The command has fewer words than the chat: each wish is found behind one of them, and nothing is met with silence."""
    assert door(words) is word


@given(st.text(max_size=60))
def test_every_sentence_after_the_command_has_a_door(words):
    assert (command_word(words) or door(words)) in COMMANDS


@pytest.mark.parametrize("text", ["", "   ", "blah", "42", "🎉", "le chat dort", "xyzzy"])
def test_what_is_not_understood_is_not_guessed(text):
    """None, so that the bot can say so."""
    assert understand(text) is None


@given(st.text(max_size=80))
def test_no_text_upsets_it(text):
    """Anything typed is an intent or nothing."""
    assert understand(text) is None or understand(text) in Intent
    assert command_word(text) is None or command_word(text) in Intent
