"""The playground's server: it answers the page, and nobody else. Each refusal is shown beside a request that passes."""

from __future__ import annotations

import http.client
import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.playground_page import FOLDER, TOKEN

from page import server as served  # isort: skip  # its folder is put on the path by the line above
from page.process import Gone  # isort: skip

BODY = b'{"epochs": 0}'
HEADER = {"hello": 1}
Asked = list[dict[str, Any]]


@contextmanager
def serving(ask: Callable[[dict[str, Any]], Any] | None = None, **more: Any) -> Iterator[served.Server]:
    server = served.Server(ask or (lambda request: (HEADER, b"pixels")), TOKEN, **more)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def server() -> Iterator[served.Server]:
    with serving() as started:
        yield started


def send(
    server: served.Server, method: str, path: str, body: bytes | None = None, **headers: str | None
) -> tuple[int, dict[str, str], bytes]:
    """One request, by default as the page sends it; a header that is None is left out."""
    port = server.server_address[1]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    every: dict[str, str | None] = {"Host": f"127.0.0.1:{port}", "X-Playground-Token": TOKEN}
    if body is not None:
        every["Content-Length"] = str(len(body))
    every |= {name.replace("_", "-"): value for name, value in headers.items()}
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in every.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders(body)
    answer = connection.getresponse()
    told = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return told


def frame(server: served.Server, body: bytes = BODY, **headers: str | None) -> tuple[int, dict[str, str], bytes]:
    return send(server, "POST", "/api/frame", body, **headers)


def sentence(body: bytes) -> str:
    told = json.loads(body)["error"]
    assert set(told) == {"en", "ko"} and all(told.values())
    assert "Traceback" not in str(told)
    return str(told["en"])


def test_a_frame_is_a_length_a_header_and_bytes(server: served.Server) -> None:
    status, headers, body = frame(server)
    assert status == 200 and headers["content-type"] == "application/octet-stream"
    (length,) = struct.unpack("<I", body[:4])
    assert json.loads(body[4 : 4 + length]) == HEADER
    assert body[4 + length :] == b"pixels"


def test_the_limits_are_told_and_kept() -> None:
    large = b'{"settings": {"layers": [9]}, "all": true}'
    with serving() as server:
        assert frame(server, large)[0] == 400
    with serving(limits=served.Limits(neurons=9)) as server:
        status, _, body = frame(server, large)
    assert status == 200 and b'"limits": {"layers": 6, "neurons": 9, "batch": 30}' in body


@pytest.mark.parametrize("path", sorted(served.FILES))
def test_each_file_of_the_page_is_there(path: str, server: served.Server) -> None:
    status, headers, body = send(server, "GET", path)
    assert (status, headers["content-type"], bool(body)) == (200, served.FILES[path][1], True)


def test_many_requests_on_one_connection(server: served.Server) -> None:
    port = server.server_address[1]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    for _ in range(3):
        connection.request("POST", "/api/frame", BODY, {"X-Playground-Token": TOKEN})
        assert connection.getresponse().read().endswith(b"pixels")
    connection.close()


def test_only_this_machine_can_reach_it(server: served.Server) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=5):
        pass
    with pytest.raises(OSError, match=r"refused|reach"):  # another address of this machine
        socket.create_connection(("127.0.0.2", server.server_address[1]), timeout=5)


@pytest.mark.parametrize("token", [None, "", "wrong", TOKEN[:-1], f"{TOKEN} x", TOKEN.upper(), "\xe4"])
def test_without_the_token_nothing_is_asked(token: str | None) -> None:
    asked: Asked = []

    def ask(request: dict[str, Any]) -> Any:
        asked.append(request)
        return HEADER, b""

    with serving(ask) as server:
        assert frame(server)[0] == 200 and len(asked) == 1
        status, _, body = frame(server, X_Playground_Token=token)
        assert status == 403 and "address is not complete" in sentence(body)
        assert send(server, "POST", f"/api/frame?token={TOKEN}", BODY)[0] == 404
        assert len(asked) == 1


