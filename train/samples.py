"""Reads what `tagwright export-samples` writes. A line that cannot be used is refused with its file and line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from json_lines import BadInput, one_of, rows_of, text_of

TASKS, SPLITS = ("generation", "confidence"), ("train", "validation")
ANSWERED_BY = ("PEOPLE", "LLM_AND_PEOPLE")


@dataclass(frozen=True)
class Message:
    role: str
    content: str


@dataclass(frozen=True)
class Sample:
    file: Path
    where: str
    content_id: str
    task: str
    split: str
    messages: tuple[Message, ...]

    @property
    def answer(self) -> str:
        return self.messages[-1].content

    @property
    def content_key(self) -> tuple[str, str]:
        """Two vocabularies may use the same id for different contents."""
        return str(self.file), self.content_id


def read_samples(files: list[Path]) -> list[Sample]:
    if len(set(file.resolve() for file in files)) < len(files):
        raise BadInput("the same file of samples is given twice")
    samples = [sample for file in files for sample in _read_file(file)]
    if not any(sample.split == "train" for sample in samples):
        raise BadInput("there are no samples with split 'train': there is nothing to learn from")
    return samples


def count_samples(samples: list[Sample], file: Path) -> dict[str, int]:
    """How many of a file's samples each split and task has."""
    names = [f"{split}.{task}" for split in SPLITS for task in TASKS]
    seen = [f"{sample.split}.{sample.task}" for sample in samples if sample.file == file]
    return {name: seen.count(name) for name in names}


def _read_file(file: Path) -> list[Sample]:
    samples: list[Sample] = []
    ids: set[str] = set()
    splits: dict[str, str] = {}
    for where, row in rows_of(file):
        sample_id = text_of(where, row, "id")
        if sample_id in ids:
            raise BadInput(f"{where}: 'id': {sample_id!r} came before")
        ids.add(sample_id)
        sample = _sample(file, where, row)
        if splits.setdefault(sample.content_id, sample.split) != sample.split:
            raise BadInput(f"{where}: 'split': {sample.content_id!r} is in both splits")
        samples.append(sample)
    if not samples:
        raise BadInput(f"{file} has no samples")
    return samples


def _sample(file: Path, where: str, row: dict) -> Sample:
    task = one_of(where, row, "task", TASKS)
    one_of(where, row, "answeredBy", ANSWERED_BY)
    messages = _messages(where, row)
    _check_answer(where, task, messages[-1].content)
    return Sample(
        file=file,
        where=where,
        content_id=text_of(where, row, "contentId"),
        task=task,
        split=one_of(where, row, "split", SPLITS),
        messages=messages,
    )


def _messages(where: str, row: dict) -> tuple[Message, ...]:
    value = row.get("messages")
    if not isinstance(value, list) or len(value) < 2:
        raise BadInput(f"{where}: 'messages' must be a list of at least a question and an answer")
    messages = []
    for index, item in enumerate(value):
        name = f"messages[{index}]"
        if not isinstance(item, dict):
            raise BadInput(f"{where}: {name!r} must be an object with role and content")
        role = one_of(where, item, "role", ("system", "user", "assistant"), f"{name}.role")
        messages.append(Message(role, text_of(where, item, "content", f"{name}.content")))
    if messages[-1].role != "assistant":
        raise BadInput(f"{where}: 'messages' must end with the assistant's answer")
    return tuple(messages)


def _check_answer(where: str, task: str, answer: str) -> None:
    if task == "confidence":
        if answer not in ("Yes", "No"):
            raise BadInput(f"{where}: 'messages': a confidence sample must end in Yes or No")
        return
    try:
        tags = json.loads(answer)["tags"]
        is_right = isinstance(tags, list) and all(type(tag) is int for tag in tags)
    except (ValueError, KeyError, TypeError):
        is_right = False
    if not is_right:
        raise BadInput(f'{where}: \'messages\': a generation sample must end like {{"tags":[3,7]}}')
