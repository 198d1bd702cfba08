"""Find submissions: what each student handed in, or why that is not known. Nothing is ever guessed."""

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

MAX_INNER = 32 << 20  # bytes of one archive that lies in another archive
MAX_HELD = 256 << 20  # bytes of compressed source from archives; what lies on disk is read when it is wanted


@dataclass(frozen=True)
class Submission:
    """What one student handed in.

    Args:
        name: a safe file name, made from the label alone.
        label: what names the student where it was found.
        student: name, id, login, email, lms (the platform's own number), as far as they are known.
        where: where it was found, to tell the instructor.
        module: the assignment's module.
        held: the path of the source; or the source itself, compressed, if it was in an archive; or why there is none.
        place: canvas, moodle, gradescope, or nothing.
        handed_in: when, in UTC; empty where the place does not say.
        marked_late: the place says late, and not by how much.
        remarks: for student and instructor.
        facts: what goes back to the place: `upload`, Canvas's number of the file; `commit`, `repository` of a clone.
        functions: of the assignment; what of a notebook is read depends on them.
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
        return tuple(printable(remark.text("en")).replace("\n", " ") for remark in self.remarks)

    @property
    def problem(self) -> Failure | None:
        """Why there is nothing to read, as far as that is known without reading."""
        return self.held if isinstance(self.held, Failure) else None

    def read(self) -> Source | Failure:
        """The source, read now, or why there is none."""
        if isinstance(self.held, Failure):
            return self.held
        if isinstance(self.held, bytes):
            return read_source(zlib.decompress(self.held), self.module)
        try:
            notebook = self.held.suffix.lower() == NOTEBOOK
            with open_file(self.held) as file:
                data = file.read((NOTEBOOK_LIMIT if notebook else LIMIT) + 1)
            if notebook:
                return read_notebook(data, self.module, self.held.name, self.functions)
            return read_source(data, self.module)
        except OSError as error:
            return _unreadable(error)


@dataclass(frozen=True)
class Collection:
    """All submissions, and sentences on who is missing, who is there twice, and what else was seen."""

    submissions: list[Submission]
    missing: list[str]
    doubled: list[str]
    notes: list[str]


@dataclass(frozen=True)
class Wanted:
    """What is looked for.

    Args:
        module: the assignment's module; only `module`.py is taken from each submission.
        functions: names that the module defines; with them a file of another name is recognised.
        prefix: what the folder names of clones start with.
        output: the folder that grades are written to: it is never taken for a submission.
        commits: whether to ask clones when the module was committed.
        before: the instant before which the last commit of a clone is taken, by what is known of the student and the
            label; nothing to take what is checked out.
        file_times: take the time of a file for the time of handing in, where nothing better is known.
        zone: of times without one.
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
    if len(paths) == 1 and paths[0].exists():
        paths = [paths[0].resolve()]  # a link that the instructor alone can have named
    collector = _Collector(Wanted(module, **options))  # type: ignore[arg-type]  # the fields are checked by name
    for path in paths:
        collector.look_into(path)
    return collector.collection()


