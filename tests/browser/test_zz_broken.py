"""The chapters in a real JupyterLab, started as `make lab` starts it, on a copy of the course."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

import msgspec
import nbformat
import pytest
from nbformat import NotebookNode
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, WebSocket, expect

from psychoed.content.chapter import read_chapter

from .conftest import ROOT
from .reading import open_folds, tab_to

Reader = Callable[[str], Page]
START, MEANS = "00-start-here", "01-what-trd-means"
PRIVATE = [(START, "r-today"), ("02-what-it-is-like", "w-my-words")]
EACH_KIND_OF_EXERCISE = [START, MEANS]
EACH_CHAPTER = pytest.mark.parametrize("chapter", [START, MEANS])
TOKEN = "only-for-this-test"
SECRET = "quincunx"  # not a word of the course, of Python or of JupyterLab
PATIENT = 30_000  # milliseconds: for what has to load, or to start a kernel
IDLE = '.jp-Notebook-ExecutionIndicator[data-status="idle"]'
ALIVE = ".psychoed-actions:not([hidden])"
ERROR = "[data-mime-type*='error'], [data-mime-type*='stderr']"
CONTROLS = (
    ":is(input, button:not([disabled]), textarea, summary, a, [tabindex])"
    ":not(.psychoed-answer *)"  # copies that come and go
)
KEYS_OF_NOTEBOOKS = [
    *("ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft"),
    *("b", "d", "d", "Escape", "Enter"),
]
# Enter on these does what it should do, and that is not here: it prints, saves, shows help.
LEADS_AWAY = '[data-act="print"], [data-act="save"], a[href*="get-help"]'


class Lab:
    """A JupyterLab that runs on a copy of the course."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.root = home / "course"
        self.url = ""

    def read(self, path: str) -> NotebookNode:
        notebook: NotebookNode = nbformat.read(self.root / path, as_version=4)
        return notebook

    def copy(self, chapter: str, name: str, change: Callable[[NotebookNode], None]) -> str:
        """Write a changed copy of a chapter, which nobody has trusted, and return its path."""
        notebook = self.read(path_of(chapter))
        change(notebook)
        nbformat.write(notebook, self.root / path_of(name))
        return path_of(name)

    def end_kernels(self, context: BrowserContext) -> None:
        allowed = {"Authorization": f"token {TOKEN}"}
        for session in context.request.get(f"{self.url}/api/sessions", headers=allowed).json():
            context.request.delete(f"{self.url}/api/sessions/{session['id']}", headers=allowed)

    def files(self) -> Iterator[Path]:
        """Everything that Lab may have written: notebooks, checkpoints, settings, history."""
        return (path for path in self.home.rglob("*") if path.is_file())


def path_of(chapter: str) -> str:
    return f"notebooks/{chapter}.ipynb"


def copy_course(root: Path) -> None:
    for folder in ("notebooks", "evidence", "book"):
        unwanted = shutil.ignore_patterns(".ipynb_checkpoints")
        shutil.copytree(ROOT / folder, root / folder, ignore=unwanted)
    shutil.copy(ROOT / "_toc.yml", root)


def own_settings(home: Path) -> dict[str, str]:
    """An environment in which nothing of the person who runs the tests is read or written."""
    names = ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"]
    return {**os.environ, "JUPYTER_TOKEN": TOKEN, **{name: str(home / name) for name in names}}


