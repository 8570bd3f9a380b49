"""The model's answer to a packed sequence: the loss of each branch, and P(Yes) where it judges."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

import torch
from torch.nn.functional import cross_entropy

from chat_tokens import YesNo
from packing import PREFIX, Branch, Packed


class BranchResult(NamedTuple):
    branch: Branch
    # Mean over the branch's answer tokens.
    loss: torch.Tensor
    # P(Yes) / (P(Yes) + P(No)) as the answer's first token.
    p_yes: float


class Scorer:
    def __init__(self, model, yes_no: YesNo) -> None:
        self.model = model
        self._yes_no = list(yes_no)

    def results(self, packed: Packed, dtype: torch.dtype) -> list[BranchResult]:
        logits = self.answer_logits(packed, dtype)
        targets = [target for branch in packed.branches for target in branch.targets]
        losses = cross_entropy(logits, torch.tensor(targets, device=logits.device), reduction="none")
        sizes = [len(branch.targets) for branch in packed.branches]
        chances = self._p_yes(logits, sizes)
        return [
            BranchResult(branch, loss.mean(), chance)
            for branch, loss, chance in zip(packed.branches, losses.split(sizes), chances)
        ]

    def answer_logits(self, packed: Packed, dtype: torch.dtype) -> torch.Tensor:
        """A row per target token of all branches, in their order; no other logits are computed."""
        device = self.model.device
        places = [place for branch in packed.branches for place in branch.places]
        with torch.autocast(device.type, torch.bfloat16, enabled=dtype == torch.bfloat16):
            output = self.model(
                input_ids=torch.tensor([packed.tokens], device=device),
                position_ids=torch.tensor([packed.positions], device=device),
                attention_mask=_mask(packed, device),
                logits_to_keep=torch.tensor(places, device=device),
                use_cache=False,
            )
        return output.logits[0].float()

    def _p_yes(self, logits: torch.Tensor, sizes: list[int]) -> list[float]:
        """From the first row of each branch, all at once: a GPU is waited for one time only."""
        first = [0, *accumulate(sizes[:-1])]
        return logits.detach()[first][:, self._yes_no].softmax(-1)[:, 0].tolist()


def _mask(packed: Packed, device: torch.device) -> torch.Tensor:
    """(1, 1, tokens, tokens): true where a token (row) sees another (column)."""
    segments = torch.tensor(packed.segments, device=device)
    owners = torch.tensor(packed.owners, device=device)
    seen = (segments[None, :] == segments[:, None]) | (segments[None, :] == PREFIX)
    return (seen & (owners[None, :] == owners[:, None])).tril()[None, None]
