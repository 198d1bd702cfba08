"""`autograder audit [NAME] [--only TEXT] [--json]`: the grader's own confusion matrix, and how well it names."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress

from ..course.audit import Audit, audit, specimens
from ..course.margins import Margin, margins
from ..course.trial import lines_of_case, tried
from ..grading.assignment import assignment_names, find_assignment

#: How many failed cases of an entry off the diagonal are printed in full.
MOST_CASES = 3


@click.command()
@click.argument("name", required=False)
@click.option("--only", default="", metavar="TEXT", help="Only specimens whose name contains TEXT. Skips margins.")
@click.option("--quick", is_flag=True, help="One form of each misconception. Skips pairs and margins.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--jobs", type=click.IntRange(1), help="Number of processes.  [default: all cores]")
@click.option(
    "--write",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the figures as a Markdown page, with a heat map beside it.",
)
def command(name: str | None, only: str, quick: bool, as_json: bool, jobs: int | None, write: Path | None) -> int:
    """Grade known right and wrong implementations, and report the grader's confusion matrix.

    Specimens (wheats, chaffs, pairs of chaffs, variants) are graded like submissions. Without NAME, all assignments
    are audited. Exits with 1 if a verdict is wrong or a misconception is named falsely.
    """
    names = [find_assignment(name).name] if name else assignment_names()
    audits = []
    all_figures = []
    for each in names:
        audited = _audited(each, jobs, only, quick)
        # Margins need all wheats and chaffs.
        measured = [] if only or quick else margins(audited.assignment)
        audits.append(audited)
        all_figures.append(audited.summary() | {"margins": [_margin(margin) for margin in measured]})
    if write:
        # Imported here: matplotlib takes a second, and most audits draw nothing.
        from ..course.audit_page import write_page

        write_page(all_figures, write)
    if as_json:
        click.echo(json.dumps(all_figures, indent=1, ensure_ascii=False))
    else:
        _say(audits, all_figures)
    return 0 if all(audited.passed() for audited in audits) else 1


def _say(audits: list[Audit], all_figures: list[dict[str, Any]]) -> None:
    """Print the figures of each assignment, and why specimens are off the diagonal."""
    for audited, figures in zip(audits, all_figures, strict=True):
        click.echo(_text(figures))
        for name in figures["off_diagonal"]:
            for line in _entry(audited, name):
                click.echo(f"    {line}")


def _audited(name: str, jobs: int | None, only: str, quick: bool) -> Audit:
    """Run the audit of an assignment, with a progress bar on a terminal."""
    assignment = find_assignment(name)
    total = sum(only in specimen.name for specimen in specimens(assignment, quick))
    console = Console(stderr=True)
    with Progress(console=console, auto_refresh=False, disable=not console.is_terminal) as progress:
        task = progress.add_task(name, total=total)
        for done in audit(assignment, jobs, only, quick):
            if isinstance(done, Audit):
                return done
            progress.update(task, advance=1, refresh=True)
    raise AssertionError("the audit ends with its figures")


def _entry(audited: Audit, name: str) -> Iterator[str]:
    """Why an entry is off the diagonal: its first failed cases in full, run again in this process."""
    specimen = next(specimen for specimen in audited.specimens if specimen.name == name)
    failed = audited.failed_cases(specimen)
    if not failed:
        yield f"{name}: accepted; no case detects what is wrong with it"
        return
    yield f"{name}: fails {', '.join(failed)}"
    # Only these cases run, in this process, so it takes seconds.
    first = failed[:MOST_CASES]
    cases = [(question, case) for question, case in audited.assignment.cases if case.name in first]
    trial = tried(audited.assignment, name, specimen.source, cases)
    if not trial.failed:
        yield "  These cases pass outside the jail. Check time, memory and what the jail refuses."
    for question, case in trial.failed:
        for line in lines_of_case(trial, question, case):
            yield f"  {line}"


def _margin(margin: Margin) -> dict[str, Any]:
    nearest = margin.nearest_chaff if math.isfinite(margin.nearest_chaff) else None
    return {
        "case": margin.case,
        "tolerances": list(margin.tolerances),
        "worst_wheat": margin.worst_wheat,
        "nearest_chaff": nearest,
    }


def _text(figures: dict[str, Any]) -> str:
    right, wrong = figures["matrix"]["right"], figures["matrix"]["wrong"]
    single, pairs = figures["named_single"], figures["named_pairs"]
    precision = _rate(figures["precision"])
    recall = _rate(figures["recall"])
    margins_of_wheats = [margin["worst_wheat"] for margin in figures["margins"]]
    margins_of_chaffs = [margin["nearest_chaff"] for margin in figures["margins"] if margin["nearest_chaff"]]
    worst = max(margins_of_wheats, default=0.0)
    nearest = min(margins_of_chaffs, default=math.inf)
    lines = [
        f"{figures['assignment']} ({figures['cases']} cases, suite {figures['suite']})",
        "                 accepted  rejected",
        f"  really right   {right['accepted']:8}  {right['rejected']:8}",
        f"  really wrong   {wrong['accepted']:8}  {wrong['rejected']:8}",
        f"  precision {precision}, recall {recall}",
        f"  named rightly: {single['rightly']} of {single['of']} chaffs, {pairs['rightly']} of {pairs['of']} pairs",
        f"  errors over tolerance: worst wheat {worst:.2g}, nearest chaff {nearest:.3g}",
    ]
    lines += _naming(figures["independent"])
    lines.append(_elsewhere(figures["charged_elsewhere"]))
    for key in ("off_diagonal", "wrongly_named", "stray_failures"):
        for entry in figures[key]:
            lines.append(f"  {key}: {entry}")
    for name, ids in figures["not_named_rightly"].items():
        lines.append(f"  not named: {name}, named were {ids}")
    return "\n".join(lines)


def _rate(rate: float | None) -> str:
    return "-" if rate is None else f"{rate:.3f}"


def _naming(table: dict[str, Any]) -> list[str]:
    """The second table: how well independently written variants are named."""
    known, conventions, unknown = table["known"], table["conventions"], table["unknown"]
    lines = [
        f"  over {table['variants']} variants in {table['bases']} right modules ({table['unchecked']} without checks):",
        f"    named rightly {known['rightly']} of {known['of']} that the list knows, "
        f"of them conventions {conventions['rightly']} of {conventions['of']}",
        f"    of the {table['blind']['variants']} blind ones {table['blind']['rightly']} of {table['blind']['of']}",
        f"    silent on {unknown['silent']} of {unknown['of']} that it does not know",
        f"    false names {len(table['false_names'])}, misses {len(table['missed'])}",
    ]
    for name, ids in table["false_names"].items():
        lines.append(f"    false name: {name}: {', '.join(ids)}")
    for name, ids in table["missed"].items():
        lines.append(f"    missed: {name}: {', '.join(ids)}")
    return lines


def _elsewhere(lost: dict[str, int]) -> str:
    """The points that chaffs lose in questions of other functions."""
    worst_first = list(lost.items())
    worst = ", ".join(f"{name} {points}" for name, points in worst_first[:5])
    return f"  points lost in questions of other functions: {sum(lost.values())} by {len(lost)} chaffs; {worst}"