def wait_for_address(said: IO[str]) -> str:
    """Read what Lab says until it names its address."""
    lines = []
    for line in said:
        lines.append(line[:200])
        if found := re.search(r"(http://127\.0\.0\.1:\d+)/lab\S*\?token=", line):
            return found[1]
    raise AssertionError("".join(lines))


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    lab = Lab(tmp_path_factory.mktemp("lab"))
    copy_course(lab.root)
    import os as _o
    for chap, how in ((START, "error"), (MEANS, "strip")):
        n = lab.read(path_of(chap))
        if how == "error":
            n.cells.append(nbformat.v4.new_code_cell("1/0"))
        else:
            for c in n.cells:
                if "q-two-tries" in c.source: c.outputs = []
        nbformat.write(n, lab.root / path_of(chap))
    with subprocess.Popen(
        [str(Path(sys.executable).parent / "psychoed"), "lab", "--no-browser"],
        cwd=lab.root,
        env=own_settings(lab.home),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout
        late = threading.Timer(60, process.kill)
        late.start()
        try:
            lab.url = wait_for_address(process.stdout)
            late.cancel()
            threading.Thread(target=process.stdout.read, daemon=True).start()
            yield lab
        finally:
            late.cancel()
            process.terminate()


class Traffic:
    """All that pages ask for, and every word that they send or get."""

    def __init__(self) -> None:
        self.hosts: set[str] = set()
        self.words: list[bytes] = []

    def watch(self, page: Page) -> None:
        page.on("request", self.asked)
        page.on("websocket", self.connected)

    def asked(self, request: Request) -> None:
        self.to(request.url)
        self.words.append(request.post_data_buffer or b"")

    def connected(self, socket: WebSocket) -> None:
        self.to(socket.url)
        socket.on("framesent", self.frame)
        socket.on("framereceived", self.frame)

    def to(self, url: str) -> None:
        if not url.startswith(("data:", "blob:")):
            self.hosts.add(urlsplit(url).hostname or url)
        self.words.append(url.encode())

    def frame(self, payload: str | bytes) -> None:
        self.words.append(payload.encode() if isinstance(payload, str) else payload)


@pytest.fixture
def traffic() -> Traffic:
    return Traffic()


@pytest.fixture
def context(browser: Browser, lab: Lab, traffic: Traffic) -> Iterator[BrowserContext]:
    """A reader at a desk. Every test also shows that nothing left this computer."""
    fresh = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    fresh.set_default_timeout(15_000)
    fresh.on("page", traffic.watch)
    yield fresh
    for page in fresh.pages:
        expect(page.get_by_text("official Jupyter news")).to_have_count(0)
    lab.end_kernels(fresh)
    fresh.close()
    assert traffic.hosts == {"127.0.0.1"}


@pytest.fixture
def reader(context: BrowserContext, lab: Lab, request: pytest.FixtureRequest) -> Reader:
    """Opens a file of the course, with no tabs of other tests beside it."""
    workspace = re.sub(r"\W", "-", request.node.name)

    def opens(path: str) -> Page:
        page = context.new_page()
        page.goto(f"{lab.url}/lab/workspaces/{workspace}/tree/{path}?token={TOKEN}")
        if path.endswith(".ipynb"):
            all_cells = len(lab.read(path).cells)
            expect(page.locator(".jp-Cell")).to_have_count(all_cells, timeout=PATIENT)
        return page

    return opens


def choose(page: Page, menu: str, item: str) -> None:
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.get_by_role("menuitem", name=re.compile(f"^{item}")).click()


def run_all(page: Page, exercise: str, alive: str = ALIVE) -> Locator:
    """Run every cell, and return an exercise once it is alive."""
    expect(page.locator(IDLE)).to_be_attached(timeout=PATIENT)
    choose(page, "Run", "Run All Cells")
    found = page.locator(f"#{exercise}")
    expect(found.locator(alive)).to_be_attached(timeout=PATIENT)
    expect(page.locator(IDLE)).to_be_attached(timeout=PATIENT)
    return found


def restart_and_run_all(page: Page) -> None:
    """Do what a guide for a room tells people to do when something fails."""
    expect(page.locator(IDLE)).to_be_attached(timeout=PATIENT)
    choose(page, "Run", "Restart Kernel and Run All Cells…")
    with page.expect_response(re.compile("/api/kernels/[^/]+/restart")):
        page.get_by_role("button", name="Confirm Kernel Restart").click()


def save(page: Page) -> None:
    page.locator(".jp-MarkdownCell").first.click()
    with page.expect_response(
        lambda answer: answer.request.method == "PUT" and "/api/contents/" in answer.url
    ):
        page.keyboard.press("Control+s")


def restart_kernel(page: Page) -> None:
    choose(page, "Kernel", "Restart Kernel…")
    with page.expect_response(re.compile("/api/kernels/[^/]+/restart")):
        page.get_by_role("button", name="Confirm Kernel Restart").click()
    expect(page.locator(IDLE)).to_be_attached(timeout=PATIENT)


def sentences(content: Any) -> Iterator[str]:
    """Everything in a chapter's exercises that a reader is to read."""
    if isinstance(content, list):
        for each in content:
            yield from sentences(each)
    elif isinstance(content, dict):
        for name, value in content.items():
            if name not in {"id", "kind", "evidence"}:
                yield from sentences(value)
    elif isinstance(content, str):
        yield content


def words_of_exercises(lab: Lab, chapter: str) -> set[str]:
    file = read_chapter(lab.root / "notebooks" / f"{chapter}.yml")
    return set(sentences(msgspec.to_builtins([file.quizzes, file.reflections])))


def names_of_exercises(lab: Lab, chapter: str) -> list[str]:
    file = read_chapter(lab.root / "notebooks" / f"{chapter}.yml")
    kinds = (file.quizzes, file.reflections, file.worksheets, file.dialogues, file.plans)
    return [piece.id for pieces in kinds for piece in pieces]


def missing_words(page: Page, lab: Lab, chapter: str) -> list[str]:
    """What of the exercises cannot be read, with every fold opened and wherever one scrolls."""
    open_folds(page)
    visible = page.locator(".jp-Notebook").evaluate(
        """(notebook) => {
          const texts = document.createTreeWalker(notebook, NodeFilter.SHOW_TEXT);
          const found = [];
          while (texts.nextNode())
            if (texts.currentNode.parentElement.checkVisibility()) found.push(texts.currentNode.data);
          return found.join(" ");
        }"""
    )
    words = words_of_exercises(lab, chapter)
    assert len(words) > 10
    return sorted(each for each in words if each not in " ".join(visible.split()))


def add_note(notebook: NotebookNode) -> None:
    notebook.cells.append(nbformat.v4.new_markdown_cell(":::{note}\nFrom somebody else.\n:::"))


def name_the_quiz(notebook: NotebookNode) -> None:
    """Let Python keep one quiz of the chapter, and print at the end what it knows of it."""
    for cell in notebook.cells:
        if cell.source == 'chapter.quiz("q-two-tries")':
            cell.source = f"quiz = {cell.source}\nquiz"
    notebook.cells.append(nbformat.v4.new_code_cell("print(quiz.answers, quiz.checked)"))


def add_picture(notebook: NotebookNode) -> None:
    """Add a control over a function that says how often it was called, and ask Python about it."""
    cells = (
        """\
from psychoed.pictures.explore.widget import explore

called = []

def draw(week):
    called.append(week)
    return f"<p>week {week}, call {len(called)}</p>"

picture = explore(draw, [1, 4], id="p-live", title="Weeks", control="Week")
picture""",
        "print(picture.value, called)",
    )
    notebook.cells.extend(nbformat.v4.new_code_cell(cell) for cell in cells)


def select_by_arrows(page: Page, exercise: str) -> None:
    """Go up to the cell before an exercise; the arrow keys skip cells whose code is folded."""
    selected = page.locator(f".jp-Cell.jp-mod-active:has(+ .jp-Cell #{exercise})")
    for _ in range(40):
        if selected.count():
            return
        page.keyboard.press("ArrowUp")
    raise AssertionError("the arrow keys do not reach the cell")


def bring_up_question(reflection: Locator) -> None:
    """Show the question that comes before words are kept."""
    question = reflection.locator("[data-ask=keep]")
    if not question.is_visible():
        reflection.get_by_role("textbox").first.fill("a word")
        reflection.locator('[data-act="keep"]').click()
        expect(question).to_be_visible()


def cells(page: Page) -> Any:
    """The cells of the notebook: how many, of which kind, which are selected, and the mode."""
    return page.locator(".jp-Notebook").evaluate(
        """(notebook) => [notebook.classList.contains("jp-mod-editMode"),
          ...[...notebook.querySelectorAll(".jp-Cell")].map((cell) =>
            [...cell.classList].filter((name) => /Cell$|mod-(active|selected|multi)/.test(name)))]"""
    )


def press_each_key(page: Page, control: Locator, before: Any) -> None:
    leads_away = control.evaluate("(it, which) => it.matches(which)", LEADS_AWAY)
    for key in KEYS_OF_NOTEBOOKS[:-1] if leads_away else KEYS_OF_NOTEBOOKS:
        control.focus()
        page.keyboard.press(key)
        assert cells(page) == before, f"{key} on {control.evaluate('(it) => it.outerHTML')}"


def test_the_folder_of_chapters_is_open(lab: Lab, context: BrowserContext) -> None:
    page = context.new_page()
    page.goto(f"{lab.url}/?token={TOKEN}")
    listed = page.locator(".jp-DirListing-item", has_text=START)
    expect(listed.first).to_be_visible(timeout=PATIENT)
    expect(page.get_by_title("notebooks", exact=True)).to_be_visible()


@EACH_CHAPTER
def test_the_paper_version_can_be_read_in_a_trusted_chapter(
    reader: Reader, lab: Lab, chapter: str
) -> None:
    page = reader(path_of(chapter))
    expect(page.locator("psychoed-quiz").first).to_be_attached()  # what trust lets through
    assert missing_words(page, lab, chapter) == []


@EACH_CHAPTER
def test_the_paper_version_can_be_read_in_an_untrusted_copy(
    reader: Reader, lab: Lab, chapter: str
) -> None:
    page = reader(lab.copy(chapter, f"untrusted-{chapter}", add_note))
    expect(page.locator("psychoed-quiz")).to_have_count(0)
    assert missing_words(page, lab, chapter) == []


def test_an_untrusted_copy_offers_no_button_that_does_nothing(reader: Reader, lab: Lab) -> None:
    page = reader(lab.copy(START, "no-buttons", add_note))
    expect(page.get_by_text("All answers, with their reasons")).to_be_attached()
    assert page.locator(".jp-OutputArea-output button").filter(visible=True).count() == 0


def test_what_writers_wrote_in_myst_is_shown_as_such(reader: Reader, lab: Lab) -> None:
    page = reader(lab.copy(START, "myst", add_note))
    expect(page.locator(".jp-MarkdownCell aside", has_text="From somebody")).to_be_attached()
    expect(page.get_by_text(":::").filter(visible=True)).to_have_count(0)


def test_a_quiz_is_answered_by_keyboard_and_python_knows(reader: Reader, lab: Lab) -> None:
    page = reader(lab.copy(MEANS, "live", name_the_quiz))
    quiz = run_all(page, "q-two-tries")
    python = page.locator(".jp-CodeCell").last
    expect(python.locator(".jp-OutputArea-output")).to_have_text("[] False")
    select_by_arrows(page, "q-two-tries")
    tab_to(page, quiz.get_by_role("radio").first)
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(quiz.get_by_role("radio").nth(1)).to_be_checked()
    tab_to(page, quiz.get_by_role("button", name="Show what we would say"))
    page.keyboard.press("Enter")
    reason = quiz.locator(".psychoed-reasons li").nth(1).locator("p").last.text_content()
    assert reason
    expect(quiz.locator(".psychoed-answer")).to_contain_text(reason)
    python.locator(".jp-InputArea").click()
    page.keyboard.press("Control+Enter")
    expect(python.locator(".jp-OutputArea-output")).to_have_text("['2'] True")


def test_what_is_explored_is_drawn_by_the_kernel(reader: Reader, lab: Lab) -> None:
    page = reader(lab.copy(MEANS, "explore", add_picture))
    picture = run_all(page, "p-live", ".psychoed-control:not([hidden])")
    frames = picture.locator(".psychoed-one")
    expect(picture.get_by_text("week 1, call 1")).to_be_visible()
    expect(picture.get_by_text("week 4, call 2")).to_be_hidden()
    python = page.locator(".jp-CodeCell").last
    tab_to(page, picture.get_by_role("radio").first)
    page.keyboard.press("ArrowDown")
    expect(picture.get_by_text("week 4, call 3")).to_be_visible()
    expect(frames.locator("visible=true")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(picture.get_by_text("week 1, call 4")).to_be_visible()
    python.locator(".jp-InputArea").click()
    page.keyboard.press("Control+Enter")
    expect(python.locator(".jp-OutputArea-output")).to_have_text("1 [1, 4, 4, 1]")


def test_keys_in_an_exercise_leave_the_notebook_as_it_is(reader: Reader) -> None:
    page = reader(path_of(MEANS))
    run_all(page, "q-three-conditions")
    open_folds(page)
    for name in ("q-two-tries", "q-three-conditions", "r-words"):
        exercise = page.locator(f"#{name}")
        exercise.locator("input, textarea").first.focus()
        before = cells(page)
        for control in exercise.locator(CONTROLS).all():
            if name == "r-words":
                bring_up_question(exercise)
            if control.is_visible():  # "Erase everything" is there only while something is kept
                press_each_key(page, control, before)


@pytest.mark.parametrize(("chapter", "piece"), PRIVATE, ids=[piece for _, piece in PRIVATE])
def test_private_words_stay_in_the_page(
    reader: Reader, lab: Lab, traffic: Traffic, chapter: str, piece: str
) -> None:
    page = reader(lab.copy(chapter, "private", add_note))
    boxes = run_all(page, piece).locator("[data-field] :is(textarea, input[type=text])").all()
    assert boxes
    for box in boxes:
        box.click()
        page.keyboard.type(f"{SECRET} and more")
    save(page)
    restart_kernel(page)
    save(page)
    for box in boxes:
        expect(box).to_have_value(f"{SECRET} and more")
    page.close()
    assert len(traffic.words) > 100
    assert not [words for words in traffic.words if SECRET.encode() in words]
    assert not [path for path in lab.files() if SECRET.encode() in path.read_bytes()]


def test_a_saved_notebook_can_be_read_when_it_is_opened_again(reader: Reader, lab: Lab) -> None:
    path = lab.copy(START, "saved", add_note)
    page = reader(path)
    quiz = run_all(page, "q-website")
    save(page)
    expect(quiz.locator(ALIVE)).to_be_attached()  # the open page stays alive
    outputs = [output for cell in lab.read(path).cells for output in cell.get("outputs", [])]
    paper = ["text/html", "text/markdown", "text/plain"]
    assert [sorted(output.data) for output in outputs] == [paper, paper]
    assert "widgets" not in lab.read(path).metadata
    restart_kernel(page)
    page.close()
    again = reader(path)
    assert missing_words(again, lab, START) == []
    expect(again.get_by_text("model not found")).to_have_count(0)


@pytest.mark.parametrize("chapter", EACH_KIND_OF_EXERCISE)
def test_a_chapter_opens_on_paper_and_comes_alive_without_an_error(
    reader: Reader, lab: Lab, chapter: str
) -> None:
    page = reader(path_of(chapter))
    exercises = [page.locator(f"#{name}") for name in names_of_exercises(lab, chapter)]
    open_folds(page)
    for exercise in exercises:  # nobody has run anything
        expect(exercise).to_be_visible()
        expect(exercise).to_contain_text(re.compile(r"\w+\s+\w+"))
    expect(page.locator(ALIVE)).to_have_count(0)
    restart_and_run_all(page)
    for exercise in exercises:
        expect(exercise.locator(ALIVE).first).to_be_attached(timeout=PATIENT)
    expect(page.locator(IDLE)).to_be_attached(timeout=PATIENT)
    expect(page.locator(ERROR)).to_have_count(0)


def test_private_words_outlast_a_new_run(reader: Reader) -> None:
    page = reader(path_of(START))
    box = run_all(page, "r-today").get_by_role("textbox").first
    box.fill("still here")
    box.evaluate("box => { box.isOld = true; }")
    restart_and_run_all(page)
    page.wait_for_function(
        "() => ![...document.querySelectorAll('#r-today *')].some(it => it.isOld)"
    )
    expect(page.locator("#r-today").locator(ALIVE)).to_be_attached(timeout=PATIENT)
    expect(box).to_have_value("still here")


def test_help_opens_without_losing_private_words(reader: Reader, context: BrowserContext) -> None:
    page = reader(path_of(START))
    reflection = run_all(page, "r-today")
    reflection.get_by_role("textbox").first.fill("still here")
    with context.expect_page(timeout=3_000) as opened:
        reflection.get_by_role("link", name="Get help now").first.click()
    shown = opened.value.get_by_role("heading", name="Get help now")
    expect(shown).to_be_visible(timeout=PATIENT)
    expect(reflection.get_by_role("textbox").first).to_have_value("still here")


def test_help_shows_its_numbers(reader: Reader) -> None:
    shown = reader("book/get-help.md").locator(".jp-MarkdownViewer")
    heading = shown.get_by_role("heading", name="Get help now")
    expect(heading).to_be_visible(timeout=PATIENT)
    assert shown.get_by_text("Unknown Directive").count() == 0
    expect(shown.get_by_text("999").first).to_be_visible()
