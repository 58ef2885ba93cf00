"""Word pieces of a passage and a claim in; how far the one bears the other out, out of a network.

The layers are those of all-MiniLM-L6-v2 (Apache-2.0), read from its safetensors file, so that
training needs no more than torch, safetensors and tokenizers. On top: three logits (supports,
contradicts, silent) from the first piece and from the claim's pieces, their mean and each
direction's largest, so that one word that differs can show; and for each piece of the claim a logit
that the passage does not bear it out, which only training looks at.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

WEIGHTS = "model.safetensors"
SIZE, HEADS, LAYERS, INNER = 384, 12, 6, 1536
LABELS = ("supports", "contradicts", "silent")
_EPSILON = 1e-12
_DROPOUT = 0.1
FAR = -10_000.0


class Layer(nn.Module):
    """One layer of the encoder, attention and then the two dense maps."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(SIZE, SIZE) for _ in range(3))
        self.attended = nn.Linear(SIZE, SIZE)
        self.widened, self.narrowed = nn.Linear(SIZE, INNER), nn.Linear(INNER, SIZE)
        self.first_norm, self.second_norm = (nn.LayerNorm(SIZE, eps=_EPSILON) for _ in range(2))
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, state: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The state after this layer; `mask` is added to every score of attention."""

        def heads(linear: nn.Linear) -> torch.Tensor:
            made = linear(state)
            return made.view(made.shape[0], made.shape[1], HEADS, SIZE // HEADS).transpose(1, 2)

        scores = heads(self.query) @ heads(self.key).transpose(2, 3) * (SIZE // HEADS) ** -0.5
        seen = torch.softmax(scores + mask, dim=3) @ heads(self.value)
        seen = seen.transpose(1, 2).reshape(state.shape)
        state = self.first_norm(state + self.dropout(self.attended(seen)))
        made = self.narrowed(nn.functional.gelu(self.widened(state)))
        return self.second_norm(state + self.dropout(made))


class Reader(nn.Module):
    """The whole network; its encoder starts from the weights in `folder`."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        weights = load_file(folder / WEIGHTS)
        self.words = nn.Embedding.from_pretrained(
            weights["embeddings.word_embeddings.weight"], freeze=True
        )
        self.places = nn.Embedding.from_pretrained(
            weights["embeddings.position_embeddings.weight"], freeze=True
        )
        self.sides = nn.Embedding.from_pretrained(
            weights["embeddings.token_type_embeddings.weight"], freeze=False
        )
        self.norm = nn.LayerNorm(SIZE, eps=_EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dense, self.logits = nn.Linear(3 * SIZE, SIZE), nn.Linear(SIZE, len(LABELS))
        self.wrong = nn.Linear(SIZE, 1)
        self.dropout = nn.Dropout(_DROPOUT)
        self._fill(weights)

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        """The three logits of each pair."""
        return self.read(input_ids, attention_mask, token_type_ids)[0]

    def read(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """The three logits of each pair, and one for each piece that it is not borne out."""
        places = torch.arange(input_ids.shape[1], device=input_ids.device)[None, :]
        state = self.words(input_ids) + self.sides(token_type_ids) + self.places(places)
        state = self.dropout(self.norm(state))
        mask = ((1.0 - attention_mask.to(state.dtype)) * FAR)[:, None, None, :]
        for layer in self.layers:
            state = layer(state, mask)
        is_claim = (token_type_ids * attention_mask).to(state.dtype)[:, :, None]
        mean = (state * is_claim).sum(1) / is_claim.sum(1).clamp(min=1.0)
        largest = (state + (1.0 - is_claim) * FAR).amax(1)
        pooled = torch.cat([state[:, 0], mean, largest], 1)
        pooled = torch.tanh(self.dense(self.dropout(pooled)))
        return self.logits(self.dropout(pooled)), self.wrong(state)[:, :, 0]

    def _fill(self, weights: dict[str, torch.Tensor]) -> None:
        parts = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "attended": "attention.output.dense",
            "first_norm": "attention.output.LayerNorm",
            "widened": "intermediate.dense",
            "narrowed": "output.dense",
            "second_norm": "output.LayerNorm",
        }
        with torch.no_grad():
            for kind in ("weight", "bias"):
                getattr(self.norm, kind).copy_(weights[f"embeddings.LayerNorm.{kind}"])
                for place, layer in enumerate(self.layers):
                    for ours, theirs in parts.items():
                        stored = weights[f"encoder.layer.{place}.{theirs}.{kind}"]
                        getattr(getattr(layer, ours), kind).copy_(stored)
