import { beforeEach, describe, expect, it, vi } from "vitest";
import { press, show, statusOf } from "../../exercises/fixtures";
import rendered from "../../../../tests/sessions/rendered.json";
import "./builder";
import { AIR, clockTime, heavyFrom, plan, type Block, type Chapter, type Choice } from "./plan";
import { words } from "./sheet";

let builder: HTMLElement;
let plans: { timed: { blocks: Block[] }; chapters: Chapter[] };

function chosen(length: number, numbers: number[], more: Partial<Choice> = {}): Choice {
  return { length, chapters: numbers.map((n) => plans.chapters[n]!), place: "room", leftOut: [], ...more };
}

function field(name: string, value?: string): HTMLInputElement {
  const found = builder.querySelector<HTMLInputElement>(`[name="${name}"]${value === undefined ? "" : `[value="${value}"]`}`);
  if (!found) throw new Error(`no field ${name} ${value}`);
  return found;
}

function tick(name: string, value: string): void {
  field(name, value).checked = true;
  field(name, value).dispatchEvent(new Event("change", { bubbles: true }));
}

function type(name: string, value: string): void {
  field(name).value = value;
  field(name).dispatchEvent(new Event("input", { bubbles: true }));
}

function sheet(): HTMLElement {
  return builder.querySelector<HTMLElement>(".run-sheet")!;
}

