"""Text that may hold an address with a key in it in; the same text without its secrets out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

HIDDEN: Final = "***"
# A secret shorter than this hides in too many words to be struck out of a sentence.
SECRET_LENGTH: Final = 4

_USER: Final = re.compile(r"(?<=://)[^/?#\s@]*@")
# Names of parameters that carry a key at the services in docs/adding-a-source.md and elsewhere;
# a name that merely ends in one ("x-api-key", "my_token") counts too.
_KEY_NAMES: Final = (
    r"api[-_]?key|app[-_]?(?:key|id)|access[-_]?key|key|token|secret|password|passwd|pwd|pass|"
    r"auth|authorization|credential|signature|sig|session|sid"
)
_QUERY: Final = re.compile(rf"(?i)([?&;](?:[\w.-]*[-_.])?(?:{_KEY_NAMES})=)[^&;#\s'\"<>]+")


def redact(text: str, *, secrets: Iterable[str] = ()) -> str:
    """Strike out user names and passwords in addresses, values of key parameters, and `secrets`.

    `secrets` are values known to be secret, such as those of the headers a source sends.
    """
    for secret in sorted(secrets, key=len, reverse=True):
        if len(secret) >= SECRET_LENGTH:
            text = text.replace(secret, HIDDEN)
    return _QUERY.sub(rf"\g<1>{HIDDEN}", _USER.sub(f"{HIDDEN}@", text))
