import pytest

from assistant.claims.figures import figures_in
from assistant.claims.row_figures import with_cells


@pytest.mark.parametrize(
    ("row", "kinds"),
    [
        ("Income (£) – 2018/19: 1,610; 2019/20: 1,742", ["money", "money"]),
        ("Income (£) – Note: 4; 2018/19: 1,610", ["money"]),
        ("Income (£) – 2018/19: 1,610; Change (%): 5", ["money"]),
        ("Income (£) – Number of fees: 12; 2018/19: 1,610", ["count", "money"]),
        ("Arlow – Spend £ (000): 300", ["count", "count"]),
        ("Income (£) – Visits: 640; Paid: 1,610", ["count", "money"]),
    ],
)
def test_a_sign_is_of_what_is_money(row: str, kinds: list[str]) -> None:
    assert [one.kind for one in with_cells(row, figures_in(row))] == kinds
