"""Look into zip, tar and tar.gz archives without believing anything that they say.

Nothing is ever unpacked to disk: a member is a name and a way to read its first bytes. A member
with a fault stays in the list, so that nothing is dropped in silence. Everything is capped: how
many members, how far a compressed stream is followed, how much is read at once; and a `Budget` adds up over
all archives that one student handed in.
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from gzip import GzipFile
from itertools import islice
from pathlib import PurePosixPath
from stat import S_IFMT, S_ISREG
from typing import IO, Any, Literal, TypeVar, cast
from unicodedata import normalize
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ..messages import sentence
from ..worker.interpreter import Failure
from ..worker.links import Link

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz")
MAX_MEMBERS = 50_000
MAX_DIRECTORY = 8 << 20  # bytes of a zip's directory: parsing it comes before counting its members
MAX_HEADER = 16 << 10  # bytes of a long name in a tar
MAX_RECORDS = 48  # of an extended header; tar programs write a dozen
MAX_NAME = 255  # bytes; longer ones are no names on any disk, and slow to look at
MAX_UNPACKED = 256 << 20
MAX_RATIO = 200  # a compressed tar is followed this many times its size, and 8 MiB at least
MAX_DEPTH = 64
BEFORE_MEMBER = (
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
)  # headers that are no member

_T = TypeVar("_T")
Kind = Literal["file", "folder", "other"]


class ArchiveError(Exception):
    """An archive, or one member of it, cannot be read; `problem` says why in both languages."""

    def __init__(self, link: Link, **facts: str) -> None:
        super().__init__(sentence(link, "en", **facts))
        self.problem = Failure(link, dict(facts))


@dataclass(frozen=True)
class Member:
    """One entry of an archive: `fault` says why it cannot be read, `read(n)` gives at most n bytes."""

    path: PurePosixPath
    kind: Kind
    fault: Link | None
    read: Callable[[int], bytes]


@dataclass
class Budget:
    """What archives may cost together; what is spent is gone, whichever archive spent it.

    Args:
        unpacked: bytes that come out of compressed archives.
        headers: of members and of what stands before members.
        archives: that are opened.
    """

    unpacked: int = 4 * MAX_UNPACKED
    headers: int = 2 * MAX_MEMBERS
    archives: int = 100_000

    def spend(self, *, unpacked: int = 0, headers: int = 0, archives: int = 0) -> None:
        """Take from what is left.

        Raises:
            ArchiveError: nothing is left.
        """
        self.unpacked -= unpacked
        self.headers -= headers
        self.archives -= archives
        if min(self.unpacked, self.headers, self.archives) < 0:
            raise ArchiveError("archive_too_large")


def budget_of_one() -> Budget:
    """What the archives of one student may cost together."""
    return Budget(unpacked=64 << 20, headers=20_000, archives=50)


class _Guarded:
    """A file with limits on how far, and how much at once, it is read, whatever a header says.

    Going back in a compressed stream unpacks it from the start again; the budget pays for each time.
    """

    def __init__(self, file: IO[bytes], at_once: int, furthest: int = 1 << 62, budget: Budget | None = None) -> None:
        self.file, self.at_once, self.furthest, self.budget = file, at_once, furthest, budget
        self.reached = 0
        self.seek, self.tell, self.seekable = self._seek, file.tell, file.seekable

    def _pay(self, position: int) -> None:
        if self.budget is not None:
            again = position < self.reached
            self.budget.spend(unpacked=position if again else position - self.reached)
        self.reached = position

    def read(self, size: int = -1) -> bytes:
        data = self.file.read(self.at_once + 1 if size < 0 else min(size, self.at_once + 1))
        if len(data) > self.at_once or self.tell() > self.furthest:
            raise ArchiveError("archive_too_large")
        self._pay(self.tell())
        return data

    def _seek(self, offset: int, whence: int = 0) -> int:
        if whence == 0 and offset > self.furthest:
            raise ArchiveError("archive_too_large")
        if whence == 0 and offset != self.tell():
            self._pay(offset)
        return self.file.seek(offset, whence)


class Archive:
    """The members of the archive in `file`, which stays open as long as they are read.

    Args:
        file: the archive.
        budget: what it may cost, together with other archives.

    Raises:
        ArchiveError: it is damaged, none at all, or larger than the caps. Reading a member raises it too.
    """

    def __init__(self, file: IO[bytes], budget: Budget | None = None) -> None:
        self._budget = budget or Budget()
        self.members = _read_safely(self._listed, file)

    def _listed(self, file: IO[bytes]) -> list[Member]:
        self._budget.spend(archives=1)
        head, size = file.read(2), file.seek(0, 2)
        file.seek(0)
        if head == b"PK":
            self._file = _Guarded(file, MAX_DIRECTORY)
            listing = self._zip_members(ZipFile(cast("IO[bytes]", self._file)))
        elif head == b"\x1f\x8b":
            furthest = min(MAX_UNPACKED, max(8 << 20, MAX_RATIO * size))
            unpacked = cast("IO[bytes]", GzipFile(fileobj=file))
            self._file = _Guarded(unpacked, MAX_HEADER, furthest, self._budget)
            listing = self._tar_members()
        else:
            self._file = _Guarded(file, MAX_HEADER)
            listing = self._tar_members()
        members = list(islice(listing, MAX_MEMBERS + 1))
        if len(members) > MAX_MEMBERS:
            raise ArchiveError("archive_too_large")
        self._file.at_once = MAX_UNPACKED  # from here on it is `Member.read` that limits
        return members

    def _zip_members(self, archive: ZipFile) -> Iterator[Member]:
        for info in archive.infolist():
            self._budget.spend(headers=1)
            path, fault = _checked(_zip_name(info))
            mode = info.external_attr >> 16
            kind: Kind = "folder" if info.is_dir() or _zip_name(info).endswith("/") else "file"
            if S_IFMT(mode) and not S_ISREG(mode) and kind == "file":
                kind = "other"
            if info.flag_bits & 0x2041:  # encrypted; strongly; with a hidden directory
                fault = "archive_locked"
            elif info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others cannot be read piecemeal
                fault = "archive_method"
            yield Member(path, kind, fault, partial(_read_safely, self._zip_read, archive, info))

    def _zip_read(self, archive: ZipFile, info: ZipInfo, limit: int) -> bytes:
        with archive.open(info) as file:
            data = file.read(limit)
        self._budget.spend(unpacked=len(data))
        return data

    def _tar_members(self) -> Iterator[Member]:
        """Headers one after the other. `tarfile` can be made to loop or to search for hours; this can not."""
        position, name, size, plain = 0, b"", -1, True
        while True:
            self._file.seek(position)
            header = self._file.read(512)
            if header == bytes(512):
                return
            self._budget.spend(headers=1)
            info = tarfile.TarInfo.frombuf(header, "utf-8", "surrogateescape")
            position += 512
            before_member = info.type in BEFORE_MEMBER
            length = info.size if before_member or size < 0 else size
            if length < 0:
                raise ValueError("a negative size")
            if info.type == tarfile.GNUTYPE_LONGNAME:
                name = self._file.read(length).rstrip(b"\0")
            elif info.type == tarfile.XHDTYPE:
                facts = _pax(self._file.read(length))
                name, size = facts.get(b"path", name), int(facts.get(b"size", -1))
                plain = not any(key.startswith(b"GNU.sparse") for key in facts)
            elif not before_member:
                path, fault = _checked(readable(name or info.name.encode("utf-8", "surrogateescape")))
                is_file = info.isreg() and not info.issparse() and plain
                kind: Kind = "folder" if info.isdir() else "file" if is_file else "other"
                yield Member(path, kind, fault, partial(_read_safely, self._tar_read, position, length))
                name, size, plain = b"", -1, True
            if before_member or info.isreg() or info.type not in tarfile.SUPPORTED_TYPES:
                position += -(-length // 512) * 512

    def _tar_read(self, position: int, length: int, limit: int) -> bytes:
        self._file.seek(position)
        data = self._file.read(min(length, limit))
        if len(data) < min(length, limit):
            raise EOFError("it ends too early")
        return data


def readable(raw: bytes) -> str:
    """A file name as text, in NFC: it is UTF-8, or what Korean Windows writes, or has marks in it."""
    for encoding in ("utf-8", "cp949"):
        try:
            return normalize("NFC", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def _read_safely(function: Callable[..., _T], *arguments: Any) -> _T:
    """Call `function`; on hostile bytes the library's parsers raise nearly anything, MemoryError included."""
    try:
        return function(*arguments)
    except ArchiveError:
        raise
    except Exception as error:
        raise ArchiveError("archive_damaged", error=f"{type(error).__name__}: {error}"[:200]) from error


