"""Times of submission on Moodle, from its grading worksheet; Moodle's zip does not have them."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from ..errors import UsageError
from .roster import read_table

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(r"(\d{1,2}) (\w+),? (\d{4}),? (\d{1,2}):(\d\d)(?::\d\d)?\s*([ap]m)?", re.I)
_KOREAN = re.compile(r"(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일\D*?(오전|오후)?\s*(\d{1,2}):(\d\d)")
_NUMBER = re.compile(r"\D*(\d+)")


def read_times(path: Path, zone: datetime.tzinfo | None) -> dict[str, str]:
    """The times in UTC, by Moodle's number of the participant.

    Args:
        path: the grading worksheet.
        zone: of the times in it, which have none.

    Raises:
        UsageError: it is not such a worksheet, or the zone is not known.
    """
    if zone is None:
        raise UsageError(f'The times in {path} have no zone. Say time_zone = "Asia/Seoul" in course.toml.')
    table = read_table(path)
    columns = _columns(table[0] if table else [])
    if columns is None:
        raise UsageError(
            f"{path} has no columns Identifier and Last modified (submission): download the grading worksheet of "
            "the assignment from Moodle, as it is."
        )
    number, changed = columns
    found = {}
    for line in table[1:]:
        if len(line) <= max(number, changed):  # a short last line
            continue
        participant = _NUMBER.match(line[number])
        at = _local(line[changed])
        if participant and at:
            utc = at.replace(tzinfo=zone).astimezone(datetime.timezone.utc)
            found[participant[1]] = utc.isoformat(timespec="seconds")
    return found


def _columns(header: list[str]) -> tuple[int, int] | None:
    """The columns of the participant's number and of the time; None if one is missing. The first of a title counts."""
    number, changed = None, None
    for column, cell in enumerate(header):
        title = re.sub(r"\s+", " ", cell).strip().casefold()
        if number is None and title in ("identifier", "식별자"):
            number = column
        if changed is None and _is_of_the_submission(title):
            changed = column
    if number is None or changed is None:
        return None
    return number, changed


def _is_of_the_submission(title: str) -> bool:
    return ("last modified" in title and "submission" in title) or ("수정" in title and "제출" in title)


def _local(text: str) -> datetime.datetime | None:
    """A time as Moodle writes it in English or Korean; None for `-`."""
    if found := _ENGLISH.search(text):
        day, name, year, hour, minute, half = found.groups()
        month = _month(name)
    elif found := _KOREAN.search(text):
        year, digits, day, half, hour, minute = found.groups()
        month = int(digits)
    else:
        return None
    hours = int(hour)
    if half:  # 12 am is 0 o'clock, and 12 pm is 12
        afternoon = half.casefold() in ("pm", "오후")
        hours = hours % 12 + (12 if afternoon else 0)
    try:
        return datetime.datetime(int(year), month, int(day), hours, int(minute))
    except ValueError:  # no such date
        return None


def _month(name: str) -> int:
    """The number of a month by the beginning of its English name; 0 for another word, which makes no date."""
    short = name.casefold()[:3]
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
