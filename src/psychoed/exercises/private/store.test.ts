import { beforeEach, describe, expect, it, vi } from "vitest";
import * as device from "./device";
import { blockedDevice, deviceThat, fullDevice } from "../fixtures";
import * as store from "./store";
import type { Value, Values } from "./values";

const KEY = "01-start/reflection";
const KEPT = "psychoed.v1/01-start/reflection";
const PAGE = Symbol.for("psychoed.store.v2");
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

  open(single: string[] = []): store.Piece {
    return this.in(() => {
      const piece = store.open(KEY, single);
      store.look(piece);
      return piece;
    });
  }
}

function kept(): Values {
  const now = device.read(KEY);
  return now.state === "found" ? now.values : {};
}

/** The words of the fields 1, 2, 3. */
function texts(values: Values, count = 1): Value[] {
  return Array.from({ length: count }, (_, n) => values[String(n + 1)] ?? "");
}

beforeEach(() => {
  localStorage.clear();
  page[PAGE] = undefined;
});

describe("memory of the page", () => {
  it("gives a second view the same words", () => {
    store.change(store.open(KEY), "2", "a walk", true);
    expect(store.open(KEY).values).toEqual({ "2": "a walk" });
  });

  it("is one for every copy of the script", async () => {
    store.change(store.open(KEY), "1", "a walk", true);
    vi.resetModules();
    const again = await import("./store");
    expect(again).not.toBe(store);
    expect(again.open(KEY).values).toEqual({ "1": "a walk" });
  });

  it("writes nothing to the device unless asked", () => {
    store.change(store.open(KEY), "1", "a walk", true);
    expect(localStorage.length).toBe(0);
  });

  it("understands what an older version kept", () => {
    localStorage.setItem(KEPT, JSON.stringify({ version: 1, texts: ["one", "two\r\nlines"] }));
    expect(new Tab().open().values).toEqual({ "1": "one", "2": "two\nlines" });
  });
});

describe("undo", () => {
  it("takes back what was typed in one go, then the change before it", () => {
    const piece = store.open(KEY);
    store.change(piece, "told", "Yes");
    for (const text of ["a", "a ", "a w"]) store.change(piece, "1", text, true);
    store.change(piece, "2", "b", true);
    const seen = [1, 2, 3].map(() => [store.undo(piece), { ...piece.values }]);
    expect(seen).toEqual([
      ["undone", { told: "Yes", "1": "a w" }],
      ["undone", { told: "Yes" }],
      ["undone", {}],
    ]);
    expect(store.undo(piece)).toBe("nothing-to-undo");
  });

  it("cannot bring back what was erased", () => {
    const piece = store.open(KEY);
    store.change(piece, "1", "a", true);
    store.erase(piece);
    expect(store.undo(piece)).toBe("nothing-to-undo");
  });
});

describe("leaving", () => {
  it("loses something unless it is empty, kept, or taken along as it is now", () => {
    const piece = store.open(KEY);
    expect(store.losesSomething()).toBe(false);
    store.change(piece, "1", "a", true);
    expect(store.losesSomething()).toBe(true);
    store.takeAlong(piece);
    expect(store.losesSomething()).toBe(false);
    store.change(piece, "1", "ab", true);
    expect(store.losesSomething()).toBe(true);
    store.keep(piece);
    expect(store.losesSomething()).toBe(false);
  });
});

