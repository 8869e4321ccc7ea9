/** "My plan": gathers what was kept, in the order that the reader sets, and moves it by a file. */

import { define } from "../dom";
import * as device from "../private/device";
import { PrivateElement, type Field } from "../private/element";
import { pageOf, SINGLE, type Definition, type Page } from "../private/page";
import { printOnly, save } from "../private/paper";
import * as store from "../private/store";
import { copy, moved, nothingIn, rowsOf, type Row } from "../private/values";
import { LARGEST, pack, unpack, type Pieces } from "./file";

/** On paper and in a window's title nothing says what the pages are about. */
const NEUTRAL_TITLE = "My page";

export class PlanElement extends PrivateElement {
  private readonly known = new Map<string, Definition>();
  private readonly off = new Set<string>();
  private toErase: string | undefined;
  private toUnpack: Pieces = new Map();

  override connectedCallback(): void {
    for (const item of this.items()) {
      const definition = JSON.parse(item.dataset.definition ?? "{}") as Definition;
      const key = item.dataset.item ?? "";
      if (!this.known.has(key) && box(item)?.checked === false) this.off.add(key);
      this.known.set(key, definition);
      store.look(store.open(key, singleIn(definition)));
    }
    super.connectedCallback();
    this.querySelectorAll<HTMLElement>(".psychoed-formats, .psychoed-piece-actions").forEach((it) => (it.hidden = false));
    this.find("input[type=file]")?.addEventListener("change", this.opened);
    this.find(".psychoed-formats")?.addEventListener("input", this.refresh);
    window.addEventListener("storage", this.lookAtAll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("storage", this.lookAtAll);
  }

  private items(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>("[data-item]"));
  }

  /** The order is one field: a row for each piece, with "no" beside those that stay off the page. */
  protected fields(): Field[] {
    const write: Field["write"] = (value) => this.arrange(rowsOf(value));
    return [{ id: "order", ordered: true, read: () => this.order(), write }];
  }

  private order(): Row[] {
    return this.items().map((item) => ({ item: item.dataset.item ?? "", column: box(item)?.checked === false ? "no" : "yes" }));
  }

  private arrange(rows: Row[]): void {
    const items = new Map(this.items().map((item) => [item.dataset.item, item]));
    const list = this.find(".psychoed-pieces");
    const given = [...this.known.keys()];
    const named = rows.map(({ item }) => item ?? "").filter((key) => items.has(key));
    const wanted = [...named, ...given.filter((key) => !named.includes(key))];
    if (wanted.join() !== this.items().map(({ dataset }) => dataset.item).join()) {
      list?.append(...wanted.map((key) => items.get(key) as HTMLElement));
    }
    for (const [key, item] of items) {
      const input = box(item);
      const said = rows.find((row) => row.item === key)?.column;
      if (input) input.checked = said === undefined ? !this.off.has(key ?? "") : said === "yes";
    }
  }

  protected override acts(): Record<string, (pressed: HTMLElement) => void> {
    return {
      up: (pressed) => this.move(pressed, -1),
      down: (pressed) => this.move(pressed, 1),
      keep: () => this.ask("keep"),
      "erase-one": (pressed) => {
        this.toErase = pressed.closest<HTMLElement>("[data-item]")?.dataset.item;
        this.ask("erase-one");
      },
      "erase-one-yes": () => this.answer("erase-one", this.eraseOne()),
      pack: () => this.pack(),
      unpack: () => this.find("input[type=file]")?.click(),
      "unpack-yes": () => this.answerUnpack(),
    };
  }

  private move(pressed: HTMLElement, by: number): void {
    const key = pressed.closest<HTMLElement>("[data-item]")?.dataset.item ?? "";
    const before = this.order();
    const after = moved(before, key, by);
    if (after === before) return;
    store.change(this.piece, "order", after);
    pressed.focus();
  }

  private eraseOne(): string {
    return this.toErase ? store.erase(store.open(this.toErase)) : "not-erased";
  }

