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
from pathlib import Path
from typing import BinaryIO

import yaml

from ..worker.links import Link
from .archives import MAX_NAME, SUFFIXES, Archive, ArchiveError, Kind, readable
from .nearly import HANDED_IN_AS, is_module_by_name
from .remarks import Remark

METADATA = "submission_metadata.yml"
MAX_METADATA = 64 << 20  # bytes
MAX_PEOPLE = 9_999  # characters about the people of one submission
MAX_BRACKETS = 99  # in them; YAML that is nested deeply is slow to read
FIELDS = {":name": "name", ":sid": "id", ":email": "email"}
MODULE_KINDS = (".py", ".py.txt")
NOT_MODULES = tuple(kind for kind in HANDED_IN_AS if kind not in MODULE_KINDS)
SKIPPED = frozenset(("__MACOSX", "__pycache__", "node_modules", "site-packages"))
#: Do not follow a link, and do not wait for the other end of a pipe.
_FLAGS = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"))

#: `name_LATE_userid_fileid_original`; anonymous grading has no name, a third attempt has `-2` before the suffix, and
#: online text has no file.
_CANVAS = re.compile(
    r"(?:(?P<name>(?!LATE_anon_|anon_).+?)_)?(?P<late>LATE_)?(?P<user>\d{1,20}|anon_[0-9A-Za-z]+)_"
    r"(?:(?P<upload>\d{1,20})_(?P<original>.+?)(?:-(?P<attempt>\d{1,9}))?(?P<suffix>(?:\.tar)?\.[^.]+)|\w+\.html)"
)
#: `Full Name_12345_assignsubmission_file_`: a folder, or a file with its own name at the end.
_MOODLE = re.compile(r"(?P<name>.+?)(?:_(?P<user>\d{1,20}))?_assignsubmission_[a-z]+_?(?P<original>.*)")
_GRADESCOPE = re.compile(
    r"^(\S+):[ ]*\n  :submitters:[ ]*\n((?:  - .*\n|    .*\n)*)(?:  :created_at: *(['\"\d][^\n]{0,60})\n)?", re.M
)


def _nothing(limit: int) -> bytes:
    return b""


@dataclass(frozen=True)
class Node:
    """A file, a folder, or something else (a link, a device), which is never read."""

    name: str
    kind: Kind
    read: Callable[[int], bytes] = _nothing
    inside: Callable[[], list[Node]] = list
    disk: Path | None = None
    fault: Link | None = None
    depth: int = 0  # the number of archives around it

    def is_archive(self) -> bool:
        """Whether it has the name of an archive."""
        return self.kind == "file" and self.name.lower().endswith(SUFFIXES)


