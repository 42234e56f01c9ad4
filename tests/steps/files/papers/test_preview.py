"""The pictures of the papers' pages."""

from steps.files.papers.preview import page_count, pages
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import PAPERS, facts_for


def test_that_pages_become_pictures_of_the_width_asked_for() -> None:
    day = make_station(tickets=30, units=3).transcript
    pdf = PAPERS["minutes"](day, facts_for(day), "F4")
    made = pages(pdf, width_px=501)
    assert len(made) == page_count(pdf) > 2
    for picture in made:
        assert abs(picture.width - 501) <= 1
        assert abs(picture.height / picture.width - 330 / 215) < 0.01
        assert len(picture.rgb) == picture.width * picture.height * 3
        assert min(picture.rgb) < 90
        assert picture.rgb[:3] == b"\xff\xff\xff"
    assert pages(pdf, width_px=501, only=range(1, 2)) == made[1:2]
    assert pages(pdf, width_px=501, only=range(99, 100)) == ()
