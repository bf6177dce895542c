"""A real HTTP server that speaks OpenAI's chat protocol, and misbehaves as it is told to."""

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What the server answers.

    Attributes:
        text: The draft.
        status: Another status than 200 is an error.
        ending: The finish reason; None: the stream stops without one.
        torn: Whether the connection is dropped in the middle of the body.
        body: Sent as the event stream instead of a draft.
        silent: Whether nothing is ever sent.
        headers: Sent along.
        pieces: The draft in pieces, taken one by one while the client listens.
    """

    text: str = ""
    status: int = 200
    ending: str | None = "stop"
    torn: bool = False
    body: bytes | None = None
    silent: bool = False
    headers: tuple[tuple[str, str], ...] = ()
    pieces: Iterable[str] | None = None


Replies = Callable[[str], Reply]
"""From all that was sent, system and user message in one, to what is answered."""


@dataclass
class ChatServer:
    """A running server.

    Attributes:
        base_url: For FOOTNOTE_BASE_URL.
        prompts: What it was sent, in order.
        authorizations: The key of each request.
        hung_up: Set when a client left before the end.
    """

    base_url: str
    prompts: list[str] = field(default_factory=list)
    authorizations: list[str] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)
    closing: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(replies: Replies) -> Iterator[ChatServer]:
    """Serve on a free port of the loopback interface."""
    http = _Server(("127.0.0.1", 0), _Handler)
    state = ChatServer(f"http://127.0.0.1:{http.server_address[1]}/v1")
    http.replies = replies  # type: ignore[attr-defined]
    http.state = state  # type: ignore[attr-defined]
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield state
    finally:
        state.closing.set()
        http.shutdown()
        thread.join()
        http.server_close()


def saying(*texts: str) -> Replies:
    """The server says these in turn, the last one ever after."""
    left = list(texts)
    return lambda _prompt: Reply(left.pop(0) if len(left) > 1 else left[0])


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that leave are what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        state: ChatServer = self.server.state  # type: ignore[attr-defined]
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        prompt = "\n\n".join(message["content"] for message in asked["messages"])
        state.prompts.append(prompt)
        state.authorizations.append(self.headers.get("Authorization", ""))
        reply: Reply = self.server.replies(prompt)  # type: ignore[attr-defined]
        if reply.silent:
            state.closing.wait()
            self.close_connection = True
            return
        try:
            self._send(reply)
        except (BrokenPipeError, ConnectionResetError):
            state.hung_up.set()
            self.close_connection = True

    def _send(self, reply: Reply) -> None:
        if reply.status != 200:
            body = json.dumps({"error": {"message": "the server says no"}}).encode()
            self._head(reply, "application/json", str(len(body)))
            self.wfile.write(body)
            return
        self._head(reply, "text/event-stream", None)
        if reply.body is not None:
            self._chunk(reply.body)
        else:
            for piece in reply.pieces or _words(reply.text):
                self._event({"content": piece}, None)
        if reply.torn:
            self.close_connection = True
            return
        if reply.ending:
            self._event({}, reply.ending)
            self._chunk(b"data: [DONE]\n\n")
        self.wfile.write(b"0\r\n\r\n")

    def _head(self, reply: Reply, kind: str, length: str | None) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", kind)
        if length:
            self.send_header("Content-Length", length)
        else:
            self.send_header("Transfer-Encoding", "chunked")
        for name, value in reply.headers:
            self.send_header(name, value)
        self.end_headers()

    def _event(self, delta: dict[str, Any], ending: str | None) -> None:
        event = {
            "id": "draft",
            "object": "chat.completion.chunk",
            "created": 0,
            "model": "scripted",
            "choices": [{"index": 0, "delta": delta, "finish_reason": ending}],
        }
        self._chunk(f"data: {json.dumps(event)}\n\n".encode())

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


def _words(text: str) -> Iterator[str]:
    for index, word in enumerate(text.split(" ")):
        yield f" {word}" if index else word
