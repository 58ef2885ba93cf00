"""A claim's wording in; the words it opens with that only its article explains, out."""

from __future__ import annotations

import re

from verify.claims.callings import BODIES
from verify.claims.changes import is_empty
from verify.claims.pronouns import Place
from verify.claims.written import is_whole

_PRONOUN = re.compile(r"(?:He|She|They|It)(?![\w’'-])")
_DESCRIPTION = re.compile(
    rf"The\s(?:{BODIES}|building|house|couple|pair|duo|ship|vessel|boat|plane|aircraft|train|island|"
    r"country|city|town|village|trust|book|film|tunnel|defendant|suspect|accused)(?![\w-])"
)
_THEY_SAY = re.compile(r"They\s(?:say|claim|call)\b")  # people in general


def find_unread_opening(wording: str) -> str:
    """The "It" or "The building" that a wording opens with and nobody has read; "" for none.

    A clause cut off loses what stood before it in its sentence: "where she met Low".
    """
    pronoun = _PRONOUN.match(wording)
    if pronoun:
        place = Place(wording, 0, pronoun.end(), pronoun.group().lower())
        return "" if is_empty(place) or _THEY_SAY.match(wording) else pronoun.group()
    described = _DESCRIPTION.match(wording)
    return described.group() if described and is_whole(wording, described.end()) else ""
