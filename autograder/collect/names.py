"""Safe file names, made from a label only, so that they do not depend on other submissions."""

from __future__ import annotations

import hashlib
import re
from unicodedata import normalize

MAX_NAME = 80
#: Names of devices on Windows, and endings of this program's own files beside the students' folders.
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?|.*\.(csv|html|json|lock|md|part|sqlite.*|toml)")


def safe_name(text: str) -> str:
    """`text` as a file name: letters of any script, digits, `_`, `.` and `-`, at most 80 characters."""
    name = re.sub(r"[^\w.-]", "_", normalize("NFC", text)).strip("._-")
    # 80 characters of another script may be 320 bytes, and a file name may have 255.
    name = name[:MAX_NAME].encode()[:200].decode(errors="ignore")
    name = name.rstrip("._-")
    if _RESERVED.fullmatch(name):
        return f"{name}_"
    return name or "student"


def row_name(label: str) -> str:
    """The name of a row and a folder; if it is not `label` itself, a hash is added, so that no two labels share it."""
    plain, name = normalize("NFC", label), safe_name(label)
    if name == plain:
        return name
    mark = hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{safe_name(name[: MAX_NAME - 9])}-{mark}"
