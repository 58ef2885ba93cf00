"""Pages in, reports out: text, title, outlet, author and date of what a page reports.

`EXTRACTOR` names the rules and libraries at work; a stored report with another one is stale.
"""

from verify.extract.page import extract_page, extract_report
from verify.extract.version import name_extractor
from verify.extract.workers import MEMORY_LIMIT_BYTES, TIME_LIMIT_S, extract_pages

EXTRACTOR = name_extractor()

__all__ = [
    "EXTRACTOR",
    "MEMORY_LIMIT_BYTES",
    "TIME_LIMIT_S",
    "extract_page",
    "extract_pages",
    "extract_report",
]
