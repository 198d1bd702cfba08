"""`autograder bench`: throughput beside stock `otter run`, as ratios from one run."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict
from typing import Any

import click

from ..course.bench import growth, measure, ratios
from ..grading.assignment import find_assignment
from ..machine import cores

USUAL = ("activations", "forward", "backprop", "optimizers", "metrics")


@click.command()
@click.argument("names", nargs=-1)
@click.option("--submissions", type=click.IntRange(1), default=200, show_default=True, help="Size of each class.")
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True, help="Repetitions of each measurement.")
@click.option("--jobs", type=click.IntRange(1), default=cores, help="Number of processes.  [default: all cores]")
@click.option(
    "--largest", type=click.IntRange(1), help="Size of a larger class, to see whether a submission costs more."
)
@click.option("--json", "as_json", is_flag=True, help="Print the measurements as JSON.")
def command(
    names: tuple[str, ...], submissions: int, rounds: int, jobs: int, largest: int | None, as_json: bool
) -> int:
    """Measure grading speed against stock `otter run`, as ratios with their spread.

    NAMES are assignments; by default, five of them. Run nothing else on the machine meanwhile.
    """
    # Ratios from one run: seconds of one machine say nothing about another.
    sizes = [submissions, largest or 4 * submissions]
    measured = [_measured(name, sizes, rounds, jobs) for name in names or USUAL]
    if as_json:
        machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
        click.echo(json.dumps({"machine": machine, "cores": cores(), "jobs": jobs, "assignments": measured}, indent=2))
        return 0
    for figures in measured:
        click.echo("\n".join(_lines(figures)))
    return 0


def _measured(name: str, sizes: list[int], rounds: int, jobs: int) -> dict[str, Any]:
    assignment = find_assignment(name)
    click.echo(f"{name}: classes of {' and '.join(map(str, sizes))}", err=True)
    grown = growth(assignment, sizes, jobs)
    made = measure(assignment, sizes[0], rounds, jobs, lambda text: click.echo(text, err=True))
    return {
        "assignment": name,
        "cases": len(assignment.cases),
        "ratios": [asdict(ratio) for ratio in ratios(made)],
        "rounds": [asdict(one) for one in made],
        "cost_as_the_class_grows": grown.costs,
        "largest_process_mib": grown.peak,
    }


def _lines(figures: dict[str, Any]) -> list[str]:
    lines = [f"{figures['assignment']} ({figures['cases']} cases)"]
    for ratio in figures["ratios"]:
        aim = f", {ratio['aim']} is wanted" if ratio["aim"] else ""
        lines.append(f"{ratio['median']:8.2f} × {ratio['what']} ({ratio['least']:.2f} to {ratio['most']:.2f}{aim})")
    for size, cost in figures["cost_as_the_class_grows"].items():
        lines.append(f"{cost:8.2f} × the cost of a submission in a mixed class of {size}")
    lines.append(f"{figures['largest_process_mib']:8} MiB in the largest process; below 150 is wanted")
    return lines
