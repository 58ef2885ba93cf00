"""Claims and reports in, evidence out."""

from verify.match.evidence import compare_passages, find_evidence

__all__ = ["compare_passages", "find_evidence"]
