"""The words of a sentence in; who does each deed to whom, and what comes before what, out.

Read from the order of words, the passive and a few prepositions: English only. A party that is not
plain (a pronoun, an object far off) is left open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from verify.language.phrases import is_finite, is_verb_form
from verify.language.tokens import Token, stem_word
from verify.language.verbs import AUXILIARIES, SAY

# A noun phrase ends before these.
_ENDS = frozenset(
    """of in on at to for with from by near outside inside over under after before during against
    about between among through throughout into onto off behind beside across along around since
    until till as than because while when where who whom whose which that and but or nor so if
    despite amid within without toward towards upon via per like not never ahead""".split()
)
_JOINS = frozenset("and but or nor so that who whom which while when where because if as".split())
_OPENING = frozenset("before after until since".split())
# Behind these a clause starts: "said Low restated", "before the council approved".
_STARTS = _JOINS | _OPENING | SAY
_WHO = frozenset("who whom which that whose".split())
# The clause behind "that" may be what is said; behind these it tells of the noun before them.
_WHOSE = frozenset("who which".split())
_BE = frozenset("is are was were be been being got get gets getting".split())
_IS = frozenset("is are was were".split())
_ORDER = frozenset("before after than above below".split())
_MORE = frozenset("more fewer less worse".split())
_MARKS = frozenset(',;:()–—“”"')
# Round brackets as texts cut into words for corpora write them.
_BRACKETS = ("-LRB", "-RRB")
_NO_WORDS = frozenset(("lrb", "rrb"))
# "Aged 14" tells no deed.
_NO_DEEDS = frozenset(("aged",))
# Before these a word is no verb: "the fine", "his report".
_BEFORE_NOUN = frozenset(
    "the a an this these those his her its their our my your no any some each every of".split()
)
_OPEN = frozenset("he she they it we i you this those these who which that both one".split())
_OWN = frozenset("its their his her our my".split())
# What is done is told from its other side: "lost to Low" is "Low beat", "sold to Low" "Low bought".
_OTHER_SIDE = {
    stem_word(one): stem_word(other)
    for one, other in (("lose", "defeat"), ("beat", "defeat"), ("sell", "buy"), ("borrow", "lend"))
}
TWO_SIDED = frozenset(_OTHER_SIDE.values())
"""The stems of deeds that are told from either side."""
_GIVING = frozenset(map(stem_word, "pay give send award grant lend".split()))
_TAKING = frozenset(map(stem_word, ("receive", "borrow")))
_LOSE, _SELL = stem_word("lose"), stem_word("sell")
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow earlier
    later late early once twice again first soon then already still""".split()
)
"""Words that say when: no part of who did it to whom."""
LONGEST = 400
"""Words of the longest sentence that is read so: what is longer has lost its ends."""
# So many words of its own may stand between "was" and the deed: "was reportedly later arrested".
_BEFORE_PASSIVE = 3
# So many words may stand between the deed and its "by": "arrested on Monday by the captain"; and
# before its "to" or "from", what is given: "received 2.1m pounds in grants from".
_BEFORE_BY = 3
_BEFORE_TO = 6


@dataclass(frozen=True, slots=True)
class Parties:
    """Who does something and to whom, or what is told to come first and what then.

    `deed` is the stem of the verb, "before", "than" with its comparative, or "be in"
    with where somebody is; `first` and `second` are the telling words of each party, empty where
    it is open.
    `is_verb` is False where the word may as well be a noun. Offsets are those of the tokens.
    """

    deed: str
    first: tuple[Token, ...]
    second: tuple[Token, ...]
    is_verb: bool
    start: int
    end: int

    @property
    def firsts(self) -> frozenset[str]:
        """The stems of the first party."""
        return frozenset(token.stem for token in self.first)

    @property
    def seconds(self) -> frozenset[str]:
        """The stems of the second party."""
        return frozenset(token.stem for token in self.second)


def find_parties(
    text: str,
    tokens: Sequence[Token],
    *,
    opening: int = 0,
    words: frozenset[str] | None = None,
) -> tuple[Parties, ...]:
    """Find the deeds of a sentence with their parties; text[0] is at `opening` of the tokens.

    With `words` only what these stems and small words tell of. A text of more than LONGEST words
    is no sentence, and nothing is found in it.
    """
    if len(tokens) > LONGEST:
        return ()
    return tuple(_Words(text, tokens, opening).read(words))