def test_tokens_are_compared_in_constant_time(server: served.Server, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr(served.hmac, "compare_digest", compare)
    frame(server)
    frame(server, X_Playground_Token="wrong")
    assert compared == [(TOKEN.encode(), TOKEN.encode()), (b"wrong", TOKEN.encode())]


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1.:PORT", "localhost.evil.example:PORT", "", None],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_name_for_this_machine_is_refused(method: str, host: str | None, server: served.Server) -> None:
    port = str(server.server_address[1])
    path, body = ("/", None) if method == "GET" else ("/api/frame", BODY)
    assert send(server, method, path, body, Host=f"localhost:{port}")[0] == 200
    status, _, told = send(server, method, path, body, Host=host and host.replace("PORT", port))
    assert status == 403 and "--host" in sentence(told)


def test_two_hosts_are_refused(server: served.Server) -> None:
    port = server.server_address[1]
    for second, status in (("", b"200"), ("Host: evil.example\r\n", b"403")):
        with socket.create_connection(("127.0.0.1", port), timeout=10) as raw:
            raw.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{second}Connection: close\r\n\r\n".encode())
            assert raw.recv(100).split()[1] == status


def test_a_codespace_and_a_named_host_are_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as server:
        assert frame(server, Host="room.example")[0] == 403
    monkeypatch.setenv("CODESPACE_NAME", "fuzzy-waffle")
    monkeypatch.setenv("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN", "app.github.dev")
    server = served.Server(lambda request: (HEADER, b""), TOKEN, 0, ("room.example",))
    server.server_close()
    port = server.server_address[1]
    assert {"room.example", f"fuzzy-waffle-{port}.app.github.dev"} <= server.hosts


@pytest.mark.parametrize(
    "path",
    ["/../play.py", "/page/server.py", "/web/app.js", "/%2e%2e%2fapp.js", "/%2e%2e/play.py", "/app.js/../../play.py",
     "/app.py", "/..%2fplay.py", "/.", "/api/frame", "http://127.0.0.1/app.js"],
)  # fmt: skip
def test_there_is_nothing_but_the_files(path: str, server: served.Server) -> None:
    assert send(server, "GET", "/app.js")[0] == 200
    status, _, body = send(server, "GET", path)
    assert status == 404 and sentence(body)


def test_a_large_body_is_refused_before_it_is_read(server: served.Server) -> None:
    assert frame(server, BODY + b" " * (served.LARGEST_BODY - len(BODY)))[0] == 200
    for length in (served.LARGEST_BODY + 1, 99 << 20, 10**30):
        status, headers, body = frame(server, b"", Content_Length=str(length))
        assert status == 413 and "1 MiB" in sentence(body) and headers["connection"] == "close"
    assert frame(server)[0] == 200


@pytest.mark.parametrize("length", [None, "", "-1", "1e3", "0x10", "²"])
def test_a_body_without_a_length_is_refused(length: str | None, server: served.Server) -> None:
    status, _, body = frame(server, b"", Content_Length=length)
    assert status == 411 and sentence(body)


REQUESTS = [
    "", "{", "[]", "null", "1", "[" * 100_000, '{"epochs": 26}', '{"epochs": -1}', '{"epochs": true}',
    '{"epochs": 1.5}',
    '{"settings": {"data": "secret"}}', '{"settings": {"data": ["circle"]}}', '{"settings": {"layers": [0]}}',
    '{"settings": {"layers": [1,1,1,1,1,1,1]}}', '{"settings": {"layers": [9]}}', '{"settings": {"lr": NaN}}',
    '{"settings": {"lr": Infinity}}', '{"settings": {"lr": 0}}', '{"settings": {"features": []}}',
    '{"settings": {"features": ["x1", "x 2"]}}', '{"settings": {"freeze": 4}}', '{"settings": {"path": "/etc"}}',
    '{"settings": []}', '{"rows": [[1, 2, 3]]}', '{"rows": [[1,2],[1,2],[1,2],[1,2]]}', '{"rows": "abcd"}',
    '{"rows": [[NaN,1,1],[1,2,1],[1,2,1],[1,2,1]]}', '{"selected": [13, 0]}', '{"selected": "W1"}', '{"selected": [1]}',
    '{"edit": {"name": "W1"}}', '{"edit": {"name": "W1", "index": [0, 99], "value": 1}}', '{"code": "print()"}',
    '{"edit": {"name": "W1", "index": [0, 0], "value": NaN}}', '{"settings": {"noise": 51}}', "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("request_body", REQUESTS, ids=lambda body: body[:40])
def test_what_cannot_be_asked_gets_a_sentence(request_body: str) -> None:
    def ask(request: dict[str, Any]) -> Any:
        raise AssertionError(request)

    with serving(ask) as server:
        status, _, body = frame(server, request_body.encode("utf-8", "surrogatepass"))
        assert status == 400 and sentence(body)


def test_a_fault_of_ours_is_a_sentence_and_the_page_lives(capfd: pytest.CaptureFixture[str]) -> None:
    answers: list[Any] = [RuntimeError("secret detail"), Gone(), ({"bad": float("nan")}, b""), (HEADER, b"")]

    def ask(request: dict[str, Any]) -> Any:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    with serving(ask) as server:
        for words in ("not your fault", "again and again", "not your fault"):
            status, _, body = frame(server)
            assert status == 500 and words in sentence(body) and b"secret" not in body
        assert frame(server)[0] == 200
    assert capfd.readouterr() == ("", "")


ANSWERS = {
    "a file": ("GET", "/", None),
    "a frame": ("POST", "/api/frame", BODY),
    "no file": ("GET", "/none", None),
    "no setting": ("POST", "/api/frame", b"{"),
    "no method": ("PUT", "/", None),
}


@pytest.mark.parametrize("kind", ANSWERS)
def test_every_answer_carries_the_policy_and_none_opens_it_to_others(kind: str, server: served.Server) -> None:
    status, headers, _ = send(server, *ANSWERS[kind], Origin="https://evil.example")
    assert (status == 200) == (kind in ("a file", "a frame"))
    policy = headers["content-security-policy"].split("; ")
    assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"} <= set(policy)
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "no-referrer"
    assert not [name for name in headers if name.startswith("access-control-")]
    assert "python" not in str(headers).lower()


def test_a_closed_tab_is_silent(capfd: pytest.CaptureFixture[str]) -> None:
    entered, closed = threading.Event(), threading.Event()

    def ask(request: dict[str, Any]) -> Any:
        entered.set()
        closed.wait(10)
        return HEADER, b"x" * 5_000_000

    with serving(ask) as server:
        port = server.server_address[1]
        raw = socket.create_connection(("127.0.0.1", port), timeout=10)
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # reset, as a closed tab does
        head = f"POST /api/frame HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX-Playground-Token: {TOKEN}\r\n"
        raw.sendall(f"{head}Content-Length: {len(BODY)}\r\n\r\n".encode() + BODY)
        assert entered.wait(10)
        raw.close()
        closed.set()
        assert frame(server)[0] == 200
    assert capfd.readouterr() == ("", "")


def test_the_page_names_nothing_of_another_machine() -> None:
    for path in (FOLDER / "page" / "web").iterdir():
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "http:" not in text and "https:" not in text and 'src="//' not in text, path.name


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    web = FOLDER / "page" / "web"
    words = json.loads((web / "words.json").read_text(encoding="utf-8"))
    assert all(set(text) == {"en", "ko"} and text["en"] and text["ko"] for text in words.values())
    import re

    html, script = (web / "index.html").read_text("utf-8"), (web / "app.js").read_text("utf-8")
    wanted = set(re.findall(r'data-(?:word|label)="(\w+)"', html)) | set(re.findall(r'\bsay\("(\w+)"', script))
    assert wanted <= set(words), wanted - set(words)
