import { beforeEach, describe, expect, it, vi } from "vitest";
import { press } from "../../exercises/fixtures";
import rendered from "../../../../tests/site/rendered.json";
import { filterCards } from "./filter";

const CARDS = `
  <section class="study kind-rct" id="spray"><h2>A naïve spray</h2>
    <div class="claim sure-low" id="spray-response">40 were at least half better. It’s a start.</div></section>
  <section class="study kind-meta-analysis" id="pool"><h2>Seven trials of a SPRAY</h2>
    <div class="claim sure-moderate" id="pool-arms">Both got better.</div>
    <div class="claim sure-very-low" id="pool-ratios">The odds were higher.</div></section>
  <section class="study kind-guideline" id="advice"><h2>What a guideline advises</h2>
    <div class="claim sure-not-rated" id="advice-ask">Ask.</div></section>
  <a id="link" href="#pool-ratios">A number</a> <a id="elsewhere" href="#nowhere">Elsewhere</a>`;

function form(): HTMLFormElement {
  return document.querySelector("form") as HTMLFormElement;
}

function choose(name: string, value: string): void {
  const control = form().querySelector<HTMLInputElement>(`[data-filter="${name}"]`) as HTMLInputElement;
  control.value = value;
  expect(control.value).toBe(value); // a select has no value that is not among its options
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function shown(): string[] {
  return Array.from(document.querySelectorAll(".study:not([hidden])"), (card) => card.id);
}

function said(): string {
  vi.runAllTimers();
  return form().querySelector("[role=status]")?.textContent ?? "";
}

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "/");
  document.body.innerHTML = rendered.form + CARDS;
  filterCards(form());
});

describe("the form", () => {
  it("is hidden until its script runs, and then shows all cards", () => {
    expect(rendered.form).toContain('hidden="hidden"');
    expect(form().hidden).toBe(false);
    expect(shown()).toEqual(["spray", "pool", "advice"]);
    expect(said()).toBe("All 3 cards shown.");
  });

  it("sends nothing, also by Enter", () => {
    const event = new Event("submit", { bubbles: true, cancelable: true });
    form().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe("words", () => {
  it.each([
    ["odds", ["pool"]],
    ["spray", ["spray", "pool"]],
    ["SpRaY", ["spray", "pool"]],
    ["naïve", ["spray"]],
    ["NAÏVE", ["spray"]],
    ["nai\u0308ve", ["spray"]],
    ["naive", ["spray"]],
    ["öddś", ["pool"]],
    ["it's", ["spray"]],
    ["  spray   trials ", ["pool"]],
    ["trials spray", ["pool"]],
    ["spray nothing", []],
    ["guide", ["advice"]],
    [".*", []],
    ["<h2>", []],
    ["   ", ["spray", "pool", "advice"]],
    ["", ["spray", "pool", "advice"]],
  ])("%j finds %j", (words, cards) => {
    choose("words", words);
    expect(shown()).toEqual(cards);
  });
});

describe("the lists", () => {
  it.each([
    ["sure-low", ["spray"]],
    ["sure-very-low", ["pool"]],
    ["sure-moderate", ["pool"]],
    ["sure-not-rated", ["advice"]],
    ["sure-high", []],
    ["", ["spray", "pool", "advice"]],
  ])("how sure: %s", (value, cards) => {
    choose("sure", value);
    expect(shown()).toEqual(cards);
  });

  it.each([
    ["kind-rct", ["spray"]],
    ["kind-guideline", ["advice"]],
    ["", ["spray", "pool", "advice"]],
  ])("what kind: %s", (value, cards) => {
    choose("kind", value);
    expect(shown()).toEqual(cards);
  });

  it("narrow each other, and the words", () => {
    choose("words", "spray");
    choose("kind", "kind-meta-analysis");
    choose("sure", "sure-moderate");
    expect(shown()).toEqual(["pool"]);
    choose("sure", "sure-low");
    expect(shown()).toEqual([]);
  });
});

describe("what is said", () => {
  it("counts the cards", () => {
    choose("words", "spray");
    expect(said()).toBe("2 of 3 cards shown.");
  });

  it("says that none fits, and what helps", () => {
    choose("words", "zzz");
    expect(said()).toBe("No card here fits. Show all brings back all 3.");
  });

  it("waits for a pause in typing", () => {
    const status = form().querySelector("[role=status]");
    const sentences: string[] = [];
    const watch = new MutationObserver(() => sentences.push(status?.textContent ?? ""));
    watch.observe(status as Element, { childList: true });
    for (const word of ["s", "sp", "spr", "zzz", "spray"]) choose("words", word);
    expect(shown()).toEqual(["spray", "pool"]);
    expect(status?.textContent).toBe("All 3 cards shown.");
    vi.runAllTimers();
    return Promise.resolve().then(() => expect(sentences).toEqual(["2 of 3 cards shown."]));
  });
});

describe("show all", () => {
  it("empties the form and keeps the focus where it was", () => {
    choose("words", "zzz");
    choose("sure", "sure-low");
    const button = form().querySelector<HTMLElement>('[data-act="all"]');
    button?.focus();
    press(form(), "all");
    expect(shown()).toEqual(["spray", "pool", "advice"]);
    expect(Array.from(form().querySelectorAll("[data-filter]"), (it) => (it as HTMLInputElement).value)).toEqual(["", "", ""]);
    expect(document.activeElement).toBe(button);
    expect(said()).toBe("All 3 cards shown.");
  });
});

describe("a link to a card that does not fit", () => {
  beforeEach(() => choose("words", "guideline"));

  it("shows it when the address changes", () => {
    history.replaceState(null, "", "#pool-ratios");
    dispatchEvent(new Event("hashchange"));
    expect(shown()).toContain("pool");
    expect(said()).toBe("All 3 cards shown.");
  });

  it("shows it when the link is followed again, and the address stays the same", () => {
    document.getElementById("link")?.click();
    expect(shown()).toContain("pool");
  });

  it.each(["#advice", "#nowhere", "#", "#%E0%A4%A"])("is not %s: the choice stays", (hash) => {
    history.replaceState(null, "", hash);
    dispatchEvent(new Event("hashchange"));
    document.getElementById("elsewhere")?.click();
    expect(shown()).toEqual(["advice"]);
  });
});
