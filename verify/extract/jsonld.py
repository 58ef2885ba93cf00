"""The JSON-LD of a page in, what it says of its article out; capped, and forgiving of errors."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import unescape

from verify.extract.tree import Node, attribute

# The longest block of 65 saved pages has 190 KB (a live blog); beyond a megabyte only the first
# megabyte is looked at, and only by pattern.
MAX_BLOCK_CHARS = 1_000_000
MAX_BLOCKS = 50
# schema.org articles nest five to six deep.
MAX_DEPTH = 30
MAX_NODES = 20_000

_ARTICLE = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report)$")
_SITE = frozenset({"WebSite", "Organization", "NewsMediaOrganization"})
# Where the article of this page may hang; hasPart, mentions, itemListElement and liveBlogUpdate
# lead to other texts, with other dates.
_WAYS = ("@graph", "mainEntity", "mainEntityOfPage")
_PATTERNS = {
    name: re.compile(rf'"{name}"\s*:\s*"((?:[^"\\]|\\.)*)"')
    for name in ("datePublished", "headline", "articleBody")
}
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
_TAGS = re.compile(r"<[^>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class Stated:
    """What a page's JSON-LD states of its article; "" is: nothing.

    `outlet` is the article's publisher, `site` the name of the web site or an organisation.
    `is_article` is True when a node of an article type was there, `is_free` False only when the
    page says that it is not accessible for free.
    """

    is_article: bool = False
    headline: str = ""
    date_published: str = ""
    date_modified: str = ""
    body: str = ""
    outlet: str = ""
    site: str = ""
    author: str = ""
    language: str = ""
    is_free: bool = True


def read_json_ld(tree: Node) -> Stated:
    """Read the JSON-LD scripts of tree; broken or oversized ones give what a pattern can find."""
    nodes: list[dict[str, object]] = []
    broken = []
    for script in list(_scripts(tree))[:MAX_BLOCKS]:
        value = _load(script)
        if value is None:
            broken.append(script[:MAX_BLOCK_CHARS])
        else:
            nodes += _walk(value)
    articles = [node for node in nodes if _is_article(node)]
    # Without a typed article, a WebPage's own date is the next best thing that is stated.
    pages = [node for node in nodes if "datePublished" in node and _has_type(node, "WebPage")]
    stated = _from_nodes(articles or pages, nodes, is_article=bool(articles))
    return stated if articles or not broken else _from_patterns(broken, stated)


def _scripts(tree: Node) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in attribute(script, "type").lower() and script.text:
            yield script.text


def _load(script: str) -> object | None:
    if len(script) > MAX_BLOCK_CHARS:
        return None
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            value: object = json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return value
    return None


def _walk(value: object) -> Iterator[dict[str, object]]:
    """The objects that may describe this page, nearest the top first."""
    waiting: deque[tuple[object, int]] = deque([(value, 0)])
    seen = 0
    while waiting and seen < MAX_NODES:
        item, depth = waiting.popleft()
        seen += 1
        if depth > MAX_DEPTH:
            continue
        if isinstance(item, list):
            waiting.extend((part, depth + 1) for part in item[:MAX_NODES])
        elif isinstance(item, dict):
            yield item
            waiting.extend((item[way], depth + 1) for way in _WAYS if way in item)


def _types(node: dict[str, object]) -> tuple[str, ...]:
    return tuple(text.rsplit("/", 1)[-1] for text in _texts(node.get("@type")))


def _has_type(node: dict[str, object], name: str) -> bool:
    return name in _types(node)


def _is_article(node: dict[str, object]) -> bool:
    return any(_ARTICLE.search(name) for name in _types(node))


def _from_nodes(
    described: list[dict[str, object]], nodes: list[dict[str, object]], *, is_article: bool
) -> Stated:
    def first(key: str) -> str:
        return next((text for node in described for text in _texts(node.get(key))), "")

    sites = [node for node in nodes if _SITE.intersection(_types(node))]
    outlets = [name for node in described for name in _names(node.get("publisher"), nodes)]
    site_names = [name for node in sites for name in _texts(node.get("name"))]
    bodies = [body for node in described for body in _texts(node.get("articleBody"))]
    authors = [_names(node.get("author"), nodes) for node in described]
    return Stated(
        is_article=is_article,
        headline=_plain(first("headline")),
        date_published=first("datePublished"),
        date_modified=first("dateModified"),
        body=max((_prose(body) for body in bodies), key=len, default=""),
        outlet=_plain(next(iter(outlets), "")),
        site=_plain(next(iter(site_names), "")),
        author=", ".join(dict.fromkeys(map(_plain, next(filter(None, authors), ())))),
        language=first("inLanguage"),
        is_free=not any(str(n.get("isAccessibleForFree")).lower() == "false" for n in described),
    )


def _texts(value: object) -> tuple[str, ...]:
    """The texts in a value that may be text, a number, a list of such or {"@value": text}."""
    if isinstance(value, list):
        return tuple(text for part in value[:100] for text in _texts(part))
    if isinstance(value, dict):
        return _texts(value.get("@value"))
    if isinstance(value, str | int) and not isinstance(value, bool):
        return (str(value),) if str(value).strip() else ()
    return ()


def _names(value: object, nodes: list[dict[str, object]]) -> tuple[str, ...]:
    """The names of people or organisations, also where only an @id points to them."""
    if isinstance(value, list):
        return tuple(name for part in value[:100] for name in _names(part, nodes))
    if not isinstance(value, dict):
        return tuple(text for text in _texts(value) if not text.startswith("http"))
    names = _texts(value.get("name"))
    if names or "@id" not in value:
        return names[:1]
    target = next(
        (node for node in nodes if node is not value and node.get("@id") == value["@id"]), {}
    )
    return _texts(target.get("name"))[:1]


def _plain(text: str) -> str:
    return " ".join(unescape(unescape(_TAGS.sub(" ", text))).split())


def _prose(text: str) -> str:
    """An articleBody as paragraphs; publishers put HTML, entities and line breaks into it."""
    broken = re.sub(r"(?i)</p>|<br\s*/?>|<p\b[^>]{0,200}>", "\n", unescape(text))
    lines = (_plain(line) for line in broken.splitlines())
    return "\n".join(line for line in lines if line)


def _from_patterns(scripts: list[str], stated: Stated) -> Stated:
    """Of broken scripts only what is said once and the same throughout."""
    found = {}
    for name, pattern in _PATTERNS.items():
        values = {match[1] for script in scripts for match in pattern.finditer(script)}
        found[name] = _unescape_json(values.pop()) if len(values) == 1 else ""
    return replace(
        stated,
        is_article=any(_ARTICLE_TYPE.search(script) for script in scripts),
        headline=_plain(found["headline"]) or stated.headline,
        date_published=found["datePublished"] or stated.date_published,
        body=_prose(found["articleBody"]),
    )


_ARTICLE_TYPE = re.compile(r'"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting)"')


def _unescape_json(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text
