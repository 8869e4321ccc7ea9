import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { blockedDevice, fullDevice, notebook, press, reflection, sentence, show, statusOf } from "../fixtures";
import render from "../widget";
import "./reflection";

const KEPT = "psychoed.v1/01-start/r-day";
const SECRET = "a secret xyzzy";
const other = reflection.split("r-day").join("r-two");

function boxes(exercise: Element): HTMLTextAreaElement[] {
  return Array.from(exercise.querySelectorAll("textarea"));
}

function write(exercise: Element, text: string, box = 0): void {
  const field = boxes(exercise)[box] as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function written(exercise: Element): string[] {
  return boxes(exercise).map((box) => box.value);
}

function part(exercise: Element, selector: string): HTMLElement {
  return exercise.querySelector(selector) as HTMLElement;
}

function keep(exercise: Element): void {
  press(exercise, "keep");
  press(exercise, "keep-yes");
}

function erase(exercise: Element): void {
  press(exercise, "erase");
  press(exercise, "erase-yes");
}

function keptBy(another: string[]): string {
  const value = JSON.stringify({ version: 1, texts: another });
  localStorage.setItem(KEPT, value);
  return value;
}

function storageEvent(): void {
  window.dispatchEvent(new StorageEvent("storage", { key: KEPT, newValue: localStorage.getItem(KEPT) }));
}

/** A page that was just opened: nothing in memory, the same device. */
function openPage(): Element {
  document.body.textContent = "";
  (globalThis as unknown as Record<symbol, unknown>)[Symbol.for("psychoed.store.v2")] = undefined;
  return show(reflection);
}

let exercise: Element;
beforeEach(() => {
  localStorage.clear();
  exercise = openPage();
});
afterEach(() => {
  window.dispatchEvent(new Event("afterprint"));
});

describe("writing", () => {
  it("shows the same words in every view of the piece, also one that comes later", () => {
    const second = show(reflection);
    write(exercise, "a walk", 1);
    expect(written(second)).toEqual(["", "a walk"]);
    exercise.remove();
    expect(written(show(reflection))).toEqual(["", "a walk"]);
    expect(written(show(other))).toEqual(["", ""]);
  });

  it("keeps what was written before the script ran", () => {
    localStorage.setItem("psychoed.v1/01-start/r-two", '{"version":1,"texts":["kept words",""]}');
    const page = document.createElement("template");
    page.innerHTML = other;
    const waiting = page.content.firstElementChild as Element;
    boxes(waiting).forEach((box) => (box.value = "early words"));
    document.body.append(waiting);
    expect(written(waiting)).toEqual(["kept words\n\nearly words", "early words"]);
  });

  it("works once, however often JupyterLab moves it", () => {
    write(exercise, "a walk");
    const elsewhere = document.createElement("div");
    document.body.append(elsewhere);
    elsewhere.append(exercise);
    expect(written(exercise)).toEqual(["a walk", ""]);
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    press(exercise, "print");
    expect(print).toHaveBeenCalledOnce();
  });

  it("puts no word into markup, address, log, event or model", () => {
    const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
    const details: unknown[] = [];
    const dispatch = EventTarget.prototype.dispatchEvent;
    vi.spyOn(EventTarget.prototype, "dispatchEvent").mockImplementation(function (this: EventTarget, event: Event) {
      details.push((event as CustomEvent).detail);
      return dispatch.call(this, event);
    });
    vi.spyOn(window, "print").mockImplementation(() => {});
    const values: Record<string, unknown> = { html: reflection };
    const set = vi.fn();
    const el = document.createElement("div");
    render.render({ model: { ...notebook(values).model, set, save_changes: set }, el });
    document.body.append(el);
    write(el, SECRET);
    for (const act of ["print", "keep", "no", "keep", "keep-yes"]) press(el, act);
    expect(document.documentElement.outerHTML).not.toContain(SECRET);
    expect(location.href).not.toContain("secret");
    expect(JSON.stringify(details)).not.toContain(SECRET);
    expect(set).not.toHaveBeenCalled();
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it("has no field that a form could send, and guards all from the keys of JupyterLab", () => {
    expect(exercise.querySelectorAll("[name]").length).toBe(0);
    const controls = Array.from(exercise.querySelectorAll("a, button:not([hidden]), textarea, [tabindex]"));
    expect(controls.filter((control) => control.getAttribute("data-lm-suppress-shortcuts") !== "true")).toEqual([]);
  });

  it("can be skipped, without a trace in the address", () => {
    const before = location.href;
    const click = new MouseEvent("click", { bubbles: true, cancelable: true });
    part(exercise, ".psychoed-skip").dispatchEvent(click);
    expect(document.activeElement).toBe(part(exercise, ".psychoed-end"));
    expect(click.defaultPrevented).toBe(true);
    expect(location.href).toBe(before);
  });
});

describe("keeping", () => {
  it("asks each time, with the focus on the question", () => {
    write(exercise, "a walk");
    for (let time = 0; time < 2; time += 1) {
      press(exercise, "keep");
      expect(part(exercise, ".psychoed-ask").hidden).toBe(false);
      expect(document.activeElement).toBe(part(exercise, ".psychoed-ask"));
      press(exercise, "keep-yes");
      expect(part(exercise, ".psychoed-ask").hidden).toBe(true);
      expect(statusOf(exercise)).toBe(sentence(exercise, "kept"));
      expect(document.activeElement).toBe(part(exercise, '[data-act="keep"]'));
    }
  });

  it.each(["no", "Escape"])("keeps nothing after %s", (said) => {
    write(exercise, "a walk");
    press(exercise, "keep");
    if (said === "no") press(exercise, "no");
    else part(exercise, ".psychoed-ask").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(part(exercise, ".psychoed-ask").hidden).toBe(true);
    expect(localStorage.length).toBe(0);
    expect(written(exercise)).toEqual(["a walk", ""]);
    expect(statusOf(exercise)).toBe(sentence(exercise, "not-kept"));
    expect(document.activeElement).toBe(part(exercise, '[data-act="keep"]'));
  });

  it("does not ask when there is nothing to keep", () => {
    write(exercise, " \n ");
    press(exercise, "keep");
    expect(part(exercise, ".psychoed-ask").hidden).toBe(true);
    expect(statusOf(exercise)).toBe(sentence(exercise, "empty"));
  });

  it("brings the words back when the page is opened again", () => {
    write(exercise, "a walk");
    keep(exercise);
    const again = openPage();
    expect(written(again)).toEqual(["a walk", ""]);
    expect(statusOf(again)).toBe(sentence(again, "found"));
  });

  it("does not call words kept that were written afterwards", () => {
    write(exercise, "a walk");
    keep(exercise);
    write(exercise, "a walk and more");
    expect(statusOf(exercise)).toBe("");
  });

  it.each([
    ["blocked", blockedDevice],
    ["full", fullDevice],
  ])("says so when the device is %s, and works on", (_, make) => {
    vi.stubGlobal("localStorage", make());
    const again = openPage();
    expect(statusOf(again)).toBe("");
    write(again, "a walk");
    keep(again);
    expect(statusOf(again)).toBe(sentence(again, "cannot-keep"));
    expect(written(again)).toEqual(["a walk", ""]);
  });

  it("says what could not be read, and leaves it", () => {
    localStorage.setItem(KEPT, '{"version":2}');
    const again = openPage();
    expect(statusOf(again)).toBe(sentence(again, "cannot-read"));
    write(again, "a walk");
    keep(again);
    expect(localStorage.getItem(`${KEPT}/unreadable`)).toBe('{"version":2}');
  });
});

describe("two tabs", () => {
  it("show and keep both texts", () => {
    write(exercise, "mine");
    keptBy(["theirs", ""]);
    keep(exercise);
    expect(written(exercise)).toEqual(["theirs\n\nmine", ""]);
    expect(statusOf(exercise)).toBe(sentence(exercise, "merged"));
    expect(written(openPage())).toEqual(["theirs\n\nmine", ""]);
  });

  it("bring new words only into a box that was left alone", () => {
    write(exercise, "mine");
    keptBy(["theirs", "also theirs"]);
    storageEvent();
    expect(written(exercise)).toEqual(["mine", "also theirs"]);
  });
});

describe("erasing", () => {
  it("empties the boxes and the device, for this piece", () => {
    write(exercise, "a walk");
    keep(exercise);
    localStorage.setItem("theme", "dark");
    erase(exercise);
    expect(written(exercise)).toEqual(["", ""]);
    expect(Object.keys(localStorage)).toEqual(["theme"]);
    expect(statusOf(exercise)).toBe(sentence(exercise, "erased"));
  });

  it("offers to erase everything only while something is kept", () => {
    const button = part(exercise, '[data-act="erase-all"]');
    expect(button.hidden).toBe(true);
    write(exercise, "a walk");
    expect(button.hidden).toBe(true);
    keep(exercise);
    expect(button.hidden).toBe(false);
    erase(exercise);
    expect(button.hidden).toBe(true);
    keptBy(["theirs", ""]);
    storageEvent();
    expect(button.hidden).toBe(false);
  });

  it("erases everything of the page and the device, and the focus stays on a button", () => {
    const second = show(other);
    write(exercise, "a walk");
    write(second, "a friend");
    keep(second);
    press(exercise, "erase-all");
    press(exercise, "erase-all-yes");
    expect([...written(exercise), ...written(second)]).toEqual(["", "", "", ""]);
    expect(localStorage.length).toBe(0);
    expect(statusOf(exercise)).toBe(sentence(exercise, "erased-all"));
    expect(statusOf(second)).toBe("");
    expect(document.activeElement).toBe(part(exercise, '[data-act="erase"]'));
  });

  it("says when the browser does not let it", () => {
    write(exercise, "a walk");
    vi.stubGlobal("localStorage", blockedDevice());
    erase(exercise);
    expect(statusOf(exercise)).toBe(sentence(exercise, "cannot-erase"));
    expect(written(exercise)).toEqual(["", ""]);
  });
});

describe("paper and file", () => {
  const marks = (): number => document.querySelectorAll("[data-psychoed-print], [data-psychoed-piece], [data-psychoed-way]").length;

  it("prints only this piece, and forgets that afterwards", () => {
    const seen: boolean[] = [];
    vi.spyOn(window, "print").mockImplementation(() => {
      seen.push(
        document.documentElement.hasAttribute("data-psychoed-print"),
        exercise.hasAttribute("data-psychoed-piece"),
        exercise.parentElement?.hasAttribute("data-psychoed-way") ?? false,
        document.body.hasAttribute("data-psychoed-way"),
      );
    });
    press(exercise, "print");
    expect(seen).toEqual([true, true, true, true]);
    window.dispatchEvent(new Event("afterprint"));
    expect(marks()).toBe(0);
  });

  it("leaves no mark where a browser cannot print", () => {
    vi.spyOn(window, "print").mockImplementation(() => {
      throw new Error("no printer");
    });
    press(exercise, "print");
    expect(marks()).toBe(0);
  });

  it("prints long text whole, as a page, and for the time of printing only", () => {
    const long = "a long line\n".repeat(80).trim();
    write(exercise, long);
    const page = part(exercise, ".psychoed-page");
    window.dispatchEvent(new Event("beforeprint"));
    expect(page.textContent).toBe(`One good hourWhat helped?${long}`);
    expect(exercise.hasAttribute("data-filled")).toBe(true);
    window.dispatchEvent(new Event("afterprint"));
    expect(page.textContent).toBe("");
    expect(exercise.hasAttribute("data-filled")).toBe(false);
  });

  it("prints the empty form if nothing is written", () => {
    window.dispatchEvent(new Event("beforeprint"));
    expect(exercise.hasAttribute("data-filled")).toBe(false);
  });

  it("saves title, prompts and words as a file", () => {
    const blobs: Blob[] = [];
    const written: string[] = [];
    vi.stubGlobal("Blob", class extends Blob {
      constructor(parts: string[], options: BlobPropertyBag) {
        super(parts, options);
        written.push(...parts);
      }
    });
    const links: HTMLAnchorElement[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this);
    });
    write(exercise, "a walk\nand tea");
    press(exercise, "save");
    expect(links.map((link) => [link.download, link.getAttribute("href")])).toEqual([["notes.txt", "blob:1"]]);
    expect(blobs[0]?.type).toBe("text/plain");
    expect(written).toEqual(["One good hour\n\nWhat helped?\na walk\nand tea\n"]);
    expect(statusOf(exercise)).toBe(sentence(exercise, "saved"));
    expect(document.querySelectorAll("a[download]").length).toBe(0);
  });
});
