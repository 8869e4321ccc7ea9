import { beforeEach, describe, expect, it, vi } from "vitest";
import * as device from "./device";
import { blockedDevice, deviceThat, fullDevice } from "./fixtures";
import * as store from "./store";

const KEY = "01-start/reflection";
const KEPT = "psychoed.v1/01-start/reflection";
const PAGE = Symbol.for("psychoed.store.v1");
const page = globalThis as unknown as Record<symbol, unknown>;

/** Another tab: another memory, the same device. */
class Tab {
  private memory: unknown = undefined;

  in<T>(act: () => T): T {
    const before = page[PAGE];
    page[PAGE] = this.memory;
    const result = act();
    this.memory = page[PAGE];
    page[PAGE] = before;
    return result;
  }

  open(prompts = 1): store.Piece {
    return this.in(() => {
      const piece = store.open(KEY, prompts);
      store.look(piece);
      return piece;
    });
  }
}

function kept(): string[] {
  const now = device.read(KEY);
  return now.state === "found" ? now.texts : [];
}

beforeEach(() => {
  localStorage.clear();
  page[PAGE] = undefined;
});

describe("memory of the page", () => {
  it("gives a second view the same words", () => {
    store.type(store.open(KEY, 2), 1, "a walk");
    expect(store.open(KEY, 2).texts).toEqual(["", "a walk"]);
  });

  it("is one for every copy of the script", async () => {
    store.type(store.open(KEY, 1), 0, "a walk");
    vi.resetModules();
    const again = await import("./store");
    expect(again).not.toBe(store);
    expect(again.open(KEY, 1).texts).toEqual(["a walk"]);
  });

  it("writes nothing to the device unless asked", () => {
    store.type(store.open(KEY, 1), 0, "a walk");
    expect(localStorage.length).toBe(0);
  });

  it("keeps the words of a prompt that is gone", () => {
    localStorage.setItem(KEPT, JSON.stringify({ version: 1, texts: ["one", "two", "three"] }));
    const piece = new Tab().open(2);
    expect(piece.texts).toEqual(["one", "two\n\nthree"]);
  });
});

describe("keeping", () => {
  it("uses one key, with a version", () => {
    const piece = store.open(KEY, 2);
    store.type(piece, 0, "a walk");
    expect(store.keep(piece)).toBe("kept");
    expect(Object.keys(localStorage)).toEqual([KEPT]);
    expect(JSON.parse(localStorage.getItem(KEPT) ?? "")).toEqual({ version: 1, texts: ["a walk", ""] });
  });

  it("lets the reader change what this page kept or read", () => {
    const piece = store.open(KEY, 1);
    store.type(piece, 0, "first words");
    store.keep(piece);
    store.type(piece, 0, "other words");
    expect(store.keep(piece)).toBe("kept");
    expect(kept()).toEqual(["other words"]);
    const later = new Tab();
    const again = later.open();
    store.type(again, 0, "third words");
    expect(later.in(() => store.keep(again))).toBe("kept");
    expect(kept()).toEqual(["third words"]);
  });

  it.each([
    ["blocked", blockedDevice],
    ["full", fullDevice],
  ])("says so when the device is %s, and the words stay in the page", (_, make) => {
    const piece = store.open(KEY, 1);
    store.type(piece, 0, "a walk");
    vi.stubGlobal("localStorage", make());
    expect(store.look(piece)).toMatch(/blocked|none/);
    expect(store.keep(piece)).toBe("cannot-keep");
    expect(piece.texts).toEqual(["a walk"]);
  });

  it("survives a browser without any store", () => {
    vi.stubGlobal("localStorage", null);
    const piece = store.open(KEY, 1);
    store.type(piece, 0, "a walk");
    expect(store.look(piece)).toBe("blocked");
    expect(store.keep(piece)).toBe("cannot-keep");
    expect(store.erase(piece)).toBe("cannot-erase");
    expect(store.eraseAll()).toBe("cannot-erase");
    expect(device.keepsAnything()).toBe(false);
  });
});

const RUBBISH = [
  "not JSON",
  "",
  "null",
  "7",
  "[]",
  "{}",
  '{"version":1}',
  '{"version":1,"texts":"a"}',
  '{"version":1,"texts":[1]}',
  '{"version":"1","texts":["a"]}',
  '{"version":2,"texts":["later"]}',
];

describe.each(RUBBISH)("what cannot be read: %j", (raw) => {
  it("is left as it is, and not shown", () => {
    localStorage.setItem(KEPT, raw);
    const piece = store.open(KEY, 1);
    expect(store.look(piece)).toBe("unreadable");
    expect(piece.texts).toEqual([""]);
    expect(localStorage.getItem(KEPT)).toBe(raw);
  });

  it("is moved aside, not destroyed, when the reader keeps words", () => {
    localStorage.setItem(KEPT, raw);
    localStorage.setItem(`${KEPT}/unreadable`, "older rubbish");
    const piece = store.open(KEY, 1);
    store.type(piece, 0, "a walk");
    expect(store.keep(piece)).toBe("kept");
    expect(kept()).toEqual(["a walk"]);
    expect(Object.values({ ...localStorage })).toEqual(expect.arrayContaining([raw, "older rubbish"]));
  });

  it("stays where it is when it cannot be moved aside", () => {
    localStorage.setItem(KEPT, raw);
    const setItem = (key: string, value: string): void => {
      if (key.includes("/unreadable")) throw new DOMException("full", "QuotaExceededError");
      localStorage.setItem(key, value);
    };
    const real = localStorage;
    vi.stubGlobal("localStorage", deviceThat({ setItem }));
    const piece = store.open(KEY, 1);
    store.type(piece, 0, "a walk");
    expect(store.keep(piece)).toBe("cannot-keep");
    expect(real.getItem(KEPT)).toBe(raw);
  });

  it("goes when the reader erases", () => {
    localStorage.setItem(KEPT, raw);
    localStorage.setItem(`${KEPT}/unreadable`, raw);
    expect(store.erase(store.open(KEY, 1))).toBe("erased");
    expect(localStorage.length).toBe(0);
  });
});

