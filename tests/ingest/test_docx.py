import pytest

from ingest.errors import UnreadableError
from ingest.metadata import describe
from ingest.readers import docx as reader
from tests.ingest.making import W, docx, paragraph, zipped

CORE = (
    '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Parks plan</dc:title>'
    "<dc:creator>Ann Bell</dc:creator></c:coreProperties>"
)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_paragraphs_are_kept_apart() -> None:
    assert reader.read(docx(paragraph("One.") + paragraph("Two."))).text == "One.\n\nTwo."


def test_runs_of_one_word_are_one_word() -> None:
    assert reader.read(docx(f"<w:p>{run('coun')}{run('cil', '<w:b/>')}</w:p>")).text == "council"


def test_rows_of_a_table_follow_each_other_and_a_paragraph_stands_apart() -> None:
    cells = (("Road", "Cost"), ("Mill Lane", "£5m"))
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
        for row in cells
    )
    text = reader.read(docx(f"<w:tbl>{rows}</w:tbl>{paragraph('So it is.')}")).text

    assert text == "Road\tCost\nMill Lane\t£5m\n\nSo it is."


def test_a_table_row_is_a_line_with_tabs() -> None:
    row = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("Roads", "£5m"))

    assert reader.read(docx(f"<w:tbl><w:tr>{row}</w:tr></w:tbl>")).text == "Roads\t£5m"


def test_empty_cells_at_the_edge_of_a_table_keep_their_place() -> None:
    cells = (("", "2019/20", "2020/21"), ("Materials", "£3,000", ""))
    rows = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in row)}</w:tr>"
        for row in cells
    )

    text = reader.read(docx(f"<w:tbl>{rows}</w:tbl>")).text

    assert text == "\t2019/20\t2020/21\nMaterials\t£3,000\t"


def test_hidden_and_deleted_text_is_left_out() -> None:
    body = (
        f"<w:p>{run('Seen.')}{run('Hidden.', '<w:vanish/>')}"
        "<w:del><w:r><w:delText>Deleted.</w:delText></w:r></w:del></w:p>"
    )

    assert reader.read(docx(body)).text == "Seen."


def test_a_text_box_is_read_once() -> None:
    box = paragraph("In the box.")
    body = (
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r>'
        f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        f"</mc:AlternateContent><w:t>Beside it.</w:t></w:r></w:p>"
    )

    assert reader.read(docx(body)).text == "In the box.\n\nBeside it."


def test_the_properties_become_facts_and_their_creator_a_doubtful_one() -> None:
    extract = reader.read(docx(paragraph("Text."), CORE))

    assert (extract.facts.title, extract.facts.author) == ("Parks plan", None)
    assert extract.doubtful.author == "Ann Bell"


def test_the_creator_is_the_author_only_where_no_byline_names_one() -> None:
    for line, author in (("By Raj Patel", "Raj Patel"), ("It was dear.", "Ann Bell")):
        body = "".join(map(paragraph, ("Parks of the town", line, "The parks are open.")))
        assert describe(reader.read(docx(body, CORE)), "x", ()).author == author


def test_what_a_program_wrote_into_the_properties_is_no_fact() -> None:
    core = CORE.replace("Parks plan", "Microsoft Word - Document1").replace(
        "Ann Bell", "Authorised User"
    )
    extract = reader.read(docx(paragraph("Text."), core))

    assert (extract.facts.title, extract.doubtful.author) == (None, None)


@pytest.mark.parametrize("raw", [b"PK\x03\x04 broken", zipped({"a.txt": "no document"})])
def test_a_damaged_file_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableError, match="damaged or not a Word document"):
        reader.read(raw)


def test_a_protected_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="password"):
        reader.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_UNPACKED", 1_000_000)

    with pytest.raises(UnreadableError, match="zip bomb"):
        reader.read(docx(paragraph("a" * 2_000_000)))


def test_an_entity_bomb_expands_to_nothing() -> None:
    bomb = (
        '<!DOCTYPE d [<!ENTITY a "boom boom"><!ENTITY b "&a;&a;&a;&a;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body><w:p><w:r><w:t>Before &b; after.</w:t></w:r></w:p></w:body></w:document>"
    )

    assert "boom" not in reader.read(zipped({"word/document.xml": bomb})).text


def test_a_raised_figure_never_joins_a_number() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    body = (
        f"<w:p>{run('It cost £10.7')}{run('1', raised)}{run(' million for 40 m')}{run('2', raised)}"
        f"{run('.')}</w:p>"
    )

    assert reader.read(docx(body)).text == "It cost £10.7 million for 40 m²."


def test_headings_are_told_by_style_or_level_and_items_get_a_bullet() -> None:
    def styled(properties: str, text: str) -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"

    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    extract = reader.read(
        docx(
            styled('<w:pStyle w:val="Title"/>', "Par\u00adks")
            + styled('<w:pStyle w:val="Heading2"/>' + item, "Who pays?")
            + styled(item, "You")
            + styled(item, "We")
            + styled('<w:outlineLvl w:val="1"/>', "Costs")
            + styled('<w:outlineLvl w:val="9"/>', "None.")
        )
    )

    assert extract.text == "Parks\n\nWho pays?\n\n• You\n• We\n\nCosts\n\nNone."
    headings = [extract.text[one.start : one.end] for one in extract.headings]
    assert headings == ["Parks", "Who pays?", "Costs"]


def test_a_style_that_is_based_on_a_heading_is_one() -> None:
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Ours"><w:basedOn w:val="Kop1"/></w:style></w:styles>'
    )
    body = f'<w:p><w:pPr><w:pStyle w:val="Ours"/></w:pPr>{run("Costs")}</w:p>'
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    extract = reader.read(zipped({"word/document.xml": document, "word/styles.xml": styles}))

    assert len(extract.headings) == 1


@pytest.mark.parametrize("space", [W, "http://purl.oclc.org/ooxml/wordprocessingml/main"])
def test_the_body_is_found_by_its_relation_in_either_namespace(space: str) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Target="/word/document2.xml" Type="http://purl.oclc.org/ooxml/'
        'officeDocument/relationships/officeDocument"/></Relationships>'
    )
    document = f'<w:document xmlns:w="{space}"><w:body>{paragraph("Bins.")}</w:body></w:document>'

    extract = reader.read(zipped({"_rels/.rels": relations, "word/document2.xml": document}))

    assert extract.text == "Bins."
