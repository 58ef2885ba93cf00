"""One claim as a hand wrote it in; its words cleaned, or why they cannot be checked, out."""

from verify.errors import BadInput

_MARKS = '"“”„«»‘'


def read_claim_words(given: str) -> str:
    """The claim as typed, cleaned; raises BadInput for nothing and for a question."""
    words = clean_argument(given)
    if not words:
        raise BadInput("the claim is empty; give one sentence that can be checked")
    if is_question(words):
        raise BadInput("a question cannot be checked; write the claim as a statement")
    return words


def clean_argument(words: str) -> str:
    """Words typed on the command line, without what no text may hold."""
    return words.encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd").strip()


def is_question(words: str) -> bool:
    """True for "Will it last?", quoted or not; a statement may end in a quoted question."""
    is_quoted = words[:1] in _MARKS and not any(mark in words[1:-1] for mark in _MARKS)
    bare = words.strip(f"{_MARKS} ") if is_quoted else words.rstrip()
    return bare.endswith(("?", "\uff1f"))
