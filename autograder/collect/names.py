"""Names that may stand on disk: made from a label alone, so that they never depend on who else handed in."""

from __future__ import annotations

import hashlib
import re
from unicodedata import normalize

MAX_NAME = 80
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?|.*\.(csv|html|json|lock|md|part|sqlite.*|toml)")


def safe_name(text: str) -> str:
    """`text` as a file name: letters of any script, digits, `_`, `.` and `-`, at most 80 characters."""
    name = re.sub(r"[^\w.-]", "_", normalize("NFC", text)).strip("._-")
    name = name[:MAX_NAME].encode()[:200].decode(errors="ignore").rstrip("._-")
    return f"{name}_" if _RESERVED.fullmatch(name) else name or "student"


def row_name(label: str) -> str:
    """The name of a row and a folder; where `label` had to be changed, a hash keeps it apart from all others."""
    plain, name = normalize("NFC", label), safe_name(label)
    if name == plain:
        return name
    mark = hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{safe_name(name[: MAX_NAME - 9])}-{mark}"
