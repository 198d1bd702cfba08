"""One assignment as the grader knows it: suite, reference, wheats and chaffs, found by their folders."""

from __future__ import annotations

import hashlib
import importlib
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from ..errors import UsageError
from ..tutor.titles import docstring
from .cases import load_suite, own_questions
from .chaffs import Chaff, Form, read_chaffs
from .otter_engine import ExceptionTestFile, TestCase
from .passed import PassedReplies
from .plans import Plans
from .points import with_points
from .replays import Replays
from .results import Text

PACKAGE = Path(__file__).parents[1]
ROOT = PACKAGE.parent

#: A wheel has the reference solutions inside the package, a clone of the course beside it.
SOLUTIONS = PACKAGE / "solutions" if (PACKAGE / "solutions").is_dir() else ROOT / "solutions"


@dataclass(frozen=True)
class Assignment:
    """An assignment by its name.

    Args:
        name: also the name of the module that students hand in.
    """

    name: str

    @property
    def module(self) -> str:
        """The name of the file that students hand in."""
        return f"{self.name}.py"

    @property
    def suite_folder(self) -> Path:
        """Where the questions are."""
        return PACKAGE / "suites" / self.name

    @property
    def question_files(self) -> list[Path]:
        """The questions' files, in order."""
        return sorted(self.suite_folder.glob("q*.py"))

    @property
    def suite_files(self) -> list[Path]:
        """The questions' files, `shared.py` with what hidden cases share, and `picture.py`."""
        return sorted(self.suite_folder.glob("*.py"))

    @cached_property
    def question_sources(self) -> dict[Path, str]:
        """The questions' texts by file, in order, with points in place of weights."""
        return with_points({path: path.read_text(encoding="utf-8") for path in self.question_files})

    @cached_property
    def questions(self) -> list[ExceptionTestFile]:
        """Otter's test files, in order."""
        return load_suite(self.question_sources)

    @property
    def cases(self) -> list[tuple[str, TestCase]]:
        """Every case, with the name of its question."""
        return [(q.name, case) for q in self.questions for case in q.test_cases]

    @cached_property
    def broad_questions(self) -> frozenset[str]:
        """The questions that are about no single function: they are about the habits of a file."""
        about_one = set().union(*own_questions(self.cases).values())
        return frozenset(question for question, _ in self.cases) - about_one

    @cached_property
    def reference_source(self) -> str:
        """The text of the reference solution."""
        return (SOLUTIONS / self.module).read_text(encoding="utf-8")

    @cached_property
    def reference_code(self) -> CodeType:
        """The reference solution, compiled."""
        return compile(self.reference_source, self.module, "exec")

    def namespace(self, *forms: Form) -> dict[str, Any]:
        """Fresh globals of the reference solution, with the overrides of `forms` on top."""
        return run_module(self.name, self.reference_code, *[form.code for form in forms])

    @cached_property
    def reference(self) -> dict[str, Any]:
        """The reference's public names, for expected values."""
        return {k: v for k, v in self.namespace().items() if not k.startswith("__")}

    @cached_property
    def chaffs(self) -> list[Chaff]:
        """The misconceptions, each with its forms: by function, in the order of the files."""
        files = _python_files("chaffs", self.name)
        return [chaff for path in files for chaff in read_chaffs(path, self.reference_source)]

    @cached_property
    def plans(self) -> Plans:
        """The plans of the suite, cached in this process."""
        return Plans(self)

    @cached_property
    def passed_replies(self) -> PassedReplies:
        """The replies with which the suite's cases have passed in this process."""
        return PassedReplies()

    @cached_property
    def replays(self) -> Replays:
        """What the cases saw of the chaffs, cached in this process."""
        return Replays(self)

    @cached_property
    def wheats(self) -> dict[str, str]:
        """The texts of the correct implementations, by name."""
        return {path.stem: path.read_text(encoding="utf-8") for path in _python_files("wheats", self.name)}

    @cached_property
    def picture(self) -> Any:
        """The module that asks functions for the lines of pictures; None if the assignment has no pictures."""
        if not (self.suite_folder / "picture.py").is_file():
            return None
        return importlib.import_module(f"autograder.suites.{self.name}.picture")

    @cached_property
    def suite_digest(self) -> bytes:
        """The SHA-256 of everything of the assignment that a verdict depends on: the cases and the reference.

        It is also the key of each submission's seed. Chaffs are not included, so a corrected hint changes no verdict.
        """
        digest = hashlib.sha256(self.reference_source.encode())
        for path in self.suite_files:
            if path.name != "picture.py":
                digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.digest()

    @cached_property
    def suite_hash(self) -> str:
        """The beginning of `suite_digest`, by which people and results name a suite."""
        return self.suite_digest.hex()[:16]


def run_module(name: str, *codes: CodeType) -> dict[str, Any]:
    """The globals of a fresh module in which trusted `codes` have run, one after the other."""
    module = ModuleType(name)
    before = sys.modules.get(name)
    sys.modules[name] = module  # dataclasses look their module up
    try:
        for code in codes:
            exec(code, module.__dict__)
    finally:
        del sys.modules[name]
        if before is not None:
            sys.modules[name] = before
    return module.__dict__


def _python_files(kind: str, name: str) -> list[Path]:
    return sorted((PACKAGE / kind / name).glob("*.py"))


def assignment_names() -> list[str]:
    """The names of all assignments."""
    folders = (PACKAGE / "suites").iterdir()
    return sorted(folder.name for folder in folders if any(folder.glob("q*.py")))


def find_assignment(name: str) -> Assignment:
    """The assignment called `name`.

    Raises:
        UsageError: when there is none.
    """
    if name not in assignment_names():
        raise UsageError(f"There is no assignment {name!r}. There are: {', '.join(assignment_names())}.")
    return Assignment(name)


def title_of(case: TestCase) -> Text:
    """What a case checks: its docstring, an English paragraph and then a Korean one."""
    english, _, korean = (docstring(case.body.test_func) or str(case.name)).partition("\n\n")
    return Text(" ".join(english.split()), " ".join(korean.split()))
