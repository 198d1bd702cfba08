"""How a class lies on disk: whose file is whose, in every form in which a course hands it out.

A `Node` is a file or a folder, on disk or in an archive. `groups` looks only at the outermost names
of a tree; what one student handed in is looked at later, one student at a time.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import yaml

from ..worker.links import Link
from .archives import MAX_NAME, SUFFIXES, Archive, ArchiveError, Kind, readable
from .nearly import HANDED_IN_AS, is_module_by_name
from .remarks import Remark

METADATA = "submission_metadata.yml"
MAX_METADATA = 64 << 20
FIELDS = {":name": "name", ":sid": "id", ":email": "email"}
MODULE_KINDS = (".py", ".py.txt")
NOT_MODULES = tuple(kind for kind in HANDED_IN_AS if kind not in MODULE_KINDS)
SKIPPED = frozenset(("__MACOSX", "__pycache__", "node_modules", "site-packages"))
#: Never through a link, and never waiting for the other end of a pipe.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))

#: `name_LATE_userid_fileid_original`, without the name where grading is anonymous, `-2` before the suffix
#: of a third attempt; online text has no file.
_CANVAS = re.compile(
    r"(?:(?P<name>(?!LATE_anon_|anon_).+?)_)?(?P<late>LATE_)?(?P<user>\d{1,20}|anon_[0-9A-Za-z]+)_"
    r"(?:(?P<upload>\d{1,20})_(?P<original>.+?)(?:-(?P<attempt>\d{1,9}))?(?P<suffix>(?:\.tar)?\.[^.]+)|\w+\.html)"
)
#: `Full Name_12345_assignsubmission_file_`, a folder, or with the file's own name behind it.
_MOODLE = re.compile(r"(?P<name>.+?)(?:_(?P<user>\d{1,20}))?_assignsubmission_[a-z]+_?(?P<original>.*)")
_GRADESCOPE = re.compile(
    r"^(\S+):[ ]*\n  :submitters:[ ]*\n((?:  - .*\n|    .*\n)*)(?:  :created_at: *(['\"\d][^\n]{0,60})\n)?", re.M
)


def _nothing(limit: int) -> bytes:
    return b""


@dataclass(frozen=True)
class Node:
    """A file, a folder, or something else (a link, a device), which is never followed nor read."""

    name: str
    kind: Kind
    read: Callable[[int], bytes] = _nothing
    inside: Callable[[], list[Node]] = list
    disk: Path | None = None
    fault: Link | None = None
    depth: int = 0  # the number of archives around it

    def is_archive(self) -> bool:
        """Whether it calls itself an archive."""
        return self.kind == "file" and self.name.lower().endswith(SUFFIXES)


@dataclass
class Group:
    """What one student handed in: the module is searched for in `nodes` by its name.

    Args:
        label: what names the student on disk.
        nodes: the files and folders; a file that is the module under another name is renamed.
        student: what is known for sure: name, id, login, email, lms (the platform's own number).
        remarks: for student and instructor.
        seen_as: the name of what was found, before anything was renamed.
        place: where the layout comes from: canvas, moodle, gradescope, or nothing.
        handed_in: when, as the place says it.
        marked_late: the place says late, and not by how much.
        facts: what goes back to the place: `upload`, Canvas's number of the file; `commit`, `repository` of a clone.
    """

    label: str
    nodes: list[Node]
    student: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    seen_as: str = ""
    place: str = ""
    handed_in: str = ""
    marked_late: bool = False
    facts: dict[str, str] = field(default_factory=dict)


Found = tuple[list[Group], list[str]]  # and the names that are no submission
Upload = tuple[int, int, Node]  # the attempt's number, the platform's number


def disk_node(path: Path) -> Node:
    """The file or folder at `path`; a link is neither."""
    mode = path.lstat().st_mode
    kind: Kind = "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "other"
    return Node(readable(os.fsencode(path.name)), kind, partial(_read, path), partial(_inside, path), path)


def open_file(path: Path) -> BinaryIO:
    """Open the regular file at `path`."""
    return os.fdopen(os.open(path, os.O_RDONLY | _FLAGS), "rb")


def _read(path: Path, limit: int) -> bytes:
    with open_file(path) as file:
        return file.read(limit)


def _inside(path: Path) -> list[Node]:
    return [disk_node(entry) for entry in sorted(path.iterdir())]


def archive_nodes(archive: Archive, depth: int) -> list[Node]:
    """The outermost nodes of an archive that lies in `depth` - 1 others."""
    folders: dict[tuple[str, ...], list[Node]] = {(): []}
    for member in archive.members:
        *above, name = member.path.parts or ("",)
        above += [name] if member.kind == "folder" else []
        for end, part in enumerate(above):
            here = tuple(above[: end + 1])
            if here not in folders:
                folders[here] = []
                folders[here[:-1]].append(Node(part, "folder", inside=folders[here].copy, depth=depth))
        if member.kind != "folder":
            node = Node(name, member.kind, member.read, fault=member.fault, depth=depth)
            folders[tuple(above)].append(node)
    return folders[()]


def visible(nodes: Iterable[Node]) -> list[Node]:
    """Without what is hidden, or is there only by accident."""
    return [node for node in nodes if not node.name.startswith(".") and node.name not in SKIPPED]


def walk(nodes: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    """Every visible node under `nodes` with its path."""
    stack = [(node.name, node) for node in reversed(visible(nodes))]
    while stack:
        path, node = stack.pop()
        yield path, node
        if node.kind == "folder":
            stack += [(f"{path}/{inner.name}", inner) for inner in reversed(visible(node.inside()))]


def groups(top: list[Node], file: str, label: str, *, prefix: str = "", archived: bool = False) -> Found:
    """Who handed in what.

    Args:
        top: the outermost nodes of the folder or archive that the instructor gave.
        file: the module's file name.
        label: the name of that folder or archive.
        prefix: what the names of clones start with.
        archived: whether it is an archive, in which one outer folder says nothing about a student.

    Raises:
        ArchiveError, OSError: a folder cannot be looked into.
    """
    is_clone = any(node.name == ".git" for node in top)
    top = visible(top)
    while len(top) == 1 and not is_clone and _is_class(top[0], file, prefix):
        top = visible(top[0].inside())
    one_folder = archived and len(top) == 1 and top[0].kind == "folder"
    one_folder = one_folder and not _pattern(top, file) and not _starts(top[0].name, prefix)
    top = visible(top[0].inside()) if one_folder else top
    names = [node.name for node in top]
    if METADATA in names and any(name.startswith("submission_") for name in names if name != METADATA):
        return _gradescope(top)
    if pattern := _pattern(top, file):
        return _by_name(top, pattern)
    is_clone |= _starts(label, prefix) and not any(_starts(name, prefix) for name in names)
    if is_clone or one_folder or file in names:
        login = label[len(prefix) :] if _starts(label, prefix) else label
        others = [name for name in names if file in names and name.endswith(".py") and name != file]
        return [Group(login, top, _login(login, prefix))], others
    return _one_each(top, file, prefix)


def is_class_export(top: list[Node], file: str) -> bool:
    """Whether an archive is a platform's download of a class, and not what one student packed."""
    top = visible(top)
    if len(top) == 1 and top[0].kind == "folder":
        return _is_class(top[0], file, "") or is_class_export(top[0].inside(), file)
    return METADATA in [node.name for node in top] or _pattern(top, file) is not None


def stem(name: str) -> str:
    """A file name without what says its kind."""
    return re.sub(r"(?i)(\.tar)?\.[a-z]+$", "", name) or name


def _starts(name: str, prefix: str) -> bool:
    return bool(prefix) and name.lower().startswith(prefix.lower())


def _login(login: str, prefix: str) -> dict[str, str]:
    return {"login": login} if prefix else {}


def _is_class(node: Node, file: str, prefix: str) -> bool:
    """Whether a folder that is alone in its tree is the class and not a student: two files say so."""
    inside = visible(node.inside()) if node.kind == "folder" else []
    names = [inner.name for inner in inside]
    if METADATA in names or _pattern(inside, file) or any(_starts(name, prefix) for name in names):
        return True
    files = (
        path
        for path, found in walk(inside)
        if found.name == file or found.is_archive() or ("/" not in path and path.endswith(".py"))
    )
    return file not in names and len(list(islice(files, 2))) == 2


def _one_each(top: list[Node], file: str, prefix: str) -> Found:
    """Every folder, Python file and archive is one student's."""
    found, skipped = [], []
    for node in top:
        name = node.name[len(prefix) :]
        is_folder = node.kind == "folder" or (node.kind == "other" and "." not in name)
        kind = next((kind for kind in HANDED_IN_AS if name.lower().endswith(kind)), "") if not is_folder else ""
        label = name if is_folder else name[: -len(kind)] if kind else stem(name) if node.is_archive() else ""
        if label and (not prefix or _starts(node.name, prefix)):
            module = replace(node, name=file) if kind in MODULE_KINDS else node
            found.append(Group(label, [module], _login(label, prefix), seen_as=node.name))
        else:
            skipped.append(node.name)
    return _without_copies(found, skipped)


def _without_copies(found: list[Group], skipped: list[str]) -> Found:
    """A file that cannot be read is ignored where the same name exists in a form that can."""
    read = {group.label for group in found if not _is_unread(group)}
    twice = [group for group in found if _is_unread(group) and group.label in read]
    return [group for group in found if group not in twice], [*skipped, *(group.seen_as for group in twice)]


def _is_unread(group: Group) -> bool:
    return group.seen_as.lower().endswith(NOT_MODULES) and group.nodes[0].kind == "file"


def _pattern(top: list[Node], file: str) -> re.Pattern[str] | None:
    """How a platform made most of the names: one student's own choice of a name must not decide for all.

    Canvas's form is so general that the file must be ours, or an archive, too.
    """
    top = [node for node in top if len(node.name.encode("utf-8", "replace")) <= MAX_NAME]
    canvas = [(node, match) for node in top if (match := _CANVAS.fullmatch(node.name))]
    moodle = [node for node in top if _MOODLE.fullmatch(node.name)]
    if len(top) < 2 * len(canvas) >= 2 * len(moodle):
        ours = any(is_module_by_name(_given(match), file) or node.is_archive() for node, match in canvas)
        return _CANVAS if ours else None
    return _MOODLE if len(top) < 2 * len(moodle) else None


def _given(match: re.Match[str]) -> str:
    """The name that the student gave to the file; empty for a folder."""
    facts = match.groupdict()
    return (facts["original"] or "") + (facts.get("suffix") or "")


def _by_name(top: list[Node], pattern: re.Pattern[str]) -> Found:
    """The files of each student by the names that a platform gave them."""
    found: dict[str, Group] = {}
    files: dict[tuple[str, str], list[Upload]] = {}
    skipped = []
    for node in top:
        match = pattern.fullmatch(node.name)
        if match is None:
            skipped.append(node.name)
            continue
        facts = {key: value for key, value in match.groupdict().items() if value}
        label = "_".join(facts[key] for key in ("name", "user") if key in facts)
        student = {key: facts[fact] for key, fact in (("name", "name"), ("lms", "user")) if fact in facts}
        place = "canvas" if pattern is _CANVAS else "moodle"
        group = found.setdefault(label, Group(label, [], student, seen_as=node.name, place=place))
        group.marked_late |= "late" in facts
        name = _given(match) or node.name
        upload = int(facts.get("attempt", 0)), int(facts.get("upload", 0)), replace(node, name=name)
        files.setdefault((label, name), []).append(upload)
    for (label, _), uploads in files.items():
        _add_newest(found[label], uploads)
        newest = max(upload[1] for upload in uploads)
        if newest:  # a file that goes back to the student must carry its number
            found[label].facts["upload"] = str(newest)
    return list(found.values()), skipped


def _add_newest(group: Group, uploads: list[Upload]) -> None:
    """The newest, where the number in its name and the order of upload agree; else all."""
    newest = max(uploads, key=lambda upload: upload[0])
    older = [upload for upload in uploads if upload[0] < newest[0] and upload[1] < newest[1]]
    if older and len(older) == len(uploads) - 1:
        group.remarks.append(Remark("found_newest", {"file": newest[2].name, "count": str(len(uploads))}))
        uploads = [newest]
    group.nodes += [node for _, _, node in uploads]


def _gradescope(top: list[Node]) -> Found:
    people = _submitters(next(node for node in top if node.name == METADATA))
    found: list[Group] = []
    for node in top:
        together, handed_in = people.get(node.name) or ([], "")
        together = together or [{}]
        for person in together if node.kind != "file" else []:
            label = person.get("id") or person.get("email") or person.get("name") or node.name
            student = {**person, "lms": node.name.rpartition("_")[2]}
            group = Group(label, [node], student, place="gradescope", handed_in=handed_in)
            group.remarks += [] if person else [Remark("found_nobody", {"file": METADATA})]
            group.remarks += [Remark("found_together", {"count": str(len(together))})] if len(together) > 1 else []
            found.append(group)
    return found, [node.name for node in top if node.kind == "file" and node.name != METADATA]


def _submitters(metadata: Node) -> dict[str, tuple[list[dict[str, str]], str]]:
    """The people of each folder, and when they handed it in.

    Only these few lines are read as YAML, and all scalars as the text they are.

    An alias costs nothing, for nothing below a person's own fields is looked at.
    """
    try:
        text = metadata.read(MAX_METADATA).decode("utf-8", "replace").replace("\r\n", "\n")
    except (ArchiveError, OSError):
        text = ""
    return {entry[1]: (_people(entry[2]), (entry[3] or "").strip(" '\"")) for entry in _GRADESCOPE.finditer(text)}


def _people(lines: str) -> list[dict[str, str]]:
    if len(lines) > 9999 or lines.count("[") + lines.count("{") > 99:  # deep nesting is slow to read
        return []
    try:
        loaded = yaml.load(lines, Loader=yaml.BaseLoader)  # it makes nothing but text, lists and dicts
        people = [{FIELDS[k]: v for k, v in person.items() if k in FIELDS and v} for person in loaded]
    except (yaml.YAMLError, AttributeError, TypeError, RecursionError):
        return []
    return [{k: v for k, v in person.items() if isinstance(v, str)} for person in people]
