import { beforeEach, describe, expect, it, vi } from "vitest";
import { keptUnder, pageWorksheet, press, reload, show, statusOf, worksheet } from "../fixtures";
import "./worksheet";

const KEY = "01-start/w-words";

function field(id: string, within: Element = sheet): HTMLElement {
  return within.querySelector(`[data-field="${id}"]`) as HTMLElement;
}

function fill(place: Element, text: string): void {
  const control = place.querySelector<HTMLInputElement>("input[type=text], textarea, select") as HTMLInputElement;
  control.value = text;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function choose(place: Element, value: string): void {
  const input = Array.from(place.querySelectorAll<HTMLInputElement>("input")).find((one) => one.value === value);
  if (!input) throw new Error(`nothing to choose: ${value}`);
  input.checked = input.type === "radio" || !input.checked;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function chosen(place: Element): string[] {
  return Array.from(place.querySelectorAll<HTMLInputElement>("input:checked"), ({ value }) => value).filter(Boolean);
}

function row(number: number): HTMLElement {
  return field("tries").querySelectorAll(".psychoed-table-row")[number] as HTMLElement;
}

function cell(number: number, column: string): HTMLElement {
  return row(number).querySelector(`[data-column="${column}"]`) as HTMLElement;
}

function items(id: string): (string | undefined)[] {
  return Array.from(field(id).querySelectorAll<HTMLElement>("[data-item]:not([hidden])"), ({ dataset }) => dataset.item);
}

function keep(): void {
  press(sheet, "keep");
  press(sheet, "keep-yes");
}

/** The page that prints, as words; one line a piece. */
function page(of: Element = sheet): string[] {
  window.dispatchEvent(new Event("beforeprint"));
  const words = Array.from(of.querySelectorAll(".psychoed-page :is(p, dt, dd > ul > li, dd > ol > li, th, td), .psychoed-page dd:not(:has(*))"), (one) => one.textContent ?? "");
  window.dispatchEvent(new Event("afterprint"));
  return words;
}

let sheet: Element;
beforeEach(() => {
  localStorage.clear();
  reload();
  sheet = show(worksheet);
});

/** One answer in every field. */
function fillAll(): void {
  fill(field("good"), "sing");
  fill(field("bad"), "sleep");
  choose(field("told"), "Yes");
  fill(field("who"), "Ana");
  choose(field("body"), "Head");
  choose(field("effort"), "4");
  const review = field("review");
  (review.querySelector("[data-part=month]") as HTMLSelectElement).value = "03";
  (review.querySelector("[data-part=year]") as HTMLInputElement).value = "2027";
  review.querySelector("[data-part=year]")?.dispatchEvent(new Event("input", { bubbles: true }));
  fill(cell(0, "what"), "a tablet");
  choose(field("areas").querySelector('[data-item="Work"]') as Element, "not enough");
  press(field("first").querySelector('[data-item="Rest"]') as Element, "up");
  choose(field("step"), "Walk far");
  choose(field("lines"), "Ear: call 1");
}

const ALL = {
  good: "sing",
  bad: "sleep",
  told: "Yes",
  who: "Ana",
  body: [{ item: "Head" }],
  effort: "4",
  review: "2027-03",
  tries: [{ what: "a tablet", from: "", long: "" }],
  areas: [{ item: "Work", column: "not enough" }],
  first: [{ item: "Sleep" }, { item: "Rest" }, { item: "Work" }],
  step: "Walk far",
  lines: [{ item: "Ear: call 1" }],
};

describe("every kind of field", () => {
  it("is kept when asked, and stands there again when the page is opened", () => {
    fillAll();
    expect(localStorage.length).toBe(0);
    keep();
    expect(keptUnder(KEY)).toMatchObject(ALL);
    reload();
    sheet = show(worksheet);
    expect((field("review").querySelector("[data-part=month]") as HTMLSelectElement).value).toBe("03");
    expect(page().join("|")).toBe(
      "My words|A good day|sing|A bad day|sleep|Told|Yes|Who knows|Ana|In my body|Head|Effort|4 of 10|Review|March 2027|" +
        "What I tried|What|From|How long|Highest dose|a tablet||||Areas: not enough|Work|" +
        "What comes first|Sleep|Rest|Work|My step|Walk far|Lines|Ear: call 1",
    );
  });

  it("can be undone, step by step, to the empty sheet", () => {
    fillAll();
    for (let step = 0; step < 12; step += 1) press(sheet, "undo");
    expect(page()).toEqual([]);
    expect((sheet.querySelector('[data-act="undo"]') as HTMLElement).hidden).toBe(true);
    expect(items("first")).toEqual(["Sleep", "Work", "Rest"]);
    expect(chosen(sheet)).toEqual([]);
  });

  it("goes with one press and one yes, and not with a no", () => {
    fillAll();
    keep();
    press(sheet, "erase");
    press(sheet, "no");
    expect(page().length).toBeGreaterThan(20);
    press(sheet, "erase");
    press(sheet, "erase-yes");
    expect(page()).toEqual([]);
    expect(localStorage.length).toBe(0);
  });

  it("keeps a tick that is not offered any more", () => {
    localStorage.setItem(`psychoed.v1/${KEY}`, '{"version":2,"values":{"body":[{"item":"Wings"}]}}');
    reload();
    sheet = show(worksheet);
    choose(field("body"), "Head");
    keep();
    expect(keptUnder(KEY)).toMatchObject({ body: [{ item: "Head" }, { item: "Wings" }] });
  });

  it("keeps what was begun before the script ran", () => {
    const waiting = document.createElement("template");
    waiting.innerHTML = worksheet;
    const early = waiting.content.firstElementChild as Element;
    localStorage.setItem(`psychoed.v1/${KEY}`, '{"version":2,"values":{"good":"kept","told":"No"}}');
    (field("good", early).querySelector("input") as HTMLInputElement).value = "early";
    (early.querySelectorAll<HTMLInputElement>("[data-column=what] input")[1] as HTMLInputElement).value = "second row";
    reload();
    document.body.append(early);
    sheet = early;
    expect(page().join("|")).toContain("kept\n\nearly");
    expect(page().join("|")).toContain("second row");
    expect(chosen(field("told"))).toEqual(["No"]);
  });
});

describe("a field for some", () => {
  it("shows itself after the answer that it waits for, and stays off the page without it", () => {
    expect(field("who").hidden).toBe(true);
    choose(field("told"), "Yes");
    expect(field("who").hidden).toBe(false);
    fill(field("who"), "Ana");
    choose(field("told"), "No");
    expect(field("who").hidden).toBe(true);
    expect(page().join("|")).not.toContain("Ana");
    choose(field("told"), "Yes");
    expect(page().join("|")).toContain("Ana");
  });
});

describe("a table", () => {
  it("shows one row, adds and takes out rows, and gives them their numbers", () => {
    expect(row(1)).toBeUndefined();
    fill(cell(0, "what"), "one");
    press(field("tries"), "add-row");
    expect(row(1).contains(document.activeElement)).toBe(true);
    expect(row(1).querySelector("legend")?.textContent).toBe("Treatment 2");
    fill(cell(1, "what"), "two");
    press(row(0), "remove-row");
    expect(row(1)).toBeUndefined();
    expect((cell(0, "what").querySelector("input") as HTMLInputElement).value).toBe("two");
    expect(row(0).querySelector("legend")?.textContent).toBe("Treatment 1");
    press(sheet, "undo");
    expect((cell(0, "what").querySelector("input") as HTMLInputElement).value).toBe("one");
  });

  it("says below a row what its answers may mean, and nothing below an empty one", () => {
    const said = (): string => row(0).querySelector(".psychoed-result")?.textContent ?? "";
    expect(said()).toBe("");
    fill(cell(0, "what"), "a tablet");
    expect(said()).toBe("Cannot tell from this.");
    fill(cell(0, "long"), "Days");
    expect(said()).toBe("It may not have had a full chance.");
  });

  it("has as many rows on empty paper as it should, and one on the screen", () => {
    window.dispatchEvent(new Event("beforeprint"));
    expect(row(1).querySelector("legend")?.textContent).toBe("Treatment 2");
    expect(row(0).textContent).toContain("Highest dose: ");
    window.dispatchEvent(new Event("afterprint"));
    expect(row(1)).toBeUndefined();
  });

  it("prints the newest first, with an empty column for somebody else", () => {
    fill(cell(0, "what"), "old");
    fill(cell(0, "from"), "");
    (cell(0, "from").querySelector("[data-part=year]") as HTMLInputElement).value = "2019";
    fill(cell(0, "what"), "old ");
    press(field("tries"), "add-row");
    (cell(1, "from").querySelector("[data-part=year]") as HTMLInputElement).value = "2024";
    fill(cell(1, "what"), "new");
    expect(page().slice(-8).filter(Boolean)).toEqual(["new", "2024", "old ", "2019"]);
  });
});

describe("things to sort", () => {
  it("takes what a reader adds, once, and lets go of it", () => {
    const box = field("areas").querySelector("[data-own]") as HTMLInputElement;
    for (let time = 0; time < 2; time += 1) {
      box.value = " Choir ";
      press(field("areas"), "add-own");
    }
    expect(items("areas")).toEqual(["Home", "Work", "Choir"]);
    keep();
    expect(keptUnder(KEY)).toEqual({ areas: [{ item: "Choir", column: "" }] });
    choose(field("areas").querySelector('[data-item="Home"]') as Element, "enough");
    expect(items("areas")).toEqual(["Home", "Work", "Choir"]);
    press(sheet, "undo");
    choose(field("areas").querySelector('[data-item="Choir"]') as Element, "enough");
    expect(chosen(field("areas"))).toEqual(["enough"]);
    press(field("areas").querySelector('[data-item="Choir"]') as Element, "put-back");
    expect(items("areas")).toEqual(["Home", "Work"]);
  });

  it("gives each item radios of its own", () => {
    (field("areas").querySelector("[data-own]") as HTMLInputElement).value = "Choir";
    press(field("areas"), "add-own");
    const names = Array.from(field("areas").querySelectorAll<HTMLInputElement>("input[type=radio]"), ({ name }) => name);
    expect(new Set(names).size).toBe(3);
  });
});

describe("things in order", () => {
  it("move up and down, say where they are, and stop at the ends", () => {
    press(field("first").querySelector('[data-item="Rest"]') as Element, "up");
    expect(items("first")).toEqual(["Sleep", "Rest", "Work"]);
    expect(statusOf(sheet)).toBe("Rest: 2 of 3.");
    press(field("first").querySelector('[data-item="Sleep"]') as Element, "up");
    expect(items("first")).toEqual(["Sleep", "Rest", "Work"]);
  });
});

describe("a step", () => {
  it("gets smaller by a button, as far as it goes", () => {
    const shown = (): string[] =>
      Array.from(field("step").querySelectorAll<HTMLElement>(".psychoed-sizes label:not([hidden])"), (one) => one.textContent?.trim() ?? "");
    expect(shown()).toEqual(["Walk far", "Ring Ana"]);
    choose(field("step"), "Walk far");
    expect((field("step").querySelector(".psychoed-smaller") as HTMLElement).hidden).toBe(false);
    press(field("step"), "smaller");
    press(field("step"), "smaller");
    expect(shown()).toEqual(["Stand up", "Ring Ana"]);
    expect(chosen(field("step"))).toEqual(["Stand up"]);
    expect((field("step").querySelector(".psychoed-smaller") as HTMLElement).hidden).toBe(true);
    press(sheet, "undo");
    expect(shown()).toEqual(["Walk near", "Ring Ana"]);
  });
});

describe("what was written earlier", () => {
  const offer = (): HTMLElement => field("bad").querySelector(".psychoed-takes") as HTMLElement;

  it("is offered if it was kept, added to what stands there, and not offered again", () => {
    expect(offer().hidden).toBe(true);
    localStorage.setItem("psychoed.v1/01-start/r-day", '{"version":1,"texts":["a walk"]}');
    reload();
    sheet = show(worksheet);
    fill(field("bad"), "sleep");
    expect(offer().hidden).toBe(false);
    press(field("bad"), "take");
    expect((field("bad").querySelector("textarea") as HTMLTextAreaElement).value).toBe("sleep\n\na walk");
    expect(offer().hidden).toBe(true);
    press(sheet, "undo");
    expect((field("bad").querySelector("textarea") as HTMLTextAreaElement).value).toBe("sleep");
  });
});

describe("the page", () => {
  beforeEach(() => {
    reload();
    sheet = show(pageWorksheet);
  });

  it("has a sentence only if every field in it is filled, under a title that says little", () => {
    fill(field("act"), "stretch.");
    expect(page()).toEqual(["My page"]);
    fill(field("anchor"), "tea");
    expect(page()).toEqual(["My page", "I will stretch, after tea."]);
  });

  it("is shown when asked, follows what is written, and goes again", () => {
    fill(field("act"), "stretch");
    press(sheet, "show-page");
    const place = sheet.querySelector(".psychoed-page") as HTMLElement;
    expect(document.activeElement).toBe(place);
    fill(field("anchor"), "tea");
    expect(place.textContent).toContain("I will stretch, after tea.");
    press(sheet, "show-page");
    expect(place.textContent).toBe("");
  });

  it("runs nothing that was typed", () => {
    const bad = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';
    fill(field("act"), bad);
    fill(field("anchor"), bad);
    press(sheet, "show-page");
    expect(sheet.querySelector(".psychoed-page img, .psychoed-page script")).toBeNull();
    expect(sheet.querySelector(".psychoed-page")?.textContent).toContain(bad);
  });

  it("is printed under its own title, which the window has for that time only", () => {
    document.title = "Safety and staying";
    const titles: string[] = [];
    vi.spyOn(window, "print").mockImplementation(() => void titles.push(document.title));
    press(sheet, "print");
    window.dispatchEvent(new Event("afterprint"));
    expect([...titles, document.title]).toEqual(["My page", "Safety and staying"]);
  });

  it("keeps what no field asks for any more", () => {
    localStorage.setItem("psychoed.v1/01-start/w-page", '{"version":2,"values":{"gone":"old words"}}');
    reload();
    sheet = show(pageWorksheet);
    expect(page()).toEqual(["My page", "From an earlier version of this exercise", "old words"]);
  });

  it("is saved under a name that the reader gives, or a neutral one", () => {
    const names: string[] = [];
    URL.createObjectURL = () => "blob:1";
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    press(sheet, "save");
    (sheet.querySelector("[data-file-name]") as HTMLInputElement).value = "../bad hours?";
    press(sheet, "save");
    expect(names).toEqual(["notes.txt", "bad hours.txt"]);
  });
});

describe("leaving the page", () => {
  const leave = (): boolean => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

  it("asks while something would be lost, and never on the way to help", () => {
    expect(leave()).toBe(false);
    fill(field("good"), "sing");
    expect(leave()).toBe(true);
    const help = sheet.querySelector('a[href*="get-help"]') as HTMLElement;
    help.addEventListener("click", (event) => event.preventDefault());
    help.click();
    expect(leave()).toBe(false);
    document.body.click();
    expect(leave()).toBe(true);
    keep();
    expect(leave()).toBe(false);
  });
});
