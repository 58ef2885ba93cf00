"""A parsed page in, the text of its article out: one paragraph a line, nothing of the frame."""

from __future__ import annotations

import re
from collections import Counter

from verify.extract.tree import Node, attribute, read_text

# Below this trafilatura's own recall step is asked too (its MIN_EXTRACTED_SIZE).
MIN_BODY_CHARS = 250
# How little of a publisher's own articleBody the text may hold before that is taken instead.
# On the saved pages a good extraction holds 0.9 and more, a cut one below 0.5.
MIN_COVERAGE = 0.6
# trafilatura's last step takes the articleBody too, as one paragraph: the same words, but for
# what stands between them.
SAME_WORDS = 0.97
# Share of the precise lines that must be among the balanced ones for these to complete them;
# on the saved pages it is 0.86 and more.
MIN_SHARED_LINES = 0.5
# A lede that only the balanced step keeps must read like a sentence, not like a teaser.
MIN_LEDE_CHARS = 60
MAX_CREDIT_CHARS = 200

_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*$")
_BULLET = re.compile(r"^-\s+")
# Whole lines that publishers' systems put between paragraphs.
_FRAME = re.compile(
    r"(?:article content|advertisement|story continues below.*|article continues below.*"
    r"|recommended videos?|related(?: articles?| stories| content)?:?|more on this(?: story)?:?"
    r"|(?:read|see|watch) (?:more|also|next)\b.{0,150}|read:.{0,150}|also read:?.{0,150}"
    r"|(?:sign up|subscribe)\b.{0,40}\b(?:newsletter|email|inbox|alert).{0,150}"
    r"|get (?:the latest|daily|our|breaking)\b.{0,150}(?:inbox|news|newsletter)\W*"
    r"|sign up for our emails|share this (?:article|story).{0,60}|follow us on\b.{0,100}"
    r"|click here to\b.{0,150}|our standards:.{0,100}|loading\W*|popular|trending"
    r"|image (?:source|caption),?.{0,150}|(?:©|copyright)\s.{0,120}all rights reserved.{0,60}"
    r"|swipe left .{0,80}|most read\W*|more from .{0,60}|no comments:?|post a comment)",
    re.IGNORECASE,
)
# Who the reporting goes back to: origins are grouped by it, so it is kept wherever it stands.
_CREDIT = re.compile(
    r"^\W*(?:(?:additional |further )?(?:reporting|writing|editing|material|files) (?:by|from)\b"
    r"|with (?:additional |further )?(?:material|files|reporting|information|reports|inputs?)\b"
    r"|sources?\s*:|(?:text|story|report)\s*:|agenc(?:y|ies)\s*:"
    r"|this (?:article|story|report) (?:was|is|has been) .{0,40}\b(?:provided|distributed|supplied"
    r"|published|produced|written)|.{1,80}\bcontributed to this (?:report|story|article))"
    r"|^\W*\(\s*[A-Z][\w./ -]{1,30}\)\W*$",
    re.IGNORECASE,
)
_PICTURE = re.compile(r"photo|image|picture|caption|gallery", re.IGNORECASE)


def read_body(tree: Node, *, title: str, stated_body: str) -> str:
    """Read the article's text, falling back in steps; "" when the page has none.

    Steps: trafilatura for precision, completed by the paragraphs the balanced mode finds between
    and before (precision drops ledes and subheadings); then for recall; then the articleBody
    of the JSON-LD, when the text holds less than MIN_COVERAGE of it.
    """
    balanced = _extract(tree, "balanced")
    lines = _complete(_extract(tree, "precision"), balanced) or balanced
    if sum(map(len, lines)) < MIN_BODY_CHARS:
        lines = max(lines, _extract(tree, "recall"), key=lambda found: sum(map(len, found)))
    if _is_better(stated_body, "\n".join(lines)):
        lines = stated_body.splitlines()
    kept = [line for line in map(_clean, lines) if line and not _FRAME.fullmatch(line)]
    if kept and title and _fold(kept[0]) == _fold(title):
        del kept[0]
    return "\n".join(kept + _missing_credits(tree, kept) if kept else kept)


def _extract(tree: Node, focus: str) -> list[str]:
    import trafilatura  # noqa: TID251 - this package is its one user

    text = trafilatura.extract(
        tree,
        favor_precision=focus == "precision",
        favor_recall=focus == "recall",
        include_comments=False,
        deduplicate=False,  # it remembers across documents and eats syndicated text
    )
    return (text or "").splitlines()


def _complete(precise: list[str], balanced: list[str]) -> list[str]:
    """The precise lines plus the sentences that the balanced mode has between or before them."""
    known = set(precise)
    places = [index for index, line in enumerate(balanced) if line in known]
    if len({balanced[index] for index in places}) < MIN_SHARED_LINES * len(known):
        return precise  # another part of the page was read: nothing to line up with
    last = places[-1] if places else -1
    return [
        line
        for index, line in enumerate(balanced[: last + 1])
        if line in known
        or (_reads_as_sentence(line) and (index > places[0] or len(line) >= MIN_LEDE_CHARS))
    ]


def _reads_as_sentence(line: str) -> bool:
    """Tell sentences from teasers: an end mark, and small letters between the capitals."""
    return _SENTENCE_END.search(line) is not None and sum(map(str.islower, line)) > len(line) / 2


def _is_better(stated: str, text: str) -> bool:
    """Tell whether the stated body has what text lacks: most of the words, or the paragraphs."""
    if not stated:
        return False
    coverage = _coverage(text, stated)
    if coverage < MIN_COVERAGE:
        return len(stated) > len(text)
    is_same = min(coverage, _coverage(stated, text)) >= SAME_WORDS
    return is_same and stated.count("\n") > text.count("\n")


def _coverage(text: str, whole: str) -> float:
    """The share of the words of whole that text has, in 0..1."""
    wanted = Counter(re.findall(r"\w+", whole.casefold()))
    had = Counter(re.findall(r"\w+", text.casefold()))
    return (wanted & had).total() / max(1, wanted.total())


def _clean(line: str) -> str:
    return " ".join(_BULLET.sub("", line.strip()).split())


def _fold(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def _missing_credits(tree: Node, kept: list[str]) -> list[str]:
    """Credit lines of the article that the extraction left out, in page order."""
    found: list[str] = []
    for node in tree.iter("p", "div", "span", "footer", "small", "em", "li"):
        if not _CREDIT.search((text := _own_text(node))[:MAX_CREDIT_CHARS]):
            continue
        known = any(text in line or line in text for line in (*kept, *found) if line)
        if not known and _is_of_article(node):
            found.append(text)
    return found


def _own_text(node: Node) -> str:
    """The text of node when it is short; "" for what holds paragraphs of its own."""
    if any(below is not node for below in node.iter("p", "div", "ul", "script", "form")):
        return ""
    text = read_text(node)
    return text if len(text) <= MAX_CREDIT_CHARS else ""


def _is_of_article(node: Node) -> bool:
    is_inside = False
    for around in (node, *node.iterancestors()):
        label = f"{attribute(around, 'class')} {attribute(around, 'id')}"
        if around.tag in ("figure", "figcaption", "aside", "nav") or _PICTURE.search(label):
            return False
        is_inside = is_inside or around.tag in ("article", "main")
        if is_inside:
            return True
    return False
