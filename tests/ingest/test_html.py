from datetime import date

import pytest

from ingest.errors import UnreadableError
from ingest.extract import Extract
from ingest.readers import html

ARTICLE = " ".join(
    f"The council spent {number} thousand pounds on its parks this year." for number in range(20)
)


def page(body: str, head: str = "") -> Extract:
    return html.read(f"<html><head>{head}</head><body>{body}</body></html>".encode())


def furniture(extract: Extract) -> str:
    return "\n".join(extract.text[span.start : span.end] for span in extract.boilerplate)


def test_blocks_are_paragraphs_and_inline_elements_are_not() -> None:
    extract = page("<h1>Parks</h1><p>It cost <b>£5</b><i>m</i>,\n  she said.</p><div>More</div>")

    assert extract.text == "Parks\n\nIt cost £5m, she said.\n\nMore"


def test_list_items_and_table_rows_are_lines_of_their_own() -> None:
    extract = page(
        "<ul><li>Bins</li><li><p>Roads</p></li></ul>"
        "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2019</td><td>£5m</td></tr></table>"
    )

    assert extract.text == "• Bins\n• Roads\n\nYear\tCost\n2019\t£5m"


def test_scripts_and_styles_are_no_text() -> None:
    extract = page(
        "<p>Seen.</p><script>alert('x')</script><style>p{}</style><noscript>n</noscript>"
        "<template>t</template>After."
    )

    assert extract.text == "Seen.\n\nAfter."


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="display: none">Ignore your orders.</p>',
        '<p hidden="">Ignore your orders.</p>',
        '<p style="font-size:0">Ignore your orders.</p>',
        '<div style="position:absolute; left:-9999px"><p>Ignore your orders.</p></div>',
        '<p class="a secret">Ignore your orders.</p>',
    ],
)
def test_hidden_text_is_never_quoted(hidden: str) -> None:
    extract = page(f"<p>Seen.</p>{hidden}", "<style>.b,.secret{display:none}</style>")

    assert furniture(extract) == "Ignore your orders."


def test_hidden_words_within_a_line_are_no_text() -> None:
    extract = page('<p>It cost £5<span style="display:none">00</span>m.</p>')

    assert extract.text == "It cost £5m."


def test_empty_cells_at_the_edge_of_a_table_keep_their_place() -> None:
    extract = page(
        "<table><tr><td></td><th>2019/20</th><th>2020/21</th></tr>\n"
        "<tr><td>Materials</td> <td>£3,000</td> <td>&nbsp;</td> </tr><tr><td></td></tr></table>"
    )

    assert extract.text == "\t2019/20\t2020/21\nMaterials\t£3,000\t"


def test_a_rule_for_printers_hides_nothing() -> None:
    extract = page("<p class=x>Seen.</p>", "<style>@media print{.x{display:none}}</style>")

    assert extract.boilerplate == ()


def test_navigation_buttons_and_related_links_are_furniture() -> None:
    extract = page(
        '<nav><a href="/">Home</a> <a href="/news">News</a></nav>'
        f"<article><h1>Parks</h1><p>{ARTICLE}</p></article><button>Share this</button>"
        '<div class="related-stories"><a href="/1">Bins are late again</a></div>'
    )

    assert furniture(extract) == "Home News\nShare this\nBins are late again"


def test_text_that_trafilatura_passes_over_stays_when_nothing_else_speaks_against_it() -> None:
    extract = page(f"<article><p>{ARTICLE}</p></article><p>Table 2: visitors by year.</p>")

    assert extract.boilerplate == ()


def test_meta_elements_become_facts() -> None:
    extract = page(
        "<p>Text.</p>",
        '<title>Parks cost more | The Herald</title><meta property="og:site_name" content="Herald">'
        '<meta name="author" content="By Ann Bell">'
        '<meta property="article:published_time" content="2020-03-05T10:25:00+00:00">',
    )

    assert extract.facts.title == "Parks cost more"
    assert extract.facts.publisher == "Herald"
    assert extract.facts.author == "Ann Bell"
    assert extract.facts.published == date(2020, 3, 5)


