"""Decode a student's file as Python source, in the same way for practice and for grading."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from encodings.aliases import aliases

from ..worker.interpreter import Failure
from ..worker.links import Link

LIMIT = 1 << 20

#: The encodings that a coding line may name. Others (rot13, utf-7, idna, …) are not supersets of ASCII, which the
#: search for line ends needs, or are not text encodings at all.
ENCODINGS = frozenset(
    """utf_8 ascii latin_1 iso8859_15 cp1252 cp949 euc_kr johab shift_jis cp932 euc_jp gbk gb2312
    gb18030 big5""".split()  # noqa: SIM905 - a list literal would be 15 lines
)
_CODING = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_NO_CODE = re.compile(rb"[ \t\f]*(?:#.*)?")


@dataclass(frozen=True)
class Source:
    """Decoded source with `\\n` at every line's end, so that line numbers are those of an editor."""

    text: str


def read_source(data: bytes, module: str) -> Source | Failure:
    """Decode the file `module`.py as Python would (PEP 263), within the encodings above."""
    expected = f"{module}.py"

    def fault(link: Link, **facts: str) -> Failure:
        return Failure(link, {"expected": expected, **facts})

    if len(data) > LIMIT:
        return fault("too_big", limit=f"{LIMIT >> 20} MiB")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return fault("encoding", encoding="UTF-8", number="1")
    if b"\0" in data:
        return fault("nul_bytes")
    marked = data.startswith(codecs.BOM_UTF8)
    # in no encoding of the list is one of these two bytes a part of a character
    data = data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    named = _named_encoding(data)
    encoding = _known_encoding(named)
    if encoding is None or (marked and encoding != "utf_8"):
        return fault("bad_coding_line", encoding=named[:80])
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        number = str(data.count(b"\n", 0, error.start) + 1)
        return fault("encoding", encoding=named[:80].upper(), number=number)
    if not text.strip():
        return fault("empty")
    return Source(text)


def _named_encoding(data: bytes) -> str:
    """The encoding in the coding line, which is the first line, or the second after a line without code."""
    for line in data.split(b"\n", 2)[:2]:
        found = _CODING.match(line)
        if found:
            return found[1].decode("ascii")
        if not _NO_CODE.fullmatch(line):
            break
    return "utf-8"


def _known_encoding(named: str) -> str | None:
    """The codec for a name, without the line ends that Emacs appends; None if it is not in the list."""
    name = re.sub(r"_(unix|dos|mac)$", "", named.lower().replace("-", "_"))
    codec = "utf_8" if name.startswith("utf_8_") else aliases.get(name, name)
    return codec if codec in ENCODINGS else None
