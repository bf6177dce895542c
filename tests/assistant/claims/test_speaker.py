from datetime import date

import pytest

from assistant.claims.speaker import analyse, attribution_of, stances_of
from tests.assistant.claims.documents import claimant, document

INTRODUCTION = "Harwick Council leader Joan Pettifer said the pool would open.\n\n"


def speaker(text: str, quote: str | None = None) -> str | None:
    attribution = claimant(text, quote)
    return attribution.speaker if attribution else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“It is late,” said Joan Pettifer.", "Joan Pettifer"),
        ("“It is late,” Joan Pettifer said.", "Joan Pettifer"),
        ("Joan Pettifer said: “It is late.”", "Joan Pettifer"),
        ("According to Joan Pettifer, it is late.", "Joan Pettifer"),
        ("Mum Joan Pettifer, 34, told how it was late.", "Joan Pettifer"),
        ("“It is late,” fumed grandad-of-six Ron Pickersgill, 71.", "Ron Pickersgill"),
        ("Furious shoppers have slammed the charge as “robbery”.", "Furious shoppers"),
        ("Our probe found that it was late.", "Our probe"),
        ("The council does not know why, but can confirm that it is late.", "the council"),
        ("An accountant for the campaign arrived at £640,000.", "an accountant for the campaign"),
        ("Council chiefs hit back last night, insisting it was not late.", "Council chiefs"),
        ("• Outturn forecast: deficit of £7m (plan: £5m).", None),
        ("It is late, claims Dr Joan Pettifer.", "Joan Pettifer"),
        ("Joan Pettifer, who leads the council, said it was late.", "Joan Pettifer"),
        ("The council’s leader, Joan Pettifer, said it was late.", "Joan Pettifer"),
        ("“It is late,” said a spokesman for the trust.", "a spokesman for the trust"),
        ("A source at the council said it was late.", "a source at the council"),
        ("The letter, dated 3 May, said it was late.", "the letter"),
        ("An FOI has revealed that it is late.", "an FOI"),
        ("The NAO report highlighted that it was late.", "the NAO report"),
        ("Minutes of the meeting record that it was late.", "minutes of the meeting"),
        ("The three leaders said it was late.", "the three leaders"),
        ("It is late, an inquiry has found.", "an inquiry"),
        (
            "It is early, although local bosses of the Arlow Care Group (ACG) claimed that it was.",
            "local bosses of the Arlow Care Group",
        ),
        ("Joan Pettifer repeated her pledge that it was late.", "Joan Pettifer"),
        ("We heard from Professor Joan Pettifer that it was late.", "Joan Pettifer"),
        ("Our survey, to which 1,204 heads replied, found that it was late.", "Our survey"),
        ("The Chief Nurse advised the Board that it was late.", "the Chief Nurse"),
        ("It cost £95m, three times the sum first announced in May 2013.", None),
        ("Ardle Rail states in its report for 2021 that it was late.", "Ardle Rail"),
        ("Ardle Rail puts the cost at “well over £8m”.", "Ardle Rail"),
        (
            "Papers laid before Monday’s meeting of the port board said it was late.",
            "papers laid before Monday’s meeting of the port board",
        ),
        ("The council is paying too much.", None),
        ("Joan Pettifer declined to say why.", None),
        ("The estimate is in the annual report.", None),
        ("If Joan Pettifer says so, it will open.", None),
    ],
)
def test_who_says_so(text: str, who: str | None) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", "says"),
        ("claimed", "claims"),
        ("fears", "claims"),
        ("admitted", "admits"),
        ("denied", "denies"),
        ("estimates", "estimates"),
        ("predicted", "predicts"),
        ("warned", "claims"),
    ],
)
def test_stance(verb: str, stance: str) -> None:
    attribution = claimant(f"Joan Pettifer {verb} that the pool was late.")
    assert attribution is not None
    assert attribution.stance == stance


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("It is simply untrue that the pool was late.", "denies"),
        ("There is no truth in the tale of a late pool.", "denies"),
        ("I refute any suggestion that the pool was late.", "denies"),
        ("I do accept that the pool was late.", "admits"),
        ("We expect the pool to be late.", "predicts"),
        ("Nor do I accept that the pool was late.", "says"),
        ("The pool is late, and they deny it.", "says"),
    ],
)
def test_direct_speech_has_the_stance_of_its_own_words(words: str, stance: str) -> None:
    text = f"Joan Pettifer said: “{words}”"
    attribution = claimant(text, words)
    assert attribution is not None
    assert attribution.stance == stance
    made = document(text)
    assert ("denies" in stances_of(made, text.index(words), len(text))) == (stance == "denies")


