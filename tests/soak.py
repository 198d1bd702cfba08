"""Grade a large class while things die: `python tests/soak.py --submissions 2000 --kills 50`.

A tenth of the class is hostile (tests/hostile/). The command `autograder grade` runs as it would for an
instructor; now and then one of its processes gets SIGKILL: the command itself, a grading process, a zygote
or a worker. When the command was killed, the same command is given again. At the end every submission has
one verdict, every honest one the same as in a run in peace, and nothing is left running.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from autograder.grading.assignment import find_assignment  # noqa: E402 - the path comes first when it is a command

LIMITS = ("--cpu", "0.5", "--wall", "10", "--seed", "7")
KINDS = ("grader", "process", "zygote", "worker")
#: Attacks that use up every limit that there is; a small class has none of them.
SLOW = ("hangs",)


@dataclass
class Figures:
    """What was seen."""

    submissions: int = 0
    hostile: int = 0
    seconds: float = 0.0
    commands: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    differing: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    not_judged: list[str] = field(default_factory=list)
    left_running: list[int] = field(default_factory=list)
    #: by third of the time: the most descriptors, megabytes of one process, and processes at once
    descriptors: list[int] = field(default_factory=list)
    megabytes: list[int] = field(default_factory=list)
    processes: list[int] = field(default_factory=list)

    def good(self) -> bool:
        """Whether nothing was lost, doubled, changed or left."""
        return not (self.differing or self.lost or self.doubled or self.not_judged or self.left_running)


@dataclass(frozen=True)
class Class:
    """A folder of submissions, and what the honest ones were made of."""

    folder: Path
    honest: dict[str, str]
    hostile: list[str]

    @property
    def names(self) -> list[str]:
        """Every submission's name."""
        return sorted([*self.honest, *self.hostile])


