"""The language of an article in; its name, and the words that say what is not read in it, out."""

from verify.records import LanguageSupport, support_of
from verify.render.language_names import NAMES

# What only English has rules for, in the order a reader meets it.
ONLY_ENGLISH = (
    "roles of sentences",
    "single assertions",
    "who “he” is",
    "worth",
    "denials",
)
_ONLY_FACTS = ("dates", "number words")


def language_name(language: str) -> str:
    """The English name of a language by its code; the code where it has none here."""
    return NAMES.get(language, f"the language “{language}”") if language else NAMES["en"]


def unread_parts(language: str) -> tuple[str, ...]:
    """What is not read in an article of this language; nothing for one that is read in full."""
    return {
        LanguageSupport.FULL: (),
        LanguageSupport.FACTS: ONLY_ENGLISH,
        LanguageSupport.NONE: (*ONLY_ENGLISH, *_ONLY_FACTS),
    }[support_of(language)]


def unread_line(language: str) -> str:
    """One sentence on what is not read and what is done instead; "" where all is read."""
    support = support_of(language)
    if support is LanguageSupport.FULL:
        return ""
    parts = unread_parts(language)
    listed = f"{', '.join(parts[:-1])} and {parts[-1]}"
    instead = {
        LanguageSupport.FACTS: "each sentence with a number, a date or a quotation is one claim",
        LanguageSupport.NONE: "each sentence is one claim, and only plain figures are read",
    }[support]
    name = language_name(language)
    return f"{name[:1].upper()}{name[1:]}: {listed} are not read in it; {instead}."


def is_rated(language: str) -> bool:
    """True when the worth of claims in this language says something."""
    return support_of(language) is LanguageSupport.FULL
