"""A finding in; the word for what all its evidence together says out."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """What all the evidence together says of a claim."""

    CORROBORATED = "corroborated"
    SINGLE_ORIGIN = "single-origin"
    CONTESTED = "contested"
    CONTRADICTED = "contradicted"
    PARTLY_REPORTED = "partly-reported"
    UNREPORTED = "unreported"
    UNVERIFIABLE = "unverifiable"
