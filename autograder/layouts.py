"""How a class lies on disk: whose file is whose, in every form in which a course hands it out.

A `Node` is a file or a folder, on disk or in an archive. `groups` looks only at the outermost names
of a tree; what one student handed in is looked at later, one student at a time.
"""

from __future__ import annotations

import json
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from .archives import SUFFIXES, Archive, ArchiveError, Kind, readable

METADATA = "submission_metadata.yml"
MAX_METADATA = 64 << 20
SKIPPED = frozenset(("__MACOSX", "__pycache__", "node_modules", "site-packages"))
#: Never through a link, and never waiting for the other end of a pipe.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))

#: `name_LATE_userid_fileid_original`; without a name where grading is anonymous; online text has no file.
_CANVAS = re.compile(
    r"(?:(?P<name>(?!LATE_anon_|anon_).+?)_)?(?P<late>LATE_)?(?P<user>\d{1,20}|anon_[0-9A-Za-z]+)_"
    r"(?:(?P<file>\d{1,20})_(?P<original>.+)|(?:text|link)\.html)"
)
#: `Full Name_12345_assignsubmission_file_`, a folder, or with the file's own name behind it.
_MOODLE = re.compile(r"(?P<name>.+?)(?:_(?P<user>\d{1,20}))?_assignsubmission_[a-z]+_?(?P<original>.*)")
_ATTEMPT = re.compile(r"(?P<stem>.+)-(?P<number>\d{1,9})(?P<suffix>(?:\.tar)?\.[^.]+)")
_GRADESCOPE = re.compile(
    r"^(?P<folder>[^\s:#]+):[ ]*\n  :submitters:[ ]*\n(?P<people>(?:  - .*\n|    .*\n)*)", re.M
)
_FIELD = re.compile(r"(?:  - |    ):(?P<key>name|sid|email): (?P<value>.+)")


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
    fault: str = ""
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
        notes: sentences for the instructor.
    """

    label: str
    nodes: list[Node]
    student: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


Found = tuple[list[Group], list[str]]  # and the names that are no submission


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
    while len(top) == 1 and not is_clone and _is_class(top[0], file):
        top = visible(top[0].inside())
    names = [node.name for node in top]
    if METADATA in names:
        return _gradescope(top)
    if any(map(_MOODLE.fullmatch, names)):
        return _moodle(top)
    if any(_is_canvas(node, file) for node in top):
        return _canvas(top)
    one_folder = archived and len(top) == 1 and top[0].kind == "folder"
    is_clone |= _starts(label, prefix) and not any(_starts(name, prefix) for name in names)
    if is_clone or one_folder or file in names:
        login = label[len(prefix) :] if _starts(label, prefix) else label
        return [Group(login, top, _login(login, prefix))], []
    return _one_each(top, file, prefix)


def _starts(name: str, prefix: str) -> bool:
    return bool(prefix) and name.lower().startswith(prefix.lower())


def _login(login: str, prefix: str) -> dict[str, str]:
    return {"login": login} if prefix else {}


def _is_class(node: Node, file: str) -> bool:
    """Whether a folder that is alone in its tree is the class and not a student: two files say so."""
    if node.kind != "folder":
        return False
    inside = visible(node.inside())
    names = [inner.name for inner in inside]
    if METADATA in names or any(map(_MOODLE.fullmatch, names)) or any(_is_canvas(n, file) for n in inside):
        return True
    files = (
        found
        for path, found in walk(inside)
        if found.name == file or found.is_archive() or ("/" not in path and found.name.endswith(".py"))
    )
    return file not in names and len(list(islice(files, 2))) == 2


def _one_each(top: list[Node], file: str, prefix: str) -> Found:
    """Every folder, Python file and archive is one student's."""
    found: list[Group] = []
    skipped: list[str] = []
    for node in top:
        name = node.name[len(prefix) :]
        if prefix and not _starts(node.name, prefix):
            skipped.append(node.name)
        elif node.kind == "folder" or (node.kind == "other" and "." not in name):
            found.append(Group(name, [node], _login(name, prefix)))
        elif name.lower().endswith(".py"):
            found.append(Group(name[:-3], [replace(node, name=file)], _login(name[:-3], prefix)))
        elif node.is_archive():
            stem = re.sub(r"(?i)(\.tar)?\.[a-z]+$", "", name)
            found.append(Group(stem, [node], _login(stem, prefix)))
        else:
            skipped.append(node.name)
    return found, skipped


