"""`course.toml`: the settings of a course. The file is optional."""

from __future__ import annotations

import datetime
import difflib
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import msgspec

from ..errors import UsageError
from ..grading.assignment import assignment_names
from ..messages import Language

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE = "course.toml"
DAY = 86_400


class LateRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a late submission costs: percent of the raw score for each day or part of a day after the grace days."""

    percent_per_day: float = 0.0
    grace_days: float = 0.0


class AssignmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings of one assignment; extensions are deadlines by student number, login, e-mail or name."""

    weight: float = 1.0
    deadline: datetime.datetime | None = None
    late: LateRule | None = None
    extensions: dict[str, datetime.datetime] = {}
    prefix: str = ""
    canvas_column: str = ""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The content of course.toml."""

    title: str = ""
    language: Language | None = None
    time_zone: str = ""
    roster: str = ""
    counts: Literal["newest", "best", "last-before-deadline"] = "newest"
    drop_lowest: int = 0
    file_times: bool = False
    late: LateRule = LateRule()
    assignments: dict[str, AssignmentSettings] = {}

    def of(self, assignment: str) -> AssignmentSettings:
        """The settings of an assignment."""
        return self.assignments.get(assignment) or AssignmentSettings()

    def rule(self, assignment: str) -> LateRule:
        """The late rule of an assignment."""
        return self.of(assignment).late or self.late

    def deadline(self, assignment: str, student: dict[str, str], name: str) -> datetime.datetime | None:
        """The deadline of a student, in UTC, an extension included."""
        own = self.of(assignment)
        # an extension may be by any of these
        known = {text.casefold() for text in (name, *student.values())}
        extended = [at for key, at in own.extensions.items() if key.casefold() in known]
        if extended:  # a student may have two, by number and by name: the later one was meant
            return max(extended)
        return own.deadline


def read_settings(folder: Path) -> Settings:
    """The settings in the course.toml of `folder`; the defaults if there is no such file.

    Raises:
        UsageError: it is not valid; the message has the line.
    """
    path = folder / FILE
    if not path.exists():
        return Settings()
    try:
        text = path.read_text(encoding="utf-8-sig")
        settings = msgspec.convert(tomllib.loads(text), Settings)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}.") from error
    except msgspec.ValidationError as error:
        raise UsageError(f"{path}{_meaning(str(error), text)}") from error
    # a misspelt assignment would silently have no deadline
    for name in settings.assignments:
        if name not in assignment_names():
            hint = _nearest(name, assignment_names())
            raise UsageError(f"{path}{_line(text, name)}: there is no assignment {name!r}. {hint}")
    _check(settings, path)
    # All deadlines become UTC here, once, so that nothing later compares a local time with another.
    zone = _zone(settings.time_zone, path)
    assignments = {}
    for name, own in settings.assignments.items():
        assignments[name] = _in_utc(name, own, zone, path)
    return msgspec.structs.replace(settings, assignments=assignments)


def _check(settings: Settings, path: Path) -> None:
    """Refuse numbers out of range."""
    if settings.drop_lowest < 0:
        raise UsageError(f"{path}: drop_lowest and weight are 0 or more.")
    _check_rule(settings.late, path)
    for own in settings.assignments.values():
        if not 0 <= own.weight < 1e6:
            raise UsageError(f"{path}: drop_lowest and weight are 0 or more.")
        if own.late is not None:
            _check_rule(own.late, path)


def _check_rule(rule: LateRule, path: Path) -> None:
    if not 0 <= rule.percent_per_day <= 100 or not 0 <= rule.grace_days <= 365:
        raise UsageError(f"{path}: percent_per_day goes from 0 to 100, grace_days from 0 to 365.")


def _in_utc(name: str, own: AssignmentSettings, zone: datetime.tzinfo | None, path: Path) -> AssignmentSettings:
    """The settings of an assignment with its deadlines in UTC."""

    def utc(at: datetime.datetime, what: str) -> datetime.datetime:
        if at.tzinfo is None and zone is None:
            raise UsageError(
                f"{path}: the {what} of {name}, {at}, has no time zone. Write {at.isoformat()}+09:00 or the like, "
                'or say time_zone = "Asia/Seoul" at the top.'
            )
        aware = at if at.tzinfo else at.replace(tzinfo=zone)
        return aware.astimezone(datetime.timezone.utc)

    deadline = utc(own.deadline, "deadline") if own.deadline else None
    extensions = {}
    for key, at in own.extensions.items():
        extensions[key] = utc(at, f"extension for {key}")
    return msgspec.structs.replace(own, deadline=deadline, extensions=extensions)


def zone_of(settings: Settings) -> datetime.tzinfo | None:
    """The course's time zone; None if it has none."""
    return ZoneInfo(settings.time_zone) if settings.time_zone else None


def _zone(name: str, path: Path) -> datetime.tzinfo | None:
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        raise UsageError(f"{path}: there is no time zone {name!r} here. Write it as in Asia/Seoul.") from error


def _meaning(message: str, text: str) -> str:
    """The message of msgspec, with the line of the file and the most similar key."""
    # msgspec has no structured errors, so its message is parsed
    unknown = re.search(r"unknown field `(.*?)`", message)
    place = re.search(r"at `\$\.?(.*?)`", message)  # such as $.assignments[...].late
    parents = [part for part in place[1].split(".") if part] if place else []
    if unknown is None:
        key = re.sub(r"\[.*", "", parents[-1]) if parents else ""
        return f"{_line(text, key)}: {message}."
    key = unknown[1]
    return f"{_line(text, key)}: nothing is called {key!r} there. {_nearest(key, _keys(parents))}"


def _nearest(key: str, known: Sequence[str]) -> str:
    """The known key that a misspelt one may be, or all known keys."""
    near = difflib.get_close_matches(key, known, 1)
    if near:
        return f"Did you mean {near[0]!r}?"
    return f"There are: {', '.join(known)}."


def _keys(parents: list[str]) -> tuple[str, ...]:
    """The keys of the table with these parents."""
    kind: Any = AssignmentSettings
    if not parents:
        kind = Settings
    elif parents[-1] == "late":
        kind = LateRule
    return tuple(kind.__struct_fields__)


def _line(text: str, key: str) -> str:
    """The number of the first line with a key; empty if there is none."""
    if not key:
        return ""
    found = re.search(rf"(?m)^.*?\b{re.escape(key)}\b", text)
    if found is None:
        return ""
    number = text.count("\n", 0, found.start()) + 1
    return f", line {number}"
