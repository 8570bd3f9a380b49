"""One training from samples to adapter files. Imported only where torch and its companions are installed."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import platform
import random

import torch

from adapter_files import gguf_architecture, write_gguf_adapter, write_peft_folder
from base_model import Lora, adapter_state, load_model, load_tokenizer, model_digest, place_model
from chat_tokens import ChatTokens, SampleTokens
from checkpoint import CHECKPOINT, Progress, begin_folder, load_checkpoint, write_whole
from environment import Say, installed_versions
from losses import Scorer
from loss_curve import draw_loss_curve
from packing import PackedContent, pack_contents
from packing_check import TOLERANCE, packing_error
from precision import faster_dtype, name_of
from json_lines import BadInput, file_digest
from samples import Sample, count_samples
from schedule import Budget
from settings import OTHER, identity, is_finished
from stopping import stop_on_signals
from training import Plan, Training

CHECKED_CONTENTS = 3
# A GPU is fast with many; a processor would only compute what the mask hides.
TOKENS_AT_ONCE = {"cuda": 8192, "cpu": 1}
# Fewer samples are made into tokens sooner than other processes start.
PARALLEL_SAMPLES = 20_000


def run(args: argparse.Namespace, samples: list[Sample], say: Say) -> None:
    digests = [file_digest(file) for file in args.samples]
    key, facts = identity(args, model_digest(args.model), digests)
    if not args.check and is_finished(args, key):
        say(f"{args.out} holds this very training, finished; --fresh would do it again")
        return
    saved = None if args.check or args.fresh else load_checkpoint(args.out)
    if saved and saved[0] != key:
        raise BadInput(f"{args.out} holds a training of {OTHER}")
    torch.set_num_threads(args.threads or torch.get_num_threads())
    tokenizer = load_tokenizer(args.model)
    chat = ChatTokens(tokenizer)
    train = encode_all(chat, [sample for sample in samples if sample.split == "train"])
    held_out = encode_all(chat, choose_validation(args, samples))
    contents, left_out = pack_contents(train, args.max_tokens)
    held_out_contents, held_out_left_out = pack_contents(held_out, args.max_tokens)
    if not contents:
        raise BadInput(f"no train sample has at most {args.max_tokens} tokens: raise --max-tokens")
    say(describe(contents, train, left_out) + f"; {len(held_out_contents)} contents to validate on")

    lora = Lora(args.rank, args.alpha)
    model = load_model(args.model, lora, args.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    place_model(model, device)
    scorer = Scorer(model, chat.yes_no)
    exact = torch.bfloat16 if device.type == "cuda" else torch.float32
    tokens_at_once = args.tokens_at_once or TOKENS_AT_ONCE[device.type]
    checked = contents[: CHECKED_CONTENTS if args.check else 2]
    check_packing(scorer, checked, train, tokens_at_once, exact, say)
    if args.check:
        return

    progress, state = (saved[1], saved[2]) if saved else (Progress(), None)
    if saved:
        say(f"going on after step {progress.step}")
    else:
        progress.dtype = choose_dtype(args, device, scorer, contents, say)
    plan = Plan(
        out=args.out,
        key=key,
        budget=Budget(args.epochs, args.minutes),
        peak=args.lr,
        batch=args.batch,
        seed=args.seed,
        validate_every=args.validate_every,
        tokens_at_once=tokens_at_once,
        exact_dtype=exact,
    )
    begin_folder(args.out, args.fresh)
    training = Training(
        plan, scorer, contents, held_out_contents, progress, state, stop_on_signals(say), say
    )
    training.run()

    tuned = adapter_state(model)
    write_peft_folder(args.out / "adapter", model, tuned)
    architecture = gguf_architecture(args.model, model)
    if architecture:
        write_gguf_adapter(args.out / "adapter.gguf", architecture, lora, tuned)
    else:
        say(f"llama.cpp has no model type {model.config.model_type!r}: there is no adapter.gguf")
    draw_loss_curve(args.out / "loss-curve.png", training.log.rows)
    counts = {
        "trainContents": len(contents),
        "validationContents": len(held_out_contents),
        "leftOutAsTooLong": {"train": left_out, "validation": held_out_left_out},
    }
    summary = {"key": key, **facts, **counts, **report(args, samples, progress, device)}
    write_whole(args.out / "summary.json", json.dumps(summary, indent=2) + "\n")
    (args.out / CHECKPOINT).unlink(missing_ok=True)
    say(outcome(args, progress))


def encode_all(chat: ChatTokens, samples: list[Sample]) -> list[SampleTokens]:
    """In as many processes as there are cores, where they can share what is loaded (not on Windows)."""
    if len(samples) < PARALLEL_SAMPLES or "fork" not in multiprocessing.get_all_start_methods():
        return [chat.encode(sample) for sample in samples]
    with multiprocessing.get_context("fork").Pool() as pool:
        return pool.map(chat.encode, samples, chunksize=500)


def choose_validation(args: argparse.Namespace, samples: list[Sample]) -> list[Sample]:
    """Which contents, the seed decides."""
    held_out = [sample for sample in samples if sample.split == "validation"]
    keys = sorted({sample.content_key for sample in held_out})
    random.Random(f"{args.seed} validation").shuffle(keys)
    chosen = set(keys[: args.validation_contents])
    return [sample for sample in held_out if sample.content_key in chosen]


def describe(contents: list[PackedContent], train: list[SampleTokens], left_out: int) -> str:
    packed = sum(len(s.tokens) for content in contents for s in content.sequences)
    alone = sum(len(tokens.prompt) + len(tokens.answer) for tokens in train)
    text = f"{len(train)} samples of {len(contents)} contents, {packed} tokens packed ({alone} alone)"
    return f"{text}, {left_out} samples left out as too long" if left_out else text


def check_packing(
    scorer: Scorer,
    contents: list[PackedContent],
    samples: list[SampleTokens],
    tokens_at_once: int,
    dtype: torch.dtype,
    say: Say,
) -> None:
    keys = {content.key for content in contents}
    theirs = [tokens for tokens in samples if tokens.sample.content_key in keys]
    error = packing_error(scorer, contents, theirs, tokens_at_once, dtype)
    if error > TOLERANCE[dtype]:
        raise BadInput(f"this model cannot be trained packed: answers differ by {error:.2g}")
    say(f"packed and alone, {len(contents)} contents get the same answers within {error:.1g}")


def choose_dtype(args, device: torch.device, scorer: Scorer, contents, say: Say) -> str:
    if args.dtype != "auto":
        return args.dtype
    if device.type == "cuda":
        return "bfloat16"
    packed = contents[0].sequences[0]

    def work(dtype: torch.dtype) -> None:
        sum(result.loss for result in scorer.results(packed, dtype)).backward()

    dtype, seconds = faster_dtype(work)
    scorer.model.zero_grad()
    shown = ", ".join(f"{name} {len(packed.tokens) / each:.0f}" for name, each in seconds.items())
    say(f"tokens/s: {shown}; training with {name_of(dtype)}")
    return name_of(dtype)


def report(args: argparse.Namespace, samples: list[Sample], progress: Progress, device) -> dict:
    """What the reader of a result wants to know of how it came about."""
    return {
        "files": [
            {"name": file.name, "sha256": file_digest(file), "samples": count_samples(samples, file)}
            for file in args.samples
        ],
        "versions": {"python": platform.python_version(), **installed_versions()},
        "device": device.type,
        "threads": torch.get_num_threads(),
        "dtype": progress.dtype,
        "steps": progress.step,
        "epochs": round(progress.epochs, 2),
        "seconds": round(progress.seconds, 1),
        "trainingSeconds": round(progress.training_seconds, 1),
        "tokens": progress.tokens,
        "samplesSeen": progress.samples,
        "metrics": {
            "untuned": progress.untuned,
            "kept": progress.best,
            "keptStep": progress.best_step or progress.step,
            "last": progress.last,
        },
    }


def outcome(args: argparse.Namespace, progress: Progress) -> str:
    text = f"the adapter of step {progress.best_step or progress.step} is in {args.out}"
    if not progress.best:
        return f"{text}; without validation samples nothing tells how good it is"
    before, after = progress.untuned, progress.best
    text = f"{text}; loss on validation {before['loss']:.3f} before, {after['loss']:.3f} after"
    if after["auc"] is not None:
        text = f"{text}; AUC {before['auc']:.3f} before, {after['auc']:.3f} after"
    return text
