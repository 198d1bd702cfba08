"""A CSV file that a learning platform wrote, filled in place: all but the filled cells stays as it is."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..errors import UsageError


class Cell(NamedTuple):
    """The text of a cell, and where it stands in the file with its quotation marks."""

    text: str
    start: int
    end: int


class Sheet:
    """The cells of a CSV file; keeps encoding, byte order mark, separator, quoting and line ends.

    Raises:
        UsageError: when the bytes are no CSV file that could be written back unchanged.
    """

    def __init__(self, data: bytes) -> None:
        self.encoding = _encoding(data)
        self.text = data.decode(self.encoding)
        self.delimiter = max(",;\t", key=self.text.partition("\n")[0].count)
        self.rows = self._parsed()
        self.header = [cell.text.strip().casefold() for cell in self.rows[0]]
        self.body = [n for n, cells in enumerate(self.rows) if n and any(cell.text.strip() for cell in cells)]
        self._edits: list[tuple[Cell, str]] = []

    def column(self, *names: str) -> int:
        """The number of the column with one of these names; past the end where there is none."""
        return next((self.header.index(name) for name in names if name in self.header), len(self.header))

    def get(self, row: int, column: int) -> str:
        """The text of a cell; empty where there is none."""
        return self.rows[row][column].text.strip() if column < len(self.rows[row]) else ""

    def set(self, row: int, column: int, value: str) -> None:
        """Replace a cell, quoted if it was or if it must be."""
        cell = self.rows[row][column]
        if self.text[cell.start : cell.start + 1] == '"' or re.search(rf'[{self.delimiter}"\r\n]', value):
            value = '"' + value.replace('"', '""') + '"'
        self._edits.append((cell, value))

    def data(self) -> bytes:
        """The file with what was set."""
        parts, place = [], 0
        for cell, value in sorted(self._edits, key=lambda edit: edit[0].start):
            parts += [self.text[place : cell.start], value]
            place = cell.end
        # What the encoding lacks can only stand in Moodle's feedback, which is HTML.
        return "".join([*parts, self.text[place:]]).encode(self.encoding, "xmlcharrefreplace")

    def _parsed(self) -> list[list[Cell]]:
        field = re.compile(rf'"([^"]*(?:""[^"]*)*)"|([^{self.delimiter}\r\n]*)')
        rows: list[list[Cell]] = [[]]
        place = int(self.text.startswith("\ufeff"))
        while match := field.match(self.text, place):
            quoted, plain = match.groups("")
            after = self.text[match.end() : match.end() + 1]
            if plain.startswith('"') or after not in (self.delimiter, "\r", "\n", ""):
                raise UsageError(f"The file is no proper CSV: see the quotation marks in row {len(rows)}.")
            rows[-1].append(Cell(quoted.replace('""', '"') or plain, *match.span()))
            place = match.end() + 1 + self.text.startswith("\r\n", match.end())
            if after != self.delimiter and place >= len(self.text):
                break
            rows += [] if after == self.delimiter else [[]]
        return rows


def _encoding(data: bytes) -> str:
    """The encoding in which the file reads and writes back the same; Excel in Korea saves CP949."""
    for encoding in ("utf-8", "cp949"):
        try:
            if data.decode(encoding).encode(encoding) == data:
                return encoding
        except UnicodeError:
            continue
    raise UsageError("The file is no text in UTF-8 or CP949. Download it again, and save it as CSV UTF-8.")
