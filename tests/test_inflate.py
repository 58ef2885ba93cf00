"""Bounded inflation: the same bytes as zlib gives, and never more than the limit."""

import gzip
import zlib
from contextlib import suppress

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.fault_server import bomb
from verify.fetch.failure import Failure
from verify.fetch.inflate import MEMBERS, STEP_BYTES, Inflater
from verify.records import PageStatus

BODIES = st.binary(max_size=2000)
CODERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "raw": lambda body: zlib.compress(body)[2:-4],
    "identity": lambda body: body,
}


def inflate(wire: bytes, coding: str, *, step: int = 65_536, limit_bytes: int = 10_000_000):
    inflater = Inflater(coding, limit_bytes=limit_bytes)
    for start in range(0, len(wire), step):
        inflater.feed(wire[start : start + step])
    inflater.finish()
    assert inflater.size_bytes == sum(map(len, inflater.pieces))
    return b"".join(inflater.pieces)


def status_of(wire: bytes, coding: str, **options: int) -> PageStatus:
    with pytest.raises(Failure) as caught:
        inflate(wire, coding, **options)
    return caught.value.status


@given(BODIES, st.sampled_from(sorted(CODERS)), st.integers(1, 5000))
def test_a_body_comes_back_however_it_was_cut_on_the_wire(body, coder, step):
    coding = "deflate" if coder == "raw" else coder
    assert inflate(CODERS[coder](body), coding, step=step) == body


@pytest.mark.parametrize("coder", sorted(CODERS))
@pytest.mark.parametrize("size", [STEP_BYTES - 1, STEP_BYTES, STEP_BYTES + 1, 3 * STEP_BYTES])
def test_a_body_of_many_steps_comes_back_when_it_just_fits(coder, size):
    coding = "deflate" if coder == "raw" else coder
    body = b"ab" * (size // 2) + b"c" * (size % 2)
    wire = CODERS[coder](body)
    assert inflate(wire, coding, limit_bytes=size) == body
    assert inflate(wire, coding, step=7 if coding != "identity" else 7000) == body
    assert status_of(wire, coding, limit_bytes=size - 1) == PageStatus.TOO_LARGE


@given(st.lists(BODIES, min_size=1, max_size=4), st.integers(1, 5000), st.binary(max_size=9))
@example([b""], 1, b"\x1f\x00")
def test_parts_of_gzip_are_one_body_and_padding_is_none(bodies, step, padding):
    wire = b"".join(map(gzip.compress, bodies)) + b"\0" + padding
    assert inflate(wire, "gzip", step=step) == b"".join(bodies)


@given(BODIES, st.sampled_from(sorted(CODERS)), st.integers(1, 3000))
def test_no_more_than_the_limit_is_ever_held(body, coder, limit_bytes):
    coding = "deflate" if coder == "raw" else coder
    inflater = Inflater(coding, limit_bytes=limit_bytes)
    wire = CODERS[coder](body)
    with suppress(Failure):
        inflater.feed(wire)
        inflater.finish()
    found = b"".join(inflater.pieces)
    assert len(found) <= limit_bytes
    assert body.startswith(found)
    assert (found == body) or max(len(body), len(wire)) > limit_bytes


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate"])
def test_a_bomb_is_given_up_at_the_limit(coding):
    wire = bomb(coding, size_mb=1024)
    assert len(wire) < 1_100_000
    assert status_of(wire, coding.removeprefix("raw ")) == PageStatus.TOO_LARGE


def test_a_thousand_empty_parts_are_enough():
    wire = gzip.compress(b"") * (MEMBERS + 1)
    assert status_of(wire, "gzip") == PageStatus.DECODE_ERROR
    assert inflate(gzip.compress(b"") * MEMBERS, "gzip") == b""


@given(st.binary(min_size=1, max_size=200), st.sampled_from(["gzip", "deflate"]))
def test_bytes_that_are_no_such_coding_are_a_decode_error_as_zlib_says(wire, coding):
    try:
        expected = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(wire)
    except zlib.error:
        assume(coding == "gzip" or wire[0] & 0x0F == zlib.DEFLATED)
        assert status_of(wire, coding) == PageStatus.DECODE_ERROR
    else:
        assert len(expected) < 10_000_000


@given(st.binary(min_size=50, max_size=500), st.data())
def test_a_coding_that_breaks_off_is_a_decode_error(body, data):
    wire = gzip.compress(body)
    cut = data.draw(st.integers(1, len(wire) - 1))
    assert status_of(wire[:cut], "gzip") == PageStatus.DECODE_ERROR


@pytest.mark.parametrize(
    "coding", ["", "identity", " Identity ", "gzip", "x-gzip", "GZIP, identity"]
)
def test_an_empty_body_is_empty_in_every_coding(coding):
    assert inflate(b"", coding) == b""


@pytest.mark.parametrize(
    "coding", ["br", "zstd", "compress", "gzip, gzip", "deflate, gzip", "\x1b"]
)
def test_other_codings_are_refused_before_a_byte_is_read(coding):
    with pytest.raises(Failure) as caught:
        Inflater(coding, limit_bytes=10)
    assert caught.value.status == PageStatus.DECODE_ERROR
    assert caught.value.detail.isprintable()
