import pytest

from assistant.check.text import read


@pytest.mark.parametrize(
    "text",
    [
        "Cllr. Ann Hale of St. Leonards paid approx. £4m.",
        "The lease, see para. 12 and pp. 3 to 9, began on 4 Sept. 2019.",
        "Capt. J. Moss and Lieut. Dean of Moss & Co. Ltd. Harwick sailed.",
        "The masts, ropes etc. Harwick owns were sold.",
    ],
)
def test_a_full_stop_that_abbreviates_ends_no_sentence(text: str) -> None:
    assert len(read(text).sentences) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The answer was no. It cost £4m.",
        "The ferry sailed in Sept. The pier opened later.",
        "The pier was built by Moss & Co. It opened in May.",
        "They chose plan B. The harbour board had asked for it.",
        "Repairs to Mrs.\n\nRepairs to the quay",
    ],
)
def test_a_full_stop_ends_a_sentence_where_another_begins(text: str) -> None:
    assert len(read(text).sentences) == 2