def name_deed(stem: str) -> str:
    """The deed a verb tells of, from whichever side: "buy" of buy and sell, "" of other verbs."""
    deed = _OTHER_SIDE.get(stem, stem)
    return deed if deed in TWO_SIDED else ""


@cache
def told_by(deed: str) -> frozenset[str]:
    """The stems or small words of which a sentence holds one where it tells of this deed."""
    if deed in _GIVING:
        return frozenset((deed, *_TAKING))
    if deed == "before":
        return frozenset(("before", "after"))
    others = (stem for stem, other in _OTHER_SIDE.items() if other == deed)
    return frozenset((deed.split(maxsplit=1)[0], *others, *(_BE if deed.startswith("be ") else ())))


class _Words:
    """The words of one sentence, with what marks stand between them."""

    def __init__(self, text: str, tokens: Sequence[Token], opening: int) -> None:
        self.tokens = tokens
        ends = [token.end - opening for token in tokens]
        starts = [token.start - opening for token in tokens]
        # Whether a mark stands between each word and the one before it.
        self.parted = [True] + [
            not _MARKS.isdisjoint(text[end:start]) or text[start - 1 : start + 3] in _BRACKETS
            for end, start in zip(ends[:-1], starts[1:], strict=True)
        ]

        self.hyphens = [False] + [
            text[end:start] == "-" for end, start in zip(ends[:-1], starts[1:], strict=True)
        ]

    def read(self, words: frozenset[str] | None) -> Iterator[Parties]:
        for at, token in enumerate(self.tokens):
            if words is not None and token.stem not in words:
                continue
            if token.norm in _ORDER:
                yield from self._read_order(at)
            elif token.norm in _BE:
                yield from self._read_being(at)
            elif token.norm in _NO_DEEDS:
                continue
            elif not token.is_stopword and token.text.islower() and not token.norm[0].isdigit():
                yield from self._read_deed(at)

    def _read_deed(self, at: int) -> Iterator[Parties]:
        stem = self.tokens[at].stem
        if at + 1 < len(self.tokens) and self.tokens[at + 1].norm == "of":
            by = self._find(at, "by", within=_BEFORE_TO + 2)
            if by:
                yield from self._join(stem, self._take(by + 1), self._take(at + 2), at)
            return
        before, behind = self._find_subject(at), self._take(at + 1)
        if self._is_passive(at):
            by = self._find(at, "by", within=_BEFORE_BY)
            before, behind = (self._take_named(by + 1) if by else []), before
        to = self._find(at, "to", within=_BEFORE_TO)
        whom = self._take(to + 1) if to else []
        if stem in (_LOSE, _SELL) and whom:
            lost = before if stem == _LOSE else behind
            yield from self._join(_OTHER_SIDE[stem], whom, lost, at)
            if stem == _SELL:
                yield from self._join(stem, before, whom, at)
        elif stem in _TAKING:
            came = self._find(at, "from", within=_BEFORE_TO)
            for deed in sorted(_GIVING) if came else ():
                yield from self._join(deed, self._take(came + 1), before, at)
        else:
            is_named = at + 1 < len(self.tokens) and self.tokens[at + 1].text[0].isupper()
            given = whom if stem in _GIVING and whom and not is_named else behind
            yield from self._join(name_deed(stem) or stem, before, given, at)

    def _read_order(self, at: int) -> Iterator[Parties]:
        """What is before what; and what is more, or bigger, than what."""
        norm = self.tokens[at].norm
        if norm in ("above", "below"):
            yield from self._read_level(at)
            return
        behind = self._take(at + 1)
        start = self._find_mark(at + 1) if at == 0 else self._find_start(at)
        if at == 0 and not start:
            return
        before = self._take(start, at or len(self.tokens)) or self._find_earlier(start)
        if norm == "than":
            degree = next((t.norm for t in self.tokens[start:at] if _is_comparative(t)), "")
            before = [t for t in before if t.norm != degree]
            if degree:
                yield from self._join(f"than {degree}", before, behind, at)
            return
        first, second = (before, behind) if norm == "before" else (behind, before)
        yield from self._join("before", first, second, at)

    def _read_level(self, at: int) -> Iterator[Parties]:
        """What is above or below what: "the rate in Ostrand was above that in Dell"."""
        behind = at + 1
        while behind < len(self.tokens) and self.tokens[behind].norm in (
            "that",
            "those",
            "in",
            "of",
        ):
            behind += 1
        end = at
        while end > 0 and not self.parted[end] and self.tokens[end - 1].norm in AUXILIARIES:
            end -= 1
        end = self._find_opening(end - 1) if end and self.parted[end] else end
        before = [token for token in self.tokens[self._find_start(end) : end] if _tells(token)]
        yield from self._join(self.tokens[at].norm, before, self._take(behind), at)

    def _read_being(self, at: int) -> Iterator[Parties]:
        """Who is where: "both pupils are in hospital"."""
        if at + 2 < len(self.tokens) and self.tokens[at + 1].norm in ("in", "on", "at"):
            said = self._take(at + 2)
            if said:
                deed = f"be {self.tokens[at + 1].norm} {said[-1].stem}"
                yield from self._join(deed, self._find_subject(at), [], at)

    def _join(
        self, deed: str, first: Sequence[Token], second: Sequence[Token], at: int
    ) -> Iterator[Parties]:
        if first or second:
            places = [*first, *second, self.tokens[at]]
            start, end = min(t.start for t in places), max(t.end for t in places)
            yield Parties(deed, tuple(first), tuple(second), self._is_verb(at), start, end)

    def _looks_verb(self, at: int) -> bool:
        """Whether a word has the form of a verb behind a subject; "centre-left" has not."""
        return is_verb_form(self.tokens[at].text) and not self.hyphens[at]

    def _is_verb(self, at: int) -> bool:
        before = self.tokens[at - 1].norm if at else ""
        is_led = before in AUXILIARIES or before == "to"
        is_form = self._looks_verb(at) or self.tokens[at].norm in _BE
        return is_led or (is_form and before not in _BEFORE_NOUN and before not in _ENDS - _JOINS)

    def _is_passive(self, at: int) -> bool:
        if self.tokens[at].norm.endswith("ing") or (at and self.tokens[at - 1].norm == "to"):
            return False
        start = at
        while start > max(0, at - _BEFORE_PASSIVE) and not self.parted[start]:
            start -= 1
        near = self.tokens[start:at]
        followed = self.tokens[at + 1].norm if at + 1 < len(self.tokens) else ""
        return followed == "by" or any(token.norm in _BE for token in near)

    def _find(self, at: int, word: str, *, within: int) -> int:
        """Where this word stands behind a deed and before any mark, 0 where it does not."""
        for there in range(at + 1, min(at + 2 + within, len(self.tokens))):
            if self.parted[there]:
                return 0
            if self.tokens[there].norm == word:
                return there
        return 0

    def _find_subject(self, at: int) -> list[Token]:
        """The noun phrase that a verb's clause opens with, with whom an insertion names.

        "The founder, Ann Low, had left" is of the founder, Ann Low.
        """
        end = at
        if at and self.tokens[at - 1].norm == "to":
            if at < 2 or self.tokens[at - 2].norm not in _IS:
                return []  # who is to do it may stand anywhere, but in "the bank is to lend"
            end = at - 1
        while end > 0 and not self.parted[end] and self.tokens[end - 1].norm in AUXILIARIES:
            end -= 1
        if not self.parted[end] or not end:
            return self._take_subject(end)
        if end == at and self.tokens[at].norm.endswith("ing"):
            return self._find_earlier(at)  # "won the vote, ending years of rule"
        opening = self._find_opening(end - 1)
        if opening <= 0:
            return []
        inserted = self.tokens[opening:end]
        is_name = all(token.text[0].isupper() for token in inserted)
        return self._take_subject(opening) + (list(inserted) if is_name else [])

    def _take_subject(self, end: int) -> list[Token]:
        start = self._find_start(end)
        joined = self.tokens[start - 1].norm if start else ""
        if joined in _OPENING and self.parted[start - 1]:
            return self._take_last(start, end)  # "after the debate the council"
        if joined in _OPENING and any(t.norm[0].isdigit() for t in self.tokens[start:end]):
            return []  # "before the break 180 tonnes of rock" is two phrases
        if joined in _WHOSE and not self.parted[start]:
            return self._take_before(start - 1)
        if joined in ("and", "but", "or") and not self._take(start, end):
            return self._find_earlier(start - 1)
        if start == end or self.tokens[start].norm in _WHO:
            return []
        if self.tokens[start].norm in _ENDS:
            return self._take_last(start, end)
        if joined in ("and", "or"):
            return self._take_list(start - 1) + self._take(start, end)
        if self.tokens[start].norm in _OWN:
            return []  # "its camera" may be the camera of whom the claim names
        is_open = self.tokens[start].norm in _OPEN and end - start == 1
        return [] if is_open else self._take(start, end)

    def _take_list(self, at: int) -> list[Token]:
        """What is listed before "and": "Low, Hart and Venn scored"."""
        start = at
        while start > 0 and self.tokens[start - 1].norm not in _ENDS | AUXILIARIES:
            if self.tokens[start - 1].text.islower() and is_finite(self.tokens[start - 1].text):
                break
            start -= 1
        return [token for token in self.tokens[start:at] if _tells(token)]

    def _find_earlier(self, at: int) -> list[Token]:
        """The subject of the verb before "and": "left the room and shut the door"."""
        for there in range(at - 1, 0, -1):
            if self.tokens[there].text.islower() and self._is_verb(there):
                is_done = self._is_passive(there) or self.tokens[there].norm in AUXILIARIES
                return [] if is_done else self._find_subject(there)
        return []

    def _find_start(self, end: int) -> int:
        """Where the clause whose words stand before `end` starts."""
        start = end
        while start > 0 and (start == end or not self.parted[start]):
            if self.tokens[start - 1].norm in _STARTS:
                break
            start -= 1
        return start

    def _find_opening(self, at: int) -> int:
        """Where the insertion that ends at this word began: the word behind its first comma."""
        while at > 0 and not self.parted[at]:
            at -= 1
        return at

    def _take(self, start: int, end: int | None = None) -> list[Token]:
        """The telling words from here to where the noun phrase ends."""
        taken: list[Token] = []
        for at in range(start, len(self.tokens) if end is None else end):
            token = self.tokens[at]
            is_verb = token.norm in AUXILIARIES or self._looks_verb(at)
            is_over = token.norm in _ENDS or (taken and (is_verb or token.norm[0].isdigit()))
            if is_over or (self.parted[at] and (at > start or end is None)):
                break
            if _tells(token):
                taken.append(token)
        return taken

    def _take_named(self, start: int) -> list[Token]:
        """A noun phrase with the name that follows it: "the mayor, Ann Low"."""
        taken = self._take(start)
        at = self._find_mark(start + 1)
        while at and at < len(self.tokens) and self.tokens[at].text[0].isupper():
            taken.append(self.tokens[at])
            at += 1
        return taken

    def _take_before(self, who: int) -> list[Token]:
        """The name or noun right before "who"."""
        first = who - 1
        while first > 0 and not self.parted[first] and self.tokens[first - 1].text[0].isupper():
            first -= 1
        return [token for token in self.tokens[max(0, first) : who] if _tells(token)]

    def _take_last(self, start: int, end: int) -> list[Token]:
        """The last word before a verb, where its clause opens with "on", "in" and the like.

        None where another such word follows: "on Monday two tunnels of the mine at Dell fell in".
        """
        words = self.tokens[start:end]
        if any(token.norm in _ENDS for token in words[1:]):
            return []
        return [token for token in words if _tells(token)][-1:]

    def _find_mark(self, at: int) -> int:
        return next((i for i in range(at, len(self.tokens)) if self.parted[i]), 0)


def _tells(token: Token) -> bool:
    is_adverb = token.text.islower() and token.norm.endswith("ly")
    is_plain = not (token.is_stopword or token.norm in DAYS or token.norm in _NO_WORDS or is_adverb)
    return is_plain and not token.norm[0].isdigit()


def _is_comparative(token: Token) -> bool:
    return token.norm in _MORE or (token.text.islower() and token.norm.endswith("er"))
