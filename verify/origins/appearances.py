"""An article and reports in; those that are the article itself, or have it from there, out."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from verify.language.outlets import fold_name, to_site
from verify.language.passed_on import find_cited, fold_cited
from verify.origins.alignment import align_prose
from verify.origins.derivation import Derivations
from verify.origins.joining import Groups
from verify.origins.links import SAME_TEXT_FROM, Told, link_reports
from verify.origins.prose import WordCodes
from verify.origins.reading import read_reports
from verify.origins.recurring import encode_stops
from verify.records import (
    FROM_ARTICLE,
    Appearance,
    Article,
    Origin,
    OriginKind,
    OriginLink,
    Place,
    Report,
    Sign,
    SignKind,
)

# A text of fewer words is a claim or a note: a report that prints it among much else is a witness,
# not a copy. Three sentences of news have about this many.
SHORTEST_ARTICLE = 60
# A shorter one is met again only by a report that holds little else.
LITTLE_ELSE = 0.5
# Where the article stands among the reports it is compared with.
_ARTICLE = 0


def find_appearances(
    article: Article, reports: Sequence[Report], origins: Sequence[Origin] = ()
) -> tuple[Appearance, ...]:
    """Find the reports that are the article, and those that go back to it; by their index.

    The article is compared as a report is with others: copies are `same-text`, cuts and earlier or
    later versions `update`; a report that says it has it from the article's outlet is `derived`,
    one that tells it in other words `rewrite`. What `origins` say goes back to one of these is
    found too. The address that a page on another host calls its own is not believed: a page with
    another text would else be silenced by one line of its HTML.
    """
    readable = [at for at, report in enumerate(reports) if report.text]
    outlet = article.outlet or _guess_outlet(article, reports)
    own = Report(
        url=article.url,
        text=article.text,
        title=article.title,
        outlet=outlet,
        published=article.published,
    )
    told = read_reports((own, *(reports[at] for at in readable)))
    found = {each.report: each for each in _find_copies(told)}
    for each in _find_derived(told):
        found.setdefault(each.report, each)
    shown = {each.report: each for each in (_move(one, readable) for one in found.values())}
    for each in _follow(shown, origins):
        shown.setdefault(each.report, each)
    return tuple(shown[at] for at in sorted(shown))


def _guess_outlet(article: Article, reports: Sequence[Report]) -> str:
    """Whose article it is: as a report on its site says, or as reports name the site; else ""."""
    site = to_site(article.url)
    if not site:
        return ""
    for report in reports:
        if report.outlet and to_site(report.url) == site:
            return report.outlet
    labels = {_squeeze(label) for label in site.split(".")[:-1]}
    cited = chain.from_iterable(find_cited(report.text) for report in reports)
    names = sorted({each.name for each in cited if _squeeze(fold_name(each.name)) in labels})
    return names[0] if names else ""


def _squeeze(name: str) -> str:
    return "".join(filter(str.isalnum, name)).removeprefix("the")


def _find_copies(told: Sequence[Told]) -> Iterator[Appearance]:
    """Reports at the article's address, or linked to it as copies and versions are."""
    article, stops = told[_ARTICLE], encode_stops(WordCodes())
    for index in range(1, len(told)):
        report, prose = told[index].report, told[index].prose
        alignment = align_prose(article.prose, prose)
        is_long = min(article.prose.size, prose.size) >= SHORTEST_ARTICLE
        link = link_reports(_ARTICLE, index, told, alignment, stops=stops)
        said = f"{alignment.share:.0%} of the shorter one's prose stands in the other"
        if article.report.url and _is_at(report, article.report.url):
            is_same = min(alignment.share, alignment.cover) >= SAME_TEXT_FROM
            address = Sign(SignKind.ADDRESS, index, article.report.url, place=Place.CANONICAL)
            yield Appearance(
                index,
                OriginKind.SAME_TEXT if is_same else OriginKind.UPDATE,
                f"the article's address; {said}",
                (address, *_signs_of(index, link)),
            )
        elif link and (is_long or alignment.cover >= LITTLE_ELSE):
            reason = link.reason.replace("report's", "one's")
            yield Appearance(index, link.kind, reason, _signs_of(index, link))


def _signs_of(index: int, link: OriginLink | None) -> tuple[Sign, ...]:
    """What stands in the report, not in the article."""
    return tuple(sign for sign in link.signs if sign.report == index) if link else ()


def _find_derived(told: Sequence[Told]) -> Iterator[Appearance]:
    """Reports that name the article's outlet as where they have it, or tell it in other words."""
    groups = Groups(len(told))
    derivations = Derivations(told, encode_stops(WordCodes()), groups=groups, around=_ARTICLE)
    own = fold_cited(told[_ARTICLE].outlet)
    is_dated = told[_ARTICLE].report.published.is_known
    for _, link in sorted(derivations.find_links(), key=lambda pair: (-pair[0], pair[1].one)):
        index = link.one if link.other == _ARTICLE else link.other
        named = {fold_cited(sign.name) for sign in link.signs if sign.kind is SignKind.CITED}
        if link.kind is OriginKind.DERIVED and (not own or own not in named):
            continue  # both have it from a third, who is the origin of both
        if link.kind is OriginKind.REWRITE and told[_ARTICLE].prose.size < SHORTEST_ARTICLE:
            continue
        if link.other == _ARTICLE or not is_dated:
            yield Appearance(index, link.kind, link.reason, _signs_of(index, link))


def _move(appearance: Appearance, readable: Sequence[int]) -> Appearance:
    """Give an appearance the index that its report has among all, unread ones included."""
    at = readable[appearance.report - 1]
    signs = tuple(replace(sign, report=at) for sign in appearance.signs)
    return replace(appearance, report=at, signs=signs)


def _follow(found: dict[int, Appearance], origins: Sequence[Origin]) -> Iterator[Appearance]:
    """Reports that go back to what was found, however far."""
    for origin in origins:
        waiting = deque(found[at] for at in origin.members if at in found)
        met = {each.report for each in waiting}
        while waiting:
            here = waiting.popleft()
            for link in origin.links:
                if here.report not in (link.one, link.other):
                    continue
                there = link.other if here.report == link.one else link.one
                is_back = link.kind in FROM_ARTICLE
                if there in met or (is_back and there == link.other):
                    continue  # what the article has from somebody is not the article's
                met.add(there)
                kind = link.kind if is_back else here.kind
                kind = OriginKind.UPDATE if kind is OriginKind.SAME_TEXT else kind
                signs = tuple(sign for sign in link.signs if sign.report == there)
                each = Appearance(there, kind, f"goes back to such a report: {link.reason}", signs)
                waiting.append(each)
                yield each


def _is_at(report: Report, url: str) -> bool:
    if url == report.url:
        return True
    is_saved = not report.url.startswith("http")  # such a page has no other address
    return url == report.canonical_url and (is_saved or to_site(url) == to_site(report.url))
