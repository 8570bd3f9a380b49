"""Reads a data set folder. A row that cannot be used is refused with its file and line."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator


class BadInput(Exception):
    """What the user can put right; shown without a stack."""


@dataclass(frozen=True)
class Tag:
    tag_id: str
    name: str
    parents: tuple[str, ...]


@dataclass(frozen=True)
class Content:
    content_id: str
    text: str
    tags: frozenset[str]


def read_tags(folder: Path) -> list[Tag]:
    tags = []
    for where, row in _unique_rows(_find(folder, "tags")):
        parents = _strings(where, row, "parents", required=False)
        tags.append(Tag(row["id"], _text(where, row, "name"), parents))
    return tags


def read_history(folder: Path, tags: list[Tag]) -> list[Content]:
    known = {tag.tag_id for tag in tags}
    contents = []
    for where, row in _unique_rows(_find(folder, "history")):
        labels = frozenset(_strings(where, row, "tags", required=True))
        unknown = sorted(labels - known)
        if unknown:
            raise BadInput(f"{where}: tag {unknown[0]!r} is not in the vocabulary")
        contents.append(Content(row["id"], _content_text(where, row), labels))
    return contents


def read_test(folder: Path, limit: int | None) -> list[Content]:
    """The contents to predict. Their labels are for scoring only, so they are not read here."""
    contents: list[Content] = []
    for where, row in _unique_rows(_find(folder, "test")):
        if limit is not None and len(contents) >= limit:
            break
        contents.append(Content(row["id"], _content_text(where, row), frozenset()))
    return contents


def cut_off(contents: list[Content], count: int, salt: str) -> tuple[list[Content], list[Content]]:
    """(the `count` contents whose salted id has the smallest hash, the rest), both in file order.

    Independent of order and of everything but the ids, so any other system can cut off the same part.
    """
    by_hash = sorted(contents, key=lambda content: _hash(f"{salt}:{content.content_id}"))
    chosen = {content.content_id for content in by_hash[:count]}
    cut = [content for content in contents if content.content_id in chosen]
    return cut, [content for content in contents if content.content_id not in chosen]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _find(folder: Path, name: str) -> Path:
    if not folder.is_dir():
        raise BadInput(f"{folder} is not a folder")
    for file in (folder / f"{name}.jsonl.gz", folder / f"{name}.jsonl"):
        if file.is_file():
            return file
    raise BadInput(f"{folder} has no {name}.jsonl.gz and no {name}.jsonl")


def _unique_rows(file: Path) -> Iterator[tuple[str, dict]]:
    seen: set[str] = set()
    for where, row in _rows(file):
        row_id = _text(where, row, "id")
        if row_id in seen:
            raise BadInput(f"{where}: id {row_id!r} came before")
        seen.add(row_id)
        yield where, row
    if not seen:
        raise BadInput(f"{file} has no rows")


def _rows(file: Path) -> Iterator[tuple[str, dict]]:
    number = 0
    try:
        with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield f"{file}:{number}", _parse(f"{file}:{number}", line)
    except (OSError, EOFError, UnicodeDecodeError) as cause:
        raise BadInput(f"{file}:{number + 1}: cannot be read: {cause}") from cause


def _parse(where: str, line: str) -> dict:
    try:
        row = json.loads(line.rstrip())
    except json.JSONDecodeError as cause:
        raise BadInput(f"{where}: not JSON: {cause}") from cause
    if not isinstance(row, dict):
        raise BadInput(f"{where}: not a JSON object")
    return row


def _text(where: str, row: dict, field: str) -> str:
    value = row.get(field)
    if not isinstance(value, str) or not value.strip():
        raise BadInput(f"{where}: {field!r} must be a text that is not empty")
    return value


def _strings(where: str, row: dict, field: str, required: bool) -> tuple[str, ...]:
    value = row.get(field)
    if value is None and not required:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise BadInput(f"{where}: {field!r} must be a list of ids")
    return tuple(value)


def _content_text(where: str, row: dict) -> str:
    """The title is made a sentence of its own: MLLM matches names within a sentence."""
    title = _text(where, row, "title").strip()
    body = row.get("text")
    if body is not None and not isinstance(body, str):
        raise BadInput(f"{where}: 'text' must be a text")
    if not body or not body.strip():
        return title
    return f"{title}{'' if title[-1] in '.!?' else '.'}\n{body.strip()}"
