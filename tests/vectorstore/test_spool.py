"""What was embedded once is kept, whatever happens to a file of the spool."""

from pathlib import Path

import numpy as np
import pytest

from tests.vectorstore.made import FINGERPRINT, axis
from vectorstore.errors import BusyIndexError
from vectorstore.settings import Settings
from vectorstore.spool import SPOOL, Spool, Spooled
from vectorstore.store import Store


def test_a_damaged_file_makes_way_for_no_other(tmp_path: Path) -> None:
    for number in range(3):
        Spool(tmp_path).add({f"{number}": Spooled(axis(number), b"12")})
    (tmp_path / "000000.npz").write_bytes(b"no vectors")

    spool = Spool(tmp_path)
    spool.add({"new": Spooled(axis(7), b"")})

    assert "0" not in spool
    taken = spool.take(["1", "2"])
    assert np.array_equal([taken["1"].vector, taken["2"].vector], [axis(1), axis(2)])
    assert taken["2"].sentences == b"12"
    assert all(key in Spool(tmp_path) for key in ("1", "2", "new"))


def test_a_writer_that_comes_second_leaves_the_spool_alone(settings: Settings) -> None:
    folder = settings.index / SPOOL / FINGERPRINT
    with Store.draft(settings, FINGERPRINT):
        folder.mkdir(parents=True)
        (folder / "000000.npz").write_bytes(b"half a file")
        with pytest.raises(BusyIndexError):
            Store.draft(settings, FINGERPRINT)
        assert list(folder.iterdir())
