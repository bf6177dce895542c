import pytest

from assistant.questions.answer_types import kind_of


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
        ("Where is the money for the goats coming from?", "other"),
        ("Where does the parking profit go?", "other"),
        ("Where did Marcus Pell work before?", "other"),
        ("Where did the money trail end in Marlow?", "place"),
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
        ("What was the head of Elm School paid in 2020?", "money"),
        ("What was the mill valued at?", "money"),
        ("What is the mill worth?", "money"),
        ("What was the diver paid for?", "definition"),
        ("What will the price be?", "money"),
        ("What will the £5m grant be spent on?", "other"),
        ("Who voted for the 5 per cent rise?", "person"),
        ("When the library closed, what happened to the books?", "other"),
    ],
)
def test_the_type_of_answer_is_read_from_the_question(text: str, kind: str) -> None:
    assert kind_of(text) == kind
