import { beforeEach, describe, expect, it, vi } from "vitest";
import { belief, draw, notebook, one, press, sentence, several, show, sort, statusOf } from "../fixtures";
import type { QuizDetail, QuizElement } from "./quiz";

function choose(quiz: Element, item: number, ...values: string[]): void {
  for (const value of values) {
    const inputs = Array.from(quiz.querySelectorAll<HTMLInputElement>(`[data-item="${item}"] input`));
    inputs.find((input) => input.value === value)?.click();
  }
}

function answer(quiz: Element, item = 1): string {
  const text = quiz.querySelector(`fieldset[data-item="${item}"] .psychoed-answer`)?.textContent ?? "";
  return text.replace(/\s+/g, " ").trim();
}

function listen(quiz: Element): QuizDetail[] {
  const heard: QuizDetail[] = [];
  document.addEventListener("psychoed:quiz", (event) => {
    if (event.target === quiz) heard.push((event as CustomEvent<QuizDetail>).detail);
  });
  return heard;
}

function ticked(quiz: Element): string[] {
  const inputs = Array.from(quiz.querySelectorAll("input"));
  return inputs.filter((input) => input.checked).map((input) => input.value);
}

beforeEach(() => {
  document.body.textContent = "";
});

describe("every quiz", () => {
  it.each([one, several, belief, sort])("shows its buttons once scripts run", (markup) => {
    expect(show(markup).querySelector(".psychoed-actions")?.hasAttribute("hidden")).toBe(false);
  });

  it.each([one, several, belief, sort])("keeps every reason readable in the markup", (markup) => {
    const quiz = show(markup);
    const before = quiz.querySelector("details")?.innerHTML;
    choose(quiz, 1, "1", "Body");
    press(quiz, "check");
    press(quiz, "reset");
    expect(quiz.querySelector("details")?.innerHTML).toBe(before);
  });

  it.each([one, several, belief, sort])("says kindly that nothing is chosen, and reports nothing", (markup) => {
    const quiz = show(markup);
    const heard = listen(quiz);
    press(quiz, "check");
    expect(statusOf(quiz)).toBe(sentence(quiz, "none"));
    expect(quiz.querySelector(".psychoed-answer")?.childNodes.length).toBe(0);
    expect(heard).toEqual([]);
  });

  it("works once, however often JupyterLab moves it", () => {
    const quiz = show(one);
    const elsewhere = document.createElement("div");
    document.body.append(elsewhere);
    elsewhere.append(quiz);
    document.body.append(quiz);
    const heard = listen(quiz);
    choose(quiz, 1, "2");
    press(quiz, "check");
    expect(heard).toEqual([
      { answers: ["2"], checked: false },
      { answers: ["2"], checked: true },
    ]);
    expect(answer(quiz)).toBe("Rest is careThis fits. Many find so.");
  });

  it("guards every control from the keys of JupyterLab", () => {
    for (const markup of [one, several, belief, sort]) {
      const controls = Array.from(show(markup).querySelectorAll("a, button:not([hidden]), input, summary, [tabindex]"));
      expect(controls.filter((control) => control.getAttribute("data-lm-suppress-shortcuts") !== "true")).toEqual([]);
    }
  });

  it("lets its script run again, as JupyterLab does for every widget", async () => {
    vi.resetModules();
    await expect(import("./quiz")).resolves.toBeDefined();
  });

  it("sends no form", () => {
    const event = new Event("submit", { bubbles: true, cancelable: true });
    show(one).querySelector("form")?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe("one answer", () => {
  it("shows the reason of the choice, and says it to screen readers", () => {
    const quiz = show(one);
    choose(quiz, 1, "1");
    press(quiz, "check");
    expect(answer(quiz)).toBe("Rest is lazyThis does not quite fit. Rest is care.");
    expect(quiz.querySelector(".psychoed-answer")?.getAttribute("role")).toBe("status");
    expect(statusOf(quiz)).toBe(sentence(quiz, "shown"));
  });

  it("has a kind word for not being sure", () => {
    const quiz = show(one);
    choose(quiz, 1, "not-sure");
    press(quiz, "check");
    expect(answer(quiz)).toBe("Not sureThat is fine too.");
  });

  it("takes a stale answer away when the choice changes", () => {
    const quiz = show(one);
    const heard = listen(quiz);
    choose(quiz, 1, "1");
    press(quiz, "check");
    choose(quiz, 1, "2");
    expect(answer(quiz)).toBe("");
    expect(statusOf(quiz)).toBe("");
    expect(heard.pop()).toEqual({ answers: ["2"], checked: false });
  });

  it("may be tried again without limit", () => {
    const quiz = show(one);
    for (let time = 0; time < 20; time += 1) {
      choose(quiz, 1, time % 2 ? "2" : "1");
      press(quiz, "check");
      expect(answer(quiz)).toContain(time % 2 ? "Many find so." : "Rest is care.");
    }
  });

  it("starts again with nothing kept, and the focus where it was", () => {
    const quiz = show(one);
    const heard = listen(quiz);
    choose(quiz, 1, "1");
    press(quiz, "check");
    const button = quiz.querySelector<HTMLElement>('[data-act="reset"]');
    button?.focus();
    button?.click();
    expect(ticked(quiz)).toEqual([]);
    expect(answer(quiz)).toBe("");
    expect(statusOf(quiz)).toBe(sentence(quiz, "reset"));
    expect(heard.pop()).toEqual({ answers: [], checked: false });
    expect(document.activeElement).toBe(button);
  });
});

describe("several answers", () => {
  it("shows the reason of each choice and of no other", () => {
    const quiz = show(several);
    const heard = listen(quiz);
    choose(quiz, 1, "2", "3");
    press(quiz, "check");
    expect(answer(quiz)).toBe("A wagerThis does not quite fit. A wager does not.A friendThis fits. A friend may help.");
    expect(heard.pop()).toEqual({ answers: ["2", "3"], checked: true });
  });
});

describe("belief", () => {
  it("shows a word for the stance, the better picture and the source", () => {
    const quiz = show(belief);
    choose(quiz, 1, "1");
    press(quiz, "check");
    expect(answer(quiz)).toBe("I believe itMany do.No. It has many causes.Where this comes from: study card 1, study card 2");
    const links = quiz.querySelectorAll(".psychoed-answer a");
    expect(Array.from(links, (link) => link.getAttribute("href"))).toEqual(["#claim-a", "#claim-b"]);
  });
});

describe("sort", () => {
  it("answers the items that have a choice, and leaves the others", () => {
    const quiz = show(sort);
    const heard = listen(quiz);
    choose(quiz, 1, "Mind");
    choose(quiz, 3, "not-sure");
    press(quiz, "check");
    expect(answer(quiz, 1)).toBe("We would say: Body. Sleep is of the body.");
    expect(answer(quiz, 2)).toBe("");
    expect(answer(quiz, 3)).toBe("Not sure? Both can be.We would say: Body. Breath is of the body.");
    expect(heard.pop()).toEqual({ answers: ["Mind", "", "not-sure"], checked: true });
  });

  it("makes one announcement, not one for each item", () => {
    expect(show(sort).querySelectorAll("[role=status], [aria-live]").length).toBe(1);
  });

  it("takes only the stale answer away", () => {
    const quiz = show(sort);
    choose(quiz, 1, "Mind");
    choose(quiz, 2, "Mind");
    press(quiz, "check");
    choose(quiz, 1, "Body");
    expect(answer(quiz, 1)).toBe("");
    expect(answer(quiz, 2)).toContain("Worry is of the mind.");
  });
});

describe("in a notebook", () => {
  it("reports the answers to the model", () => {
    const { values, model, saves } = notebook({ html: one, answers: [], checked: false });
    const el = draw(model);
    choose(el, 1, "2");
    expect(values).toMatchObject({ answers: ["2"], checked: false });
    press(el, "check");
    expect(values).toMatchObject({ answers: ["2"], checked: true });
    expect(saves()).toBe(2);
    press(el, "reset");
    expect(values).toMatchObject({ answers: [], checked: false });
  });

  it.each([
    [one, ["2"], "Many find so."],
    [several, ["1", "3"], "A friend may help."],
    [sort, ["", "Mind", ""], "Worry is of the mind."],
  ])("ticks earlier answers again, and shows their reasons if they were shown", (html, answers, reason) => {
    const shown = draw(notebook({ html, answers, checked: true }).model);
    expect(ticked(shown)).toEqual(answers.filter((value) => value));
    const text = Array.from(shown.querySelectorAll(".psychoed-answer"), (node) => node.textContent).join(" ");
    expect(text).toContain(reason);
    const unchecked = draw(notebook({ html, answers, checked: false }).model);
    expect(ticked(unchecked)).toEqual(answers.filter((value) => value));
    expect(Array.from(unchecked.querySelectorAll(".psychoed-answer"), (node) => node.textContent).join("")).toBe("");
  });

  it("works once after it was restored and put into the page", () => {
    const { model, saves } = notebook({ html: one, answers: ["1"], checked: true });
    const el = draw(model);
    choose(el, 1, "2");
    expect(saves()).toBe(1);
    expect(el.querySelector<QuizElement>("psychoed-quiz")?.isConnected).toBe(true);
  });
});
