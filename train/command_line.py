"""What the commands that train have in common."""

from __future__ import annotations

import argparse
import os
import sys
import time
from typing import Callable

from environment import prepare_environment
from json_lines import BadInput
from stopping import Stopped

# Threads that wait must not take the processor from others that work.
LIBRARIES = {"OMP_WAIT_POLICY": "PASSIVE", "TQDM_DISABLE": "1", "HF_HUB_OFFLINE": "1"}
STARTED = time.monotonic()


def prepare(args: argparse.Namespace) -> None:
    """Only after it are the packages of training sure to be installed."""
    if not args.installed:
        prepare_environment(say)
    os.environ.update({name: os.environ.get(name, value) for name, value in LIBRARIES.items()})


def say(text: str) -> None:
    print(f"[{time.monotonic() - STARTED:6.0f} s] {text}", file=sys.stderr, flush=True)


def run_main(
    name: str,
    main: Callable[[argparse.Namespace], None],
    parse: Callable[[list[str]], argparse.Namespace],
) -> None:
    try:
        main(parse(sys.argv[1:]))
    except BadInput as problem:
        sys.exit(f"{name}: {problem}")
    except (KeyboardInterrupt, Stopped):
        sys.exit(f"\n{name}: stopped; the same command goes on where this one was")


def add_budget_options(parser: argparse.ArgumentParser, epochs: int, minutes_of: str) -> None:
    group = parser.add_argument_group("budget", "what is used up first ends the training")
    group.add_argument(
        "--epochs",
        type=number,
        help=f"passes over what is learned from (default: {epochs}; with --minutes no limit)",
    )
    group.add_argument("--minutes", type=number, help=f"of {minutes_of}")


def with_budget(args: argparse.Namespace, epochs: int) -> argparse.Namespace:
    if args.epochs is None and args.minutes is None:
        args.epochs = float(epochs)
    return args


def add_machine_options(group) -> None:
    group.add_argument(
        "--installed",
        action="store_true",
        help="use this interpreter's packages, whatever their versions; summary.json tells them",
    )
    group.add_argument("--threads", type=positive, help="of the processor (default: its cores)")


def number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number above 0")
    return value


def positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)
