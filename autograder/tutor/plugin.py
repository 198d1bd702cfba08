"""The pytest plugin of the public tests: `--lang ko|en`, `--debug-here`, and a summary with the next step.

Each assignment's conftest.py registers this plugin; it is registered once for several assignments.
"""

from __future__ import annotations

import locale
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ..messages import LANGUAGES, printable, sentence
from .cases import CaseOutcome, PublicCase, judged
from .fingerprints import named
from .student import Student

NAME = "autograder-tutor"
RESULTS = pytest.StashKey[list[CaseOutcome]]()
MOST_LINES = 12


def register(manager: pytest.PytestPluginManager) -> None:
    """Register the plugin, if no other conftest.py has done so."""
    if not manager.has_plugin(NAME):
        manager.register(sys.modules[__name__], NAME)


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the public tests."""
    group = parser.getgroup("practice")
    group.addoption("--lang", choices=LANGUAGES, default=default_language(), help="language of the messages")
    group.addoption("--debug-here", action="store_true", help="run your file in pytest's own process, for a debugger")


def default_language() -> str:
    """Korean if the system's language is Korean, else English."""
    name = locale.getlocale()[0] or ""
    return "ko" if name.lower().startswith("ko") else "en"


def pytest_configure(config: pytest.Config) -> None:
    """Replace pytest's summary by ours, unless `-v` is given."""
    config.stash.setdefault(RESULTS, [])
    if config.option.verbose <= 0:
        config.option.tbstyle = "no"
        config.option.reportchars = ""


def language_of(config: pytest.Config) -> str:
    """The language of `--lang`; above several assignments, pytest does not know this option."""
    return str(config.getoption("lang", default_language()))


@pytest.fixture(scope="session")
def students(request: pytest.FixtureRequest) -> Iterator[dict[Path, Student]]:
    """The open students' files, by folder."""
    opened: dict[Path, Student] = {}
    yield opened
    for student in opened.values():
        student.close()


@pytest.fixture
def judge(request: pytest.FixtureRequest, students: dict[Path, Student]) -> Callable[[PublicCase], None]:
    """A function that judges a case and fails the test with a message."""

    def run(case: PublicCase) -> None:
        debug = bool(request.config.getoption("debug_here", False))
        student = students.setdefault(case.folder, Student(case.folder, case.assignment, debug))
        result = judged(case, student)
        request.config.stash[RESULTS].append(result)
        if not result.passed:
            language = language_of(request.config)
            pytest.fail(f"{case.title(language)}\n{result.message(language)}", pytrace=False)

    return run


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print the points and the next step."""
    language = language_of(config)
    errors = len(terminalreporter.getreports("error"))
    failed = terminalreporter.getreports("failed")
    if failed and config.option.verbose <= 0:
        for line in printed(failed[0]):
            terminalreporter.write_line(line)
    for line in summary(config.stash.get(RESULTS, []), language, config.option.verbose > 0, errors):
        terminalreporter.write_line(line)


def printed(report: pytest.TestReport) -> list[str]:
    """What the student's code printed in the first failed test; many students debug with print."""
    output = report.capstdout + report.capstderr
    lines = [line for line in output.splitlines() if line.strip()]
    if not lines:
        return []
    return ["", *(f"  | {printable(line, 200)}" for line in lines[:MOST_LINES])]


def summary(results: list[CaseOutcome], language: str, verbose: bool, errors: int) -> list[str]:
    """The last lines of a run: the first failure in full, a line for each other one, then the points."""
    if not results:
        return [sentence("practice_ran_nothing", language)]
    passed = [result for result in results if result.passed]
    failed = [result for result in results if not result.passed]
    lines: list[str] = []
    if failed and not verbose:  # with -v, pytest has printed them
        lines += _failures(results, failed, language)
    possible = sum(result.case.points for result in results)
    points = sum(result.case.points for result in passed)
    lines += ["", sentence("practice_points", language, points=points, possible=possible)]
    if errors:
        lines.append(sentence("practice_errors", language))
    else:
        lines.append(_next_step(results, failed, points, language))
    return lines


def _next_step(results: list[CaseOutcome], failed: list[CaseOutcome], points: int, language: str) -> str:
    """What to do now. Never "all tests passed": there are hidden ones, and with -k not all public ones ran."""
    if failed:
        key = "practice_next" if points else "practice_start"
        return sentence(key, language, function=failed[0].case.functions[0])
    if len(results) < public_cases(results):
        return sentence("practice_part", language)
    return sentence("public_passed", language)


def public_cases(results: list[CaseOutcome]) -> int:
    """How many public cases there are in the folders of the cases that were run."""
    count = 0
    for folder in {result.case.folder for result in results}:
        for path in (folder / "tests").glob("test_*.py"):
            count += path.read_text(encoding="utf-8").count("\n@test_case(")
    return count


def _failures(results: list[CaseOutcome], failed: list[CaseOutcome], language: str) -> list[str]:
    first, *others = failed
    if first.is_of_the_whole_file:
        return ["", first.message(language)]
    lines = ["", f"✗ {first.case.title(language)}", *indented(first.message(language))]
    lines += hint_lines(results, first, language)
    if others:
        lines.append("")
        for other in others[:MOST_LINES]:
            lines.append(f"✗ {other.case.functions[0]}: {_short(other, language)}")
        if len(others) > MOST_LINES:
            lines.append(sentence("practice_more", language, count=len(others) - MOST_LINES))
    return lines


def hint_lines(results: list[CaseOutcome], failed: CaseOutcome, language: str) -> list[str]:
    """Title and hint of the misconception behind a failure, if it is known for certain."""
    for function in failed.case.functions:
        outcomes = [(result.case, result.outcome) for result in results if function in result.case.functions]
        found = named(failed.case.assignment, function, outcomes)
        if found:
            return ["", f"  → {found.title[language]}", f"    {found.hint[language]}", ""]
    return []


def indented(text: str) -> list[str]:
    """The lines of a message, indented below the title of its case."""
    return [f"  {line}".rstrip() for line in text.split("\n")]


def _short(result: CaseOutcome, language: str) -> str:
    """A failure on one line: what the case checks."""
    return result.case.title(language)[:100]
