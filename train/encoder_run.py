"""One training from labels to an encoder's files. Imported only where torch and its companions are installed."""

from __future__ import annotations

import argparse
import json
import platform
import shutil

import torch

from checkpoint import CHECKPOINT, begin_folder, load_checkpoint, write_whole
from encoder_model import SentenceEncoder, load_encoder, load_tokenizer, save_encoder
from encoder_training import (
    EncoderPlan,
    EncoderProgress,
    EncoderTraining,
    Texts,
    TokenSet,
    arithmetic,
    progress_facts,
)
from environment import Say, installed_versions
from json_lines import BadInput, file_digest
from labels import LabelledText, Labels
from loss_curve import draw_encoder_curve
from precision import faster_dtype, name_of
from schedule import Budget
from settings import OTHER, identity, is_finished
from stopping import stop_on_signals

TUNED = "-tuned-"
OPTIONS = ("lr", "batch", "epochs", "minutes", "max_tokens", "dtype", "seed")


def run(args: argparse.Namespace, labels: Labels, say: Say) -> None:
    model_file = args.model / "model.onnx"
    key, facts = identity(args, file_digest(model_file), [file_digest(args.labels)], OPTIONS)
    if is_finished(args, key):
        say(f"{args.out} holds this very training, finished; --fresh would do it again")
        return
    saved = None if args.fresh else load_checkpoint(args.out, EncoderProgress)
    if saved and saved[0] != key:
        raise BadInput(f"{args.out} holds a training of {OTHER}")
    torch.set_num_threads(args.threads or torch.get_num_threads())
    tokens_of = load_tokenizer(args.model, args.max_tokens)

    def token_set(contents: list[LabelledText]) -> TokenSet:
        return TokenSet(tokens_of([one.text for one in contents]), [one.tags for one in contents])

    texts = Texts(tokens_of(labels.tags), token_set(labels.train), token_set(labels.validation))
    say(
        f"{len(labels.train)} contents to learn from, {len(labels.validation)} to validate on, "
        f"{len(labels.tags)} tags"
    )
    model, stored = load_encoder(model_file, texts.train.rows)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device)
    progress, state = (saved[1], saved[2]) if saved else (EncoderProgress(), None)
    if saved:
        say(f"going on after epoch {progress.epoch}")
    else:
        progress.dtype = choose_dtype(args, model, texts, say)
    begin_folder(args.out, args.fresh)
    plan = EncoderPlan(
        out=args.out,
        key=key,
        budget=Budget(args.epochs, args.minutes),
        peak=args.lr,
        batch=args.batch,
        seed=args.seed,
        dtype=getattr(torch, progress.dtype),
    )
    training = EncoderTraining(plan, model, texts, progress, state, stop_on_signals(say), say)
    training.run()

    model.cpu()
    save_encoder(model, stored, args.out / "model.onnx", texts.train.rows)
    shutil.copyfile(args.model / "tokenizer.json", args.out / "tokenizer.json")
    name = f"{labels.encoder.split(TUNED)[0]}{TUNED}{key[:8]}"
    encoder = {"name": name, "learnedFrom": labels.learned_from}
    write_whole(args.out / "encoder.json", json.dumps(encoder, indent=2) + "\n")
    draw_encoder_curve(args.out / "loss-curve.png", training.log.rows)
    summary = {
        "key": key,
        **encoder,
        **facts,
        "labels": {"sha256": file_digest(args.labels), **counts_of(labels)},
        "versions": {"python": platform.python_version(), **installed_versions()},
        "device": device.type,
        "threads": torch.get_num_threads(),
        **progress_facts(progress),
    }
    write_whole(args.out / "summary.json", json.dumps(summary, indent=2) + "\n")
    (args.out / CHECKPOINT).unlink(missing_ok=True)
    say(f"the encoder {name} is in {args.out}")


def choose_dtype(args: argparse.Namespace, model: SentenceEncoder, texts: Texts, say: Say) -> str:
    if args.dtype != "auto":
        return args.dtype
    device = model.bert.device.type
    if device == "cuda":
        return "bfloat16"
    rows = texts.train.rows[: args.batch]

    def work(dtype: torch.dtype) -> None:
        with arithmetic(device, dtype):
            vectors = model(rows)
        vectors.sum().backward()

    dtype, seconds = faster_dtype(work)
    model.zero_grad()
    shown = ", ".join(f"{name} {len(rows) / each:.0f}" for name, each in seconds.items())
    say(f"contents/s: {shown}; training with {name_of(dtype)}")
    return name_of(dtype)


def counts_of(labels: Labels) -> dict[str, int]:
    return {
        "tags": len(labels.tags),
        "train": len(labels.train),
        "validation": len(labels.validation),
    }
