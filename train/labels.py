"""Reads what `tagwright export-labels` writes. A line that cannot be used is refused with its file and line."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from json_lines import BadInput, one_of, rows_of, text_of

SPLITS = ("train", "validation")


class LabelledText(NamedTuple):
    text: str
    # Places in the list of tags.
    tags: tuple[int, ...]


class Labels(NamedTuple):
    # Name of the encoder in use.
    encoder: str
    # Contents of this place and above are learned from.
    learned_from: float
    tags: list[str]
    train: list[LabelledText]
    validation: list[LabelledText]


def read_labels(file: Path) -> Labels:
    rows = rows_of(file)
    head = next(rows, None)
    if head is None:
        raise BadInput(f"{file} is empty")
    encoder, learned_from = _head(*head)
    places: dict[str, int] = {}
    tags: list[str] = []
    contents: dict[str, list[LabelledText]] = {split: [] for split in SPLITS}
    seen: set[str] = set()
    for where, row in rows:
        if "contentId" in row:
            content_id = text_of(where, row, "contentId")
            if content_id in seen:
                raise BadInput(f"{where}: 'contentId': {content_id!r} came before")
            seen.add(content_id)
            text = LabelledText(text_of(where, row, "text"), _tags(where, row, places))
            contents[one_of(where, row, "split", SPLITS)].append(text)
            continue
        tag_id = text_of(where, row, "tagId")
        if places.setdefault(tag_id, len(tags)) != len(tags):
            raise BadInput(f"{where}: 'tagId': {tag_id!r} came before")
        tags.append(text_of(where, row, "text"))
    if not contents["train"]:
        raise BadInput(f"{file} has no content with split 'train': there is nothing to learn from")
    return Labels(encoder, learned_from, tags, contents["train"], contents["validation"])


def _head(where: str, row: dict) -> tuple[str, float]:
    learned_from = row.get("learnedFrom")
    if type(learned_from) not in (int, float) or not 0 <= learned_from < 1:
        raise BadInput(f"{where}: 'learnedFrom' must be a number from 0 to 1: write the file anew")
    return text_of(where, row, "encoder"), float(learned_from)


def _tags(where: str, row: dict, places: dict[str, int]) -> tuple[int, ...]:
    value = row.get("tagIds")
    if not isinstance(value, list) or not value:
        raise BadInput(f"{where}: 'tagIds' must be a list of at least one tag's id")
    unknown = [tag for tag in value if not isinstance(tag, str) or tag not in places]
    if unknown:
        raise BadInput(f"{where}: 'tagIds': no line before has a tag {unknown[0]!r}")
    return tuple(dict.fromkeys(places[tag] for tag in value))
