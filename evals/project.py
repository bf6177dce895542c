"""Where the project keeps what the evals read and write."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache"
RUNS = CACHE / "runs"
BASELINE = ROOT / "evals" / "baseline.json"
GOLD = ROOT / "evals" / "gold"
DOCUMENTS = ROOT / "documents"
PROMPTS = ROOT / "prompts"
ACCEPTED = ROOT / "evals" / "accepted.jsonl"
CANARIES = ROOT / "evals" / "canaries.jsonl"
