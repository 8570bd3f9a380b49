"""The training loop: batches of packed contents, validation now and then, checkpoints."""

from __future__ import annotations

import math
import random
import time
from dataclasses import asdict
from pathlib import Path
from typing import Callable, NamedTuple

import torch

from base_model import adapter_state, load_adapter_state
from checkpoint import Log, Progress, save_checkpoint
from environment import Say
from losses import Scorer
from packing import PackedContent, passes_of
from json_lines import BadInput
from schedule import Budget, learning_rate
from stopping import Stopped
from validation import Metrics, validate

CHECKPOINT_SECONDS = 180
REPORT_SECONDS = 15
VALIDATION_SHARE = 0.1
MOST_NORM = 1.0


class Plan(NamedTuple):
    out: Path
    key: str
    budget: Budget
    peak: float
    batch: int
    seed: int
    validate_every: int | None
    # Contents are computed together up to so many tokens.
    tokens_at_once: int
    # float32, but bfloat16 on a GPU.
    exact_dtype: torch.dtype


class Training:
    def __init__(
        self,
        plan: Plan,
        scorer: Scorer,
        contents: list[PackedContent],
        held_out: list[PackedContent],
        progress: Progress,
        state: dict | None,
        check: Callable[[], None],
        say: Say,
    ) -> None:
        self._plan = plan
        self._scorer = scorer
        self._contents = contents
        self._held_out = passes_of(held_out, plan.tokens_at_once)
        progress.contents = len(contents)
        self.progress = progress
        self._check = check
        self._say = say
        self._model = scorer.model
        self._weights = [p for p in self._model.parameters() if p.requires_grad]
        self._optimizer = torch.optim.AdamW(self._weights, lr=plan.peak, weight_decay=0.0)
        self.best_state: dict[str, torch.Tensor] | None = None
        if state:
            self._restore(state)
        self.log = Log(plan.out / "log.jsonl", progress.log_rows)
        self._started = time.monotonic() - progress.seconds
        self._saved = self._reported = time.monotonic()

    def run(self) -> None:
        try:
            if self.progress.untuned is None and self._held_out:
                self.progress.untuned = self._validate()
            if self.progress.step == 0:
                self.progress.start_seconds = time.monotonic() - self._started
            while self.progress.step == 0 or self._used() < 1:
                self._step()
                if self._validation_is_due():
                    self._validate_and_keep_best()
                if time.monotonic() - self._saved > CHECKPOINT_SECONDS:
                    self.save()
            self._finish()
        except Stopped:
            self.save()
            raise

    def save(self) -> None:
        self.progress.seconds = time.monotonic() - self._started
        self.progress.log_rows = len(self.log.rows)
        state = {
            "adapter": adapter_state(self._model),
            "best": self.best_state,
            "optimizer": self._optimizer.state_dict(),
            "rng": torch.get_rng_state(),
        }
        save_checkpoint(self._plan.out, self._plan.key, self.progress, state)
        self._saved = time.monotonic()

    def _restore(self, state: dict) -> None:
        load_adapter_state(self._model, state["adapter"])
        self._optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["rng"])
        self.best_state = state["best"]

    def _used(self) -> float:
        progress = self.progress
        # What is not training: the start, and the validations, of which one more is to come.
        reserved = progress.start_seconds + progress.last_validation_seconds
        spent = progress.training_seconds + progress.validation_seconds
        return self._plan.budget.used(progress.epochs, spent, reserved)

    def _step(self) -> None:
        progress, started = self.progress, time.monotonic()
        rate = learning_rate(self._plan.peak, self._used())
        batch = self._next_batch()
        losses, tokens = self._accumulate(batch)
        norm = torch.nn.utils.clip_grad_norm_(self._weights, MOST_NORM).item()
        if not math.isfinite(norm):
            raise BadInput("the loss is no longer a number: train anew with a lower --lr")
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        self._optimizer.step()
        self._optimizer.zero_grad()
        self._advance(len(batch))
        seconds = time.monotonic() - started
        progress.step += 1
        progress.tokens += tokens
        progress.samples += len(losses)
        progress.training_seconds += seconds
        progress.since_validation += seconds
        self._record(losses, tokens, seconds, rate, norm)

    def _accumulate(self, batch: list[PackedContent]) -> tuple[list[tuple[str, float]], int]:
        """The gradient of the mean loss over the batch's samples; the task and loss of each."""
        passes = passes_of(batch, self._plan.tokens_at_once)
        count = sum(len(packed.branches) for packed in passes)
        dtype = getattr(torch, self.progress.dtype)
        losses: list[tuple[str, float]] = []
        for packed in passes:
            self._check()
            results = self._scorer.results(packed, dtype)
            each = torch.stack([result.loss for result in results])
            (each.sum() / count).backward()
            tasks = [result.branch.sample.task for result in results]
            losses += zip(tasks, each.tolist())
        return losses, sum(len(packed.tokens) for packed in passes)

    def _next_batch(self) -> list[PackedContent]:
        """The order of an epoch depends on the seed and its number alone, so that it can be resumed."""
        order = list(range(len(self._contents)))
        random.Random(f"{self._plan.seed} {self.progress.epoch}").shuffle(order)
        first = self.progress.position
        return [self._contents[index] for index in order[first : first + self._plan.batch]]

    def _advance(self, count: int) -> None:
        self.progress.position += count
        if self.progress.position >= len(self._contents):
            self.progress.epoch += 1
            self.progress.position = 0

    def _validation_is_due(self) -> bool:
        if not self._held_out:
            return False
        if self._plan.validate_every:
            return self.progress.step % self._plan.validate_every == 0
        cost = self.progress.last_validation_seconds
        return self.progress.since_validation * VALIDATION_SHARE > cost * (1 - VALIDATION_SHARE)

    def _validate(self) -> Metrics:
        progress, started = self.progress, time.monotonic()
        self._model.eval()
        metrics = validate(self._scorer, self._held_out, self._plan.exact_dtype, self._check)
        self._model.train()
        progress.last_validation_seconds = time.monotonic() - started
        if progress.step > 0:
            progress.validation_seconds += progress.last_validation_seconds
        progress.since_validation = 0
        self.log.add({"event": "validation", "step": progress.step, **_rounded(metrics)})
        shown = " ".join(f"{name} {value:.3f}" for name, value in metrics.items() if value)
        self._say(f"validation at step {progress.step}: {shown}")
        return metrics

    def _validate_and_keep_best(self) -> None:
        metrics = self._validate()
        self.progress.last = metrics
        if self.progress.best is None or metrics["loss"] < self.progress.best["loss"]:
            self.progress.best = metrics
            self.progress.best_step = self.progress.step
            self.best_state = adapter_state(self._model)

    def _finish(self) -> None:
        if self._held_out:
            if self.progress.since_validation > 0:
                self._validate_and_keep_best()
            load_adapter_state(self._model, self.best_state)
        self.progress.seconds = time.monotonic() - self._started

    def _record(self, losses: list, tokens: int, seconds: float, rate: float, norm: float) -> None:
        row = {
            "event": "step",
            "step": self.progress.step,
            "loss": _mean([loss for _, loss in losses]),
            "generationLoss": _mean([loss for task, loss in losses if task == "generation"]),
            "confidenceLoss": _mean([loss for task, loss in losses if task == "confidence"]),
            "learningRate": rate,
            "gradientNorm": norm,
            "tokens": tokens,
            "samples": len(losses),
            "seconds": seconds,
        }
        self.log.add(_rounded(row))
        if self.progress.step == 1 or time.monotonic() - self._reported > REPORT_SECONDS:
            self._report(row["loss"])

    def _report(self, loss: float) -> None:
        progress, used = self.progress, self._used()
        self._reported = time.monotonic()
        recent = [row["loss"] for row in self.log.rows[-20:] if row["event"] == "step"]
        left = (progress.training_seconds + progress.validation_seconds) * (1 / used - 1)
        self._say(
            f"step {progress.step}, epoch {progress.epochs:.2f}: "
            f"loss {loss:.3f} (recent {_mean(recent):.3f}), "
            f"{progress.tokens / progress.training_seconds:.0f} tokens/s, "
            f"{progress.samples / progress.training_seconds:.1f} samples/s, "
            f"{used:.0%}, {left / 60:.0f} min left"
        )


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def _rounded(row: dict) -> dict:
    return {k: float(f"{v:.5g}") if isinstance(v, float) else v for k, v in row.items()}
