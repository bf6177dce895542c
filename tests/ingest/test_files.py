import os
from pathlib import Path

import pytest

from ingest.files import files_under
from vectorstore.errors import FootnoteError


def test_a_folder_that_can_be_listed_and_not_entered_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "locked/a.txt").write_text("The bins are full.")
    looked = os.stat

    def refusing(path: Path, **how: bool) -> os.stat_result:
        if "locked/" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return looked(path, **how)

    monkeypatch.setattr(os, "stat", refusing)  # permissions do not stop root, who runs CI

    with pytest.raises(FootnoteError, match=r"locked/a.txt cannot be listed \(permission denied\)"):
        list(files_under(tmp_path))
