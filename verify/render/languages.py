"""The language of an article in; its name, and the words that say what is not read in it, out."""

from verify.records import LanguageSupport, support_of

NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "ca": "Catalan",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "gl": "Galician",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "hy": "Armenian",
    "id": "Indonesian",
    "is": "Icelandic",
    "it": "Italian",
    "ja": "Japanese",
    "ka": "Georgian",
    "kk": "Kazakh",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mk": "Macedonian",
    "ms": "Malay",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "ta": "Tamil",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "und": "a language unknown here",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
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
