"""What is chosen on a held-out part of the history: ensemble weights, and how many tags are kept."""

from __future__ import annotations

from typing import Iterator, NamedTuple

from scores import f1, ndcg

# content id -> [(tag id, score)], best first
Rankings = dict[str, list[tuple[str, float]]]
Gold = dict[str, frozenset[str]]


class Limits(NamedTuple):
    limit: int
    threshold: float
    f1: float


MOST_KEPT = 15
THRESHOLDS = 100


def choose_weights(sources: dict[str, Rankings], gold: Gold) -> dict[str, float]:
    """The weights with the best nDCG, as `annif hyperopt` seeks them, but by a grid: no luck is involved.

    Steps of 0.1 first, then of 0.025 around the best.
    """
    labelled = [content_id for content_id, labels in gold.items() if labels]
    names = list(sources)

    def quality(weights: tuple[float, ...]) -> float:
        total = 0.0
        for content_id in labelled:
            rankings = [sources[name].get(content_id, []) for name in names]
            total += ndcg(_averaged(rankings, weights), gold[content_id])
        return total / max(len(labelled), 1)

    best = max(_simplex(len(names), 10), key=quality)
    near = [
        point
        for point in _simplex(len(names), 40)
        if all(abs(a - b) <= 0.0751 for a, b in zip(point, best))
    ]
    return dict(zip(names, max([best, *near], key=quality)))


def choose_limits(rankings: Rankings, gold: Gold) -> Limits:
    """The most tags and the least score with the best F1, averaged over documents."""
    tops = [(rankings.get(content_id, [])[:MOST_KEPT], gold[content_id]) for content_id in gold]
    best = Limits(limit=1, threshold=0.0, f1=-1.0)
    for threshold in _quantiles([score for top, _ in tops for _, score in top]):
        for limit, quality in enumerate(_f1_per_limit(tops, threshold), 1):
            if quality > best.f1:
                best = Limits(limit, threshold, quality)
    return best


def _f1_per_limit(
    tops: list[tuple[list[tuple[str, float]], frozenset[str]]], threshold: float
) -> list[float]:
    sums = [0.0] * MOST_KEPT
    for top, labels in tops:
        right, predicted = 0, 0
        for limit in range(MOST_KEPT):
            if limit < len(top) and top[limit][1] >= threshold:
                predicted += 1
                right += top[limit][0] in labels
            sums[limit] += f1(right, predicted, len(labels))
    return [total / max(len(tops), 1) for total in sums]


def _quantiles(scores: list[float]) -> list[float]:
    ordered = sorted(scores)
    return sorted({0.0, *(ordered[len(ordered) * i // THRESHOLDS] for i in range(THRESHOLDS) if ordered)})


def _averaged(rankings: list[list[tuple[str, float]]], weights: tuple[float, ...]) -> list[str]:
    """The order that Annif's `ensemble` backend gives: a weighted mean of the raw scores."""
    sums: dict[str, float] = {}
    for ranking, weight in zip(rankings, weights):
        if weight > 0:
            for tag, score in ranking:
                sums[tag] = sums.get(tag, 0.0) + weight * score
    return sorted(sums, key=sums.__getitem__, reverse=True)


def _simplex(parts: int, steps: int) -> Iterator[tuple[float, ...]]:
    """All ways to share 1 among the parts, in steps of 1 / steps."""

    def shares(parts_left: int, left: int) -> Iterator[tuple[int, ...]]:
        if parts_left == 1:
            yield (left,)
            return
        for share in range(left + 1):
            for rest in shares(parts_left - 1, left - share):
                yield (share, *rest)

    for point in shares(parts, steps):
        yield tuple(share / steps for share in point)
