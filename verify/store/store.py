"""A path in, an open Store out: records go in and come back, each stage in one transaction.

Rows are named by their content, so whatever is saved twice is there once, and a run that was
killed goes on from what it had stored. Only a run's own rows differ from run to run.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from verify.errors import BadInput, StoreCorrupt
from verify.records import (
    Answer,
    Article,
    Claim,
    LineDifference,
    OriginRuling,
    Page,
    PageStatus,
    Pair,
    Reading,
    Report,
    Result,
    Run,
    RunState,
    RunSummary,
    SourceBlock,
)
from verify.store.bodies import has_body, pack_bodies, unpack_body
from verify.store.content import clean_text
from verify.store.failures import told_plainly
from verify.store.fetched import FetchedPages, find_fetched
from verify.store.load import load_report, load_result
from verify.store.load_runs import load_runs, load_summaries
from verify.store.opening import NO_PAGE_LIMIT, Notice, connect, connect_readonly, transaction
from verify.store.origin_rows import add_rulings, load_rulings
from verify.store.picking import pick_run
from verify.store.readings import load_readings, save_readings
from verify.store.save import Row, Writer, to_moment
from verify.store.save_result import add_result
from verify.store.versions import add_change, find_earlier

Clock = Callable[[], datetime]
PageKey = tuple[str, str]

# The longest write measured (a result of 40 claims against 300 reports) holds the file 0.6 s on a
# busy machine; this leaves room for some of them in a row, and a person still waits for it.
BUSY_TIMEOUT_S = 5.0
# Outcomes that a second try may change: they depend on the machine's load, not on the page alone.
_WORTH_ANOTHER_TRY = (PageStatus.TIMEOUT, PageStatus.EXTRACT_FAILED)


def utc_now() -> datetime:
    """Return the time, aware and UTC."""
    return datetime.now(UTC)


def _tell_nobody(_words: str) -> None:
    """Stand in for a listener where nobody listens."""


def open_store(
    path: Path,
    *,
    is_readonly: bool = False,
    busy_timeout_s: float = BUSY_TIMEOUT_S,
    page_limit: int = NO_PAGE_LIMIT,
    notice: Notice = _tell_nobody,
) -> Store:
    """Open the database at `path`, made or brought up to date first unless is_readonly.

    Of one that is brought up to date a copy is kept beside it, and `notice` is told where, in a
    sentence. Read-only, nothing is written and the file must be there. `page_limit` caps the size
    in database pages of 4 kB, as a full disk would. Raises StoreBusy, StoreNewer, StoreOlder,
    StoreCorrupt, StoreFull or StoreError, and leaves what is in the file as it was.
    """
    with told_plainly(path):
        if is_readonly:
            return Store(path, connect_readonly(path, busy_timeout_s=busy_timeout_s))
        connection = connect(
            path, busy_timeout_s=busy_timeout_s, page_limit=page_limit, notice=notice
        )
        return Store(path, connection)


class Store:
    """An open database. Use it in a `with` block, from one thread.

    Every method is one transaction: it happens as a whole or not at all, and saving again what
    is there changes nothing. Any of them may raise StoreError or one of its kinds.
    """

    __slots__ = ("_connection", "_pages", "path")

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        # The source of each page met through this store, by key and page id: a report names its
        # page by address and bytes only, and these may stand under other facts from another time.
        self._pages: dict[PageKey, dict[str, str]] = defaultdict(dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was saved is in it. Closing twice does no harm."""
        with told_plainly(self.path):
            self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        with told_plainly(self.path), transaction(self._connection, "IMMEDIATE"):
            yield Writer(self._connection)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with told_plainly(self.path), transaction(self._connection, "DEFERRED"):
            yield self._connection

    def begin_run(
        self,
        version: str,
        command: str,
        *,
        job: str = "",
        replays: str = "",
        now: Clock = utc_now,
    ) -> Run:
        """Write a run that starts now and return it; `job` names its work (name_job).

        `replays` is the run whose reports it judges anew.

        Its id is its start, "20161120-150405" in UTC, with "-2", "-3", … for others of that second.
        """
        started_at = now()
        stamp = started_at.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
        with self._writing() as writer:
            number = 1
            while True:
                run_id = stamp if number == 1 else f"{stamp}-{number}"
                row: Row = {
                    "id": run_id,
                    "state": RunState.RUNNING,
                    "started_at": to_moment(started_at),
                    "version": version,
                    "command": command,
                    "job": job,
                    "replays": replays or None,
                }
                if writer.insert("runs", row):
                    break
                number += 1
        return Run(
            run_id,
            started_at,
            clean_text(version),
            command=clean_text(command),
            job=job,
            replays=replays,
        )

    def save_claims(self, article: Article, claims: Iterable[Claim]) -> None:
        """Write an article and its claims."""
        with self._writing() as writer:
            article_id = writer.add_article(article)
            for claim in claims:
                writer.add_claim(article, article_id, claim)

    def rule_origins(self, rulings: Iterable[OriginRuling]) -> None:
        """Write what a person decided; every later run holds to it."""
        with self._writing() as writer:
            add_rulings(writer, rulings)

    def origin_rulings(self) -> tuple[OriginRuling, ...]:
        """Return what people decided about origins, the oldest first."""
        with self._reading() as connection, self._understood():
            return load_rulings(connection)

    def save_answers(self, blocks: Iterable[SourceBlock], answers: Iterable[Answer]) -> None:
        """Write the configured sources and what they said."""
        with self._writing() as writer:
            sources = {block.name: writer.add_source(block) for block in blocks}
            for answer in answers:
                writer.add_answer(answer, source_id=sources.get(answer.source, ""))

    def save_pages(self, pages: Iterable[Page], *, run: Run) -> None:
        """Write pages, their leads and their bytes, and that this run read them.

        The bytes are compressed before the transaction, so that other programs need not wait.
        """
        read = tuple(pages)
        with self._reading() as connection:
            packed = pack_bodies(read, is_known=lambda digest: has_body(connection, digest))
        with self._writing() as writer:
            for page in read:
                page_id = writer.add_page(page, packed)
                writer.add_run_page(run, page_id, page)
                self._note(page, page_id)

    def fetched_pages(self, job: str, *, since: datetime) -> Mapping[str, Page]:
        """Return what unfinished runs of this job have fetched since then, by the lead's address.

        A page is read from the file when it is asked for. Left out are pages whose outcome may
        be otherwise now (throttled, timeout, unreachable and the like): those are to be asked
        again. A run that finished the job closes the runs before it.
        """
        with self._reading() as connection, self._understood():
            return FetchedPages(find_fetched(connection, job, since), self._reading_records)

    @contextmanager
    def _reading_records(self) -> Iterator[sqlite3.Connection]:
        with self._reading() as connection, self._understood():
            yield connection

    def _note(self, page: Page, page_id: str) -> None:
        self._pages[page.asked_url, page.sha256][page_id] = page.lead.source

    def save_reports(self, reports: Iterable[Report], *, extractor: str) -> None:
        """Write reports, each tied to its page among those saved or asked for through this store.

        A report whose page cannot be told for certain is written without, and is not known later.
        """
        with self._writing() as writer:
            for report in reports:
                report_id = writer.add_report(report)
                pages = self._pages.get((report.page_url, report.page_sha256), {})
                fitting = [key for key, source in pages.items() if source == report.source]
                if len(fitting) == 1:
                    writer.set_extraction(fitting[0], extractor, report_id)

    def known_reports(self, pages: Iterable[Page], *, extractor: str) -> dict[PageKey, Report]:
        """Return what this extractor has read from these pages before, by (asked_url, sha256).

        A page counts as the same when its bytes and all that sidecar, front matter and lead state
        are the same. Left out: pages without a body, two pages of one key, and reports that failed
        for lack of time or memory.
        """
        writer = Writer(self._connection)
        wanted: dict[PageKey, set[str]] = defaultdict(set)
        for page in pages:
            if page.sha256:
                page_id = writer.to_page_id(page)
                wanted[page.asked_url, page.sha256].add(page_id)
                self._note(page, page_id)
        sql = "SELECT report_id FROM extractions WHERE page_id = ? AND extractor = ?"
        known = {}
        with self._reading() as connection:
            for key, page_ids in wanted.items():
                if len(page_ids) > 1:
                    continue
                row = connection.execute(sql, [*page_ids, clean_text(extractor)]).fetchone()
                if row is not None:
                    report = load_report(connection, row["report_id"])
                    if report.status not in _WORTH_ANOTHER_TRY:
                        known[key] = report
        return known

    def known_readings(self, model_hash: str, pairs: Iterable[Pair]) -> dict[Pair, Reading]:
        """Return what the model of this hash has made of these pairs, in any run."""
        with self._reading() as connection:
            return load_readings(connection, model_hash, pairs)

    def save_readings(self, model_hash: str, readings: Mapping[Pair, Reading]) -> None:
        """Write what a model made of pairs, in place of what it made of them before."""
        with self._writing():
            save_readings(self._connection, model_hash, readings)

    def earlier_reports(self, reports: Iterable[Report], *, run: Run) -> dict[int, Report]:
        """Return, by its place, the version of each report that was read before its page changed.

        Earlier is what another run read last; pages that have not changed are left out.
        """
        with self._reading() as connection, self._understood():
            return find_earlier(connection, reports, run.id)

    def save_changes(
        self, changes: Iterable[tuple[Report, Report, Sequence[LineDifference]]]
    ) -> None:
        """Write what changed from one version of a report (the first) to the next."""
        with self._writing() as writer:
            for earlier, later, lines in changes:
                add_change(writer, earlier, later, lines)

    def save_result(
        self,
        run: Run,
        result: Result,
        *,
        state: RunState = RunState.DONE,
        now: Clock = utc_now,
    ) -> Run:
        """Write a result with all it holds, and the run as ended in `state` and pointing to it.

        An interrupted run may have a result too: of what it had read by then.
        """
        with self._writing() as writer:
            result_id = add_result(writer, result)
            return self._finish(replace(run, result_id=result_id), state, now)

    def end_run(self, run: Run, state: RunState, *, now: Clock = utc_now) -> Run:
        """Write that a run ended in this state; a result that was saved for it stays."""
        with self._writing():
            return self._finish(run, state, now)

    def _finish(self, run: Run, state: RunState, now: Clock) -> Run:
        ended = replace(run, state=state, ended_at=now())
        row = self._connection.execute(
            "UPDATE runs SET state = ?, ended_at = ?, result_id = coalesce(?, result_id)"
            " WHERE id = ? RETURNING result_id",
            [str(state), to_moment(ended.ended_at), ended.result_id or None, ended.id],
        ).fetchone()
        return ended if row is None else replace(ended, result_id=row["result_id"] or "")

    def list_runs(self) -> tuple[Run, ...]:
        """Return all runs, the oldest first."""
        with self._reading() as connection, self._understood():
            return load_runs(connection)

    def list_summaries(self) -> tuple[RunSummary, ...]:
        """Return all runs with what each found at a glance, the oldest first."""
        with self._reading() as connection, self._understood():
            return load_summaries(connection)

    def load_run(self, run_id: str = "") -> tuple[Run, Result]:
        """Return a run and its result, equal to what was saved.

        Without an id it is the latest that came to a result; a replay is as late as the run whose
        pages it judges anew. The beginning of an id is enough
        while no other run begins so. Raises BadInput when no run, several runs or one without a
        result are meant.
        """
        with self._reading() as connection, self._understood():
            run = pick_run(load_runs(connection), run_id, self.path)
            return run, load_result(connection, run.result_id)

    def read_body(self, sha256: str) -> bytes:
        """Return the bytes of the page with this hash. Raises BadInput when they are not here."""
        with self._reading() as connection, self._understood():
            sql = "SELECT body_zlib FROM page_bodies WHERE sha256 = ?"
            row = connection.execute(sql, [sha256]).fetchone()
            if row is None:
                raise BadInput(f"{self.path} holds no page with the bytes {sha256}")
            return unpack_body(row["body_zlib"])

    def search_reports(self, words: str, *, limit: int = 20) -> tuple[Report, ...]:
        """Return stored reports that hold all the words, best first; operators are words too."""
        phrases = " ".join(
            '"' + word.replace('"', '""') + '"' for word in clean_text(words).split()
        )
        if not any(character.isalnum() for character in phrases):
            return ()
        sql = (
            "SELECT reports.id FROM reports_fts JOIN reports ON reports.rowid = reports_fts.rowid"
            " WHERE reports_fts MATCH ? ORDER BY rank, reports.id LIMIT ?"
        )
        with self._reading() as connection, self._understood():
            rows = connection.execute(sql, [phrases, limit]).fetchall()
            return tuple(load_report(connection, row["id"]) for row in rows)

    def check_soundness(self) -> None:
        """Read the whole database; raises StoreCorrupt when a part of it is damaged."""
        with self._reading() as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
        if found != "ok" or orphan is not None:
            what = found if found != "ok" else f"a row of {orphan[0]} points to none of {orphan[2]}"
            raise StoreCorrupt(
                f"{self.path} is damaged ({what}); nothing was changed in it: keep a copy, and"
                " `sqlite3 FILE .recover` may save its rows"
            )

    @contextmanager
    def _understood(self) -> Iterator[None]:
        """Turn rows that no record can hold, as only another hand writes them, into an error."""
        try:
            yield
        except (ValueError, KeyError, IndexError, TypeError, zlib.error) as error:
            raise StoreCorrupt(
                f"{self.path} holds a row that verify cannot have written ({error}); restore a copy"
                " or name another file with --db"
            ) from error