@dataclass
class Group:
    """The files of one student, among which the module is searched by its name.

    Args:
        label: the student's name on disk.
        nodes: the files and folders; a module that the platform renamed has its name back.
        student: facts from the platform: name, id, login, email, lms (the platform's own number).
        remarks: for student and instructor.
        seen_as: the name on disk.
        place: the platform: canvas, moodle, gradescope, or empty.
        handed_in: the time, as the platform writes it.
        marked_late: the platform says late, but not by how much.
        facts: needed to return feedback: `upload`, Canvas's number of the file; `commit`, `repository` of a clone.
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


Found = tuple[list[Group], list[str]]  # and the names that belong to no submission
Upload = tuple[int, int, Node]  # the attempt's number, the platform's number


def disk_node(path: Path) -> Node:
    """The file or folder at `path`; a link is neither."""
    mode = path.lstat().st_mode
    kind: Kind = "other"
    if stat.S_ISDIR(mode):
        kind = "folder"
    elif stat.S_ISREG(mode):
        kind = "file"
    name = readable(os.fsencode(path.name))
    return Node(name, kind, read=partial(_read, path), inside=partial(_inside, path), disk=path)


def open_file(path: Path) -> BinaryIO:
    """Open the regular file at `path`."""
    return os.fdopen(os.open(path, os.O_RDONLY | _FLAGS), "rb")


def _read(path: Path, limit: int) -> bytes:
    with open_file(path) as file:
        return file.read(limit)


def _inside(path: Path) -> list[Node]:
    return [disk_node(entry) for entry in sorted(path.iterdir())]


def archive_nodes(archive: Archive, depth: int) -> list[Node]:
    """The outermost nodes of an archive that is inside `depth` - 1 others."""
    folders: dict[tuple[str, ...], list[Node]] = {(): []}  # the nodes in each folder, by its path
    for member in archive.members:
        *above, name = member.path.parts or ("",)
        if member.kind == "folder":
            above.append(name)
        # many archives list files without the folders above them
        for end, part in enumerate(above):
            here = tuple(above[: end + 1])
            if here not in folders:
                folders[here] = []
                parent = folders[here[:-1]]
                parent.append(Node(part, "folder", inside=folders[here].copy, depth=depth))
        if member.kind != "folder":
            node = Node(name, member.kind, member.read, fault=member.fault, depth=depth)
            folders[tuple(above)].append(node)
    return folders[()]


def visible(nodes: Iterable[Node]) -> list[Node]:
    """The nodes without hidden ones and without folders that tools create."""
    return [node for node in nodes if not node.name.startswith(".") and node.name not in SKIPPED]


def walk(nodes: Iterable[Node]) -> Iterator[tuple[str, Node]]:
    """Every visible node under `nodes` with its path."""
    stack = [(node.name, node) for node in reversed(visible(nodes))]
    while stack:
        path, node = stack.pop()
        yield path, node
        if node.kind == "folder":
            for inner in reversed(visible(node.inside())):  # the first one is on top of the stack
                stack.append((f"{path}/{inner.name}", inner))


def groups(top: list[Node], file: str, label: str, *, prefix: str = "", archived: bool = False) -> Found:
    """The submissions in a folder or archive, student by student.

    Args:
        top: the outermost nodes of the folder or archive that the instructor named.
        file: the module's file name.
        label: the name of that folder or archive.
        prefix: the start of the names of clones.
        archived: whether it is an archive; a single outer folder in it is not a student's.

    Raises:
        ArchiveError, OSError: a folder cannot be read.
    """
    is_clone = ".git" in [node.name for node in top]
    top = visible(top)
    # A download often has a folder around everything, and unpacking adds another.
    while len(top) == 1 and not is_clone and _is_class(top[0], file, prefix):
        top = visible(top[0].inside())
    is_wrapped = archived and _is_one_plain_folder(top, file, prefix)
    if is_wrapped:
        top = visible(top[0].inside())
    names = [node.name for node in top]
    # Platforms first: their marks are certain. What is left is one student's, or something of each student.
    if _is_gradescope(names):
        return _gradescope(top)
    pattern = _pattern(top, file)
    if pattern:
        return _by_name(top, pattern)
    is_named_clone = _starts(label, prefix) and not _any_starts(names, prefix)
    if is_clone or is_named_clone or is_wrapped or file in names:
        return _one_student(top, file, label, prefix)
    return _one_each(top, file, prefix)


def _is_one_plain_folder(top: list[Node], file: str, prefix: str) -> bool:
    """Whether there is one folder and its name says nothing about a student."""
    if len(top) != 1 or top[0].kind != "folder":
        return False
    return not _pattern(top, file) and not _starts(top[0].name, prefix)


def _is_gradescope(names: list[str]) -> bool:
    submissions = [name for name in names if name.startswith("submission_") and name != METADATA]
    return METADATA in names and bool(submissions)


def _one_student(top: list[Node], file: str, label: str, prefix: str) -> Found:
    """Everything is one student's; other modules beside the assignment's are listed."""
    login = label[len(prefix) :] if _starts(label, prefix) else label
    names = [node.name for node in top]
    others = []
    if file in names:
        others = [name for name in names if name.endswith(".py") and name != file]
    return [Group(login, top, _login(login, prefix))], others


def is_class_export(top: list[Node], file: str) -> bool:
    """Whether an archive is a platform's download of a whole class, not one student's archive."""
    top = visible(top)
    if len(top) == 1 and top[0].kind == "folder":
        return _is_class(top[0], file, "") or is_class_export(top[0].inside(), file)
    has_metadata = METADATA in [node.name for node in top]
    return has_metadata or _pattern(top, file) is not None


def stem(name: str) -> str:
    """A file name without its suffix."""
    return re.sub(r"(?i)(\.tar)?\.[a-z]+$", "", name) or name


def _starts(name: str, prefix: str) -> bool:
    return bool(prefix) and name.lower().startswith(prefix.lower())


def _any_starts(names: Iterable[str], prefix: str) -> bool:
    return any(_starts(name, prefix) for name in names)


def _login(login: str, prefix: str) -> dict[str, str]:
    return {"login": login} if prefix else {}


def _is_class(node: Node, file: str, prefix: str) -> bool:
    """Whether a single folder is a class and not a student: it has submissions of two students."""
    inside = visible(node.inside()) if node.kind == "folder" else []
    names = [inner.name for inner in inside]
    if METADATA in names or _pattern(inside, file) or _any_starts(names, prefix):
        return True
    if file in names:
        return False
    return _has_two_submissions(inside, file)


def _has_two_submissions(nodes: list[Node], file: str) -> bool:
    """Whether two modules or archives are below these nodes; Python files of other names count at the top only."""
    count = 0
    for path, found in walk(nodes):
        is_module = "/" not in path and path.endswith(".py")
        if found.name == file or found.is_archive() or is_module:
            count += 1
        if count == 2:  # walking on could take long, and would change nothing
            return True
    return False


def _one_each(top: list[Node], file: str, prefix: str) -> Found:
    """Every folder, Python file and archive is one student's."""
    found, skipped = [], []
    for node in top:
        label, suffix = _label(node, prefix)
        if not label or (prefix and not _starts(node.name, prefix)):
            skipped.append(node.name)
            continue
        module = replace(node, name=file) if suffix in MODULE_KINDS else node
        found.append(Group(label, [module], _login(label, prefix), seen_as=node.name))
    return _without_copies(found, skipped)


