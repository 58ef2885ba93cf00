"""The inputs of the reader's training in; a refusal where a file is another than was used, out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Input:
    """One file that training reads: where, its digest, and under which licence it may be used."""

    file: str
    sha256: str
    licence: str


_WIKIPEDIA = "text of Wikipedia, CC BY-SA"
DATA = (
    Input(
        "relation/fm2_dev.jsonl",
        "d7fdf2daf65633ce8655671c2579d24e4b408e7be399bb7b06b6787829dd9a7c",
        f"FM2, Apache-2.0; {_WIKIPEDIA} 3.0",
    ),
    Input(
        "relation/fever_symmetric_dev.jsonl",
        "a0fa31840eb203476edeb6eec54edab4232841584346449c399dc6228bc996b6",
        f"FEVER-Symmetric, CC BY-SA 3.0; {_WIKIPEDIA} 3.0",
    ),
    Input(
        "relation/factcheck_bench_dev.jsonl",
        "ed2e858bc38209380fa042f7869cfb6f108db06da7baec53dcda627174cae4bc",
        "Factcheck-Bench, Apache-2.0",
    ),
    Input(
        "relation/wice_oracle_dev.jsonl",
        "9b4e6d4922966c1328e159112ef39b784250c0d5f354e6e0caba4a9c56bde555",
        f"WiCE, ODC-BY; {_WIKIPEDIA}",
    ),
    Input(
        "relation/wice_tokens_train.jsonl",
        "3c62a831a8454736ce2b8fc22e00d5dae7bbf666b1ff4cd7189bcb5f30b50cbd",
        f"WiCE, ODC-BY; {_WIKIPEDIA}",
    ),
    Input(
        "relation/cg2c_doc.jsonl",
        "77dce5428809c0964230fa5b894d0fbabcf1ff4bbae3fce88705af0b6edd259f",
        "CG2C, MIT",
    ),
    Input(
        "relation/snli_dev_test.jsonl",
        "a315b1646879dd23a71d3dee32841918c0bd5a52f39210d2c0f641d5ad75ad67",
        "SNLI, CC BY-SA 4.0",
    ),
    Input(
        "relation/breaking_nli.jsonl",
        "5ae397df6aa6648301bb39e95b00176383be455246e932f59d740f802d94a191",
        "Breaking NLI, CC BY-SA 4.0",
    ),
    Input(
        "relation/med.tsv",
        "644d4ffc16fffabb42ab3b7b087074794cefe4c434c7f852b998f209f295d74a",
        "MED, CC BY-SA 4.0",
    ),
    Input(
        "texts/wikinews.jsonl",
        "a202490cf7de7fca3229b4d4ac53f068bca75021a3fb196c3a7fb1f6c28ac130",
        "Wikinews, CC BY 2.5",
    ),
)
ENCODER = (
    Input(
        "model.safetensors",
        "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        "all-MiniLM-L6-v2, Apache-2.0",
    ),
    Input(
        "tokenizer.json",
        "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
        "all-MiniLM-L6-v2, Apache-2.0",
    ),
)


def refuse_others(folder: Path, inputs: tuple[Input, ...]) -> None:
    """Stop with one sentence where a file is missing or is another than was used."""
    for each in inputs:
        path = folder / each.file
        if not path.exists():
            raise SystemExit(f"{path} is missing; it is one of the inputs of training")
        found = digest(path)
        if found != each.sha256:
            raise SystemExit(f"{path} is not the file that was used: its sha256 is {found}")


def digest(path: Path) -> str:
    """The sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
