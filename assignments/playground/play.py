"""Open the playground with your own modules: python play.py [--modules FOLDER …]

It looks for playground.py, forward.py, backprop.py, optimizers.py, features.py and metrics.py: in the folders that you
name, beside this file, and in the folders of the other assignments (../forward/forward.py). What is missing or not
written yet is grey on the page; the rest goes on.
"""

from __future__ import annotations

import argparse
import secrets
import sys
import webbrowser
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


def main(arguments: list[str] | None = None) -> int:
    """Serve the page until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modules", nargs="+", type=Path, default=[], metavar="FOLDER", help="where to look first")
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--host", action="append", default=[], metavar="NAME", help="a name that forwards to this port")
    parser.add_argument("--no-browser", action="store_true", help="only print the address")
    parser.add_argument("--bench", action="store_true", help="measure the CPU time of a frame, and end")
    options = parser.parse_args(arguments)
    missing = [str(folder) for folder in options.modules if not folder.is_dir()]
    if missing:
        parser.error(f"There is no folder {', '.join(missing)}: name the folder in which the module lies.")
    paths = {name: find(name, [folder.resolve() for folder in options.modules], HERE) for name in MODULES}
    if options.bench:
        from page.bench import bench

        return bench(paths)
    return serve(paths, options.port, tuple(options.host), not options.no_browser)


def serve(paths: dict[str, Path | None], port: int, hosts: tuple[str, ...], browser: bool) -> int:
    """Serve the page until Ctrl-C; returns the exit code."""
    worker = Worker(paths, [str(Path(autograder.__file__).resolve().parents[1])])
    token = secrets.token_urlsafe(24)
    try:
        server = Server(worker.ask, token, port, hosts)
    except OSError as error:
        print(f"Port {port} cannot be used ({error.strerror}). Name another one, or none: --port 0", file=sys.stderr)
        return 1
    address = f"http://127.0.0.1:{server.server_address[1]}/#{token}"
    for name, path in paths.items():
        print(f"  {name:<12}{path or 'not found'}")
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