def _label(node: Node, prefix: str) -> tuple[str, str]:
    """The student's name in the name of a file or folder, and the suffix; empty if it is no submission."""
    name = node.name[len(prefix) :]
    is_folder = node.kind == "folder" or (node.kind == "other" and "." not in name)
    if is_folder:
        return name, ""
    for suffix in HANDED_IN_AS:
        if name.lower().endswith(suffix):
            return name[: -len(suffix)], suffix
    if node.is_archive():
        return stem(name), ""
    return "", ""


def _without_copies(found: list[Group], skipped: list[str]) -> Found:
    """Skip a file that cannot be read if there is a readable file of the same name."""
    readable_labels = {group.label for group in found if not _is_unread(group)}
    kept = []
    for group in found:
        if _is_unread(group) and group.label in readable_labels:
            skipped.append(group.seen_as)
        else:
            kept.append(group)
    return kept, skipped


def _is_unread(group: Group) -> bool:
    return group.seen_as.lower().endswith(NOT_MODULES) and group.nodes[0].kind == "file"


def _pattern(top: list[Node], file: str) -> re.Pattern[str] | None:
    """The platform's pattern for file names, if more than half of the names match it.

    One student's choice of a name must not decide for all. Canvas's pattern is so general that one of the files must
    also be the module or an archive.
    """
    top = [node for node in top if len(node.name.encode("utf-8", "replace")) <= MAX_NAME]
    canvas, moodle, ours = 0, 0, False
    for node in top:
        match = _CANVAS.fullmatch(node.name)
        if match:
            canvas += 1
            ours |= is_module_by_name(_given(match), file) or node.is_archive()
        if _MOODLE.fullmatch(node.name):
            moodle += 1
    if 2 * canvas > len(top) and canvas >= moodle:
        return _CANVAS if ours else None
    if 2 * moodle > len(top):
        return _MOODLE
    return None


def _given(match: re.Match[str]) -> str:
    """The student's own name of the file; empty for a folder."""
    facts = match.groupdict()
    return (facts["original"] or "") + (facts.get("suffix") or "")


