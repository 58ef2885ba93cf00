"""Bodies take turns where they are large, and waiting for a turn costs a page no time."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from verify.fetch.failure import Failure
from verify.fetch.reading import LARGE_BODY_BYTES, LARGE_BODY_TURNS, BodyReader, Deadline
from verify.records import PageStatus

LARGE = b"x" * (LARGE_BODY_BYTES + 1)


async def send(*chunks: bytes, until: asyncio.Event) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk
    await until.wait()


async def read(reader: BodyReader, stream: AsyncIterator[bytes], limit_s: float = 20.0) -> int:
    async with Deadline(limit_s) as deadline:
        body = await reader.read(
            stream, content_encoding="", content_length="", head_bytes=0, deadline=deadline
        )
    return len(body)


def test_only_so_many_large_bodies_are_read_at_once_and_small_ones_pass_by():
    async def run() -> list[int]:
        reader = BodyReader(limit_bytes=10_000_000)
        end, now = asyncio.Event(), asyncio.Event()
        now.set()
        holding = [
            asyncio.create_task(read(reader, send(LARGE, until=end)))
            for _ in range(LARGE_BODY_TURNS)
        ]
        waiting = asyncio.create_task(read(reader, send(LARGE, b"end", until=now)))
        small = await read(reader, send(b"small", until=now))
        assert not waiting.done()
        end.set()
        return [small, await waiting, *await asyncio.gather(*holding)]

    assert asyncio.run(run()) == [5, len(LARGE) + 3, *[len(LARGE)] * LARGE_BODY_TURNS]


class JumpingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock can be put forward."""

    ahead_s = 0.0

    def time(self) -> float:
        """The clock, put forward."""
        return super().time() + self.ahead_s


def test_waiting_for_a_turn_does_not_count_against_the_deadline():
    loop = JumpingLoop()

    async def run() -> float:
        async with Deadline(100.0) as deadline:
            async with deadline.standing_still():
                loop.ahead_s += 1000
                await asyncio.sleep(0)
            await asyncio.sleep(0)
            return deadline.elapsed_s()

    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        assert runner.run(run()) < 100


def test_everything_else_counts_against_the_deadline():
    loop = JumpingLoop()

    async def run() -> None:
        async with Deadline(100.0) as deadline:
            async with deadline.standing_still():
                await asyncio.sleep(0)
            loop.ahead_s += 1000
            await asyncio.Event().wait()

    with asyncio.Runner(loop_factory=lambda: loop) as runner, pytest.raises(TimeoutError):
        runner.run(run())


def test_a_page_that_never_gets_its_turn_is_put_off():
    async def run() -> None:
        reader = BodyReader(limit_bytes=10_000_000, turn_limit_s=0.05)
        end = asyncio.Event()
        holding = [
            asyncio.create_task(read(reader, send(LARGE, until=end)))
            for _ in range(LARGE_BODY_TURNS)
        ]
        try:
            await asyncio.sleep(0)
            await read(reader, send(LARGE, until=end))
        finally:
            end.set()
            await asyncio.gather(*holding)

    with pytest.raises(Failure) as caught:
        asyncio.run(run())
    assert caught.value.status == PageStatus.DEFERRED


def test_a_turn_is_given_back_when_a_page_fails_or_ends_at_its_deadline():
    async def run() -> int:
        reader = BodyReader(limit_bytes=len(LARGE) + 1)
        never, now = asyncio.Event(), asyncio.Event()
        now.set()
        for _ in range(LARGE_BODY_TURNS):
            with pytest.raises(TimeoutError):
                await read(reader, send(LARGE, until=never), limit_s=0.02)
            with pytest.raises(Failure):
                await read(reader, send(LARGE, b"xx", until=now))
        return await read(reader, send(LARGE, until=now))

    assert asyncio.run(run()) == len(LARGE)
