"""What the docs name is there: paths, commands and their options."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from autograder.cli import COMMANDS, group
from autograder.grading.assignment import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
#: Paths are looked up where they begin with one of these; NAME and FUNCTION stand for any.
FOLDERS = ("assignments", "autograder", "docs", "solutions", "tests")
PATH = re.compile(rf"(?<![\w/.-])(?:{'|'.join(FOLDERS)})/[\w./-]*\w")
COMMAND = re.compile(r"(?:^[ \t]*|`)autograder ([a-z]+)((?: [^`\n|#]*)?)", re.MULTILINE)


def names(page: Path) -> set[str]:
    return set(PATH.findall(page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_is_there(page: Path) -> None:
    lost = [
        name
        for name in names(page)
        if not re.search(r"\b(NAME|FUNCTION|STYLE|ID|TOPIC)\b|qNN", name) and not (ROOT / name).exists()
    ]
    assert lost == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_is_there(page: Path) -> None:
    context = click.Context(group)
    lost = []
    for name, rest in COMMAND.findall(page.read_text(encoding="utf-8")):
        if name not in COMMANDS:
            lost.append(name)
            continue
        command = group.get_command(context, name)
        assert command is not None
        commands = [command, *getattr(command, "commands", {}).values()]
        options = {option for c in commands for parameter in c.params for option in parameter.opts} | {"--help", "-h"}
        lost += [
            f"{name} {option}" for option in re.findall(r"(?<=\s)--[a-z][a-z0-9-]+", rest) if option not in options
        ]
    assert lost == []
