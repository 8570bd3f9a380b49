"""Packs all samples of one content into one sequence: what they have in common once, then a branch each.

A branch sees the common prefix and itself, and its positions go on from the prefix, so that it gets
the very logits that it would get alone; the prefix is computed once for all of them.

A GPU is fast only with many tokens at once, so sequences of several contents can be put side by side:
none of them sees another.
"""

from __future__ import annotations

from typing import Iterable, NamedTuple

from chat_tokens import SampleTokens
from samples import Sample

PREFIX = 0


class Branch(NamedTuple):
    sample: Sample
    # Where in the packed sequence the logits of each target token are.
    places: list[int]
    targets: list[int]


class Packed(NamedTuple):
    tokens: list[int]
    positions: list[int]
    # PREFIX, or the number of the branch from 1, of each token.
    segments: list[int]
    # The number of the sequence that each token belongs to, from 0.
    owners: list[int]
    branches: list[Branch]


class PackedContent(NamedTuple):
    key: tuple[str, str]
    sequences: list[Packed]


def pack_contents(samples: Iterable[SampleTokens], max_tokens: int) -> tuple[list[PackedContent], int]:
    """The packed contents, and how many samples were longer than a sequence may be."""
    by_content: dict[tuple[str, str], list[SampleTokens]] = {}
    too_long = 0
    for tokens in samples:
        if len(tokens.prompt) + len(tokens.answer) > max_tokens:
            too_long += 1
        else:
            by_content.setdefault(tokens.sample.content_key, []).append(tokens)
    packed = [PackedContent(key, _pack(group, max_tokens)) for key, group in by_content.items()]
    return packed, too_long


def passes_of(contents: Iterable[PackedContent], most_tokens: int) -> list[Packed]:
    """The contents' sequences in their order, as many together as have at most so many tokens, at least one."""
    groups: list[list[Packed]] = []
    room = 0
    for packed in (packed for content in contents for packed in content.sequences):
        if not groups or len(packed.tokens) > room:
            groups.append([])
            room = most_tokens
        groups[-1].append(packed)
        room -= len(packed.tokens)
    return [_merged(group) for group in groups]


def _merged(group: list[Packed]) -> Packed:
    if len(group) == 1:
        return group[0]
    merged = Packed([], [], [], [], [])
    for owner, packed in enumerate(group):
        first = len(merged.tokens)
        merged.tokens.extend(packed.tokens)
        merged.positions.extend(packed.positions)
        merged.segments.extend(packed.segments)
        merged.owners.extend([owner] * len(packed.tokens))
        merged.branches.extend(
            branch._replace(places=[first + place for place in branch.places])
            for branch in packed.branches
        )
    return merged


def pack_alone(tokens: SampleTokens) -> Packed:
    return _sequence([tokens], 0)


def _pack(samples: list[SampleTokens], max_tokens: int) -> list[Packed]:
    prefix = _common_prefix(samples)
    sequences: list[list[SampleTokens]] = []
    room = 0
    for tokens in samples:
        size = len(tokens.prompt) + len(tokens.answer) - prefix
        if size > room:
            sequences.append([])
            room = max_tokens - prefix
        sequences[-1].append(tokens)
        room -= size
    return [_sequence(group, prefix) for group in sequences]


def _common_prefix(samples: list[SampleTokens]) -> int:
    """Without the last token of any prompt: the logits of an answer's first token belong to its branch."""
    longest = min(len(tokens.prompt) for tokens in samples) - 1
    first = samples[0].prompt
    for place in range(longest):
        if any(tokens.prompt[place] != first[place] for tokens in samples):
            return place
    return longest


def _sequence(samples: list[SampleTokens], prefix: int) -> Packed:
    tokens = samples[0].prompt[:prefix]
    positions = list(range(prefix))
    segments = [PREFIX] * prefix
    branches = []
    for number, (sample, prompt, answer) in enumerate(samples, 1):
        # The last token of the answer predicts nothing, and no other branch sees it.
        own = prompt[prefix:] + answer[:-1]
        first = len(tokens) + len(prompt) - prefix - 1
        branches.append(Branch(sample, list(range(first, first + len(answer))), answer))
        tokens = tokens + own
        positions += range(prefix, prefix + len(own))
        segments += [number] * len(own)
    return Packed(tokens, positions, segments, [0] * len(tokens), branches)
