"""What every picture of a chapter declares."""

from msgspec import Struct

from psychoed.fields import Id, Text


class PictureBase(Struct, tag_field="kind", forbid_unknown_fields=True, kw_only=True):
    """Fields of every kind of picture.

    Attributes:
        title: the finding, as a sentence.
        how: own words for the line "How to read this"; empty for the usual ones.
    """

    id: Id
    title: Text
    how: str = ""
