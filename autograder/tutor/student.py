"""A student's file, and the process that runs it: a separate one, or this one for a debugger."""

from __future__ import annotations

from pathlib import Path

from ..worker import loader
from ..worker.interpreter import Failure, Interpreter
from .decoding import read_source
from .process import StudentProcess
from .proxies import AlwaysFails, Backend


class Student:
    """The file `NAME.py` of a folder, loaded again for each case.

    Args:
        folder: of the file.
        name: of the assignment.
        debug: run it in this process, so that a debugger can stop in it.
    """

    def __init__(self, folder: Path, name: str, debug: bool = False) -> None:
        self.file = folder / f"{name}.py"
        self.name = name
        self.debug = debug
        self.process: StudentProcess | None = None
        self.loaded = ""

    def source(self) -> str | Failure:
        """The file's text, or the reason for none."""
        if not self.file.is_file():
            return Failure("not_found", {"expected": self.file.name, "found": "-"})
        found = read_source(self.file.read_bytes(), self.name)
        return found if isinstance(found, Failure) else found.text

    def text(self) -> str:
        """The file's text; empty if it cannot be read."""
        source = self.source()
        return source if isinstance(source, str) else ""

    def open(self) -> Backend:
        """A backend with the file newly loaded."""
        source = self.source()
        if isinstance(source, Failure):
            return AlwaysFails(source)
        if self.debug:
            return self._here(source)
        if self.process is not None and self.loaded == source:
            if self.process.load_failure and self.process.dead:
                return self.process  # loading it again would only time out again
            if not self.process.dead:
                self.process.reload()
            if not self.process.dead:
                return self.process
        self.close()
        self.process, self.loaded = StudentProcess(self.name, source), source
        return self.process

    def _here(self, source: str) -> Backend:
        interpreter = Interpreter({}, str(self.file), source)
        failure, _ = loader.load(interpreter, self.name, source, filename=str(self.file), debug=True)
        return AlwaysFails(failure) if failure else interpreter

    def close(self) -> None:
        """Kill the process."""
        if self.process is not None:
            self.process.close()
            self.process = None
