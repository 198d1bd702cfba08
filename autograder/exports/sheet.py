"""A CSV file from a learning platform, filled in place: everything but the filled cells keeps its bytes."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..errors import UsageError


class Cell(NamedTuple):
    """The text of a cell, and its position in the file, quotation marks included."""

    text: str
    start: int
    end: int


class Sheet:
    """The cells of a CSV file; it keeps encoding, byte order mark, delimiter, quoting and line ends.

    Raises:
        UsageError: the bytes are not a CSV file that could be written back unchanged.
    """

    def __init__(self, data: bytes) -> None:
        self.encoding = _encoding(data)
        self.text = data.decode(self.encoding)
        first_line = self.text.partition("\n")[0]
        # some spreadsheets write semicolons, and some platforms tabs
        self.delimiter = max(",;\t", key=first_line.count)
        self.rows = self._parsed()
        self.header = [cell.text.strip().casefold() for cell in self.rows[0]]
        self.body = []  # the numbers of the rows below the header that are not empty
        for number, cells in enumerate(self.rows):
            if number > 0 and any(cell.text.strip() for cell in cells):
                self.body.append(number)
        self._edits: list[tuple[Cell, str]] = []

    def column(self, *names: str) -> int:
        """The number of the first column with one of these names; past the end if there is none."""
        for name in names:
            if name in self.header:
                return self.header.index(name)
        return len(self.header)

    def get(self, row: int, column: int) -> str:
        """The text of a cell; empty if the row is shorter."""
        cells = self.rows[row]
        if column >= len(cells):
            return ""
        return cells[column].text.strip()

    def set(self, row: int, column: int, value: str) -> None:
        """Replace a cell, quoted if it was or if the value needs it."""
        cell = self.rows[row][column]
        was_quoted = self.text.startswith('"', cell.start)
        if was_quoted or re.search(rf'[{self.delimiter}"\r\n]', value):
            value = '"' + value.replace('"', '""') + '"'
        self._edits.append((cell, value))

    def data(self) -> bytes:
        """The file with the new values."""
        parts, place = [], 0
        for cell, value in sorted(self._edits, key=lambda edit: edit[0].start):
            parts += [self.text[place : cell.start], value]
            place = cell.end
        parts.append(self.text[place:])
        # only Moodle's feedback can hold a character that the encoding lacks, and it is HTML
        return "".join(parts).encode(self.encoding, "xmlcharrefreplace")

    def _parsed(self) -> list[list[Cell]]:
        """The rows; `csv` is of no use here, for it does not say where a cell is."""
        # a quoted field, in which quotes are doubled, or a plain one
        field = re.compile(rf'"([^"]*(?:""[^"]*)*)"|([^{self.delimiter}\r\n]*)')
        rows: list[list[Cell]] = [[]]
        place = int(self.text.startswith("\ufeff"))  # after the byte order mark
        while match := field.match(self.text, place):
            quoted, plain = match.groups("")
            after = self.text[match.end() : match.end() + 1]
            if plain.startswith('"') or after not in (self.delimiter, "\r", "\n", ""):
                raise UsageError(f"The file is not valid CSV: see the quotation marks in row {len(rows)}.")
            rows[-1].append(Cell(quoted.replace('""', '"') or plain, *match.span()))
            line_end = 2 if self.text.startswith("\r\n", match.end()) else 1
            place = match.end() + line_end
            if after == self.delimiter:
                continue
            if place >= len(self.text):
                break
            rows.append([])
        return rows


def _encoding(data: bytes) -> str:
    """The encoding that decodes the file and encodes it to the same bytes; Excel in Korea writes CP949."""
    for encoding in ("utf-8", "cp949"):
        try:
            # only then can all other cells keep their bytes
            if data.decode(encoding).encode(encoding) == data:
                return encoding
        except UnicodeError:
            continue
    raise UsageError("The file is not text in UTF-8 or CP949. Download it again, and save it as CSV UTF-8.")
