"""Says in plain words what the fields of a record hold."""

SEEN = {
    "abstract": "in the summary of the paper",
    "fulltext": "in the full text",
    "guideline": "in the guideline itself",
    "label": "in the official label",
    "secondary": "second hand: another page reports it; we did not see the study itself",
}
KIND = {
    "rct": "A trial that let chance choose the groups",
    "meta-analysis": "Many studies added together",
    "cohort": "People followed over time, without a trial",
    "statement": "A statement by a group of experts, an office or a service",
    "review": "A review of studies",
    "guideline": "A guideline",
    "label": "An official label",
}
SHORT = {
    "smd": "gap on a scale", "g": "gap on a scale", "d": "gap on a scale", "ses": "gap on a scale",
    "or": "odds ratio", "hr": "hazard ratio", "rr": "risk ratio", "vs": "against", "mdd": "depression",
    "1m": "1 month", "2m": "2 months", "3m": "3 months", "6m": "6 months", "12m": "12 months",
    "m3": "month 3", "m6": "month 6", "m12": "month 12", "py": "person-years",
}  # fmt: skip


def label(name: str) -> str:
    """Return the label of a figure as a reader can read it.

    >>> label("hr_12m")
    'hazard ratio 12 months'
    """
    return " ".join(SHORT.get(word, word) for word in name.split("_"))
