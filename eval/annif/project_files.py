"""The files between us and Annif: vocabulary, corpora, project settings, predictions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Iterable
from urllib.parse import quote, unquote

from data_set import BadInput, Content, Tag
from tuning import Rankings

URI = "urn:tagwright:tag:"
GROUP_URI = "urn:tagwright:group:"
PREFIX = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"

SOURCES = ("tfidf", "mllm", "omikuji")
Settings = dict[str, str]

# Also the length of what the ensembles see of each source: Annif's default.
SUGGESTIONS = 100

SETTINGS = {
    "tfidf": {"backend": "tfidf"},
    "mllm": {"backend": "mllm"},
    # Annif's "Bonsai" configuration, with bigrams.
    "omikuji": {
        "backend": "omikuji",
        "cluster_balanced": "False",
        "cluster_k": "100",
        "max_depth": "3",
        "ngram": "2",
        "min_df": "2",
    },
    "ensemble": {"backend": "ensemble"},
    "nn": {"backend": "nn_ensemble"},
}


def settings_text(name: str, backend: str, own: Settings) -> str:
    settings = {
        "name": name,
        "language": "en",
        "vocab": "tags",
        "analyzer": "snowball(english)",
        "limit": str(SUGGESTIONS),
        **SETTINGS[backend],
        **own,
    }
    return "\n".join([f"[{name}]", *(f"{key}={value}" for key, value in settings.items()), ""])


def sources_setting(weights: dict[str, float]) -> Settings:
    return {"sources": ",".join(f"{source}:{weight:.4f}" for source, weight in weights.items())}


def vocabulary_text(tags: list[Tag]) -> str:
    """SKOS in Turtle. Parents that are tags become broader and narrower, other parents collections:
    MLLM makes features of all three."""
    known = {tag.tag_id for tag in tags}
    lines = [PREFIX]
    for tag in tags:
        uri = _uri(URI, tag.tag_id)
        lines.append(f"{uri} a skos:Concept ; skos:prefLabel {_literal(tag.name)}@en .\n")
        for parent in tag.parents:
            if parent in known:
                broader = _uri(URI, parent)
                lines.append(f"{uri} skos:broader {broader} . {broader} skos:narrower {uri} .\n")
            else:
                group = _uri(GROUP_URI, parent)
                lines.append(f"{group} a skos:Collection ; skos:member {uri} .\n")
    return "".join(lines)


def corpus_text(contents: Iterable[Content], with_tags: bool) -> str:
    """Annif's JSON lines. It leaves out contents without tags in training, so they are not written."""
    lines = []
    for content in contents:
        row: dict = {"document_id": content.content_id, "text": content.text}
        if with_tags:
            if not content.tags:
                continue
            row["subjects"] = [{"uri": URI + quote(tag, safe="")} for tag in sorted(content.tags)]
        lines.append(json.dumps(row) + "\n")
    return "".join(lines)


def read_rankings(file: Path, contents: list[Content]) -> Rankings:
    """Annif skips a document that it cannot use with no more than a warning: here that is an error."""
    rankings: Rankings = {}
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            found = [(unquote(hit["uri"][len(URI) :]), hit["score"]) for hit in row["results"]]
            rankings[row["document_id"]] = sorted(found, key=lambda hit: (-hit[1], hit[0]))
    missing = [content.content_id for content in contents if content.content_id not in rankings]
    if missing:
        raise BadInput(f"{file}: Annif left out {len(missing)} contents, first {missing[0]!r}")
    return rankings


def recommended_settings(log: Path) -> Settings:
    """`annif hyperopt` prints the lines for the settings file between two rows of dashes."""
    parts = log.read_text("utf-8").split("\n---\n")
    if len(parts) < 3:
        raise BadInput(f"annif hyperopt recommended nothing; its log is {log}")
    return dict(line.split("=", 1) for line in parts[1].splitlines())


def _uri(prefix: str, tag_id: str) -> str:
    return f"<{prefix}{quote(tag_id, safe='')}>"


def _literal(text: str) -> str:
    # The escapes of JSON are escapes of Turtle, except for surrogate pairs: those stay characters.
    return json.dumps(text, ensure_ascii=False)
