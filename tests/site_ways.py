"""What a site answers in; the same in the way of some sites out: packed, refused once, late."""

from __future__ import annotations

import gzip
import threading

from tests.local_web import Answerer, Asked, Reply


def compress(reply: Reply) -> Answerer:
    """Send with gzip to whoever offers it."""

    def answer(asked: Asked) -> Reply:
        if "gzip" not in asked.headers.get("accept-encoding", ""):
            return reply
        headers = (*reply.headers, ("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding"))
        return Reply(gzip.compress(reply.body), reply.status, headers)

    return answer


def throttle_once(reply: Reply) -> Answerer:
    """Refuse the first request and ask to wait a second."""
    asked_before = threading.Event()

    def answer(_asked: Asked) -> Reply:
        if asked_before.is_set():
            return reply
        asked_before.set()
        return Reply(b"Too many requests", 429, (("Retry-After", "1"),))

    return answer


def dawdle(reply: Reply, *, until: threading.Event) -> Answerer:
    """Let whoever asks wait until the event, or for a minute should nobody set it."""

    def answer(_asked: Asked) -> Reply:
        until.wait(timeout=60)
        return reply

    return answer
