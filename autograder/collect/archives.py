"""Look into zip, tar and tar.gz archives without believing anything that they say.

Nothing is ever unpacked to disk: a member is a name and a way to read its first bytes. A member
with a fault stays in the list, so that nothing is dropped in silence. Everything is capped: how
many members, how far a compressed stream is followed, how much is read at once.
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
from .sources import Problem

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz")
MAX_MEMBERS = 50_000
MAX_DIRECTORY = 8 << 20  # bytes of a zip's directory: parsing it comes before counting its members
MAX_HEADER = 16 << 10  # bytes of a long name in a tar
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

    def __init__(self, key: str, **facts: str) -> None:
        super().__init__(sentence(key, "en", **facts))
        self.problem = Problem(key, facts, judged=False)


@dataclass(frozen=True)
class Member:
    """One entry of an archive: `fault` is the key of a sentence or empty, `read(n)` gives at most n bytes."""

    path: PurePosixPath
    kind: Kind
    fault: str
    read: Callable[[int], bytes]


class _Guarded:
    """A file that is not read further, nor more of it at once, than was agreed, whatever a header says."""

    def __init__(self, file: IO[bytes], at_once: int, furthest: int = 1 << 62) -> None:
        self.file, self.at_once, self.furthest = file, at_once, furthest
        self.seek, self.tell, self.seekable = self._seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        data = self.file.read(self.at_once + 1 if size < 0 else min(size, self.at_once + 1))
        if len(data) > self.at_once or self.tell() > self.furthest:
            raise ArchiveError("archive_too_large")
        return data

    def _seek(self, offset: int, whence: int = 0) -> int:
        if whence == 0 and offset > self.furthest:
            raise ArchiveError("archive_too_large")
        return self.file.seek(offset, whence)


class Archive:
    """The members of the archive in `file`, which stays open as long as they are read.

    Raises:
        ArchiveError: it is damaged, none at all, or larger than the caps. Reading a member raises it too.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self.members = _told(self._listed, file)

    def _listed(self, file: IO[bytes]) -> list[Member]:
        head, size = file.read(2), file.seek(0, 2)
        file.seek(0)
        if head == b"PK":
            self._file = _Guarded(file, MAX_DIRECTORY)
            listing = self._zip_members(ZipFile(cast("IO[bytes]", self._file)))
        elif head == b"\x1f\x8b":
            furthest = min(MAX_UNPACKED, max(8 << 20, MAX_RATIO * size))
            self._file = _Guarded(cast("IO[bytes]", GzipFile(fileobj=file)), MAX_HEADER, furthest)
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
            path, fault = _checked(_zip_name(info))
            mode = info.external_attr >> 16
            kind: Kind = "folder" if info.is_dir() else "file"
            if S_IFMT(mode) and not S_ISREG(mode) and kind == "file":
                kind = "other"
            if info.flag_bits & 0x2041:  # encrypted; strongly; with a hidden directory
                fault = "archive_locked"
            elif info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others cannot be read piecemeal
                fault = "archive_method"
            yield Member(path, kind, fault, partial(_told, _zip_read, archive, info))

    def _tar_members(self) -> Iterator[Member]:
        """Headers one after the other. `tarfile` can be made to loop or to search for hours; this can not."""
        position, name, size, plain = 0, b"", -1, True
        while True:
            self._file.seek(position)
            header = self._file.read(512)
            if header == bytes(512):
                return
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
                yield Member(path, kind, fault, partial(_told, self._tar_read, position, length))
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


def _told(function: Callable[..., _T], *arguments: Any) -> _T:
    """Call `function`; on hostile bytes the library's parsers raise nearly anything, MemoryError included."""
    try:
        return function(*arguments)
    except ArchiveError:
        raise
    except Exception as error:
        raise ArchiveError("archive_damaged", error=f"{type(error).__name__}: {error}"[:200]) from error


def _checked(name: str) -> tuple[PurePosixPath, str]:
    """The path of a member, and a fault where its name is no plain relative path."""
    parts = [part for part in re.split(r"[/\\]", name) if part not in ("", ".")]
    drive = parts and re.match(r"[A-Za-z]:", parts[0])
    plain = not (name.startswith("/") or "\\" in name or "\0" in name or ".." in parts or drive)
    parts = [part.split("\0")[0] for part in parts if part != ".."][-MAX_DEPTH:]
    return PurePosixPath(*parts), "" if plain and parts else "archive_name"


def _zip_name(info: ZipInfo) -> str:
    """A zip says only of UTF-8 names what they are; `zipfile` reads all others as cp437."""
    name = info.orig_filename
    try:
        return normalize("NFC", name) if info.flag_bits & 0x800 else readable(name.encode("cp437"))
    except UnicodeEncodeError:  # it was read from an extra field, which is UTF-8
        return normalize("NFC", name)


def _zip_read(archive: ZipFile, info: ZipInfo, limit: int) -> bytes:
    with archive.open(info) as file:
        return file.read(limit)


def _pax(body: bytes) -> dict[bytes, bytes]:
    """The records `length key=value` of an extended header."""
    facts = {}
    while body:
        length = body.partition(b" ")[0]
        record, body = body[len(length) + 1 : int(length) - 1], body[max(1, int(length)) :]
        key, _, value = record.partition(b"=")
        facts[key] = value
    return facts
