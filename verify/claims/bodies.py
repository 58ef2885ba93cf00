"""What was mentioned so far in; which organisation an "it", an "its" or an "it said" means, out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.claims.callings import BODIES, bodies_of
from verify.claims.pronouns import LOOK_BACK, OPENING, PRONOUN_SAYS, Place, opens_second_clause
from verify.claims.subjects import Mention, is_subject
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
# Where a body is: "the ministry in Dell said".
_HOME = re.compile(r"\s(?:in|at|near)\s(?:[A-Z][\w’'-]*\s?){1,3}(?<!\s)")
_WHERE = re.compile(r"\b(?:in|at|near|to|from|of|off|outside)\s(?:the\s)?$")
# "bought a small brewery", "told the regulator": one more that "it" may be.
_UNNAMED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|another|its|rival)\s(?:[a-z-]+\s){0,3}"
    rf"(?:{BODIES}|subsidiary|rival|unit|start-?up|maker|chain|producer|supplier|arm)(?![\w-])"
)
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
        text, mentions = place.text[: place.start], [m for m in here if m.end < place.start]
        if not mentions or not OPENING.fullmatch(place.text[: mentions[0].start]):
            return ""
    elif OPENING.fullmatch(place.text[: place.start]) and earlier:
        if any(m.start < place.start for m in here):
            return ""
        text, mentions = earlier[0][0], list(earlier[0][1])
    else:
        return ""
    return _acting(text, mentions)


def _acting(text: str, mentions: Sequence[Mention]) -> str:
    """The body that a sentence opens with and tells of, where it has no other one."""
    named = [m for m in mentions if not m.is_quoted and m.who]
    if not named or not _is_body(text, named[0]):
        return ""
    subject = named[0]
    home = _HOME.match(text, subject.end)
    acts = subject.is_subject or (home and is_subject(text, subject.start, home.end()))
    others = any(m.who != subject.who and _may_be_body(text, m) for m in named)
    is_alone = not others and not any(
        all(m.end <= match.start() or match.end() <= m.start for m in named)
        for match in _UNNAMED.finditer(text, subject.end)
    )
    return subject.who if acts and is_alone else ""


def _is_body(text: str, mention: Mention) -> bool:
    is_known = mention.kind is NameKind.ORGANISATION
    return is_known or (not mention.is_sure and bool(bodies_of(text, mention)))


def _may_be_body(text: str, mention: Mention) -> bool:
    if mention.kind is NameKind.PERSON:
        return not mention.is_sure
    is_where = _WHERE.search(text, max(0, mention.start - 10), mention.start)
    return mention.kind is not NameKind.PLACE or not is_where


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
