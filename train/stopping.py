"""A training stops at a place from which it can go on."""

from __future__ import annotations

import signal

from environment import Say


class Stopped(Exception):
    """The user asked to stop, or the machine did."""


def stop_on_signals(say: Say):
    """A check that raises after SIGINT or SIGTERM. The second signal ends the process at once."""
    asked: list[int] = []

    def remember(number: int, _frame) -> None:
        asked.append(number)
        signal.signal(number, signal.SIG_DFL)
        say("stopping; saving where it is")

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, remember)

    def check() -> None:
        if asked:
            raise Stopped(asked[0])

    return check
