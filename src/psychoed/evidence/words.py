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