def make_class(folder: Path, count: int, rng: random.Random, slow: bool) -> Class:
    """`count` submissions for `activations`, every tenth of them hostile."""
    assignment = find_assignment("activations")
    sources = {f"wheat-{name}": text for name, text in assignment.wheats.items()}
    sources["reference"] = assignment.reference_source
    for chaff in assignment.chaffs[:: max(1, len(assignment.chaffs) // 12)]:
        sources[f"chaff-{chaff.id}"] = f"{assignment.reference_source}\n\n{chaff.forms[0].source}"
    attacks = sorted((ROOT / "tests" / "hostile").glob("cannot_*.py"))
    quick = [p for p in attacks if slow or not any(f'"{word}"' in p.read_text(encoding="utf-8") for word in SLOW)]
    honest: dict[str, str] = {}
    hostile = []
    for number in range(count):
        name = f"s{number:05d}"
        if number % 10 == 3:
            text = f"{assignment.reference_source}\n\n{rng.choice(quick).read_text(encoding='utf-8')}"
            hostile.append(name)
        else:
            honest[name] = rng.choice(sorted(sources))
            text = sources[honest[name]]
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    for kind in set(honest.values()):
        (folder.parent / "peace").mkdir(exist_ok=True)
        (folder.parent / "peace" / f"{kind}.py").write_text(sources[kind], encoding="utf-8")
    return Class(folder, honest, hostile)


def command(submissions: Path, output: Path) -> list[str]:
    """`autograder grade`, as an instructor types it."""
    grade = [sys.executable, "-m", "autograder", "grade", "activations", str(submissions)]
    return [*grade, "-o", str(output), "--jobs", "2", *LIMITS]


def started(submissions: Path, output: Path) -> subprocess.Popen[bytes]:
    log = (output.parent / "log").open("ab")
    with log:
        return subprocess.Popen(command(submissions, output), cwd=ROOT, stdout=log, stderr=log)


# ---- processes


def parents() -> dict[int, int]:
    """The parent of every process."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if fields[0] != "Z":
                found[int(folder.name)] = int(fields[1])
    return found


def family(root: int) -> dict[str, list[int]]:
    """The processes of a running command, by kind."""
    parent = parents()
    found: dict[str, list[int]] = {
        "grader": [root] if root in parent else [],
        "process": [],
        "zygote": [],
        "worker": [],
    }
    children: dict[int, list[int]] = {}
    for pid, above in parent.items():
        children.setdefault(above, []).append(pid)
    for child in children.get(root, []):
        if _is_zygote(child):
            found["zygote"].append(child)
            found["worker"] += children.get(child, [])
            continue
        found["process"].append(child)
        for zygote in children.get(child, []):
            found["zygote"].append(zygote)
            found["worker"] += children.get(zygote, [])
    return found


def _is_zygote(pid: int) -> bool:
    with contextlib.suppress(OSError):
        return b"autograder.worker.zygote" in Path(f"/proc/{pid}/cmdline").read_bytes()
    return False


def _sizes(pid: int) -> tuple[int, int]:
    """Descriptors and megabytes of a process; 0 where it has ended."""
    with contextlib.suppress(OSError):
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        return len(os.listdir(f"/proc/{pid}/fd")), pages * os.sysconf("SC_PAGE_SIZE") >> 20
    return 0, 0


@dataclass
class Watch:
    """Sees every process of the commands, and how large they are."""

    begun: float = field(default_factory=time.monotonic)
    seen: dict[int, str] = field(default_factory=dict)
    samples: list[tuple[float, int, int, int]] = field(default_factory=list)

    def look(self, root: int) -> dict[str, list[int]]:
        """The family of `root` as it is now."""
        now = family(root)
        pids = [pid for kind in now.values() for pid in kind]
        for pid in pids:
            self.seen.setdefault(pid, _birth(pid))
        sizes = [_sizes(pid) for pid in now["grader"] + now["process"] + now["zygote"]]
        if sizes:
            most = max(n for n, _ in sizes), max(m for _, m in sizes)
            self.samples.append((time.monotonic() - self.begun, *most, len(pids)))
        return now

    def left(self) -> list[int]:
        """The processes that are still there, given a moment to end."""
        for _ in range(100):
            there = [pid for pid, birth in self.seen.items() if birth and _birth(pid) == birth]
            if not there:
                return []
            time.sleep(0.1)
        return there

    def thirds(self, field_number: int) -> list[int]:
        """The most of a figure in each third of the time."""
        end = self.samples[-1][0] if self.samples else 1.0
        parts: list[list[int]] = [[0], [0], [0]]
        for sample in self.samples:
            parts[min(2, int(3 * sample[0] / end))].append(int(sample[field_number]))
        return [max(part) for part in parts]


def _birth(pid: int) -> str:
    """When a process was started; empty when it has ended. A number may be used again."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return "" if fields[0] == "Z" else fields[19]
    return ""


# ---- the run


def soak(count: int, kills: int, seed: int, slow: bool = True, gap: float = 2.0, base: Path | None = None) -> Figures:
    """Grade `count` submissions with `kills` kills; in rounds, until there were as many."""
    rng = random.Random(seed)
    figures, watch = Figures(), Watch()
    with tempfile.TemporaryDirectory(dir=base) as place:
        folder = Path(place) / "class"
        folder.mkdir()
        made = make_class(folder, count, rng, slow)
        peace = Path(place) / "peace-out"
        peace.mkdir()
        process = started(Path(place) / "peace", peace)
        if process.wait() != 0:
            raise RuntimeError(f"the run in peace failed: {(peace.parent / 'log').read_text()[-2000:]}")
        begun = time.monotonic()
        number = 0
        while number == 0 or sum(figures.kills.values()) < kills:
            number += 1
            output = Path(place) / f"round-{number}"
            output.mkdir()
            _round(made, output, kills, gap, rng, figures, watch)
            _compare(made, output, peace, figures)
        figures.seconds = time.monotonic() - begun
    figures.submissions, figures.hostile = count * number, len(made.hostile) * number
    figures.left_running = watch.left()
    figures.descriptors, figures.megabytes, figures.processes = map(watch.thirds, (1, 2, 3))
    return figures


def _round(
    made: Class, output: Path, kills: int, gap: float, rng: random.Random, figures: Figures, watch: Watch
) -> None:
    """Give the command again and again until it comes to its end."""
    for _ in range(kills + 10):
        figures.commands += 1
        process = started(made.folder, output)
        next_kill = time.monotonic() + gap + rng.uniform(0, gap)  # it takes a while to start
        while process.poll() is None:
            time.sleep(0.02)
            if time.monotonic() < next_kill:
                if rng.random() < 0.05:
                    watch.look(process.pid)
                continue
            next_kill = time.monotonic() + rng.uniform(0.1, gap)
            there = watch.look(process.pid)
            kind = rng.choice(KINDS)
            if there[kind] and sum(figures.kills.values()) < kills:
                with contextlib.suppress(OSError):
                    os.kill(rng.choice(there[kind]), signal.SIGKILL)
                    figures.kills[kind] += 1
        if process.returncode in (0, 1) and not _errors(output):
            return
    raise RuntimeError(f"the command does not come to its end: {(output.parent / 'log').read_text()[-2000:]}")


def _errors(output: Path) -> list[str]:
    """The submissions that could not be judged; the same command tries them again."""
    with contextlib.closing(sqlite3.connect(output / "gradebook.sqlite")) as book:
        return [name for (name,) in book.execute("SELECT submission FROM grades WHERE status = 'error'")]


def verdict(path: Path) -> dict[str, Any]:
    """What counts of a result: all but the name and the times."""
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    del told["submission"]
    for case in told["cases"]:
        del case["seconds"]
    return told


def _compare(made: Class, output: Path, peace: Path, figures: Figures) -> None:
    with contextlib.closing(sqlite3.connect(output / "gradebook.sqlite")) as book:
        current = Counter(name for (name,) in book.execute("SELECT submission FROM grades"))
        query = """
            SELECT s.name FROM verdicts v JOIN attempts a ON a.id = v.attempt JOIN students s ON s.id = a.student
            WHERE v.status = 'graded'
        """
        graded = Counter(name for (name,) in book.execute(query))
    with (output / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = len(list(csv.DictReader(file)))
    if rows != len(made.names):
        figures.lost.append(f"{rows} rows in grades.csv for {len(made.names)} submissions")
    for name in made.names:
        files = [output / "activations" / name / file for file in ("result.json", "feedback.md", "feedback.html")]
        if not current[name] or not graded[name] or not all(file.is_file() for file in files):
            figures.lost.append(name)
        elif current[name] > 1 or graded[name] > 1:
            figures.doubled.append(name)
    for name, kind in made.honest.items():
        mine, right = (folder / "activations" / who / "result.json" for folder, who in ((output, name), (peace, kind)))
        if mine.is_file() and verdict(mine) != verdict(right):
            figures.differing.append(f"{name} ({kind})")
    figures.not_judged += _errors(output)


def main() -> int:
    """Run it from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--submissions", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--gap", type=float, default=4.0, help="The most seconds between two kills.")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    figures = soak(options.submissions, options.kills, options.seed, gap=options.gap)
    for name, value in vars(figures).items():
        print(f"{name:>14}: {dict(value) if isinstance(value, Counter) else value}")
    print("nothing lost, doubled, changed or left" if figures.good() else "NOT as it should be")
    return 0 if figures.good() else 1


if __name__ == "__main__":
    sys.exit(main())
