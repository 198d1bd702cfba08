"""`autograder doctor`: the jail level and what is missing here, with the fix."""

from __future__ import annotations

import json
import platform
import shutil

import click
import numpy as np

from .. import __version__
from ..jail.launcher import Zygote
from ..jail.levels import LEVELS, find_level


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def command(as_json: bool) -> int:
    """Show how strongly this machine confines submissions, and how to raise the level.

    The level is found by trying: a worker attempts what it must not be able to do.
    """
    with Zygote() as zygote:
        level = find_level(zygote)
    facts = {
        "level": level.letter,
        "means": LEVELS[level.letter],
        "missing_layers": list(level.missing),
        "holes": list(level.holes),
        "advice": level.advice(),
        "hidden_suites_allowed": level.hidden_suites_allowed,
        "autograder": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "chromium": shutil.which("chromium"),
    }
    if as_json:
        click.echo(json.dumps(facts, indent=2))
        return 0
    click.echo(f"Jail level {level.letter}: {LEVELS[level.letter]}.")
    for hole in level.holes:
        click.echo(f"  A worker could: {hole}")
    for line in level.advice():
        click.echo(f"  To raise it: {line}")
    if level.hidden_suites_allowed:
        click.echo("Hidden tests run on this machine.")
    else:
        click.echo("Hidden tests do not run on this machine. Override with --allow-weak-jail.")
    click.echo(f"autograder {__version__}, Python {facts['python']}, NumPy {facts['numpy']}, {facts['system']}")
    return 0
