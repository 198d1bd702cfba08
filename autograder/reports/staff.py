"""What staff may see and students never: why a case failed, hidden ones with their inputs and values.

Every page begins with a mark, by which the leak scan and `autograder return` know it and refuse it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from ..grading.results import CaseResult, Language, Misconception, Result
from ..tutor.explain import explain
from ..tutor.proxies import Exchange
from ..tutor.session import Outcome
from .marks import STAFF_MARK
from .pages import render

MAX_CALLS = 12
MAX_VALUE = 600


class Why(NamedTuple):
    """Why a case failed.

    Args:
        case: its result when it was judged again.
        message: call, expected and found value, and the student's line.
        calls: the calls that the case made and what came back, the last ones.
        left_out: how many calls came before.
        trouble: what went wrong on the grader's side.
    """

    case: CaseResult
    message: str
    calls: tuple[tuple[str, str], ...]
    left_out: int
    trouble: str


def reasons(
    result: Result, outcomes: Mapping[str, Outcome], source: str, language: Language, question: str = ""
) -> list[Why]:
    """Why the cases that did not pass did not, in the suite's order.

    Args:
        result: of judging again.
        outcomes: by case.
        source: the student's text.
        language: of the messages.
        question: of this question alone.
    """
    failed = [c for c in result.cases if c.status != "passed" and question in ("", c.question)]
    return [_why(case, outcomes[case.id], source, language) for case in failed if case.id in outcomes]


def _why(case: CaseResult, outcome: Outcome, source: str, language: Language) -> Why:
    last = outcome.transcript.last_call()
    message = explain(outcome.failure, last, language, source) if outcome.failure else ""
    calls, left_out = last_calls(outcome)
    return Why(case, message, calls, left_out, outcome.trouble)


def last_calls(outcome: Outcome) -> tuple[tuple[tuple[str, str], ...], int]:
    """The last calls that a case made, each with its reply, and how many calls came before."""
    made = [exchange for exchange in outcome.transcript.exchanges if exchange.op.kind == "call"]
    shown = made[-MAX_CALLS:]
    return tuple((_call(exchange), _reply(exchange)) for exchange in shown), len(made) - len(shown)


def _call(exchange: Exchange) -> str:
    """The call with all that went in; of a large array the ends."""
    inside = [_value(argument) for argument in exchange.op.args]
    inside += [f"{name}={_value(argument)}" for name, argument in exchange.op.kwargs.items()]
    return f"{exchange.label}({', '.join(inside)})"


def _value(value: object) -> str:
    with np.printoptions(threshold=60, edgeitems=8, linewidth=10_000):
        return " ".join(repr(value).split())[:MAX_VALUE]


def _reply(exchange: Exchange) -> str:
    """What came back, in a line."""
    reply = exchange.reply
    if reply.failure is not None:
        return f"{reply.failure.link}: {reply.failure.facts.get('error', '')}"[:MAX_VALUE]
    return _value(reply.value)


def staff_page(
    result: Result, found: Sequence[Why], ideas: Sequence[Misconception], language: Language, changed: Sequence[str]
) -> str:
    """The page for staff alone.

    Args:
        result: of judging again.
        found: why cases failed.
        ideas: what diagnosis named.
        language: of the page.
        changed: cases whose status is another than the one recorded.
    """
    return render(
        "staff.html.jinja", language, result=result, found=found, ideas=ideas, mark=STAFF_MARK, changed=changed
    )


def staff_text(found: Sequence[Why], ideas: Sequence[Misconception], language: Language) -> str:
    """The same for a terminal."""
    lines = []
    for why in found:
        case = why.case
        lines += [f"{case.question} · {case.id} ({case.visibility}, {case.status}, {case.max_points})"]
        lines += [f"  {case.title[language]}"]
        lines += [f"  {line}" for line in why.message.splitlines()]
        lines += [f"  could not be judged: {why.trouble}"] if why.trouble else []
        lines += [f"  … {why.left_out} calls before"] if why.left_out else []
        lines += [f"    {call} -> {reply}" for call, reply in why.calls]
    lines += [f"diagnosis: {idea.id} ({idea.function}): {idea.title[language]}" for idea in ideas]
    return "\n".join(lines)
