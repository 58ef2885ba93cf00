"""The number of a page in; a made-up news page of real make-up and size out, the same every time.

Real pages are mostly not article: menus, pictures in five sizes, data for scripts, style sheets,
related stories, comments. What that costs to read depends on the elements, so their count follows
65 saved pages. Compare with those: VERIFY_DATA=../shared/data python -m benchmarks.make_pages
"""

from __future__ import annotations

import gzip
import json
import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from html import escape
from pathlib import Path

from benchmarks.made_story import (
    HEADLINE,
    SEED,
    make_article_text,
    make_comment,
    make_headline,
    make_report_text,
)
from verify import Article
from verify.extract import extract_report

# Pages come from so many made-up sites in turn; pages of one site share all but the story.
SITES = 50
ARTICLE_DAY = "2016-11-22"
# Saved pages up to this size are what made pages are compared with.
COMPARED_SIZES = (60_000, 310_000)
_FIRST_HOUR = datetime(2016, 11, 20, 6, tzinfo=UTC)
_SECTIONS = "News World Politics Business Science Health Sport Culture Travel Weather".split()
_NAMES = "Courier Herald Observer Dispatch Gazette Ledger Beacon Tribune Examiner Sentinel".split()
_PROPERTIES = "margin padding color display width height flex border top opacity".split()


@dataclass(frozen=True, slots=True)
class MadePage:
    """A made-up page: `text` is what a perfect reader would take from it, title apart."""

    url: str
    outlet: str
    title: str
    text: str
    html: bytes


@dataclass(frozen=True, slots=True)
class _Site:
    """What all pages of one site share: how rich they are, how deep they nest, their chrome."""

    host: str
    outlet: str
    depth: int
    comments: int
    cards: int
    head: str
    top: str
    foot: str


def make_article() -> Article:
    """The article under check, about the event of all pages."""
    return Article(text=make_article_text(), title=HEADLINE, published=ARTICLE_DAY)


def make_pages(count: int) -> Iterator[MadePage]:
    """Pages 0..count-1; the first ones are the same however many follow."""
    return map(make_page, range(count))


def make_page(number: int) -> MadePage:
    """One page, 60 to 300 KB of HTML."""
    site = _make_site(number % SITES)
    chance = random.Random(f"{SEED} page {number}")
    title, text = make_headline(number), make_report_text(number)
    url = f"https://{site.host}/news/2016/11/20/story-{number}"
    published = (_FIRST_HOUR + timedelta(minutes=17 * number % 2800)).isoformat()
    html = "".join(
        (
            f'<!doctype html><html lang="en" class="no-js"><head>{site.head}',
            _describe(title, url, published, site),
            f'</head><body class="story story-{number}">{site.top}',
            *(f'<div class="l-{level} wrap wrap--{level}">' for level in range(site.depth)),
            _write_story(title, text, published, chance),
            _write_related(site.cards, chance),
            _write_comments(site.comments, chance),
            "</div>" * site.depth,
            site.foot,
            _write_state(number, chance),
            "</body></html>",
        )
    )
    return MadePage(url, site.outlet, title, text, html.encode())


@cache
def _make_site(number: int) -> _Site:
    chance = random.Random(f"{SEED} site {number}")
    host = f"www.{_NAMES[number % 10].lower()}-{number}.example"
    town = chance.choice(("Ellmere", "Lanmark", "Northern", "Daily"))
    outlet = f"The {town} {_NAMES[number % 10]} {number}"
    links = "".join(_menu(section, chance) for section in chance.sample(_SECTIONS, 7))
    styles = "".join(_style(chance) for _ in range(chance.randrange(20, 700)))
    metas = "".join(
        f'<meta name="{_word(chance)}:{_word(chance)}" content="{_word(chance)}-{chance.random()}">'
        f'<link rel="preload" as="script" href="https://cdn.{host}/assets/{_hash(chance)}.js">'
        for _ in range(chance.randrange(12, 30))
    )
    scripts = "".join(_script(chance) for _ in range(chance.randrange(8, 20)))
    return _Site(
        host=host,
        outlet=outlet,
        depth=chance.randrange(3, 10),
        comments=chance.choice((0, 0, 8, 16, 24, 40)),
        cards=chance.randrange(10, 90),
        head=f'<meta charset="utf-8">{metas}<style>{styles}</style>{scripts}',
        top=(
            f'<header class="masthead"><a href="/" class="logo">{_icon(chance)}</a>'
            f'<nav class="nav"><ul>{links}</ul></nav><form action="/search">'
            f'<label>Search<input name="q"></label><button type="submit">{_icon(chance)}</button>'
            "</form></header>"
        ),
        foot=f'<footer class="footer">{links}<p>All of this is made up.</p></footer>{scripts}',
    )


