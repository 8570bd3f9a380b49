"""Reads files of JSON lines. What cannot be used is refused with its file, line and field."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Iterator


class BadInput(Exception):
    """What the user can put right; shown without a stack."""


def file_digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def rows_of(file: Path) -> Iterator[tuple[str, dict]]:
    number = 0
    try:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield f"{file}:{number}", _parse(f"{file}:{number}", line)
    except (OSError, UnicodeDecodeError) as cause:
        raise BadInput(f"{file}:{number + 1}: cannot be read: {cause}") from cause


def _parse(where: str, line: str) -> dict:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as cause:
        raise BadInput(f"{where}: not JSON: {cause}") from cause
    if not isinstance(row, dict):
        raise BadInput(f"{where}: not a JSON object")
    return row


def text_of(where: str, row: dict, field: str, shown: str | None = None) -> str:
    value = row.get(field)
    if not isinstance(value, str) or not value.strip():
        raise BadInput(f"{where}: {shown or field!r} must be a text that is not empty")
    return value


def one_of(where: str, row: dict, field: str, allowed: tuple, shown: str | None = None) -> str:
    value = row.get(field)
    if value not in allowed:
        raise BadInput(f"{where}: {shown or field!r} is {value!r}, not one of {', '.join(allowed)}")
    return value
