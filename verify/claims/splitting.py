"""An article in; its claims out: one assertion each, with the exact places they come from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from verify.claims.changes import OpenWord, Resolved
from verify.claims.clauses import cut_sentence
from verify.claims.context import Context
from verify.claims.kinds import find_kind
from verify.claims.meetings import find_meetings
from verify.claims.merging import merge_claims
from verify.claims.plain import in_its_language, read_plain_claim, split_plain_claims
from verify.claims.pronouns import GENDERS
from verify.claims.publication import dated
from verify.claims.reading import Piece
from verify.claims.roles import read_sentences
from verify.claims.unread import find_unread_opening
from verify.claims.wording import closed, dateline_end, finish, open_in, word_piece
from verify.claims.worth import rate_worth
from verify.language.attribution import find_attributions
from verify.language.date_mentions import read_mentions
from verify.language.datelines import read_dateline
from verify.language.dates import find_dates
from verify.language.numbers import find_numbers
from verify.language.quotes import find_quotations
from verify.language.sentences import split_sentences
from verify.records import (
    UNKNOWN_DATE,
    Article,
    Claim,
    ClaimKind,
    LanguageSupport,
    Polarity,
    Progress,
    Published,
    Quotation,
    Role,
    Sentence,
    Span,
    Stage,
    support_of,
)

# More words outside a quotation than "team member Ann Low said": they tell something themselves.
_ATTRIBUTION_WORDS = 5
_FEWEST_BESIDE = 8  # words outside a quotation that may tell something of the speaker too
_TOLD_EVERY = 100  # sentences, a tenth of a second
_COUNTED = frozenset("one two three some many several both most another this that".split())
_AGED = re.compile(r"\d+-year-old")
_PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you"))


@dataclass(frozen=True, slots=True)
class _Reading:
    """An article with what is looked up for every sentence."""

    text: str
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    quotation_ends: tuple[int, ...]
    context: Context
    published: Published


def _go_on(_progress: Progress) -> None:
    """Nobody waits for the end."""


def split_claims(
    article: Article, *, on_progress: Callable[[Progress], None] = _go_on
) -> tuple[Claim, ...]:
    """Split an article into its atomic claims, in order of their first place in the text.

    Every sentence whose role is claim or quote gives at least one; the same assertion made twice
    gives one claim with both spans. Nothing is dropped by worth. Text without claims gives none.
    In a language that is not fully read, a claim is a sentence (verify.claims.plain).
    "Sunday" is reckoned from the day that the article has or its own text tells (`dated`).
    `on_progress` is told now and then how many sentences have been split.
    """
    article = dated(in_its_language(article))
    if support_of(article.language) is not LanguageSupport.FULL:
        return split_plain_claims(article)
    sentences = read_sentences(article)
    quotations = find_quotations(article.text)
    reading = _Reading(
        article.text,
        sentences,
        quotations,
        tuple(quotation.end for quotation in quotations),
        Context(article.text, tuple(Span(s.start, s.end) for s in sentences)),
        article.published,
    )
    claims: list[Claim] = []
    for index, sentence in enumerate(sentences):
        if index % _TOLD_EVERY == 0:
            on_progress(Progress(Stage.SENTENCES, index, len(sentences)))
        if sentence.role is Role.QUOTE and not _is_unsaid(reading, sentence):
            claims.append(_quote_claim(reading, index))
            claims.extend(_sentence_claims(reading, index, is_quote=True))
        elif sentence.role in (Role.CLAIM, Role.QUOTE):
            claims.extend(_sentence_claims(reading, index))
    on_progress(Progress(Stage.SENTENCES, len(sentences), len(sentences)))
    merged = merge_claims(sorted(claims, key=lambda claim: claim.start))
    rated = rate_worth([claim.text for claim in merged])
    return tuple(replace(claim, worth=worth) for claim, worth in zip(merged, rated, strict=True))


def read_claim(
    text: str, *, context: str = "", published: Published = UNKNOWN_DATE, language: str = ""
) -> Claim:
    """Read one claim given as text, never split; `context` is the article it stands in.

    Who and what it refers to is resolved from the context, its relative dates from `published`.
    In a `language` that is not fully read it stays as it stands.
    """
    if support_of(language) is not LanguageSupport.FULL:
        return read_plain_claim(text, language=language, published=published)
    spans = split_sentences(context)
    start = len(context) + 1
    whole = f"{context}\n{text}"
    place = Context(whole, (*spans, Span(start, len(whole))))
    quotations = find_quotations(text)
    quoted = tuple(Span(q.start, q.end) for q in quotations)
    resolved = place.resolve(len(spans), quoted)
    piece = Piece((Span(0, len(text)),), 0, len(text))
    found = [one for one in find_attributions(text) if not one.is_inside(0)]
    cue = found[0].cue if found else ""
    polarity = found[0].polarity if found else Polarity.SAID
    speaker = place.speaker(len(spans), found[0].speaker, found[0].speaker_start) if found else ""
    inside = sum(len(q.text.split()) for q in quotations)
    claim = _claim(
        place.name_meeting(word_piece(text, piece, resolved)) if text.strip() else text,
        Span(0, len(text)),
        speaker=speaker,
        cue=cue,
        polarity=polarity,
        is_quote=bool(cue) and 2 * inside >= len(text.split()) and inside > 0,
        published=published,
        around=whole,
    )
    if resolved.open_words:
        claim = _left_open(claim, text, resolved.open_words)
    return replace(claim, worth=rate_worth([claim.text])[0])


def _left_open(
    claim: Claim,
    sentence: str,
    words: Sequence[OpenWord],
    *,
    speaker: str = "",
    people: tuple[str, ...] = (),
) -> Claim:
    """A claim with the words it leaves open, one of them maybe the "he" who speaks.

    `people` may be meant where the words offer nobody.
    """
    offered = dict.fromkeys(name for word in words for name in word.candidates)
    unclear = dict.fromkeys(sentence[word.start : word.end] for word in words)
    if speaker and speaker.casefold() not in map(str.casefold, unclear):
        unclear[speaker] = None
    return replace(
        claim, ambiguous=True, unclear=tuple(unclear), candidates=tuple(offered) or people
    )


def _quotations_in(reading: _Reading, sentence: Sentence) -> Iterator[Quotation]:
    for quotation in reading.quotations[bisect_right(reading.quotation_ends, sentence.start) :]:
        if quotation.start >= sentence.end:
            return
        yield quotation


def _is_unsaid(reading: _Reading, sentence: Sentence) -> bool:
    """Whether a sentence quotes a document inside its own words: "The law bans “…” for “…”."""
    quotations = tuple(_quotations_in(reading, sentence))
    starts_inside = any(q.start <= sentence.start + 2 for q in quotations)
    return not starts_inside and not any(q.speaker or q.cue for q in quotations)


