"""Reports in; each as it is compared, its prose and quotations cut up, its credits found, out."""

from __future__ import annotations

from collections.abc import Sequence

from verify.language.credits import find_credits
from verify.language.outlets import fold_name, to_site
from verify.origins.links import Told
from verify.origins.prose import Prose, WordCodes, read_prose, read_quotations
from verify.origins.recurring import drop_recurring
from verify.records import Report


def read_reports(reports: Sequence[Report]) -> tuple[Told, ...]:
    """Read all, equal texts once; what stands on every page of an outlet is left out."""
    codes = WordCodes()
    read: dict[str, tuple[Prose, Prose]] = {}
    for report in reports:
        if report.text not in read:
            read[report.text] = read_prose(report.text, codes), read_quotations(report.text, codes)
    prose = [read[report.text][0] for report in reports]
    stories = drop_recurring(prose, [_name_outlet(report) for report in reports], codes)
    return tuple(
        Told(report, story, read[report.text][1], find_credits(report))
        for report, story in zip(reports, stories, strict=True)
    )


def _name_outlet(report: Report) -> str:
    """Whose pages have one frame: a site's, whatever it calls itself and whoever it prints."""
    return to_site(report.url) or fold_name(report.outlet or report.publisher.outlet)
