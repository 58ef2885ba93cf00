"""An article in; its sentences out, each with its role: claim, quote, boilerplate and so on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from verify.claims.futures import is_to_come
from verify.claims.measures import CHANGE_VERBS
from verify.claims.opinions import Leaning, find_leaning
from verify.claims.page_blocks import read_page
from verify.claims.page_forms import find_sentence_form
from verify.claims.page_lines import find_page_words
from verify.claims.plain import in_its_language, read_plain_sentences
from verify.claims.verb_forms import load_model
from verify.claims.words import Part, read_words
from verify.language.attribution import Attribution, find_attributions
from verify.language.datelines import NO_DATELINE, read_dateline
from verify.language.person_words import PERSON_NOUNS
from verify.language.quotes import find_spoken
from verify.language.sentences import split_sentences
from verify.language.verbs import PRESENT
from verify.records import Article, LanguageSupport, Polarity, Role, Sentence, Span, support_of

_ENDS = re.compile(r"[.!?…][\"”’')\]]{0,3}$|(?:''|’’)$")
# A line up to this long without a verb and a full stop heads or signs a section.
_SHORT_LINE_WORDS = 9
_ENOUGH_ENDED = 3  # lines that end with a full stop: the text is written in paragraphs
_DECLARES = re.compile(
    r"(?:editorial|opinion|op-ed|commentary|viewpoint|our\sview|leading\sarticle)\b.{0,60}$",
    re.IGNORECASE,
)
_DECLARED_REACH = 0.5  # how far an article that calls itself an opinion argues at the least
_HEAD_LINES = 3
_IMPERATIVE = re.compile(
    r"(?:how to|why|what|where|when|here'?s|here’s|meet|see|don't|never|top \d+|"
    r"(?:\w+\s)?(?:ways?|things?|reasons?|tips|steps|places)\sto)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?<![A-Za-z])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|"
    r"million|billion)s?\b"
)
_NAME_DOES = re.compile(
    r"(?:[A-Z][\w.’'-]*(?<!['’]s)\s){1,6}(?P<verb>[a-z]{3,}(?<!s)(?<!u)(?<!i)s)\s(?:(?:the|an?|his|her|its|their)\s\w|[A-Z]\w)"
)
# "What happens next", "Why it matters", "How we counted": they head what follows.
_ASKING_HEAD = re.compile(r"(?:what|why|how|who|where|when)(?:['’]s)?\s", re.IGNORECASE)
# A point under the headline may have no verb, "Five dead in Dell", or one to come: "Trains to run".
_FEWEST_OF_POINT = 4  # words; "Part 2", "Day three of ten" head a section
# As in lines of results: "Women, 5,000 m: 1 N Low (Ken) 14:21.07; …".
_LABEL = re.compile(r"[A-Z][^:.;?!“\"]{1,40}:\s+(?!\S+$)")
# Who played whom, and how it ended: "Redmoor United 2-1 Halden Town", "Redmoor 24, Halden 17".
_SIDE = r"(?:[A-Z][\w.&'’-]*)(?:\s(?:[A-Z][\w.&'’-]*|of|and|&|de|\d\d)){0,4}"
_RESULT = re.compile(
    rf"(?:(?:FT|HT|AET|(?i:full|half)[\s-]?time|(?i:final\sscore|result))\s?[:–-]?\s)?"
    rf"(?!(?:Chapter|Part|Section|Act|Page|Volume|Figure|Table|Year|Week|Day)\b)"
    rf"{_SIDE}\s(?:\d{{1,3}}\s?[-–]\s?\d{{1,3}}\s{_SIDE}|\d{{1,3}},\s{_SIDE}\s\d{{1,3}})"
    r"(?:\s\([^()]{1,40}\))?$"
)
_FEWEST_WORDS = 6  # a full sentence of so many words tells something, even with an unknown verb
_LONGEST_SENTENCE = 3_000  # a longer one is not looked into word by word
_ARGUED = re.compile(
    r"^[^,]{3,60}(?<!\b[Ww]e)(?<!\bI)\s(?:argue|contend|insist|maintain)s?\sthat\b"
)
_TO_READER = re.compile(r"\s?(?:you|us|me)\b")
# "The country believed it" tells nothing said.
_BELIEVES = frozenset("believe believes believed think thinks thought know knows knew".split())
_POINTED_AT = frozenset(("it", "this", "that", "them"))
_WRITERS = frozenset(("i", "we", "you"))
# How much more a sentence must judge than tell to be an opinion: so much in a report, so much in a
# column, and between them by how far the article argues. That is known from the mean balance of
# its own sentences, and from the share that reports what others say. Chosen on the dev part of
# benchmarks/labels/roles.json; measure again with python -m benchmarks.accuracy --only roles.
_OPINION_IN_REPORT, _OPINION_IN_COLUMN = 0.45, -1.3
_MEAN_OF_REPORT, _MEAN_OF_COLUMN = -0.75, 0.25
_SHARE_OF_REPORT, _SHARE_OF_COLUMN = 0.5, 0.1
# Three sentences do not show that an article argues, nine do.
_TOO_FEW, _ENOUGH = 3, 9
# How much more it takes without a word that judges: where it is only guessed, and not even that.
_ONLY_GUESSED, _WITHOUT_CUES = 0.25, 0.75


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands: alone on its line, first in the text, under others in a list."""

    is_whole_line: bool
    is_first_line: bool
    is_in_body: bool  # after some lines that ended as sentences do
    is_listed: bool  # beside another line without an end
    quoted: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    """A sentence with the role it has unless it is an opinion, which the whole article decides."""

    words: str
    span: Span
    role: Role
    reason: str
    leaning: Leaning | None = None


