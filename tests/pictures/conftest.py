"""Invented claims, and one picture of each kind that draws them."""

from pathlib import Path

import pytest

from psychoed.content.chapter import read_chapter
from psychoed.content.reading import read
from psychoed.evidence.model import Record
from psychoed.pictures.kinds import KINDS
from psychoed.pictures.model import Picture
from psychoed.pictures.people import Claims

HERE = Path(__file__).parent
RECORDS = read(HERE / "evidence.yml", list[Record])
CLAIMS: Claims = {claim.id: (record, claim) for record in RECORDS for claim in record.claims}
PICTURES = read_chapter(HERE / "samples.yml").pictures


def html(picture: Picture, *, literal: bool = False) -> str:
    """Return the markup of a picture over the invented claims."""
    return KINDS[type(picture)][0](picture, CLAIMS, literal=literal)


def paper(picture: Picture) -> str:
    return KINDS[type(picture)][1](picture, CLAIMS)


def read_with(folder: Path, right: str, wrong: str) -> None:
    """Read the samples with some words of them replaced, as a writer's mistake would."""
    text = (HERE / "samples.yml").read_text(encoding="utf-8")
    assert right in text
    path = folder / "wrong.yml"
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    read_chapter(path)


@pytest.fixture
def claims() -> Claims:
    return CLAIMS
