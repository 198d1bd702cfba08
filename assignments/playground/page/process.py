"""The other end of the worker: asks it for frames, and starts it again when a function did not stop."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from . import worker

START = "from page.worker import main; main()"
HERE = Path(__file__).resolve().parent.parent
#: A line of a traceback that `faulthandler` wrote, innermost first.
TRACED = re.compile(r'File "(?:[^"]*[/\\])?(\w+)\.py", line (\d+) in (\w+)')
MOST_STARTS = 20
FRAME_SECONDS = 60.0


class Gone(Exception):
    """The worker ended, and it cannot be told in whose function."""


class Worker:
    """The student's modules in a process of their own.

    Args:
        paths: each module's file, or None.
        packages: folders that the process needs on its path.
        seconds: after which a whole frame is given up.
    """

    def __init__(self, paths: dict[str, Path | None], packages: list[str], seconds: float = FRAME_SECONDS) -> None:
        self.paths, self.packages, self.seconds = paths, packages, seconds
        self.blocked: dict[tuple[str, str], tuple[int | None, int | None]] = {}
        self.last: dict[str, Any] = {}
        self.lock = threading.Lock()
        self.ended = False
        self.trace = Path(tempfile.mkdtemp(prefix="playground-")) / "trace"
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        """A frame; after a function that did not stop, the frame of a new process with the same settings.

        Raises:
            Gone: the process ends again and again, or `end` was called.
        """
        with self.lock:
            self.last |= {name: request[name] for name in ("settings", "rows") if name in request}
            stopped = None
            for _ in range(MOST_STARTS):
                if self.ended:
                    break
                try:
                    if self.process is None:
                        stopped = self._start() or stopped
                        request = {"epochs": 0, "selected": None, "edit": None, "all": True} | self.last
                    header, payload = self._exchange(request)
                except (EOFError, OSError):
                    stopped = self._culprit()
                    continue
                if "stopped" in header:
                    stopped = self._block(*header["stopped"])
                    continue
                return header | {"stopped": stopped}, payload
        raise Gone

    def _start(self) -> list[Any] | None:
        """Start the process; returns whose import did not come back, if any."""
        # one thread for the algebra: matrices are small, and CPU time is what a call is measured by
        threads = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "VECLIB")}
        path = os.pathsep.join([str(HERE), *self.packages, *filter(None, [os.environ.get("PYTHONPATH")])])
        self.process = subprocess.Popen(
            [sys.executable, "-c", START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=HERE,
            env={**os.environ, **threads, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        blocked = [[*place, *facts] for place, facts in self.blocked.items()]
        paths = {name: str(path) if path else None for name, path in self.paths.items()}
        self.trace.write_text("", encoding="utf-8")
        header, _ = self._exchange(
            {"paths": paths, "blocked": blocked, "trace": str(self.trace), "seconds": self.seconds}
        )
        if "stopped" not in header:
            return None
        stopped = self._block(*header["stopped"])
        return self._start() or stopped

    def _exchange(self, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        assert self.process is not None and self.process.stdin is not None and self.process.stdout is not None
        worker.write(cast(BinaryIO, self.process.stdin), request)
        return worker.read(cast(BinaryIO, self.process.stdout))

    def _block(self, module: str, name: str, line: int | None) -> list[Any]:
        """Do not call this function again before its file is saved."""
        self.close()
        path = self.paths.get(module)
        stamp = path.stat().st_mtime_ns if path and path.is_file() else None
        self.blocked = {
            place: facts for place, facts in self.blocked.items() if place[0] != module or facts[0] == stamp
        }
        self.blocked[module, name] = (stamp, line)
        return [module, name, line]

    def _culprit(self) -> list[Any] | None:
        """Block what the traceback of a process that was ended names; None where it names nothing."""
        self.close()
        traced = TRACED.findall(self.trace.read_text(encoding="utf-8", errors="replace"))
        own = [place for place in traced if place[0] in self.paths]
        if not own:
            return None
        module, line, _ = own[0]
        # the function that was called from outside of the file is the last of those at the top
        function = next(f for (m, _, f), after in zip(own, [*own[1:], ("", "", "")], strict=True) if after[0] != module)
        return self._block(module, "" if function == "<module>" else function, int(line))

    def end(self) -> None:
        """End the process, and start none again."""
        self.ended = True
        self.close()  # so that a frame that is under way ends as well
        with self.lock:
            self.close()
        shutil.rmtree(self.trace.parent, ignore_errors=True)

    def close(self) -> None:
        """End the process."""
        process, self.process = self.process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            with suppress(OSError):  # what was not sent yet has nowhere to go
                if pipe is not None:
                    pipe.close()
