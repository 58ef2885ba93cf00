"""Two results in, what changed between them out: a pure function of both."""

from verify.differences.lines import compare_lines
from verify.differences.results import compare_results

__all__ = ["compare_lines", "compare_results"]
