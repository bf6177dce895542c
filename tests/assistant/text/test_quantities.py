from assistant.text.quantities import financial_year, quantities_in, years_in


def test_financial_years_are_one_year_in_any_spelling() -> None:
    assert years_in("the 18/19 budget") == ["2018/19"]
    assert years_in("in 2018-19 and 2019/2020") == ["2018/19", "2019/20"]
    assert years_in("between 2015 and 2018") == ["2015", "2018"]
    assert financial_year("24", "7") is None


def test_quantities_leave_out_years() -> None:
    assert quantities_in("Why did it pay £1.2m for 300 bins in 2017?") == ["£1.2m", "300"]
