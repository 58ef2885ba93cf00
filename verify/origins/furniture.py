"""Lines of reports in; which are no part of the story out: captions, notices, links, offers."""

from __future__ import annotations

import re

# Lines by which any page of any outlet may be framed. Each is anchored to a form, not to an outlet.
_FORMS = re.compile(
    r"""
      ^\W*(?:file|in\ this)\b[^.]{0,80}\bphoto\b            # FILE - In this May 1 photo, …
    | \b(?:file|handout|courtesy|undated)\s+(?:photo|image|picture)\b
    | \((?:photo|ap\ photo|image|picture|getty|file)[^)]*\)\s*$
    | \b(?:getty\ images|shutterstock|afp\ photo|ap\ photo|epa-efe)\b
    | ^\W*(?:photo|photograph|image|picture|video|watch|graphic|credit)\s*(?:by|credit|:)
    | \ball\ rights\ reserved\b
    | \bmay\ not\ be\ (?:published|reproduced|reprinted)\b
    | ^\W*(?:©|\(c\)|copyright\b)
    | \b(?:terms\ of\ (?:use|service)|privacy\ policy|cookie\ policy)\b
    | \b(?:sign\ up|subscribe)\b[^.]{0,60}\b(?:newsletter|inbox|alerts|updates|here|today|now)\b
    | \bnewsletter\b[^.]{0,40}\binbox\b
    | ^\W*(?:follow|like|find|join|contact|email|e-mail|reach|write\ to)\s+(?:us|me|him|her|the)?\b
      [^.]{0,80}(?:twitter|facebook|instagram|@|\.com|\bat\b)
    | \b(?:share|post|tweet)\ (?:this|it|on|to)\b.{0,40}\b(?:facebook|twitter|whatsapp|feed|story)\b
    | ^\W*(?:read\ (?:more|also|next)|related|more\ from|most\ read|most\ popular|see\ also
      |also\ read|don['’]t\ miss|what\ to\ read\ next|click\ here|story\ continues)\b
    | \bcheck\ out\ this\ story\ on\b
    | \b(?:a\ link\ has\ been|posted!|join\ the\ conversation|view\ comments)\b
    | ^\W*(?:associated\ press\ writers?|the\ associated\ press)\b.{0,120}\bcontributed\b
    | \bcontributed\ to\ this\ (?:report|story|article)\b
    | ^\W*\(?(?:reporting|writing|editing|compiled)\ by\b
    | \bthis\ (?:story|article)\ (?:has\ been|was)\ (?:updated|corrected|published|edited|first)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A line that long is a paragraph, whatever words of these it holds.
LONGEST_LINE = 400


def is_furniture(line: str) -> bool:
    """Whether a line frames the story, so that two outlets that share it share nothing."""
    return len(line) <= LONGEST_LINE and _FORMS.search(line) is not None