def _is_canvas(node: Node, file: str) -> bool:
    match = _CANVAS.fullmatch(node.name)
    original = _without_attempt((match and match["original"]) or "")[0]
    return original == file or (bool(original) and node.is_archive())


def _without_attempt(name: str) -> tuple[str, int]:
    """`activations-2.py` is the third `activations.py` of a student."""
    match = _ATTEMPT.fullmatch(name)
    return (match["stem"] + match["suffix"], int(match["number"])) if match else (name, 0)


def _canvas(top: list[Node]) -> Found:
    people: dict[str, list[tuple[re.Match[str], Node]]] = {}
    skipped: list[str] = []
    for node in top:
        if match := _CANVAS.fullmatch(node.name):
            people.setdefault(match["user"], []).append((match, node))
        else:
            skipped.append(node.name)
    found = []
    for user, files in people.items():
        name = files[0][0]["name"]
        nodes, notes = _newest(files)
        notes += ["handed in late"] if any(match["late"] for match, _ in files) else []
        student = {"lms": user, **({"name": name} if name else {})}
        found.append(Group(f"{name}_{user}" if name else user, nodes, student, notes))
    return found, skipped


def _newest(files: list[tuple[re.Match[str], Node]]) -> tuple[list[Node], list[str]]:
    """Of each file the newest attempt, where its number and the order of upload agree; else all."""
    attempts: dict[str, list[tuple[int, int, Node]]] = {}
    for match, node in files:
        name, number = _without_attempt(match["original"] or node.name)
        attempts.setdefault(name, []).append((number, int(match["file"] or 0), replace(node, name=name)))
    nodes, notes = [], []
    for name, tries in attempts.items():
        newest = max(tries, key=lambda attempt: attempt[:2])
        if newest[1] < max(upload for _, upload, _ in tries):
            nodes += [node for _, _, node in tries]
            continue
        nodes.append(newest[2])
        if len(tries) > 1:
            notes.append(f"{name}: the newest of {len(tries)} attempts was taken")
    return nodes, notes


def _moodle(top: list[Node]) -> Found:
    people: dict[str, Group] = {}
    skipped: list[str] = []
    for node in top:
        match = _MOODLE.fullmatch(node.name)
        if match is None:
            skipped.append(node.name)
            continue
        label = "_".join(filter(None, (match["name"], match["user"])))
        student = {"name": match["name"], **({"lms": match["user"]} if match["user"] else {})}
        group = people.setdefault(label, Group(label, [], student))
        group.nodes.append(replace(node, name=match["original"] or node.name))
    return list(people.values()), skipped


def _gradescope(top: list[Node]) -> Found:
    people = _submitters(next(node for node in top if node.name == METADATA))
    found: list[Group] = []
    skipped: list[str] = []
    for node in top:
        together = people.get(node.name, [{}])
        if node.kind == "file":
            skipped += [node.name] if node.name != METADATA else []
            continue
        for person in together:
            label = person.get("id") or person.get("email") or person.get("name") or node.name
            group = Group(label, [node], {**person, "lms": node.name.rpartition("_")[2]})
            group.notes += [] if person else [f"{METADATA} does not say whose it is"]
            group.notes += [f"handed in by {len(together)} students together"] if len(together) > 1 else []
            found.append(group)
    return found, skipped


def _submitters(metadata: Node) -> dict[str, list[dict[str, str]]]:
    """The people of each folder. Only these few lines are read, as text: no YAML, no tags, no aliases."""
    try:
        text = metadata.read(MAX_METADATA).decode("utf-8", "replace").replace("\r\n", "\n")
    except (ArchiveError, OSError):
        text = ""
    people: dict[str, list[dict[str, str]]] = {}
    for entry in _GRADESCOPE.finditer(text):
        for lines in re.split(r"(?m)^(?=  - )", entry["people"]):
            values = {
                m["key"]: _scalar(m["value"].strip()) for m in map(_FIELD.match, lines.splitlines()) if m
            }
            person = {"id" if key == "sid" else key: value for key, value in values.items() if value}
            people.setdefault(entry["folder"], []).extend([person] if person else [])
    return {folder: persons for folder, persons in people.items() if persons}


def _scalar(text: str) -> str:
    """A YAML scalar of one line, as text whatever it looks like; empty where it is anything else."""
    if text[:1] == '"':
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            return ""
        return value if isinstance(value, str) else ""
    if text[:1] == "'":
        return text[1:-1].replace("''", "'") if len(text) > 1 and text[-1] == "'" else ""
    return "" if text[:1] in "&*!|>{[%@`#" or text in ("~", "null") else text
