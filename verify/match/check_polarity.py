"""A claim's yes and no held against a passage: a dropped "not", a denial, or a word's opposite."""

from __future__ import annotations

from dataclasses import dataclass

from verify.language.name_forms import same_name
from verify.language.parties import name_deed
from verify.language.polarity import find_opposites
from verify.language.tokens import Token, stem_word, tokenize
from verify.language.verbs import PAST
from verify.match.check_turned import is_told_alike, is_told_back
from verify.match.passage import Passage, find_neighbours
from verify.match.reading import ReadClaim
from verify.records import Check, CheckKind, Outcome, Polarity

# Small words that exclude each other before the same word.
_SMALL_WORDS = {
    "before": ("after",),
    "after": ("before",),
    "into": ("out",),
    "out": ("into",),
    "more": ("less", "fewer"),
    "less": ("more",),
    "fewer": ("more",),
    "up": ("down",),
    "down": ("up",),
    "above": ("below",),
    "below": ("above",),
    "for": ("against",),
    "against": ("for",),
}
_DENYING = frozenset(stem_word(word) for word in ("deny", "dispute", "reject"))
_RANKS = frozenset(("first", "last"))
# Who is denied to have done something is not what it is about.
_NOBODY = frozenset(stem_word(word) for word in ("nobody", "nothing", "none"))
# So much of what is said must be the same to be one speech: chosen as in check_attribution.
_HALF = 0.5
# A passage with so much of the claim speaks of the same thing, whatever stands beside the word that
# it denies: "No blame attaches to Low for the loss". Chosen by that reasoning.
_SAME_SENTENCE = 0.8
# By the same reasoning for "signed" and "unsigned", which are seldom said of two things.
_MOST_OF_IT = 0.6
OPPOSITES = "opposites"
"""What two words are that exclude each other."""
# How many words around a denied one are shown.
_SHOWN_BEFORE = 3
_SHOWN_AFTER = 2
# Opposites speak of the same thing when this many telling words beside them are the same.
_SHARED_NEIGHBOURS = 2


