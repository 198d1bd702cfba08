"""Return feedback to students in bulk, in the form that each platform accepts:

- Moodle, *Upload multiple feedback files in a zip*: `mod/assign/feedback/file/importziplib.php` of moodle/moodle
  expects a folder `fullname_participant_assignfeedback_file_`; the name must not contain an underscore.
- Canvas, *Upload Submissions*: `infer_comment_context_from_filename` of instructure/canvas-lms reads the first two
  numbers between underscores as the person and the submitted file; the file must exist there.
- mail: a CSV with one line for each student, for any mail merge.
- git: a text for each clone, and the `gh` command that posts it.
"""

from __future__ import annotations

import csv
import io
import re
import shlex
import zipfile
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..errors import UsageError
from ..gradebook.rows import Row
from ..grading.results import Language
from ..messages import printable, sentence
from ..reports.marks import STAFF_MARK
from .table import cell

PLACES = ("canvas", "moodle", "mail", "git")


class Page(NamedTuple):
    """A student's feedback, as HTML and as Markdown."""

    row: Row
    html: bytes
    markdown: bytes


class Returned(NamedTuple):
    """What to return.

    Args:
        files: by name.
        lines: commands for the instructor to run.
        left: the students who get nothing, each with the reason.
    """

    files: dict[str, bytes]
    lines: list[str]
    left: list[str]


def checked(pages: Iterable[Page]) -> Iterator[Page]:
    """The pages, none of which may be a staff page.

    Raises:
        UsageError: one is.
    """
    mark = STAFF_MARK.encode()
    # The last look before a page leaves: one with hidden inputs would reveal them to the whole class.
    for page in pages:
        if mark in page.html or mark in page.markdown:
            raise UsageError(f"The page of {page.row.submission} is for staff only: nothing was written.")
        yield page


def moodle(pages: Iterable[Page]) -> Returned:
    """A zip for Moodle."""
    files, left = {}, []
    for page in pages:
        student = page.row.student
        number = student.get("lms", "")
        if student.get("place") != "moodle" or not number.isdigit():
            left.append(f"{page.row.submission}: was not handed in on Moodle")
            continue
        # an underscore would end the name, and the others are no part of a file name
        name = re.sub(r"[_/\\:\x00-\x1f]+", " ", student.get("name", "")).strip() or "student"
        files[f"{name}_{number}_assignfeedback_file_/feedback.html"] = page.html
    return Returned(_one_zip(files), [], left)


def canvas(pages: Iterable[Page]) -> Returned:
    """A zip for Canvas."""
    files, left = {}, []
    for page in pages:
        student = page.row.student
        user, upload = student.get("lms", ""), student.get("upload", "")
        if student.get("place") != "canvas" or not user.isdigit() or not upload.isdigit():
            left.append(f"{page.row.submission}: was not handed in as a file on Canvas")
            continue
        # a digit in the name could be read as the person's number
        name = re.sub(r"[^\w-]|[_\d]", "", student.get("name", "")) or "student"
        files[f"{name}_{user}_{upload}_feedback.html"] = page.html
    return Returned(_one_zip(files), [], left)


def _one_zip(files: dict[str, bytes]) -> dict[str, bytes]:
    """A zip with the files; nothing if there are none."""
    return {"feedback.zip": zipped(files)} if files else {}


def mail(pages: Iterable[Page], language: Language) -> Returned:
    """A table for a mail merge, and the attachments."""
    files: dict[str, bytes] = {}
    left: list[str] = []
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["address", "name", "subject", "body", "attachment"])
    for page in pages:
        row = page.row
        address = row.student.get("email", "")
        # a separator or a bracket could add a second address
        if not re.fullmatch(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+", address):
            left.append(f"{row.submission}: no e-mail address is known")
            continue
        attachment = f"{row.assignment}-{row.submission}.html"
        files[attachment] = page.html
        name = row.student.get("name", "")
        subject = sentence("mail_subject", language, assignment=row.assignment)
        key = "mail_body" if row.score() is not None else "mail_body_open"
        facts = {"assignment": row.assignment, "score": row.score(), "max_score": row.result.max_score}
        body = sentence(key, language, **facts)
        writer.writerow([cell(address), cell(name), cell(subject), cell(body), attachment])
    if files:
        # with a byte order mark, for Excel
        files["mail.csv"] = text.getvalue().encode("utf-8-sig")
    return Returned(files, [], left)


def git(pages: Iterable[Page], folder: str, language: Language) -> Returned:
    """A text for each clone, and the commands that post it as a comment on the graded commit."""
    files, lines, left = {}, [], []
    for page in pages:
        repository = page.row.student.get("repository", "")
        commit = page.row.student.get("commit", "")
        # the address comes from the clone's own configuration, so it is checked
        place = repository.removeprefix("https://github.com/")
        if not commit or not re.fullmatch(r"[\w.-]+/[\w.-]+", place):
            left.append(f"{page.row.submission}: was not graded from a clone of a GitHub repository")
            continue
        name = f"{page.row.submission}.md"
        files[name] = page.markdown
        body = f"body=@{folder}/{name}"
        command = ["gh", "api", f"repos/{place}/commits/{commit}/comments", "-F", body]
        lines.append(shlex.join(command))  # quoted: a name in it is a student's
    return Returned(files, lines, left)


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip with the same bytes for the same files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))  # any fixed time
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, files[name])
    return data.getvalue()


def reason_lines(left: Iterable[str]) -> list[str]:
    """The students who get nothing, cleaned for a terminal."""
    return [printable(line, 300) for line in left]
