"""Trains an encoder so that contents lie close to their tags, and to each other where they share some."""

from __future__ import annotations

import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable, NamedTuple

import torch
from torch.nn.functional import log_softmax

from checkpoint import Log, save_checkpoint
from encoder_model import SentenceEncoder, Tokens
from environment import Say
from json_lines import BadInput
from schedule import Budget, learning_rate

TEMPERATURE = 0.05
# A tag must find its contents, too; so much does that count.
TAG_SIDE = 0.5
HARDEST = 30
NEIGHBOURS = 20
# A neighbour votes for its tags with similarity ^ sharpness.
SHARPNESS = 12
FOUND = 20
CHUNK = 500
MOST_NORM = 1.0
WEIGHT_DECAY = 0.01
REPORT_SECONDS = 15


class TokenSet(NamedTuple):
    rows: list[Tokens]
    tags: list[tuple[int, ...]]


class Texts(NamedTuple):
    tags: list[Tokens]
    train: TokenSet
    validation: TokenSet


class EncoderPlan(NamedTuple):
    out: Path
    key: str
    budget: Budget
    peak: float
    batch: int
    seed: int
    dtype: torch.dtype


@dataclass
class EncoderProgress:
    # Whole ones.
    epoch: int = 0
    # How much was done of the one that the budget broke off.
    part: float = 0.0
    step: int = 0
    # Of training, with the search for wrong tags.
    seconds: float = 0.0
    dtype: str = ""
    log_rows: int = 0
    untuned: dict | None = None
    last: dict | None = None


