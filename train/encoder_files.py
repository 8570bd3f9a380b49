"""The weights of a BERT-like encoder in an ONNX file, by the names that Transformers gives them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
from onnx import numpy_helper

from json_lines import BadInput

ANCHOR = "embeddings.LayerNorm.weight"
LAYER = re.compile(r"encoder\.layer\.(\d+)\.")


class Stored(NamedTuple):
    """Where a weight lies in the file."""

    tensor: str
    # A linear layer's weight is stored for multiplication from the right.
    transposed: bool


class EncoderFile:
    """Weights may be stored as integers with a scale; they are written as they are, in float32."""

    def __init__(self, path: Path) -> None:
        try:
            self._model = onnx.load(path)
        except Exception as cause:  # protobuf has errors of its own
            raise BadInput(f"{path} cannot be read as an ONNX file: {cause}") from cause
        graph = self._model.graph
        self._constants = {constant.name: constant for constant in graph.initializer}
        self._makers = {name: node for node in graph.node for name in node.output}
        self._stored = self._find(path)

    def weights(self) -> dict[str, np.ndarray]:
        return {name: self._read(stored) for name, stored in self._stored.items()}

    def write(self, path: Path, weights: dict[str, np.ndarray]) -> None:
        graph = self._model.graph
        for name, stored in self._stored.items():
            values = weights[name].T if stored.transposed else weights[name]
            self._remove(stored.tensor)
            array = np.ascontiguousarray(values, dtype=np.float32)
            constant = numpy_helper.from_array(array, stored.tensor)
            self._constants[stored.tensor] = constant
            graph.initializer.append(constant)
        onnx.checker.check_model(self._model)
        partial = path.with_name(f"{path.name}.partial")
        onnx.save(self._model, partial)
        partial.replace(path)

    def _find(self, path: Path) -> dict[str, Stored]:
        anchor = next((name for name in self._constants if name.endswith(ANCHOR)), None)
        if anchor is None:
            raise BadInput(f"{path} is not a BERT-like encoder: it has no {ANCHOR}")
        prefix = anchor.removesuffix(ANCHOR)
        names = [*self._constants, *self._makers]
        stored = {
            name.removeprefix(prefix): Stored(name, False)
            for name in names
            if name.startswith((f"{prefix}embeddings.", f"{prefix}encoder."))
            and name.endswith((".weight", ".bias"))
        }
        for node in self._model.graph.node:
            biases = [name for name in node.input if name.removeprefix(prefix) in stored]
            if node.op_type != "Add" or len(biases) != 1 or not biases[0].endswith(".bias"):
                continue
            product = self._makers.get(next(name for name in node.input if name != biases[0]))
            if product is not None and product.op_type == "MatMul":
                name = biases[0].removeprefix(prefix).removesuffix("bias") + "weight"
                stored[name] = Stored(product.input[1], True)
        return stored

    def _read(self, stored: Stored) -> np.ndarray:
        values = self._value(stored.tensor).astype(np.float32)
        return values.T if stored.transposed else values

    def _value(self, tensor: str) -> np.ndarray:
        if tensor in self._constants:
            return numpy_helper.to_array(self._constants[tensor])
        node = self._makers.get(tensor)
        inputs = [self._value(name) for name in node.input] if node is not None else []
        match node.op_type if node is not None else "nothing":
            case "Cast":
                return inputs[0].astype(np.float32)
            case "Mul":
                return inputs[0] * inputs[1]
            case other:
                raise BadInput(f"{tensor} is made by {other}: such weights cannot be read")

    def _remove(self, tensor: str) -> None:
        """With what it is made from; else the file would hold the old weights, too."""
        graph = self._model.graph
        constant = self._constants.pop(tensor, None)
        if constant is not None:
            graph.initializer.remove(constant)
            return
        node = self._makers.pop(tensor, None)
        if node is not None:
            graph.node.remove(node)
            for name in node.input:
                self._remove(name)


def layers_of(weights: dict[str, np.ndarray]) -> int:
    found = [LAYER.match(name) for name in weights]
    return 1 + max((int(match[1]) for match in found if match), default=-1)
