import pytest

from assistant.questions.expected import carries
from assistant.questions.question import analyse


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When does the bank van come?", "A van comes to Arle on Tuesdays from ten to one."),
        ("When is the desk open?", "It is open on weekdays."),
        ("When do lorries have to stay away?", "Lorries may not pass until half past nine."),
        ("How soon will I get the deposit back?", "It comes back inside a fortnight."),
        ("When can I appeal?", "You may appeal once the decision letter has been sent."),
        ("When did the ferry reach them?", "It got there at 7.31."),
        ("When was the agency told?", "It says that it was told on the fifth day."),
        ("How long does a permit last?", "It lasts a year."),
        ("What share of it was the weather?", "We put the weather's part at a fifth."),
        ("How much did the families get?", "Not a penny has been paid."),
        ("How much did the bridge cost?", "It cost 312,000 crowns."),
        ("How much was the plasterer owed?", "He is owed thirty-one thousand."),
        ("How much was she paid a pump?", "She took a royalty of fourpence on each."),
        ("How much of the loan has been repaid?", "No repayment has been received."),
    ],
)
def test_a_text_has_what_is_asked_for_in_everyday_words(question: str, text: str) -> None:
    assert carries(analyse(question), text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When was the bridge opened?", "The mayor opened the bridge if we may trust the paper."),
        ("When did it reach £4m?", "It grew by 4.31% a head."),
        ("When did it reach £4m?", "It rose by 4.31 per cent, from 3.20 to 7.51."),
        ("When was the bridge opened?", "It was opened by one of the councillors."),
        ("When was it carried?", "It was carried by three votes after two had gone."),
        ("When was the bridge opened?", "It takes ten minutes to walk over it."),
        ("When is the desk open?", "Ask at the desk if you need help."),
        ("When is the vote?", "A second bridge is planned."),
        ("How long does a permit last?", "The second permit is for the secondary school."),
        ("How long did the row last?", "It is in the minutes of the meeting."),
        ("How much did the bridge cost?", "Penny Marsh opened the bridge with no pay rise."),
        ("What share of it was the weather?", "We put it down to the weather."),
        ("How much did the families get?", "The families got an apology."),
    ],
)
def test_a_text_without_it_has_not(question: str, text: str) -> None:
    assert not carries(analyse(question), text)
