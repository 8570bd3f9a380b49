"""How well the model answers the contents that it does not learn from."""

from __future__ import annotations

import math
from typing import Callable, NamedTuple

import torch

from losses import Scorer
from packing import Packed
from samples import TASKS

Metrics = dict[str, float | None]


class Judged(NamedTuple):
    content: tuple[str, str]
    is_right: bool
    p_yes: float


def validate(
    scorer: Scorer, passes: list[Packed], dtype: torch.dtype, check: Callable[[], None]
) -> Metrics:
    """`check` is called between passes, and may raise to stop."""
    losses: dict[str, list[float]] = {task: [] for task in TASKS}
    judged: list[Judged] = []
    with torch.no_grad():
        for packed in passes:
            check()
            for (sample, *_), loss, p_yes in scorer.results(packed, dtype):
                losses[sample.task].append(loss.item())
                if sample.task == "confidence":
                    judged.append(Judged(sample.content_key, sample.answer == "Yes", p_yes))
    means = {task: sum(rows) / len(rows) for task, rows in losses.items() if rows}
    return {
        "loss": sum(means.values()),
        "generationLoss": means.get("generation"),
        "confidenceLoss": means.get("confidence"),
        "yesNoLoss": _yes_no_loss(judged),
        "auc": area_under_curve(judged),
        "aucWithinContent": _auc_within_content(judged),
    }


def area_under_curve(judged: list[Judged]) -> float | None:
    """The chance that a right tag has a higher P(Yes) than a wrong one; equal ones count half."""
    right = [row.p_yes for row in judged if row.is_right]
    wrong = [row.p_yes for row in judged if not row.is_right]
    if not right or not wrong:
        return None
    won = sum((r > w) + (r == w) / 2 for r in right for w in wrong)
    return won / (len(right) * len(wrong))


def _auc_within_content(judged: list[Judged]) -> float | None:
    """The mean over contents with right and wrong tags. Only this counts for the order of a content's tags."""
    by_content: dict[tuple[str, str], list[Judged]] = {}
    for row in judged:
        by_content.setdefault(row.content, []).append(row)
    areas = [area for rows in by_content.values() if (area := area_under_curve(rows)) is not None]
    return sum(areas) / len(areas) if areas else None


def _yes_no_loss(judged: list[Judged]) -> float | None:
    """Log loss of P(Yes) against P(No) alone; 0.693 is what a coin has."""
    chances = [row.p_yes if row.is_right else 1 - row.p_yes for row in judged]
    return -sum(math.log(max(c, 1e-9)) for c in chances) / len(chances) if chances else None
