"""Source blocks and a query in; one answer per source and the leads of all of them out."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import replace
from typing import Final

from verify.records import Answer, AnswerStatus, Lead, Query, SourceBlock
from verify.sources.kinds import Fetcher, Kind
from verify.sources.registry import find_kind
from verify.sources.secret import KeyedFetcher, NoKeyError, read_key, redact, redact_lead

# Sources on the web that are asked at a time: they only wait, each for another server. With the
# forty of the shipped file, the slowest of them decides from about this many on.
SOURCES_AT_ONCE: Final = 16

OnAnswer = Callable[[str, AnswerStatus], None]
_Asked = tuple[Answer, tuple[Lead, ...]]


def ask_sources(
    blocks: Sequence[SourceBlock],
    query: Query,
    *,
    fetcher: Fetcher,
    is_offline: bool,
    on_answer: OnAnswer | None = None,
    environ: Mapping[str, str] = os.environ,
) -> tuple[tuple[Answer, ...], tuple[Lead, ...]]:
    """Ask all sources; one answer per block in their order, sources that are off included.

    Sources on the web are asked together. Leads come in block order, within a block in that of its
    kind. A url that two blocks return belongs to the first of them, so that one file never counts
    twice. A source that fails is an answer with its reason; nothing is raised for it.
    `on_answer` hears of each source as it answers, in the calling thread. `environ` holds the keys
    that blocks name.
    """
    asked = _ask_all(
        blocks,
        lambda block: _ask(block, query, fetcher, is_offline=is_offline, environ=environ),
        on_answer or _tell_nobody,
    )
    answers: list[Answer] = []
    owners: dict[str, Lead] = {}
    for answer, leads in asked:
        taken = [owners[lead.url] for lead in leads if lead.url in owners]
        for lead in leads:
            owners.setdefault(lead.url, lead)
        answers.append(_without_taken(answer, taken))
    return tuple(answers), tuple(owners.values())


def _ask_all(
    blocks: Sequence[SourceBlock], ask: Callable[[SourceBlock], _Asked], tell: OnAnswer
) -> list[_Asked]:
    """Ask the web in threads and the rest here meanwhile; results are in the order of blocks."""
    executor = ThreadPoolExecutor(SOURCES_AT_ONCE, thread_name_prefix="verify-source")
    try:
        started: dict[int, Future[_Asked]] = {
            at: executor.submit(ask, block)
            for at, block in enumerate(blocks)
            if block.needs_network and block.is_on
        }
        results: dict[int, _Asked] = {}
        for at, block in enumerate(blocks):
            if at not in started:
                results[at] = ask(block)
                tell(block.name, results[at][0].status)
        for future in as_completed(started.values()):
            answer = future.result()[0]
            tell(answer.source, answer.status)
    finally:
        # Not waited for: an interrupt must not hang on a slow server, and the fetcher ends it.
        executor.shutdown(wait=False, cancel_futures=True)
    return [results[at] if at in results else started[at].result() for at in range(len(blocks))]


def _ask(
    block: SourceBlock,
    query: Query,
    fetcher: Fetcher,
    *,
    is_offline: bool,
    environ: Mapping[str, str],
) -> _Asked:
    if not block.is_on:
        return _answer(block, query, AnswerStatus.OFF, "switched off by `on = false`"), ()
    try:
        kind = find_kind(block.kind)
    except KeyError:
        detail = f"there is no kind of source called {block.kind!r}"
        return _answer(block, query, AnswerStatus.SOURCE_ERROR, detail), ()
    if is_offline and kind.needs_network:
        return _answer(block, query, AnswerStatus.OFF, "left out by --offline"), ()
    if not block.key_env:
        return _ask_kind(kind, block, query, fetcher)
    try:
        key = read_key(block, environ)
    except NoKeyError as error:
        return _answer(block, query, AnswerStatus.NO_KEY, str(error)), ()
    answer, leads = _ask_kind(kind, block, query, KeyedFetcher(fetcher, block, key))
    cleaned = tuple(redact_lead(lead, key) for lead in leads)
    return replace(answer, detail=redact(answer.detail, key)), cleaned


def _ask_kind(kind: Kind, block: SourceBlock, query: Query, fetcher: Fetcher) -> _Asked:
    try:
        return kind.ask(block, query, fetcher)
    except Exception as error:  # noqa: BLE001 - one source must not end the run of the others
        detail = f"asking it failed with {type(error).__name__}: {error}"
        return _answer(block, query, AnswerStatus.SOURCE_ERROR, detail), ()


def _answer(block: SourceBlock, query: Query, status: AnswerStatus, detail: str) -> Answer:
    return Answer(source=block.name, status=status, query=query.text, detail=detail)


def _without_taken(answer: Answer, taken: Sequence[Lead]) -> Answer:
    if not taken:
        return answer
    names = ", ".join(dict.fromkeys(f"'{lead.source}'" for lead in taken))
    count = f"{len(taken)} of its {answer.lead_count}"
    note = f"{count} are left out here because they already came from {names}"
    left = answer.lead_count - len(taken)
    return replace(
        answer,
        lead_count=left,
        status=answer.status if left else AnswerStatus.EMPTY,
        detail="; ".join(filter(None, (answer.detail, note))),
    )


def _tell_nobody(_source: str, _status: AnswerStatus) -> None:
    """Stand in for a listener where nobody listens."""
