#!/usr/bin/env python3
"""Fine-tunes the encoder on the labels that `tagwright export-labels` writes.

Writes into <out>, the EMBEDDING_FOLDER of the new encoder:
  model.onnx, tokenizer.json   the encoder
  encoder.json                 its name, and which contents it has learned from
  summary.json                 versions, options, counts, and the metrics before and after
  loss-curve.png               the course of the training; log.jsonl has its numbers

Stopped with Ctrl-C, or by SIGTERM, the same command goes on from its last whole epoch.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from command_line import (
    add_budget_options,
    add_machine_options,
    number,
    positive,
    prepare,
    run_main,
    say,
    with_budget,
)
from json_lines import BadInput
from labels import read_labels

ENCODER = Path(__file__).resolve().parents[1] / ".local" / "cache" / "encoder"


def main(args: argparse.Namespace) -> None:
    labels = read_labels(args.labels)
    for name in ("model.onnx", "tokenizer.json"):
        if not (args.model / name).is_file():
            raise BadInput(f"{args.model} has no {name}: run `npm start` once, or give --model")
    if args.out.exists() and not args.out.is_dir():
        raise BadInput(f"{args.out} is not a folder")
    prepare(args)
    # Only here are the packages sure to be installed.
    from encoder_run import run

    run(args, labels, say)


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("labels", type=Path, help="the file of `tagwright export-labels`")
    parser.add_argument("--out", type=Path, required=True, help="folder for the encoder")
    parser.add_argument(
        "--model",
        type=Path,
        default=ENCODER,
        help="folder of the encoder to begin with: model.onnx and tokenizer.json (default: the stack's)",
    )
    add_budget_options(parser, epochs=5, minutes_of="training")
    learning = parser.add_argument_group("learning")
    learning.add_argument("--lr", type=number, default=1e-4, help="highest learning rate (1e-4)")
    learning.add_argument("--batch", type=positive, default=64, help="contents per step (64)")
    learning.add_argument("--seed", type=int, default=1, help="(1)")
    learning.add_argument(
        "--max-tokens", type=positive, default=64, help="longer texts are cut, for the training alone (64)"
    )
    machine = parser.add_argument_group("machine")
    machine.add_argument(
        "--dtype",
        choices=("auto", "float32", "bfloat16"),
        default="auto",
        help="of the arithmetic; auto: what is faster here (auto)",
    )
    add_machine_options(machine)
    parser.add_argument("--fresh", action="store_true", help="begin anew, whatever --out holds")
    return with_budget(parser.parse_args(arguments), epochs=5)


if __name__ == "__main__":
    run_main("train_encoder", main, parse)
