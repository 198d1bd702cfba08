"""Find submissions: what each student handed in, or why that cannot be told. Nothing is ever guessed."""

from __future__ import annotations

import os
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from unicodedata import normalize

from ..errors import UsageError
from ..messages import printable
from .archives import Archive, ArchiveError, readable
from .layouts import Group, Node, archive_nodes, disk_node, groups, open_file, stem, walk
from .roster import Roster
from .sources import LIMIT, Problem, Source, read_source

MAX_INNER = 32 << 20  # bytes of the archives of one student that lie in another archive
MAX_HELD = 256 << 20  # bytes of compressed source from archives; what lies on disk is read when it is wanted
MAX_NAME = 80
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?|.*\.(csv|html|json|lock|md|part|sqlite.*)")


@dataclass(frozen=True)
class Submission:
    """What one student handed in.

    Args:
        name: a safe and unique file name that stands for the student.
        student: name, id, login, email, lms (the platform's own number), as far as they are known.
        where: where it was found, to tell the instructor.
        module: the assignment's module.
        held: where the source lies; or itself, compressed, if it was in an archive; or why there is none.
        notes: sentences for the instructor.
    """

    name: str
    student: dict[str, str]
    where: str
    module: str
    held: Path | bytes | Problem
    notes: tuple[str, ...] = ()

    @property
    def problem(self) -> Problem | None:
        """Why there is nothing to read, as far as that is known without reading."""
        return self.held if isinstance(self.held, Problem) else None

    def read(self) -> Source | Problem:
        """The source, read now, or why there is none."""
        if isinstance(self.held, Problem):
            return self.held
        if isinstance(self.held, bytes):
            return read_source(zlib.decompress(self.held), self.module)
        try:
            with open_file(self.held) as file:
                return read_source(file.read(LIMIT + 1), self.module)
        except OSError as error:
            return _told(error)


@dataclass(frozen=True)
class Collection:
    """All submissions, and sentences on who is missing, who is there twice, and what else was seen."""

    submissions: list[Submission]
    missing: list[str]
    doubled: list[str]
    notes: list[str]


