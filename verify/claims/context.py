"""An article's text and sentences in; who "he", "Putin" or "the two leaders" is, out.

Only what is certain is resolved. What is left open makes the claim ambiguous, with candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from verify.claims.bodies import find_body, find_speaking_body
from verify.claims.callings import calls_body
from verify.claims.changes import (
    Change,
    OpenWord,
    Resolved,
    is_empty,
    is_harmless,
    is_two_ways,
    looks_ahead,
    replacement,
    things_before,
    written_change,
)
from verify.claims.descriptions import Introduced
from verify.claims.events import find_event
from verify.claims.mentions import LONGEST_SENTENCE, find_mentions, quoted_in
from verify.claims.pairs import (
    find_described_pair,
    find_latter,
    find_opening_pair,
    is_about_meeting,
)
from verify.claims.pronouns import (
    GENDERS,
    LOOK_BACK,
    LOOK_FURTHER,
    Meant,
    Place,
    find_pair,
    find_person,
)
from verify.claims.short_names import in_full, opens_sentence, stays_short, unexplained
from verify.claims.subjects import Mention, is_subject
from verify.claims.things import find_described, find_group, find_thing
from verify.claims.told_days import find_told_day
from verify.claims.told_elsewhere import find_told_elsewhere
from verify.claims.written import names_with_the, with_article
from verify.language.aliases import Alias, resolve_aliases
from verify.language.datelines import find_dateline
from verify.language.marks import find_quote_spans
from verify.language.name_kinds import settle_kinds
from verify.language.names import Gender, NameKind, find_names
from verify.records import Span

_PRONOUN = re.compile(
    r"(?<![\w’'-])(he|she|him|his|her|hers|they|them|their|it|its)(?![\w-])", re.IGNORECASE
)
_HIS = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)
_MEETING = re.compile(
    r"\b(the\s(?:(?:very|first|last)\s)?(?:[\"“‘]?(?:very\s)?(?:brief|short|informal|private|surprise|"
    r"four-minute)[\"”’]?(?:\sand\s\w+[\"”’]?)?\s)?(?:meeting|encounter|conversation|talks|discussion))"
    r"(?!\s(?:with|between|of|in\swhich|about|on|room|place)\b)(?![\w-])",
    re.IGNORECASE,
)
# A form of address that the full name makes needless.
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s$")
_SMALL_WORD = re.compile(r"(?<![\w’'-])[a-z]{2,}")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"”’'»)\]]*\s*$")


class Context:
    """What the sentences of one article refer to; made once per article, asked per sentence."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._sentences = tuple(text[span.start : span.end] for span in spans)
        quotes = find_quote_spans(text)
        aliases = resolve_aliases(text, settle_kinds(text, find_names(text)))
        self._full_names = _full_names(aliases)
        self._articled = names_with_the(text, aliases)
        self._unexplained = unexplained(text, aliases)
        self._addressed = _addressed(text, aliases)
        self._aliases = _by_sentence(aliases, spans)
        self._quoted = tuple(quoted_in(span, quotes) for span in spans)
        dateline = find_dateline(text)
        told = tuple(one for one in aliases if not dateline.start <= one.name.start < dateline.end)
        self._mentions = [list(group) for group in find_mentions(text, spans, told, quotes)]
        self._first = {m.who: m for group in reversed(self._mentions) for m in reversed(group)}
        self._people = tuple(tuple(_people_of(group)) for group in self._mentions)
        self._pair = find_opening_pair(self._mentions)
        self._meeting = self._pair if is_about_meeting(self._sentences) else ()
        self._meant: list[dict[int, str]] = []
        self._resolved = tuple(self._read_all())

    def full_name(self, name: str) -> str:
        """The longest form in which the article names this person, where it is the only one."""
        return self._full_names.get(name, name)

    def name_meeting(self, words: str) -> str:
        """A wording with "the meeting" completed by who met, where the article tells of one."""
        match = _MEETING.search(words)
        if not self._meeting or match is None:
            return words
        if all(name.rsplit(maxsplit=1)[-1] in words for name in self._meeting):
            return words
        if _inside(match.start(), find_quote_spans(words)):
            return words
        between = f" between {' and '.join(self._meeting)}"
        return f"{words[: match.end()]}{between}{words[match.end() :]}"

    def speaker(self, index: int, speaker: str, at: int) -> str:
        """Who speaks at an offset of a sentence: a pronoun resolved, a short name completed.

        "Her spokesman" is Low’s, not Low; nobody stays nobody.
        """
        meant = self._meant[index].get(at, "") if speaker else ""
        if meant and _HIS.match(self._sentences[index], at):
            return f"{meant}’s {speaker}"
        return meant or self.full_name(speaker)

    def people_in(self, index: int) -> tuple[str, ...]:
        """The people a sentence names, by their full names."""
        return self._people[index]

    def people_before(self, index: int) -> tuple[str, ...]:
        """The people named in the sentences just before, the nearest sentence first."""
        found: list[str] = []
        for earlier in range(index - 1, max(-1, index - 1 - LOOK_BACK), -1):
            found.extend(self._people[earlier])
        return tuple(dict.fromkeys(found))

    def fitting(self, index: int, word: str, *, has_own: bool = False) -> tuple[str, ...]:
        """Of the people before a sentence, or in it too, those that a "he" or "she" can mean."""
        if word not in GENDERS:
            return ()
        fits = (GENDERS[word], Gender.UNKNOWN)
        people = (*(self.people_in(index) if has_own else ()), *self.people_before(index))
        return tuple(n for n in dict.fromkeys(people) if self._first[n].gender in fits)

    def resolve(self, index: int, quoted: Sequence[Span] = ()) -> Resolved:
        """Resolve the references of one sentence; words inside `quoted` are never touched."""
        resolved = self._resolved[index]
        if not quoted:
            return resolved
        changes = tuple(c for c in resolved.changes if not _inside(c.start, quoted))
        words = tuple(w for w in resolved.open_words if not _inside(w.start, quoted))
        return Resolved(changes, words)

    def resolve_voice(
        self, index: int, quoted: Sequence[Span], pronoun: Span, speaker: str
    ) -> Resolved:
        """The same where a pronoun is who speaks a quotation, known by name from the quotation.

        A pronoun that means another one in its sentence is left open, with both for candidates.
        """
        resolved = self.resolve(index, quoted)
        meant = self._meant[index].get(pronoun.start, "")
        if meant == speaker:
            return resolved
        changes = [c for c in resolved.changes if c.start != pronoun.start]
        words = [w for w in resolved.open_words if w.start != pronoun.start]
        if meant:
            words.append(OpenWord(pronoun.start, pronoun.end, (meant, speaker)))
        else:
            text, name = self._sentences[index], self._written(speaker)
            changes.append(written_change(text, pronoun.start, pronoun.end, name))
        changes.sort(key=lambda change: change.start)
        return Resolved(tuple(changes), tuple(words))

    def _read_all(self) -> Iterator[Resolved]:
        """Read the sentences in order, each with what those before it have introduced."""
        introduced = Introduced()
        earlier: list[tuple[str, Sequence[Mention]]] = []  # the nearest first
        for index, text in enumerate(self._sentences):
            self._meant.append({})
            if len(text) > LONGEST_SENTENCE:
                yield Resolved(())
                continue
            yield self._read(index, introduced, earlier)
            introduced.add(text, self._mentions[index])
            # A headline or caption is nobody's sentence before, but where nothing else is.
            if _SENTENCE_END.search(text) or not earlier:
                earlier = [(text, self._mentions[index]), *earlier[: LOOK_FURTHER - 1]]

    def _read(
        self,
        index: int,
        introduced: Introduced,
        earlier: Sequence[tuple[str, Sequence[Mention]]],
    ) -> Resolved:
        text, mentions, quoted = self._sentences[index], self._mentions[index], self._quoted[index]
        changes: list[Change] = []
        opened: list[tuple[Span, tuple[str, ...]]] = []
        for found in tuple(introduced.find(text, mentions)):
            if _inside(found.start, quoted):
                continue
            if found.meant.name:
                words = self._written(found.meant.name)
                words = f"in {words}" if found.is_place else words
                changes.append(written_change(text, found.start, found.end, words))
                self._take(index, Span(found.start, found.end), found.meant.name)
            else:
                opened.append((Span(found.start, found.end), found.meant.candidates))
        for match in _PRONOUN.finditer(text):
            if _inside(match.start(), quoted):
                continue
            place = Place(text, match.start(), match.end(), match.group().lower())
            meant = self._pronoun(place, mentions, earlier)
            if meant.name and is_two_ways(place):
                meant = Meant(candidates=(meant.name,))
            if meant.name:
                made = replacement(place, self._written(meant.name))
                changes.append(written_change(text, made.start, made.end, made.words))
                self._take(index, Span(place.start, place.end), meant.name)
            elif not is_harmless(place, meant, mentions, is_first=not earlier):
                things = meant.candidates or things_before(place, mentions, earlier)
                things = things or self.fitting(index, place.word)
                opened.append((Span(place.start, place.end), things))
                self._leave(index, place)
        changes += self._short_names(index, opened)
        for span, meant in self._described(index, earlier, introduced):
            if _inside(span.start, quoted):
                continue
            if meant.name:
                words = self._written(meant.name)
                changes.append(written_change(text, span.start, span.end, words))
            else:
                opened.append((span, meant.candidates))
        return _resolved(changes, opened)

    def _written(self, name: str) -> str:
        """A name as a wording has it: "Ms. Low", "the Ministry of Transport"."""
        return with_article(self._addressed.get(name, name), self._articled)

    def _pronoun(
        self,
        place: Place,
        mentions: Sequence[Mention],
        earlier: Sequence[tuple[str, Sequence[Mention]]],
    ) -> Meant:
        if place.word in GENDERS:
            meant = find_person(place, mentions, earlier)
            ahead = not meant.is_here and looks_ahead(place, mentions)
            return Meant(is_here=True) if ahead else meant
        if place.word in ("it", "its"):
            body = find_body(place, mentions, earlier)
            body = body or find_speaking_body(place, mentions, earlier)
            is_thing = not body and not is_empty(place)
            return find_thing(place, mentions, earlier) if is_thing else Meant(body)
        pair = find_pair(place, mentions, earlier)
        return Meant(pair) if pair else find_group(place, earlier)

    def _take(self, index: int, span: Span, name: str) -> None:
        """Count resolved words among the mentions, for the words after them."""
        mentions = self._mentions[index]
        taken = self._first.get(name)
        self._meant[index][span.start] = name
        if taken is None:
            return
        text = self._sentences[index]
        kept = [m for m in mentions if not span.start <= m.start < m.end <= span.end]
        gender = GENDERS.get(text[span.start : span.end].lower(), taken.gender)
        if gender is not taken.gender:
            self._learn_gender(index, name, gender)
        is_body = taken.kind is NameKind.OTHER and calls_body(text[span.start : span.end])
        kind = NameKind.ORGANISATION if is_body else taken.kind
        made = Mention(
            span.start,
            span.end,
            text[span.start : span.end],
            name,
            kind,
            gender,
            is_subject=text[span.start : span.end].lower() in ("he", "she", "it")
            or any(m.is_subject for m in mentions if m.start == span.start)
            or is_subject(text, span.start, span.end),
            is_pronoun=True,
        )
        mentions[:] = sorted([*kept, made], key=lambda m: m.start)

    def _learn_gender(self, index: int, name: str, gender: Gender) -> None:
        """From the sentence on that calls somebody "she", she is no "he"."""
        for group in self._mentions[index:]:
            group[:] = [replace(m, gender=gender) if m.who == name else m for m in group]
        self._first[name] = replace(self._first[name], gender=gender)

    def _leave(self, index: int, place: Place) -> None:
        """Count an open "he" among the people of its sentence: the next "he" may be the same."""
        if place.word in GENDERS:
            made = Mention(
                place.start,
                place.end,
                "",
                "",
                NameKind.PERSON,
                GENDERS[place.word],
                is_subject=place.word in ("he", "she"),
                is_sure=False,
            )
            mentions = self._mentions[index]
            mentions[:] = sorted([*mentions, made], key=lambda m: m.start)

    def _short_names(
        self, index: int, opened: list[tuple[Span, tuple[str, ...]]]
    ) -> Iterator[Change]:
        text = self._sentences[index]
        if not _SMALL_WORD.search(text):
            return  # "Northgate: Hale; Bright": a line of names
        for alias, start in self._aliases[index]:
            if _inside(start, self._quoted[index]) or stays_short(text, start, alias):
                continue
            if alias.name.text in self._unexplained and not opens_sentence(text, start):
                continue
            if alias.candidates:
                opened.append((Span(start, start + len(alias.name.text)), alias.candidates))
                continue
            self._meant[index].setdefault(start, alias.full)
            yield in_full(text, start, alias, self._articled)

    def _described(
        self,
        index: int,
        earlier: Sequence[tuple[str, Sequence[Mention]]],
        introduced: Introduced,
    ) -> Iterator[tuple[Span, Meant]]:
        """The pairs and events of a sentence, and the former miner that opens it."""
        text, mentions = self._sentences[index], self._mentions[index]
        yield from find_described_pair(text, mentions, earlier, self._pair, introduced.holders)
        if not self._meeting:
            yield from find_event(text, earlier)
        yield from find_described(text, earlier)
        yield from find_latter(text, earlier)
        yield from find_told_day(text, [told for told, _ in earlier])
        yield from ((span, Meant()) for span in find_told_elsewhere(text))


