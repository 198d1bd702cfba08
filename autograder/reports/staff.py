"""Pages for staff only: why a case failed, with the inputs and values of hidden cases.

Every page contains a mark, by which the leak scan and `autograder return` recognise and refuse it.
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

#: The last calls of a case are shown, for the case ended with them; and so many characters of each value.
MAX_CALLS = 12
MAX_VALUE = 600


class Why(NamedTuple):
    """Why a case failed.

    Args:
        case: its result when the submission was judged again.
        message: the call, the expected and the returned value, and the student's line.
        calls: the last calls of the case, each with its reply.
        left_out: how many earlier calls are not in `calls`.
        trouble: an error of the grader.
    """

    case: CaseResult
    message: str
    calls: tuple[tuple[str, str], ...]
    left_out: int
    trouble: str


def reasons(
    result: Result, outcomes: Mapping[str, Outcome], source: str, language: Language, question: str = ""
) -> list[Why]:
    """Why each case failed, in the suite's order.

    Args:
        result: of judging the submission again.
        outcomes: by case.
        source: the student's text.
        language: of the messages.
        question: only this one; all if empty.
    """
    found = []
    for case in result.cases:
        if case.status == "passed" or case.id not in outcomes:
            continue
        if question in ("", case.question):
            found.append(_why(case, outcomes[case.id], source, language))
    return found


def _why(case: CaseResult, outcome: Outcome, source: str, language: Language) -> Why:
    last = outcome.transcript.last_call()
    message = ""
    if outcome.failure:
        message = explain(outcome.failure, last, language, source)
    calls, left_out = last_calls(outcome)
    return Why(case, message, calls, left_out, outcome.trouble)


def last_calls(outcome: Outcome) -> tuple[tuple[tuple[str, str], ...], int]:
    """The last calls of a case, each with its reply, and how many calls came before them."""
    made = [exchange for exchange in outcome.transcript.exchanges if exchange.op.kind == "call"]
    shown = made[-MAX_CALLS:]
    calls = tuple((_call(exchange), _reply(exchange)) for exchange in shown)
    return calls, len(made) - len(shown)


def _call(exchange: Exchange) -> str:
    """The call with its arguments; a large array is abbreviated."""
    arguments = [_value(argument) for argument in exchange.op.args]
    for name, argument in exchange.op.kwargs.items():
        arguments.append(f"{name}={_value(argument)}")
    return f"{exchange.label}({', '.join(arguments)})"


def _value(value: object) -> str:
    """The value on one line."""
    with np.printoptions(threshold=60, edgeitems=8, linewidth=10_000):
        text = repr(value)
    one_line = " ".join(text.split())
    return one_line[:MAX_VALUE]


def _reply(exchange: Exchange) -> str:
    """The returned value or the failure, on one line."""
    reply = exchange.reply
    failure = reply.failure
    if failure is not None:
        error = failure.facts.get("error", "")
        return f"{failure.link}: {error}"[:MAX_VALUE]
    return _value(reply.value)


def staff_page(
    result: Result, found: Sequence[Why], ideas: Sequence[Misconception], language: Language, changed: Sequence[str]
) -> str:
    """The staff page of a submission.

    Args:
        result: of judging it again.
        found: why cases failed.
        ideas: the misconceptions that diagnosis named.
        language: of the page.
        changed: the cases whose status differs from the recorded one.
    """
    return render(
        "staff.html.jinja", language, result=result, found=found, ideas=ideas, mark=STAFF_MARK, changed=changed
    )


def staff_text(found: Sequence[Why], ideas: Sequence[Misconception], language: Language) -> str:
    """The content of the staff page as text for a terminal."""
    lines = []
    for why in found:
        case = why.case
        lines.append(f"{case.question} · {case.id} ({case.visibility}, {case.status}, {case.max_points})")
        lines.append(f"  {case.title[language]}")
        for line in why.message.splitlines():
            lines.append(f"  {line}")
        if why.trouble:
            lines.append(f"  could not be judged: {why.trouble}")
        if why.left_out:
            lines.append(f"  … {why.left_out} calls before")
        for call, reply in why.calls:
            lines.append(f"    {call} -> {reply}")
    for idea in ideas:
        lines.append(f"diagnosis: {idea.id} ({idea.function}): {idea.title[language]}")
    return "\n".join(lines)