def read_sentences(article: Article) -> tuple[Sentence, ...]:
    """Read the article's sentences, in order, none left out, each with role and reason."""
    read = in_its_language(article)
    if support_of(read.language) is not LanguageSupport.FULL:
        sentences = read_plain_sentences(read)
    else:
        drafts = tuple(_draft(read))
        least = _least_balance(drafts, is_declared=_is_declared(read.text))
        sentences = tuple(_decide(draft, least) for draft in drafts)
    if read.text == article.text:
        return sentences
    return tuple(replace(each, text=article.text[each.start : each.end]) for each in sentences)


def _draft(article: Article) -> Iterator[_Draft]:
    text = article.text
    quotes = find_spoken(text, with_questions=False)
    quote_ends = [quote.end for quote in quotes]
    is_first = True
    was_open = False  # the line before, if it is not the headline
    ended = 0  # lines so far that ended as sentences do
    lines = tuple(_lines(text, split_sentences(text)))
    wholes = [text[line[0].start : line[-1].end] for line in lines]
    pages = read_page(wholes)
    is_open = [
        not page and not _ENDS.search(whole) for page, whole in zip(pages, wholes, strict=True)
    ]
    for number, (line, page) in enumerate(zip(lines, pages, strict=True)):
        dateline = NO_DATELINE if page else read_dateline(text[line[0].start : line[0].end])
        start, spans = line[0].start + dateline.end, line
        if line[0].start < start < line[0].end:
            yield _page_draft(text, Span(line[0].start, start), "a dateline")
            spans = [Span(start, line[0].end), *line[1:]]
        for span in spans:
            words = text[span.start : span.end]
            reason = page or find_page_words(words) or find_sentence_form(words)
            if reason:
                yield _page_draft(text, span, reason)
                continue
            quoted = _quoted(quotes[bisect_right(quote_ends, span.start) :], span)
            is_listed = was_open or any(is_open[number + 1 : number + 2])
            place = _Place(len(line) == 1, is_first, ended >= _ENOUGH_ENDED, is_listed, quoted)
            yield _read(words, span, place, article.title)
        was_open = is_open[number] and not is_first
        is_first = is_first and bool(page)
        ended += bool(_ENDS.search(wholes[number]))


def _page_draft(text: str, span: Span, reason: str) -> _Draft:
    words = text[span.start : span.end].rstrip()
    return _Draft(words, Span(span.start, span.start + len(words)), Role.BOILERPLATE, reason)