def test_a_warning_of_what_will_come_predicts() -> None:
    attribution = claimant("Joan Pettifer warned that the pool would close.")
    assert attribution is not None
    assert attribution.stance == "predicts"


def test_he_added_carries_the_speaker_on() -> None:
    text = INTRODUCTION + "She added: “The old one was unsafe.”\n\n“Nobody will miss it.”"
    assert speaker(text, "“The old one was unsafe.”") == "Joan Pettifer"
    assert speaker(text, "“Nobody will miss it.”") == "Joan Pettifer"


def test_pronouns_pass_over_people_of_the_other_gender() -> None:
    text = INTRODUCTION + "Her deputy, Liam Goss, was away. She said the cost was known."
    assert speaker(text, "She said the cost was known.") == "Joan Pettifer"


def test_every_paragraph_of_a_reopened_quote_has_its_speaker() -> None:
    text = "Joan Pettifer said: “It failed.\n\n“It failed again.\n\n“We will try once more.”"
    assert {speaker(text, part) for part in ("It failed again.", "once more")} == {"Joan Pettifer"}


CLOSING = "“We will close it for good,” said Joan Pettifer.\n\n"
RUIN = "“It will ruin the whole of the town centre.”"


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        ("", "Joan Pettifer"),
        (" – Liam Goss, Harwick resident.", "Liam Goss"),
        (" (Liam Goss, Harwick)", "Liam Goss"),
        (", Harwick resident Liam Goss.", "Liam Goss"),
        (" – a spokesman for the trust.", "a spokesman for the trust"),
        (" was the reaction of Liam Goss.", "Liam Goss"),
        (", thanking Liam Goss.", None),
    ],
)
def test_a_quote_beside_another_name_is_not_the_last_speakers(behind: str, who: str | None) -> None:
    assert speaker(CLOSING + RUIN + behind, RUIN) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The trust, led by Joan Pettifer, said it was late.", "the trust"),
        ("The trust, which was sued by Liam Goss, admitted it was late.", "the trust"),
        ("Several residents, including Liam Goss, said it was late.", "Several residents"),
        ("A resident, retired teacher Liam Goss, said it was late.", "Liam Goss"),
        ("The union’s voice, Reading MP Liam Goss, said it was late.", "Liam Goss"),
        (
            "The council’s leaders, Joan Pettifer and Liam Goss, said so.",
            "Joan Pettifer and Liam Goss",
        ),
    ],
)
def test_a_name_set_off_speaks_only_where_it_stands_for_the_subject(text: str, who: str) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("JOAN PETTIFER: We must close it. It is late.", "Joan Pettifer"),
        ("Joan Pettifer (Harwick) (Lab): Will you give way?", "Joan Pettifer"),
        ("Joan Pettifer: Chief executive of Eastmoor Homes.", None),
        ("Victoria Park: We walked there.", None),
    ],
)
def test_a_name_before_a_colon_speaks_the_paragraph(text: str, who: str | None) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "> 1. dredge it;\n> 2. give boats two berths on your quay.\n>\n> You say it is dear.",
            "You say it is dear.",
        ),
        (
            "Tebay Oakes: I do not, as it is late.\n\nThat is more than it says it will save.",
            "That is more than it says it will save.",
        ),
    ],
)
def test_no_list_label_or_you_is_a_speaker(text: str, quote: str) -> None:
    assert speaker(text, quote) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Tebay Oakes, of the Greens, voted against and says it was late.", "Tebay Oakes"),
        ("Her heir as head of planning, Tebay Oakes, admitted it was late.", "Tebay Oakes"),
        ("Tebay Oakes, who runs the quay, was away. “It is late,” she said.", "Tebay Oakes"),
        ("Joan Pettifer spoke.\n\nIn reply to a question she conceded defeat.", "Joan Pettifer"),
        (
            "Joan Pettifer said so.\n\nDr Tebay Oakes defended it: without it, she said, all ends.",
            "Tebay Oakes",
        ),
    ],
)
def test_a_name_that_no_list_has_speaks_where_the_sentence_tells(text: str, who: str) -> None:
    assert speaker(text, text.rpartition("\n\n")[2]) == who


