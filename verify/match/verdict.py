"""What one passage says of one claim, as it is decided; nothing in."""

from __future__ import annotations

from dataclasses import dataclass

from verify.records import Relation, Step


@dataclass(frozen=True, slots=True)
class Verdict:
    """The relation of one passage to one claim; supports + contradicts <= 1."""

    relation: Relation
    supports: float
    contradicts: float
    steps: tuple[Step, ...]

    @property
    def score(self) -> float:
        """From -1, surely against, to 1, surely for."""
        return self.supports - self.contradicts
