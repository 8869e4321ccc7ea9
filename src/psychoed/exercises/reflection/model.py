"""What a private reflection may hold: a title and one to three prompts."""

from typing import Annotated

from msgspec import Meta, Struct

from psychoed.fields import Id, Text


class Prompt(Struct, forbid_unknown_fields=True):
    """One invitation to write. ``lines`` is the height of its box, 1 to 6 lines."""

    text: Text
    lines: Annotated[int, Meta(ge=1, le=6)] = 1


class Reflection(Struct, forbid_unknown_fields=True):
    """Prompts that a reader may answer in private, or skip."""

    id: Id
    title: Text
    prompts: Annotated[list[Prompt], Meta(min_length=1, max_length=3)]
