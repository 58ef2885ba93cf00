"""One execution in; when it was, how far it came, and its result, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from verify.records.dates import NO_TIME
from verify.records.statuses import Status


class RunState(StrEnum):
    """How far a run came; a killed run stays `running` and the next one goes on from its rows."""

    RUNNING = "running"
    DONE = "done"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Run:
    """One execution: its id, the result it points to ("" before it is done), when, with what.

    `job` names the work, whoever does it and whenever: runs of one article, the same sources and
    settings share it. An interrupted run may have a result, of what it had read by then.
    `replays` is the run whose reports this one judged anew, "" for one that read its own.
    """

    id: str
    started_at: datetime
    version: str
    state: RunState = RunState.RUNNING
    ended_at: datetime = NO_TIME
    result_id: str = ""
    command: str = ""
    job: str = ""
    replays: str = ""


@dataclass(frozen=True, slots=True)
class RunSummary:
    """A stored run at a glance: the headline of its article, and how many findings have a status.

    Both are empty for a run that came to no result.
    """

    run: Run
    title: str = ""
    counts: tuple[tuple[Status, int], ...] = ()


class Stage(StrEnum):
    """The stages of a run, as its progress names them."""

    SENTENCES = "sentences split"
    CLAIMS = "claims found"
    SOURCES = "sources asked"
    PAGES = "pages fetched"
    REPORTS = "reports read"
    PASSAGES = "readings of passages"
    FINDINGS = "claims judged"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage has come; `total` is 0 while it is not known.

    `counts` are the pages by status so far, `waiting` says what is waited for and why.
    """

    stage: Stage
    done: int
    total: int
    note: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    waiting: str = ""
