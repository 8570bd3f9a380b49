"""What an interrupted training goes on from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from validation import Metrics

CHECKPOINT = "checkpoint.pt"


@dataclass
class Progress:
    step: int = 0
    epoch: int = 0
    # Contents of this epoch that are done, and that there are.
    position: int = 0
    contents: int = 1
    # Of the whole run, from its start.
    seconds: float = 0.0
    start_seconds: float = 0.0
    training_seconds: float = 0.0
    validation_seconds: float = 0.0
    # How long the last validation took, and how long was trained since.
    last_validation_seconds: float = 0.0
    since_validation: float = 0.0
    tokens: int = 0
    samples: int = 0
    dtype: str = ""
    log_rows: int = 0
    untuned: Metrics | None = None
    best: Metrics | None = None
    best_step: int = 0
    last: Metrics | None = None

    @property
    def epochs(self) -> float:
        return self.epoch + self.position / self.contents


def save_checkpoint(out: Path, key: str, progress, state: dict) -> None:
    partial = out / f"{CHECKPOINT}.partial"
    torch.save({"key": key, "progress": asdict(progress), "state": state}, partial)
    partial.replace(out / CHECKPOINT)


def load_checkpoint(out: Path, kind=Progress):
    """Its key, progress (a dataclass of that kind) and state; nothing when there is none."""
    if not (out / CHECKPOINT).is_file():
        return None
    saved = torch.load(out / CHECKPOINT, map_location="cpu", weights_only=True)
    return saved["key"], kind(**saved["progress"]), saved["state"]


def begin_folder(out: Path, fresh: bool) -> None:
    """Makes it where it is missing; a fresh training must not find what another left."""
    out.mkdir(parents=True, exist_ok=True)
    if fresh:
        for name in (CHECKPOINT, "summary.json"):
            (out / name).unlink(missing_ok=True)


def write_whole(file: Path, text: str) -> None:
    """All of it or nothing: a file that was half written must not be taken for a result."""
    partial = file.with_name(f"{file.name}.partial")
    partial.write_text(text, "utf-8")
    partial.replace(file)


class Log:
    """log.jsonl: a row per step and per validation. Rows after the last checkpoint are written anew."""

    def __init__(self, file: Path, rows: int) -> None:
        self._file = file
        kept = file.read_text("utf-8").splitlines(keepends=True)[:rows] if rows else []
        write_whole(file, "".join(kept))
        self.rows = [json.loads(row) for row in kept]

    def add(self, row: dict) -> None:
        self.rows.append(row)
        with self._file.open("a", encoding="utf-8") as opened:
            opened.write(json.dumps(row) + "\n")
