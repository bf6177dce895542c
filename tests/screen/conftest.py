"""The page served on the shipped documents, for a real browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from urllib.error import URLError

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.conftest import PROJECT
from vectorstore.settings import Settings

SECONDS_TO_START = 90
MILLISECONDS_TO_ANSWER = 60_000  # on two cores that are busy with something else
expect.set_options(timeout=MILLISECONDS_TO_ANSWER)
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def address(digests: Settings) -> Iterator[str]:
    """The chat, served by Streamlit on loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    environment = {**os.environ, "FOOTNOTE_INDEX": str(digests.index)}
    with subprocess.Popen(command, cwd=PROJECT, env=environment) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 (our own server)
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"{url} did not answer within {SECONDS_TO_START} seconds")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; skips where there is none."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no chromium on this machine; install it to drive the chat in a browser")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The chat, freshly opened."""
    with browser.new_context(viewport={"width": 1280, "height": 900}) as context:
        opened = context.new_page()
        opened.set_default_timeout(MILLISECONDS_TO_ANSWER)
        opened.goto(address)
        opened.get_by_text("Questions to begin with").wait_for()
        yield opened