def _by_name(top: list[Node], pattern: re.Pattern[str]) -> Found:
    """The files of each student, by the names from a platform."""
    found: dict[str, Group] = {}
    files: dict[tuple[str, str], list[Upload]] = {}
    skipped = []
    for node in top:
        match = pattern.fullmatch(node.name)
        if match is None:
            skipped.append(node.name)
            continue
        facts = {key: value for key, value in match.groupdict().items() if value}
        student = _student_in(facts)
        label = "_".join(student.values())
        place = "canvas" if pattern is _CANVAS else "moodle"
        group = found.setdefault(label, Group(label, [], student, seen_as=node.name, place=place))
        group.marked_late |= "late" in facts
        name = _given(match) or node.name
        upload = (int(facts.get("attempt", 0)), int(facts.get("upload", 0)), replace(node, name=name))
        files.setdefault((label, name), []).append(upload)
    for (label, _), uploads in files.items():
        _add_newest(found[label], uploads)
        newest = max(upload[1] for upload in uploads)
        if newest:  # Canvas needs this number in the name of a file for the student
            found[label].facts["upload"] = str(newest)
    return list(found.values()), skipped


def _student_in(facts: dict[str, str]) -> dict[str, str]:
    """Who handed in a file, by the parts of its name; in anonymous grading there is only a number."""
    student = {}
    if "name" in facts:
        student["name"] = facts["name"]
    if "user" in facts:
        student["lms"] = facts["user"]
    return student


def _add_newest(group: Group, uploads: list[Upload]) -> None:
    """Add the newest upload, if the attempt's number and the order of uploads agree; else all of them."""
    newest = max(uploads, key=lambda upload: upload[0])
    older = [upload for upload in uploads if upload[0] < newest[0] and upload[1] < newest[1]]
    if older and len(older) == len(uploads) - 1:
        group.remarks.append(Remark("found_newest", {"file": newest[2].name, "count": str(len(uploads))}))
        uploads = [newest]
    group.nodes += [node for _, _, node in uploads]


def _gradescope(top: list[Node]) -> Found:
    """A folder for each submission, and a file that says whose it is."""
    people = _submitters(next(node for node in top if node.name == METADATA))
    found: list[Group] = []
    skipped = []
    for node in top:
        if node.kind == "file":
            if node.name != METADATA:
                skipped.append(node.name)
            continue
        together, handed_in = people.get(node.name) or ([], "")
        if not together:
            nobody = _gradescope_group(node, {}, handed_in)
            nobody.remarks.append(Remark("found_nobody", {"file": METADATA}))
            found.append(nobody)
        for person in together:  # each of them gets the grade
            group = _gradescope_group(node, person, handed_in)
            if len(together) > 1:
                group.remarks.append(Remark("found_together", {"count": str(len(together))}))
            found.append(group)
    return found, skipped


def _gradescope_group(node: Node, person: dict[str, str], handed_in: str) -> Group:
    """The folder of a submission as that of one person; `submission_123` has Gradescope's number."""
    label = person.get("id") or person.get("email") or person.get("name") or node.name
    student = {**person, "lms": node.name.rpartition("_")[2]}
    return Group(label, [node], student, place="gradescope", handed_in=handed_in)


def _submitters(metadata: Node) -> dict[str, tuple[list[dict[str, str]], str]]:
    """The people of each folder, and the time of submission.

    Only the lines about people are parsed as YAML, with all scalars as text. Aliases do no harm, because nothing below
    a person's own fields is read.
    """
    try:
        text = metadata.read(MAX_METADATA).decode("utf-8", "replace").replace("\r\n", "\n")
    except (ArchiveError, OSError):
        text = ""
    found = {}
    for entry in _GRADESCOPE.finditer(text):
        folder, people, handed_in = entry.groups(default="")
        found[folder] = (_people(people), handed_in.strip(" '\""))
    return found


def _people(lines: str) -> list[dict[str, str]]:
    brackets = lines.count("[") + lines.count("{")
    if len(lines) > MAX_PEOPLE or brackets > MAX_BRACKETS:
        return []
    try:
        loaded = yaml.load(lines, Loader=yaml.BaseLoader)  # it creates only text, lists and dicts
        return [_facts(person) for person in loaded]
    except (yaml.YAMLError, AttributeError, TypeError, RecursionError):
        return []


def _facts(person: dict[str, object]) -> dict[str, str]:
    """The known facts of a person, if they are text."""
    facts = {}
    for field_name, value in person.items():
        if field_name in FIELDS and value and isinstance(value, str):
            facts[FIELDS[field_name]] = value
    return facts
