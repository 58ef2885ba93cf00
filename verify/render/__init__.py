"""Findings in, text for people and programs out: every function is pure and returns str."""

from verify.render.choosing import Order, View, choose_findings
from verify.render.claim_list import Format, render_claims
from verify.render.claim_reading import render_claim_reading
from verify.render.csv_rows import render_csv
from verify.render.difference import render_difference, summarise
from verify.render.difference_json import render_difference_json, render_difference_line
from verify.render.explanation import render_explanation
from verify.render.json_text import render_json, to_json
from verify.render.listing import render_sources
from verify.render.markdown import render_markdown
from verify.render.run_list import render_runs, render_runs_json
from verify.render.sentence_list import render_sentences
from verify.render.table import render_table
from verify.render.trial import render_trial
from verify.render.wording import capitals_notes, heading_of, unplaced_notes

__all__ = [
    "Format",
    "Order",
    "View",
    "capitals_notes",
    "choose_findings",
    "heading_of",
    "render_claim_reading",
    "render_claims",
    "render_csv",
    "render_difference",
    "render_difference_json",
    "render_difference_line",
    "render_explanation",
    "render_json",
    "render_markdown",
    "render_runs",
    "render_runs_json",
    "render_sentences",
    "render_sources",
    "render_table",
    "render_trial",
    "summarise",
    "to_json",
    "unplaced_notes",
]
