"""Steps that are not done again while their inputs stay the same."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path
from typing import Callable

from environment import Say


def digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def write_whole(file: Path, text: str) -> None:
    """All of it or nothing: a file that was half written must not be taken for a result."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f"{file.name}.partial")
    partial.write_text(text, "utf-8")
    partial.replace(file)


class Steps:
    """Keeps a stamp per step: the hash of its inputs, and a mark that later steps take as an input.

    The mark changes whenever the step runs, since training twice need not give the same model.
    """

    def __init__(self, folder: Path, say: Say) -> None:
        self._folder = folder
        self._say = say
        self.seconds: dict[str, float] = {}

    def run(self, name: str, inputs: list[object], action: Callable[[], object]) -> str:
        return self._stamp(name, inputs, action)["mark"]

    def text(self, name: str, inputs: list[object], action: Callable[[], str]) -> str:
        """A step whose result is a text, kept in the stamp."""
        return self._stamp(name, inputs, action)["result"]

    def _stamp(self, name: str, inputs: list[object], action: Callable[[], object]) -> dict:
        file = self._folder / f"{name}.json"
        key = digest(name, *inputs)
        stamp = json.loads(file.read_text("utf-8")) if file.is_file() else {}
        if stamp.get("key") != key:
            # An interrupted step may leave half a model: the old stamp must not vouch for it.
            file.unlink(missing_ok=True)
            stamp = self._do(name, key, action)
            write_whole(file, json.dumps(stamp))
        elif name not in self.seconds:
            self._say(f"{name}: done before, in {stamp['seconds']} s")
        self.seconds[name] = stamp["seconds"]
        return stamp

    def _do(self, name: str, key: str, action: Callable[[], object]) -> dict:
        self._say(f"{name} ...")
        started = time.time()
        result = action()
        seconds = round(time.time() - started, 1)
        self._say(f"{name}: {seconds} s")
        return {"key": key, "mark": digest(key, time.time_ns()), "seconds": seconds, "result": result}
