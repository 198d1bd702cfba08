"""Make an autograder.zip: the files that stock Otter needs to grade an assignment through our plugin."""

from __future__ import annotations

import io
import json
import zipfile

from .assignment import Assignment

#: One moment for every file, so that the same course gives the same bytes.
MOMENT = (2020, 1, 1, 0, 0, 0)


def otter_config(assignment: Assignment) -> dict[str, object]:
    """The content of otter_config.json: hidden results stay hidden, and the plugin runs the show."""
    plugin = {"autograder.otter_plugin.JailPlugin": {"assignment": assignment.name}}
    return {"lang": "python", "plugins": [plugin], "show_hidden": False, "show_stdout": False, "pdf": False}


def autograder_zip(assignment: Assignment) -> bytes:
    """The archive's bytes."""
    files = {"otter_config.json": json.dumps(otter_config(assignment), indent=2).encode()}
    for path in sorted(assignment.suite_folder.glob("*.py")):
        files[f"tests/{path.name}"] = path.read_bytes()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, MOMENT), data)
    return buffer.getvalue()
