import { beforeEach, describe, expect, it } from "vitest";
import rendered from "../../../../tests/pictures/rendered.json";
import { draw, notebook, show, statusOf } from "../../exercises/fixtures";
import type { ExploreElement } from "./explore";

const { "p-explore": few, "p-explore-many": many } = rendered;
const LABELS = ["Better with the spray", "Dizzy with the spray", "Better with the coil", "Left a study in steps"] as const;
const FRESH = '<div class="psychoed-one" data-value="Better with the coil">\n<p>drawn afresh</p>\n</div>\n';

function frames(el: Element): HTMLElement[] {
  return Array.from(el.querySelectorAll<HTMLElement>(".psychoed-one"));
}

function shown(el: Element): (string | undefined)[] {
  return frames(el).filter((frame) => !frame.hidden).map((frame) => frame.dataset.value);
}

function choose(el: Element, value: string): void {
  const list = el.querySelector("select");
  if (list) {
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    Array.from(el.querySelectorAll("input")).find((input) => input.value === value)?.click();
  }
}

function chosen(el: Element): string[] {
  return Array.from(el.querySelectorAll("input")).filter((input) => input.checked).map((input) => input.value);
}

beforeEach(() => {
  document.body.textContent = "";
});

describe.each([
  ["buttons", few],
  ["a list", many],
])("with %s", (_, markup) => {
  it("begins with the first frame, its control shown, and says nothing", () => {
    const explore = show(markup);
    expect(explore.querySelector(".psychoed-control")?.hasAttribute("hidden")).toBe(false);
    expect(shown(explore)).toEqual([LABELS[0]]);
    expect(statusOf(explore)).toBe("");
  });

  it("shows what is chosen and nothing else, as often as one likes", () => {
    const explore = show(markup);
    for (const label of [...LABELS, ...LABELS].reverse()) {
      choose(explore, label);
      expect(shown(explore)).toEqual([label]);
    }
  });

  it("says politely what is shown now, with its finding", () => {
    const explore = show(markup);
    choose(explore, LABELS[2]);
    expect(explore.querySelector(".psychoed-status")?.getAttribute("role")).toBe("status");
    expect(statusOf(explore)).toMatch(/^Now shown: Better with the coil\. After 6 weeks\. The coil: 30 of 100 /);
    expect(statusOf(explore)).toContain("19 more of 100");
  });
});

describe("in a notebook", () => {
  it("sends what is chosen to the kernel", () => {
    const { model, values, saves } = notebook({ html: few, value: "", frame: "" });
    choose(draw(model), LABELS[2]);
    expect(values.value).toBe(LABELS[2]);
    expect(saves()).toBe(1);
  });

  it("puts what the kernel draws in the place of the stored frame", () => {
    const { model, kernel } = notebook({ html: few, value: "", frame: "" });
    const el = draw(model);
    choose(el, LABELS[2]);
    kernel("frame", FRESH);
    expect(frames(el).map((frame) => frame.dataset.value)).toEqual(LABELS);
    expect(frames(el)[2]?.textContent?.trim()).toBe("drawn afresh");
    expect(shown(el)).toEqual([LABELS[2]]);
  });

  it("leaves a frame that comes late in its place, unseen", () => {
    const { model, kernel } = notebook({ html: few, value: "", frame: "" });
    const el = draw(model);
    choose(el, LABELS[2]);
    choose(el, LABELS[0]);
    kernel("frame", FRESH);
    expect(shown(el)).toEqual([LABELS[0]]);
    choose(el, LABELS[2]);
    expect(frames(el)[2]?.textContent?.trim()).toBe("drawn afresh");
  });

  it("lets no frame take a place that is not its own", () => {
    const { model, kernel } = notebook({ html: few, value: "", frame: "" });
    const el = draw(model);
    for (const html of ["", "<p>x</p>", FRESH.replace("coil", "boat")]) kernel("frame", html);
    expect(frames(el).map((frame) => frame.dataset.value)).toEqual(LABELS);
    expect(el.textContent).not.toContain("drawn afresh");
  });

  it.each([few, many])("shows an earlier choice again, without telling the kernel", (html) => {
    const { model, saves } = notebook({ html, value: LABELS[1], frame: "" });
    const el = draw(model);
    expect(shown(el)).toEqual([LABELS[1]]);
    expect(el.querySelector("select")?.value ?? chosen(el)[0]).toBe(LABELS[1]);
    expect(statusOf(el)).toBe("");
    expect(saves()).toBe(0);
  });

  it("follows what Python chooses, and stops when it is closed", async () => {
    const widget = (await import("../../exercises/widget")).default;
    const { model, kernel, listeners, saves } = notebook({ html: few, value: "", frame: "" });
    const el = document.createElement("div");
    const close = widget.render({ model, el });
    document.body.append(el);
    kernel("value", LABELS[3]);
    expect(shown(el)).toEqual([LABELS[3]]);
    close?.();
    expect(listeners()).toBe(0);
    choose(el, LABELS[0]);
    expect(saves()).toBe(0);
  });

  it("works once, however often JupyterLab moves it", () => {
    const { model, saves } = notebook({ html: few, value: "", frame: "" });
    const el = draw(model);
    const explore = el.querySelector<ExploreElement>("psychoed-explore") as ExploreElement;
    choose(explore, LABELS[1]);
    document.body.append(explore);
    el.append(explore);
    expect(shown(el)).toEqual([LABELS[1]]);
    choose(explore, LABELS[0]);
    expect(saves()).toBe(2);
  });
});