def _by_sentence(
    aliases: Sequence[Alias], spans: Sequence[Span]
) -> tuple[tuple[tuple[Alias, int], ...], ...]:
    """The names of each sentence, with their offsets into it."""
    groups: list[tuple[tuple[Alias, int], ...]] = []
    rest = iter(aliases)
    alias = next(rest, None)
    for span in spans:
        group: list[tuple[Alias, int]] = []
        while alias is not None and alias.name.start < span.end:
            if alias.name.start >= span.start and alias.name.end <= span.end:
                group.append((alias, alias.name.start - span.start))
            alias = next(rest, None)
        groups.append(tuple(group))
    return tuple(groups)


def _addressed(text: str, aliases: Sequence[Alias]) -> dict[str, str]:
    """Surname -> "Ms. Low", for who is never named otherwise."""
    found: dict[str, str] = {}
    for alias in aliases:
        title = _TITLE.search(text, max(0, alias.name.start - 6), alias.name.start)
        if title and " " not in alias.full:
            found.setdefault(alias.full, title.group() + alias.full)
    return found


def _people_of(mentions: Sequence[Mention]) -> Iterator[str]:
    people = (m.who for m in mentions if m.who and m.kind is NameKind.PERSON)
    return iter(dict.fromkeys(people))


def _full_names(aliases: Sequence[Alias]) -> dict[str, str]:
    """Short form -> full name, where it stands for the same one throughout."""
    found: dict[str, set[str]] = {}
    for alias in aliases:
        found.setdefault(alias.name.text, set()).add("" if alias.candidates else alias.full)
    return {
        short: next(iter(fulls))
        for short, fulls in found.items()
        if len(fulls) == 1 and "" not in fulls
    }


def _resolved(
    changes: Sequence[Change], opened: Sequence[tuple[Span, tuple[str, ...]]]
) -> Resolved:
    """The changes in order, without those that another one overlaps."""
    kept: list[Change] = []
    for change in sorted(changes, key=lambda change: (change.start, -change.end)):
        if not kept or change.start >= kept[-1].end:
            kept.append(change)
    words = sorted(
        (OpenWord(span.start, span.end, names) for span, names in opened),
        key=lambda word: word.start,
    )
    return Resolved(tuple(kept), tuple(words))


def _inside(at: int, spans: Sequence[Span]) -> bool:
    return any(span.start <= at < span.end for span in spans)
