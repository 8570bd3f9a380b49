"""Writes the adapter for servers: a PEFT folder for vLLM, and a GGUF file for llama-server."""

from __future__ import annotations

import json
import os
from pathlib import Path

import gguf
import torch
from safetensors.torch import save

from base_model import Lora

PREFIX, A, B = "base_model.model.", ".lora_A.weight", ".lora_B.weight"


def write_peft_folder(folder: Path, model, state: dict[str, torch.Tensor]) -> None:
    """In float16. The weights come last, so that a folder with weights is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    config = model.peft_config["default"].to_dict()
    config |= {"inference_mode": True, "target_modules": sorted(config["target_modules"])}
    text = json.dumps(config, indent=2, sort_keys=True, default=str)
    (folder / "adapter_config.json").write_text(text + "\n", "utf-8")
    partial = folder / "adapter_model.partial"
    halves = {name: tensor.half().contiguous() for name, tensor in state.items()}
    partial.write_bytes(save(halves, metadata={"format": "pt"}))
    partial.replace(folder / "adapter_model.safetensors")


def gguf_architecture(base: Path, model) -> str | None:
    """What llama.cpp calls this kind of model; nothing where it has another name for it than its makers."""
    if base.is_file():
        return gguf.GGUFReader(base).fields["general.architecture"].contents()
    kind = model.config.model_type
    kind = {"mistral": "llama"}.get(kind, kind)
    return kind if kind in gguf.MODEL_ARCH_NAMES.values() else None


def write_gguf_adapter(
    file: Path, architecture: str, lora: Lora, state: dict[str, torch.Tensor]
) -> None:
    """As llama.cpp's convert_lora_to_gguf.py writes it, in float16."""
    partial = file.with_name(f"{file.name}.partial")
    writer = gguf.GGUFWriter(partial, architecture)
    writer.add_type(gguf.GGUFType.ADAPTER)
    writer.add_string(gguf.Keys.Adapter.TYPE, "lora")
    writer.add_float32(gguf.Keys.Adapter.LORA_ALPHA, float(lora.alpha))
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    names = _names(architecture, state)
    for name in sorted(state):
        part, ending = (".lora_a", A) if name.endswith(A) else (".lora_b", B)
        original = name.removeprefix(PREFIX).removesuffix(ending)
        target = names.get_name(f"{original}.weight", try_suffixes=(".weight",))
        if target is None:
            raise ValueError(f"llama.cpp has no name for {original}")
        writer.add_tensor(target + part, state[name].half().numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    os.replace(partial, file)


def _names(architecture: str, state: dict[str, torch.Tensor]) -> gguf.TensorNameMap:
    kinds = {name: kind for kind, name in gguf.MODEL_ARCH_NAMES.items()}
    layers = 1 + max(int(part) for name in state for part in name.split(".") if part.isdigit())
    return gguf.get_tensor_name_map(kinds[architecture], layers)
