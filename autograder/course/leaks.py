"""Find secrets in students' files: lines of solutions, hidden cases and chaffs, hints, names, wheats.

A line is a secret if students do not get it anyway. It has at least `SHORTEST` characters besides spaces, so common
idioms (`return x`) do not count, and it is not an import, a condition or a header (`for k in …:`). It is not in the
reference outside the solutions, in the files of every starter, or in a public case. Hints, whole or in part, and the
names of chaffs and hidden cases are always secret. A wheat is recognised by its first line only, because its code could
be anybody's.

Only known kinds of files may be released: UTF-8 text and images. Text is also searched for secrets in URL quoting,
in base64, and in zlib or gzip inside base64.
"""

from __future__ import annotations

import base64
import binascii
import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from ..grading.assignment import PACKAGE, Assignment
from ..grading.chaffs import Chaff
from ..messages import LANGUAGES
from ..reports.marks import STAFF_MARK
from .build import HINTS, SHARED, TEMPLATES, public_tests

#: The fewest characters, without spaces, of a line that is a secret.
SHORTEST = 16
#: A line of a chaff must be longer to be a secret, because students write such lines, too.
SHORTEST_OF_CHAFFS = 40
#: A part of a hint with this many characters, besides spaces, is a secret.
PIECE = 40
#: Shorter names of chaffs are common words.
SHORTEST_NAME = 12
TEXTS = frozenset(
    [".py", ".md", ".txt", ".ini", ".toml", ".yml", ".json", ".ipynb", ".csv", ".html", ".css", ".js", ".svg"]
)
NAMES_OF_TEXTS = frozenset((".gitignore",))
IMAGES = {".png": b"\x89PNG\r\n\x1a\n"}
SECRET_NAMES = frozenset(
    ("suites", "wheats", "chaffs", "variants", "solutions", "shared.py", "picture.py", "staff.html")
)
_SOLUTION = re.compile(r"^[ \t]*# BEGIN SOLUTION.*?^[ \t]*# END SOLUTION[^\n]*$", re.MULTILINE | re.DOTALL)
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{24,}={0,2}")
#: As much is unpacked from a piece of compressed text; a small file could contain gigabytes.
MOST_UNPACKED = 4 << 20


def leaks(assignment: Assignment, files: Mapping[str, bytes]) -> list[str]:
    """The secrets in `files`, as sentences with the file's name.

    Args:
        assignment: whose secrets to search for.
        files: contents by name.
    """
    kinds = dict(secrets(assignment))
    found = []
    for name, data in files.items():
        refused = _refused(name, data)
        if refused:
            found.append(f"{name} {refused}")
            continue
        if PurePosixPath(name).suffix in IMAGES:
            continue
        # All without spaces, as the secrets are: another indentation or line break hides nothing.
        views = [_packed(view) for view in _views(data.decode("utf-8"))]
        text = "\n".join(views)
        for secret, kind in kinds.items():
            if secret in text and not _is_allowed(kind, name):
                found.append(f"{name} has {kind}: {secret[:60]}")
    return found


def _is_allowed(kind: str, name: str) -> bool:
    """Whether a secret of this kind may be in a file: the file of hints has hints."""
    return name == HINTS and kind.startswith(("a hint", "the name of the chaff"))


def _refused(name: str, data: bytes) -> str:
    """Why a file may not be released, whatever its content; empty if it may."""
    path = PurePosixPath(name)
    if STAFF_MARK.encode() in data:
        return "is a page for staff only"
    if set(path.parts) & SECRET_NAMES:
        return "has the name of a secret file"
    signature = IMAGES.get(path.suffix)
    if signature:
        return "" if data.startswith(signature) else "is not the image that its name says"
    if path.suffix not in TEXTS and path.name not in NAMES_OF_TEXTS:
        return "is of a kind that is not released"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return "is not UTF-8 text"
    return "has NUL characters" if "\0" in text else ""