def test_the_spokesman_is_the_one_named_before() -> None:
    text = "A spokesman for Corvane said it was safe. The spokesman added that tests were done."
    assert speaker(text, "The spokesman added that tests were done.") == "a spokesman for Corvane"


def test_role_and_organisation_are_the_texts() -> None:
    attribution = claimant("Nadia Feroz, chief executive of Eastmoor Homes, said it was paid for.")
    assert attribution is not None
    assert attribution.role == "chief executive of Eastmoor Homes"
    assert attribution.organisation == "Eastmoor Homes"


def test_a_surname_leads_to_the_full_name_and_its_role() -> None:
    attribution = claimant(INTRODUCTION + "Ms Pettifer denied it.", "Ms Pettifer denied it.")
    assert attribution is not None
    assert (attribution.speaker, attribution.role) == ("Joan Pettifer", "Harwick Council leader")


def test_a_speech_is_its_speakers_throughout() -> None:
    made = document("The road is full.", kind="hansard", speaker="Geraint Pugh")
    attribution = attribution_of(made, 0, len(made.text))
    assert attribution is not None
    assert (attribution.speaker, attribution.kind) == ("Geraint Pugh", "speech")


def test_the_line_that_announces_a_speaker_is_nobodys_claim() -> None:
    announced = "Photo of Geraint Pugh Geraint Pugh Green, Harwick 2:15 pm, 11th June 2019"
    made = document(f"{announced}\n\nThe road is full.", kind="hansard", speaker="Geraint Pugh")
    assert attribution_of(made, 0, len(announced)) is None


def test_what_judges_in_an_opinion_piece_is_its_authors() -> None:
    text = "The scheme is a recipe for disaster. The road opened in 2014."
    made = document(text, kind="opinion", author="Tess Wilding")
    judged = attribution_of(made, 0, 36)
    assert judged is not None
    assert (judged.speaker, judged.kind) == ("Tess Wilding", "opinion")
    assert attribution_of(made, 37, len(text)) is None


def test_the_cue_is_where_it_says() -> None:
    text = INTRODUCTION + "“It is late,” she admitted."
    attribution = claimant(text, "“It is late,” she admitted.")
    assert attribution is not None
    assert text[attribution.cue_start : attribution.cue_end] == attribution.cue == "admitted"


def test_boilerplate_claims_nothing() -> None:
    made = document("Joan Pettifer said it was late.")
    assert analyse(made).reports
    assert date(2019, 5, 2) == made.published


def test_a_sentence_deep_in_a_long_document_is_read() -> None:
    filler = "The road was long and the rain fell all day.\n\n" * 2000
    text = filler + INTRODUCTION + "She admitted that it was dear."
    assert speaker(text, "She admitted that it was dear.") == "Joan Pettifer"


def test_of_two_verbs_with_one_subject_each_covers_its_part() -> None:
    text = "The leaders admitted that they had hired Arlow, but strongly denied that it was secret."
    made = document(text)

    assert stances_of(made, 0, len(text)) == {"admits", "denies"}
    asked = attribution_of(made, 0, len(text), "denies")
    assert asked is not None
    assert (asked.speaker, asked.stance) == ("the leaders", "denies")


def test_she_is_who_holds_the_post_that_opens_the_sentence() -> None:
    text = (
        "The chief executive, Dr Priya Venn, left.\n\n"
        "The managing director, Hazel Drum, does not accept it, which she says “is unfair”."
    )
    assert speaker(text, text.split("\n\n")[1]) == "Hazel Drum"


def test_where_something_is_written_may_stand_behind_the_verb() -> None:
    text = "Hazel Drum led it.\n\n“It was no plan,” she writes in the report, which came out today."

    assert speaker(text, text.split("\n\n")[1]) == "Hazel Drum"


def test_what_stands_before_a_semicolon_is_not_said_behind_it() -> None:
    text = "Call it £2m, near enough; the council says that it will tell us in May."
    assert speaker(text, "Call it £2m, near enough") is None
    assert speaker("It is late; nobody knew, the council said.", "It is late") == "the council"


def test_who_does_not_accept_a_figure_denies_it() -> None:
    debate = document("I do not accept that figure.", kind="Hansard", speaker="Desmond Orrell")
    attribution = attribution_of(debate, 0, len(debate.text))
    assert attribution is not None
    assert attribution.stance == "denies"
