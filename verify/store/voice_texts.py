"""Nothing in; what the tables of voices, of what was said and of what to look at mean, out."""

from __future__ import annotations

from verify.store.table_text import (
    FINDING,
    OFFSETS,
    POSITION,
    REPORT,
    RESULT,
    STATUS_RULES,
    TableText,
)

SIDE = (
    "side",
    (
        "`claim`: who says the claim. `said-for`: who has what its speaker said; `said-against`:"
        " who says otherwise."
    ),
)
KIND = (
    "kind",
    (
        "own-reporting: the report itself; named-speaker, unnamed-speaker: somebody whose word it"
        " passes on; same-speaker: the claim's own speaker, who counts for nothing in what he said."
    ),
)
WHY = ("reason", "Why to look at it.")

VOICE_TABLES: tuple[TableText, ...] = (
    TableText(
        "finding_voices",
        "Voices",
        "Whose word the reports that have a claim pass on, or that they say it themselves.",
        (
            FINDING,
            SIDE,
            POSITION,
            KIND,
            ("name", "The speaker or body, or the origin for what a report says itself."),
            ("origin_count", "How many origins of the finding rest on it."),
        ),
        facets=("kind",),
        is_hidden=True,
    ),
    TableText(
        "voice_wordings",
        "Wordings of voices",
        "Where a report has it from a voice.",
        (
            FINDING,
            SIDE,
            ("voice", "The voice's position in finding_voices."),
            POSITION,
            ("passage", "The report's words."),
            REPORT,
            ("report_position", "The report's place in result_reports."),
            *OFFSETS,
        ),
        is_hidden=True,
    ),
    TableText(
        "finding_contents",
        "What was said",
        "What the speaker of a claim said, judged as a claim of its own without his word for it.",
        (
            FINDING,
            ("text", "The words of the claim without who said it."),
            ("status", f"By the same rules. {STATUS_RULES}"),
            ("reason", "The rule that gave it."),
            *OFFSETS,
        ),
        facets=("status",),
        is_hidden=True,
    ),
    TableText(
        "result_concerns",
        "What to look at first",
        "Which findings of a result to look at first, in order.",
        (RESULT, POSITION, FINDING, WHY),
        is_hidden=True,
    ),
)
