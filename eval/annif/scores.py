"""The few scores that tuning and --holdout need; their names and definitions are those of eval/metrics."""

from __future__ import annotations

import math
from typing import Collection, Sequence


def f1(right: int, predicted: int, gold: int) -> float:
    """No tags for a content without labels is a right answer."""
    if predicted == 0 and gold == 0:
        return 1.0
    return 2 * right / (predicted + gold)


def ndcg(ranked: Sequence[str], gold: Collection[str]) -> float:
    gain = sum(1 / math.log2(rank + 2) for rank, tag in enumerate(ranked) if tag in gold)
    return gain / sum(1 / math.log2(rank + 2) for rank in range(len(gold)))


def held_out_scores(predictions: list[dict], gold: dict[str, frozenset[str]]) -> dict[str, float]:
    """Averages over documents; the scores of the ranking leave out contents without labels."""
    sums: dict[str, float] = {}
    counts: dict[str, int] = {}
    for prediction in predictions:
        labels = gold[prediction["contentId"]]
        for name, value in _scores_of_one(prediction, labels).items():
            sums[name] = sums.get(name, 0) + value
            counts[name] = counts.get(name, 0) + 1
    return {name: total / counts[name] for name, total in sums.items()}


def _scores_of_one(prediction: dict, labels: frozenset[str]) -> dict[str, float]:
    ranked = [entry["tagId"] for entry in prediction["ranked"]]
    kept = prediction["kept"]
    of_kept = {
        "macroF1": f1(_right(kept, labels), len(kept), len(labels)),
        "kept": float(len(kept)),
    }
    if not labels:
        return of_kept
    in_20 = _right(ranked[:20], labels)
    return {
        "f1At5": f1(_right(ranked[:5], labels), len(ranked[:5]), len(labels)),
        "ndcg": ndcg(ranked, labels),
        "candidateRecallAt20": in_20 / len(labels),
        "rightCandidates": float(in_20),
        **of_kept,
    }


def _right(tags: Sequence[str], labels: frozenset[str]) -> int:
    return sum(tag in labels for tag in tags)
