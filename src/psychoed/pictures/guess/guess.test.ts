import { beforeEach, describe, expect, it, vi } from "vitest";
import rendered from "../../../../tests/pictures/rendered.json";
import { draw, notebook, press, sentence, show, statusOf } from "../../exercises/fixtures";
import "./guess";

const { "p-guess": markup, "p-guess-thousand": thousand } = rendered;
let guess: Element;

function slider(): HTMLInputElement {
  return guess.querySelector("input") as HTMLInputElement;
}

function slide(value: number): void {
  slider().valueAsNumber = value;
  slider().dispatchEvent(new Event("input", { bubbles: true }));
}

function said(): HTMLElement {
  return guess.querySelector(".psychoed-guessed") as HTMLElement;
}

function found(): HTMLDetailsElement {
  return guess.querySelector(".psychoed-found") as HTMLDetailsElement;
}

beforeEach(() => {
  document.body.textContent = "";
  guess = show(markup);
});

describe("a guess", () => {
  it("shows its controls once scripts run", () => {
    expect(Array.from(guess.querySelectorAll("[hidden]"))).toEqual([]);
  });

  it.each([
    ["-10", 40],
    ["-1", 49],
    ["1", 51],
    ["10", 60],
  ])("is set by the button %s", (act, value) => {
    press(guess, act);
    expect(slider().valueAsNumber).toBe(value);
    expect(said().textContent).toBe(`Your guess: ${value} of 100`);
  });

  it("is set by the slider", () => {
    slide(7);
    expect(said().textContent).toBe("Your guess: 7 of 100");
  });

  it("stays between nobody and all", () => {
    for (let time = 0; time < 12; time += 1) press(guess, "10");
    expect(said().textContent).toBe("Your guess: 100 of 100");
    for (let time = 0; time < 12; time += 1) press(guess, "-10");
    expect(said().textContent).toBe("Your guess: 0 of 100");
  });

  it("is said politely after a button, and not twice by a slider", () => {
    expect(said().getAttribute("role")).toBe("status");
    press(guess, "10");
    expect(said().getAttribute("aria-live")).toBe("polite");
    slide(7);
    expect(said().getAttribute("aria-live")).toBe("off");
  });

  it("counts in thousands where the picture does", () => {
    guess = show(thousand);
    slide(1000);
    expect(said().textContent).toBe("Your guess: 1,000 of 1,000");
    press(guess, "show");
    expect(statusOf(guess)).toMatch(/^You guessed 1,000 of 1,000\. What was found: 70 of 1,000\. /);
  });
});

describe("what was found", () => {
  it("is shown beside the guess", () => {
    press(guess, "-10");
    expect(found().open).toBe(false);
    press(guess, "show");
    expect(found().open).toBe(true);
    expect(statusOf(guess)).toBe(sentence(guess, "compared").replace("{guess}", "40"));
    expect(statusOf(guess)).toContain("You guessed 40 of 100. What was found: 70 of 100.");
  });

  it("is shown without a guess too, and nothing is compared", () => {
    press(guess, "skip");
    expect(found().open).toBe(true);
    expect(statusOf(guess)).toBe(sentence(guess, "skipped"));
    expect(statusOf(guess)).not.toMatch(/\d/);
  });

  it("may be guessed again without limit, and no old comparison stays", () => {
    for (const value of [3, 70, 100]) {
      slide(value);
      expect(statusOf(guess)).toBe("");
      press(guess, "show");
      expect(statusOf(guess)).toContain(`You guessed ${value} of 100.`);
    }
    press(guess, "1");
    expect(statusOf(guess)).toBe("");
  });

  it("is said in the same words however the guess was", () => {
    const words = [0, 69, 70, 71, 100].map((value) => {
      slide(value);
      press(guess, "show");
      return statusOf(guess).replace(`guessed ${value} `, "");
    });
    expect(new Set(words).size).toBe(1);
  });
});

describe("privacy", () => {
  it("keeps and sends nothing", () => {
    const dispatch = vi.spyOn(EventTarget.prototype, "dispatchEvent");
    const { model, saves } = notebook({ html: markup });
    const set = vi.spyOn(model, "set");
    guess = draw(model).firstElementChild as Element;
    press(guess, "10");
    slide(41);
    press(guess, "show");
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(document.cookie).toBe("");
    expect(location.href).not.toContain("41");
    expect(set).not.toHaveBeenCalled();
    expect(saves()).toBe(0);
    expect(dispatch.mock.calls.filter(([event]) => event instanceof CustomEvent)).toEqual([]);
  });
});

describe("in JupyterLab", () => {
  it("works once, however often it is moved", () => {
    const elsewhere = document.createElement("div");
    document.body.append(elsewhere);
    elsewhere.append(guess);
    document.body.append(guess);
    press(guess, "10");
    expect(said().textContent).toBe("Your guess: 60 of 100");
  });

  it("keeps what is set when it is moved", () => {
    slide(12);
    document.body.append(guess);
    expect(said().textContent).toBe("Your guess: 12 of 100");
    expect(slider().valueAsNumber).toBe(12);
  });
});
