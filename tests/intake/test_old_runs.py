"""Old codes in formatted text: words split between runs, fonts named or not, codes mixed."""

from __future__ import annotations

from newsdesk.intake.old_runs import Decoded, in_unicode
from newsdesk.intake.rich_text import BREAK, Grid, Listing, Picture, Quoted, Span, Words, plain
from newsdesk.text.legacy import AS_IS
from tests.text.old_codes import shown, written

TEXT = "Cộng hòa xã hội chủ nghĩa Việt Nam"
OLD = {code: shown(written(TEXT, code)[0]) for code in ("tcvn3", "vni", "vps", "viscii")}


def test_a_word_split_between_runs_is_one_word() -> None:
    letters = OLD["vni"]
    for cut in range(1, len(letters)):
        spans = (
            Span(letters[:cut], font="VNI-Times"),
            Span(letters[cut:], bold=True, font="VNI-Helve"),
        )
        (block,), decoded = in_unicode((Words(spans),))
        assert isinstance(block, Words)
        assert plain(block.spans) == TEXT
        assert decoded.codes == ("vni",)
        assert "".join(span.text for span in block.spans if span.bold) != TEXT


def test_every_place_of_a_text_is_read() -> None:
    spans = (Span(OLD["tcvn3"]),)
    blocks = (
        Listing(((Words(spans),),)),
        Quoted((Words(spans),)),
        Grid(((spans, ()),)),
        Picture(data=b"x", caption=spans),
        Words((*spans, Span(BREAK), *spans)),
    )
    found, decoded = in_unicode(blocks)
    assert repr(found).count(TEXT) == 6
    assert decoded.before == OLD["tcvn3"]
    assert decoded.after == TEXT


def test_lines_in_two_codes_without_fonts_are_both_read() -> None:
    words = "Đại hội đại biểu toàn quốc lần thứ mười hai của Đảng họp tại thủ đô"
    lines = [shown(written(text, code)[0]) for text, code in ((TEXT, "tcvn3"), (words, "vni"))]
    found, decoded = in_unicode(tuple(Words((Span(line),)) for line in lines))
    assert [plain(block.spans) for block in found if isinstance(block, Words)] == [TEXT, words]
    assert set(decoded.codes) == {"tcvn3", "vni"}


def test_unicode_stays_and_letters_are_left_where_a_person_wants_it() -> None:
    block = Words((Span("Đã đúng: ", font=".VnTime"), Span("José 25°C")))
    assert in_unicode((block,)) == ((block,), Decoded())
    old = Words((Span(OLD["viscii"].replace("\x9d", "")),))
    assert in_unicode((old,), AS_IS)[1] == Decoded()


def test_a_named_code_is_believed() -> None:
    (block,), decoded = in_unicode((Words((Span("vaø"),)),), "vni")
    assert isinstance(block, Words)
    assert plain(block.spans) == "và"
    assert decoded.codes == ("vni",)
