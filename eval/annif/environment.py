"""Annif in a virtual environment of its own, and one way to call its command line."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Callable

from data_set import BadInput

HERE = Path(__file__).resolve().parent
VENV = HERE.parents[1] / ".local" / "cache" / "annif-venv"
PUNKT_FILES = ("collocations.tab", "sent_starters.txt", "abbrev_types.txt", "ortho_context.tab")

Say = Callable[[str], None]


def prepare_environment(say: Say, with_nn: bool) -> None:
    """Installs on the first use, and again when a requirements file has changed."""
    if not (3, 10) <= sys.version_info[:2] <= (3, 13):
        raise BadInput("Annif 1.4 needs Python 3.10 to 3.13")
    _install(say, HERE / "requirements.txt")
    if with_nn:
        _install(say, HERE / "requirements-nn.txt")
    _write_punkt_data()


def pins(with_nn: bool) -> list[str]:
    files = ["requirements.txt", *(["requirements-nn.txt"] if with_nn else [])]
    rows = [row for file in files for row in (HERE / file).read_text("utf-8").splitlines()]
    return [row for row in rows if row and not row.startswith("#")]


def run_annif(arguments: list[str], folder: Path, log: Path) -> None:
    """Runs `annif` in the project folder; its whole output goes to the log."""
    log.parent.mkdir(parents=True, exist_ok=True)
    command = [_in_venv("python"), _in_venv("annif"), *arguments]
    with log.open("wb") as output:
        done = subprocess.run(
            command, cwd=folder, env=_environment(folder), stdout=output, stderr=subprocess.STDOUT
        )
    if done.returncode != 0:
        raise BadInput(_failure(f"annif {' '.join(arguments)}", log))


def _environment(folder: Path) -> dict[str, str]:
    single = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
    return {
        **single,
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "CUDA_VISIBLE_DEVICES": "-1",
        **os.environ,
        "ANNIF_PROJECTS": str(folder / "projects.d"),
        "ANNIF_DATADIR": str(folder / "data"),
        "NLTK_DATA": str(VENV / "nltk_data"),
        "PYTHONUTF8": "1",
    }


def _install(say: Say, requirements: Path) -> None:
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    stamp = VENV / f"{requirements.stem}.sha256"
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    say(f"installing {requirements.name} into {VENV}")
    if not (VENV / "bin" / "pip").is_file():
        venv.create(VENV, with_pip=True, clear=True)
    log = VENV / f"{requirements.stem}.log"
    pip = [_in_venv("python"), "-m", "pip", "install", "--no-input", "-r", str(requirements)]
    with log.open("wb") as output:
        done = subprocess.run(pip, stdout=output, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise BadInput(_failure(f"pip install -r {requirements.name}", log))
    stamp.write_text(wanted, "utf-8")


def _write_punkt_data() -> None:
    """NLTK's sentence splitter without what it learned about abbreviations: four empty files.

    Annif would fetch the learned ones from the network. What is lost: a sentence also ends after "e.g.".
    """
    folder = VENV / "nltk_data" / "tokenizers" / "punkt_tab" / "english"
    folder.mkdir(parents=True, exist_ok=True)
    for name in PUNKT_FILES:
        (folder / name).touch()


def _failure(what: str, log: Path) -> str:
    lines = log.read_text("utf-8", errors="replace").splitlines()
    return "\n".join([f"{what} failed; the whole log is {log}", *lines[-8:]])


def _in_venv(name: str) -> str:
    return str(VENV / "bin" / name)
