"""A folder of Annif projects with one vocabulary. What was done with the same inputs is not done again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from data_set import BadInput, Content, Tag
from environment import Say, pins, run_annif
from project_files import SUGGESTIONS, Settings, corpus_text, read_rankings, recommended_settings
from project_files import settings_text, sources_setting, vocabulary_text
from steps import Steps, digest
from tuning import Rankings


class AnnifProjects:
    def __init__(self, folder: Path, say: Say, jobs: int) -> None:
        self.steps = Steps(folder / "stamps", say)
        self._folder = folder.resolve()
        self._jobs = jobs
        # What a project's suggestions depend on: its settings, its sources, and its training.
        self._marks: dict[str, str] = {}

    def load_vocabulary(self, tags: list[Tag]) -> None:
        text = vocabulary_text(tags)
        # Annif finds a vocabulary only through a project that uses it.
        self._write("projects.d/vocabulary.cfg", settings_text("vocabulary", "tfidf", {}))

        def load() -> None:
            file = self._write("tags.ttl", text)
            self._annif("load-vocabulary", "load-vocab", "--force", "tags", file)

        # The versions stand here for every later step, since each takes this mark as an input.
        inputs = [text, pins(with_nn=False)]
        self._vocabulary = self.steps.run("load-vocabulary", inputs, load)

    def define(self, name: str, backend: str, settings: Settings) -> None:
        text = settings_text(name, backend, settings)
        self._write(f"projects.d/{name}.cfg", text)
        self._marks[name] = digest(self._vocabulary, text)

    def define_ensemble(self, name: str, backend: str, weights: dict[str, float]) -> None:
        self.define(name, backend, sources_setting(weights))
        self._marks[name] = digest(self._marks[name], [self._marks[source] for source in weights])

    def find_settings(self, name: str, contents: list[Content], trials: int) -> Settings:
        """What `annif hyperopt` recommends. Its search is random: the stamp keeps what it found."""
        corpus = corpus_text(contents, with_tags=True)

        def search() -> str:
            file = self._write(f"corpora/hyperopt-{name}.jsonl", corpus)
            log = self._annif(f"hyperopt-{name}", "hyperopt", "--trials", str(trials), name, file)
            return json.dumps(recommended_settings(log))

        inputs = [self._marks[name], corpus, trials]
        return json.loads(self.steps.text(f"hyperopt-{name}", inputs, search))

    def train(self, name: str, contents: list[Content]) -> None:
        corpus = corpus_text(contents, with_tags=True)
        if not corpus:
            raise BadInput("no content of the history has a tag: there is nothing to learn from")

        def train() -> None:
            shutil.rmtree(self._model_of(name), ignore_errors=True)
            file = self._write(f"corpora/train-{name}.jsonl", corpus)
            self._annif(f"train-{name}", "train", name, "--jobs", str(self._jobs), file)

        self._marks[name] = self.steps.run(f"train-{name}", [self._marks[name], corpus], train)

    def adopt_network(self, name: str, trained: str) -> None:
        """Gives a project the network of another that has as many sources."""
        self._model_of(name).mkdir(parents=True, exist_ok=True)
        shutil.copy(self._model_of(trained) / "nn-model.keras", self._model_of(name))
        self._marks[name] = digest(self._marks[name], self._marks[trained])

    def suggest(self, name: str, contents: list[Content], label: str) -> Rankings:
        corpus = corpus_text(contents, with_tags=False)
        output = self._folder / "suggestions" / f"{label}-{name}.jsonl"

        def suggest() -> None:
            file = self._write(f"corpora/{label}-{name}.jsonl", corpus)
            output.parent.mkdir(exist_ok=True)
            options = ["--force", "--no-include-doc", "--limit", str(SUGGESTIONS)]
            self._annif(f"{label}-{name}", "index", *options, "--output", str(output), name, file)
            read_rankings(output, contents)

        self.steps.run(f"{label}-{name}", [self._marks[name], corpus], suggest)
        return read_rankings(output, contents)

    def _annif(self, step: str, *arguments: str) -> Path:
        log = self._folder / "logs" / f"{step}.log"
        run_annif(list(arguments), self._folder, log)
        return log

    def _model_of(self, name: str) -> Path:
        return self._folder / "data" / "projects" / name

    def _write(self, path: str, text: str) -> str:
        file = self._folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return str(file)
