"""An article's names and sentences in; who "he", "Putin" or "the two leaders" is, out.

Only what is certain is resolved. What is left open makes the claim ambiguous, with candidates.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from verify.language.marks import find_quote_spans
from verify.language.names import Gender, Name, NameKind, find_names, name_gender
from verify.records import Span


@dataclass(frozen=True, slots=True)
class Change:
    """Words of a sentence that a self-contained wording replaces, by offsets into the sentence."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a sentence's references mean: the changes that make it self-contained, what stays open.

    `open_words` are the references nobody could resolve, `candidates` whom they may mean.
    """

    changes: tuple[Change, ...]
    open_words: tuple[Span, ...] = ()
    candidates: tuple[str, ...] = ()


_PRONOUN = re.compile(
    r"(?<![\w’'-])(he|she|him|his|her|hers|they|them|their|it|its)(?![\w-])", re.IGNORECASE
)
_GENDERS = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
}
_POSSESSIVES = frozenset(("his", "her", "hers", "its", "their"))
# "it" that stands for nothing: it is time, it was clear, it took years, it was the first …
_EMPTY_IT = re.compile(
    r"it(?:['’]s|\s(?:is|was|will\sbe|would\sbe|has\sbeen|had\sbeen|may\sbe|seems|seemed|appears|appeared|"
    r"took|takes|became|soon|remains|remained|comes|came|turned|turns))\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\b(?:the\s(?:two|both)\s(?:leaders|presidents|men|women|politicians|ministers|officials|rivals|"
    r"fighters|candidates|countries|nations|sides|powers)|both\s(?:leaders|presidents|men|women|countries|sides|"
    r"nations)|the\s(?:pair|duo))(?![\w-])",
    re.IGNORECASE,
)
_PLACE_PAIR = re.compile(r"\b(?:countries|nations|sides|powers)\b", re.IGNORECASE)
_MEETING_WITH = re.compile(
    r"\b(?:meeting|encounter|talks|conversation|discussion|call|summit)\swith\s", re.IGNORECASE
)
_MEETING = re.compile(
    r"\b(the\s(?:(?:very|first|last)\s)?(?:[\"“‘]?(?:very\s)?(?:brief|short|informal|private|surprise|"
    r"four-minute)[\"”’]?(?:\sand\s\w+[\"”’]?)?\s)?(?:meeting|encounter|conversation|talks|discussion))"
    r"(?!\s(?:with|between|of|in\swhich|about|on|room|place)\b)(?![\w-])",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:in|at|on|during|after|before|despite|with|without|like|as|while|for|since|throughout|under)\s",
    re.IGNORECASE,
)
# A form of address that the full name makes needless.
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s$")
# Between these names and the word before or after, a surname is part of something else.
_NO_EXPANSION_AFTER = re.compile(
    r"\s?(?:administration|government|campaign|team|tower|organization|family|foundation|doctrine|"
    r"era|spokes|aide|-|–|&|[A-Z])"
)
_LOOK_BACK_SENTENCES = 2


class Context:
    """What the sentences of one article refer to; made once per article, asked per sentence."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._sentences = tuple(text[span.start : span.end] for span in spans)
        self._names = _names_by_sentence(text, spans)
        self._full_names = _full_names(self._names)
        self._pair = self._find_pair(NameKind.PERSON)
        self._meeting = self._find_meeting()

    def full_name(self, name: str) -> str:
        """The longest form in which the article names this person, where it is the only one."""
        return self._full_names.get(name, name)

    def name_meeting(self, words: str) -> str:
        """A wording with "the meeting" completed by who met, where the article tells of one."""
        match = _MEETING.search(words)
        if not self._meeting or match is None or all(_last(n) in words for n in self._meeting):
            return words
        if _inside(match.start(), find_quote_spans(words)):
            return words
        between = f" between {' and '.join(self._meeting)}"
        return f"{words[: match.end()]}{between}{words[match.end() :]}"

    def speaker(self, index: int, speaker: str, at: int) -> str:
        """Who speaks at an offset of a sentence: a pronoun resolved, a short name completed."""
        if speaker.lower() in _GENDERS:
            meant = self._meant(index, speaker.lower(), at)
            return meant[0] if len(meant) == 1 else speaker
        return self.full_name(speaker)

    def people_in(self, index: int) -> tuple[str, ...]:
        """The people a sentence names, by their full names."""
        people = [n for n in self._names[index] if n.kind is NameKind.PERSON]
        return tuple(dict.fromkeys(self.full_name(name.text) for name in people))

    def people_before(self, index: int) -> tuple[str, ...]:
        """The people named in the sentences just before, the nearest sentence first."""
        found: list[str] = []
        for earlier in range(index - 1, max(-1, index - 1 - _LOOK_BACK_SENTENCES), -1):
            found.extend(
                self.full_name(name.text)
                for name in self._names[earlier]
                if name.kind is NameKind.PERSON
            )
        return tuple(dict.fromkeys(found))

    def resolve(self, index: int, quoted: Sequence[Span] = ()) -> Resolved:
        """Resolve the references of one sentence; words inside `quoted` are never touched."""
        text = self._sentences[index]
        changes: list[Change] = []
        open_words: list[Span] = []
        candidates: list[str] = []
        for match in _PRONOUN.finditer(text):
            if _inside(match.start(), quoted):
                continue
            word = match.group().lower()
            if self._looks_ahead(index, word, match.start()):
                continue
            meant = self._meant(index, word, match.start())
            if len(meant) == 1 and word in _GENDERS:
                changes.append(_replacement(match, word, meant[0]))
            elif not self._is_harmless(index, word, match):
                open_words.append(Span(match.start(), match.end()))
                candidates.extend(meant or self._things_before(index, match.start()))
        changes += self._short_names(index, quoted)
        changes += self._pairs(text, quoted)
        ordered = sorted(changes, key=lambda change: (change.start, change.end))
        return Resolved(tuple(ordered), tuple(open_words), tuple(dict.fromkeys(candidates)))

    def _meant(self, index: int, pronoun: str, at: int) -> tuple[str, ...]:
        """Whom a pronoun can mean: one name when it is certain, several or none when not."""
        gender = _GENDERS.get(pronoun)
        if gender is None:
            return ()
        here = self._people(self._names[index], gender, before=at)
        if here:
            subject = self._subject(index, here)
            return (subject,) if subject else here
        for earlier in range(index - 1, max(-1, index - 1 - _LOOK_BACK_SENTENCES), -1):
            people = self._people(self._names[earlier], gender)
            if people:
                subject = self._subject(earlier, people)
                return (subject,) if subject else people
        return ()

    def _looks_ahead(self, index: int, pronoun: str, at: int) -> bool:
        """Whether a pronoun in a lead-in means the name after it: "In his speech, Low said"."""
        gender = _GENDERS.get(pronoun)
        text = self._sentences[index]
        comma = text.find(",", at, at + 120)
        if gender is None or comma < 0 or not _LEAD_IN.match(text):
            return False
        if self._people(self._names[index], gender, before=at):
            return False
        return any(
            name.kind is NameKind.PERSON and comma < name.start <= comma + 40
            for name in self._names[index]
        )

    def _people(
        self, names: tuple[Name, ...], gender: Gender, *, before: int = 1 << 30
    ) -> tuple[str, ...]:
        found = []
        for name in names:
            full = self.full_name(name.text)
            if name.kind is NameKind.PERSON and name.end <= before:
                found.append(full if name_gender(full) in (gender, Gender.UNKNOWN) else "")
        return tuple(dict.fromkeys(name for name in found if name))

    def _subject(self, index: int, people: tuple[str, ...]) -> str:
        """The person a sentence is about: the only one, or the one it opens with."""
        if len(people) == 1:
            return people[0]
        text = self._sentences[index]
        for name in self._names[index]:
            if name.kind is not NameKind.PERSON or self.full_name(name.text) not in people:
                continue
            lead = text[: name.start].strip(" \"“‘'")
            is_possessive = text[name.end : name.end + 1] in ("'", "’")
            is_opening = not lead or bool(
                re.fullmatch(r"(?:[A-Z][\w.]*\s?){1,4}|but|and", lead, re.IGNORECASE)
            )
            is_after_lead_in = lead.endswith(",") and len(lead.split()) <= 10
            if (is_opening or is_after_lead_in) and not is_possessive:
                return self.full_name(name.text)
            return ""
        return ""

    def _is_harmless(self, index: int, word: str, match: re.Match[str]) -> bool:
        """Whether a pronoun left as it is can be read without the article."""
        text = self._sentences[index]
        if word == "it" and _EMPTY_IT.match(text, match.start()):
            return True
        # A name or noun before it in the same sentence is what it stands for.
        return word not in _GENDERS and len(text[: match.start()].split()) >= 2

    def _things_before(self, index: int, at: int) -> tuple[str, ...]:
        names = [name.text for name in self._names[index] if name.end <= at]
        if not names and index:
            names = [name.text for name in self._names[index - 1]]
        return tuple(dict.fromkeys(names))

    def _short_names(self, index: int, quoted: Sequence[Span]) -> list[Change]:
        text = self._sentences[index]
        changes = []
        for name in self._names[index]:
            full = self.full_name(name.text)
            is_alone = not _NO_EXPANSION_AFTER.match(text, name.end)
            if full != name.text and is_alone and not _inside(name.start, quoted):
                title = _TITLE.search(text, max(0, name.start - 6), name.start)
                start = title.start() if title else name.start
                changes.append(Change(start, name.end, full))
        return changes

    def _pairs(self, text: str, quoted: Sequence[Span]) -> list[Change]:
        changes = []
        for match in _PAIR.finditer(text):
            if _PLACE_PAIR.search(match.group()) or _inside(match.start(), quoted):
                continue
            if len(self._pair) == 2:
                changes.append(Change(match.start(), match.end(), " and ".join(self._pair)))
        return changes

    def _find_pair(self, kind: NameKind) -> tuple[str, ...]:
        """The two people the article opens with, when the first sentence naming any names two."""
        for names in self._names:
            people = tuple(dict.fromkeys(self.full_name(n.text) for n in names if n.kind is kind))
            if people:
                return people if len(people) == 2 else ()
        return ()

    def _find_meeting(self) -> tuple[str, ...]:
        """The two people of the one meeting the article opens with, if it opens with one."""
        if len(self._pair) != 2:
            return ()
        opening = self._sentences[:3]
        return self._pair if any(_MEETING_WITH.search(sentence) for sentence in opening) else ()