def _quoted(reading: _Reading, sentence: Sentence) -> tuple[Span, ...]:
    """The quoted stretches of a sentence, by offsets into it."""
    return tuple(
        Span(
            max(q.start, sentence.start) - sentence.start, min(q.end, sentence.end) - sentence.start
        )
        for q in _quotations_in(reading, sentence)
    )


def _sentence_claims(reading: _Reading, index: int, *, is_quote: bool = False) -> Iterator[Claim]:
    """The claims of a sentence; of one that quotes, only what its own words tell beside."""
    sentence = reading.sentences[index]
    if is_quote and _outside(reading, sentence) < _FEWEST_BESIDE:
        return
    skipped = dateline_end(sentence.text) or read_dateline(sentence.text).end
    words = sentence.text[skipped:] if len(sentence.text) - skipped > 20 else sentence.text
    offset = len(sentence.text) - len(words)
    quoted = tuple(
        Span(max(0, span.start - offset), span.end - offset)
        for span in _quoted(reading, sentence)
        if span.end > offset
    )
    resolved = _shifted(reading.context.resolve(index, _quoted(reading, sentence)), offset)
    pieces = cut_sentence(words, quotes=quoted)
    subject = _meeting_subject(reading, index, pieces, offset)
    if is_quote:
        last = max((span.end for span in quoted), default=0)
        told: tuple[Piece, ...] = tuple(p for p in pieces[1:] if _is_beside(p, last))
    else:
        told = (*pieces, *find_meetings(words, subject))
    for piece in told:
        found = piece.attribution
        speaker = (
            reading.context.speaker(index, found.speaker, found.speaker_start + offset)
            if found
            else ""
        )
        is_unsaid = found is not None and speaker.lower() in _PRONOUNS
        # "They say" may be people in general; an open "they" is among the open words.
        is_asked = is_unsaid and speaker.lower() != "they"
        left = open_in(piece, resolved)
        start = sentence.start + offset
        claim = _claim(
            reading.context.name_meeting(closed(word_piece(words, piece, resolved))),
            Span(start + piece.start, start + piece.end),
            speaker="" if is_unsaid else speaker,
            cue=found.cue if found else "",
            polarity=found.polarity if found else Polarity.SAID,
            is_quote=False,
            published=reading.published,
            around=reading.text,
        )
        if left or is_asked:
            is_person = speaker.lower() in GENDERS
            people = reading.context.people_before(index) if is_asked and is_person else ()
            asked = speaker if is_asked else ""
            claim = _left_open(claim, words, left, speaker=asked, people=people)
        elif unread := find_unread_opening(claim.text):
            people = reading.context.fitting(index, unread.lower(), has_own=True)
            claim = replace(claim, ambiguous=True, unclear=(unread,), candidates=people)
        yield claim