  private format(): string {
    return (this.find(".psychoed-formats input:checked") as HTMLInputElement | null)?.value ?? "page";
  }

  private chosen(): HTMLElement[] {
    const format = this.format();
    if (format === "apart") return this.items().filter((item) => "apart" in item.dataset);
    const picked = this.items().filter((item) => box(item)?.checked);
    return format === "wallet" ? picked.filter((item) => "wallet" in item.dataset) : picked;
  }

  protected override pages(): Page[] {
    return this.chosen().flatMap((item) => {
      const key = item.dataset.item ?? "";
      const definition = this.known.get(key);
      const { values } = store.open(key);
      return definition && !nothingIn(values) ? [pageOf(definition, values)] : [];
    });
  }

  protected override print(): void {
    printOnly(this, NEUTRAL_TITLE);
    this.chosen().forEach((item) => store.takeAlong(store.open(item.dataset.item ?? "")));
  }

  protected override afterRefresh(): void {
    this.dataset.format = this.format();
    const kept = new Set(device.kept());
    for (const item of this.items()) {
      const key = item.dataset.item ?? "";
      const state = item.querySelector(".psychoed-state");
      const said = stateOf(kept.has(key), nothingIn(store.open(key).values));
      if (state && state.textContent !== said) state.textContent = said;
      item.toggleAttribute("data-empty", said === "");
    }
    const none = this.find(".psychoed-none");
    if (none) none.hidden = this.find("[data-item]:not([data-empty])") !== null;
  }

  /** Says one of the sentences about files. */
  private tell(name: string): void {
    const line = this.find(".psychoed-file-said");
    if (line) line.textContent = line.getAttribute(`data-${name}`) ?? "";
  }

  /** Every piece of the course, also those that never go on the page. */
  private movable(): string[] {
    const others = (this.dataset.others ?? "").split(" ").filter(Boolean);
    others.forEach((key) => store.look(store.open(key)));
    return [...this.known.keys(), ...others, this.piece.key];
  }

  private pack(): void {
    const pieces: Pieces = new Map();
    for (const key of this.movable()) {
      const { values } = store.open(key);
      if (!nothingIn(values)) pieces.set(key, copy(values));
    }
    if (pieces.size === 0) return this.tell("nothing");
    save(pack(pieces), "my-pieces.json", "application/json");
    pieces.forEach((_, key) => store.takeAlong(store.open(key)));
    this.tell("packed");
  }

  private readonly opened = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const text = file.size > LARGEST ? undefined : await file.text();
    input.value = "";
    if (text === undefined) return this.tell("too-large");
    const found = unpack(text);
    if ("fault" in found) return this.tell(found.fault);
    this.toUnpack = found.pieces;
    this.tell("");
    this.ask("unpack");
  };

  private answerUnpack(): void {
    const movable = new Set(this.movable());
    const ours = [...this.toUnpack].filter(([key]) => movable.has(key));
    const results = ours.map(([key, values]) => {
      const piece = store.open(key);
      store.look(piece);
      // The file and this device know nothing of each other.
      return store.absorb(piece, values, {});
    });
    this.answer("unpack", "");
    const left = ours.length < this.toUnpack.size;
    this.tell(results.includes("cannot-keep") ? "partly" : left ? "left-out" : "unpacked");
    this.toUnpack = new Map();
  }

  private readonly lookAtAll = (): void => {
    this.known.forEach((_, key) => store.look(store.open(key)));
  };
}

function box(item: HTMLElement): HTMLInputElement | null {
  return item.querySelector<HTMLInputElement>("input[type=checkbox]");
}

function singleIn({ fields }: Definition): string[] {
  return fields.filter(({ kind }) => SINGLE.has(kind)).map(({ id }) => id);
}

function stateOf(kept: boolean, empty: boolean): string {
  if (kept && empty) return "Something is kept here that this page cannot read.";
  if (kept) return "Kept on this device.";
  return empty ? "" : "Written on this page, and not kept.";
}

define("psychoed-plan", PlanElement);
