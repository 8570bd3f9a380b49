"""What makes two trainings the same one."""

from __future__ import annotations

import argparse
import hashlib
import json

from json_lines import BadInput

OTHER = "other samples or options: give another --out, or --fresh"
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


def is_finished(args: argparse.Namespace, key: str) -> bool:
    summary = args.out / "summary.json"
    if args.fresh or not summary.is_file():
        return False
    if json.loads(summary.read_text("utf-8"))["key"] != key:
        raise BadInput(f"{args.out} holds a finished training of {OTHER}")
    return True
