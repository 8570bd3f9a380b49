"""A virtual environment of its own for the packages that training needs."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Callable

from json_lines import BadInput

HERE = Path(__file__).resolve().parent
VENV = HERE.parent / ".local" / "cache" / "train-venv"
REQUIREMENTS = HERE / "requirements.txt"
LEAST_PYTHON = (3, 11)

Say = Callable[[str], None]


def prepare_environment(say: Say) -> None:
    """Goes on in an interpreter that has the pinned packages: this one if it has them, else the venv's,
    which is installed on the first use, and again when the requirements have changed."""
    if all(_is_installed(pin) for pin in pins()):
        return
    if sys.version_info[:2] < LEAST_PYTHON:
        raise BadInput("training needs Python 3.11 or newer")
    if Path(sys.prefix) == VENV:
        raise BadInput(f"{VENV} lacks packages that it should have: remove it, and try again")
    _install(say)
    sys.stderr.flush()
    os.execv(_in_venv("python"), [_in_venv("python"), *sys.argv])


def pins() -> list[str]:
    rows = REQUIREMENTS.read_text("utf-8").splitlines()
    return [row for row in rows if row and not row.startswith("#")]


def installed_versions() -> dict[str, str]:
    return {name: version(name) for name in (pin.split("==")[0] for pin in pins())}


def _is_installed(pin: str) -> bool:
    name, wanted = pin.split("==")
    try:
        return version(name).split("+")[0] == wanted
    except PackageNotFoundError:
        return False


def _install(say: Say) -> None:
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    stamp = VENV / "requirements.sha256"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    say(f"installing {REQUIREMENTS.name} into {VENV}: some minutes, 5.6 GB")
    if not (VENV / "bin" / "pip").is_file():
        venv.create(VENV, with_pip=True, clear=True)
    log = VENV / "requirements.log"
    pip = [_in_venv("python"), "-m", "pip", "install", "--no-input", "-r", str(REQUIREMENTS)]
    with log.open("wb") as output:
        done = subprocess.run(pip, stdout=output, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        lines = log.read_text("utf-8", errors="replace").splitlines()
        raise BadInput("\n".join([f"pip install failed; the whole log is {log}", *lines[-8:]]))
    stamp.write_text(wanted, "utf-8")


def _in_venv(name: str) -> str:
    return str(VENV / "bin" / name)
