"""Find submissions: what each student handed in, or the reason why it is not certain. Nothing is guessed."""

from __future__ import annotations

import datetime
import os
import re
import zlib
from collections.abc import Callable, Sequence
from collections.abc import Collection as Names
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from ..errors import UsageError
from ..messages import printable
from ..worker.interpreter import Failure
from ..worker.links import Link
from .archives import Archive, ArchiveError, Budget, budget_of_one, readable
from .clones import last_commit, origin
from .layouts import (
    NOT_MODULES,
    Group,
    Node,
    archive_nodes,
    disk_node,
    groups,
    is_class_export,
    open_file,
    stem,
    visible,
    walk,
)
from .names import row_name, safe_name
from .nearly import MOST_CANDIDATES, NOTEBOOK, defines, is_candidate
from .ours import without_output
from .remarks import Remark
from .sources import LIMIT, NOTEBOOK_LIMIT, Source, left_out, read_notebook, read_source

__all__ = ["Collection", "Submission", "Wanted", "collect", "safe_name"]

MAX_INNER = 32 << 20  # bytes of an archive in another archive, which is held in memory
MAX_HELD = 256 << 20  # bytes of compressed source from archives; a file on disk is read when it is graded


@dataclass(frozen=True)
class Submission:
    """The submission of one student.

    Args:
        name: a safe file name, made from the label only.
        label: the student's name on disk.
        student: name, id, login, email, lms (the platform's own number), as far as they are known.
        where: where it was found, for the instructor.
        module: the assignment's module.
        held: the path of the source; or the compressed source, if it was in an archive; or the reason for none.
        place: the platform: canvas, moodle, gradescope, or empty.
        handed_in: the time, in UTC; empty if the platform does not say.
        marked_late: the platform says late, but not by how much.
        remarks: for student and instructor.
        facts: needed to return feedback: `upload`, Canvas's number of the file; `commit`, `repository` of a clone.
        functions: of the assignment; they decide which cells of a notebook are read.
    """

    name: str
    label: str
    student: dict[str, str]
    where: str
    module: str
    held: Path | bytes | Failure
    place: str = ""
    handed_in: str = ""
    marked_late: bool = False
    remarks: tuple[Remark, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)
    functions: Names[str] = ()

    @property
    def notes(self) -> tuple[str, ...]:
        """The remarks, for the instructor."""
        return tuple(_line(remark.text("en")) for remark in self.remarks)

    @property
    def problem(self) -> Failure | None:
        """Why there is no source, if this is known before reading."""
        return self.held if isinstance(self.held, Failure) else None

    def read(self) -> Source | Failure:
        """Read the source, or return the reason why there is none."""
        if isinstance(self.held, Failure):
            return self.held
        if isinstance(self.held, bytes):
            return read_source(zlib.decompress(self.held), self.module)
        notebook = self.held.suffix.lower() == NOTEBOOK
        limit = NOTEBOOK_LIMIT if notebook else LIMIT
        try:
            with open_file(self.held) as file:
                data = file.read(limit + 1)  # one more byte tells that the file is too large
        except OSError as error:
            return _unreadable(error)
        if notebook:
            return read_notebook(data, self.module, self.held.name, self.functions)
        return read_source(data, self.module)


@dataclass(frozen=True)
class Collection:
    """All submissions, and sentences on missing and duplicate ones and on other files."""

    submissions: list[Submission]
    missing: list[str]
    doubled: list[str]
    notes: list[str]


@dataclass(frozen=True)
class Wanted:
    """What to search for.

    Args:
        module: the assignment's module; only `module`.py is taken from a submission.
        functions: names that the module defines, by which a file of another name is recognised.
        prefix: the start of the folder names of clones.
        output: the folder for grades, which is never taken for a submission.
        commits: whether to read the commit times of clones.
        before: gives the deadline from the student's facts and label; the last commit before it is taken. None to take
            the checked-out file.
        file_times: use a file's modification time if no better time is known.
        zone: of times without a time zone.
    """

    module: str
    functions: Names[str] = ()
    prefix: str = ""
    output: Path | None = None
    commits: bool = False
    before: Callable[[dict[str, str], str], datetime.datetime | None] | None = None
    file_times: bool = False
    zone: datetime.tzinfo | None = None

    @property
    def file(self) -> str:
        """The module's file name."""
        return f"{self.module}.py"


