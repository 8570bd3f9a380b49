"""What makes two trainings the same one."""

from __future__ import annotations

import argparse
import hashlib
import json

OPTIONS = (
    "rank",
    "alpha",
    "lr",
    "batch",
    "epochs",
    "minutes",
    "max_tokens",
    "validation_contents",
    "validate_every",
    "dtype",
    "tokens_at_once",
    "seed",
)


def identity(
    args: argparse.Namespace, model: str, files: list[str], names: tuple[str, ...] = OPTIONS
) -> tuple[str, dict]:
    """A key of everything that decides the result, and the readable part of it."""
    options = {name: getattr(args, name) for name in names}
    facts = {"model": {"name": args.model.name, "sha256": model}, "options": options}
    text = json.dumps([facts, files], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16], facts