def collect_one(folder: Path, module: str, functions: Names[str]) -> Submission:
    """The submission of the one student to whom everything in `folder` belongs.

    Args:
        folder: what was handed in.
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
    """What is found, path by path; submissions of the same label come under the same key."""

    wanted: Wanted
    found: dict[str, list[Submission]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    room: int = MAX_HELD
    budget: Budget = field(default_factory=Budget)

    def look_into(self, path: Path) -> None:
        """Add what is at `path`; what cannot be looked into becomes a submission that is not judged."""
        here, wanted = Path(os.path.abspath(path)), self.wanted
        self.budget = Budget()
        try:
            with ExitStack() as opened:
                node = disk_node(here)
                top, label = [node], readable(os.fsencode(here.parent.name))
                if node.kind == "folder" and node.name != wanted.file:
                    top, label = without_output(node.inside(), wanted.output, self.notes), node.name
                    node = self._alone(top, node)
                if node.is_archive():
                    top, label = self._opened(node, opened), stem(node.name)
                found, skipped = groups(top, wanted.file, label, prefix=wanted.prefix, archived=node.is_archive())
                for group in found:
                    seen_as = group.seen_as or (group.nodes[0].name if len(group.nodes) == 1 else "")
                    self._add(group, f"{path}: {seen_as}" if seen_as else str(path))
        except (ArchiveError, OSError) as error:
            self._add(Group(stem(readable(os.fsencode(here.name))), []), str(path), _unreadable(error))
            return
        if skipped:
            self.notes.append(f"{path}: taken for no submission: {_some(skipped, 200)}")
        if not found:
            self.notes.append(f"{path}: there is no submission in it")

    def _alone(self, top: list[Node], folder: Node) -> Node:
        """The platform's download, where a folder holds that and nothing else."""
        inside = visible(top)
        if len(inside) != 1 or not inside[0].is_archive():
            return folder
        with ExitStack() as opened:
            try:
                return inside[0] if is_class_export(self._opened(inside[0], opened), self.wanted.file) else folder
            except ArchiveError:
                return folder

    def _add(self, group: Group, where: str, problem: Failure | None = None) -> None:
        held = problem or self._held(group)
        handed_in = instant(group.handed_in, self.wanted.zone)
        if isinstance(held, Path):
            held, handed_in = self._dated(held, group, handed_in)
        known = self.found.setdefault(group.label, [])
        if isinstance(held, Path) and any(other.held == held for other in known):
            return  # the instructor named the same file twice
        student = group.student or {"id" if group.label.isdigit() else "name": group.label}
        student = {key: _line(value) for key, value in student.items()}
        remarks, name = tuple(group.remarks), row_name(group.label)
        known.append(
            Submission(
                name,
                group.label,
                student,
                _line(where),
                self.wanted.module,
                held,
                group.place,
                handed_in,
                group.marked_late,
                remarks,
                group.facts,
                self.wanted.functions,
            )
        )

    def _dated(self, held: Path, group: Group, handed_in: str) -> tuple[Path | bytes, str]:
        """The file, or what it was at the last commit before the deadline; and when it was handed in."""
        wanted = self.wanted
        before = wanted.before(group.student, group.label) if wanted.before else None
        clone = next((folder for folder in list(held.parents)[:6] if (folder / ".git").is_dir()), None)
        if clone is not None:
            group.facts |= origin(clone)
        if clone is not None and (wanted.commits or before) and not handed_in:
            file = held.relative_to(clone).as_posix()
            commit = last_commit(clone, file, before, LIMIT) or last_commit(clone, file, None, LIMIT)
            if commit is not None and before is not None:
                group.remarks.append(Remark("found_commit", {"commit": commit.name[:10]}))
                group.facts["commit"] = commit.name
                return zlib.compress(commit.data), commit.at
            if commit is not None:
                return held, commit.at
        if not handed_in and wanted.file_times:
            at = datetime.datetime.fromtimestamp(int(held.lstat().st_mtime), datetime.timezone.utc)
            return held, at.isoformat(timespec="seconds")
        return held, handed_in

    def _held(self, group: Group) -> Path | bytes | Failure:
        self.budget = budget_of_one()
        try:
            with ExitStack() as opened:
                return self._kept(self._searched(group, opened))
        except (ArchiveError, OSError) as error:
            return _unreadable(error)

    def _searched(self, group: Group, opened: ExitStack) -> Node | Failure:
        """The module's file, searched for in archives where it does not lie in the open."""
        file = self.wanted.file
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
            group.remarks.append(Remark("found_not_opened", {"found": _some([path for path, _ in archives])}))
        if len(chosen) > 1:
            return self._at_its_place(group, chosen)
        if chosen:
            return chosen[0][1]
        if seen and all(node.kind == "other" for _, node in seen):
            return _problem("not_a_file", self.wanted.module)
        return self._nearly(group, seen)

    def _at_its_place(self, group: Group, chosen: list[tuple[str, Node]]) -> Node | Failure:
        """Of several files of the name the one at the starter's own place, the outermost folder."""
        module = self.wanted.module
        least = min(path.count("/") for path, _ in chosen)
        first = [(path, node) for path, node in chosen if path.count("/") == least]
        if len(first) > 1 or least > 1 or any(node.fault for _, node in chosen):
            return _problem("ambiguous", module, found=_some([path for path, _ in chosen]))
        others = [path for path, node in chosen if node is not first[0][1]]
        group.remarks.append(Remark("found_copies", {"expected": self.wanted.file, "found": _some(others)}))
        return first[0][1]

    def _nearly(self, group: Group, seen: list[tuple[str, Node]]) -> Node | Failure:
        """The one file that defines functions of the assignment, under whatever name."""
        wanted = self.wanted
        files = [(path, node) for path, node in seen if node.kind == "file" and not node.fault]
        found = [(path, node) for path, node in files if is_candidate(node.name)][:MOST_CANDIDATES]
        fits = [(path, node) for path, node in found if defines(node.read(LIMIT), wanted.functions)]
        fits += [(path, node) for path, node in found if (path, node) not in fits and self._is_our_notebook(node)]
        if len(fits) > 1:
            return _problem("ambiguous", wanted.module, found=_some([path for path, _ in fits]))
        if fits:
            _, node = fits[0]
            key = "found_notebook" if node.name.lower().endswith(NOTEBOOK) else "found_renamed"
            group.remarks.append(Remark(key, {"expected": wanted.file, "found": _line(node.name)}))
            if key == "found_notebook":
                group.remarks += _left_out(node.read(NOTEBOOK_LIMIT + 1), wanted.functions)
            return node
        others = [(path, node) for path, node in seen if node.kind != "folder"]
        if len(others) == 1 and others == files and others[0][1].name.lower().endswith(NOT_MODULES):
            link: Link = "notebook_empty" if others[0][1].name.lower().endswith(NOTEBOOK) else "other_kind"
            return _problem(link, wanted.module, found=_line(others[0][1].name))
        return _problem("not_found", wanted.module, found=_some([path for path, _ in others]))

    def _is_our_notebook(self, node: Node) -> bool:
        if not node.name.lower().endswith(NOTEBOOK):
            return False
        source = read_notebook(node.read(NOTEBOOK_LIMIT + 1), self.wanted.module, node.name, self.wanted.functions)
        return isinstance(source, Source) and defines(source.text.encode("utf-8", "replace"), self.wanted.functions)

    def _kept(self, node: Node | Failure) -> Path | bytes | Failure:
        """What is kept of the module's file until it is graded."""
        if isinstance(node, Failure):
            return node
        if node.fault or node.kind != "file":
            return _problem(node.fault or "not_a_file", self.wanted.module)
        if node.disk:
            return node.disk
        notebook = node.name.lower().endswith(NOTEBOOK)
        data = node.read((NOTEBOOK_LIMIT if notebook else LIMIT) + 1)
        module = self.wanted.module
        functions = self.wanted.functions
        source = read_notebook(data, module, node.name, functions) if notebook else read_source(data, module)
        if isinstance(source, Failure):
            return source
        packed = zlib.compress(source.text.encode("utf-8", "surrogatepass") if notebook else data)
        self.room -= len(packed)
        return packed if self.room >= 0 else _problem("archive_crowded", self.wanted.module)

    def _opened(self, node: Node, opened: ExitStack) -> list[Node]:
        """The outermost nodes of an archive."""
        if node.fault:
            raise ArchiveError(node.fault, expected=node.name)
        if node.disk:
            return archive_nodes(Archive(opened.enter_context(open_file(node.disk)), self.budget), 1)
        if node.depth > 1:
            raise ArchiveError("archive_nested")
        data = node.read(MAX_INNER + 1)
        self.budget.spend(unpacked=len(data))
        if len(data) > MAX_INNER:
            raise ArchiveError("archive_too_large")
        return archive_nodes(Archive(BytesIO(data), self.budget), node.depth + 1)

    def collection(self) -> Collection:
        """Everything that was found; what is there twice is not guessed at."""
        doubled = []
        submissions = []
        for same in self.found.values():
            if len(same) > 1:
                doubled.append(f"{_line(same[0].name)} is there {len(same)} times: {'; '.join(s.where for s in same)}")
            submissions.append(one_of(same))
        return Collection(submissions, [], [_line(text) for text in doubled], [_line(n) for n in self.notes])