def _is_beside(piece: Piece, quoted_end: int) -> bool:
    """Whether a piece tells of who speaks, all behind the quotation: "said Low, who led it"."""
    spans = [element for element in piece.elements if isinstance(element, Span)]
    return piece.attribution is None and all(span.start >= quoted_end for span in spans)


def _meeting_subject(reading: _Reading, index: int, pieces: Sequence[Piece], offset: int) -> str:
    """The named person who speaks in the sentence's first piece: whose meeting it tells of."""
    found = pieces[0].attribution
    if found is None:
        return ""
    speaker = reading.context.speaker(index, found.speaker, found.speaker_start + offset)
    return speaker if speaker in reading.context.people_in(index) else ""


def _shifted(resolved: Resolved, offset: int) -> Resolved:
    if not offset:
        return resolved
    changes = tuple(
        replace(change, start=change.start - offset, end=change.end - offset)
        for change in resolved.changes
        if change.start >= offset
    )
    words = tuple(
        replace(word, start=word.start - offset, end=word.end - offset)
        for word in resolved.open_words
        if word.start >= offset
    )
    return Resolved(changes, words)


def _quote_claim(reading: _Reading, index: int) -> Claim:
    """One quoted sentence with who says it, in its own words or put in front."""
    sentence = reading.sentences[index]
    quotations = tuple(_quotations_in(reading, sentence))
    longest = max(quotations, key=lambda q: q.end - q.start)
    cue, speaker, polarity = longest.cue, longest.speaker, longest.polarity
    stated = [
        found
        for found in find_attributions(sentence.text)
        if not any(s.start <= found.speaker_start < s.end for s in _quoted(reading, sentence))
        and not found.is_inside(0)
    ]
    if stated and not speaker:
        cue = stated[0].cue
        speaker = stated[0].speaker
        polarity = stated[0].polarity
    is_here = bool(stated) and sentence.start <= longest.start and longest.end <= sentence.end
    lead = sentence.text[: max(0, longest.start - sentence.start)]
    is_told = longest.start >= sentence.start and (
        _outside(reading, sentence) > _ATTRIBUTION_WORDS
        # “We need to ‘make sure …’” is not what was said without its beginning.
        or any(character.isalpha() for character in lead)
    )
    # Who speaks may stand in another sentence, and another voice in this one.
    places = [f.speaker_start for f in stated if f.speaker.lower() == speaker.lower()]
    context = reading.context
    speaker = context.speaker(index, speaker, places[0]) if places else context.full_name(speaker)
    is_unknown = not speaker or speaker.lower() in _PRONOUNS
    if is_here or is_told or polarity is not Polarity.SAID:
        quoted = _quoted(reading, sentence)
        he = [f for f in stated if f.speaker.lower() in GENDERS and not is_unknown]
        if he:
            at = Span(he[0].speaker_start, he[0].speaker_start + len(he[0].speaker))
            resolved = context.resolve_voice(index, quoted, at, speaker)
            is_unknown = any(word.start == at.start for word in resolved.open_words)
        else:
            resolved = context.resolve(index, quoted)
        piece = Piece((Span(0, len(sentence.text)),), 0, len(sentence.text))
        text = closed(word_piece(sentence.text, piece, resolved))
    else:
        said = _said(sentence, longest)
        text = (
            closed(finish(sentence.text)) if is_unknown else f"{_in_front(speaker)} said: “{said}”"
        )
    claim = _claim(
        text,
        Span(sentence.start, sentence.end),
        speaker="" if is_unknown else speaker,
        cue=cue,
        is_quote=True,
        published=reading.published,
        around=reading.text,
        polarity=polarity,
    )
    candidates = reading.context.people_before(index) if is_unknown else ()
    return replace(claim, ambiguous=is_unknown, candidates=candidates)


