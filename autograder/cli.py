"""The command `autograder`. Progress and problems go to stderr, results to files, `--json` to stdout.

Exit status: 0 done, whatever the scores; 1 something could not be judged; 2 wrong usage, or nothing found.
"""

from __future__ import annotations

import errno
import importlib
import sys
from collections.abc import Callable
from typing import Any

import click

from .errors import ContentError, UsageError

#: Each command lives in a module of its own, imported only when it is called: Otter takes two seconds.
COMMANDS = {
    "audit": "Test the grader on known right and wrong code.",
    "bench": "Compare grading speed with stock `otter run`.",
    "build": "Regenerate assignments/ from solutions and suites.",
    "doctor": "Show this machine's jail level and how to raise it.",
    "export": "Export grades to Canvas, Moodle, Gradescope and others.",
    "grade": "Grade one or more submissions.",
    "init": "Create a course.toml to fill in.",
    "new": "Create the files of a new assignment.",
    "override": "Set a student's score by hand.",
    "people": "List students; merge, rename, forget or enroll them.",
    "package": "Build an autograder.zip for Gradescope and `otter run`.",
    "release": "Create the starter folder for students.",
    "return": "Prepare feedback for bulk return to students.",
    "report": "Create the class report.",
    "try": "Run cases and misconceptions while you write them.",
    "why": "Show why cases failed, including hidden ones (staff only).",
    "void": "Void a case for the whole class.",
}


class LazyGroup(click.Group):
    """A group that imports a command's module when the command is called."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of the commands."""
        return sorted(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """The command called `name`."""
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"autograder.commands.{name}").command
        command.help = command.help or COMMANDS[name]  # it is the docstring, which `python -OO` leaves out
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


#: What to do about an error of the system, whose own sentence does not say it.
ADVICE = {
    errno.EMFILE: "This shell allows too few open files. Run `ulimit -n 1024`, then run the command again.",
    errno.ENFILE: "The machine has too many open files. Close some programs, then run the command again.",
    errno.ENOSPC: "The drive is full. Free some space, then run the command again; finished work is kept.",
    errno.EDQUOT: "Your disk quota is used up. Free some space, then run the command again; finished work is kept.",
    errno.EROFS: "The file system is read-only. Choose another output folder; `/dev/shm` must be writable, too.",
}


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="neural-networks-from-scratch")
def group() -> None:
    """Grade NumPy assignments in a sandbox, and name the misconception behind a wrong answer."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; our own errors become a sentence and an exit status."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    if sys.platform == "win32":
        click.echo("autograder: Linux or macOS is required. On Windows, install and run it in WSL.", err=True)
        return 2
    try:
        status = group.main(arguments, standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except (UsageError, ContentError) as error:
        click.echo(f"autograder: {error}", err=True)
        return 2
    except (KeyboardInterrupt, click.Abort):
        click.echo("autograder: interrupted. Finished work is kept; run the same command to continue.", err=True)
        return 1
    except _our_errors() as error:
        click.echo(f"autograder: {_sentence(error)}", err=True)
        return 1


def _sentence(error: Exception) -> str:
    """What an error says, and what to do about it."""
    if isinstance(error, OSError) and error.errno in ADVICE:
        return f"{error}. {ADVICE[error.errno]}"
    return str(error)


def _our_errors() -> tuple[type[Exception], ...]:
    from .errors import GradebookError
    from .tutor.session import CouldNotJudge

    return CouldNotJudge, GradebookError, OSError


Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
