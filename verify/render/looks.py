"""The looks of a finding in, who has the claim, who has it not and who could not be asked out."""

from collections import Counter
from collections.abc import Sequence

from verify.records import Finding, Found, Look
from verify.render.wording import count

FOUND_WORDS = {
    Found.HAS_IT: "has it",
    Found.AGAINST: "says otherwise",
    Found.HAS_PART: "has a part of it",
    Found.HAS_NOT: "read, does not have it",
    Found.OWN_COPY: "prints the article itself",
    Found.FROM_ARTICLE: "has it from the article itself",
    Found.NOT_COUNTED: "is shown and not counted",
    Found.BEFORE_EVENT: "came out before the event",
    Found.UNDATED: "has no date that can be relied on",
    Found.WRONG_DATE: "has a date that cannot be true",
    Found.PAYWALLED: "behind a paywall",
    Found.HEADLINE_ONLY: "only the headline was seen",
    Found.COULD_NOT_LOOK: "could not be looked at",
    Found.OUTSIDE_WINDOW: "outside the date window",
    Found.OFF_EVENT: "is about something else",
    Found.NO_REPORT: "has no report",
    Found.LEFT_OUT: "was not asked",
}
NOT_SEEN = (Found.PAYWALLED, Found.HEADLINE_ONLY, Found.COULD_NOT_LOOK)
# So many outlets of one kind are named in a line; JSON and the database hold all of them.
_NAMED = 12


def silence_line(finding: Finding) -> str:
    """Who does not have the claim and who could not be looked at, in one line; "" where nobody."""
    looks = finding.looks
    parts = []
    if silent := sum(look.found is Found.HAS_NOT for look in looks):
        parts.append(f"silent: {count(silent, 'source')}")
    unseen = [look for look in looks if look.found in NOT_SEEN]
    if unseen:
        why = Counter(look.status for look in unseen)
        reasons = ", ".join(f"{number} {status}" for status, number in sorted(why.items()))
        parts.append(f"could not look: {len(unseen)} ({reasons})")
    return "; ".join(parts)


def look_lines(looks: Sequence[Look], *, limit: int = _NAMED) -> tuple[str, ...]:
    """A line for each way a source can stand to the claim, with those that stand so."""
    lines = []
    for found in Found:
        members = [look for look in looks if look.found is found]
        if members:
            named = ", ".join(_name(look) for look in members[:limit])
            more = f" and {len(members) - limit} more" if len(members) > limit else ""
            lines.append(f"{FOUND_WORDS[found]} ({len(members)}): {named}{more}")
    return tuple(lines)


def _name(look: Look) -> str:
    """A source with what was in the way, and how much of it could not be read."""
    if look.status:
        return f"{look.name} ({look.status})"
    if look.unread:
        return f"{look.name} ({look.unread} unread)"
    return look.name
