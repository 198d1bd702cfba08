"""Serve one static page and its frames, to this machine only.

The page asks (`POST /api/frame`) and is answered: the length of a JSON header, the header, raw colours. A request never
carries code or a path. Only who knows the token may ask: it stands in the fragment of the page's address, which a
browser sends to nobody, and the page sends it as a header, which no form, image or link of another site can.
"""

from __future__ import annotations

import hmac
import json
import os
import struct
import sys
from collections.abc import Callable
from dataclasses import asdict
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from .process import Gone
from .settings import LIMITS, Limits, Unknown, checked_request

WEB = Path(__file__).resolve().parent / "web"
#: Every file there is to serve: no folder is looked into.
FILES = {
    "/": ("index.html", "text/html; charset=utf-8"),
    "/app.js": ("app.js", "text/javascript; charset=utf-8"),
    "/draw.js": ("draw.js", "text/javascript; charset=utf-8"),
    "/lessons.js": ("lessons.js", "text/javascript; charset=utf-8"),
    "/style.css": ("style.css", "text/css; charset=utf-8"),
    "/words.json": ("words.json", "application/json; charset=utf-8"),
    "/icon.svg": ("icon.svg", "image/svg+xml"),
}
LARGEST_BODY = 1 << 20
#: How a connection ends when the tab has gone.
GONE = (ConnectionError, TimeoutError)
TOKEN_HEADER = "X-Playground-Token"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}

Ask = Callable[[dict[str, Any]], tuple[dict[str, Any], bytes]]


class Refused(Exception):
    """A request that is not answered; `key` names the sentence in words.json.

    Args:
        status: of the answer.
        key: of the sentence.
        detail: what is filled in.
    """

    def __init__(self, status: HTTPStatus, key: str, detail: str = "") -> None:
        super().__init__(key)
        self.status, self.key, self.detail = status, key, detail


class Server(ThreadingHTTPServer):
    """The playground's server; listens on 127.0.0.1 and nowhere else.

    Args:
        ask: gives the frame that a request wants.
        token: that a request must bring.
        port: to listen on; 0 for a free one.
        hosts: further names by which a forwarding service of the student's calls this machine.
        limits: of what the page can set.
    """

    daemon_threads = True

    def __init__(
        self, ask: Ask, token: str, port: int = 0, hosts: tuple[str, ...] = (), limits: Limits = LIMITS
    ) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.ask, self.token, self.limits = ask, token.encode(), limits
        port = self.server_address[1]
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}", *hosts, *_codespace(port)}
        self.words = json.loads((WEB / "words.json").read_text(encoding="utf-8"))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A tab that was closed, or that fell asleep in the middle of a request, is no error."""
        if not isinstance(sys.exc_info()[1], GONE):
            super().handle_error(request, client_address)


def _codespace(port: int) -> list[str]:
    """The name under which GitHub Codespaces forwards the port, where this is one."""
    name = os.environ.get("CODESPACE_NAME")
    domain = os.environ.get("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN")
    return [f"{name}-{port}.{domain}"] if name and domain else []


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Server
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "playground", ""
    disable_nagle_algorithm = True
    timeout = 120

    def do_GET(self) -> None:
        """One of the files."""
        self._answered(self._file)

    def do_POST(self) -> None:
        """A frame."""
        self._answered(self._frame)

    def _answered(self, answer: Callable[[], tuple[str, bytes]]) -> None:
        try:
            self._from_here()
            kind, body = answer()
        except Refused as refused:
            self._refuse(refused)
        except Exception:  # a fault of ours: said in a sentence, and the page lives
            self._refuse(Refused(HTTPStatus.INTERNAL_SERVER_ERROR, "refused_ours"))
        else:
            self._send(HTTPStatus.OK, kind, body)

    def _from_here(self) -> None:
        """Another site that has its name point to 127.0.0.1 (DNS rebinding) sends its own name as Host."""
        if self.headers.get_all("Host") is None or self.headers.get_all("Host") not in [[h] for h in self.server.hosts]:
            raise Refused(HTTPStatus.FORBIDDEN, "refused_host")

    def _file(self) -> tuple[str, bytes]:
        found = FILES.get(self.path.partition("?")[0])
        if found is None:
            raise Refused(HTTPStatus.NOT_FOUND, "refused_path")
        return found[1], (WEB / found[0]).read_bytes()

    def _frame(self) -> tuple[str, bytes]:
        if self.path != "/api/frame":
            raise Refused(HTTPStatus.NOT_FOUND, "refused_path")
        token = self.headers.get(TOKEN_HEADER, "").encode("utf-8", "replace")
        if not hmac.compare_digest(token, self.server.token):
            raise Refused(HTTPStatus.FORBIDDEN, "refused_token")
        try:
            request = checked_request(json.loads(self._body()), self.server.limits)
        except Unknown as unknown:
            raise Refused(HTTPStatus.BAD_REQUEST, "refused_setting", unknown.name) from None
        except (ValueError, RecursionError):
            raise Refused(HTTPStatus.BAD_REQUEST, "refused_json") from None
        try:
            header, pictures = self.server.ask(request)
        except Gone:
            raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR, "refused_gone") from None
        if request.get("all"):
            header = header | {"limits": asdict(self.server.limits)}
        told = json.dumps(header, allow_nan=False).encode()
        return "application/octet-stream", struct.pack("<I", len(told)) + told + pictures

    def _body(self) -> bytes:
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()):
            raise Refused(HTTPStatus.LENGTH_REQUIRED, "refused_length")
        if int(length[:12]) > LARGEST_BODY:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "refused_size")
        return self.rfile.read(int(length))

    def _refuse(self, refused: Refused) -> None:
        self.close_connection = True  # a body that was not read would be taken for the next request
        words = self.server.words[refused.key]
        told = {language: text.replace("{detail}", refused.detail) for language, text in words.items()}
        self._send(refused.status, "application/json; charset=utf-8", json.dumps({"error": told}).encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        lines = [f"{self.protocol_version} {status.value} {status.phrase}", f"Content-Type: {kind}"]
        lines += [f"Content-Length: {len(body)}", *(f"{name}: {value}" for name, value in HEADERS.items())]
        if self.close_connection:
            lines.append("Connection: close")
        self.wfile.write("\r\n".join([*lines, "", ""]).encode("ascii") + body)  # one write, one packet

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What `http.server` itself refuses: an unknown method, a broken first line."""
        self._refuse(Refused(HTTPStatus(code), "refused_path"))

    def log_message(self, format: str, *args: Any) -> None:
        """The terminal is for the student's own prints."""