def _views(text: str) -> Iterator[str]:
    """The text, and texts encoded in it."""
    yield text
    if "%" in text:
        yield unquote(text)
    for found in _BASE64.finditer(text):
        yield from _unpacked(found[0])


def _unpacked(text: str) -> Iterator[str]:
    """The texts in base64, compressed or not."""
    digits = text.rstrip("=")
    padding = "=" * (-len(digits) % 4)
    url_safe = "-" in text or "_" in text
    try:
        data = base64.b64decode(digits + padding, altchars=b"-_" if url_safe else None, validate=True)
    except (binascii.Error, ValueError):
        return
    for unpack in (bytes, _inflated, gzip.decompress):
        try:
            plain = unpack(data)
        except (zlib.error, OSError, EOFError):
            continue
        for encoding in ("utf-8", "utf-16"):
            yield plain.decode(encoding, "ignore")


def _inflated(data: bytes) -> bytes:
    return zlib.decompressobj().decompress(data, MOST_UNPACKED)


def secrets(assignment: Assignment) -> Iterator[tuple[str, str]]:
    """Every secret, without its spaces, and a description."""
    public = _public(assignment)
    solutions = "\n".join(_SOLUTION.findall(assignment.reference_source))
    for line in _secret_lines(solutions, public):
        yield line, "a line of the solution"
    for name, text in assignment.wheats.items():
        first_line = text.partition("\n")[0]
        for line in _secret_lines(first_line, public):
            yield line, f"the wheat {name}"
    for path in assignment.suite_files:
        for line in _secret_lines(path.read_text(encoding="utf-8"), public):
            yield line, "a line of a hidden case"
    for chaff in assignment.chaffs:
        yield from _secrets_of(chaff, public)
    for _, case in assignment.cases:
        if not case.hidden:
            continue
        # Only in quotes: without them, the name of a hidden case may be the beginning of a public one's.
        for quote in "\"'`":
            yield f"{quote}{case.name}{quote}", "the name of a hidden case"


def _secrets_of(chaff: Chaff, public: str) -> Iterator[tuple[str, str]]:
    """The secrets of a chaff: its lines, its name and its hints."""
    for form in chaff.forms:
        for line in _secret_lines(form.source, public):
            if len(line) >= SHORTEST_OF_CHAFFS:
                yield line, f"a line of the chaff {chaff.id}"
    if len(chaff.id) >= SHORTEST_NAME and "_" in chaff.id:
        yield chaff.id, f"the name of the chaff {chaff.id}"
    for language in LANGUAGES:
        for piece in _pieces(_packed(chaff.hint[language])):
            if piece not in public:
                yield piece, f"a hint of the chaff {chaff.id}"


def _secret_lines(text: str, public: str) -> Iterator[str]:
    """The lines of a text that students do not get anyway."""
    for line in text.splitlines():
        packed = _packed(line)
        if _telling(packed) and packed not in public:
            yield packed


def _pieces(hint: str) -> Iterator[str]:
    """Overlapping parts of a hint: a copy of a large part contains at least one of them."""
    if len(hint) <= PIECE:
        yield hint
        return
    for start in range(0, len(hint) - PIECE + 1, PIECE // 2):
        yield hint[start : start + PIECE]


def _telling(line: str) -> bool:
    """Whether a line is long enough, and not an import, a condition or a header."""
    if len(line) < SHORTEST or line.endswith(":"):
        return False
    return not line.startswith(("import", "from", "if"))


def _public(assignment: Assignment) -> str:
    """All texts that students get anyway, without spaces."""
    texts = [_SOLUTION.sub("", assignment.reference_source)]
    for name in SHARED:
        texts.append((PACKAGE / name).read_text(encoding="utf-8"))
    for path in TEMPLATES.iterdir():
        if path.is_file():
            texts.append(path.read_text(encoding="utf-8"))
    for source in assignment.question_sources.values():
        texts.append(public_tests(source, assignment.name))
    return "\n".join(_packed(text) for text in texts)


def _packed(text: str) -> str:
    return "".join(text.split())