def _names_by_sentence(text: str, spans: Sequence[Span]) -> tuple[tuple[Name, ...], ...]:
    """The names of the whole text, by sentence, with offsets into it."""
    names = iter(find_names(text))
    groups: list[tuple[Name, ...]] = []
    name = next(names, None)
    for span in spans:
        group: list[Name] = []
        while name is not None and name.start < span.end:
            if name.start >= span.start and name.end <= span.end:
                start, end = name.start - span.start, name.end - span.start
                group.append(Name(name.text, start, end, name.kind))
            name = next(names, None)
        groups.append(tuple(group))
    return tuple(groups)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _inside(at: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)


def _replacement(match: re.Match[str], word: str, name: str) -> Change:
    ending = "’" if name.endswith("s") else "’s"
    is_possessive = word in _POSSESSIVES and not (
        word == "her"
        and re.match(
            r"\s*(?:[.,;:)]|$|(?:to|in|on|at|for|with|and|from)\b)", match.string[match.end() :][:8]
        )
    )
    return Change(match.start(), match.end(), name + ending if is_possessive else name)


def _full_names(names: Sequence[tuple[Name, ...]]) -> dict[str, str]:
    """Short form -> full name of a person, for short forms that only one full name ends in."""
    people = Counter(
        name.text
        for group in names
        for name in group
        if name.kind is NameKind.PERSON and 2 <= len(name.text.split()) <= 4
    )
    by_last: dict[str, list[str]] = {}
    for full in people:
        by_last.setdefault(full.split()[-1], []).append(full)
    return {last: _longest(fulls) for last, fulls in by_last.items() if _is_one_person(fulls)}


def _longest(fulls: list[str]) -> str:
    return max(fulls, key=lambda full: (len(full), full))


def _is_one_person(fulls: list[str]) -> bool:
    return len({full.split()[0] for full in fulls}) == 1