def _checked(name: str) -> tuple[PurePosixPath, Link | None]:
    """The path of a member, and a fault where its name is no plain relative path."""
    parts = [part for part in re.split(r"[/\\]", name) if part not in ("", ".")]
    drive = parts and re.match(r"[A-Za-z]:", parts[0])
    plain = not (name.startswith("/") or "\\" in name or "\0" in name or ".." in parts or drive)
    parts = [part.split("\0")[0] for part in parts if part != ".."][-MAX_DEPTH:]
    plain = plain and all(len(part.encode("utf-8", "replace")) <= MAX_NAME for part in parts)
    parts = [cut(part) for part in parts]
    return PurePosixPath(*parts), None if plain and parts else "archive_name"


def cut(name: str) -> str:
    """A name of at most 255 bytes; a longer one is at fault already, and no pattern gets to see all of it."""
    return (
        name
        if len(name) * 4 <= MAX_NAME
        else name.encode("utf-8", "surrogateescape")[:MAX_NAME].decode("utf-8", "ignore")
    )


def _zip_name(info: ZipInfo) -> str:
    """The name of a member; Windows PowerShell 5 separates by backslashes, which Info-ZIP reads as separators, too."""
    name = _zip_text(info)
    return name.replace("\\", "/") if info.create_system == 0 and "/" not in name else name


def _zip_text(info: ZipInfo) -> str:
    """A zip says only of UTF-8 names what they are; `zipfile` reads all others as cp437."""
    name = info.orig_filename
    try:
        return normalize("NFC", name) if info.flag_bits & 0x800 else readable(name.encode("cp437"))
    except UnicodeEncodeError:  # it was read from an extra field, which is UTF-8
        return normalize("NFC", name)


def _pax(body: bytes) -> dict[bytes, bytes]:
    """The records `length key=value` of an extended header."""
    facts: dict[bytes, bytes] = {}
    place = records = 0
    while place < len(body):
        length = body[place : place + 20].partition(b" ")[0]
        key, _, value = body[place + len(length) + 1 : place + int(length) - 1].partition(b"=")
        facts[key] = value
        place += max(1, int(length))
        records += 1
        if records > MAX_RECORDS:
            raise ArchiveError("archive_too_large")
    return facts
