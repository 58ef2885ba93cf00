"""What was mentioned so far in; which organisation an "it", an "its" or an "it said" means, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.claims.mentions import Mention
from verify.claims.pronouns import LOOK_BACK, OPENING, PRONOUN_SAYS, Place, opens_second_clause
from verify.language.names import NameKind
from verify.language.verbs import ALSO_SAY, SAY

_SAYS = "|".join(sorted(SAY | ALSO_SAY))
# What only a body that acts can do: after "it" the organisation is meant, not a thing.
_ACTS = re.compile(
    rf"\s(?:(?:has|had|also|now|later|still|will|would|recently|currently|previously)\s){{0,3}}"
    rf"(?:{_SAYS}|plans|planned|expects|expected|hopes|wants|wanted|intends|aims|employs|employed|"
    r"operates|operated|owns|owned|runs|bought|acquired|hired|fired|sued|launched|opened|closed|"
    r"reported|posted|declined|refused|ordered|voted|decided|agreed|urged|called|accused|blamed|"
    r"criticised|criticized|sells|sold|makes|manufactures|invested|banned|fined|ruled|apologised|"
    r"apologized|dismissed|paid|offered|promised|withdrew|cut|raised|issued|published|recalled|laid)(?![\w-])"
)
_SAID_AFTER = re.compile(r"[,\"”’]\s$")
_BODY_KINDS = (NameKind.ORGANISATION, NameKind.OTHER)  # what nobody can tell may be a body too
_HELD = re.compile(
    r"\s(?:(?:new|former|own|first|founding)\s)?(?:chief|spokes\w+|chairman|chairwoman|director|president|headquarters|shares?|employees|"
    r"staff|workers|members|founders?|board|owners?|parent|profits?|revenues?|sales|subsidiary|"
    r"customers|shareholders|lawyers|website|annual|net|quarterly)(?![\w-])"
)


def find_body(
    place: Place, here: Sequence[Mention], earlier: Sequence[tuple[str, Sequence[Mention]]]
) -> str:
    """The organisation an "it" or "its" that opens a sentence means; "" when not certain."""
    is_acting = _ACTS if place.word == "it" else _HELD
    if not is_acting.match(place.text, place.end):
        return ""
    if opens_second_clause(place):
        mentions = [m for m in here if m.end < place.start]
        if not mentions or not OPENING.fullmatch(place.text[: mentions[0].start]):
            return ""
    elif OPENING.fullmatch(place.text[: place.start]) and earlier:
        if any(m.start < place.start for m in here):
            return ""
        mentions = list(earlier[0][1])
    else:
        return ""
    bodies = [m for m in mentions if not m.is_quoted and m.who]
    subject = next((m for m in bodies if m.is_subject), None)
    if subject is None or subject is not bodies[0] or subject.kind is not NameKind.ORGANISATION:
        return ""
    others = {m.who for m in bodies if m.kind in _BODY_KINDS and m.who != subject.who}
    return "" if others else subject.who


def find_speaking_body(
    place: Place, here: Sequence[Mention], earlier: Sequence[tuple[str, Sequence[Mention]]]
) -> str:
    """The organisation that an "it said" means, where the sentences around name only one."""
    is_behind = _SAID_AFTER.search(place.text, max(0, place.start - 3), place.start)
    is_first = OPENING.fullmatch(place.text[: place.start])
    if place.word != "it" or not PRONOUN_SAYS.match(place.text, place.end):
        return ""
    if not (is_behind or is_first):
        return ""
    before = [m for m in here if m.end <= place.start]
    groups = [before, *(mentions for _, mentions in earlier[:LOOK_BACK])]
    named = [m for group in groups for m in group if m.who and m.kind in _BODY_KINDS]
    subjects = [m for m in named if m.is_subject]
    return subjects[0].who if subjects and len({m.who for m in named}) == 1 else ""
