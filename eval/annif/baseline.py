"""Which Annif projects are trained on which part of the history, and what is tuned on which."""

from __future__ import annotations

import json

from annif_project import AnnifProjects
from data_set import Content, cut_off
from project_files import SOURCES, Settings
from tuning import Gold, Limits, Rankings, choose_limits, choose_weights

TUNING_SHARE, MOST_TUNING = 0.2, 2000


class Baseline:
    """Each source is trained twice: on the history without its tuning part, so that weights and limits
    can be chosen on contents that it has not seen, and then on all of it, for the predictions."""

    def __init__(self, projects: AnnifProjects, history: list[Content], trials: int) -> None:
        self._projects = projects
        self._trials = trials
        self._history = history
        size = min(int(len(history) * TUNING_SHARE), MOST_TUNING)
        self._tuning, self._learning = cut_off(history, size, "tuning")
        self._gold: Gold = {content.content_id: content.tags for content in self._tuning}
        self._weights: dict[str, float] = {}

    def predict(self, backend: str, contents: list[Content]) -> tuple[Rankings, Limits]:
        """The rankings, and the limits of what is kept of them."""
        if backend in SOURCES:
            tuned = self._prepare_source(backend)
        else:
            tuned = self._prepare_ensemble() if backend == "ensemble" else self._prepare_nn()
        limits = choose_limits(tuned, self._gold)
        return self._projects.suggest(backend, contents, "predict"), limits

    def settings_of(self, backend: str) -> dict:
        """What was chosen for a backend, for the record."""
        if backend in SOURCES:
            return self._mllm_settings() if backend == "mllm" else {}
        return {"weights": self._choose_weights()}

    def _prepare_source(self, backend: str) -> Rankings:
        settings = self._mllm_settings() if backend == "mllm" else {}
        self._projects.define(f"tuning-{backend}", backend, settings)
        self._projects.train(f"tuning-{backend}", self._learning)
        self._projects.define(backend, backend, settings)
        self._projects.train(backend, self._history)
        return self._projects.suggest(f"tuning-{backend}", self._tuning, "tune")

    def _mllm_settings(self) -> Settings:
        if self._trials == 0:
            return {}
        self._projects.define("default-mllm", "mllm", {})
        self._projects.train("default-mllm", self._learning)
        return self._projects.find_settings("default-mllm", self._tuning, self._trials)

    def _prepare_ensemble(self) -> Rankings:
        weights = self._choose_weights()
        self._projects.define_ensemble("ensemble", "ensemble", weights)
        self._projects.define_ensemble("tuning-ensemble", "ensemble", _of_tuning(weights))
        return self._projects.suggest("tuning-ensemble", self._tuning, "tune")

    def _prepare_nn(self) -> Rankings:
        """The network learns from contents that its sources have not seen: the tuning part. Limits must
        not be chosen on what it learned, so each half is predicted by one that learned from the other."""
        sources = _of_tuning(self._choose_weights())
        half, other = cut_off(self._tuning, len(self._tuning) // 2, "half")
        tuned: Rankings = {}
        for name, learned, predicted in (("nn-a", half, other), ("nn-b", other, half)):
            self._projects.define_ensemble(name, "nn", sources)
            self._projects.train(name, learned)
            tuned |= self._projects.suggest(name, predicted, "tune")
        self._projects.define_ensemble("nn-all", "nn", sources)
        self._projects.train("nn-all", self._tuning)
        self._projects.define_ensemble("nn", "nn", self._choose_weights())
        self._projects.adopt_network("nn", "nn-all")
        return tuned

    def _choose_weights(self) -> dict[str, float]:
        if not self._weights:
            tuned = {backend: self._prepare_source(backend) for backend in SOURCES}
            text = self._projects.steps.text(
                "choose-weights",
                [tuned],
                lambda: json.dumps(choose_weights(tuned, self._gold)),
            )
            self._weights = json.loads(text)
        return self._weights


def _of_tuning(weights: dict[str, float]) -> dict[str, float]:
    return {f"tuning-{source}": weight for source, weight in weights.items()}
