from dataclasses import replace
from datetime import timedelta

from mentoring.conversation import Conversation, Topic
from mentoring.decisions import Decision, Letter, ToPerson
from mentoring.notices import PairNotMade

from .examples import TUESDAY, mentor, pair

LETTER = Letter(key="k", to=ToPerson(user="U-MIA"), notice=PairNotMade(), due=TUESDAY)


def test_decisions_join_into_one():
    """Changes, letters, withdrawals and conversations that are over are all kept."""
    one = Decision(changed=(mentor(),), withdrawn=("a",))
    other = Decision(changed=(pair(),), letters=(LETTER,), dropped=("U-MIA",))

    assert one.and_then(other) == Decision(
        changed=(mentor(), pair()), letters=(LETTER,), withdrawn=("a",), dropped=("U-MIA",)
    )
    assert one.and_then() == one.and_then(Decision()) == Decision().and_then(one) == one
    assert Decision().and_then(Decision()) == Decision()


def test_of_the_same_thing_the_last_state_is_kept():
    """A decision that builds on another one writes each thing once; another's namesake is another thing."""
    talk = Conversation(user="mia", topic=Topic.PAUSE, step="until", expires_at=TUESDAY + timedelta(hours=1))
    renamed = replace(mentor(), name="Mia")
    decision = Decision(changed=(mentor(), talk)).and_then(Decision(changed=(renamed, pair(id="mia"))))

    assert decision.changed == (renamed, talk, pair(id="mia"))
