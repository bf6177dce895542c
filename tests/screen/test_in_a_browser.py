import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.enable_socket]

LIGHTNESS = "shown => Math.min(...getComputedStyle(shown).color.match(/\\d+/g).slice(0, 3))"

AT_REST = """page => new Promise(rested => {
  let before, still = 0;
  const look = () => {
    still = page.scrollTop === before ? still + 1 : 0;
    before = page.scrollTop;
    if (still < 60) requestAnimationFrame(look); else rested();
  };
  look();
})"""


def ask(page: Page, question: str) -> None:
    box = page.get_by_test_id("stChatInputTextArea")
    box.fill(question)
    box.press("Enter")


def test_the_founding_question_is_answered_with_a_footnote_that_highlights_the_quote(
    page: Page, tmp_path: Path
) -> None:
    ask(page, "how much did BLMK ICS cost")

    answer = page.locator(".fn-answer").first
    expect(answer).to_contain_text(re.compile(r"£22(\.3)?\s?million"))
    page.get_by_text("How this answer came about").wait_for()
    answer.get_by_role("link", name="Footnote 1", exact=True).click()
    mark = page.locator("#fn-0-1 mark")
    expect(mark).to_contain_text("£22 million")
    expect(mark).to_be_in_viewport()
    expect(page.locator("#fn-0-2 mark")).to_be_hidden()
    page.screenshot(path=tmp_path / "chat.png", full_page=True)


def test_what_an_unclear_question_may_mean_is_a_button_that_asks_it(
    page: Page, tmp_path: Path
) -> None:
    ask(page, "How much was the contract worth?")

    option = page.locator(".st-key-option-0-0 button")
    option.wait_for()
    page.screenshot(path=tmp_path / "unclear.png", full_page=True)
    expect(page.locator(".fn-answer li")).to_have_count(0)
    option.click()

    expect(page.locator(".fn-answer")).to_have_count(2)
    expect(page.locator(".fn-answer").first.locator("li")).not_to_have_count(0)
    expect(page.locator(".fn-answer").nth(1)).to_contain_text("£")


def test_the_keyboard_opens_the_footnote_of_its_own_answer(page: Page) -> None:
    ask(page, "how much did BLMK ICS cost")
    page.get_by_text("How this answer came about").wait_for()
    ask(page, "Who leads the BLMK STP?")
    page.get_by_text("How this answer came about").nth(1).wait_for()

    page.locator('a[href="#fn-1-1"]').first.press("Enter")

    expect(page.locator("#fn-1-1 mark")).to_be_in_viewport()
    expect(page.locator("#fn-0-1 mark")).to_be_hidden()


def test_a_refusal_opens_its_nearest_passages_where_they_stand(page: Page) -> None:
    ask(page, "How much did Optum get in Bedford in 2011?")

    near = page.get_by_role("group", name="Where the nearest passages stand")
    near.locator("summary").first.click()
    expect(near.locator("summary").first).to_contain_text("our summary of")
    expect(near.locator("mark").first).to_be_visible()


def test_what_surrounds_a_quote_can_be_read_in_the_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    ask(page, "how much did BLMK ICS cost")
    page.get_by_text("How this answer came about").wait_for()

    page.locator('a[href="#fn-0-1"]').first.click()

    assert page.locator("#fn-0-1 .fn-passage").evaluate(LIGHTNESS) > 180


def test_on_a_phone_the_quote_of_an_opened_footnote_is_seen_from_its_first_word(
    page: Page, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    ask(page, "how much did BLMK ICS cost")
    page.get_by_text("How this answer came about").wait_for()
    expect(page.get_by_test_id("stChatMessageAvatarUser")).to_be_hidden()

    page.locator('a[href="#fn-0-1"]').first.click()

    page.locator(".stMain").evaluate(AT_REST)
    page.screenshot(path=tmp_path / "phone.png")
    expect(page.locator("#fn-0-1 mark")).to_be_in_viewport(ratio=1)


def test_an_example_question_can_be_clicked(page: Page) -> None:
    page.get_by_role("button", name="What documents do you have?").click()

    expect(page.locator(".fn-answer").first).to_contain_text("The collection holds 5 documents")
    page.get_by_text("How this answer came about").click()
    expect(page.get_by_test_id("stCode")).to_contain_text("nothing was searched")


def test_a_question_asked_while_another_is_answered_loses_neither(page: Page) -> None:
    ask(page, "how much did BLMK ICS cost")
    ask(page, "Who leads the BLMK STP?")

    page.get_by_text("How this answer came about").nth(1).wait_for()
    asked = page.get_by_test_id("stChatMessage").filter(has_text="?")
    expect(page.get_by_test_id("stChatMessage").first).to_contain_text("how much did BLMK")
    expect(asked.first).to_contain_text("Who leads the BLMK STP?")
    expect(page.locator(".fn-answer").nth(1)).to_contain_text("Richard Carr")


def test_markup_in_a_question_is_shown_and_not_obeyed(page: Page) -> None:
    ask(page, "Who is <img src=x onerror=alert(1)> **bold**?")

    user = page.get_by_test_id("stChatMessage").first
    expect(user).to_contain_text("<img src=x onerror=alert(1)> **bold**?")
    expect(user.locator("img[src=x]")).to_have_count(0)


def test_the_next_answer_is_in_view_although_the_reader_had_scrolled_up(page: Page) -> None:
    ask(page, "how much did BLMK ICS cost")
    page.get_by_text("How this answer came about").wait_for()
    page.locator(".stMain").evaluate("main => main.scrollTo(0, 0)")

    ask(page, "Who leads the BLMK STP?")
    page.get_by_text("How this answer came about").nth(1).wait_for()

    expect(page.locator(".fn-answer").nth(1)).to_be_in_viewport()


def test_an_answer_says_how_it_came_about(page: Page) -> None:
    ask(page, "Who leads the BLMK STP?")

    page.get_by_text("How this answer came about").click()
    expect(page.get_by_test_id("stCode")).to_contain_text("Retrieved for")


def test_a_topic_has_a_timeline_with_its_sources(page: Page) -> None:
    page.get_by_test_id("stSidebar").get_by_text("Timeline", exact=True).click()
    topic = page.get_by_role("textbox", name="Topic")
    topic.fill("budget of the ICS")
    topic.press("Enter")

    timeline = page.locator(".fn-timeline")
    expect(timeline).to_contain_text("1 April 2018 – 31 March 2019")

    page.get_by_test_id("stSidebar").get_by_text("Ask", exact=True).click()
    page.get_by_test_id("stChatInputTextArea").wait_for()
    page.get_by_test_id("stSidebar").get_by_text("Timeline", exact=True).click()
    expect(page.get_by_role("textbox", name="Topic")).to_have_value("budget of the ICS")
    expect(timeline).to_contain_text("£10.7 million")
    expect(timeline).to_contain_text("our summary of Milton Keynes Citizen, 5 March 2020")


def test_a_wrong_model_is_one_clear_line_and_the_chat_goes_on_without(page: Page) -> None:
    model = page.get_by_role("textbox", name="Language model")
    model.fill("nonsense")
    model.press("Enter")

    expect(page.get_by_test_id("stSidebar")).to_contain_text("is not a model; write it as")
    ask(page, "how much did BLMK ICS cost")
    expect(page.locator(".fn-answer").first).to_contain_text("£22")
