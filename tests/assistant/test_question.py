import pytest

from assistant.question import (
    analyse,
    asks_for_all_figures,
    financial_year,
    names_in,
    quantities_in,
    years_in,
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("how much did the tram extension cost", "money"),
        ("What was the library budget for 2021/22?", "money"),
        ("How much of the park floods?", "number"),
        ("How many signatures did the petition get?", "number"),
        ("What percentage of buses run late?", "percentage"),
        ("How long will the works last?", "duration"),
        ("When did the pool close?", "date"),
        ("In which year was the depot sold?", "date"),
        ("Who chairs the scrutiny committee?", "person"),
        ("Which company runs the car park?", "organisation"),
        ("Where is the new clinic?", "place"),
        ("Why was the scheme dropped?", "reason"),
        ("What did the leader say about fares?", "saying"),
        ("What is a section 114 notice?", "definition"),
        ("What is a precept?", "definition"),
        ("How does the levy work?", "manner"),
        ("Did the council consult residents?", "yes_no"),
        ("library opening hours", "other"),
        ("Who will pay the cost of the repairs?", "person"),
        ("Did the cost of the bridge go up?", "yes_no"),
        ("How will the trust meet the cost of the roof?", "manner"),
        ("What did members decide about the budget?", "other"),
        ("What does the grant cover?", "other"),
        ("What are the grant conditions?", "definition"),
        ("What is the grant for?", "definition"),
        ("And the total cost of the bridge?", "money"),
        ("Can you tell me the price of a permit?", "money"),
        ("What did the port pay the divers in 2020?", "money"),
        ("What is the budget gap?", "money"),
        ("What will the price be?", "money"),
        ("What will the £5m grant be spent on?", "other"),
        ("Who voted for the 5 per cent rise?", "person"),
        ("When the library closed, what happened to the books?", "other"),
    ],
)
def test_the_type_of_answer_is_read_from_the_question(text: str, kind: str) -> None:
    assert analyse(text).kind == kind


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("List the libraries that will close", True),
        ("Which wards voted against?", True),
        ("Which councillors signed the petition?", True),
        ("breakdown of the £7.3m increase", True),
        ("How much have we paid them every year?", True),
        ("What are the conditions of the grant?", True),
        ("Who is the mayor?", False),
        ("What was the total?", False),
    ],
)
def test_a_list_is_told_from_a_single_answer(text: str, many: bool) -> None:
    assert analyse(text).many is many


def test_names_leave_out_the_words_that_only_open_the_sentence() -> None:
    assert names_in("What did Anna Field of Northgate Trust tell the BBC?") == [
        "Anna Field of Northgate Trust",
        "BBC",
    ]
    assert names_in("The Ferry was late. Who runs the Ferry?") == ["Ferry", "Ferry"]
    assert names_in("Does it float?") == []
    assert names_in("Timeline of the Blue Anchor") == ["Blue Anchor"]
    assert names_in("Across Arlow, is it open on Saturdays?") == ["Arlow"]
    assert names_in("Excluding fees, what did it cost Mon-Sat?") == []


def test_financial_years_are_one_year_in_any_spelling() -> None:
    assert years_in("the 18/19 budget") == ["2018/19"]
    assert years_in("in 2018-19 and 2019/2020") == ["2018/19", "2019/20"]
    assert years_in("between 2015 and 2018") == ["2015", "2018"]
    assert financial_year("24", "7") is None


def test_quantities_leave_out_years() -> None:
    assert quantities_in("Why did it pay £1.2m for 300 bins in 2017?") == ["£1.2m", "300"]


@pytest.mark.parametrize(
    "text",
    [
        "Which councillors voted against the plan?",
        "who voted for the motion",
        "Who attended the meeting on 4 May?",
        "Which of the schools closed in 2019?",
    ],
)
def test_who_and_which_of_several_ask_for_a_list(text: str) -> None:
    assert analyse(text).many


def test_which_one_asks_for_no_list() -> None:
    assert not analyse("Which firm won the contract?").many


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("What were fuel costs over the two years?", False),
        ("What will the running costs be?", False),
        ("What figures are given for the slipway?", True),
        ("What are the estimates of the number of rowers?", True),
        ("List the costs of the slipway.", True),
    ],
)
def test_what_something_costs_is_one_figure(question: str, several: bool) -> None:
    assert asks_for_all_figures(question) is several
