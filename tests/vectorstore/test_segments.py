"""Which segments a new one takes in, and that reading never changes them."""

import threading

from hypothesis import given
from hypothesis import strategies as st

from tests.vectorstore.made import FINGERPRINT, axis, document, publish
from vectorstore.catalogue import CATALOGUE, Catalogue
from vectorstore.segments import Segment, digest_of, to_take_in
from vectorstore.settings import Settings
from vectorstore.store import Store


def live_segments(settings: Settings) -> tuple[Segment, ...]:
    catalogue = Catalogue(settings.index / CATALOGUE)
    try:
        return catalogue.live()[1].segments
    finally:
        catalogue.close()


def test_a_large_segment_is_left_alone() -> None:
    assert to_take_in([Segment("large", 1_000)], new=10, live=1_010) == set()


def test_small_segments_are_taken_in_smallest_first() -> None:
    segments = [Segment("large", 1_000), Segment("small", 30), Segment("middle", 150)]
    assert to_take_in(segments, new=10, live=1_190) == {"small", "middle"}


def test_nothing_new_moves_nothing() -> None:
    assert to_take_in([Segment("one", 10)], new=0, live=10) == set()


def test_all_is_written_anew_when_most_of_it_is_dead() -> None:
    segments = [Segment("large", 1_000), Segment("small", 300)]
    assert to_take_in(segments, new=10, live=600) == {"large", "small"}


@given(st.lists(st.integers(1, 500), max_size=60))
def test_there_are_few_segments_however_often_something_is_added(added: list[int]) -> None:
    segments: list[Segment] = []
    live = 0
    for number, new in enumerate(added):
        live += new
        taken = to_take_in(segments, new, live)
        count = new + sum(segment.count for segment in segments if segment.name in taken)
        segments = [segment for segment in segments if segment.name not in taken]
        segments.append(Segment(str(number), count))
    assert sum(segment.count for segment in segments) == live
    assert len(segments) <= 8


def test_one_small_edit_adds_a_segment_and_many_are_merged(settings: Settings) -> None:
    publish(settings, *(document(f"{number}", *"abcdefgh") for number in range(10)))
    (large,) = live_segments(settings)
    for number in range(5):
        publish(settings, document(f"late {number}", "a", "b"))
    assert live_segments(settings)[0] == large
    assert [segment.count for segment in live_segments(settings)] == [80, 8, 2]
    store = Store.open(settings, FINGERPRINT)
    assert len(store.nearest(axis(0), 200)) == 90


def test_reading_leaves_a_live_segment_as_it_was_written(settings: Settings) -> None:
    publish(settings, document("a", *"abcdefgh"))
    for _ in range(2):
        store = Store.open(settings, FINGERPRINT)
        store.nearest(axis(0), 3)
        store.close()
    (segment,) = live_segments(settings)
    assert segment.folder is not None
    assert digest_of(settings.index / "chroma" / segment.folder) == segment.digest


def test_threads_share_a_store_while_it_moves(settings: Settings) -> None:
    publish(settings, document("a", *"abcdefgh"))
    store = Store.open(settings, FINGERPRINT)
    sizes: list[int] = []
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            store.refresh()
            sizes.append(len(store.nearest(axis(0), 8)))
            store.matching(["a"], 3)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for number in range(3):
        publish(settings, document(f"late {number}", "a"))
    stop.set()
    for thread in threads:
        thread.join()
    assert set(sizes) == {8}
    store.refresh()
    assert store.generation == 4
