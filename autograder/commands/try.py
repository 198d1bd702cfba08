"""`autograder try NAME`: run cases and misconceptions while writing them; for authors only."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path
from typing import TypeVar

import click

from ..collect.sources import read_source
from ..course.trial import Asked, Trial, lines_of_case, lines_of_diagnosis, tried
from ..errors import UsageError
from ..grading.assignment import Assignment, find_assignment
from ..grading.cases import asked_functions
from ..grading.chaffs import Chaff, Form
from ..messages import sentence
from ..worker.interpreter import Failure
from . import name_argument

#: How many failed cases of an implementation are printed; the others are counted, and --case prints any of them.
MOST_CASES = 4

Value = TypeVar("Value")


@click.command()
@name_argument
@click.option("--case", "case_id", default="", metavar="ID", help="Run only this case.")
@click.option("--chaff", "chaff_id", default="", metavar="ID", help="Test every form of this misconception.")
@click.option("--wheat", default="", metavar="ID", help="Test this right implementation.")
@click.option(
    "--on", "file", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Test this file, WITHOUT A JAIL."
)
def command(name: str, case_id: str, chaff_id: str, wheat: str, file: Path | None) -> int:
    """Run the cases of assignment NAME in this process, and show everything, including hidden cases.

    By default, the reference and all wheats are tested; all must pass. With --case alone, the chaffs of its functions
    are tested, too. There is no time limit, and no correct functions are lent, so `autograder grade` may decide
    differently. Use --on only with code that you trust.
    """
    targets = [target for target in (chaff_id, wheat, file) if target]
    if len(targets) > 1:
        raise UsageError("Use only one of --chaff, --wheat and --on.")
    assignment = find_assignment(name)
    asked = _asked(assignment, case_id)
    if chaff_id:
        chaffs = {chaff.id: chaff for chaff in assignment.chaffs}
        return _on_chaff(assignment, _known(chaff_id, chaffs, "chaff"), asked)
    if wheat:
        source = _known(wheat, assignment.wheats, "wheat")
        return _on_right_ones([tried(assignment, f"wheat {wheat}", source, asked)])
    if file:
        return _on_file(assignment, file, asked)
    reference = tried(assignment, "reference", assignment.reference_source, asked)
    if reference.failed:  # the wheats would only repeat it
        return _on_right_ones([reference])
    # One at a time: the first results are on the screen while the next wheat runs.
    wheats = (tried(assignment, f"wheat {key}", source, asked) for key, source in assignment.wheats.items())
    status = _on_right_ones(chain([reference], wheats))
    if case_id and status == 0:
        _case_on_chaffs(assignment, asked)
    return status


def _asked(assignment: Assignment, case_id: str) -> Asked:
    """The cases to run."""
    if not case_id:
        return assignment.cases
    by_id = {str(case.name): (question, case) for question, case in assignment.cases}
    return [_known(case_id, by_id, "case")]


def _known(key: str, values: Mapping[str, Value], kind: str) -> Value:
    """The value of a key; for an unknown key, an error with similar ones."""
    if key in values:
        return values[key]
    near = difflib.get_close_matches(key, values, n=3, cutoff=0.3) or list(values)[:3]
    raise UsageError(f"There is no {kind} {key!r}. Similar: {', '.join(near)}.")


def _on_right_ones(trials: Iterable[Trial]) -> int:
    """Print the failures of right implementations, which must have none."""
    status = 0
    for trial in trials:
        _say(trial)
        if trial.failed:
            status = 1
    return status


def _on_chaff(assignment: Assignment, chaff: Chaff, asked: Asked) -> int:
    """Print what each form of a chaff fails and what is named; if it is not this chaff, also the diagnosis."""
    status = 0
    for form in chaff.forms:
        trial = tried(assignment, f"chaff {form.name}", _with(assignment, form))
        _say(trial, {str(case.name) for _, case in asked})
        names = [found.id for found in trial.misconceptions()]
        click.echo(f"  named: {', '.join(names) or 'nothing'}")
        if names[:1] != [chaff.id]:
            status = 1
            _say_diagnosis(trial)
    return status


def _on_file(assignment: Assignment, file: Path, asked: Asked) -> int:
    source = read_source(file.read_bytes(), assignment.name)
    if isinstance(source, Failure):
        raise UsageError(sentence(source.link, "en", **source.facts))
    trial = tried(assignment, str(file), source.text)
    _say(trial, {str(case.name) for _, case in asked})
    names = [f"{found.id} ({found.function})" for found in trial.misconceptions()]
    click.echo(f"  named: {', '.join(names) or 'nothing'}")
    _say_diagnosis(trial)
    return 1 if trial.slips else 0


def _case_on_chaffs(assignment: Assignment, asked: Asked) -> None:
    """Print how many forms of each chaff of their functions the cases reject."""
    functions: set[str] = set()
    for _, case in asked:
        functions.update(asked_functions(case))
    for chaff in assignment.chaffs:
        if chaff.function not in functions:
            continue
        failing = 0
        for form in chaff.forms:
            if tried(assignment, form.name, _with(assignment, form), asked).failed:
                failing += 1
        click.echo(f"chaff {chaff.id}: fails in {failing} of {len(chaff.forms)} forms")


def _with(assignment: Assignment, form: Form) -> str:
    return f"{assignment.reference_source}\n\n{form.source}"


def _say(trial: Trial, shown: set[str] | None = None) -> None:
    """Print how many cases an implementation fails, and the first of them in full."""
    failed = [(question, case) for question, case in trial.failed if shown is None or str(case.name) in shown]
    asked = len(trial.asked if shown is None else shown)
    click.echo(f"{trial.name}: fails {len(failed)} of {asked} cases")
    for question, case in failed[:MOST_CASES]:
        for line in lines_of_case(trial, question, case):
            click.echo(f"  {line}")
    if len(failed) > MOST_CASES:
        others = ", ".join(str(case.name) for _, case in failed[MOST_CASES:])
        click.echo(f"  and {len(failed) - MOST_CASES} more (--case shows one): {others}")


def _say_diagnosis(trial: Trial) -> None:
    """Print how the failed functions compare with each form of their misconceptions."""
    if trial.load_failure:
        return
    for line in lines_of_diagnosis(trial, trial.diagnosis()):
        click.echo(f"  {line}")