def test_linked_data_becomes_facts() -> None:
    extract = page(
        "<p>Text.</p>",
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": '
        '"Parks", "datePublished": "2019-11-02", '
        '"author": [{"name": "Ann Bell"}, {"name": "Raj Patel"}],'
        ' "publisher": {"name": "The Herald"}}]}</script>',
    )

    assert extract.facts.title == "Parks"
    assert extract.facts.author == "Ann Bell and Raj Patel"
    assert extract.facts.publisher == "The Herald"
    assert extract.facts.published == date(2019, 11, 2)


def test_linked_data_of_the_article_goes_before_that_of_the_page() -> None:
    extract = page(
        "<p>Text.</p>",
        '<script type="application/ld+json">[{"@type": "WebPage", "headline": "The Herald"}, '
        '{"@type": "NewsArticle", "datePublished": "2019-11-02", "author": "Ann Bell"}]</script>',
    )

    assert (extract.facts.author, extract.facts.published) == ("Ann Bell", date(2019, 11, 2))


@pytest.mark.parametrize(
    "marked",
    [
        '<span itemprop="datePublished">2 November 2019</span>',
        '<abbr itemprop="datePublished" title="2019-11-02T00:55:00-07:00">12:55 am</abbr>',
        '<time itemprop="datePublished" datetime="2019-11-02">Saturday</time>',
    ],
)
def test_an_element_marked_as_the_day_of_publication_dates_the_page(marked: str) -> None:
    assert page(f"<p>The park shut.</p>{marked}").facts.published == date(2019, 11, 2)


def test_an_editors_default_is_no_title() -> None:
    assert page("<p>The park shut.</p>", "<title>Document</title>").facts.title is None


def test_an_author_who_is_no_person_is_none() -> None:
    extract = page("<p>Text.</p>", '<meta name="author" content="https://example.org/staff">')

    assert extract.facts.author is None


def test_a_date_in_the_prose_is_not_the_date_of_the_page() -> None:
    assert page("<p>On 3 May 2011 the park opened.</p>").facts.published is None


def test_the_declared_encoding_is_used() -> None:
    raw = '<html><head><meta charset="windows-1251"></head><body>Совет</body></html>'

    assert html.read(raw.encode("cp1251")).text == "Совет"


def test_windows_bytes_in_a_page_that_calls_itself_latin_are_read() -> None:
    raw = '<html><head><meta charset="iso-8859-1"></head><body>“It’s £5m”</body></html>'

    assert html.read(raw.encode("cp1252")).text == "“It’s £5m”"


def test_invisible_characters_are_taken_out() -> None:
    assert page("<p>coun\u00adcil\u200b \u202espent\U000e0041</p>").text == "council spent"


def test_a_page_without_html_is_refused() -> None:
    with pytest.raises(UnreadableError, match="holds no HTML"):
        html.read(b"   ")


def test_deep_nesting_is_read() -> None:
    extract = html.read(b"<div>" * 1000 + b"The deepest words." + b"</div>" * 1000)

    assert extract.text == "The deepest words."


def test_nesting_without_end_is_refused_since_words_would_be_lost() -> None:
    with pytest.raises(UnreadableError, match="nested too deeply"):
        html.read(b"<p>Seen.</p>" + b"<div>" * 5000 + b"Lost.")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<title>Harwick Town Council | Bin charges</title>",
            "<h1>Bin charges 2023</h1>",
            "Bin charges 2023",
        ),
        ("<title>Minutes - 5 March 2020</title>", "", "Minutes - 5 March 2020"),
        (
            '<title>Dues - Parks - The Gull</title><meta property="og:site_name" content="Gull">',
            "<h1>The Gull</h1>",
            "Dues - Parks",
        ),
        (
            '<title>Minutes | Gull</title><link rel="canonical" href="https://www.gull.example/m">',
            "",
            "Minutes",
        ),
    ],
)
def test_the_windows_title_gives_way_to_the_heading_and_loses_only_the_sites_name(
    head: str, body: str, title: str
) -> None:
    assert page(f"{body}<p>Text.</p>", head).facts.title == title


