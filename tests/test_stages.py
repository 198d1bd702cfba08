"""The hints that a student asks for with `h`: they are there, their numbers are right, and they answer no case."""

from __future__ import annotations

import ast
import re
from functools import cache
from typing import Any

import numpy as np
import pytest

from autograder.course import release
from autograder.course.leaks import leaks
from autograder.grading.assignment import ROOT, assignment_names, find_assignment
from autograder.tutor.proxies import Exchange, Function, Transcript
from autograder.tutor.session import parameters
from autograder.tutor.stages import PAGES, stages, stages_of
from autograder.worker.interpreter import Interpreter
from tests.slow import all_but
from tests.test_inputs_differ import asked
from tests.test_suites import judged

ASSIGNMENTS = assignment_names()
#: It is asked for six networks and nothing else; the example shows the form of one, and no number.
SHOWS_ONLY_THE_FORM = ("smallest",)
EXAMPLES = [(name, function) for name in ASSIGNMENTS for function in stages_of(name)]


@pytest.mark.parametrize("name", ASSIGNMENTS)
@pytest.mark.parametrize("language", PAGES)
def test_every_function_has_three_hints_that_find_the_handout(name: str, language: str) -> None:
    folder = ROOT / "assignments" / name
    page = (folder / PAGES[language]).read_text(encoding="utf-8").split("\n")
    functions = {n for _, case in find_assignment(name).cases for n in parameters(case.body.test_func)}
    for function in functions - {"place", "rng", "reference"}:
        look, read, example = stages(name, function, folder, language)
        assert look.strip() and example.strip()
        heading, contract = map(int, _numbers_of_lines(read))
        assert page[heading - 1].startswith("##") and page[heading - 1].lstrip("# ") in read
        assert function in page[contract - 1]
        assert bool(re.search("[가-힣]", look)) == (language == "ko")


def _numbers_of_lines(text: str) -> list[str]:
    return [a or b for a, b in re.findall(r"[Ll]ine (\d+)|(\d+)번째 줄", text)]


@pytest.mark.parametrize(("name", "function"), EXAMPLES, ids=map("-".join, EXAMPLES))
def test_the_example_gives_what_it_says(name: str, function: str) -> None:
    example = stages_of(name)[function]["example"]
    found = run(example["code"], dict(reference(name)))
    assert rounded(found) == rounded(eval(example["gives"], {"np": np}))


@cache
def reference(name: str) -> dict[str, Any]:
    """The reference's names, read once for all examples."""
    return find_assignment(name).reference


def run(code: list[str], names: dict[str, Any]) -> Any:
    """The value of the last line, with `names` and NumPy at hand."""
    names["np"] = np
    *first, last = code
    exec("\n".join(first), names)
    return eval(last, names)


def rounded(value: Any) -> Any:
    """The value as lists, tuples and dicts of numbers, rounded as a hint shows it."""
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(rounded(part) for part in value)
    if isinstance(value, (np.ndarray, np.generic)):
        return rounded(value.tolist())
    return value if isinstance(value, str) else round(float(value), 4) + 0.0


@pytest.mark.parametrize("name", all_but(ASSIGNMENTS, "activations", "backprop"))
def test_no_example_asks_what_a_case_asks(name: str) -> None:
    assignment = find_assignment(name)
    session = judged(assignment, assignment.namespace(), 0)
    exchanges = [e for outcome in session.outcomes.values() for e in outcome.transcript.exchanges]
    in_cases = called(exchanges)
    assert len(in_cases) > 40
    for function, found in stages_of(name).items():
        transcript = Transcript(Interpreter(assignment.namespace(), assignment.module))
        names = dict(assignment.reference) | {function: Function(transcript, function, function, function)}
        run(found["example"]["code"], names)
        calls = called(transcript.exchanges)
        assert calls and (not calls <= in_cases or function in SHOWS_ONLY_THE_FORM), function


def called(exchanges: list[Exchange]) -> set[tuple[str, str, str]]:
    """Which functions and methods were called with what."""
    return {(e.function, e.op.method, plain(e.op.args, e.op.kwargs)) for e in exchanges if e.op.kind == "call"}


def plain(args: Any, kwargs: Any) -> str:
    """Arguments as text, lists and arrays alike."""
    return repr(asked([_lists(args), _lists(kwargs)]))


def _lists(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _lists(part) for key, part in sorted(value.items())}
    if isinstance(value, (list, tuple)):
        return [_lists(part) for part in value]
    if isinstance(value, (np.ndarray, np.generic)):
        return _lists(value.tolist())
    return float(value) if isinstance(value, (int, float)) else value


def test_hints_are_no_code_of_the_solution() -> None:
    """The leak scan finds a line of a solution in them, and finds none as they are."""
    assignment = find_assignment("optimizers")
    ((name, data),) = release.stages(assignment).items()
    assert leaks(assignment, {name: data}) == []
    body = ast.get_source_segment(assignment.reference_source, ast.parse(assignment.reference_source).body[-1])
    assert leaks(assignment, {name: data + (body or "").encode()})
