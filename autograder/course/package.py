"""Make an autograder.zip, with which Gradescope, stock `otter run` and `otter grade` grade an assignment.

The zip contains this package as a wheel, and pins all other packages to the versions installed here. `otter grade`
passes only files called `requirements.*` to `setup.sh`, so the wheel has such a name.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import platform
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from ..errors import UsageError
from ..grading.assignment import PACKAGE, SOLUTIONS, Assignment
from ..grading.results import Language
from ..messages import sentence

#: The time of every file, so that the same course gives the same bytes.
MOMENT = (2020, 1, 1, 0, 0, 0)
DISTRIBUTION = "neural-networks-from-scratch"
PLUGIN = "autograder.grading.otter_plugin.JailPlugin"
TEMPLATES = PACKAGE / "templates" / "gradescope"
#: The zip is unpacked on Linux, whatever machine made it.
LINUX = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"}


def otter_config(assignment: Assignment, language: Language = "en") -> dict[str, object]:
    """The content of otter_config.json: hidden results stay hidden, and the plugin grades."""
    plugin = {PLUGIN: {"assignment": assignment.name, "language": language}}
    return {"lang": "python", "plugins": [plugin], "show_hidden": False, "show_stdout": False, "pdf": False}


def autograder_zip(assignment: Assignment, language: Language = "en") -> bytes:
    """The archive's bytes.

    Args:
        assignment: what to grade.
        language: of the feedback on Gradescope.

    Raises:
        UsageError: a package that grading needs is not installed here, so there is no version to pin.
    """
    config = json.dumps(otter_config(assignment, language), indent=2)
    wheel_name, wheel_data = wheel()
    pins = "".join(f"{line}\n" for line in requirements())
    files = {
        "otter_config.json": config.encode(),
        "requirements.wheel": wheel_data,
        "requirements.txt": pins.encode(),
    }
    major, minor, _ = platform.python_version_tuple()
    filled = {"@PYTHON@": f"{major}.{minor}", "@WHEEL@": wheel_name, "@UNFINISHED@": unfinished(language)}
    for path in sorted(TEMPLATES.iterdir()):
        if not path.is_file():  # pip creates a __pycache__ there
            continue
        text = path.read_text(encoding="utf-8")
        for mark, value in filled.items():
            text = text.replace(mark, value)
        files[path.name] = text.encode()
    for path, source in assignment.question_sources.items():
        files[f"tests/{path.name}"] = source.encode()
    return zipped(files)


def unfinished(language: Language) -> str:
    """The results.json until the grader has finished: without a score, and nothing that could be read as one."""
    text = sentence("gradescope_unfinished", language)
    box = {"name": sentence("export_public_tests", language), "output": text, "visibility": "visible"}
    results = {"output": text, "output_format": "text", "stdout_visibility": "hidden", "tests": [box]}
    return json.dumps(results)  # ASCII, so that no locale of a shell can spoil it


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip archive of `files`, always with the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            member = zipfile.ZipInfo(name, MOMENT)
            mode = 0o100755 if data.startswith(b"#!") else 0o100644  # Gradescope executes the scripts
            member.external_attr = mode << 16
            archive.writestr(member, data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def wheel() -> tuple[str, bytes]:
    """This package as a wheel: its file name and its bytes.

    Raises:
        UsageError: the package is not installed, not even as editable.
    """
    about = _installed(DISTRIBUTION)
    stem = f"{DISTRIBUTION.replace('-', '_')}-{about.version}"
    files = dict(_sources())
    files[f"{stem}.dist-info/METADATA"] = (about.read_text("METADATA") or "").encode()
    tags = "Wheel-Version: 1.0\nGenerator: autograder package\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    files[f"{stem}.dist-info/WHEEL"] = tags.encode()
    files[f"{stem}.dist-info/entry_points.txt"] = (about.read_text("entry_points.txt") or "").encode()
    record = f"{stem}.dist-info/RECORD"
    lines = [f"{name},{_digest(data)},{len(data)}\n" for name, data in files.items()]
    lines.append(f"{record},,\n")  # the list cannot contain its own hash
    files[record] = "".join(lines).encode()
    return f"{stem}-py3-none-any.whl", zipped(files)


def _sources() -> Iterator[tuple[str, bytes]]:
    """The files that pyproject.toml puts into the wheel: the package with the reference solutions."""
    folders = {PurePosixPath("autograder/solutions"): SOLUTIONS, PurePosixPath("autograder"): PACKAGE}
    done: set[PurePosixPath] = set()
    for target, folder in folders.items():
        for path in sorted(folder.rglob("*")):
            inside = target / path.relative_to(folder).as_posix()
            if inside in done:  # an installed copy has the solutions in the package
                continue
            done.add(inside)
            is_cache = any(part == "__pycache__" or part.startswith(".") for part in inside.parts)
            if path.is_file() and not is_cache:
                yield inside.as_posix(), path.read_bytes()


def _digest(data: bytes) -> str:
    """The hash of a file as RECORD has it."""
    encoded = base64.urlsafe_b64encode(hashlib.sha256(data).digest())
    return "sha256=" + encoded.rstrip(b"=").decode()


def requirements() -> list[str]:
    """All packages that grading needs on Linux, as `name==version` with the versions installed here.

    Raises:
        UsageError: one is not installed.
    """
    pins: dict[str, str] = {}
    done: set[Requirement] = set()
    waiting = _required_by(_installed(DISTRIBUTION), extras=set())
    while waiting:
        wanted = waiting.pop()
        # A package may be required twice, with different extras; each of the two brings its own packages.
        if wanted in done or not _is_needed(wanted, extras={""}):
            continue
        done.add(wanted)
        found = _installed(wanted.name)
        pins[canonicalize_name(wanted.name)] = found.version
        waiting += _required_by(found, wanted.extras)
    return [f"{name}=={version}" for name, version in sorted(pins.items())]


def _required_by(installed: Distribution, extras: set[str]) -> list[Requirement]:
    """What a package requires; what it requires for one of these extras has no condition any more."""
    required = []
    for text in installed.requires or []:
        requirement = Requirement(text)
        if requirement.marker and _is_needed(requirement, extras):
            requirement.marker = None
        required.append(requirement)
    return required


def _is_needed(requirement: Requirement, extras: set[str]) -> bool:
    """Whether a requirement applies on Linux with one of these extras."""
    if requirement.marker is None:
        return True
    return any(requirement.marker.evaluate({**LINUX, "extra": extra}) for extra in extras)


def _installed(name: str) -> Distribution:
    try:
        return distribution(name)
    except PackageNotFoundError:
        raise UsageError(f"{name} is not installed here, so it has no version to pin: pip install {name}") from None
