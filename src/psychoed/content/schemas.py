"""Writes the JSON Schemas that editors use to complete and check content files."""

import json
from inspect import cleandoc
from pathlib import Path
from typing import Any

import msgspec

from psychoed.content.chapter import ChapterFile
from psychoed.content.help_lines import HelpLines
from psychoed.evidence.model import Record
from psychoed.sessions.timed_plans import TimedPlans

PACKAGE = Path(__file__).parent.parent
SCHEMAS: dict[Path, Any] = {
    PACKAGE / "content" / "chapter.schema.json": ChapterFile,
    PACKAGE / "evidence" / "evidence.schema.json": list[Record],
    PACKAGE / "content" / "crisis-lines.schema.json": HelpLines,
    PACKAGE / "sessions" / "timed-plans.schema.json": TimedPlans,
}


def schema_text(model: Any) -> str:
    """Return the JSON Schema of a model as text, the same bytes each time."""
    return json.dumps(_dedent(msgspec.json.schema(model)), indent=2, sort_keys=True) + "\n"


def _dedent(part: Any) -> Any:
    """Descriptions come from docstrings, whose indents Python 3.13 drops and older ones keep."""
    if isinstance(part, dict):
        return {key: _dedent(value) for key, value in part.items()}
    if isinstance(part, list):
        return [_dedent(value) for value in part]
    return cleandoc(part) if isinstance(part, str) else part
