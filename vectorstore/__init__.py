"""The ground floor: types, settings, embeddings, catalogue and index.

Nothing is downloaded unless HF_HUB_OFFLINE=0 asks for it; the model hub's client reads the variable
when it is imported, so it is set before anything else is.
"""

import os

os.environ.setdefault("HF_HUB_OFFLINE", "1")
