"""The labelled sets in; figures on the claims found in them out.

VERIFY_DATA=…/data python -m benchmarks.claims
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import feverfact, governed, wording
from benchmarks.articles import SEEN_NOTE, labelled_articles, to_article
from benchmarks.figures import UNDEFINED, Figure, Part, Row, auc
from verify.claims import rate_worth, read_sentences, split_claims
from verify.language.numbers import find_numbers
from verify.language.polarity import find_denied
from verify.language.tokens import tokenize
from verify.records import Claim

# A found claim is a labelled one when their spans overlap by this share of the shorter one, and
# this share of the shorter wording's content words is in the longer one. One found claim takes one
# labelled claim, best pairs first. Lenient on wording, so a second figure asks for the facts too:
# every number of the label that stands in its anchor, and a denial where the label has one.
LEAST_SPAN_OVERLAP = 0.5
LEAST_WORD_OVERLAP = 0.5


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the claims found in one article stand to the labelled ones.

    `pairs` are the labelled claims that were found, each with the claim that was taken for it;
    `extra` the claims that answer no label.
    """

    pairs: tuple[tuple[Row, Claim], ...]
    extra: tuple[Claim, ...]
    labelled: int


def figures(data: Path) -> tuple[Figure, ...]:
    """Measure everything this file knows on the sets in a data folder."""
    return (
        *claim_figures(data),
        *wording.figures(data),
        *governed.figures(data),
        *feverfact.figures(data),
        _articles_worth_figure(data),
    )


def claim_figures(data: Path) -> tuple[Figure, ...]:
    """Atomic claims found and superfluous, their kinds, and repeats joined.

    Labelled statements inside quotes are optional.
    """
    sums: dict[Part, list[Alignment]] = defaultdict(list)
    repeats: dict[Part, list[tuple[bool, bool]]] = defaultdict(list)
    for name, part, row in labelled_articles(data):
        claims = split_claims(to_article(name, row))
        sums[part].append(align(row, claims))
        repeats[part] += _repeats(row, claims)
    made: list[Figure] = []
    for part, parts in sums.items():
        pairs = [pair for item in parts for pair in item.pairs]
        extra = sum(len(item.extra) for item in parts)
        labelled = sum(item.labelled for item in parts)
        faithful = sum(has_facts(label, claim) for label, claim in pairs)
        kinds = sum(label["kind"] == claim.kind for label, claim in pairs)
        joined = [is_right for is_right, is_joined in repeats[part] if is_joined]
        found = [is_joined for is_right, is_joined in repeats[part] if is_right]
        low = frozenset(("claims superfluous",))
        for measure, hits, count, note in (
            ("atomic claims found", len(pairs), labelled, SEEN_NOTE),
            ("atomic claims found with their numbers and denials", faithful, labelled, SEEN_NOTE),
            ("claims superfluous", extra, extra + len(pairs), ""),
            ("kind as labelled, of claims found", kinds, len(pairs), _confusion(pairs)),
            ("labelled repeats joined", sum(found), len(found), ""),
            ("joined claims that are labelled repeats", sum(joined), len(joined), ""),
        ):
            value = hits / count if count else UNDEFINED
            is_low = measure in low
            made.append(
                Figure("claims/articles", measure, value, count, note, part, is_better_low=is_low)
            )
    return tuple(made)


def _confusion(pairs: Sequence[tuple[Row, Claim]]) -> str:
    wrong = Counter(
        f"{label['kind']} as {claim.kind}" for label, claim in pairs if label["kind"] != claim.kind
    )
    return ", ".join(f"{what} {count}" for what, count in sorted(wrong.items()))


def _repeats(row: Row, claims: Sequence[Claim]) -> Iterator[tuple[bool, bool]]:
    """For pairs of places: whether they are labelled the same, and whether they were joined.

    Pairs labelled the same, and pairs joined into one claim; a joined pair counts as right when a
    label ties two claims whose anchors overlap its places.
    """
    same = [
        (label, row["claims"][label["same_as"]])
        for label in row["claims"]
        if label["same_as"] is not None and label["in_quote"] is None
    ]
    joined = [(c.spans[0], span) for c in claims for span in c.spans[1:]]
    for one, other in same:
        is_joined = any(_meets(other, a) and _meets(one, b) for a, b in joined)
        yield True, is_joined
    for a, b in joined:
        if not any(_meets(other, a) and _meets(one, b) for one, other in same):
            yield False, True


