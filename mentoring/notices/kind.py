"""Kind: what every notice says of itself."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class Doubt(StrEnum):
    """What becomes of a letter that Slack may or may not have posted."""

    LAPSE = "lapse"
    RESEND = "resend"
    ASK = "ask"


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """What a notice may say of itself, and what it is otherwise.

    Each notice says how a doubtful delivery is settled (`doubt`), whether somebody's own click caused it
    (`requested`: such a letter waits for nothing), whether it takes one of the person's few letters a week
    (`counted`), whether they may have no more of its kind (`snoozable`), and how much it matters beside
    others (`weight`, 1 to 9). A `public` one is posted where many read it, and is nobody's own.
    To whom a `discreet` one goes says by itself what was told in private: no coordinator is shown it.
    A `confided` one holds somebody's words in private: nobody but its reader makes it disappear, and no
    measure names its kind. A `coordinators` one is for those who coordinate, and taken back from whoever no
    longer does.
    """

    doubt: ClassVar[Doubt] = Doubt.LAPSE
    requested: ClassVar[bool] = False
    counted: ClassVar[bool] = True
    snoozable: ClassVar[bool] = False
    weight: ClassVar[int] = 5
    discreet: ClassVar[bool] = False
    confided: ClassVar[bool] = False
    public: ClassVar[bool] = False
    coordinators: ClassVar[bool] = False
