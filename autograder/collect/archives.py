"""Read hostile zip, tar and tar.gz archives.

Nothing is unpacked to disk: a member is a name and a function that reads its first bytes. A member with a fault stays
in the list, so that nothing is dropped silently. There are limits on the number of members, on the length of a
compressed stream and on each read; and a `Budget` adds up over all archives of one student.
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
MAX_DIRECTORY = 8 << 20  # bytes of a zip's directory, which is parsed before its members can be counted
TAR_BLOCK = 512  # bytes; a tar consists of whole blocks
MAX_HEADER = 16 << 10  # bytes of a long name in a tar
MAX_RECORDS = 48  # of an extended header; tar programs write a dozen
MAX_NAME = 255  # bytes; no disk has longer names, and they are slow to match
MAX_UNPACKED = 256 << 20
MAX_RATIO = 200  # a compressed tar may unpack to this many times its size, and at least to 8 MiB
MAX_DEPTH = 64
BEFORE_MEMBER = (
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
)  # headers that come before a member

_T = TypeVar("_T")
Kind = Literal["file", "folder", "other"]


class ArchiveError(Exception):
    """An archive or a member of it cannot be read; `problem` says why in both languages."""

    def __init__(self, link: Link, **facts: str) -> None:
        super().__init__(sentence(link, "en", **facts))
        self.problem = Failure(link, dict(facts))


@dataclass(frozen=True)
class Member:
    """One member of an archive: `fault` says why it cannot be read, `read(n)` returns at most n bytes."""

    path: PurePosixPath
    kind: Kind
    fault: Link | None
    read: Callable[[int], bytes]


@dataclass
class Budget:
    """What several archives may cost together.

    Args:
        unpacked: bytes from compressed archives.
        headers: of members, and those before members.
        archives: opened.
    """

    unpacked: int = 4 * MAX_UNPACKED
    headers: int = 2 * MAX_MEMBERS
    archives: int = 100_000

    def spend(self, *, unpacked: int = 0, headers: int = 0, archives: int = 0) -> None:
        """Subtract a cost.

        Raises:
            ArchiveError: it is more than what is left.
        """
        self.unpacked -= unpacked
        self.headers -= headers
        self.archives -= archives
        if min(self.unpacked, self.headers, self.archives) < 0:
            raise ArchiveError("archive_too_large")


def budget_of_one() -> Budget:
    """The budget for the archives of one student."""
    return Budget(unpacked=64 << 20, headers=20_000, archives=50)


class _Guarded:
    """A file with limits for the parsers: how much is read at once, and how far.

    Args:
        file: the archive, unpacked if it is compressed as a whole.
        at_once: bytes of one read.
        furthest: position that may be reached.
        budget: pays for unpacked bytes.
    """

    def __init__(self, file: IO[bytes], at_once: int, furthest: int = 1 << 62, budget: Budget | None = None) -> None:
        self.file = file
        self.at_once = at_once
        self.furthest = furthest
        self.budget = budget
        self.reached = 0
        self.seek, self.tell, self.seekable = self._seek, file.tell, file.seekable

    def _pay(self, position: int) -> None:
        """Pay for the bytes up to a position. A compressed stream that is sought back unpacks from the start again."""
        if self.budget is not None:
            from_start = position < self.reached
            self.budget.spend(unpacked=position if from_start else position - self.reached)
        self.reached = position

    def read(self, size: int = -1) -> bytes:
        most = self.at_once + 1  # one more byte tells that there was more
        data = self.file.read(most if size < 0 else min(size, most))
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


@dataclass
class _Said:
    """What extended headers of a tar said about the next member.

    Args:
        name: if it is too long for the member's own header; else empty.
        size: if it is too large for it; else -1.
        is_sparse: whether the content is stored without its holes, which is not read.
    """

    name: bytes = b""
    size: int = -1
    is_sparse: bool = False


class Archive:
    """The members of the archive in `file`, which must stay open while they are read.

    Args:
        file: the archive.
        budget: for this archive and others.

    Raises:
        ArchiveError: it is damaged, not an archive, or too large. Reading a member may raise it, too.
    """

    def __init__(self, file: IO[bytes], budget: Budget | None = None) -> None:
        self._budget = budget or Budget()
        self.members = _read_safely(self._listed, file)

    def _listed(self, file: IO[bytes]) -> list[Member]:
        """The members; the kind of archive is taken from its first bytes, not from its name."""
        self._budget.spend(archives=1)
        head = file.read(2)
        size = file.seek(0, 2)
        file.seek(0)
        if head == b"PK":
            self._file = _Guarded(file, MAX_DIRECTORY)
            listing = self._zip_members(ZipFile(cast("IO[bytes]", self._file)))
        elif head == b"\x1f\x8b":  # gzip
            furthest = min(MAX_UNPACKED, max(8 << 20, MAX_RATIO * size))
            unpacked = cast("IO[bytes]", GzipFile(fileobj=file))
            self._file = _Guarded(unpacked, MAX_HEADER, furthest, self._budget)
            listing = self._tar_members()
        else:  # a plain tar, which is recognised by nothing at its beginning
            self._file = _Guarded(file, MAX_HEADER)
            listing = self._tar_members()
        members = list(islice(listing, MAX_MEMBERS + 1))  # an endless list ends here, too
        if len(members) > MAX_MEMBERS:
            raise ArchiveError("archive_too_large")
        self._file.at_once = MAX_UNPACKED  # from now on `Member.read` has the limit
        return members

    def _zip_members(self, archive: ZipFile) -> Iterator[Member]:
        for info in archive.infolist():
            self._budget.spend(headers=1)
            path, fault = _checked(_zip_name(info))
            if info.flag_bits & 0x2041:  # encrypted, strongly encrypted, or with a hidden directory
                fault = "archive_locked"
            elif info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # others must be unpacked as a whole
                fault = "archive_method"
            read = partial(_read_safely, self._zip_read, archive, info)
            yield Member(path, _zip_kind(info), fault, read)

    def _zip_read(self, archive: ZipFile, info: ZipInfo, limit: int) -> bytes:
        with archive.open(info) as file:
            data = file.read(limit)
        self._budget.spend(unpacked=len(data))
        return data

    def _tar_members(self) -> Iterator[Member]:
        """The members, header by header. An archive can make `tarfile` loop or search for hours, but not this."""
        position = 0
        said = _Said()
        while True:
            self._file.seek(position)
            header = self._file.read(TAR_BLOCK)
            if header == bytes(TAR_BLOCK):  # the mark of the end
                return
            self._budget.spend(headers=1)
            info = tarfile.TarInfo.frombuf(header, "utf-8", "surrogateescape")
            position += TAR_BLOCK
            before_member = info.type in BEFORE_MEMBER
            length = info.size if before_member or said.size < 0 else said.size
            if length < 0:  # with it, the next header would be an earlier one, and the loop would not end
                raise ValueError("a negative size")
            if before_member:
                self._hear(said, info, length)
            else:
                yield self._tar_member(said, info, position, length)
                said = _Said()
            if _has_content(info):
                padding = -length % TAR_BLOCK  # content fills whole blocks
                position += length + padding

    def _hear(self, said: _Said, info: tarfile.TarInfo, length: int) -> None:
        """Read an extended header, which lies where the file is now; others are skipped."""
        if info.type == tarfile.GNUTYPE_LONGNAME:
            said.name = self._file.read(length).rstrip(b"\0")
        elif info.type == tarfile.XHDTYPE:
            facts = _pax(self._file.read(length))
            said.name = facts.get(b"path", said.name)
            said.size = int(facts.get(b"size", -1))
            said.is_sparse = any(key.startswith(b"GNU.sparse") for key in facts)

    def _tar_member(self, said: _Said, info: tarfile.TarInfo, position: int, length: int) -> Member:
        """The member of a header, whose content is at `position`."""
        name = said.name or info.name.encode("utf-8", "surrogateescape")
        path, fault = _checked(readable(name))
        read = partial(_read_safely, self._tar_read, position, length)
        return Member(path, _tar_kind(info, said.is_sparse), fault, read)

    def _tar_read(self, position: int, length: int, limit: int) -> bytes:
        self._file.seek(position)
        size = min(length, limit)
        data = self._file.read(size)
        if len(data) < size:
            raise EOFError("it ends too early")
        return data


def _zip_kind(info: ZipInfo) -> Kind:
    if info.is_dir() or _zip_name(info).endswith("/"):
        return "folder"
    mode = info.external_attr >> 16  # from Unix; zips from elsewhere have 0 there
    if S_IFMT(mode) and not S_ISREG(mode):  # a link, whose content would be the path it points to
        return "other"
    return "file"


def _tar_kind(info: tarfile.TarInfo, is_sparse: bool) -> Kind:
    if info.isdir():
        return "folder"
    if info.isreg() and not info.issparse() and not is_sparse:
        return "file"
    return "other"


def _has_content(info: tarfile.TarInfo) -> bool:
    """Whether content follows a header. A link may name a size and has none; of an unknown type, tar says, it has."""
    return info.type in BEFORE_MEMBER or info.isreg() or info.type not in tarfile.SUPPORTED_TYPES


def readable(raw: bytes) -> str:
    """A file name as text, in NFC: from UTF-8, or from CP949 of Korean Windows, or with replacement characters."""
    for encoding in ("utf-8", "cp949"):
        try:
            return normalize("NFC", raw.decode(encoding))
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def _read_safely(function: Callable[..., _T], *arguments: Any) -> _T:
    """Call `function`; hostile bytes can make a parser raise anything, and all of it becomes an `ArchiveError`."""
    try:
        return function(*arguments)
    except ArchiveError:
        raise
    except Exception as error:
        raise ArchiveError("archive_damaged", error=f"{type(error).__name__}: {error}"[:200]) from error


def _checked(name: str) -> tuple[PurePosixPath, Link | None]:
    """The path of a member, and a fault if its name is not a plain relative path."""
    parts = [part for part in re.split(r"[/\\]", name) if part not in ("", ".")]
    # The member stays in the list whatever its name, so the path is made harmless; the fault prevents its reading.
    shown = [part.split("\0")[0] for part in parts if part != ".."][-MAX_DEPTH:]
    too_long = any(len(part.encode("utf-8", "replace")) > MAX_NAME for part in shown)
    path = PurePosixPath(*[cut(part) for part in shown])
    if not shown or too_long or not _is_plain(name, parts):
        return path, "archive_name"
    return path, None


def _is_plain(name: str, parts: list[str]) -> bool:
    """Whether a name stays below the folder to which an archive would be unpacked."""
    if name.startswith("/") or "\\" in name or "\0" in name or ".." in parts:
        return False
    drive = parts and re.match(r"[A-Za-z]:", parts[0])
    return not drive


def cut(name: str) -> str:
    """The first 255 bytes of a name, so that no pattern is slow on it; a longer name has a fault anyway."""
    if len(name) * 4 <= MAX_NAME:
        return name
    return name.encode("utf-8", "surrogateescape")[:MAX_NAME].decode("utf-8", "ignore")


def _zip_name(info: ZipInfo) -> str:
    """The name of a member. Windows PowerShell 5 writes backslashes as separators, and Info-ZIP accepts them, too."""
    name = _zip_text(info)
    if info.create_system == 0 and "/" not in name:
        return name.replace("\\", "/")
    return name


def _zip_text(info: ZipInfo) -> str:
    """The name as text. A zip marks UTF-8 names only; `zipfile` decodes all others as cp437."""
    name = info.orig_filename
    is_utf8 = info.flag_bits & 0x800
    if is_utf8:
        return normalize("NFC", name)
    try:
        return readable(name.encode("cp437"))  # back to the bytes, which Korean Windows wrote in CP949
    except UnicodeEncodeError:  # it comes from an extra field, which is UTF-8
        return normalize("NFC", name)


def _pax(body: bytes) -> dict[bytes, bytes]:
    """The records `length key=value` of an extended header."""
    facts: dict[bytes, bytes] = {}
    place = records = 0
    while place < len(body):
        digits = body[place : place + 20].partition(b" ")[0]
        length = int(digits)  # of the whole record, with these digits
        record = body[place + len(digits) + 1 : place + length - 1]
        key, _, value = record.partition(b"=")
        facts[key] = value
        place += max(1, length)  # a record of length 0 would be read for ever
        records += 1
        if records > MAX_RECORDS:
            raise ArchiveError("archive_too_large")
    return facts
