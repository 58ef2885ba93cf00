"""An article in; its sentences out, each with its role: claim, quote, boilerplate and so on."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from verify.claims.plain import in_its_language, read_plain_sentences
from verify.claims.words import Part, read_words
from verify.language.attribution import find_attributions
from verify.language.marks import find_quote_spans
from verify.language.sentences import split_sentences
from verify.language.verbs import PRESENT
from verify.records import Article, LanguageSupport, Role, Sentence, Span, support_of

# Lines a page puts around an article. Each alternative is anchored, so none can run away.
_BOILERPLATE = re.compile(
    r"""(?:
    (?:read|see|watch|listen)\s(?:more|also|next|now|here)\b | also\sread\b | more:\s |
    related\b.{0,60}$ | related\s(?:stories|articles|coverage|content|topics) |
    (?:more|full)\s(?:story|coverage|on\sthis)\b | most\s(?:read|popular|viewed)\b |
    you\smay\salso\slike\b | don['’]t\smiss\b | what\sto\sread\snext\b | (?:click|tap)\shere\b |
    subscribe\b | sign\s(?:up|in)\b | log\sin\b | join\s(?:our|the\sconversation)\b |
    get\s(?:our|the\slatest|breaking)\b | newsletter\b | follow\s(?:us|@|our)\b |
    share\s(?:this|on|via)\b | share$ | tweet$ | print$ | e-?mail$ | advertisement\b |
    sponsored\b | supported\sby\b | download\sour\b | support\s(?:our|us)\b | donate\b |
    contact\s(?:us|the\s(?:author|reporter))\b | (?:\d+|no)\scomments?\b | comments?\b.{0,20}$ |
    post\sa\scomment\b | leave\sa\s(?:reply|comment)\b |
    (?:all\srights\sreserved|copyright|©|\(c\)\s) | terms\sof\s(?:use|service) |
    privacy\spolicy | cookie |
    (?:photo|photograph|image|picture|video|graphic|illustration|caption|credit|source|file\sphoto)s?
    (?:\s(?:by|credit|courtesy|copyright|caption|source))?\s?[:/] |
    (?:photo|image|video)s?\s(?:by|courtesy)\b |
    (?:reporting|editing|writing|additional\sreporting)\sby\b |
    (?:updated|published|posted|last\smodified|first\spublished|modified|filed)\b[\s:].{0,80}$ |
    (?:tags?|topics?|categor(?:y|ies)|keywords?|labels?|filed\sunder)\s?: |
    \d+\smin(?:ute)?s?\sread\b |
    this\s(?:article|story|post)\s(?:was|has\sbeen|is|originally|first|appeared)\b |
    the\s(?:associated\spress|ap)\scontributed\b | continue\sreading\b | story\scontinues\b |
    skip\sto\b | image\scaption\b | media\scaption\b | view\s(?:comments|gallery)\b |
    back\sto\stop\b | breaking(?:\snews)?$ | live(?:\supdates)?$ | opinion$ | analysis$ |
    correction:\s | editor['’]s\snote\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_URL = re.compile(r"(?:https?://|www\.)\S{1,500}$|\S{1,80}@\S{1,80}\.\w{2,8}$", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:by|von|par)\s(?:[A-Z][\w.'’-]+\s?){1,4}(?:(?:,|and|&|\||/)\s?.{0,80})?$|"
    r"[-—–]\s?(?:[A-Z][\w.'’-]+\s?){1,4}$"
)
_BYLINE_START = re.compile(r"by\s", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE_LINE = re.compile(
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|"
    rf"\d{{1,2}}\s{_MONTH},?\s\d{{4}}|\d{{4}}-\d\d-\d\d)(?:[\s,|•·-].{{0,40}})?$",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:\([A-Za-z .]{2,30}\))?\s?(?:—|–|--|-)?$")
_CREDIT_END = re.compile(
    r"(?:/\s?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|Shutterstock|Bloomberg)|"
    r"\((?:AP|AFP|Reuters|Getty|EPA)?\s?(?:Photo|Image|Picture)s?[^)]{0,120}\)|Getty Images)"
    r"\W{0,3}$",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i’m|my|we|our|us|let's|let’s)\b", re.IGNORECASE)
_JUDGEMENT = re.compile(
    r"""\b(?:should|must|ought|surely|clearly|obviously|sadly|unfortunately|hopefully|thankfully|perhaps|
    maybe|arguably|frankly|honestly|undoubtedly|alas|of\scourse|shameful|disgraceful|outrageous|absurd|
    ridiculous|wonderful|terrible|horrible|awful|brilliant|stunning|amazing|beautiful|ugly|stupid|foolish|
    disaster|disastrous|nightmare|tragic(?:ally)?|pathetic|impressive|remarkable|best|worst|greatest|
    deserves?|appear(?:s|ed)?|seem(?:s|ed)?|feels?|felt|looks?\slike|sounds?\slike|matters|important|
    crucial|urgent|wise|unwise|welcome|worrying|alarming|exciting|boring|interesting|it\sis\stime|
    one\sof\sthe\smost|big\sproblems?|no\sdoubt|hard\sto|easy\sto|worth|too\s(?:much|little|late|many)|
    need(?:s)?\sto|nothing\s(?:but|short)|hypocri\w+|hysteri\w+|so-called|lunacy|madness|insult)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FIGURE = re.compile(
    r"(?<![A-Za-z])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)s?\b"
)
_ENDS = re.compile(r"[.!?…][\"”’')\]]{0,3}$|(?:''|’’)$")
_SHORT_LINE_WORDS = (
    9  # a line up to this long without a verb and a full stop heads or signs a section
)
_IMPERATIVE = re.compile(
    r"(?:how to|why|what|where|when|here'?s|here’s|meet|see|don't|never|top \d+)\b", re.IGNORECASE
)
# Judging words an article's own sentence needs before it counts as opinion, unless it is in the
# first person. One word alone is found in too many plain reports.
_ENOUGH_JUDGEMENT = 1
_FEWEST_WORDS = 6  # a full sentence of so many words tells something, even with an unknown verb
_LONGEST_SENTENCE = 3_000  # a longer one is not looked into word by word


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a sentence stands: alone on its line, first in the text, inside what quotations."""

    is_whole_line: bool
    is_first_line: bool
    quoted: tuple[Span, ...]


def read_sentences(article: Article) -> tuple[Sentence, ...]:
    """Read the article's sentences, in order, none left out, each with role and reason."""
    article = in_its_language(article)
    if support_of(article.language) is not LanguageSupport.FULL:
        return read_plain_sentences(article)
    text = article.text
    spans = split_sentences(text)
    quotes = find_quote_spans(text)
    quote_ends = [quote.end for quote in quotes]
    sentences = []
    for number, span in enumerate(spans):
        before = text[: span.start] if number == 0 else text[spans[number - 1].end : span.start]
        after = text[span.end : spans[number + 1].start] if number + 1 < len(spans) else "\n"
        is_whole_line = (number == 0 or _has_break(before)) and _has_break(after)
        first = bisect_right(quote_ends, span.start)
        quoted = []
        for quote in quotes[first:]:
            if quote.start >= span.end:
                break
            quoted.append(
                Span(
                    max(quote.start, span.start) - span.start, min(quote.end, span.end) - span.start
                )
            )
        place = _Place(is_whole_line, number == 0, tuple(quoted))
        words = text[span.start : span.end]
        role, reason = _role(words, place, article.title)
        sentences.append(Sentence(words, span.start, span.end, role, reason))
    return tuple(sentences)


def _has_break(gap: str) -> bool:
    return (
        not gap.strip() and len(gap.splitlines()) > (0 if gap.endswith("\n") else 1)
    ) or "\n" in gap


def _role(words: str, place: _Place, title: str) -> tuple[Role, str]:
    if not any(character.isalpha() for character in words):
        return Role.BOILERPLATE, "no words"
    if len(words) > _LONGEST_SENTENCE:
        return Role.OTHER, "too long for a sentence"
    boilerplate = _boilerplate(words, place)
    if boilerplate:
        return Role.BOILERPLATE, boilerplate
    if _is_mostly_quoted(words, place.quoted):
        return Role.QUOTE, "at least half of its words are quoted"
    if words.rstrip("\"”’')").endswith("?"):
        return Role.QUESTION, "ends in a question mark"
    return _assertion(words, place, title)


def _boilerplate(words: str, place: _Place) -> str:
    """Why the sentence belongs to the page and not to the article; "" when it does not."""
    if _URL.match(words):
        return "a link"
    if _CREDIT_END.search(words[-160:]):
        return "a picture credit"
    if not place.is_whole_line:
        return ""
    if _BOILERPLATE.match(words) and (len(words) < 160 or not _ENDS.search(words)):
        return "a line of the page, not of the article"
    if _DATE_LINE.match(words):
        return "a date line"
    if _BYLINE_START.match(words) and _BYLINE.match(words):
        return "a byline"
    if _PLACE_LINE.match(words) and not place.is_first_line:
        return "a place line"
    if (
        place.is_first_line
        or _ENDS.search(words.rstrip(":"))
        or len(words.split()) > _SHORT_LINE_WORDS
    ):
        return ""
    return "" if _has_finite_verb(words) else "a section head or sign-off"


def _has_finite_verb(words: str) -> bool:
    return any(word.part is Part.VERB for word in read_words(words, ()))


def _is_mostly_quoted(words: str, quoted: tuple[Span, ...]) -> bool:
    inside = sum(len(words[span.start : span.end].split()) for span in quoted)
    return 2 * inside >= len(words.split()) and inside > 0


def _assertion(words: str, place: _Place, title: str) -> tuple[Role, str]:
    has_verb = _has_finite_verb(words)
    if place.is_whole_line and not _ENDS.search(words):
        # Headlines set in capitals hide their verbs among the names.
        has_verb = has_verb or _has_finite_verb(words[:1] + words[1:].lower())
        # "Low and Ash speak": the plural of a listed verb; in body text it may be a noun.
        has_verb = has_verb or any(f"{word.lower()}s" in PRESENT for word in words.split()[2:])
    is_headline = place.is_whole_line and (
        words == title or (place.is_first_line and not _ENDS.search(words))
    )
    if is_headline:
        is_asserting = has_verb and not _IMPERATIVE.match(words)
        return (
            (Role.CLAIM, "a headline that asserts") if is_asserting else (Role.OTHER, "a headline")
        )
    is_fragment = len(words.split()) < _FEWEST_WORDS or not _ENDS.search(words)
    if not has_verb and not _FIGURE.search(words) and is_fragment:
        return Role.OTHER, "no verb and no figure"
    if find_attributions(words):
        return Role.CLAIM, "reports what somebody says"
    judgement = len(_JUDGEMENT.findall(words)) + bool(_FIRST_PERSON.search(words))
    if judgement >= _ENOUGH_JUDGEMENT and not _FIGURE.search(words) and not place.quoted:
        is_strong = judgement > _ENOUGH_JUDGEMENT or not _names_an_event(words)
        if is_strong:
            return Role.OPINION, "judges rather than tells"
    return Role.CLAIM, "tells a fact"


def _names_an_event(words: str) -> bool:
    """Whether a named actor stands beside a past verb: that tells something, judging or not."""
    read = read_words(words, ())
    return any(word.part is Part.VERB and word.is_past for word in read) and any(
        word.text[0].isupper() for word in read[1:]
    )
