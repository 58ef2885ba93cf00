"""An article's sentences and names in; who and what each sentence mentions, in order, out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from verify.claims.subjects import Mention, is_subject
from verify.claims.unnamed import find_unnamed
from verify.language.aliases import Alias
from verify.language.gazetteer import (
    DEMONYMS,
    FEMALE_NAMES,
    GROUPS,
    MALE_NAMES,
    TITLES,
    UNISEX_NAMES,
)
from verify.language.names import Gender, NameKind, name_gender
from verify.language.namesakes import gender_before
from verify.language.person_words import (
    FEMALE_NOUNS,
    MALE_NOUNS,
    PERSON_NOUNS,
)
from verify.language.verbs import ADDRESS, ALSO_SAY, SAY
from verify.records import Span

# No sentence of an article is longer; in a text without sentence ends, a table or a list, pronouns
# mean nothing that could be told, and looking back from each would take time without end.
LONGEST_SENTENCE = 3_000
_CHIEF_AFTER = re.compile(r"\s(?:chief\sexecutive|founder|chairman|chairwoman|shares)\b")
# What only somebody or a body does: "Norvik said", "Norvik, a brewer, closed". Before any other
# verb one word that only opens a sentence is an ordinary noun: "Care costs $900 a week".
_ACTS = re.compile(
    rf"(?:\s(?:has|had|also|will|later))?\s(?:{'|'.join(sorted(SAY | ALSO_SAY | ADDRESS))}|"
    r"employs|employed|owns|owned|bought|sold|hired|fired|sued|launched|reported|plans|planned|"
    r"signed|agreed|(?:opened|closed|makes?|made|won|lost)\s(?:an?|the|its))(?![\w-])|,\s(?:an?|the|which|who)\s|['’]s\s|\sand\s[A-Z]"
)
_OPENING_MARKS = 2  # "“", "> "
# What is done to people only: "sentenced Ada Low".
_DONE_TO = re.compile(
    r"\b(?:sentenced|arrested|jailed|interviewed|married|divorced|hired|convicted|acquitted|"
    r"interrogated|questioned|appointed|nominated|promoted|"
    r"(?:named|identified)\s(?:by\s(?:[a-z]+\s){1,3})?as)\s$"
)
_AGE_AFTER = re.compile(r",\s\d{1,3}(?:,|\.|\s\()")
_SPEECH_AFTER = re.compile(r"(?:,?\swho\s|,?\s(?:said|says|told|added|wrote|tweeted|testified)\b)")
_WORD_BEFORE = re.compile(r"(?<![\w-])([\w-]{2,20})\.?,?\s$")
_DESCRIPTION_AFTER = re.compile(
    r",\s(?:\d{1,3},\s)?(?:an?|the|his|her|their|[\w’'-]{1,30}[’']s?)\s((?:[\w’'-]{1,20}\s?){1,5})"
)
# "the Low administration", "Low-Hart bond": the name of something else.
_COMPOUND_AFTER = re.compile(
    r"\s?(?:administration|government|campaign|team|tower|organization|family|foundation|doctrine|"
    r"era|regime|presidency|cabinet|camp|case|trial|video|-|–|&)"
)
_RULED = re.compile(r"\s(?:administration|presidency|campaign|regime)(?![\w-])")
_GENDERED = re.compile(
    r"(?<![\w’'-])(he|him|his|himself|she|her|hers|herself)(?![\w-])", re.IGNORECASE
)
MALE_PRONOUNS = frozenset(("he", "him", "his", "himself"))


def find_mentions(
    text: str,
    spans: Sequence[Span],
    aliases: Sequence[Alias],
    quotes: Sequence[Span],
) -> tuple[tuple[Mention, ...], ...]:
    """Find what each sentence mentions: names, by their full form, and unnamed people."""
    genders, sure = _read_people(text, spans, aliases, quotes)
    starts = [alias.name.start for alias in aliases]
    quote_ends = [quote.end for quote in quotes]
    counts = Counter(alias.full for alias in aliases)
    groups: list[tuple[Mention, ...]] = []
    for span in spans:
        if span.end - span.start > LONGEST_SENTENCE:
            groups.append(())
            continue
        sentence = text[span.start : span.end]
        own = aliases[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        quoted = _quoted_in(span, quotes, quote_ends)
        named = [
            _named(sentence, span.start, alias, genders, sure, quoted)
            for alias in own
            if alias.name.end <= span.end
            and alias.name.text.split()[-1].rstrip("s") not in GROUPS
            and not (counts[alias.full] == 1 and _only_opens(sentence, alias, span.start))
        ]
        unnamed = find_unnamed(sentence, named, quoted)
        groups.append(tuple(sorted([*named, *unnamed], key=lambda mention: mention.start)))
    return tuple(groups)


def is_compound(sentence: str, end: int) -> bool:
    """Whether a person's name only belongs to what follows: "the Low administration"."""
    return _COMPOUND_AFTER.match(sentence, end) is not None


def quoted_in(span: Span, quotes: Sequence[Span]) -> tuple[Span, ...]:
    """The quoted stretches of a sentence, by offsets into it."""
    return _quoted_in(span, quotes, [quote.end for quote in quotes])


def _quoted_in(span: Span, quotes: Sequence[Span], ends: Sequence[int]) -> tuple[Span, ...]:
    found = []
    for quote in quotes[bisect_left(ends, span.start) :]:
        if quote.start >= span.end:
            break
        found.append(Span(max(quote.start, span.start) - span.start, quote.end - span.start))
    return tuple(found)


