"""The base model, from a folder or a GGUF file, with a LoRA adapter that is trained on top of it."""

from __future__ import annotations

import hashlib
import warnings
from pathlib import Path
from typing import NamedTuple

import torch
from peft import LoraConfig, get_peft_model
from peft.utils import get_peft_model_state_dict, set_peft_model_state_dict
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils import logging

from json_lines import BadInput, file_digest

# Without q and k: converters to GGUF permute the rows of these for Llama models.
TARGETS = ("v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


class Lora(NamedTuple):
    rank: int
    alpha: int


def load_tokenizer(path: Path):
    _quiet()
    return _load(AutoTokenizer, path)


def load_model(path: Path, lora: Lora, seed: int):
    """In float32 on the CPU; the adapter's first weights depend on the seed alone."""
    _quiet()
    base = _load(AutoModelForCausalLM, path, dtype=torch.float32, attn_implementation="sdpa")
    torch.manual_seed(seed)
    config = LoraConfig(
        r=lora.rank,
        lora_alpha=lora.alpha,
        lora_dropout=0.0,
        bias="none",
        target_modules=list(TARGETS),
        task_type="CAUSAL_LM",
        base_model_name_or_path=path.name,
    )
    try:
        model = get_peft_model(base, config)
    except ValueError as cause:
        raise BadInput(f"{path}: LoRA does not fit this model: {cause}") from cause
    model.peft_config["default"].base_model_name_or_path = path.name
    return model


def place_model(model, device: torch.device) -> None:
    """On a GPU the frozen layers go to bfloat16. Elsewhere they stay exact, for validation."""
    if device.type == "cuda":
        head = model.get_output_embeddings()
        for name, module in model.named_modules():
            if isinstance(module, torch.nn.Linear) and module is not head and "lora_" not in name:
                module.to(torch.bfloat16)
    model.to(device)
    _keep_head_exact(model.get_output_embeddings())


def _keep_head_exact(head: torch.nn.Module) -> None:
    """In bfloat16 the logits would know P(Yes) in steps of 0.05 only."""
    compute = head.forward

    def in_float32(hidden: torch.Tensor) -> torch.Tensor:
        with torch.autocast(hidden.device.type, enabled=False):
            return compute(hidden.float())

    head.forward = in_float32


def adapter_state(model) -> dict[str, torch.Tensor]:
    state = get_peft_model_state_dict(model, save_embedding_layers=False)
    return {name: tensor.detach().to("cpu", copy=True) for name, tensor in state.items()}


def load_adapter_state(model, state: dict[str, torch.Tensor]) -> None:
    set_peft_model_state_dict(model, state)


def model_digest(path: Path) -> str:
    """Of a folder: its configuration, and the names and sizes of its files."""
    if path.is_file():
        return file_digest(path)
    rows = sorted(f"{file.name} {file.stat().st_size}" for file in path.iterdir() if file.is_file())
    return hashlib.sha256("\n".join([file_digest(path / "config.json"), *rows]).encode()).hexdigest()


def _load(loader, path: Path, **options):
    try:
        if path.is_file():
            return loader.from_pretrained(str(path.parent), gguf_file=path.name, **options)
        return loader.from_pretrained(str(path), local_files_only=True, **options)
    except (OSError, ValueError, KeyError) as cause:
        raise BadInput(f"{path} cannot be loaded as a causal language model: {cause}") from cause


def _quiet() -> None:
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    warnings.filterwarnings("ignore", module="peft")
    warnings.filterwarnings("ignore", category=FutureWarning)