def _meets(label: Row, span: tuple[int, int]) -> bool:
    return bool(min(label["anchor_end"], span[1]) > max(label["anchor_start"], span[0]))


def has_facts(label: Row, claim: Claim) -> bool:
    """Whether a wording has the label's numbers that its own place has, and denies as it does."""
    said = label["text"]
    stated = {str(n.value) for n in find_numbers(said)} & {
        str(n.value) for n in find_numbers(label["anchor_text"])
    }
    found = {str(n.value) for n in find_numbers(claim.text)}
    is_same = is_denied(said) is is_denied(claim.text)
    return stated <= found and is_same


def is_denied(text: str) -> bool:
    """Whether a wording denies something."""
    return bool(find_denied(text, tokenize(text)))


def align(row: Row, claims: Sequence[Claim]) -> Alignment:
    """Pair found with labelled claims by span and words; see the constants for the measure.

    Labelled repeats (`same_as`) may be met by any span of a merged claim and are not counted;
    labelled facts inside a quotation (`in_quote`) may be found, and need not be.
    """
    rows = [
        {**c, "anchor_text": row["text"][c["anchor_start"] : c["anchor_end"]]}
        for c in row["claims"]
    ]
    labelled = [c for c in rows if c["same_as"] is None and c["in_quote"] is None]
    optional = [c for c in rows if c["same_as"] is not None or c["in_quote"] is not None]
    pairs = []
    for group, labels in enumerate((labelled, optional)):
        for place, label in enumerate(labels):
            for index, claim in enumerate(claims):
                rated = _likeness(label, claim)
                if rated:
                    pairs.append((-rated, group, place, index))
    used: dict[tuple[int, int], int] = {}
    for _, group, place, index in sorted(pairs):
        if (group, place) not in used and index not in used.values():
            used[group, place] = index
    hits = tuple(
        (labelled[place], claims[index]) for (group, place), index in used.items() if group == 0
    )
    extra = tuple(c for index, c in enumerate(claims) if index not in used.values())
    return Alignment(hits, extra, len(labelled))


def _likeness(label: Row, claim: Claim) -> float:
    start, end = label["anchor_start"], label["anchor_end"]
    spans: float = max(
        (min(end, b) - max(start, a)) / max(1, min(end - start, b - a)) for a, b in claim.spans
    )
    if spans < LEAST_SPAN_OVERLAP:
        return 0.0
    one, other = _content(label["text"]), _content(claim.text)
    both = len(one & other)
    if both < LEAST_WORD_OVERLAP * max(1, min(len(one), len(other))):
        return 0.0
    return float(both / max(1, len(one | other)) + 0.01 * spans)


def _content(text: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokenize(text) if not token.is_stopword)


def _articles_worth_figure(data: Path) -> Figure:
    rated: list[tuple[float, bool]] = []
    for _, _, row in labelled_articles(data):
        scores = rate_worth([claim["text"] for claim in row["claims"]])
        rated += [
            (score, claim["check_worthy"] >= 2)
            for score, claim in zip(scores, row["claims"], strict=True)
        ]
    return Figure("claims/articles", "worth AUC, 2-3 against 0-1", auc(rated), len(rated))


# --- speed --------------------------------------------------------------------------------------


def speed_figure(data: Path) -> Figure:
    """Sentences split into claims a second, on one core."""
    articles = [to_article(name, row) for name, _, row in labelled_articles(data)] * 3
    count = sum(len(read_sentences(article)) for article in articles)
    start = time.perf_counter()
    for article in articles:
        split_claims(article)
    return Figure(
        "claims/articles", "sentences a second", count / (time.perf_counter() - start), count
    )


def main() -> None:
    """Print every figure of the folder VERIFY_DATA names."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    for figure in (*figures(Path(folder)), speed_figure(Path(folder))):
        print(f"{figure.set:28} {figure.name:46} {figure.value:10.3f}  of {figure.count}")


if __name__ == "__main__":
    main()
