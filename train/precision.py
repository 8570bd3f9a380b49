"""Which numbers to train with: what is faster on this machine."""

from __future__ import annotations

import time

import torch

from losses import Scorer
from packing import Packed

DTYPES = (torch.float32, torch.bfloat16)


def faster_dtype(scorer: Scorer, packed: Packed) -> tuple[torch.dtype, dict[str, float]]:
    """And the tokens per second of each. Only some processors have bfloat16 arithmetic."""
    speeds = {dtype: _tokens_per_second(scorer, packed, dtype) for dtype in DTYPES}
    scorer.model.zero_grad()
    shown = {name_of(dtype): round(speed, 1) for dtype, speed in speeds.items()}
    return max(speeds, key=speeds.__getitem__), shown


def name_of(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")


def _tokens_per_second(scorer: Scorer, packed: Packed, dtype: torch.dtype) -> float:
    """The better of two: the first also sets things up."""
    seconds = []
    for _ in range(2):
        started = time.monotonic()
        sum(result.loss for result in scorer.results(packed, dtype)).backward()
        seconds.append(time.monotonic() - started)
    return len(packed.tokens) / min(seconds)
