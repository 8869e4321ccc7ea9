import { beforeEach, describe, expect, it, vi } from "vitest";
import { isForControl, listen } from "./keys";

function press(key: string, on: Element): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  on.dispatchEvent(event);
  return event;
}

function shown(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild as Element;
}

beforeEach(() => {
  document.body.textContent = "";
});

describe("keys", () => {
  it.each([
    ["<input type=radio>", "ArrowDown", true],
    ["<input type=radio>", " ", true],
    ["<button>Show</button>", " ", true],
    ["<button>Show</button>", "ArrowRight", false],
    ["<p>Words</p>", " ", false],
  ])("%s and %s: for the control is %s", (html, key, expected) => {
    expect(isForControl(press(key, shown(html)))).toBe(expected);
  });

  it("lets a clicker move the deck from inside a choice", () => {
    const deck = { next: vi.fn(), prev: vi.fn() };
    listen(document, deck);
    const radio = shown("<input type=radio>");
    expect(press("PageDown", radio).defaultPrevented).toBe(true);
    press("PageUp", radio);
    press("ArrowDown", radio);
    expect([deck.next.mock.calls.length, deck.prev.mock.calls.length]).toEqual([1, 1]);
  });
});
