"""`autograder bench`: throughput beside stock `otter run`, as ratios from one run."""

from __future__ import annotations

import json
import platform
from dataclasses import asdict

import click

from ..course.bench import batch_seconds, measure, peak_memory, ratios
from ..grading.assignment import find_assignment
from ..machine import cores


@click.command()
@click.argument("name", default="activations")
@click.option("--submissions", type=click.IntRange(1), default=100, show_default=True, help="In each round.")
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True)
@click.option("--jobs", type=click.IntRange(1), default=cores, help="Processes; all cores if not given.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON to stdout.")
def command(name: str, submissions: int, rounds: int, jobs: int, as_json: bool) -> int:
    """Measure throughput beside stock `otter run`, in one run, as ratios with their spread."""
    assignment = find_assignment(name)

    def tell(text: str) -> None:
        click.echo(text, err=True)

    made = measure(assignment, submissions, rounds, jobs, tell)
    growth = {n: batch_seconds(assignment, n, jobs) / n for n in (submissions, 2 * submissions, 4 * submissions)}
    figures = {
        "assignment": name,
        "cores": cores(),
        "jobs": jobs,
        "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "ratios": [asdict(r) for r in ratios(made, jobs)],
        "rounds": [asdict(r) for r in made],
        "per_submission_as_the_class_grows": {n: growth[n] / growth[submissions] for n in growth},
        "peak_memory_of_a_process_mib": peak_memory(),
    }
    if as_json:
        click.echo(json.dumps(figures, indent=2))
        return 0
    for ratio in ratios(made, jobs):
        click.echo(f"{ratio.median:8.2f} × {ratio.what} ({ratio.least:.2f} to {ratio.most:.2f})")
    for count, cost in figures["per_submission_as_the_class_grows"].items():  # type: ignore[attr-defined]  # a dict
        click.echo(f"{cost:8.2f} × the cost of a submission in a class of {count}")
    click.echo(f"{figures['peak_memory_of_a_process_mib']} MiB in the largest process")
    return 0