def _lines(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    """The sentences, those of one line together; "###" in a line parts two."""
    line: list[Span] = []
    for span in spans:
        if line and _is_parted(text, line[-1], span):
            yield line
            line = []
        line.append(span)
    if line:
        yield line


def _is_parted(text: str, before: Span, span: Span) -> bool:
    """Whether a line break, or signs in place of one, part two sentences."""
    is_rule = any(not text[one.start : one.end].strip("#") for one in (before, span))
    return is_rule or len(text[before.end - 1 : span.start + 1].splitlines()) > 1


def _quoted(quotes: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """The quoted stretches of a sentence, by offsets into it; `quotes` end after its start."""
    found = []
    for quote in quotes:
        if quote.start >= span.end:
            break
        start, end = max(quote.start, span.start), min(quote.end, span.end)
        found.append(Span(start - span.start, end - span.start))
    return tuple(found)


def _read(words: str, span: Span, place: _Place, title: str) -> _Draft:
    if not any(character.isalpha() for character in words):
        return _Draft(words, span, Role.BOILERPLATE, "no words")
    if len(words) > _LONGEST_SENTENCE:
        return _Draft(words, span, Role.OTHER, "too long for a sentence")
    if _is_head(words, place):
        return _Draft(words, span, Role.BOILERPLATE, "a section head or sign-off")
    if _is_mostly_quoted(words, place.quoted):
        return _Draft(words, span, Role.QUOTE, "at least half of its words are quoted")
    if words.rstrip("\"”’')").endswith("?"):
        return _Draft(words, span, Role.QUESTION, "ends in a question mark")
    return _assertion(words, span, place, title)


def _is_head(words: str, place: _Place) -> bool:
    if not place.is_whole_line or place.is_first_line or _ENDS.search(words.rstrip(":")):
        return False
    if len(words.split()) > _SHORT_LINE_WORDS:
        return False
    if _ASKING_HEAD.match(words):
        return True
    if _RESULT.match(words):
        return False
    if place.is_listed and not place.is_in_body and _is_point(words):
        return False
    # Between paragraphs a line that does not end is a head or a link, whatever verb it has.
    is_between = place.is_in_body and words[0].isalpha() and not _FIGURE.search(words)
    return is_between or not _has_finite_verb(words)


def _is_point(words: str) -> bool:
    """Whether a line without a finite verb tells something, as one under a headline may."""
    if len(words.split()) < _FEWEST_OF_POINT or _LABEL.match(words):
        return False
    return _FIGURE.search(words) is not None or is_to_come(words)


def _has_finite_verb(words: str) -> bool:
    return any(word.part is Part.VERB for word in read_words(words, ()))


def _does_to_another(words: str) -> bool:
    """Whether a name, a word in -s that may be a verb and its object begin: "Low attacks Ash"."""
    found = _NAME_DOES.match(words)
    return found is not None and load_model().known(found["verb"]) is None


def _acts(words: str) -> bool:
    """Whether a person is followed by what may be a verb in -s: "Transport minister resigns"."""
    model = load_model()
    for who, word in pairwise(words.split()):
        is_person = who.lower() in PERSON_NOUNS or who[:1].isupper()
        if not is_person or not word.islower() or not word.endswith("s") or word in model.never:
            continue
        pasts = {f"{word[:-1]}ed", f"{word[:-1]}d"}
        if not pasts.isdisjoint(model.asked) or any(past in model.forms for past in pasts):
            return True
    return False


def _is_mostly_quoted(words: str, quoted: tuple[Span, ...]) -> bool:
    inside = sum(len(words[span.start : span.end].split()) for span in quoted)
    return 2 * inside >= len(words.split()) and inside > 0


def _assertion(words: str, span: Span, place: _Place, title: str) -> _Draft:
    label = _LABEL.match(words) if place.is_whole_line and not place.is_first_line else None
    has_verb = _has_finite_verb(words) or _RESULT.match(words) is not None
    if label and not has_verb:
        return _Draft(words, span, Role.OTHER, "a label and what it stands for")
    if place.is_whole_line and not _ENDS.search(words):
        # Headlines set in capitals hide their verbs among the names.
        has_verb = has_verb or _has_finite_verb(words[:1] + words[1:].lower())
        # "Low and Ash speak": the plural of a listed verb; in body text it may be a noun.
        has_verb = has_verb or is_to_come(words) or _does_to_another(words) or _acts(words)
        has_verb = has_verb or any(
            f"{word.lower()}s" in PRESENT or word in CHANGE_VERBS for word in words.split()[2:]
        )
    is_headline = place.is_whole_line and (
        words == title or (place.is_first_line and not _ENDS.search(words))
    )
    if is_headline:
        if not has_verb or _IMPERATIVE.match(words):
            return _Draft(words, span, Role.OTHER, "a headline")
        return _Draft(
            words, span, Role.CLAIM, "a headline that asserts", _lean(words, place.quoted)
        )
    is_fragment = len(words.split()) < _FEWEST_WORDS or not _ENDS.search(words)
    if not has_verb and not _FIGURE.search(words) and is_fragment:
        return _Draft(words, span, Role.OTHER, "no verb and no figure")
    reports = [found for found in find_attributions(words) if _is_report(found, words)]
    if reports or _ARGUED.search(words):
        return _Draft(words, span, Role.CLAIM, "reports what somebody says")
    return _Draft(words, span, Role.CLAIM, "tells a fact", _lean(words, place.quoted))


def _is_report(found: Attribution, words: str) -> bool:
    """Whether it tells what somebody said: not "takes back all he said", not "it tells us"."""
    if found.speaker.lower() in _WRITERS or _TO_READER.match(words, found.content_start):
        return False
    said = words[found.content_start : found.content_end].strip(" .,;:!")
    if found.cue in _BELIEVES and said.lower() in _POINTED_AT:
        return False
    return found.polarity is Polarity.DECLINED or any(map(str.isalpha, said))


def _lean(words: str, quoted: tuple[Span, ...]) -> Leaning:
    """How far the writer's own words of a sentence judge; what is quoted is another's."""
    own, position = "", 0
    for span in quoted:
        own += words[position : span.start]
        position = span.end
    return find_leaning(own + words[position:], read_words(words, quoted))


def _is_declared(text: str) -> bool:
    """Whether one of the first lines says that this is an opinion."""
    return any(_DECLARES.match(line.strip()) for line in text[:400].splitlines()[:_HEAD_LINES])


def _least_balance(drafts: Sequence[_Draft], *, is_declared: bool) -> float:
    """Above which balance a sentence is an opinion: the lower, the more the whole text argues."""
    own = [draft.leaning.balance for draft in drafts if draft.leaning is not None]
    told = sum(draft.role in (Role.CLAIM, Role.QUOTE) for draft in drafts)
    if not own:
        return _OPINION_IN_REPORT
    argued = _between(sum(own) / len(own), _MEAN_OF_REPORT, _MEAN_OF_COLUMN)
    unreported = _between(1 - len(own) / told, _SHARE_OF_REPORT, _SHARE_OF_COLUMN)
    reach = argued * unreported * _between(len(own), _TOO_FEW, _ENOUGH)
    reach = max(reach, _DECLARED_REACH) if is_declared else reach
    return _OPINION_IN_REPORT + reach * (_OPINION_IN_COLUMN - _OPINION_IN_REPORT)


def _between(value: float, none: float, whole: float) -> float:
    """How far a value has come from `none` to `whole`, in 0..1."""
    return min(1.0, max(0.0, (value - none) / (whole - none)))


def _decide(draft: _Draft, least: float) -> Sentence:
    role, reason = draft.role, draft.reason
    if draft.leaning is None:
        return Sentence(draft.words, draft.span.start, draft.span.end, role, reason)
    leaning = draft.leaning
    extra = _ONLY_GUESSED if leaning.guesses else _WITHOUT_CUES
    if leaning.balance > least + (0.0 if leaning.cues else extra):
        role = Role.OPINION
        cues = ", ".join(f"“{cue}”" for cue in (leaning.cues or leaning.guesses)[:3])
        reason = f"judges rather than tells: {cues}" if cues else "tells of nothing that happened"
    return Sentence(draft.words, draft.span.start, draft.span.end, role, reason)
