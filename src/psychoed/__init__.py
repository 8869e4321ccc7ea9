"""Quizzes, private reflections, evidence and pages for a psychoeducation course."""

from psychoed.course import Chapter, Course

__all__ = ["Chapter", "Course"]
