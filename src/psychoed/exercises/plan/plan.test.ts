import { beforeEach, describe, expect, it, vi } from "vitest";
import { blockedDevice, fullDevice, keptUnder, plan, press, reload, show } from "../fixtures";
import { LARGEST, pack, unpack } from "./file";
import "./plan";

const KEPT: Record<string, unknown> = {
  "01-start/w-words": { good: "sing", told: "Yes" },
  "01-start/r-day": { "1": "a walk" },
  "01-start/r-two": { "1": "private" },
  "01-start/w-page": { act: "stretch", anchor: "tea" },
  "01-start/r-three": { "1": "on no page" },
};

function keepOnDevice(pieces = KEPT): void {
  for (const [key, values] of Object.entries(pieces)) {
    localStorage.setItem(`psychoed.v1/${key}`, JSON.stringify({ version: 2, values }));
  }
}

let sheet: Element;
function openPage(): void {
  reload();
  sheet = show(plan);
}

beforeEach(() => {
  localStorage.clear();
  keepOnDevice();
  openPage();
});

function item(key: string): HTMLElement {
  return sheet.querySelector(`[data-item="01-start/${key}"]`) as HTMLElement;
}

function state(key: string): string {
  return item(key).querySelector(".psychoed-state")?.textContent ?? "";
}

function order(): (string | undefined)[] {
  return Array.from(sheet.querySelectorAll<HTMLElement>("[data-item]"), ({ dataset }) => dataset.item?.split("/")[1]);
}

function tick(input: Element | null): void {
  (input as HTMLInputElement).click();
}

function page(): string {
  window.dispatchEvent(new Event("beforeprint"));
  const text = sheet.querySelector(".psychoed-page")?.textContent ?? "";
  window.dispatchEvent(new Event("afterprint"));
  return text;
}

function format(value: string): void {
  tick(sheet.querySelector(`.psychoed-formats [value="${value}"]`));
}

function said(): string {
  return sheet.querySelector(".psychoed-file-said")?.textContent ?? "";
}

function sentence(name: string): string {
  return sheet.querySelector(".psychoed-file-said")?.getAttribute(`data-${name}`) ?? "no such sentence";
}

async function openFile(text: string): Promise<void> {
  const input = sheet.querySelector("input[type=file]") as HTMLInputElement;
  const file = { size: text.length, text: () => Promise.resolve(text) };
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(said() !== "" || sheet.querySelector('[data-ask="unpack"]:not([hidden])')).toBeTruthy());
}

function fileOf(pieces: Record<string, unknown>, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ format: "psychoed pieces", version: 1, pieces, ...more });
}

describe("the page for the visit", () => {
  it("gathers what was kept, and leaves the page for bad hours apart", () => {
    expect(page()).toBe("My wordsA good daysingToldYesOne good hourWhat helped?a walk");
    format("apart");
    expect(page()).toBe("My pageI will stretch, after tea.");
  });

  it("has a piece on it only if the reader wants it there", () => {
    tick(item("w-words").querySelector("input"));
    expect(page()).toBe("One good hourWhat helped?a walk");
  });

  it("leaves off what is private until the reader wants it there", () => {
    expect(page()).not.toContain("private");
    tick(item("r-two").querySelector("input"));
    expect(page()).toContain("private");
  });

  it("stands in the order that the reader sets and keeps", () => {
    press(item("r-day"), "up");
    expect(order()).toEqual(["r-day", "w-words", "r-two", "w-page"]);
    press(item("r-day"), "up");
    expect(page().startsWith("One good hour")).toBe(true);
    press(sheet, "keep");
    press(sheet, "keep-yes");
    openPage();
    expect(order()).toEqual(["r-day", "w-words", "r-two", "w-page"]);
    press(item("r-day"), "down");
    press(sheet, "undo");
    expect(order()).toEqual(["r-day", "w-words", "r-two", "w-page"]);
  });

  it("can be a small card of a few pieces, or large", () => {
    format("wallet");
    expect(page()).toBe("One good hourWhat helped?a walk");
    expect((sheet as HTMLElement).dataset.format).toBe("wallet");
    format("large");
    expect((sheet as HTMLElement).dataset.format).toBe("large");
    expect(page()).toContain("My words");
  });

  it("is printed under a title that says nothing of illness", () => {
    document.title = "My plan and next review";
    const titles: string[] = [];
    vi.spyOn(window, "print").mockImplementation(() => void titles.push(document.title));
    press(sheet, "print");
    window.dispatchEvent(new Event("afterprint"));
    expect([...titles, document.title]).toEqual(["My page", "My plan and next review"]);
  });
});