class EncoderTraining:
    """Begins each epoch with a checkpoint, a validation, and the tags that are taken for right most wrongly."""

    def __init__(
        self,
        plan: EncoderPlan,
        model: SentenceEncoder,
        texts: Texts,
        progress: EncoderProgress,
        state: dict | None,
        check: Callable[[], None],
        say: Say,
    ) -> None:
        self._plan, self._model, self._texts = plan, model, texts
        self.progress = progress
        self._check, self._say = check, say
        self._optimizer = torch.optim.AdamW(
            model.parameters(), lr=plan.peak, weight_decay=WEIGHT_DECAY
        )
        if state:
            model.load_state_dict(state["model"])
            self._optimizer.load_state_dict(state["optimizer"])
        self.log = Log(plan.out / "log.jsonl", progress.log_rows)
        self._reported = time.monotonic()

    def run(self) -> None:
        while self._used(0) < 1:
            self._save()
            started = time.monotonic()
            done = self._epoch(started)
            self.progress.seconds += time.monotonic() - started
            if done < 1:
                self.progress.part = done
                break
            self.progress.epoch += 1
        vectors = self._vectors()
        self._validate(*vectors)

    def _save(self) -> None:
        self.progress.log_rows = len(self.log.rows)
        state = {"model": self._model.state_dict(), "optimizer": self._optimizer.state_dict()}
        save_checkpoint(self._plan.out, self._plan.key, self.progress, state)

    def _epoch(self, started: float) -> float:
        """How much of it was done before the budget was used up."""
        train, batch = self._texts.train, self._plan.batch
        contents, tags = self._vectors()
        self._validate(contents, tags)
        wrong = hardest_wrong(contents, tags, train.tags)
        draw = random.Random(f"{self._plan.seed} {self.progress.epoch}")
        order = list(range(len(train.rows)))
        draw.shuffle(order)
        # What is left over comes in another epoch; a step needs others to tell from.
        steps = max(len(order) // batch, 1)
        for step in range(steps):
            self._check()
            used = self._used(step / steps, time.monotonic() - started)
            if used >= 1:
                return step / steps
            places = order[step * batch : (step + 1) * batch]
            right = [draw.choice(train.tags[place]) for place in places]
            hard = [draw.choice(wrong[place]) for place in places if wrong[place]]
            columns = list(dict.fromkeys([*right, *hard]))
            loss = self._step(places, columns, learning_rate(self._plan.peak, used))
            self._record(loss, self.progress.epoch + (step + 1) / steps, used)
        return 1.0

    def _step(self, places: list[int], columns: list[int], rate: float) -> float:
        with self._arithmetic():
            contents = self._model([self._texts.train.rows[place] for place in places])
            tags = self._model([self._texts.tags[column] for column in columns])
        carried = [set(self._texts.train.tags[place]) for place in places]
        right = torch.tensor([[float(column in some) for column in columns] for some in carried])
        loss = contrastive_loss(contents @ tags.T / TEMPERATURE, right.to(contents.device))
        if not torch.isfinite(loss):
            raise BadInput("the loss is no longer a number: train anew with a lower --lr")
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        self._optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._model.parameters(), MOST_NORM)
        self._optimizer.step()
        self.progress.step += 1
        return loss.item()

    def _vectors(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Of all contents to learn from, and of all tags, as they are now."""
        with self._arithmetic():
            contents = self._model.vectors(self._texts.train.rows, self._check)
            return contents, self._model.vectors(self._texts.tags, self._check)

    def _validate(self, contents: torch.Tensor, tags: torch.Tensor) -> None:
        validation = self._texts.validation
        if not validation.rows:
            return
        with self._arithmetic():
            vectors = self._model.vectors(validation.rows, self._check)
        metrics = {
            **found_by_match(vectors, tags, validation.tags),
            **found_by_neighbours(vectors, contents, self._texts.train.tags, validation.tags),
        }
        self.progress.untuned = self.progress.untuned or metrics
        self.progress.last = metrics
        self.log.add({"event": "validation", "step": self.progress.step, **metrics})
        shown = ", ".join(f"{name} {value:.3f}" for name, value in metrics.items())
        epochs = self.progress.epoch + self.progress.part
        self._say(f"validation after {epochs:.3g} epochs: {shown}")

    def _arithmetic(self):
        return arithmetic(self._model.bert.device.type, self._plan.dtype)

    def _used(self, of_epoch: float, seconds: float = 0.0) -> float:
        progress = self.progress
        return self._plan.budget.used(progress.epoch + of_epoch, progress.seconds + seconds, 0)

    def _record(self, loss: float, epochs: float, used: float) -> None:
        self.log.add({"event": "step", "step": self.progress.step, "loss": float(f"{loss:.5g}")})
        if time.monotonic() - self._reported < REPORT_SECONDS:
            return
        self._reported = time.monotonic()
        self._say(f"step {self.progress.step}, epoch {epochs:.2f}: loss {loss:.3f}, {used:.0%}")


def arithmetic(device: str, dtype: torch.dtype):
    return torch.autocast(device, dtype=dtype, enabled=dtype != torch.float32)


def contrastive_loss(scores: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """Cross entropy of contents over tags and of tags over contents, where several may be right and share the mass."""
    shared = right / right.sum(1, keepdim=True)
    by_content = -(shared * log_softmax(scores, dim=1)).sum(1).mean()
    carried = right.sum(0) > 0
    by_tag = right.T[carried]
    by_tag = by_tag / by_tag.sum(1, keepdim=True)
    tag_side = -(by_tag * log_softmax(scores.T[carried], dim=1)).sum(1).mean()
    return by_content + TAG_SIDE * tag_side


def hardest_wrong(
    contents: torch.Tensor, tags: torch.Tensor, right: list[tuple[int, ...]]
) -> list[list[int]]:
    """The closest tags of each content that it does not carry."""
    wrong: list[list[int]] = []
    for start in range(0, len(contents), CHUNK):
        scores = contents[start : start + CHUNK] @ tags.T
        closest = scores.topk(min(HARDEST, len(tags)), dim=1).indices.tolist()
        for place, found in enumerate(closest, start):
            wrong.append([tag for tag in found if tag not in right[place]])
    return wrong


def found_by_match(
    vectors: torch.Tensor, tags: torch.Tensor, right: list[tuple[int, ...]]
) -> dict[str, float]:
    """Recall among the closest tags (C2T), and how often the closest is right."""
    order = (vectors @ tags.T).topk(min(FOUND, len(tags)), dim=1).indices.tolist()
    return _metrics("match", order, right)


def found_by_neighbours(
    vectors: torch.Tensor,
    contents: torch.Tensor,
    carried: list[tuple[int, ...]],
    right: list[tuple[int, ...]],
) -> dict[str, float]:
    """The same of what the closest contents carry (C2C2T)."""
    count = min(NEIGHBOURS, len(contents))
    values, indices = (vectors @ contents.T).topk(count, dim=1)
    order = []
    for similarities, neighbours in zip(values.tolist(), indices.tolist()):
        votes: dict[int, float] = {}
        for similarity, neighbour in zip(similarities, neighbours):
            for tag in carried[neighbour]:
                votes[tag] = votes.get(tag, 0.0) + max(similarity, 0.0) ** SHARPNESS
        order.append(sorted(votes, key=votes.__getitem__, reverse=True)[:FOUND])
    return _metrics("neighbours", order, right)


def _metrics(
    name: str, order: list[list[int]], right: list[tuple[int, ...]]
) -> dict[str, float]:
    recalls = [len(set(found) & set(tags)) / len(tags) for found, tags in zip(order, right)]
    firsts = [bool(found) and found[0] in tags for found, tags in zip(order, right)]
    return {
        f"{name}Recall@{FOUND}": sum(recalls) / len(recalls),
        f"{name}Acc@1": sum(firsts) / len(firsts),
    }


def progress_facts(progress: EncoderProgress) -> dict:
    facts = asdict(progress)
    facts.pop("log_rows")
    return {"epochs": round(facts.pop("epoch") + facts.pop("part"), 2), **facts}
