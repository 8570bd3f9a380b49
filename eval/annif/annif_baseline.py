#!/usr/bin/env python3
"""Trains Annif on the history of a data set and predicts its test contents.

Writes <out>/annif-<backend>.jsonl, a line per content:
  {"contentId": ..., "ranked": [{"tagId": ..., "score": ...}, ...], "kept": [tag id, ...]}
and <out>/annif-<backend>.settings.json: what was chosen, and the seconds of each step.

Weights, limits and thresholds are chosen on a held-out part of the history. The labels of the test
contents are never read.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Iterable

from annif_project import AnnifProjects
from baseline import Baseline
from data_set import BadInput, Content, cut_off, read_history, read_tags, read_test
from environment import pins, prepare_environment
from project_files import SETTINGS
from scores import held_out_scores
from steps import write_whole
from tuning import Limits, Rankings

RANKED = 50
LEAST_HISTORY = 10
STARTED = time.monotonic()


def main(args: argparse.Namespace) -> None:
    tags = read_tags(args.data_set)
    history = read_history(args.data_set, tags)
    if args.holdout:
        contents, history = cut_off(history, args.holdout, "holdout")
    else:
        contents = read_test(args.data_set, args.limit_test)
    if len(history) < LEAST_HISTORY:
        raise BadInput(f"{len(history)} labelled contents are too few: {LEAST_HISTORY} are needed")
    say(f"{len(tags)} tags, {len(history)} labelled contents, {len(contents)} to predict")

    with_nn = "nn" in args.backends
    prepare_environment(say, with_nn)
    args.out.mkdir(parents=True, exist_ok=True)
    projects = AnnifProjects(args.work or args.out / "annif-work", say, args.jobs)
    projects.load_vocabulary(tags)
    baseline = Baseline(projects, history, args.hyperopt)
    if args.holdout:
        write_whole(args.out / "holdout-ids.txt", lines(c.content_id for c in contents))
    for backend in args.backends:
        rankings, limits = baseline.predict(backend, contents)
        predictions = [prediction(content, rankings, limits) for content in contents]
        write_whole(args.out / f"annif-{backend}.jsonl", lines(map(json.dumps, predictions)))
        record = {
            "requirements": pins(with_nn),
            "kept": limits._asdict(),
            **baseline.settings_of(backend),
            "seconds": projects.steps.seconds,
        }
        write_whole(args.out / f"annif-{backend}.settings.json", json.dumps(record, indent=2) + "\n")
        if args.holdout:
            report(backend, held_out_scores(predictions, {c.content_id: c.tags for c in contents}))


def prediction(content: Content, rankings: Rankings, limits: Limits) -> dict:
    ranked = rankings[content.content_id][:RANKED]
    kept = [tag for tag, score in ranked[: limits.limit] if score >= limits.threshold]
    return {
        "contentId": content.content_id,
        "ranked": [{"tagId": tag, "score": round(score, 6)} for tag, score in ranked],
        "kept": kept,
    }


def lines(rows: Iterable[str]) -> str:
    return "".join(f"{row}\n" for row in rows)


def report(backend: str, scores: dict[str, float]) -> None:
    print(f"{backend:9}", *(f" {name} {value:.3f}" for name, value in scores.items()), flush=True)


def say(text: str) -> None:
    print(f"[{time.monotonic() - STARTED:6.0f} s] {text}", file=sys.stderr, flush=True)


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data_set", type=Path, help="folder with tags, history and test .jsonl.gz")
    parser.add_argument("--out", type=Path, required=True, help="folder for the predictions")
    parser.add_argument(
        "--backends",
        type=backends,
        default=backends("tfidf,mllm,omikuji,ensemble"),
        help=f"of {', '.join(SETTINGS)}; nn needs TensorFlow (default: all but nn)",
    )
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--limit-test", type=positive, metavar="N", help="only the first N contents")
    what.add_argument(
        "--holdout",
        type=positive,
        metavar="N",
        help="hold N contents of the history out, predict them instead, and print scores",
    )
    parser.add_argument(
        "--hyperopt",
        type=positive,
        default=0,
        metavar="TRIALS",
        help="let `annif hyperopt` choose the settings of mllm (default: Annif's defaults)",
    )
    parser.add_argument("--work", type=Path, help="folder for models (default: <out>/annif-work)")
    parser.add_argument("--jobs", type=positive, default=1, help="threads of training (default: 1)")
    return parser.parse_args(arguments)


def backends(text: str) -> list[str]:
    names = text.split(",")
    for name in names:
        if name not in SETTINGS:
            raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(SETTINGS)}")
    return names


def positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


if __name__ == "__main__":
    try:
        main(parse(sys.argv[1:]))
    except BadInput as problem:
        sys.exit(f"annif_baseline: {problem}")
    except KeyboardInterrupt:
        sys.exit("\nannif_baseline: stopped; the same command goes on where this one was")
