"""Draws the course of a training."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

SMOOTHING = 0.95


def draw_loss_curve(file: Path, rows: list[dict]) -> None:
    figure, losses, areas = _begin(rows)
    validations = [row for row in rows if row["event"] == "validation"]
    _plot(losses, validations, "generationLoss", "validation, generation", "tab:blue")
    _plot(losses, validations, "confidenceLoss", "validation, confidence", "tab:orange")
    losses.set(title="Loss per answer token", xlabel="step", ylabel="cross entropy", ylim=(0, None))
    _plot(areas, validations, "auc", "over all contents", "tab:green")
    _plot(areas, validations, "aucWithinContent", "mean within a content", "tab:purple")
    areas.axhline(0.5, color="0.6", linestyle=":", label="a coin")
    areas.set(title="AUC of P(Yes) on validation", xlabel="step", ylabel="AUC")
    _finish(file, figure, (losses, areas))


def draw_encoder_curve(file: Path, rows: list[dict]) -> None:
    figure, losses, found = _begin(rows)
    validations = [row for row in rows if row["event"] == "validation"]
    losses.set(title="Contrastive loss", xlabel="step", ylabel="cross entropy", ylim=(0, None))
    _plot(found, validations, "matchRecall@20", "C2T, recall@20", "tab:blue")
    _plot(found, validations, "matchAcc@1", "C2T, the first is right", "tab:cyan")
    _plot(found, validations, "neighboursRecall@20", "C2C2T, recall@20", "tab:orange")
    _plot(found, validations, "neighboursAcc@1", "C2C2T, the first is right", "tab:red")
    found.set(title="What is found on validation", xlabel="step", ylim=(0, 1))
    _finish(file, figure, (losses, found))


def _begin(rows: list[dict]):
    """A figure with the loss of each step on the left, and nothing yet on the right."""
    steps = [row for row in rows if row["event"] == "step"]
    figure, (losses, others) = pyplot.subplots(1, 2, figsize=(12, 4.5), layout="constrained")
    numbers, values = [row["step"] for row in steps], [row["loss"] for row in steps]
    losses.plot(numbers, values, color="0.85", label="train, each step")
    losses.plot(numbers, _smooth(values), color="0.35", label="train, smoothed")
    return figure, losses, others


def _finish(file: Path, figure, all_axes) -> None:
    for axes in all_axes:
        axes.grid(alpha=0.3)
        if axes.get_legend_handles_labels()[0]:
            axes.legend()
    partial = file.with_name(f"{file.name}.partial")
    figure.savefig(partial, dpi=110, format="png")
    pyplot.close(figure)
    partial.replace(file)


def _plot(axes, rows: list[dict], field: str, label: str, color: str) -> None:
    points = [(row["step"], row[field]) for row in rows if row[field] is not None]
    if points:
        axes.plot(*zip(*points), marker="o", markersize=4, color=color, label=label)


def _smooth(values: list[float]) -> list[float]:
    """A running mean over about 20 steps, without the bias of its start."""
    total = weight = 0.0
    means = []
    for value in values:
        total = SMOOTHING * total + value
        weight = SMOOTHING * weight + 1
        means.append(total / weight)
    return means