describe("keeping", () => {
  it("uses one key, with a version", () => {
    const piece = store.open(KEY);
    store.change(piece, "1", "a walk", true);
    expect(store.keep(piece)).toBe("kept");
    expect(Object.keys(localStorage)).toEqual([KEPT]);
    expect(JSON.parse(localStorage.getItem(KEPT) ?? "")).toEqual({ version: 2, values: { "1": "a walk" } });
  });

  it("lets the reader change what this page kept or read", () => {
    const piece = store.open(KEY);
    store.change(piece, "1", "first words", true);
    store.keep(piece);
    store.change(piece, "1", "other words", true);
    expect(store.keep(piece)).toBe("kept");
    expect(kept()).toEqual({ "1": "other words" });
    const later = new Tab();
    const again = later.open();
    store.change(again, "1", "third words", true);
    expect(later.in(() => store.keep(again))).toBe("kept");
    expect(kept()).toEqual({ "1": "third words" });
  });

  it.each([
    ["blocked", blockedDevice],
    ["full", fullDevice],
  ])("says so when the device is %s, and the words stay in the page", (_, make) => {
    const piece = store.open(KEY);
    store.change(piece, "1", "a walk", true);
    vi.stubGlobal("localStorage", make());
    expect(store.look(piece)).toMatch(/blocked|none/);
    expect(store.keep(piece)).toBe("cannot-keep");
    expect(piece.values).toEqual({ "1": "a walk" });
  });

  it("survives a browser without any store", () => {
    vi.stubGlobal("localStorage", null);
    const piece = store.open(KEY);
    store.change(piece, "1", "a walk", true);
    expect(store.look(piece)).toBe("blocked");
    expect(store.keep(piece)).toBe("cannot-keep");
    expect(store.erase(piece)).toBe("cannot-erase");
    expect(store.eraseAll()).toBe("cannot-erase");
    expect(device.kept()).toEqual([]);
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
  '{"version":2,"values":[]}',
  '{"version":2,"values":{"a":1}}',
  '{"version":2,"values":{"a":[["x"]]}}',
  '{"version":2,"values":{"a":[{"item":{}}]}}',
  '{"version":2,"values":{"__proto__x":"a"}}',
  '{"version":3,"values":{"a":"later"}}',
];

describe.each(RUBBISH)("what cannot be read: %j", (raw) => {
  it("is left as it is, and not shown", () => {
    localStorage.setItem(KEPT, raw);
    const piece = store.open(KEY);
    expect(store.look(piece)).toBe("unreadable");
    expect(texts(piece.values)).toEqual([""]);
    expect(localStorage.getItem(KEPT)).toBe(raw);
  });

  it("is moved aside, not destroyed, when the reader keeps words", () => {
    localStorage.setItem(KEPT, raw);
    localStorage.setItem(`${KEPT}/unreadable`, "older rubbish");
    const piece = store.open(KEY);
    store.change(piece, "1", "a walk", true);
    expect(store.keep(piece)).toBe("kept");
    expect(kept()).toEqual({ "1": "a walk" });
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
    const piece = store.open(KEY);
    store.change(piece, "1", "a walk", true);
    expect(store.keep(piece)).toBe("cannot-keep");
    expect(real.getItem(KEPT)).toBe(raw);
  });

  it("goes when the reader erases", () => {
    localStorage.setItem(KEPT, raw);
    localStorage.setItem(`${KEPT}/unreadable`, raw);
    expect(store.erase(store.open(KEY))).toBe("erased");
    expect(localStorage.length).toBe(0);
  });
});

describe("erasing", () => {
  it("takes one piece, and leaves the others", () => {
    localStorage.setItem("psychoed.v1/01-start/reflection-two", '{"version":1,"texts":["b"]}');
    const piece = store.open(KEY);
    store.change(piece, "1", "a", true);
    store.keep(piece);
    expect(store.erase(piece)).toBe("erased");
    expect(texts(piece.values)).toEqual([""]);
    expect(Object.keys(localStorage)).toEqual(["psychoed.v1/01-start/reflection-two"]);
  });

  it("takes everything of the course, and nothing of others", () => {
    const others = ["theme", "psychoed.leave-hidden", "psychoed.v10/x", "x/psychoed.v1/y"];
    for (const key of [...others, KEPT, `${KEPT}/unreadable`, "psychoed.v1/gone/chapter"]) localStorage.setItem(key, "x");
    const first = store.open(KEY);
    const second = store.open("02-next/r-two");
    store.change(first, "1", "a", true);
    store.change(second, "1", "b", true);
    expect(store.eraseAll()).toBe("erased-all");
    expect([first.values, second.values]).toEqual([{}, {}]);
    expect(Object.keys(localStorage).sort()).toEqual([...others].sort());
  });

  it("says so when the device is blocked, and still empties the page", () => {
    const piece = store.open(KEY);
    store.change(piece, "1", "a", true);
    vi.stubGlobal("localStorage", blockedDevice());
    expect(store.erase(piece)).toBe("cannot-erase");
    expect(texts(piece.values)).toEqual([""]);
  });
});

describe("two tabs", () => {
  it("keep both texts, prompt by prompt, and neither twice", () => {
    const [a, b] = [new Tab(), new Tab()];
    const [mine, theirs] = [a.open(), b.open()];
    theirs.values = { "1": "theirs", "2": "the same", "3": "a long day" };
    mine.values = { "1": "mine", "2": "the same", "3": "long" };
    expect(b.in(() => store.keep(theirs))).toBe("kept");
    expect(a.in(() => store.keep(mine))).toBe("merged");
    expect(texts(mine.values, 3)).toEqual(["theirs\n\nmine", "the same", "a long day"]);
    expect(kept()).toEqual(mine.values);
  });

  it("change a box that the reader left alone, and no other", () => {
    const [a, b] = [new Tab(), new Tab()];
    const [mine, theirs] = [a.open(), b.open()];
    mine.values["1"] = "mine";
    theirs.values = { "1": "theirs", "2": "also theirs" };
    b.in(() => store.keep(theirs));
    a.in(() => store.look(mine));
    expect(texts(mine.values, 2)).toEqual(["mine", "also theirs"]);
    mine.values["2"] = "changed here";
    expect(a.in(() => store.keep(mine))).toBe("merged");
    expect(texts(kept(), 2)).toEqual(["theirs\n\nmine", "changed here"]);
  });

  it("erase in one empties the untouched box of the other", () => {
    const [a, b] = [new Tab(), new Tab()];
    const theirs = b.open();
    theirs.values = { "1": "words" };
    b.in(() => store.keep(theirs));
    const mine = a.open();
    expect(texts(mine.values)).toEqual(["words"]);
    b.in(() => store.erase(theirs));
    a.in(() => store.look(mine));
    expect(texts(mine.values)).toEqual([""]);
  });

  it("keep the rows of both, bring back none that was taken out, and sort each thing once", () => {
    const [a, b] = [new Tab(), new Tab()];
    const first = a.open();
    first.values = { tries: [{ what: "one" }, { what: "two" }], areas: [{ item: "Home", column: "enough" }] };
    a.in(() => store.keep(first));
    const theirs = b.open();
    first.values = { tries: [{ what: "one" }, { what: "three" }], areas: [{ item: "Home", column: "not enough" }] };
    theirs.values = { tries: [{ what: "one" }, { what: "two" }, { what: "four" }], areas: [{ item: "Home", column: "leave it" }, { item: "Work", column: "enough" }] };
    b.in(() => store.keep(theirs));
    a.in(() => store.keep(first));
    expect(first.values).toEqual({
      tries: [{ what: "one" }, { what: "three" }, { what: "four" }],
      areas: [{ item: "Home", column: "not enough" }, { item: "Work", column: "enough" }],
    });
  });

  it("where only one answer fits, that of this page stays, and Undo shows the other", () => {
    const [a, b] = [new Tab(), new Tab()];
    const [mine, theirs] = [a.open(["told"]), b.open(["told"])];
    mine.values = { told: "Yes", who: "Ana" };
    theirs.values = { told: "No", who: "Ben" };
    b.in(() => store.keep(theirs));
    expect(a.in(() => store.keep(mine))).toBe("merged");
    expect(mine.values).toEqual({ told: "Yes", who: "Ben\n\nAna" });
    a.in(() => store.undo(mine));
    expect(mine.values).toEqual({ told: "No", who: "Ben\n\nAna" });
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
  const pieces = tabs.map((tab) => tab.open());
  const typed: string[][] = [[], []];
  const onDevice = new Set<string>();
  for (let step = 0; step < 25; step += 1) {
    const who = below(2);
    const tab = tabs[who] as Tab;
    const piece = pieces[who] as store.Piece;
    const deed = below(5);
    if (deed < 2) {
      const [word, box] = [`<${seed}-${step}>`, String(below(2) + 1)];
      tab.in(() => store.change(piece, box, `${piece.values[box] ?? ""} ${word}`, true));
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
    const there = JSON.stringify(kept());
    for (const word of onDevice) expect(there, `seed ${seed}, step ${step}`).toContain(word);
    typed.forEach((words, index) => {
      const inBox = JSON.stringify(pieces[index]?.values);
      for (const word of words) expect(inBox, `seed ${seed}, step ${step}`).toContain(word);
    });
  }
}