describe("what is kept", () => {
  it("is listed in plain words", () => {
    localStorage.removeItem("psychoed.v1/01-start/r-day");
    localStorage.setItem("psychoed.v1/01-start/w-page", "{broken");
    openPage();
    expect([state("w-words"), state("r-day"), state("w-page")]).toEqual([
      "Kept on this device.",
      "",
      "Something is kept here that this page cannot read.",
    ]);
  });

  it("goes piece by piece, after a yes", () => {
    press(item("w-words"), "erase-one");
    press(sheet, "no");
    expect(keptUnder("01-start/w-words")).toEqual(KEPT["01-start/w-words"]);
    press(item("w-words"), "erase-one");
    press(sheet, "erase-one-yes");
    expect(keptUnder("01-start/w-words")).toBeUndefined();
    expect(keptUnder("01-start/r-day")).toEqual(KEPT["01-start/r-day"]);
    expect(state("w-words")).toBe("");
  });

  it("goes all at once, after a yes", () => {
    localStorage.setItem("theme", "dark");
    press(sheet, "erase-all");
    press(sheet, "erase-all-yes");
    expect(Object.keys(localStorage)).toEqual(["theme"]);
    expect(page()).toBe("");
    expect((sheet.querySelector(".psychoed-none") as HTMLElement).hidden).toBe(false);
  });
});

describe("moving by a file", () => {
  function packed(): string {
    const texts: string[] = [];
    URL.createObjectURL = () => "blob:1";
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    vi.stubGlobal("Blob", class extends Blob {
      constructor(parts: string[], options: BlobPropertyBag) {
        super(parts, options);
        texts.push(...parts);
      }
    });
    press(sheet, "pack");
    return texts.join("");
  }

  it("brings every piece to an empty device, after a yes", async () => {
    const file = packed();
    expect(said()).toBe(sentence("packed"));
    localStorage.clear();
    openPage();
    await openFile(file);
    press(sheet, "no");
    expect(localStorage.length).toBe(0);
    await openFile(file);
    press(sheet, "unpack-yes");
    for (const [key, values] of Object.entries(KEPT)) expect(keptUnder(key)).toEqual(values);
    expect(said()).toBe(sentence("unpacked"));
  });

  it("loses nothing that is here", async () => {
    await openFile(fileOf({ "01-start/w-words": { good: "hum", told: "No", who: "Ana" } }));
    press(sheet, "unpack-yes");
    expect(keptUnder("01-start/w-words")).toEqual({ good: "hum\n\nsing", told: "Yes", who: "Ana" });
    expect(keptUnder("01-start/r-day")).toEqual(KEPT["01-start/r-day"]);
  });

  it("leaves out what this course does not know, and says so", async () => {
    await openFile(fileOf({ "01-start/r-day": { "2": "Ana" }, "77-other/w-x": { a: "b" } }));
    press(sheet, "unpack-yes");
    expect(said()).toBe(sentence("left-out"));
    expect(keptUnder("77-other/w-x")).toBeUndefined();
  });

  it("says when nothing is there to save", () => {
    localStorage.clear();
    openPage();
    press(sheet, "pack");
    expect(said()).toBe(sentence("nothing"));
  });

  it.each([["full", fullDevice], ["blocked", blockedDevice]])("says so when the device is %s", async (_, make) => {
    vi.stubGlobal("localStorage", make());
    await openFile(fileOf({ "01-start/r-day": { "2": "Ana" } }));
    press(sheet, "unpack-yes");
    expect(said()).toBe(sentence("partly"));
  });

  const HOSTILE: [string, string, string][] = [
    ["no JSON", "<script>window.ran = true</script>", "not-ours"],
    ["JSON of another kind", '{"notes":[]}', "not-ours"],
    ["nothing", "", "not-ours"],
    ["pieces of something else", fileOf({}, { format: "other pieces" }), "not-ours"],
    ["null", "null", "not-ours"],
    ["a list of pieces", fileOf({}, { pieces: [] }), "not-ours"],
    ["numbers for words", fileOf({ "01-start/r-day": { "1": 7 } }), "not-ours"],
    ["rows of the wrong kind", fileOf({ "01-start/r-day": { "1": [["a"]] } }), "not-ours"],
    ["a key that reaches elsewhere", fileOf({ "../theme": { "1": "x" } }), "not-ours"],
    ["a field of the language", '{"format":"psychoed pieces","version":1,"pieces":{"01-start/r-day":{"__proto__":{"a":"x"}}}}', "not-ours"],
    ["a later version", fileOf({}, { version: 2 }), "later"],
    ["megabytes", "x".repeat(LARGEST + 1), "too-large"],
  ];
  it.each(HOSTILE)("changes nothing for a file with %s", async (_, text, fault) => {
    const before = JSON.stringify({ ...localStorage });
    await openFile(text);
    expect(said()).toBe(sentence(fault));
    expect(JSON.stringify({ ...localStorage })).toBe(before);
    expect((globalThis as { ran?: boolean }).ran).toBeUndefined();
    expect(({} as { a?: string }).a).toBeUndefined();
  });

  it("shows a script in a file as text", async () => {
    const bad = "<img src=x onerror='window.ran = true'>";
    await openFile(fileOf({ "01-start/r-day": { "2": bad } }));
    press(sheet, "unpack-yes");
    press(sheet, "show-page");
    expect(sheet.querySelector(".psychoed-page img")).toBeNull();
    expect(sheet.textContent).toContain(bad);
  });

  it("reads what it writes", () => {
    const pieces = new Map([["01-a/w-b", { x: "words", y: [{ item: "a" }] }]]);
    expect(unpack(pack(pieces))).toEqual({ pieces });
  });
});
