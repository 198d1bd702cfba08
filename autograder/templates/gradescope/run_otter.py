"""Stock Otter's own way to grade, slower: venv/bin/python source/run_otter.py. `otter grade` wants this file.

It also makes an empty submission_metadata.json, as `otter grade` does, into one that Otter can read.
"""

from pathlib import Path

from otter.run.run_autograder import main

if __name__ == "__main__":
    root = Path(__file__).resolve().parents[1]
    metadata = root / "submission_metadata.json"
    if not metadata.is_file() or not metadata.read_text(encoding="utf-8").strip():
        metadata.write_text("{}", encoding="utf-8")
    main(str(root), logo=False)
