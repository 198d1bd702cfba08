"""When Moodle's students handed in: from its grading worksheet, for its zip does not say it."""

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
    """The instants in UTC, by Moodle's number of the participant.

    Args:
        path: the grading worksheet.
        zone: of the times in it, which do not say theirs.

    Raises:
        UsageError: it is no such worksheet, or the zone is not known.
    """
    if zone is None:
        raise UsageError(f'The times in {path} have no zone. Say time_zone = "Asia/Seoul" in course.toml.')
    table = read_table(path)
    header = [re.sub(r"\s+", " ", cell).strip().casefold() for cell in table[0]] if table else []
    number = next((at for at, title in enumerate(header) if title in ("identifier", "식별자")), None)
    changed = next((at for at, title in enumerate(header) if _is_of_the_submission(title)), None)
    if number is None or changed is None:
        raise UsageError(
            f"{path} has no columns Identifier and Last modified (submission): download the grading worksheet of "
            "the assignment from Moodle, as it is."
        )
    found = {}
    for line in table[1:]:
        if len(line) > max(number, changed) and (who := _NUMBER.match(line[number])) and (at := _local(line[changed])):
            found[who[1]] = at.replace(tzinfo=zone).astimezone(datetime.timezone.utc).isoformat(timespec="seconds")
    return found


def _is_of_the_submission(title: str) -> bool:
    return ("last modified" in title and "submission" in title) or ("수정" in title and "제출" in title)


def _local(text: str) -> datetime.datetime | None:
    """A time as Moodle writes it in English or Korean; None for `-`."""
    if found := _ENGLISH.search(text):
        day, month, year, hour, minute, half = found.groups()
        short = month.casefold()[:3]
        parts = (year, str(_MONTHS.index(short) + 1 if short in _MONTHS else 0), day)
    elif found := _KOREAN.search(text):
        year, month, day, half, hour, minute = found.groups()
        parts = (year, month, day)
    else:
        return None
    late = (half or "").casefold() in ("pm", "오후")
    hours = int(hour) % 12 + 12 * late if half else int(hour)
    try:
        return datetime.datetime(int(parts[0]), int(parts[1]), int(parts[2]), hours, int(minute))
    except ValueError:
        return None
