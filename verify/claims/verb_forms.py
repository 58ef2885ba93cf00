"""The words of a sentence in; which verb form each open word has there out, by a small model."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files

from verify.claims.word_classes import ALWAYS, OPENERS, Part
from verify.language.verbs import PAST

WEIGHTS_FILE = "verb_weights.json"
"""The weights beside this module; training/verbs.py writes it and says from what."""


class Form(IntEnum):
    """What a word is in its sentence; `past` and `present` are finite, `base` is "to close"."""

    OTHER = 0
    PAST = 1
    PRESENT = 2
    PARTICIPLE = 3
    BASE = 4


@dataclass(frozen=True, slots=True)
class FormModel:
    """What training leaves: words with one form only, words to ask about, and weights.

    `forms` has the words that always have one form; `asked` those that have several. Any other
    word in -ed or -s is asked about too, unless it is in `never`. A feature's weights stand in
    the order of `Form`.
    """

    forms: Mapping[str, Form]
    asked: frozenset[str]
    never: frozenset[str]
    weights: Mapping[str, tuple[int, ...]]

    def known(self, word: str) -> Form | None:
        """The one form of a word, None where the sentence decides."""
        if word in self.asked:
            return None
        found = self.forms.get(word)
        if found is not None:
            return found
        has_ending = word.endswith("ed") or (word.endswith("s") and len(word) > _SHORT)
        may_be_verb = word in _IRREGULAR or (has_ending and word not in self.never)
        return None if may_be_verb else Form.OTHER


_SHORT = 3
# Past forms too rare in what was learned from, or too often something else there.
_IRREGULAR = PAST | frozenset(
    "rose shot saw left hit cut set put let cost hurt shut won ate forecast broadcast leapt".split()
)
_FORMS = tuple(Form)
_OTHER_CLASS = "o"
_CLASSES = (_OTHER_CLASS, "1v", "2v", "3p", "4b")
_FINITE = frozenset(("aux", "1v", "2v"))
_BREAKS = frozenset(("rel", "con", ";", ":"))
_STOPS = frozenset((",", ";", ":", "“", '"', "(", ")"))
# How far a word looks back for a verb of its clause, and ahead for an auxiliary.
_BACK, _AHEAD, _AUXILIARY_BACK = 25, 12, 5


@lru_cache(maxsize=1)
def load_model() -> FormModel:
    """Read the weights that are shipped beside this module."""
    text = files("verify.claims").joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    record = json.loads(text)
    forms = {
        word: form
        for form in Form
        if form is not Form.OTHER
        for word in record["forms"][form.name.lower()].split()
    }
    weights = {name: tuple(values) for name, values in record["weights"].items()}
    never = frozenset(record["never"].split())
    return FormModel(forms, frozenset(record["asked"].split()), never, weights)


def find_forms(words: Sequence[str], lowers: Sequence[str]) -> list[Form]:
    """Say of each word which verb form it has; auxiliaries and all closed classes are `other`.

    `lowers` are the words in lower case with straight apostrophes.
    """
    model = load_model()
    sentence = Asked(words, lowers)
    forms = []
    for index, word in enumerate(sentence.lowers):
        form = Form.OTHER
        if not sentence.classes[index]:
            known = model.known(word)
            form = _choose(sentence, index, model) if known is None else known
            sentence.settle(index, form)
        forms.append(form)
    return forms


def _choose(sentence: Asked, index: int, model: FormModel) -> Form:
    known = [found for found in map(model.weights.get, sentence.features(index)) if found]
    totals = [sum(column) for column in zip(*known, strict=True)]
    return _FORMS[totals.index(max(totals))] if totals else Form.OTHER


class Asked:
    """A sentence while its words are gone through: classes so far, "" where still open."""

    __slots__ = ("classes", "lowers")

    def __init__(self, words: Sequence[str], lowers: Sequence[str]) -> None:
        self.lowers = lowers
        self.classes = [
            _class(word, lower, is_first=not index or words[index - 1] in OPENERS)
            for index, (word, lower) in enumerate(zip(words, self.lowers, strict=True))
        ]

    def settle(self, index: int, form: Form) -> None:
        """Note what an open word is, for the words after it."""
        word = self.lowers[index]
        if form is Form.OTHER and word.endswith("ly"):
            self.classes[index] = "adv"
        elif form is Form.OTHER and word.endswith("ing"):
            self.classes[index] = "ing"
        else:
            self.classes[index] = _CLASSES[form]

    def features(self, index: int) -> tuple[str, ...]:
        """What decides the form of a word: itself, its neighbours, the clause around it."""
        words, classes, last = self.lowers, self.classes, len(self.lowers) - 1
        word = words[index]
        ending, end = word[-3:], word[-2:]
        before = words[index - 1] if index else "^"
        after = words[index + 1] if index < last else "$"
        class_before = classes[index - 1] if index else "^"
        if class_before in (_OTHER_CLASS, "Nam"):
            class_before += before[-1:]
        earlier = classes[index - 2] if index > 1 else "^"
        class_after = "$" if index == last else classes[index + 1] or "?" + words[index + 1][-2:]
        later = classes[index + 2] or "?" if index + 1 < last else "$"
        plain_before = classes[index - 1] if index else "^"
        seen, ahead, auxiliary = self._seen(index), self._ahead(index), self._auxiliary(index)
        return (
            "ah" + ahead + seen + "|" + end,
            "ahw" + ahead + word,
            "ahc" + ahead + class_before + "|" + end,
            "lv" + auxiliary + "|" + end,
            "lw" + auxiliary[:4] + word,
            "h" + self._head(index) + "|" + end,
            "w" + word,
            "e" + ending,
            "p" + before,
            "n" + after,
            "c" + class_before + "|" + end,
            "cc" + earlier + "|" + class_before,
            "s" + seen + "|" + plain_before + "|" + end,
            "nn" + class_after + "|" + end,
            "pn" + plain_before + "|" + class_after + "|" + end,
            "sw" + seen + word,
            "cw" + plain_before + word,
            "nw" + class_after + "|" + seen,
            "n2" + class_after + later + "|" + end,
        )

    def _seen(self, index: int) -> str:
        """Whether the clause has a finite verb so far: v, r after a link, a comma, else 0."""
        seen = "0"
        for place in range(index - 1, max(-1, index - _BACK), -1):
            found = self.classes[place]
            if found in _FINITE:
                return "v"
            if found in _BREAKS or self.lowers[place] == "that":
                return "r"
            if found == ",":
                seen = ","
        return seen

    def _ahead(self, index: int) -> str:
        """What comes first ahead: an auxiliary, a mark, a link or another form in -ed."""
        for place in range(index + 1, min(len(self.lowers), index + _AHEAD)):
            found = self.classes[place]
            if found == "aux":
                return "x"
            if found in _STOPS or found in ("rel", "con"):
                return found
            if not found and self.lowers[place].endswith("ed"):
                return "d"
        return "$"

    def _auxiliary(self, index: int) -> str:
        """The auxiliary just before, across adverbs and nouns, "~" added where words part them."""
        for place in range(index - 1, max(-1, index - _AUXILIARY_BACK), -1):
            found = self.classes[place]
            if found == "aux":
                return self.lowers[place] + ("~" if place < index - 1 else "")
            if found not in ("adv", _OTHER_CLASS):
                break
        return "0"

    def _head(self, index: int) -> str:
        for place in range(index - 1, max(-1, index - 3), -1):
            if self.classes[place] != "adv":
                return self.lowers[place]
        return ""


def _class(word: str, lower: str, *, is_first: bool) -> str:
    """The class of a word that needs no model, "" for an open word."""
    if not word[0].isalnum():
        return word
    if word[0].isdigit():
        return "1"
    part = ALWAYS.get(lower)
    if part is not None:
        return "aux" if part is Part.VERB else part.value[:3]
    return "Nam" if not is_first and word[0].isupper() else ""