def _menu(section: str, chance: random.Random) -> str:
    items = "".join(
        f'<li class="nav__item {_classes(chance)}"><a data-track="{_hash(chance)}" '
        f'href="/{section.lower()}/{_word(chance)}"><span>{_word(chance)}</span></a></li>'
        for _ in range(chance.randrange(3, 12))
    )
    return (
        f'<li class="nav__group"><a href="/{section.lower()}">{section}</a>'
        f'<ul class="nav__sub">{items}</ul></li>'
    )


def _describe(title: str, url: str, published: str, site: _Site) -> str:
    stated = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "mainEntityOfPage": url,
        "datePublished": published,
        "publisher": {"@type": "NewsMediaOrganization", "name": site.outlet},
        "isAccessibleForFree": True,
    }
    return (
        f'<title>{escape(title)} | {site.outlet}</title><link rel="canonical" href="{url}">'
        f'<meta property="og:title" content="{escape(title)}"><meta property="og:type" '
        f'content="article"><meta property="og:site_name" content="{site.outlet}">'
        f'<meta property="article:published_time" content="{published}">'
        f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    )


def _write_story(title: str, text: str, published: str, chance: random.Random) -> str:
    parts = []
    for at, paragraph in enumerate(text.split("\n\n")):
        parts.append(f'<p class="story__p {_classes(chance)}">{_link(paragraph, chance)}</p>')
        if at % 6 == 5:
            parts.append(chance.choice((_advert, _picture, _teaser))(chance))
    shares = "".join(
        f'<li><button class="share" data-network="{_word(chance)}">{_icon(chance)}</button></li>'
        for _ in range(5)
    )
    return (
        f'<main id="content"><article class="story"><header><h1>{escape(title)}</h1>'
        f'<div class="byline">By <a href="/staff">Staff</a></div><time datetime="{published}">'
        f'{published[:10]}</time><ul class="shares">{shares}</ul></header>{_picture(chance)}'
        f'<div class="story__body">{"".join(parts)}</div></article></main>'
    )


def _link(paragraph: str, chance: random.Random) -> str:
    """The paragraph with one of its words linked, as one in three is."""
    words = escape(paragraph, quote=False).split(" ")
    if chance.random() < 0.35:
        at = chance.randrange(len(words))
        words[at] = f'<a href="/topic/{_hash(chance)}" data-link="in-body">{words[at]}</a>'
        words[-1] = f"<span>{words[-1]}</span>"
    return " ".join(words)


def _write_related(cards: int, chance: random.Random) -> str:
    made = "".join(
        f'<li class="card card--{at % 4} {_classes(chance)}"><div class="{_classes(chance)}">'
        f'<a href="/news/{_hash(chance)}" data-position="{at}">{_image(chance)}'
        '<div class="card__text"><span class="kicker">'
        f"{chance.choice(_SECTIONS)}</span><h3>{make_headline(chance.randrange(10**6))}</h3>"
        f'<span class="card__meta"><time>{chance.randrange(1, 23)} h</time>{_icon(chance)}</span>'
        "</div></a></div></li>"
        for at in range(cards)
    )
    return f'<aside class="related"><h2>Most read</h2><ol class="cards">{made}</ol></aside>'


def _write_comments(count: int, chance: random.Random) -> str:
    made = "".join(
        f'<li class="comment {_classes(chance)}"><div class="comment__head"><b>'
        f"{_word(chance)}{chance.randrange(99)}</b><time>{chance.randrange(1, 23)} hours ago</time>"
        f'</div><div class="comment__body"><p>{make_comment(chance)}</p></div>'
        f'<button class="like">{chance.randrange(40)}</button></li>'
        for _ in range(count)
    )
    return f'<section id="comments" class="comments"><h2>Comments</h2><ul>{made}</ul></section>'


def _advert(chance: random.Random) -> str:
    return (
        f'<div class="ad ad-slot" id="ad-{_hash(chance)}" data-sizes="[[300,250],[728,90]]">'
        '<div class="ad__label">Advertisement</div><div class="ad__frame"></div></div>'
    )


def _picture(chance: random.Random) -> str:
    return (
        f'<figure class="figure">{_image(chance)}<figcaption>Picture: made up</figcaption></figure>'
    )


