"""How much of the budget is used up, and the learning rate that follows from it."""

from __future__ import annotations

import math
from dataclasses import dataclass

WARM_UP = 0.03
LAST_SHARE = 0.1


@dataclass(frozen=True)
class Budget:
    """Whichever is used up first ends the training. At least one of the two is given."""

    epochs: float | None
    minutes: float | None

    def used(self, epochs: float, seconds: float, reserved: float) -> float:
        """From 0 to 1. The seconds are those of training; those reserved are needed before and after."""
        shares = [0.0]
        if self.epochs:
            shares.append(epochs / self.epochs)
        if self.minutes:
            shares.append(seconds / max(self.minutes * 60 - reserved, 1))
        return min(max(shares), 1.0)


def learning_rate(peak: float, used: float) -> float:
    """A short warm-up, then a cosine down to a tenth."""
    if used < WARM_UP:
        return peak * (LAST_SHARE + (1 - LAST_SHARE) * used / WARM_UP)
    cosine = (1 + math.cos(math.pi * (used - WARM_UP) / (1 - WARM_UP))) / 2
    return peak * (LAST_SHARE + (1 - LAST_SHARE) * cosine)