def check_polarity(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Compare what is denied on one side only, then look for words that exclude each other."""
    return (
        *(_check_negation(claim, passage) or _check_silence(claim, passage)),
        *_check_opposites(claim, passage),
        *_check_small_words(claim, passage),
    )


def _check_silence(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Who did not say it in one text and said it in the other: "did not say that it was brief"."""
    own = next((one for one in claim.attributions if not one.is_inside(0)), None)
    if own is None:
        return ()
    is_silent = own.polarity is Polarity.DECLINED
    theirs = [
        found
        for sentence in passage.sentences
        for found in sentence.attributions
        if same_name(own.speaker, found.speaker)
        and _tells_half(sentence.text[found.content_start : found.content_end], claim)
    ]
    silences = [one for one in theirs if one.polarity is Polarity.DECLINED]
    if bool(silences) is is_silent:
        return ()
    if not theirs:
        return (Check(CheckKind.POLARITY, Outcome.MISSING, own.cue),)
    if not silences or len(silences) == len(theirs):
        return (Check(CheckKind.POLARITY, Outcome.DIFFERS, own.cue, theirs[0].cue),)
    return ()


def _tells_half(content: str, claim: ReadClaim) -> bool:
    wanted = claim.stems - claim.name_stems or claim.stems
    told = {token.stem for token in tokenize(content)}
    return len(wanted & told) >= _HALF * len(wanted)


def _check_small_words(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """Differs for "before the vote" and "after the vote": small words that carry the fact."""
    if not any(token.norm in _SMALL_WORDS for token in claim.tokens):
        return ()
    here = _read_small_words(claim.tokens)
    there = _read_small_words(passage.tokens)
    for stem, words in here.items():
        for word in sorted(words):
            rivals = there.get(stem, set())
            opposite = next((one for one in _SMALL_WORDS[word] if one in rivals), "")
            if opposite and word not in rivals:
                values = f"{word} …", f"{opposite} …"
                return (Check(CheckKind.POLARITY, Outcome.DIFFERS, *values, OPPOSITES),)
    return ()


def _read_small_words(tokens: tuple[Token, ...]) -> dict[str, set[str]]:
    """For each telling word the small words right before it, no other telling one between."""
    found: dict[str, set[str]] = {}
    words: set[str] = set()
    for token in tokens:
        if token.norm in _SMALL_WORDS:
            words.add(token.norm)
        elif not token.is_stopword:
            found.setdefault(token.stem, set()).update(words)
            words = set()
    return found


def _check_negation(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """A word denied in one text and not in the other differs, where both speak of one thing."""
    if not claim.denied and not any(sentence.denied for sentence in passage.sentences):
        return ()
    here = _read_words(claim.claim.text, claim.tokens, claim.denied, of=claim.stems)
    there: dict[str, list[_Said]] = {}
    for sentence in passage.sentences:
        text = passage.read.report.text
        words = _read_words(text, sentence.tokens, sentence.denied, of=claim.stems)
        for stem, said in words.items():
            there.setdefault(stem, []).extend(said)
    shared = [stem for stem in here if stem in there]
    denied_here = [stem for stem in shared if any(one.is_denied for one in here[stem])]
    denied_there = [stem for stem in shared if any(one.is_denied for one in there[stem])]
    for stem in shared:
        if stem in _DENYING and (stem in denied_here) is not (stem in denied_there):
            return (_make_difference(here[stem], there[stem]),)  # "did not deny" is no denial
    if denied_here and denied_there:
        # "no second meeting was planned" and "a second meeting was not planned" deny one thing
        ours, theirs = here[denied_here[0]], there[denied_there[0]]
        return (Check(CheckKind.POLARITY, Outcome.AGREES, _show(ours), _show(theirs)),)
    for stem in denied_here:
        if _is_about_one_thing(here[stem], there[stem], claim):
            return (_make_difference(here[stem], there[stem]),)
    if claim.denied and not any(sentence.denied for sentence in passage.sentences):
        # what is denied here, the passage at least does not deny: never support
        word = claim.tokens[min(claim.denied)].stem
        return (Check(CheckKind.POLARITY, Outcome.MISSING, _show(here.get(word, []))),)
    for stem in denied_there:
        # "Low, who speaks for Dell, denied that it was discussed": the claim's own word decides
        own = {one.word for one in here[stem]}
        said = [one for one in there[stem] if one.word in own] or there[stem]
        is_only_denied = all(one.is_denied for one in said)
        is_one = passage.window.coverage >= _SAME_SENTENCE
        if is_only_denied and (is_one or _is_about_one_thing(here[stem], there[stem], claim)):
            return (_make_difference(here[stem], there[stem]),)
    return ()


@dataclass(frozen=True, slots=True)
class _Said:
    """One place where a word is said: how, whether it is denied there, and the words beside it."""

    word: str
    is_denied: bool
    neighbours: frozenset[str]
    shown: str


def _read_words(
    text: str, tokens: tuple[Token, ...], denied: frozenset[int], *, of: frozenset[str]
) -> dict[str, list[_Said]]:
    """Each place where one of these stems is said, by the stem."""
    words: dict[str, list[_Said]] = {}
    for index, token in enumerate(tokens):
        if token.stem in of and not token.is_stopword:
            beside = find_neighbours(tokens, token.start, token.end)
            near = tokens[max(0, index - _SHOWN_BEFORE) : index + 1 + _SHOWN_AFTER]
            shown = text[near[0].start : near[-1].end]
            words.setdefault(token.stem, []).append(
                _Said(token.norm, index in denied, beside, shown)
            )
    return words


def _make_difference(here: list[_Said], there: list[_Said]) -> Check:
    return Check(CheckKind.POLARITY, Outcome.DIFFERS, _show(here), _show(there))


def _show(said: list[_Said]) -> str:
    """The words around the denied place, or around the first."""
    denied = [one for one in said if one.is_denied]
    return (denied or said)[0].shown if said else ""


def _is_about_one_thing(here: list[_Said], there: list[_Said], claim: ReadClaim) -> bool:
    """Whether a word beside it, no name, is shared: what is denied of hacking is not of trade.

    Where nothing stands beside it ("Nobody has been arrested.") it is denied of everything.
    """
    ours = frozenset().union(*(one.neighbours for one in here)) - claim.name_stems
    theirs = frozenset().union(*(one.neighbours for one in there))
    theirs -= _NOBODY
    return not ours or not theirs or bool(ours & theirs)


def _is_other_side(token: Token, claim: ReadClaim, passage: Passage) -> bool:
    """Whether the opposite tells the same deed: "the mill was sold to Low", "Low bought it".

    So does "worse than girls" beside "better than boys".
    """
    deed = name_deed(token.stem)
    is_alike = bool(deed) and is_told_alike(claim, passage, deed=deed)
    return is_alike or is_told_back(claim, passage, degree=token.norm)


def _is_noun_undone(one: Token, other: Token) -> bool:
    """True of "damage" and "undamaged", of which the one that is done is a noun."""
    undone, done = (one, other) if one.stem.startswith("un") else (other, one)
    is_done = done.norm.endswith("ed") or done.norm in PAST
    return undone.stem == f"un{done.stem}" and not is_done


def _check_opposites(claim: ReadClaim, passage: Passage) -> tuple[Check, ...]:
    """A word whose opposite stands in the passage, beside a word that both texts share.

    One of them denied is no opposite any more: "is not closed" is open.
    """
    own = {token.stem for token in claim.tokens}
    denied_here = {claim.tokens[at].start for at in claim.denied}
    denied_there = {one.tokens[at].start for one in passage.sentences for at in one.denied}
    checks = []
    for token in claim.content:
        if token.stem in passage.stems or (token.stem in _RANKS and token.norm not in _RANKS):
            continue  # what lasted is not the last
        opposites = find_opposites(token.stem) - own
        if opposites.isdisjoint(passage.stems) or _is_other_side(token, claim, passage):
            continue
        for found in passage.tokens:
            is_rank = found.stem in _RANKS and found.norm not in _RANKS
            if found.stem not in opposites or is_rank or _is_noun_undone(token, found):
                continue
            is_turned = (token.start in denied_here) is not (found.start in denied_there)
            if not is_turned and _stand_alike(token, found, claim, passage):
                values = token.text, found.text
                checks.append(Check(CheckKind.POLARITY, Outcome.DIFFERS, *values, OPPOSITES))
                break
    return tuple(checks)


def _stand_alike(token: Token, found: Token, claim: ReadClaim, passage: Passage) -> bool:
    """Whether two opposites are said of one thing, by the words beside them.

    "Signed" and "unsigned" are where most of the claim is there.
    """
    is_undone = found.stem == f"un{token.stem}" or token.stem == f"un{found.stem}"
    if is_undone and passage.window.coverage >= _MOST_OF_IT:
        return True
    about = find_neighbours(claim.tokens, token.start, token.end)
    shared = about & find_neighbours(passage.tokens, found.start, found.end)
    return len(shared) >= min(_SHARED_NEIGHBOURS, max(1, len(about) // 2))
