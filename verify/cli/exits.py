"""What an exit code means; the codes are those of the design."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended. MATCHED beats SOURCES_FAILED; --offline leaves no source failed."""

    DONE = 0
    MATCHED = 1
    BAD_INPUT = 2
    SOURCES_FAILED = 3
    INTERRUPTED = 130
