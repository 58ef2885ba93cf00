"""Origins, and where else the article stands, in; what the JSON report says of them out."""

from __future__ import annotations

from collections.abc import Iterable

from verify.records import Appearance, Origin, OriginLink, Report, Result, Sign
from verify.render.wording import outlet_of


def origin_fields(origin: Origin, reports: tuple[Report, ...]) -> dict[str, object]:
    """An origin with the links that make it one, those that do not, and the signs of each."""
    return {
        "name": origin.name,
        "kind": str(origin.kind),
        "agency": origin.agency,
        "reason": origin.reason,
        "members": list(origin.members),
        "outlets": list(dict.fromkeys(outlet_of(reports[index]) for index in origin.members)),
        "signs": _signs(origin.signs),
        "links": [_link(link) for link in origin.links],
        "related": [_link(link) for link in origin.related],
    }


def appearance_fields(appearance: Appearance, result: Result) -> dict[str, object]:
    """A report that is the article: which one, why, and the words they share."""
    report = result.reports[appearance.report]
    return {
        "report": appearance.report,
        "outlet": outlet_of(report),
        "url": report.url,
        "kind": str(appearance.kind),
        "reason": appearance.reason,
        "signs": _signs(appearance.signs),
    }


def _link(link: OriginLink) -> dict[str, object]:
    return {
        "one": link.one,
        "other": link.other,
        "kind": str(link.kind),
        "reason": link.reason,
        "signs": _signs(link.signs),
    }


def _signs(signs: Iterable[Sign]) -> list[dict[str, object]]:
    return [
        {
            "kind": str(sign.kind),
            "report": sign.report,
            "words": sign.words,
            "name": sign.name,
            "place": str(sign.place),
            "start": sign.start,
            "end": sign.end,
        }
        for sign in signs
    ]
