"""What the tables of origins, and of the article's other appearances, mean; nothing in."""

from __future__ import annotations

from verify.store.table_text import ID, NOT_SAID, POSITION, REPORT, RESULT, TableText

_SIGN = (
    (
        "kind",
        "credit, cited, shared-text, shared-quote, address, owner, language or ruling.",
    ),
    ("name", f"Whom the words name: an agency, an outlet, an owner. {NOT_SAID}"),
    ("words", ""),
    ("place", "text, or what is stated beside it: author, outlet, source, canonical, owner, …"),
)
_OFFSETS = (
    ("start_char", "Where the words begin in the report's text; 0 for what stands beside it."),
    ("end_char", "Where they end, exclusive."),
)
_KIND = "single, same-text, update, rewrite, derived, same-owner or ruled."

ORIGIN_TABLES: tuple[TableText, ...] = (
    TableText(
        "origins",
        "Origins",
        "Groups of reports that go back to one piece of reporting: they count once.",
        (
            ("label", "Its name, or its first outlet and how many more."),
            ("kind", _KIND),
            ("name", f"Whose reporting it is: the agency, the owner, … {NOT_SAID}"),
            ("agency", "The agency that its reports credit; empty: none."),
            ("reason", "Why these reports are one origin."),
            RESULT,
            ("position", "Place among the result's origins; empty: named by a finding only."),
            ID,
        ),
        label="label",
        facets=("kind",),
        sort="label",
    ),
    TableText(
        "origin_members",
        "Reports of origins",
        "Which reports an origin holds.",
        (
            ("origin_id", ""),
            POSITION,
            REPORT,
            ("report_position", "The report's place in result_reports."),
        ),
        is_hidden=True,
    ),
    TableText(
        "origin_links",
        "Links within origins",
        "Why two reports are one origin, or are shown as near though they count as two.",
        (
            ("origin_id", ""),
            POSITION,
            ("counts_as_one", "0 where they are of two origins and only shown, as one owner's."),
            ("kind", _KIND),
            ("reason", ""),
            ("one_position", "Place in result_reports of the report that goes back to the other."),
            ("other_position", ""),
        ),
        facets=("kind", "counts_as_one"),
        is_hidden=True,
    ),
    TableText(
        "origin_signs",
        "Signs of origins",
        "The words that tell an origin: credits, sentences that two reports share, owners.",
        (
            ("origin_id", ""),
            ("link_position", "The link they are evidence for; 0: what one report says alone."),
            POSITION,
            *_SIGN,
            ("report_position", "The report's place in result_reports."),
            *_OFFSETS,
        ),
        facets=("kind", "place"),
        is_hidden=True,
    ),
    TableText(
        "appearances",
        "Other appearances",
        "Reports that are the checked article itself, at another address or in another version:"
        " they are never evidence for it.",
        (
            RESULT,
            POSITION,
            ("kind", "same-text, update or derived."),
            ("reason", ""),
            REPORT,
            ("report_position", "The report's place in result_reports."),
        ),
        facets=("kind",),
    ),
    TableText(
        "appearance_signs",
        "Signs of other appearances",
        "What such a report shares with the article, word for word.",
        (
            RESULT,
            ("appearance_position", ""),
            POSITION,
            *_SIGN,
            *_OFFSETS,
        ),
        is_hidden=True,
    ),
    TableText(
        "origin_rulings",
        "Rulings on origins",
        "What people decided about origins, honoured by every later run: two reports are one"
        " origin, or are not. Only people write here, by verify.merge_origins and split_origin.",
        (
            ("id", "The later of two rulings on the same reports holds."),
            ("verdict", "one or apart."),
            ("one", "The report's address; the digest of its text where it has none."),
            ("other", ""),
            ("note", "Why, in your words."),
            ("ruled_by", "Name or initials of who decided."),
            ("ruled_at", "UTC; filled in when left out."),
        ),
        facets=("verdict", "ruled_by"),
        sort="-ruled_at",
    ),
)
