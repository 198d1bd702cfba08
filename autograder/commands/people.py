"""`autograder people DIR`: who is who in a course, and mending it."""

from __future__ import annotations

import getpass
import json
from pathlib import Path
from typing import Any

import click

from ..collect.roster import read_roster
from ..errors import UsageError
from ..gradebook.course import Course, open_course
from ..gradebook.people import People, Student
from ..grading.results import Language
from ..messages import printable
from . import course_language_option, default_language, say_lines, tell_and_refresh

ACTIONS = {"list": 0, "merge": 2, "rename": 2, "forget": 1, "enroll": 1}


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="DIR [merge A B | rename A NEW | forget A | enroll ROSTER]")
@click.option("--who", default="", help="Who decided.  [default: your login]")
@click.option("--why", default="", help="The reason, for the record.")
@click.option("--json", "as_json", is_flag=True, help="Print the students as JSON.")
@course_language_option
def command(words: tuple[str, ...], who: str, why: str, as_json: bool, given: Language | None) -> int:
    """List the students of the course in DIR, or correct the list.

    \b
    merge A B       merge B into A: all attempts and decisions are kept, under A's name
    rename A NEW    change the name of A's rows and folders
    forget A        hide A until a submission is found again; nothing is deleted
    enroll ROSTER   add the students of a roster, as `autograder grade --roster` does
    """
    folder, action, names = _parsed(words)
    with open_course(folder) as course:
        people = People(course.book)
        before = course.book.snapshot()
        _do(people, action, names, who or _login(), why or f"autograder people {action}")
        if action != "list":
            tell_and_refresh(course, before, course.language(given, default_language()))
        say_lines("People", people.messages, f"autograder people {folder}", 500)
        if action == "list":
            _show(course, people.all(), as_json)
    return 0


def _parsed(words: tuple[str, ...]) -> tuple[Path, str, list[str]]:
    """The folder, the action and its names; the action may stand before the folder."""
    action = next((word for word in words[:2] if word in ACTIONS), "list")
    rest = list(words)
    if action in rest:
        rest.remove(action)
    folder = Path(rest[0]) if rest else Path()
    if not rest or not folder.is_dir():
        raise UsageError(f"There is no folder {folder}. Usage: autograder people DIR {action}.")
    names = rest[1:]
    if len(names) != ACTIONS[action]:
        raise UsageError(f"`people {action}` takes {ACTIONS[action]} names after DIR, not {len(names)}.")
    return folder, action, names


def _do(people: People, action: str, names: list[str], who: str, why: str) -> None:
    if action == "merge":
        people.merge(people.find(names[0]), people.find(names[1]), who, why)
    elif action == "rename":
        people.rename(people.find(names[0]), names[1], who, why)
    elif action == "forget":
        people.forget(people.find(names[0]), who, why)
    elif action == "enroll":
        people.enroll(read_roster(Path(names[0])))


def _show(course: Course, everybody: list[Student], as_json: bool) -> None:
    """Print all students, with the assignments that they handed in."""
    assignments: dict[int, list[str]] = {}
    for number, assignment in course.book.snapshot():
        assignments.setdefault(number, []).append(assignment)
    if as_json:
        listing = [_as_json(student, sorted(assignments.get(student.id, []))) for student in everybody]
        click.echo(json.dumps(listing, ensure_ascii=False, indent=2))
        return
    for student in everybody:
        line = _as_line(student, sorted(assignments.get(student.id, [])))
        click.echo(printable(line, 1000).replace("\n", " "))  # a name is a student's text


def _as_json(student: Student, assignments: list[str]) -> dict[str, Any]:
    return {
        "name": student.name,
        **student.facts,
        "place": student.place,
        "labels": student.labels,
        "forgotten": student.forgotten,
        "assignments": assignments,
    }


def _as_line(student: Student, assignments: list[str]) -> str:
    """A student on one line; what only repeats the name is left out."""
    parts = [student.name]
    if student.forgotten:
        parts.append("forgotten")
    elif student.place:
        parts.append(f"roster {student.place}")
    else:
        parts.append("provisional")
    facts = [f"{key} {value}" for key, value in student.facts.items() if value != student.name]
    if facts:
        parts.append(", ".join(facts))
    labels = [label for label in student.labels if label != student.name]
    if labels:
        parts.append(f"found as {', '.join(labels)}")
    parts.append(", ".join(assignments) or "nothing handed in")
    return " · ".join(parts)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a uid without a name
        return "somebody"