def collect(
    paths: Sequence[Path], module: str, *, prefix: str | None = None, roster: Roster | None = None
) -> Collection:
    """Find the submissions in files, folders and archives.

    Args:
        paths: what the instructor named.
        module: the assignment's module; only `module`.py is taken from each submission.
        prefix: what the folder names of clones start with.
        roster: who is in the class.

    Raises:
        UsageError: a path does not exist.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"There is no {path}. Give a file, a folder or an archive of submissions.")
    if len(paths) == 1 and paths[0].exists():
        paths = [paths[0].resolve()]  # a link that the instructor alone can have named
    collector = _Collector(module, prefix or "", roster)
    for path in paths:
        collector.look_into(path)
    return collector.collection()


@dataclass
class _Collector:
    """What is found, path by path; submissions of the same student come under the same key."""

    module: str
    prefix: str
    roster: Roster | None
    found: dict[str, list[Submission]] = field(default_factory=dict)
    present: set[int] = field(default_factory=set)
    strangers: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    room: int = MAX_HELD
    inner_room: int = MAX_INNER

    def look_into(self, path: Path) -> None:
        """Add what is at `path`; what cannot be looked into becomes a submission that is not judged."""
        here, file = Path(os.path.abspath(path)), f"{self.module}.py"
        try:
            with ExitStack() as opened:
                node = disk_node(here)
                top, label = [node], readable(os.fsencode(here.parent.name))
                if node.kind == "folder" and node.name != file:
                    top, label = node.inside(), node.name
                elif node.is_archive():
                    top, label = self._opened(node, opened), stem(node.name)
                found, skipped = groups(top, file, label, prefix=self.prefix, archived=node.is_archive())
                for group in found:
                    seen_as = group.seen_as or (group.nodes[0].name if len(group.nodes) == 1 else "")
                    self._add(group, f"{path}: {seen_as}" if seen_as else str(path))
        except (ArchiveError, OSError) as error:
            self._add(Group(stem(readable(os.fsencode(here.name))), []), str(path), _told(error))
            return
        if skipped:
            self.notes.append(f"{path}: taken for no submission: {_some(skipped)}")
        if not found:
            self.notes.append(f"{path}: there is no submission in it")

    def _add(self, group: Group, where: str, problem: Problem | None = None) -> None:
        held = problem or self._held(group)
        row = self.roster.match(group.student, group.label) if self.roster else None
        key = f"row {id(row)}" if row else f"label {group.label}"
        if row:
            self.present.add(id(row))
        elif self.roster:
            self.strangers.append(group.label)
        known = self.found.setdefault(key, [])
        if isinstance(held, Path) and any(other.held == held for other in known):
            return  # the instructor named the same file twice
        student = group.student | (row or {}) or {"id" if group.label.isdigit() else "name": group.label}
        student = {key: _line(value) for key, value in student.items()}
        name = (row and (row.get("id") or row.get("login"))) or group.label
        notes = tuple(map(_line, group.notes))
        known.append(Submission(name, student, _line(where), self.module, held, notes))

    def _held(self, group: Group) -> Path | bytes | Problem:
        self.inner_room = MAX_INNER
        try:
            with ExitStack() as opened:
                return self._kept(self._searched(group, opened))
        except (ArchiveError, OSError) as error:
            return _told(error)

    def _searched(self, group: Group, opened: ExitStack) -> Node | Problem:
        """The module's file, searched for in archives where it does not lie in the open."""
        file = f"{self.module}.py"
        level = seen = list(walk(group.nodes))
        while True:
            chosen = [(path, node) for path, node in level if node.name == file]
            archives = [(path, node) for path, node in level if node.is_archive()]
            if chosen or not archives:
                break
            level = [
                (f"{path}/{inner}", node)
                for path, archive in archives
                for inner, node in walk(self._opened(archive, opened))
            ]
            seen = seen + level
        if chosen and archives:
            group.notes.append(f"not looked into: {_some([path for path, _ in archives])}")
        if len(chosen) > 1:
            return _problem("ambiguous", self.module, found=_some([path for path, _ in chosen]))
        if chosen:
            return chosen[0][1]
        if seen and all(node.kind == "other" for _, node in seen):
            return _problem("not_a_file", self.module)
        return _problem("not_found", self.module, found=_some([path for path, n in seen if n.kind != "folder"]))

    def _kept(self, node: Node | Problem) -> Path | bytes | Problem:
        """What is kept of the module's file until it is graded."""
        if isinstance(node, Problem):
            return node
        if node.fault or node.kind != "file":
            return _problem(node.fault or "not_a_file", self.module)
        if node.disk:
            return node.disk
        data = node.read(LIMIT + 1)
        source = read_source(data, self.module)
        if isinstance(source, Problem):
            return source
        packed = zlib.compress(data)
        self.room -= len(packed)
        return packed if self.room >= 0 else _problem("archive_crowded", self.module)

    def _opened(self, node: Node, opened: ExitStack) -> list[Node]:
        """The outermost nodes of an archive."""
        if node.fault:
            raise ArchiveError(node.fault, expected=node.name)
        if node.disk:
            return archive_nodes(Archive(opened.enter_context(open_file(node.disk))), 1)
        if node.depth > 1:
            raise ArchiveError("archive_nested")
        data = node.read(self.inner_room + 1)
        self.inner_room -= len(data)
        if self.inner_room < 0:
            raise ArchiveError("archive_too_large")
        return archive_nodes(Archive(BytesIO(data)), node.depth + 1)

    def collection(self) -> Collection:
        """Everything that was found; a student who is there twice is not guessed at."""
        doubled = list(self.roster.doubled) if self.roster else []
        taken: Counter[str] = Counter()
        submissions = []
        for same in self.found.values():
            submission = same[0]
            if len(same) > 1:
                places = [other.where for other in same]
                doubled.append(f"{_line(submission.name)} is there {len(same)} times: {'; '.join(places)}")
                problem = _problem("ambiguous", self.module, found=_some([Path(place).name for place in places]))
                submission = replace(submission, where="; ".join(places), held=problem)
            submissions.append(_named(submission, taken))
        rows = self.roster.rows if self.roster else []
        missing = [_line(" ".join(row.values())) for row in rows if id(row) not in self.present]
        if self.strangers:
            self.notes.append(f"not in the roster: {_some(self.strangers)}")
        return Collection(submissions, missing, [_line(text) for text in doubled], [_line(n) for n in self.notes])


def _named(submission: Submission, taken: Counter[str]) -> Submission:
    """With a safe name that no other submission has, not even in a file system that ignores case."""
    safe = name = safe_name(submission.name)
    while taken[name.casefold()]:
        taken[safe.casefold()] += 1
        name = f"{safe[: MAX_NAME - 6]}-{taken[safe.casefold()]}"
    taken[name.casefold()] += 1
    note = (f"called {name} here, for the name {safe} was taken",) if name != safe else ()
    return replace(submission, name=name, notes=submission.notes + note)


def safe_name(text: str) -> str:
    """`text` as a file name: letters of any script, digits, `_`, `.` and `-`, at most 80 characters."""
    name = re.sub(r"[^\w.-]", "_", normalize("NFC", text)).strip("._-")
    name = name[:MAX_NAME].encode()[:200].decode(errors="ignore").rstrip("._-")
    return f"{name}_" if _RESERVED.fullmatch(name) else name or "student"


def _problem(key: str, module: str, **facts: str) -> Problem:
    return Problem(key, {"expected": f"{module}.py", **facts}, judged=False)


def _told(error: ArchiveError | OSError) -> Problem:
    if isinstance(error, ArchiveError):
        return error.problem
    return Problem("unreadable", {"error": error.strerror or type(error).__name__}, judged=False)


def _line(text: str) -> str:
    """Text of a student's that may stand in one line of anything."""
    return printable(text).replace("\n", " ")


def _some(names: list[str]) -> str:
    """The first few names, and how many more there are."""
    more = f", … (+{len(names) - 5})" if len(names) > 5 else ""
    return _line(", ".join(name[:100] for name in names[:5]) or "-") + more
