import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.files import files_under, label_for
from ingest.roots import plan
from vectorstore.errors import FootnoteError


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("news/2019/a.txt", "news/b.txt", "papers/c.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("The bins are full.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_folder_becomes_a_root_with_its_own_name(home: Path) -> None:
    (scope,) = plan({}, [Path("news")], (), whole=False).scopes

    assert (scope.root.label, scope.root.path, scope.is_new) == ("news", home / "news", True)
    assert scope.root.id_of(home / "news/2019/a.txt") == "news/2019/a.txt"
    assert scope.shown_path(home / "news/2019/a.txt") == "news/2019/a.txt"


def test_a_file_is_a_root_of_one_document(home: Path) -> None:
    (scope,) = plan({}, [Path("news/b.txt")], (), whole=False).scopes

    assert scope.root.id_of(home / "news/b.txt") == "b.txt"
    assert scope.shown_path(home / "news/b.txt") == "news/b.txt"


def test_a_path_in_a_known_root_is_a_part_of_it(home: Path) -> None:
    (scope,) = plan({"news": str(home / "news")}, [Path("news/2019")], (), whole=False).scopes

    assert not scope.is_new
    assert scope.owns("news/2019/a.txt")
    assert not scope.owns("news/b.txt")
    assert not scope.owns("news/2019b.txt")


def test_a_folder_around_known_roots_takes_their_place(home: Path) -> None:
    known = {"2019": str(home / "news/2019"), "papers": str(home / "papers")}

    planned = plan(known, [Path("news")], (), whole=False)

    assert [root.label for root in planned.dropped] == ["2019"]
    assert [scope.root.label for scope in planned.scopes] == ["news"]


def test_a_folder_takes_the_place_of_what_was_named_in_it_before_and_is_no_known_root(
    home: Path,
) -> None:
    planned = plan({}, [Path("news/2019"), Path("news")], (), whole=False)

    assert [scope.root.path for scope in planned.scopes] == [home / "news"]
    assert planned.dropped == ()


def test_a_known_root_that_is_named_beside_a_folder_around_it_is_read_once(home: Path) -> None:
    known = {"2019": str(home / "news/2019")}

    for paths in (["news/2019", "news"], ["news", "news/2019"]):
        planned = plan(known, [Path(path) for path in paths], (), whole=False)

        assert [scope.root.path for scope in planned.scopes] == [home / "news"]
        assert [root.label for root in planned.dropped] == ["2019"]


@pytest.mark.parametrize("known", [{}, {"news": "news"}])
@pytest.mark.parametrize(
    "paths", [["news", "news"], ["news", "news/b.txt"], ["news/2019/a.txt", "news/2019", "news"]]
)
def test_what_lies_in_another_path_is_read_once(
    home: Path, known: dict[str, str], paths: list[str]
) -> None:
    roots = {label: str(home / path) for label, path in known.items()}

    planned = plan(roots, [Path(path) for path in paths], (), whole=False)

    assert [scope.path for scope in planned.scopes] == [home / "news"]
    assert planned.scopes[0].is_new is not bool(known)


def test_a_part_of_a_forgotten_root_can_stay(home: Path) -> None:
    known = {"news": str(home / "news")}

    planned = plan(known, [Path("news/2019")], [Path("news")], whole=False)

    assert [scope.root.label for scope in planned.scopes] == ["2019"]
    assert [root.label for root in planned.dropped] == ["news"]


def test_what_is_forgotten_is_told_by_its_path_before_its_label(home: Path) -> None:
    known = {"news": str(home / "papers"), "news-2": str(home / "news")}

    def dropped(name: str) -> list[str]:
        return [root.label for root in plan(known, [], [Path(name)], whole=False).dropped]

    assert (dropped("news"), dropped("news-2")) == (["news-2"], ["news-2"])


def test_no_path_means_all_known_roots(home: Path) -> None:
    known = {"news": str(home / "news"), "papers": str(home / "papers")}

    assert [scope.root.label for scope in plan(known, [], (), whole=False).scopes] == [
        "news",
        "papers",
    ]


def test_an_index_made_anew_reads_all_roots_whichever_is_named(home: Path) -> None:
    known = {"news": str(home / "news"), "papers": str(home / "papers")}

    scopes = plan(known, [Path("news/2019")], (), whole=True).scopes

    assert sorted(str(scope.path) for scope in scopes) == [str(home / "news"), str(home / "papers")]


def test_equal_names_get_a_number() -> None:
    assert label_for(Path("/a/news"), {"news"}) == "news-2"


@pytest.mark.parametrize(
    ("known", "paths", "forgotten", "message"),
    [
        ({}, [], [], "nothing to ingest"),
        ({}, ["nowhere"], [], "nowhere does not exist"),
        ({}, [], ["papers"], "is no root of this index"),
        ({"old": "/nowhere/old"}, [], [], "/nowhere/old is gone.*--forget"),
        ({"old": "/nowhere/old"}, ["/nowhere/old"], [], "--forget /nowhere/old"),
    ],
)
@pytest.mark.usefixtures("home")
def test_what_cannot_be_done_says_what_to_do(
    known: dict[str, str], paths: list[str], forgotten: list[str], message: str
) -> None:
    with pytest.raises(FootnoteError, match=message):
        plan(known, [Path(path) for path in paths], [Path(path) for path in forgotten], whole=False)


def test_a_path_is_not_ingested_and_forgotten_at_once(home: Path) -> None:
    known = {"old": str(home / "papers")}

    for name in ("papers", "old"):
        with pytest.raises(FootnoteError, match="papers is to be ingested and forgotten at once"):
            plan(known, [Path("papers")], [Path(name)], whole=False)


@pytest.mark.usefixtures("home")
def test_a_path_that_cannot_be_looked_up_is_one_clear_line() -> None:
    with pytest.raises(FootnoteError, match=r"cannot be used \(file name too long\)"):
        plan({}, [Path("n" * 300)], (), whole=False)


def test_a_tilde_that_the_shell_left_is_the_users_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(home))

    (scope,) = plan({}, [Path("~/news")], (), whole=False).scopes

    assert scope.root.path == home / "news"
    assert not plan({"news": str(home / "news")}, [], [Path("~/news")], whole=False).scopes


def test_hidden_files_and_links_are_passed_over(home: Path) -> None:
    (home / "news/.hidden.txt").write_text("x")
    (home / "news/.git").mkdir()
    (home / "news/.git/config.txt").write_text("x")
    (home / "news/link.txt").symlink_to(home / "papers/c.txt")
    (home / "news/folder").symlink_to(home / "papers")

    found = [str(file.relative_to(home / "news")) for file in files_under(home / "news")]

    assert found == ["b.txt", "2019/a.txt"]


def test_a_folder_that_cannot_be_listed_is_not_taken_for_empty(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = os.scandir

    def refusing(folder: str) -> Iterator[os.DirEntry[str]]:
        if folder.endswith("2019"):
            raise PermissionError(13, "Permission denied", folder)
        return listed(folder)

    monkeypatch.setattr(os, "scandir", refusing)  # permissions do not stop root, who runs CI

    with pytest.raises(FootnoteError, match=r"news/2019 cannot be listed \(permission denied\)"):
        list(files_under(home / "news"))
