"""Which numbers to train with: what is faster on this machine."""

from __future__ import annotations

import time
from typing import Callable

import torch

DTYPES = (torch.float32, torch.bfloat16)


def faster_dtype(work: Callable[[torch.dtype], None]) -> tuple[torch.dtype, dict[str, float]]:
    """And the seconds that the work takes with each. Only some processors have bfloat16 arithmetic."""
    seconds = {dtype: _seconds(work, dtype) for dtype in DTYPES}
    return min(seconds, key=seconds.__getitem__), {name_of(d): s for d, s in seconds.items()}


def name_of(dtype: torch.dtype) -> str:
    return str(dtype).removeprefix("torch.")


def _seconds(work: Callable[[torch.dtype], None], dtype: torch.dtype) -> float:
    """The better of two: the first also sets things up."""
    taken = []
    for _ in range(2):
        started = time.monotonic()
        work(dtype)
        taken.append(time.monotonic() - started)
    return min(taken)
