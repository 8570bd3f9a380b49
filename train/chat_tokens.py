"""Turns a sample into the tokens that a server makes of the same messages."""

from __future__ import annotations

from typing import NamedTuple

from json_lines import BadInput
from samples import Sample

# What SmolLM2 and many others use; taken when a tokenizer brings no template.
CHATML = (
    "{% for message in messages %}"
    "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n' }}"
    "{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}"
)


class SampleTokens(NamedTuple):
    sample: Sample
    prompt: list[int]
    # With the token that ends the turn. Only these are learned.
    answer: list[int]


class YesNo(NamedTuple):
    yes: int
    no: int


class ChatTokens:
    def __init__(self, tokenizer) -> None:
        self._tokenizer = tokenizer
        if tokenizer.chat_template is None:
            tokenizer.chat_template = CHATML
        # Not every version counts all of the added tokens among all_special_ids.
        added = tokenizer.added_tokens_decoder.items()
        self._special = {*tokenizer.all_special_ids, *(i for i, token in added if token.special)}
        self.yes_no = YesNo(self._encode("Yes")[0], self._encode("No")[0])

    def encode(self, sample: Sample) -> SampleTokens:
        messages = [{"role": m.role, "content": m.content} for m in sample.messages]
        prompt = self._render(messages[:-1], add_generation_prompt=True)
        whole = self._render(messages, add_generation_prompt=False)
        if not whole.startswith(prompt + sample.answer):
            raise BadInput("the chat template writes an answer in another way than it asks for one")
        # The server tokenises prompt and answer apart, so they are tokenised apart here.
        end = self._encode(whole[len(prompt + sample.answer) :])[:1]
        if not end or end[0] not in self._special:
            raise BadInput("the chat template ends an answer without a special token")
        return SampleTokens(sample, self._encode(prompt), self._encode(sample.answer) + end)

    def _render(self, messages: list[dict], add_generation_prompt: bool) -> str:
        return self._tokenizer.apply_chat_template(
            messages, tokenize=False, add_generation_prompt=add_generation_prompt
        )

    def _encode(self, text: str) -> list[int]:
        return self._tokenizer(text, add_special_tokens=False).input_ids
