"""Proves on real contents that packing changes nothing: the model answers the same to samples one by one."""

from __future__ import annotations

import torch

from chat_tokens import SampleTokens
from losses import Scorer
from packing import PackedContent, pack_alone, passes_of

# Between probabilities. In bfloat16 two ways of computing the same differ this much.
TOLERANCE = {torch.float32: 1e-3, torch.bfloat16: 0.1}


def packing_error(
    scorer: Scorer,
    contents: list[PackedContent],
    samples: list[SampleTokens],
    tokens_at_once: int,
    dtype: torch.dtype,
) -> float:
    """The greatest difference between any probability in the packed answers and that of the samples alone."""
    passes = passes_of(contents, tokens_at_once)
    alone = {tokens.sample: pack_alone(tokens) for tokens in samples}
    branches = [branch for packed in passes for branch in packed.branches]
    with torch.no_grad():
        together = [scorer.answer_logits(packed, dtype) for packed in passes]
        apart = [scorer.answer_logits(alone[branch.sample], dtype) for branch in branches]
    return (torch.cat(together).softmax(-1) - torch.cat(apart).softmax(-1)).abs().max().item()