def _only_opens(sentence: str, alias: Alias, offset: int) -> bool:
    """True in "Freight costs rose": a word once in the text, its capital that of the sentence."""
    is_first = alias.name.start - offset <= _OPENING_MARKS and " " not in alias.name.text
    end = alias.name.end - offset
    is_known = alias.name.text in DEMONYMS or alias.name.text.isupper()
    if not is_first or alias.name.kind is not NameKind.OTHER or is_known:
        return False
    return not (_ACTS.match(sentence, end) or _CHIEF_AFTER.match(sentence, end))


def _named(
    sentence: str,
    offset: int,
    alias: Alias,
    genders: dict[str, Gender],
    sure: frozenset[str],
    quoted: Sequence[Span],
) -> Mention:
    start, end = alias.name.start - offset, alias.name.end - offset
    kind = NameKind.PERSON if alias.full in genders else alias.name.kind
    if kind is NameKind.OTHER and alias.full not in DEMONYMS and _RULED.match(sentence, end):
        kind = NameKind.PERSON  # "the Nixon administration": a man not named otherwise
    return Mention(
        start,
        end,
        alias.name.text,
        alias.full,
        kind,
        genders.get(alias.full, Gender.UNKNOWN),
        is_subject=is_subject(sentence, start, end),
        is_quoted=any(q.start <= start < q.end for q in quoted),
        is_sure=alias.full in sure and not alias.candidates,
    )


def _read_people(
    text: str, spans: Sequence[Span], aliases: Sequence[Alias], quotes: Sequence[Span]
) -> tuple[dict[str, Gender], frozenset[str]]:
    """Full name of each person -> gender, and the names that are certainly a person's."""
    votes: dict[str, Counter[Gender]] = {}
    sure: set[str] = set()
    for alias in aliases:
        if alias.name.kind is not NameKind.PERSON and alias.full == alias.name.text:
            continue
        tally = votes.setdefault(alias.full, Counter())
        told = _told_gender(text, alias)
        if told is not Gender.UNKNOWN:
            tally[told] += 1
        if alias.full not in sure and _is_surely_person(text, alias):
            sure.add(alias.full)
    genders = {full: _first_told(full, tally) for full, tally in votes.items()}
    _learn_from_pronouns(text, spans, aliases, genders, quotes)
    return genders, frozenset(sure)


def _told_gender(text: str, alias: Alias) -> Gender:
    """What the words around one mention say: a form of address, "actress", ", a mother of two"."""
    start, end = alias.name.start, alias.name.end
    told = gender_before(text, start)
    if told is not Gender.UNKNOWN:
        return told
    nouns = {_word_before(text, start), *_description_after(text, end)}
    is_male, is_female = bool(nouns & MALE_NOUNS), bool(nouns & FEMALE_NOUNS)
    if is_male is is_female:
        return Gender.UNKNOWN
    return Gender.MALE if is_male else Gender.FEMALE


def _word_before(text: str, start: int) -> str:
    match = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return match.group(1).casefold() if match else ""


def _description_after(text: str, end: int) -> tuple[str, ...]:
    """The first words of ", a lawyer from Dell" behind a name."""
    match = _DESCRIPTION_AFTER.match(text, end)
    return tuple(match.group(1).casefold().split()) if match else ()


def _first_told(full: str, tally: Counter[Gender]) -> Gender:
    if len(tally) == 1:
        return next(iter(tally))
    is_unisex = full.split(maxsplit=1)[0] in UNISEX_NAMES
    return Gender.UNKNOWN if tally or is_unisex else name_gender(full)


def _is_surely_person(text: str, alias: Alias) -> bool:
    words = alias.full.split()
    start, end = alias.name.start, alias.name.end
    if alias.name.text != alias.full:
        return True
    before = _word_before(text, start)
    if before in TITLES or before in PERSON_NOUNS:
        return True
    if len(words) == 1:
        return False  # "Ben", "Ashgabat"
    if words[0] in MALE_NAMES or words[0] in FEMALE_NAMES:
        return True
    if _DONE_TO.search(text, max(0, start - 40), start):
        return True
    if text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
        return True  # alone on its line, as over the life of somebody
    return bool(
        _AGE_AFTER.match(text, end)
        or _SPEECH_AFTER.match(text, end)
        or PERSON_NOUNS.intersection(_description_after(text, end))
    )


def _learn_from_pronouns(
    text: str,
    spans: Sequence[Span],
    aliases: Sequence[Alias],
    genders: dict[str, Gender],
    quotes: Sequence[Span],
) -> None:
    """Fill in genders from sentences that name one person only and go on with "he" or "she"."""
    starts = [alias.name.start for alias in aliases]
    quote_ends = [quote.end for quote in quotes]
    votes: dict[str, set[Gender]] = {}
    for span in spans:
        own = aliases[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        people = {alias.full for alias in own if alias.full in genders}
        if len(people) != 1 or span.end - span.start > LONGEST_SENTENCE:
            continue
        (full,) = people
        if genders[full] is not Gender.UNKNOWN:
            continue
        first = min(alias.name.end for alias in own if alias.full == full) - span.start
        sentence = text[span.start : span.end]
        quoted = _quoted_in(span, quotes, quote_ends)
        if any(True for _ in find_unnamed(sentence, (), quoted)):
            continue
        told = {
            Gender.MALE if match.group().lower() in MALE_PRONOUNS else Gender.FEMALE
            for match in _GENDERED.finditer(sentence, first)
            if not any(q.start <= match.start() < q.end for q in quoted)
        }
        votes.setdefault(full, set()).update(told)
    for full, told in votes.items():
        if len(told) == 1:
            genders[full] = next(iter(told))
