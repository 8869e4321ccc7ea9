"""Kinds of values that every content file uses."""

from typing import Annotated

from msgspec import Meta

Text = Annotated[str, Meta(pattern=r"\S", description="Plain text, not empty.")]
Id = Annotated[
    str, Meta(pattern=r"^[a-z][a-z0-9-]*$", description="Small letters, digits, hyphens.")
]
ClaimId = Annotated[str, Meta(pattern=r"\S", description="The id of a claim in evidence/.")]
Address = Annotated[str, Meta(pattern=r"^https://", description="An address of a page.")]
