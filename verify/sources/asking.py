"""Source blocks and a query in; one answer per source and the leads of all of them out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from verify.records import Answer, AnswerStatus, Lead, Query, SourceBlock
from verify.sources.kinds import Fetcher
from verify.sources.registry import find_kind


def ask_sources(
    blocks: Sequence[SourceBlock], query: Query, *, fetcher: Fetcher, is_offline: bool
) -> tuple[tuple[Answer, ...], tuple[Lead, ...]]:
    """Ask each source in the order given; one answer per block, sources that are off included.

    Leads come in block order, sorted by url within a block. A url that two blocks return belongs
    to the first of them, so that one file never counts twice. A source that fails is an answer
    with its reason; nothing is raised for it.
    """
    answers: list[Answer] = []
    owners: dict[str, Lead] = {}
    for block in blocks:
        answer, leads = _ask(block, query, fetcher, is_offline=is_offline)
        taken = [owners[lead.url] for lead in leads if lead.url in owners]
        for lead in leads:
            owners.setdefault(lead.url, lead)
        answers.append(_without_taken(answer, taken))
    return tuple(answers), tuple(owners.values())


def _ask(
    block: SourceBlock, query: Query, fetcher: Fetcher, *, is_offline: bool
) -> tuple[Answer, tuple[Lead, ...]]:
    if not block.is_on:
        return _answer(block, query, AnswerStatus.OFF, "switched off by `on = false`"), ()
    try:
        kind = find_kind(block.kind)
    except KeyError:
        detail = f"there is no kind of source called {block.kind!r}"
        return _answer(block, query, AnswerStatus.SOURCE_ERROR, detail), ()
    if is_offline and kind.needs_network:
        return _answer(block, query, AnswerStatus.OFF, "left out by --offline"), ()
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
