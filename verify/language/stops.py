"""A text and the place of a full stop in; whether it belongs to an abbreviation out."""

from __future__ import annotations

import re

_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Lt|Sgt|Capt|Cmdr|Adm|Rev|St|"
    r"Mt|Jr|Sr|vs|No|Nos|Maj|Brig|Hon|Msgr|Supt|Insp|Det|Atty|Asst|Sra|Dra|Mme|Mlle|Sig|Dott|"
    r"Ing|bzw|ca|Nr|Hr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Conn|Mass|Calif|Fla|Pa|Va|Wash)"
    r"|\b(?:[A-Za-z]\.)+[A-Za-z])$"
)


def is_abbreviation(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` ends a title, an initial or "U.S."; other signs never do."""
    return text[stop] == "." and _ABBREVIATION.search(text, max(0, stop - 12), stop) is not None
