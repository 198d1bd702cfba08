"""Read the roster of a class from the table of any platform."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from unicodedata import normalize

from python_calamine import CalamineError, CalamineWorkbook

from ..errors import UsageError

MAX_ROSTER = 16 << 20
SHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # the first bytes of .xlsx and .ods, and of .xls
MAX_ROWS = 20_000  # of a sheet
MAX_TITLES = 20  # lines in which the row of titles is searched for

#: Column names by their content, without case, spaces and signs; the first one in a table counts.
#: `ID` is the platform's own number if there is another column for student numbers (Canvas).
COLUMNS = {
    "last": "lastname surname familyname 성",
    "first": "firstname givenname 이름",
    "name": "student fullname name studentname displayname 성명 학생이름 학생명 학생 이름",
    "id": "sisuserid studentid studentnumber sid idnumber 학번 학생번호 id번호 identifier 식별자 id",
    "lms": "identifier 식별자 id",
    "login": "sisloginid loginid login githubusername username 로그인 사용자명 아이디",
    "email": "email emailaddress 이메일 이메일주소 전자우편 메일",
    "role": "role 역할",
}
KEYS = ("lms", "id", "login", "email", "name")
_PARTICIPANT = re.compile(r"(?:participant|참가자|참여자)\s*(\d+)", re.I)

Row = dict[str, str]


class Roster:
    """The students of a class; ids are text, so leading zeros are kept.

    Args:
        rows: each has some of name, id, login, email and lms (the platform's own number).
        of_one_assignment: whether the numbers are Moodle's, which differ in each assignment.

    Attributes:
        doubled: a sentence for every id, login and address that more than one row has.
    """

    def __init__(self, rows: list[Row], of_one_assignment: bool = False) -> None:
        self.rows = rows
        self.of_one_assignment = of_one_assignment
        self._known: dict[tuple[str, str], list[Row]] = {}
        for row in rows:
            for key in KEYS:
                # A set, for two spellings of one row may be the same text, and are not two people.
                texts = {_plain(key, spelling) for spelling in _spellings(key, row)}
                for text in texts - {""}:
                    self._known.setdefault((key, text), []).append(row)
        self.doubled = []
        for (key, text), found in self._known.items():
            if len(found) > 1 and key != "name":  # two people may have one name
                self.doubled.append(f"the roster has {len(found)} rows with {key} {text}")

    def match(self, student: Mapping[str, str], label: str = "") -> Row | None:
        """The row of a student; None if no row fits, or several do.

        Args:
            student: facts from the platform; the first of `KEYS` that is in the roster decides.
            label: a text that may be any of these facts.
        """
        for key in KEYS:
            text = _plain(key, student.get(key, ""))
            rows = self._known.get((key, text))
            if rows:
                return rows[0] if len(rows) == 1 else None
        fits = []
        for key in KEYS[1:]:
            fits += self._known.get((key, _plain(key, label)), [])
        only_one = bool(fits) and all(row is fits[0] for row in fits)
        return fits[0] if only_one else None


def read_roster(path: Path) -> Roster:
    """The roster in an .xlsx, or in a CSV file with commas, semicolons or tabs, in UTF-8, UTF-16 or cp949.

    Raises:
        UsageError: it cannot be read, or has no row of titles.
    """
    table = read_table(path)
    start, columns = _header(table)
    if not columns:
        raise UsageError(
            f"The roster {path} names no column such as Student, ID, Email, 이름 or 학번 in its first "
            f"{MAX_TITLES} lines."
        )
    rows = []
    of_one_assignment = False
    for line in table[start + 1 :]:
        cells = {key: line[at].strip() for key, at in columns.items() if at < len(line)}
        of_one_assignment |= any(_PARTICIPANT.fullmatch(text) for text in cells.values())
        rows.append(_row(cells))
    if {"lms", "id"} <= columns.keys():  # Canvas has rows that are not students, such as Points Possible
        rows = [row for row in rows if "lms" in row]
    return Roster(_once(row for row in rows if row), of_one_assignment)


def read_table(path: Path) -> list[list[str]]:
    """The lines of a CSV file or of the first sheet of an .xlsx.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        data = path.read_bytes()[: MAX_ROSTER + 1]
        if len(data) > MAX_ROSTER:
            raise ValueError(f"it is larger than {MAX_ROSTER >> 20} MiB")
        if data[:4] in SHEETS:
            return _sheet(data)
        return _csv(data)
    except (OSError, ValueError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"The table {path} cannot be read: {reason}. Export it again as CSV or .xlsx.") from error


def _csv(data: bytes) -> list[list[str]]:
    """The lines of a CSV file; Excel writes commas, semicolons or tabs, as the machine's region has it."""
    text = _decoded(data)
    first_lines = text.lstrip().split("\n", MAX_TITLES)[:MAX_TITLES]

    def most_in_a_line(sign: str) -> int:
        return max(line.count(sign) for line in first_lines)

    delimiter = max(",;\t", key=most_in_a_line)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def _sheet(data: bytes) -> list[list[str]]:
    """The cells of the first sheet of an .xlsx, as text."""
    try:
        first_sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
        rows = first_sheet.to_python(nrows=MAX_ROWS)
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise ValueError(f"it is not a valid .xlsx ({error})") from error
    lines = []
    for row in rows:
        lines.append([_cell_text(cell) for cell in row])
    return lines


def _cell_text(cell: object) -> str:
    """The text of a cell; a sheet stores the student number 2026001 as 2026001.0."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _header(table: list[list[str]]) -> tuple[int, dict[str, int]]:
    """The number of the row of titles, and its columns; other lines may be above it."""
    for number, line in enumerate(table[:MAX_TITLES]):
        columns = _columns(line)
        if columns.keys() & {"id", "login", "email", "name", "last"} and (len(columns) > 1 or number == 0):
            return number, columns
    return 0, {}


def _once(rows: Iterable[Row]) -> list[Row]:
    """The rows without duplicates: a student may be in two sections."""
    unique = {tuple(sorted(row.items())): row for row in rows}
    return list(unique.values())


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp949")


def _columns(header: list[str]) -> dict[str, int]:
    """The numbers of the columns by their content; a column is used once."""
    names = [re.sub(r"[\W_]", "", normalize("NFC", cell)).lower() for cell in header]
    columns: dict[str, int] = {}
    for key, known in COLUMNS.items():
        if key == "first" and "last" not in columns:  # 이름 alone is the whole name
            continue
        for name in known.split():
            if name in names and names.index(name) not in columns.values():
                columns[key] = names.index(name)
                break
    return columns


def _row(cells: Row) -> Row:
    """The facts of one student; empty for a teacher."""
    if cells.pop("role", "").lower() not in ("", "student", "learner", "학생"):
        return {}
    first, last = cells.pop("first", ""), cells.pop("last", "")
    if not cells.get("name"):
        korean = not last.isascii()
        cells["name"] = last + first if korean else f"{first} {last}".strip()
    # ="007" is how spreadsheets keep leading zeros
    row = {key: re.sub(r'^="(.*)"$', r"\1", text) for key, text in cells.items()}
    for key in ("id", "lms"):
        participant = _PARTICIPANT.fullmatch(row.get(key, ""))
        if participant:  # Moodle's `Participant 123` is no student number, whatever its column is called
            row[key] = ""
            row["lms"] = participant[1]
    return {key: normalize("NFC", text) for key, text in row.items() if text}


def _spellings(key: str, row: Row) -> list[str]:
    """The spellings of a fact; a name also with the family name first."""
    value = row.get(key, "")
    if key != "name":
        return [value]
    *given, family = value.split() or [""]
    return [value, family + "".join(given)]


def _plain(key: str, text: str) -> str:
    """A fact for comparing: without case, and a name without spaces and signs."""
    text = normalize("NFC", text).casefold()
    if key == "name":
        return re.sub(r"[\W_]", "", text)
    return text.strip()