function rows(): string[][] {
  return Array.from(sheet().querySelectorAll(".run tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent ?? ""));
}

beforeEach(() => {
  document.body.innerHTML = "";
  builder = show<HTMLElement>(rendered.builder);
  plans = JSON.parse(builder.dataset.plans ?? "");
});

describe("the plan of a meeting", () => {
  for (const { length, chapters, blocks } of rendered.plans) {
    it(`is the one that Python makes: ${length} minutes, chapters ${chapters.join(", ")}`, () => {
      const planned = plan(plans.timed.blocks, chosen(length, chapters));
      const same = planned.map(({ block, begins, minutes, steps }) => [
        block.id, begins, minutes, steps.map((step) => [step.name, step.do, step.minutes]),
      ]);
      expect(same).toEqual(blocks);
    });
  }

  it("keeps the minutes of what is left out, as air", () => {
    const planned = plan(plans.timed.blocks, chosen(90, [0], { leftOut: ["wisdom"] }));
    const wisdom = planned.find(({ block }) => block.id === "wisdom");
    expect(wisdom?.steps).toEqual([{ name: "", do: AIR, minutes: 10 }]);
    expect(planned.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(90);
  });

  it("has no round with thirty in a room, and no cards on a screen", () => {
    const what = (id: string, place: Choice["place"]): string | undefined =>
      plan(plans.timed.blocks, chosen(90, [0], { place })).find(({ block }) => block.id === id)?.steps[0]?.do;
    expect(what("check-in", "thirty")).toContain("No round");
    expect(what("belief-check", "online")).toContain("Hands instead of cards");
    expect(what("check-in", "room")).toContain("Name, energy");
  });

  it("says what holds in the place beside the steps of a chapter", () => {
    const blocks = plans.timed.blocks.map((block) => ({ ...block, thirty: block.id === "activity-a" ? "At the tables." : block.thirty }));
    const activity = plan(blocks, chosen(90, [0], { place: "thirty" })).find(({ block }) => block.id === "activity-a");
    expect(activity?.steps.map(({ name }) => name)).toEqual(["Sort sleep", "One line"]);
    expect(activity?.here).toBe("At the tables.");
  });

  it("says when the heavy part of each chapter begins", () => {
    const choice = chosen(120, [0, 1, 2]);
    expect(heavyFrom(plan(plans.timed.blocks, choice), choice)).toEqual([undefined, 75, 85]);
  });

  it("reads the clock, also past midnight", () => {
    expect(clockTime("19:00", 0)).toBe("19:00");
    expect(clockTime("23:30", 45)).toBe("00:15");
  });

  it("writes links as words", () => {
    expect(words("See [Get help now](../book/get-help.md).")).toBe("See Get help now.");
  });
});

describe("the builder", () => {
  it("shows its form, and takes away the list for pages without scripts", () => {
    expect(builder.querySelector("form")?.hidden).toBe(false);
    expect(builder.querySelector(".without-scripts")).toBeNull();
    expect(sheet().hidden).toBe(true);
  });

  it("offers more chapters, and more to leave out, only where they fit", () => {
    const more = builder.querySelector<HTMLElement>("[data-more]")!;
    const learnB = builder.querySelector<HTMLElement>('[data-block="learn-b"]')!;
    expect([more.hidden, learnB.hidden]).toEqual([true, true]);
    tick("length", "120");
    expect([more.hidden, learnB.hidden]).toEqual([false, false]);
  });

  it("makes a run sheet with clock times, from the form", () => {
    type("start", "18:30");
    type("people", "7");
    field("chapter-0").value = "1";
    press(builder, "make");
    expect(sheet().hidden).toBe(false);
    expect(document.activeElement).toBe(sheet());
    expect(rows()[0]).toEqual(["18:30", "5", "Arrive"]);
    expect(rows().at(-1)).toEqual(["19:55", "5", "Closing"]);
    expect(rows().find(([, , what]) => what?.startsWith("Activity A"))?.[2]).toBe("Activity A: Sort food 11 · One line 4");
    const text = sheet().textContent ?? "";
    expect(text).toContain("All about food");
    expect(text).toContain("The loss in food. It can begin at 18:57.");
    expect(text).toContain("Somebody is trained.");
    expect(text).toContain("7 of each sheet");
    expect(text).toContain("Somebody cries over food.");
    expect(text).toContain("yes / no");
    expect(statusOf(builder)).toBe("The run sheet stands below.");
  });

  it("has helpers and a second B only with thirty in a room", () => {
    press(builder, "make");
    const only = sheet().querySelector<HTMLElement>('[data-only="thirty"]')!;
    expect(only.hidden).toBe(true);
    tick("place", "thirty");
    press(builder, "make");
    expect(only.hidden).toBe(false);
  });

  it("takes the same chapter once, and a second one only at 120 minutes", () => {
    field("chapter-1").value = "2";
    press(builder, "make");
    expect(sheet().textContent).not.toContain("light");
    tick("length", "120");
    field("chapter-2").value = "2";
    press(builder, "make");
    expect(sheet().querySelector("h2")?.textContent).toBe("All about sleep, then: All about light");
  });

  it("refuses a chapter that is only for a room, elsewhere", () => {
    const data = JSON.parse(builder.dataset.plans ?? "");
    data.chapters[0].only_in_a_room = true;
    builder.dataset.plans = JSON.stringify(data);
    const again = show<HTMLElement>(builder.outerHTML);
    again.querySelector<HTMLInputElement>('[value="online"]')!.checked = true;
    press(again, "make");
    expect(again.querySelector<HTMLElement>(".run-sheet")?.hidden).toBe(true);
    expect(statusOf(again)).toContain("page to take home");
  });

  it("says that a change is not on the sheet yet", () => {
    type("people", "9");
    expect(statusOf(builder)).toBe("");
    press(builder, "make");
    type("people", "10");
    expect(statusOf(builder)).toContain("Make the run sheet again");
  });

  it("prints the sheet alone, and keeps nothing", () => {
    const print = vi.fn();
    vi.stubGlobal("print", print);
    press(builder, "make");
    press(builder, "print");
    expect(print).toHaveBeenCalledOnce();
    expect(sheet().hasAttribute("data-psychoed-piece")).toBe(true);
    expect(localStorage.length + sessionStorage.length).toBe(0);
    expect(location.search + location.hash).toBe("");
  });
});
