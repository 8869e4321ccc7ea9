import { beforeEach, describe, expect, it, vi } from "vitest";
import { beside, press, reload, show } from "../../exercises/fixtures";
import "./beside";

let shown: HTMLElement;
beforeEach(() => {
  reload();
  shown = show(beside);
});

function choose(side: "one" | "other", name: string): void {
  const select = shown.querySelector(`[data-side="${side}"]`) as HTMLSelectElement;
  select.value = name && `01-start/${name}`;
  select.dispatchEvent(new Event("input", { bubbles: true }));
}

function said(): string {
  return shown.querySelector(".psychoed-pair")?.textContent ?? "";
}

function rows(): string[] {
  return Array.from(shown.querySelectorAll(".psychoed-beside-row"), (row) =>
    Array.from(row.querySelectorAll("p, strong"), ({ textContent }) => textContent).join("|"),
  );
}

function trials(): (string | null | undefined)[] {
  return Array.from(shown.querySelectorAll<HTMLElement>(".psychoed-trial:not([hidden])"), (one) => one.querySelector("p")?.textContent);
}

describe("two options side by side", () => {
  it("lays the same rows of both beside each other", () => {
    choose("one", "o-wait");
    expect(rows()).toEqual([]);
    choose("other", "o-add");
    expect(rows().slice(0, 2)).toEqual(["What it is|Wait|Time.|Add|One more.", "Whom it helped|Wait|Some.|Add|Some."]);
    expect(rows().length).toBe(9);
    choose("other", "");
    expect(rows()).toEqual([]);
  });

  it("says that the people differ, unless a trial compared the two, whichever was chosen first", () => {
    choose("one", "o-change");
    choose("other", "o-add");
    expect(said()).toMatch(/^Different people, different studies/);
    expect(trials()).toEqual([]);
    choose("other", "o-wait");
    expect(said()).toBe("Compared with each other:");
    expect(trials()[0]).toContain("Of 100 who waited");
    choose("one", "o-wait");
    choose("other", "o-change");
    expect(trials()[0]).toContain("Of 100 who waited");
  });

  it("says so when both are the same", () => {
    choose("one", "o-wait");
    choose("other", "o-wait");
    expect(said()).toMatch(/^These are the same/);
    expect(rows()).toEqual([]);
  });

  it("prints what is chosen, alone", () => {
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    press(shown, "print");
    expect(print).toHaveBeenCalledOnce();
    expect(shown.hasAttribute("data-psychoed-piece")).toBe(true);
    window.dispatchEvent(new Event("afterprint"));
  });

  it("works once, however often it is moved", () => {
    const elsewhere = document.createElement("div");
    document.body.append(elsewhere);
    elsewhere.append(shown);
    choose("one", "o-wait");
    choose("other", "o-change");
    expect(rows().length).toBe(9);
    const print = vi.spyOn(window, "print").mockImplementation(() => {});
    press(shown, "print");
    expect(print).toHaveBeenCalledOnce();
  });
});
