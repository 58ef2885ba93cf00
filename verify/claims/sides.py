"""An article's sentences in, one by one; which club "the club" means, or may mean, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.claims.pronouns import Meant
from verify.claims.subjects import Mention
from verify.language.gazetteer import DEMONYMS
from verify.language.names import NameKind

SIDES = frozenset(("club", "team"))
"""What a side in a match is called."""

_ENDS = frozenset(
    "Town City United County Athletic Albion Rangers Rovers Wanderers FC AFC RFC".split()
)
# "Dell beat Hale": who plays is a side, though its name looks like a town's.
_PLAYS = re.compile(
    r"\s(?:(?:have|has|had|will)\s)?(?:beat|beats|beaten|thrashed|drew|equalised|equalized|"
    r"(?:lost|won|lose|win|drew)\s(?:\d|to\s[A-Z]|at\s|against\s)|(?:play|face|host)s?\s[A-Z])"
)
_IS_PLAYED = re.compile(
    r"(?:beat|beats|beaten|beating|thrashed|against|drew\swith|lost\sto|(?:win|victory)\sover|"
    r"(?:defeat|loss)\s(?:by|to|against)|plays?|faces?|hosts?)\s(?:the\s)?$"
)
_REACH = 24  # characters in front of a name that say it is played against


class Sides:
    """The sides that the sentences so far have named; grows sentence by sentence."""

    def __init__(self) -> None:
        self._known: dict[str, None] = {}
        self._last: tuple[Mention, ...] = ()  # of the last sentence

    def add(self, text: str, mentions: Sequence[Mention]) -> None:
        """Take in the sides that one sentence names."""
        for mention in mentions:
            if _is_side(text, mention):
                self._known[mention.who] = None
        self._last = tuple(mentions)

    def meant(self, called: frozenset[str]) -> Meant | None:
        """The side that a sentence after these means; `called` are the bodies called a club.

        Of several it is the one that the last sentence tells of, if that has no other one.
        """
        names = tuple(dict.fromkeys([*self._known, *sorted(called)]))
        if len(names) < 2:
            return Meant(names[0]) if called else None
        near = [m for m in self._last if m.who in names]
        is_one = len({m.who for m in near}) == 1 and near[0].is_subject
        return Meant(near[0].who) if is_one else Meant(candidates=names)


def _is_side(text: str, mention: Mention) -> bool:
    is_person = mention.kind is NameKind.PERSON and mention.is_sure
    if not mention.who or is_person or mention.is_pronoun or mention.who in DEMONYMS:
        return False
    is_called = " " in mention.who and mention.who.rsplit(maxsplit=1)[-1] in _ENDS
    return (
        is_called
        or _PLAYS.match(text, mention.end) is not None
        or _IS_PLAYED.search(text, max(0, mention.start - _REACH), mention.start) is not None
    )