def _teaser(chance: random.Random) -> str:
    headline = make_headline(chance.randrange(10**6))
    return (
        f'<div class="read-more"><h4>Read more</h4><ul><li><a href="/news/{_hash(chance)}">'
        f"{headline}</a></li></ul></div>"
    )


def _image(chance: random.Random) -> str:
    name = _hash(chance)
    sizes = ", ".join(
        f"https://img.example/{name}/{width}.jpg?q=80&amp;fit=crop&amp;s={_hash(chance)} {width}w"
        for width in (240, 480, 640, 960, 1280)
    )
    return (
        f'<picture><source type="image/webp" srcset="{sizes}"><img loading="lazy" alt="" '
        f'src="https://img.example/{name}/640.jpg" srcset="{sizes}"></picture>'
    )


def _icon(chance: random.Random) -> str:
    path = " ".join(f"L{chance.random() * 24:.2f} {chance.random() * 24:.2f}" for _ in range(18))
    return f'<svg viewBox="0 0 24 24" width="24" height="24"><path d="M0 0 {path}z"></path></svg>'


def _style(chance: random.Random) -> str:
    rules = ";".join(f"{name}:{chance.randrange(90)}px" for name in chance.sample(_PROPERTIES, k=3))
    return f".{_word(chance)}-{_hash(chance)[:6]}{{{rules}}}"


def _script(chance: random.Random) -> str:
    calls = "".join(
        f'w.push(["{_word(chance)}",{chance.random()},"{_hash(chance)}"]);'
        for _ in range(chance.randrange(2, 20))
    )
    return f"<script>(function(w){{{calls}}})(window.{_word(chance)} = []);</script>"


def _write_state(number: int, chance: random.Random) -> str:
    """What scripts of today's sites carry along to build the page once more."""
    cards = [
        {"id": _hash(chance), "href": f"/news/{_hash(chance)}", "kind": _word(chance), "rank": at}
        for at in range(chance.randrange(20, 500))
    ]
    state = json.dumps({"page": number, "cards": cards})
    return f'<script id="state" type="application/json">{state}</script>'


def _word(chance: random.Random) -> str:
    return chance.choice(_STYLE_WORDS)


def _classes(chance: random.Random) -> str:
    """Class names as style tools write them; none says what is in it."""
    names = chance.choices(_PROPERTIES, k=5)
    return " ".join(f"lg:{name}-{chance.randrange(99)}" for name in names)


def _hash(chance: random.Random) -> str:
    return f"{chance.getrandbits(48):012x}"


_STYLE_WORDS = """grid card tile lead rail strip hero panel badge label frame stack list block head
body foot inner outer media link text meta promo""".split()


def main() -> int:
    """Print how made pages and saved ones extract, in one run; 2 without VERIFY_DATA."""
    data = os.environ.get("VERIFY_DATA", "")
    if not data:
        print("VERIFY_DATA names no folder with html/ in it", file=sys.stderr)
        return 2
    saved = [gzip.decompress(path.read_bytes()) for path in sorted(Path(data).glob("html/*/*.gz"))]
    low, high = COMPARED_SIZES
    groups = {
        "made": [page.html for page in make_pages(60)],
        f"saved, {low:,} to {high:,} bytes": [one for one in saved if low <= len(one) <= high],
        "saved, all": saved,
    }
    seconds = {name: _time_extraction(pages) for name, pages in groups.items()}
    print("pages                              count   bytes  elements  words  pages/s and core")
    for name, pages in groups.items():
        size, elements, words = _describe_pages(pages)
        rate = len(pages) / seconds[name]
        print(f"{name:<34} {len(pages):5} {size:7.0f} {elements:9.0f} {words:6.0f} {rate:10.1f}")
    made, like = (len(groups[name]) / seconds[name] for name in list(groups)[:2])
    print(f"made pages extract {made / like:.2f} times as fast as saved ones of their size")
    return 0


def _time_extraction(pages: Sequence[bytes]) -> float:
    """Processor seconds of the second round: the first loads word lists and fills caches."""
    started = 0.0
    for _ in range(2):
        started = time.process_time()
        for page in pages:
            extract_report(page, url="https://made.example/story")
    return time.process_time() - started


def _describe_pages(pages: Sequence[bytes]) -> tuple[float, float, float]:
    """The middle size in bytes, count of elements and words of text."""

    def middle(measure: Callable[[bytes], int]) -> float:
        return statistics.median(map(measure, pages))

    def count_words(page: bytes) -> int:
        return len(extract_report(page, url="https://made.example/story").text.split())

    return middle(len), middle(lambda page: page.count(b"</")), middle(count_words)


if __name__ == "__main__":
    sys.exit(main())