def collect(paths: Sequence[Path], module: str, **options: object) -> Collection:
    """Find the submissions in files, folders and archives.

    Args:
        paths: what the instructor named.
        module: the assignment's module.
        options: the other fields of `Wanted`.

    Raises:
        UsageError: a path does not exist.
    """
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"There is no {path}. Give a file, a folder or an archive of submissions.")
    # A single link was named by the instructor and is followed. Of several, the shell may have found one in a
    # student's folder.
    if len(paths) == 1 and paths[0].exists():
        paths = [paths[0].resolve()]
    collector = _Collector(Wanted(module, **options))  # type: ignore[arg-type]  # the fields are checked by name
    for path in paths:
        collector.look_into(path)
    return collector.collection()


def collect_one(folder: Path, module: str, functions: Names[str]) -> Submission:
    """The submission in a folder of one student.

    Args:
        folder: all of it belongs to the student.
        module: the assignment's module.
        functions: names that the module defines.
    """
    collector = _Collector(Wanted(module, functions))
    try:
        nodes = disk_node(folder.absolute()).inside()
        collector._add(Group(folder.name, nodes), str(folder))
    except OSError as error:
        collector._add(Group(folder.name, []), str(folder), _unreadable(error))
    return collector.collection().submissions[0]


@dataclass
class _Collector:
    """Collects the submissions of all paths, by label."""

    wanted: Wanted
    found: dict[str, list[Submission]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    room: int = MAX_HELD
    budget: Budget = field(default_factory=Budget)

    def look_into(self, path: Path) -> None:
        """Add the submissions at `path`; if it cannot be read, it becomes one submission that is not judged."""
        here = Path(os.path.abspath(path))
        self.budget = Budget()
        try:
            with ExitStack() as opened:
                found, skipped = self._groups(here, opened)
                for group in found:
                    self._add(group, _where(path, group))
        except (ArchiveError, OSError) as error:
            label = stem(readable(os.fsencode(here.name)))
            self._add(Group(label, []), str(path), _unreadable(error))
            return
        if skipped:
            self.notes.append(f"{path}: taken for no submission: {_some(skipped, 200)}")
        if not found:
            self.notes.append(f"{path}: there is no submission in it")

    def _groups(self, here: Path, opened: ExitStack) -> tuple[list[Group], list[str]]:
        """The files of each student at a path, and the names that belong to no submission."""
        wanted = self.wanted
        node = disk_node(here)
        top = [node]
        label = readable(os.fsencode(here.parent.name))
        if node.kind == "folder" and node.name != wanted.file:
            top = without_output(node.inside(), wanted.output, self.notes)
            label = node.name
            node = self._download_in(top) or node
        if node.is_archive():
            top = self._opened(node, opened)
            label = stem(node.name)
        return groups(top, wanted.file, label, prefix=wanted.prefix, archived=node.is_archive())

    def _download_in(self, top: list[Node]) -> Node | None:
        """The archive of a whole class, if a folder contains nothing else."""
        inside = visible(top)
        if len(inside) != 1 or not inside[0].is_archive():
            return None
        with ExitStack() as opened:
            try:
                members = self._opened(inside[0], opened)
                return inside[0] if is_class_export(members, self.wanted.file) else None
            except ArchiveError:
                return None

    def _add(self, group: Group, where: str, problem: Failure | None = None) -> None:
        """Add the submission of a student."""
        held = problem or self._held(group)
        handed_in = instant(group.handed_in, self.wanted.zone)
        if isinstance(held, Path):
            held, handed_in = self._dated(held, group, handed_in)
        known = self.found.setdefault(group.label, [])
        if isinstance(held, Path) and any(other.held == held for other in known):
            return  # the instructor named the same file twice
        submission = Submission(
            name=row_name(group.label),
            label=group.label,
            student=_facts_of(group),
            where=_line(where),
            module=self.wanted.module,
            held=held,
            place=group.place,
            handed_in=handed_in,
            marked_late=group.marked_late,
            remarks=tuple(group.remarks),
            facts=group.facts,
            functions=self.wanted.functions,
        )
        known.append(submission)

    def _dated(self, held: Path, group: Group, handed_in: str) -> tuple[Path | bytes, str]:
        """The file, or its text at the last commit before the deadline; and the time of handing in.

        What the platform says comes first: a student can set the clock by which commits and files are dated.
        """
        clone = _clone_of(held)
        if clone is not None:
            group.facts |= origin(clone)
        if handed_in:
            return held, handed_in
        if clone is not None:
            committed = self._committed(held, clone, group)
            if committed is not None:
                return committed
        if self.wanted.file_times:
            at = datetime.datetime.fromtimestamp(int(held.lstat().st_mtime), datetime.timezone.utc)
            return held, at.isoformat(timespec="seconds")
        return held, ""

    def _committed(self, held: Path, clone: Path, group: Group) -> tuple[Path | bytes, str] | None:
        """What counts by the commits of a clone, and its time; None if commits are not asked for, or not known."""
        wanted = self.wanted
        before = wanted.before(group.student, group.label) if wanted.before else None
        if not wanted.commits and before is None:
            return None
        file = held.relative_to(clone).as_posix()
        # Without a commit before the deadline, the last one counts, and is late.
        commit = last_commit(clone, file, before, LIMIT) or last_commit(clone, file, None, LIMIT)
        if commit is None:
            return None
        if before is None:
            return held, commit.at
        group.remarks.append(Remark("found_commit", {"commit": commit.name[:10]}))
        group.facts["commit"] = commit.name
        return zlib.compress(commit.data), commit.at

    def _held(self, group: Group) -> Path | bytes | Failure:
        """The source of a student, or the reason for none."""
        self.budget = budget_of_one()
        try:
            with ExitStack() as opened:
                return self._kept(self._searched(group, opened))
        except (ArchiveError, OSError) as error:
            return _unreadable(error)

    def _searched(self, group: Group, opened: ExitStack) -> Node | Failure:
        """The module's file. Archives are opened, level by level, only if it is not outside them."""
        level = [Located(path, node) for path, node in walk(group.nodes)]
        seen = level
        while True:
            chosen = [place for place in level if place.node.name == self.wanted.file]
            archives = [place for place in level if place.node.is_archive()]
            if chosen or not archives:
                break
            level = self._inside(archives, opened)
            seen = seen + level
        if chosen and archives:
            group.remarks.append(Remark("found_not_opened", {"found": _paths(archives)}))
        if len(chosen) > 1:
            return self._outermost(group, chosen)
        if chosen:
            return chosen[0].node
        if seen and all(place.node.kind == "other" for place in seen):  # only links, which are not followed
            return _problem("not_a_file", self.wanted.module)
        return self._under_another_name(group, seen)

    def _inside(self, archives: list[Located], opened: ExitStack) -> list[Located]:
        """Everything in some archives, except in archives in them."""
        found = []
        for archive in archives:
            for path, node in walk(self._opened(archive.node, opened)):
                found.append(Located(f"{archive.path}/{path}", node))
        return found

    def _outermost(self, group: Group, chosen: list[Located]) -> Node | Failure:
        """Of several files with the module's name, the one in the outermost folder, where the starter has it."""
        least = min(place.path.count("/") for place in chosen)
        outermost = [place for place in chosen if place.path.count("/") == least]
        if len(outermost) > 1 or least > 1 or any(place.node.fault for place in chosen):
            return _problem("ambiguous", self.wanted.module, found=_paths(chosen))
        module = outermost[0].node
        copies = [place for place in chosen if place.node is not module]
        group.remarks.append(Remark("found_copies", {"expected": self.wanted.file, "found": _paths(copies)}))
        return module

    def _under_another_name(self, group: Group, seen: list[Located]) -> Node | Failure:
        """The one file that defines functions of the assignment."""
        wanted = self.wanted
        files = [place for place in seen if place.node.kind == "file" and not place.node.fault]
        candidates = [place for place in files if is_candidate(place.node.name)][:MOST_CANDIDATES]
        fits = [place for place in candidates if defines(place.node.read(LIMIT), wanted.functions)]
        for place in candidates:
            if place not in fits and self._is_our_notebook(place.node):
                fits.append(place)
        if len(fits) > 1:
            return _problem("ambiguous", wanted.module, found=_paths(fits))
        if not fits:
            return self._none_fits(files, seen)
        node = fits[0].node
        names = {"expected": wanted.file, "found": _line(node.name)}
        if _is_notebook(node.name):
            group.remarks.append(Remark("found_notebook", names))
            group.remarks += _left_out(node.read(NOTEBOOK_LIMIT + 1), wanted.functions)
        else:
            group.remarks.append(Remark("found_renamed", names))
        return node

    def _none_fits(self, files: list[Located], seen: list[Located]) -> Failure:
        """Why no file can be the module; about a single file, more can be said than that it is not the module."""
        module = self.wanted.module
        others = [place for place in seen if place.node.kind != "folder"]
        if len(others) == 1 and others == files:
            name = others[0].node.name
            if _is_notebook(name):
                return _problem("notebook_empty", module, found=_line(name))
            if name.lower().endswith(NOT_MODULES):
                return _problem("other_kind", module, found=_line(name))
        return _problem("not_found", module, found=_paths(others))

    def _is_our_notebook(self, node: Node) -> bool:
        """Whether a notebook defines functions of the assignment."""
        if not _is_notebook(node.name):
            return False
        functions = self.wanted.functions
        source = read_notebook(node.read(NOTEBOOK_LIMIT + 1), self.wanted.module, node.name, functions)
        return isinstance(source, Source) and defines(source.text.encode("utf-8", "replace"), functions)

    def _kept(self, node: Node | Failure) -> Path | bytes | Failure:
        """What to keep of the module's file until it is graded: its path, or its compressed text."""
        if isinstance(node, Failure):
            return node
        if node.fault or node.kind != "file":
            return _problem(node.fault or "not_a_file", self.wanted.module)
        if node.disk:
            return node.disk
        module = self.wanted.module
        if _is_notebook(node.name):
            data = node.read(NOTEBOOK_LIMIT + 1)
            source = read_notebook(data, module, node.name, self.wanted.functions)
            if isinstance(source, Source):  # the notebook itself is larger, for it has its outputs
                data = source.text.encode("utf-8", "surrogatepass")
        else:
            data = node.read(LIMIT + 1)
            source = read_source(data, module)
        if isinstance(source, Failure):
            return source
        packed = zlib.compress(data)
        self.room -= len(packed)  # of a large class, thousands of them wait in memory
        if self.room < 0:
            return _problem("archive_crowded", module)
        return packed

    def _opened(self, node: Node, opened: ExitStack) -> list[Node]:
        """The outermost nodes of an archive, which stays open as long as `opened`."""
        if node.fault:
            raise ArchiveError(node.fault, expected=node.name)
        if node.disk:
            file = opened.enter_context(open_file(node.disk))
            return archive_nodes(Archive(file, self.budget), 1)
        if node.depth > 1:
            raise ArchiveError("archive_nested")
        data = node.read(MAX_INNER + 1)
        self.budget.spend(unpacked=len(data))
        if len(data) > MAX_INNER:
            raise ArchiveError("archive_too_large")
        return archive_nodes(Archive(BytesIO(data), self.budget), node.depth + 1)

    def collection(self) -> Collection:
        """All that was found; if a student is there twice, no submission is chosen."""
        doubled = []
        submissions = []
        for same in self.found.values():
            if len(same) > 1:
                places = "; ".join(submission.where for submission in same)
                doubled.append(_line(f"{_line(same[0].name)} is there {len(same)} times: {places}"))
            submissions.append(one_of(same))
        notes = [_line(note) for note in self.notes]
        return Collection(submissions, [], doubled, notes)


class Located(NamedTuple):
    """A node and its path below the student's outermost folder."""

    path: str
    node: Node


def _facts_of(group: Group) -> dict[str, str]:
    """What is known of a student; if the platform says nothing, the label is a student number or a name."""
    student = group.student
    if not student:
        key = "id" if group.label.isdigit() else "name"
        student = {key: group.label}
    return {key: _line(value) for key, value in student.items()}


def _where(path: Path, group: Group) -> str:
    """Where a submission was found, for the instructor."""
    seen_as = group.seen_as
    if not seen_as and len(group.nodes) == 1:
        seen_as = group.nodes[0].name
    return f"{path}: {seen_as}" if seen_as else str(path)


def _clone_of(file: Path) -> Path | None:
    """The clone in which a file is, if it is not too deep in it."""
    for folder in list(file.parents)[:6]:
        if (folder / ".git").is_dir():
            return folder
    return None


def _is_notebook(name: str) -> bool:
    return name.lower().endswith(NOTEBOOK)


def one_of(same: Sequence[Submission]) -> Submission:
    """The only submission of a student; if there are several, one that says so."""
    if len(same) == 1:
        return same[0]
    places = [other.where for other in same]
    names = [Path(place).name for place in places]
    problem = _problem("twice", same[0].module, found=_some(names))
    return replace(same[0], where="; ".join(places), held=problem)


def instant(text: str, zone: datetime.tzinfo | None) -> str:
    """A platform's time in UTC; empty if it is not a time, or neither it nor the course has a time zone."""
    found = re.fullmatch(
        r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?", text.strip()
    )
    if not found:
        return ""
    date, time, offset = found.groups()
    try:
        at = datetime.datetime.fromisoformat(f"{date}T{time}")
        if offset in ("Z", "UTC"):
            zone = datetime.timezone.utc
        elif offset:
            zone = datetime.datetime.strptime(offset.replace(":", ""), "%z").tzinfo
    except ValueError:
        return ""
    if zone is None:  # rather no time than a late hand-in that was none
        return ""
    utc = at.replace(tzinfo=zone).astimezone(datetime.timezone.utc)
    return utc.isoformat(timespec="seconds")


def _problem(link: Link, module: str, **facts: str) -> Failure:
    return Failure(link, {"expected": f"{module}.py", **facts})


def _unreadable(error: ArchiveError | OSError) -> Failure:
    if isinstance(error, ArchiveError):
        return error.problem
    return Failure("unreadable", {"error": error.strerror or type(error).__name__})


def _line(text: str) -> str:
    """A student's text, on one line and without control characters."""
    return printable(text).replace("\n", " ")


def _left_out(notebook: bytes, functions: Names[str]) -> list[Remark]:
    """A remark on the parts of a notebook that are not judged, if there are any."""
    left = left_out(notebook, functions)
    if not left:
        return []
    lines = [line[:60] for line in left]
    return [Remark("notebook_left", {"count": str(len(left)), "left": _some(lines)})]


def _paths(places: Sequence[Located]) -> str:
    return _some([place.path for place in places])


def _some(names: Sequence[str], most: int = 5) -> str:
    """The first few names, and how many more there are."""
    shown = ", ".join(name[:100] for name in names[:most]) or "-"
    more = f", … (+{len(names) - most})" if len(names) > most else ""
    return _line(shown) + more
