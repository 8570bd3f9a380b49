"""A sentence encoder that can be trained: mean over the tokens of a BERT, then L2 norm, as the platform computes it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer
from torch.nn.functional import normalize
from transformers import BertConfig, BertModel

from encoder_files import EncoderFile, layers_of
from json_lines import BadInput

# The file does not say how many there are: those that give the file's own vectors are the right ones.
HEADS = (12, 16, 8, 6, 4, 2, 1)
CHECKED = 16
MOST_TOKENS_CHECKED = 64
# 1 - cosine between vectors of this model and of the file.
TOLERANCE = 1e-4
# Rows of like length are padded together, so many at most: a processor pays for padding as for text.
BATCH = 32

Tokens = list[int]


class SentenceEncoder(torch.nn.Module):
    def __init__(self, bert: BertModel) -> None:
        super().__init__()
        self.bert = bert

    def forward(self, rows: list[Tokens]) -> torch.Tensor:
        """One vector of length 1 per row."""
        order = by_length(rows)
        vectors = [
            self._of_like_length([rows[i] for i in order[start : start + BATCH]])
            for start in range(0, len(order), BATCH)
        ]
        return torch.cat(vectors)[torch.tensor(order).argsort()]

    def _of_like_length(self, rows: list[Tokens]) -> torch.Tensor:
        ids, mask = padded(rows)
        device = self.bert.device
        ids, mask = torch.from_numpy(ids).to(device), torch.from_numpy(mask).to(device)
        hidden = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        weights = mask[..., None].float()
        return normalize((hidden * weights).sum(1) / weights.sum(1), dim=1)

    def vectors(self, rows: list[Tokens], check=lambda: None) -> torch.Tensor:
        """Of many rows, without gradients, in their order."""
        order = by_length(rows)
        result = torch.zeros(len(rows), self.bert.config.hidden_size)
        for start in range(0, len(order), BATCH):
            check()
            places = order[start : start + BATCH]
            with torch.no_grad():
                result[places] = self._of_like_length([rows[i] for i in places]).cpu()
        return result


def load_tokenizer(folder: Path, max_tokens: int):
    """Texts to numbers of tokens, cut to so many."""
    try:
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as cause:  # tokenizers raises nothing more special
        raise BadInput(f"{folder}/tokenizer.json cannot be read: {cause}") from cause
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    return lambda texts: [encoding.ids for encoding in tokenizer.encode_batch(texts)]


def load_encoder(file: Path, rows: list[Tokens]) -> tuple[SentenceEncoder, EncoderFile]:
    """With a check on some rows that it gives the vectors of the file."""
    stored = EncoderFile(file)
    weights = stored.weights()
    some = [row[:MOST_TOKENS_CHECKED] for row in rows[:CHECKED]]
    wanted = file_vectors(file, some)
    errors = []
    for heads in HEADS:
        model = _model(weights, heads, file)
        if model is None:
            continue
        errors.append(difference(model, some, wanted))
        if errors[-1] <= TOLERANCE:
            return model, stored
    raise BadInput(f"{file} is not a BERT as it is known here: vectors differ by {min(errors, default=1):.2g}")


def save_encoder(model: SentenceEncoder, stored: EncoderFile, file: Path, rows: list[Tokens]) -> None:
    """With a check on some rows that the file gives the vectors of the model."""
    weights = {name: weight.float().cpu().numpy() for name, weight in model.bert.state_dict().items()}
    stored.write(file, weights)
    some = [row[:MOST_TOKENS_CHECKED] for row in rows[:CHECKED]]
    error = difference(model, some, file_vectors(file, some))
    if error > TOLERANCE:
        raise BadInput(f"{file} does not give the vectors that were learned: they differ by {error:.2g}")


def difference(model: SentenceEncoder, rows: list[Tokens], wanted: np.ndarray) -> float:
    cosines = (model.vectors(rows).numpy() * wanted).sum(1)
    return float(1 - cosines.min())


def file_vectors(file: Path, rows: list[Tokens]) -> np.ndarray:
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    ids, mask = padded(rows)
    given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
    hidden = session.run(None, given)[0]
    sums = (hidden * mask[..., None]).sum(1)
    return sums / np.linalg.norm(sums, axis=1, keepdims=True)


def by_length(rows: list[Tokens]) -> list[int]:
    return sorted(range(len(rows)), key=lambda i: len(rows[i]))


def padded(rows: list[Tokens]) -> tuple[np.ndarray, np.ndarray]:
    width = max(len(row) for row in rows)
    ids = np.zeros((len(rows), width), dtype=np.int64)
    mask = np.zeros((len(rows), width), dtype=np.int64)
    for place, row in enumerate(rows):
        ids[place, : len(row)] = row
        mask[place, : len(row)] = 1
    return ids, mask


def _model(weights: dict[str, np.ndarray], heads: int, file: Path) -> SentenceEncoder | None:
    """Nothing where so many heads do not fit."""
    try:
        words = weights["embeddings.word_embeddings.weight"]
        config = BertConfig(
            vocab_size=words.shape[0],
            hidden_size=words.shape[1],
            num_hidden_layers=layers_of(weights),
            num_attention_heads=heads,
            intermediate_size=weights["encoder.layer.0.intermediate.dense.weight"].shape[0],
            max_position_embeddings=weights["embeddings.position_embeddings.weight"].shape[0],
            type_vocab_size=weights["embeddings.token_type_embeddings.weight"].shape[0],
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",  # on a processor faster than the others, for short texts
        )
    except KeyError as missing:
        raise BadInput(f"{file} is not a BERT-like encoder: it has no {missing}") from missing
    if words.shape[1] % heads > 0:
        return None
    bert = BertModel(config, add_pooling_layer=False)
    try:
        bert.load_state_dict({name: torch.tensor(value) for name, value in weights.items()})
    except RuntimeError as cause:
        raise BadInput(f"{file} is not a BERT-like encoder: {cause}") from cause
    return SentenceEncoder(bert).eval()