describe("erasing", () => {
  it("takes one piece, and leaves the others", () => {
    localStorage.setItem("psychoed.v1/01-start/reflection-two", '{"version":1,"texts":["b"]}');
    const piece = store.open(KEY, 1);
    store.type(piece, 0, "a");
    store.keep(piece);
    expect(store.erase(piece)).toBe("erased");
    expect(piece.texts).toEqual([""]);
    expect(Object.keys(localStorage)).toEqual(["psychoed.v1/01-start/reflection-two"]);
  });

  it("takes everything of the course, and nothing of others", () => {
    const others = ["theme", "psychoed.leave-hidden", "psychoed.v10/x", "x/psychoed.v1/y"];
    for (const key of [...others, KEPT, `${KEPT}/unreadable`, "psychoed.v1/gone/chapter"]) localStorage.setItem(key, "x");
    const first = store.open(KEY, 1);
    const second = store.open("02-next/r-two", 1);
    store.type(first, 0, "a");
    store.type(second, 0, "b");
    expect(store.eraseAll()).toBe("erased-all");
    expect([...first.texts, ...second.texts]).toEqual(["", ""]);
    expect(Object.keys(localStorage).sort()).toEqual([...others].sort());
  });

  it("says so when the device is blocked, and still empties the page", () => {
    const piece = store.open(KEY, 1);
    store.type(piece, 0, "a");
    vi.stubGlobal("localStorage", blockedDevice());
    expect(store.erase(piece)).toBe("cannot-erase");
    expect(piece.texts).toEqual([""]);
  });
});

describe("two tabs", () => {
  it("keep both texts, prompt by prompt, and neither twice", () => {
    const [a, b] = [new Tab(), new Tab()];
    const [mine, theirs] = [a.open(3), b.open(3)];
    theirs.texts = ["theirs", "the same", "a long day"];
    mine.texts = ["mine", "the same", "long"];
    expect(b.in(() => store.keep(theirs))).toBe("kept");
    expect(a.in(() => store.keep(mine))).toBe("merged");
    expect(mine.texts).toEqual(["theirs\n\nmine", "the same", "a long day"]);
    expect(kept()).toEqual(mine.texts);
  });

  it("change a box that the reader left alone, and no other", () => {
    const [a, b] = [new Tab(), new Tab()];
    const [mine, theirs] = [a.open(2), b.open(2)];
    mine.texts[0] = "mine";
    theirs.texts = ["theirs", "also theirs"];
    b.in(() => store.keep(theirs));
    a.in(() => store.look(mine));
    expect(mine.texts).toEqual(["mine", "also theirs"]);
    mine.texts[1] = "changed here";
    expect(a.in(() => store.keep(mine))).toBe("merged");
    expect(kept()).toEqual(["theirs\n\nmine", "changed here"]);
  });

  it("erase in one empties the untouched box of the other", () => {
    const [a, b] = [new Tab(), new Tab()];
    const theirs = b.open();
    theirs.texts = ["words"];
    b.in(() => store.keep(theirs));
    const mine = a.open();
    expect(mine.texts).toEqual(["words"]);
    b.in(() => store.erase(theirs));
    a.in(() => store.look(mine));
    expect(mine.texts).toEqual([""]);
  });

  it("never lose a word that was kept or is in a box, whatever happens in whatever order", () => {
    for (let seed = 1; seed <= 400; seed += 1) loseNothing(seed);
  });
});

/** Two tabs only ever add words. Each word that was typed is then in that tab's box or on the device. */
function loseNothing(seed: number): void {
  localStorage.clear();
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const tabs = [new Tab(), new Tab()];
  const pieces = tabs.map((tab) => tab.open(2));
  const typed: string[][] = [[], []];
  const onDevice = new Set<string>();
  for (let step = 0; step < 25; step += 1) {
    const who = below(2);
    const tab = tabs[who] as Tab;
    const piece = pieces[who] as store.Piece;
    const deed = below(5);
    if (deed < 2) {
      const [word, box] = [`<${seed}-${step}>`, below(2)];
      tab.in(() => store.type(piece, box, `${piece.texts[box]} ${word}`));
      typed[who]?.push(word);
    } else if (deed === 2) {
      tab.in(() => store.keep(piece));
      typed[who]?.forEach((word) => onDevice.add(word));
    } else if (deed === 3) {
      tab.in(() => store.look(piece));
    } else {
      vi.stubGlobal("localStorage", fullDevice());
      expect(tab.in(() => store.keep(piece))).toBe("cannot-keep");
      vi.unstubAllGlobals();
    }
    const there = kept().join("\n");
    for (const word of onDevice) expect(there, `seed ${seed}, step ${step}`).toContain(word);
    typed.forEach((words, index) => {
      const inBox = pieces[index]?.texts.join("\n");
      for (const word of words) expect(inBox, `seed ${seed}, step ${step}`).toContain(word);
    });
  }
}
