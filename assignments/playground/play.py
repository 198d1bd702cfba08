"""Open the playground with your own modules: python play.py [--modules FOLDER …]

It looks for playground.py, forward.py, backprop.py, optimizers.py, features.py and metrics.py, and for
normalisation.py, experts.py and classic.py: in the folders that you name, beside this file, and in the folders of the
other assignments (../forward/forward.py). What is missing or not written yet is grey on the page; the rest goes on.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
try:
    import autograder
except ModuleNotFoundError:  # in the course's repository it lies two folders up
    sys.path.append(str(HERE.parents[1]))
    import autograder

from page.binding import MODULES, find  # noqa: E402 -- `page` needs what was just looked for
from page.process import Worker  # noqa: E402
from page.server import Server  # noqa: E402
from page.settings import MOST_LAYERS, MOST_NEURONS, MOST_ROWS, Limits  # noqa: E402

#: Where the process with the student's modules finds what it needs of the course's.
PACKAGES = [str(Path(autograder.__file__).resolve().parents[1])]


def main(arguments: list[str] | None = None) -> int:
    """Serve the page until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modules", nargs="+", type=Path, default=[], metavar="FOLDER", help="where to look first")
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--host", action="append", default=[], metavar="NAME", help="a name that forwards to this port")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    for name, most in (("layers", MOST_LAYERS), ("neurons", MOST_NEURONS), ("batch", MOST_ROWS)):
        first = getattr(Limits, name)
        told = f"how many the page offers at most: {first}, and up to {most}"
        parser.add_argument(f"--{name}", type=_up_to(most), default=first, metavar="N", help=told)
    parser.add_argument(
        "--bench",
        nargs="?",
        const="cpu",
        choices=["cpu", "chromium"],
        help="measure the CPU time of a frame, or the frames a second in a real Chromium, and end",
    )
    options = parser.parse_args(arguments)
    missing = [str(folder) for folder in options.modules if not folder.is_dir()]
    if missing:
        parser.error(f"There is no folder {', '.join(missing)}: name the folder in which the module lies.")
    paths = {name: find(name, [folder.resolve() for folder in options.modules], HERE) for name in MODULES}
    if options.bench:
        from page import bench

        return bench.cpu(paths) if options.bench == "cpu" else bench.chromium(paths, PACKAGES)
    limits = Limits(options.layers, options.neurons, options.batch)
    return serve(paths, options.port, tuple(options.host), not options.no_browser, limits)


def _up_to(most: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {most}.")
        return int(text)

    return number


def serve(paths: dict[str, Path | None], port: int, hosts: tuple[str, ...], browser: bool, limits: Limits) -> int:
    """Serve the page until Ctrl-C; returns the exit code."""
    worker = Worker(paths, PACKAGES)
    token = secrets.token_urlsafe(24)
    try:
        server = Server(worker.ask, token, port, hosts, limits)
    except OSError as error:
        print(f"Port {port} cannot be used ({error.strerror}). Name another one, or none: --port 0", file=sys.stderr)
        return 1
    address = f"http://127.0.0.1:{server.server_address[1]}/#{token}"
    for name, path in paths.items():
        print(f"  {name:<15}{path or 'not found'}")
    print(f"\nPlayground: {address}\nEnd: Ctrl-C", flush=True)
    if browser:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
        worker.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
