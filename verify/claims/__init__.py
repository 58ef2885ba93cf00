"""Article in, claims out."""

from verify.claims.contents import find_content
from verify.claims.explaining import explain_claim
from verify.claims.given import read_given_claims
from verify.claims.publication import dated
from verify.claims.roles import read_sentences
from verify.claims.splitting import read_claim, split_claims
from verify.claims.unplaced import unplaced_dates
from verify.claims.worth import rate_worth

__all__ = [
    "dated",
    "explain_claim",
    "find_content",
    "rate_worth",
    "read_claim",
    "read_given_claims",
    "read_sentences",
    "split_claims",
    "unplaced_dates",
]
