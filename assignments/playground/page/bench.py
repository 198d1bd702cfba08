"""What a frame costs: CPU time on this machine, or frames a second in a real Chromium."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from pathlib import Path
from typing import Any

from .binding import Binding
from .lab import Lab
from .process import Worker
from .server import Server
from .settings import FEATURES, Settings

FRAMES = 60
#: How long a browser is watched, after so long a pause.
SECONDS, PAUSE = 5.0, 1.0
NETWORKS = {"2-4-2-1": Settings(), "7-8⁶-1": Settings(features=FEATURES, layers=(8,) * 6)}
NO_PLAYWRIGHT = "Playwright is not installed: pip install playwright"
NO_CHROMIUM = "There is no Chromium on this machine: install it, then try again."


def cpu(paths: dict[str, Path | None]) -> int:
    """Print the CPU milliseconds of a frame, with and without an epoch of learning; returns the exit code."""
    lab = Lab(Binding(paths, {}))
    print(f"{'network':<10}{'epochs':>7}{'CPU ms':>9}{'frames/s, at most':>20}")
    for name, settings in NETWORKS.items():
        lab.frame(_request(0) | {"settings": settings.as_json()})
        for epochs in (0, 1):
            began = time.process_time()
            for _ in range(FRAMES):
                header, _ = lab.frame(_request(epochs))
            spent = (time.process_time() - began) / FRAMES
            print(f"{name:<10}{epochs:>7}{1000 * spent:>9.1f}{1 / spent:>20.0f}")
    for told in header["notes"].values():
        print(told["en"])
    return 0


def _request(epochs: int) -> dict[str, Any]:
    return {"epochs": epochs, "selected": None, "edit": None, "link": {"name": "W1", "index": [0, 0]}}


def chromium(paths: dict[str, Path | None], packages: list[str]) -> int:
    """Print the frames a second that a real Chromium draws with one epoch a frame; returns the exit code."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        print(NO_PLAYWRIGHT, file=sys.stderr)
        return 2
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        print(NO_CHROMIUM, file=sys.stderr)
        return 2
    worker = Worker(paths, packages)
    server = Server(worker.ask, "bench")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/#bench"
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
            print(f"{'network':<10}{'frames/s':>10}    with one epoch a frame")
            for name, settings in NETWORKS.items():
                page = browser.new_page(viewport={"width": 1280, "height": 900})
                page.goto(address)
                print(f"{name:<10}{_frames_a_second(page, settings):>10.1f}", flush=True)
                page.close()
            browser.close()
    finally:
        server.shutdown()
        server.server_close()
        worker.end()
    if hasattr(os, "getloadavg"):
        print(f"Load average while it ran: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores.")
    return 0


def _frames_a_second(page: Any, settings: Settings) -> float:
    page.wait_for_selector("#times li")
    page.evaluate("document.getElementById('carry').open = true")
    page.fill("#settings-line", f"features={','.join(settings.features)}&layers={','.join(map(str, settings.layers))}")
    page.click("#settings-apply")
    page.evaluate("document.getElementById('carry').open = false")
    page.wait_for_timeout(1000 * PAUSE)
    page.click("#play")
    page.wait_for_timeout(1000 * PAUSE)
    first, began = _epoch(page), time.perf_counter()
    page.wait_for_timeout(1000 * SECONDS)
    last, spent = _epoch(page), time.perf_counter() - began
    page.click("#play")
    return (last - first) / spent


def _epoch(page: Any) -> int:
    return int(page.inner_text("#epoch"))
