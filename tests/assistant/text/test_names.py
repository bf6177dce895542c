from assistant.text.names import names_in


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
    assert names_in("What does openArlow's article say of iTrain?") == ["openArlow", "iTrain"]
    assert names_in("Did eWater pay?") == ["eWater"]