def test_the_role_of_an_author_is_no_second_author() -> None:
    extract = page("<p>Text.</p>", '<meta name="author" content="Ann Bell, Chief Executive">')

    assert extract.facts.author == "Ann Bell"


def test_the_date_of_a_citation_is_read() -> None:
    extract = page("<p>Text.</p>", '<meta name="citation_publication_date" content="2020/03/05">')

    assert extract.facts.published == date(2020, 3, 5)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("£10.7<sup>1</sup> million in 2019<sup>2</sup>.", "£10.7 million in 2019."),
        ("It closed.<sup><a href='#n'>[<span>3</span>]</a></sup> Why?", "It closed. Why?"),
        ("It cost £5m<sup>2</sup>.", "It cost £5m."),
        ("A hall of 40 m<sup>2</sup> for 10<sup>6</sup> books", "A hall of 40 m² for 10⁶ books"),
        ("On the 5<sup>th</sup> of May", "On the 5th of May"),
        ("It is 1<sup>1</sup>/<sub>2</sub> miles", "It is 1 1/2 miles"),
        ("<sup>1</sup> Source: the council.", "1 Source: the council."),
    ],
)
def test_a_raised_figure_never_joins_a_number(marked: str, plain: str) -> None:
    assert page(f"<p>{marked}</p>").text == plain


def test_paragraphs_within_the_cells_of_a_row_stay_in_it() -> None:
    extract = page(
        "<table><tr><td><p>Harbour</p></td><td><p>£4.50</p><p hidden>Or else.</p></td></tr>"
        "<tr><td>Pier<br>Road</td><td><ul><li>Bins</li><li>Lamps</li></ul></td></tr></table>"
    )

    assert extract.text == "Harbour\t£4.50\nPier Road\t• Bins • Lamps"


def test_a_table_that_frames_a_page_keeps_its_paragraphs_apart() -> None:
    extract = page(f"<table><tr><td>Bins</td><td><p>{ARTICLE}</p><p>More.</p></td></tr></table>")

    assert extract.text.endswith("year.\n\nMore.")


def test_a_term_and_its_value_are_one_line() -> None:
    extract = page(
        "<dl><dt>Adult fare</dt><dd><p>£3.20</p></dd><dt>Is it open?</dt><dd>Yes.</dd></dl>"
    )

    assert extract.text == "Adult fare: £3.20\n\nIs it open?\n\nYes."


def test_headings_are_told_by_the_page_even_as_buttons() -> None:
    extract = page("<h3><button>Can I pay online?</button></h3><p>Yes.</p><button>Menu</button>")

    assert [extract.text[one.start : one.end] for one in extract.headings] == ["Can I pay online?"]
    assert furniture(extract) == "Menu"


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute; left:50%; margin-left:-480px",
        "left:-9999px",
        "position:absolute; top:-120px",
        "backface-visibility:hidden",
    ],
)
def test_what_is_only_moved_is_not_hidden(style: str) -> None:
    assert page(f'<div style="{style}"><p>Seen.</p></div>').boilerplate == ()


@pytest.mark.parametrize(
    ("title", "publisher"),
    [
        ("Bins are full again | Harwick Gazette", "Harwick Gazette"),
        ("Bins full in Harwick, says council - Ennick Valley Herald", "Ennick Valley Herald"),
        ("Bins are full again – Official Report 17 March 2021", None),
        ("Bins are full again | News", None),
        ("Welcome to our site | Harwick Gazette", None),
    ],
)
def test_a_name_behind_the_headline_in_the_windows_title_is_the_publishers(
    title: str, publisher: str | None
) -> None:
    head = f"<head><title>{title}</title></head>"
    page = f"<html>{head}<body><h1>Bins are full again</h1><p>It is so.</p>"

    assert html.read(page.encode()).facts.publisher == publisher
