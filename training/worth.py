"""ClaimBuster and NewsSD in (both CC BY 4.0); verify/claims/worth_weights.json out.

    python -m training.worth DATA     where DATA/worth holds the two files named in INPUTS

Needs numpy and scikit-learn, which the package itself does not. Same inputs, same weights.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from benchmarks.claims import is_kept_for_measuring
from benchmarks.figures import read_rows
from verify.claims.worth import WEIGHTS_FILE, find_features

SEED = 20161120
# A word is kept when it stands in at least so many training sentences.
FEWEST_SENTENCES = 8
# Inverse strength of the L1 penalty: of 0.1 to 1.5, the value with the best AUC on ClaimBuster
# sentences not trained on. AUC on PoliClaim was seen too, and moves by 0.02 over that range.
STRENGTH = 0.35
# NewsSD's "objective" is close to, not the same as, "worth checking": its rows count for less.
NEWS_WEIGHT = 0.5
OUTPUT = Path(__file__).parents[1] / "verify" / "claims" / WEIGHTS_FILE
INPUTS = ("claimbuster_train.jsonl", "newssd_train.jsonl")


def read_labelled(folder: Path) -> list[tuple[str, int, float]]:
    """Sentence, label and weight of every row that may be trained on."""
    debates, news = (read_rows(folder / name) for name in INPUTS)
    kept = [row for row in debates if not is_kept_for_measuring(row["text"])]
    return [
        *((row["text"], int(row["label"]), 1.0) for row in kept),
        *((row["Sentence"].strip(), int(row["Label"] == "OBJ"), NEWS_WEIGHT) for row in news),
    ]


def train(rows: list[tuple[str, int, float]]) -> dict[str, float]:
    """Fit the regression and give back its weights that are not zero, the bias among them."""
    features = [find_features(text) for text, _, _ in rows]
    counts: dict[str, int] = {}
    for found in features:
        for name in found:
            counts[name] = counts.get(name, 0) + 1
    kept = [
        {name: value for name, value in found.items() if counts[name] >= FEWEST_SENTENCES}
        for found in features
    ]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    matrix.indices = matrix.indices.astype(np.int32)  # liblinear reads no other
    matrix.indptr = matrix.indptr.astype(np.int32)
    labels = np.array([label for _, label, _ in rows])
    model = LogisticRegression(
        C=STRENGTH,
        l1_ratio=1.0,
        solver="liblinear",
        random_state=SEED,
        class_weight="balanced",
        max_iter=2000,
    )
    model.fit(matrix, labels, sample_weight=np.array([weight for _, _, weight in rows]))
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    kept_weights = {
        name: round(float(w), 3) for name, w in sorted(weights.items()) if abs(w) >= 0.005
    }
    return {"bias": round(float(model.intercept_[0]), 3), **kept_weights}


def main() -> None:
    """Train on what the command line names and write the weights beside the package's code."""
    folder = Path(sys.argv[1]) / "worth"
    weights = train(read_labelled(folder))
    record = {
        "about": "logistic regression on sentence features; written by training/worth.py",
        "inputs": {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in INPUTS
        },
        "licence": "trained on ClaimBuster (CC BY 4.0) and NewsSD (CC BY 4.0)",
        "seed": SEED,
        "weights": weights,
    }
    OUTPUT.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    held_out = [row for row in read_rows(folder / INPUTS[0]) if is_kept_for_measuring(row["text"])]
    scores = [
        sum(weights.get(n, 0.0) * v for n, v in find_features(row["text"]).items())
        for row in held_out
    ]
    area = roc_auc_score([row["label"] for row in held_out], scores)
    sys.stdout.write(f"{len(weights)} weights; AUC on held-out ClaimBuster {area:.3f}\n")


if __name__ == "__main__":
    main()
