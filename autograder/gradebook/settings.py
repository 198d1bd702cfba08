"""`course.toml`: what an instructor decides for a whole course. Everything works without it."""

from __future__ import annotations

import datetime
import difflib
import re
import sys
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
    """What a late hand-in costs: percent of the raw score for each day begun after the grace days."""

    percent_per_day: float = 0.0
    grace_days: float = 0.0


class AssignmentSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is decided for one assignment; extensions are deadlines by student number, login, e-mail or name."""

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
        """What is decided for an assignment."""
        return self.assignments.get(assignment) or AssignmentSettings()

    def rule(self, assignment: str) -> LateRule:
        """The late rule of an assignment."""
        return self.of(assignment).late or self.late

    def deadline(self, assignment: str, student: dict[str, str], name: str) -> datetime.datetime | None:
        """The deadline of a student, in UTC, an extension included."""
        own = self.of(assignment)
        known = {text.casefold() for text in (name, *student.values())}
        extended = [at for key, at in own.extensions.items() if key.casefold() in known]
        return max(extended, default=own.deadline)


def read_settings(folder: Path) -> Settings:
    """The course.toml in `folder`, or what holds without one.

    Raises:
        UsageError: with the line, where there is something in it that cannot be meant.
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
    for name in settings.assignments:
        if name not in assignment_names():
            near = difflib.get_close_matches(name, assignment_names(), 1)
            hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(assignment_names())}."
            raise UsageError(f"{path}{_line(text, name)}: there is no assignment {name!r}. {hint}")
    return _checked(settings, path)


def _checked(settings: Settings, path: Path) -> Settings:
    zone = _zone(settings.time_zone, path)
    rules = [settings.late, *(own.late for own in settings.assignments.values() if own.late)]
    if any(not 0 <= rule.percent_per_day <= 100 or not 0 <= rule.grace_days <= 365 for rule in rules):
        raise UsageError(f"{path}: percent_per_day goes from 0 to 100, grace_days from 0 to 365.")
    if settings.drop_lowest < 0 or any(not 0 <= own.weight < 1e6 for own in settings.assignments.values()):
        raise UsageError(f"{path}: drop_lowest and weight are 0 or more.")
    dated = {name: _dated(name, own, zone, path) for name, own in settings.assignments.items()}
    return msgspec.structs.replace(settings, assignments=dated)


def _dated(name: str, own: AssignmentSettings, zone: datetime.tzinfo | None, path: Path) -> AssignmentSettings:
    """With every deadline in UTC."""

    def utc(at: datetime.datetime, what: str) -> datetime.datetime:
        if at.tzinfo is None and zone is None:
            raise UsageError(
                f"{path}: the {what} of {name}, {at}, has no time zone. Write {at.isoformat()}+09:00 or the like, "
                'or say time_zone = "Asia/Seoul" at the top.'
            )
        return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(datetime.timezone.utc)

    deadline = utc(own.deadline, "deadline") if own.deadline else None
    extensions = {key: utc(at, f"extension for {key}") for key, at in own.extensions.items()}
    return msgspec.structs.replace(own, deadline=deadline, extensions=extensions)


def zone_of(settings: Settings) -> datetime.tzinfo | None:
    """The course's time zone; None where it has none."""
    return ZoneInfo(settings.time_zone) if settings.time_zone else None


def _zone(name: str, path: Path) -> datetime.tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        raise UsageError(f"{path}: there is no time zone {name!r} here. Write it as in Asia/Seoul.") from error


def _meaning(said: str, text: str) -> str:
    """What msgspec says, with the line of the file and the nearest key."""
    unknown = re.search(r"unknown field `(.*?)`", said)
    place = re.search(r"at `\$\.?(.*?)`", said)
    parents = [part for part in (place[1] if place else "").split(".") if part]
    if not unknown:
        key = re.sub(r"\[.*", "", parents[-1]) if parents else ""
        return f"{_line(text, key)}: {said}."
    near = difflib.get_close_matches(unknown[1], _keys(len(parents), parents), 1)
    hint = f" Did you mean {near[0]!r}?" if near else f" There are: {', '.join(_keys(len(parents), parents))}."
    return f"{_line(text, unknown[1])}: nothing is called {unknown[1]!r} there.{hint}"


def _keys(depth: int, parents: list[str]) -> tuple[str, ...]:
    kind: Any = Settings if depth == 0 else LateRule if parents[-1] == "late" else AssignmentSettings
    return tuple(kind.__struct_fields__)


def _line(text: str, key: str) -> str:
    found = re.search(rf"(?m)^.*?\b{re.escape(key)}\b", text) if key else None
    return f", line {text.count(chr(10), 0, found.start()) + 1}" if found else ""
