"""The rule in each page allows what stands in it, and nothing else."""

import base64
import hashlib

from hypothesis import given
from hypothesis import strategies as st

from psychoed.site.csp import policy, protect


def digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


@given(st.text(alphabet=st.characters(exclude_characters="<>", codec="utf-8")))
def test_each_inline_script_is_allowed_by_its_own_hash(text: str) -> None:
    assert digest(text) in policy(f"<script>{text}</script>")


def test_a_script_from_a_file_needs_no_hash() -> None:
    assert "sha256" not in policy('<script defer src="_static/book.js"></script>')


def test_forms_can_be_sent_nowhere() -> None:
    assert "form-action 'none'" in policy("")


def test_no_rule_allows_all_inline_code() -> None:
    assert "unsafe" not in policy("<style>a{}</style><script>1</script>")


def test_the_rule_stands_before_what_it_speaks_of() -> None:
    page = protect('<head><meta charset="utf-8"><script>1</script></head>')
    assert page.index("Content-Security-Policy") < page.index("<script>")
