"""Quizzes, private reflections, evidence and pages for a psychoeducation course."""

from psychoed.chapter import Chapter
from psychoed.course import Course

__all__ = ["Chapter", "Course"]