def _outside(reading: _Reading, sentence: Sentence) -> int:
    """How many words of a sentence stand outside its quotations."""
    inside = sum(
        len(sentence.text[span.start : span.end].split()) for span in _quoted(reading, sentence)
    )
    return len(sentence.text.split()) - inside


def _in_front(speaker: str) -> str:
    """A speaker as a sentence begins with it: "The company", "Police", "Adam Low"."""
    if not (speaker[:1].islower() or _AGED.match(speaker)):
        return speaker
    head = re.split(r"\s(?:of|for|in|at|from|who|with)\s", speaker, maxsplit=1)[0]
    is_counted = speaker.split(maxsplit=1)[0] in _COUNTED
    needs_article = not (is_counted or head.endswith(("s", "police")))
    return f"The {speaker}" if needs_article else speaker[:1].upper() + speaker[1:]


def _said(sentence: Sentence, quotation: Quotation) -> str:
    start = max(0, quotation.start - sentence.start)
    end = min(len(sentence.text), quotation.end - sentence.start)
    words = sentence.text[start:end].strip(" ,").lstrip("“")
    return closed(words.replace("“", "‘").replace("”", "’"))


def _claim(
    text: str,
    span: Span,
    *,
    speaker: str,
    cue: str,
    is_quote: bool,
    published: Published,
    around: str,
    polarity: Polarity = Polarity.SAID,
) -> Claim:
    mentions = tuple(read_mentions(text, around=around))
    numbers = find_numbers(text, mentions=mentions)
    dates = find_dates(text, published=published, mentions=mentions)
    kind = (
        ClaimKind.QUOTE
        if is_quote
        else find_kind(
            text, is_quote=is_quote, cue=cue, speaker=speaker, numbers=numbers, dates=dates
        )
    )
    return Claim(
        text=text,
        start=span.start,
        end=span.end,
        spans=((span.start, span.end),),
        kind=kind,
        speaker=speaker,
        cue=cue,
        numbers=numbers,
        dates=dates,
        quotations=find_quotations(text),
        polarity=polarity,
    )
