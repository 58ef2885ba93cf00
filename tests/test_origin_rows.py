"""What is stored of an origin: its links, the words that tell it, and the article's appearances."""

from dataclasses import replace
from pathlib import Path

from tests.store_records import ORIGINS, REPORTS, RESULT, STARTED
from verify.records import Appearance, Origin, OriginKind, OriginLink, Place, Sign, SignKind
from verify.store import open_store

SHARED = Sign(SignKind.SHARED_TEXT, 1, "Ferries do not sail", start=0, end=19)
CREDIT = Sign(SignKind.CREDIT, 2, "Bay Wire", "Bay Wire", Place.AUTHOR)
OWNED = OriginLink(1, 0, OriginKind.SAME_OWNER, "one owner: Quay Media", (SHARED, CREDIT))
TOGETHER = Origin(
    (1, 2),
    OriginKind.UPDATE,
    "60 % is shared",
    "Bay Wire",
    "Bay Wire",
    signs=(CREDIT,),
    links=(OriginLink(2, 1, OriginKind.UPDATE, "60 % is shared", (SHARED,)),),
    related=(OWNED,),
)


def test_an_origin_comes_back_with_all_its_evidence(tmp_path: Path):
    """Links that join, those that are only shown, and the words of each with their offsets."""
    origins = (replace(ORIGINS[0], related=(OWNED,)), TOGETHER)
    finding = replace(RESULT.findings[0], origins_for=origins)
    appearance = Appearance(1, OriginKind.SAME_TEXT, "all of it", (SHARED,))
    result = replace(RESULT, origins=origins, findings=(finding,), appearances=(appearance,))
    with open_store(tmp_path / "verify.db") as store:
        run = store.begin_run("0.1", "verify claims", now=lambda: STARTED)
        store.save_result(run, result, now=lambda: STARTED)
        assert store.load_run()[1] == result
    assert SHARED.words == REPORTS[1].text[SHARED.start : SHARED.end]