def one_of(same: Sequence[Submission]) -> Submission:
    """The submission of one student; of several none is chosen."""
    if len(same) == 1:
        return same[0]
    places = [other.where for other in same]
    problem = _problem("twice", same[0].module, found=_some([Path(place).name for place in places]))
    return replace(same[0], where="; ".join(places), held=problem)


def instant(text: str, zone: datetime.tzinfo | None) -> str:
    """A platform's time in UTC; empty where it is no time, or has no zone and the course has none either."""
    found = re.fullmatch(
        r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?", text.strip()
    )
    if not found:
        return ""
    date, time, offset = found.groups()
    plain = {"Z": "+0000", "UTC": "+0000"}.get(offset, (offset or "").replace(":", ""))
    try:
        at = datetime.datetime.fromisoformat(f"{date}T{time}")
        at = at.replace(tzinfo=datetime.datetime.strptime(plain, "%z").tzinfo if plain else zone)
    except ValueError:
        return ""
    return at.astimezone(datetime.timezone.utc).isoformat(timespec="seconds") if at.tzinfo else ""


def _problem(link: Link, module: str, **facts: str) -> Failure:
    return Failure(link, {"expected": f"{module}.py", **facts})


def _unreadable(error: ArchiveError | OSError) -> Failure:
    if isinstance(error, ArchiveError):
        return error.problem
    return Failure("unreadable", {"error": error.strerror or type(error).__name__})


def _line(text: str) -> str:
    """Text of a student's that may stand in one line of anything."""
    return printable(text).replace("\n", " ")


def _left_out(notebook: bytes, functions: Names[str]) -> list[Remark]:
    """The remark on what of a notebook is not judged, if anything is left out."""
    left = left_out(notebook, functions)
    return (
        [Remark("notebook_left", {"count": str(len(left)), "left": _some([line[:60] for line in left])})]
        if left
        else []
    )


def _some(names: Sequence[str], most: int = 5) -> str:
    """The first few names, and how many more there are."""
    more = f", … (+{len(names) - most})" if len(names) > most else ""
    return _line(", ".join(name[:100] for name in names[:most]) or "-") + more
