/** Fields to fill in, in private: rows to add, things to sort, steps to make smaller. */

import { define, say } from "../dom";
import { read as readKept } from "../private/device";
import { PrivateElement, type Field } from "../private/element";
import * as store from "../private/store";
import { both, isEmpty, moved, rowsOf, type Row, type Value } from "../private/values";
import { fits, type When } from "../private/when";
import { control } from "./controls";
import { makeRoom, rank, sort, table } from "./rows";

const LISTS: Record<string, (place: HTMLElement) => Omit<Field, "id">> = { table, sort, rank };

export class WorksheetElement extends PrivateElement {
  private made: Field[] | undefined;

  protected fields(): Field[] {
    this.made ??= this.places().map((place) => {
      const of = LISTS[place.dataset.kind ?? ""] ?? control;
      return { id: place.dataset.field ?? "", ...of(place) };
    });
    return this.made;
  }

  private places(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>("[data-field]"));
  }

  protected override acts(): Record<string, (pressed: HTMLElement) => void> {
    return {
      "add-row": (pressed) => this.rows(pressed, (rows) => [...(rows.length ? rows : [{}]), {}]),
      "remove-row": (pressed) => this.rows(pressed, (rows, at) => rows.filter((_, n) => n !== at)),
      "put-back": (pressed) => this.rows(pressed, (rows, _, item) => rows.filter((row) => row.item !== item)),
      up: (pressed) => this.move(pressed, -1),
      down: (pressed) => this.move(pressed, 1),
      "add-own": (pressed) => this.addOwn(pressed),
      smaller: (pressed) => this.smaller(pressed),
      take: (pressed) => this.take(pressed),
    };
  }

  private field(inside: HTMLElement): Field | undefined {
    const id = inside.closest<HTMLElement>("[data-field]")?.dataset.field;
    return this.fields().find((one) => one.id === id);
  }

  private set(inside: HTMLElement, change: (before: Value) => Value): void {
    const field = this.field(inside);
    if (field) store.change(this.piece, field.id, change(field.read()));
    say(this);
  }

  /** Changes the rows of the list that a button stands in, knowing its own row and item. */
  private rows(pressed: HTMLElement, change: (rows: Row[], at: number, item: string) => Row[]): void {
    const list = pressed.closest(".psychoed-rows");
    const at = Array.from(list?.children ?? []).findIndex((row) => row.contains(pressed));
    const item = pressed.closest<HTMLElement>("[data-item]")?.dataset.item ?? "";
    const place = pressed.closest<HTMLElement>("[data-field]");
    this.set(pressed, (before) => change(rowsOf(before), at, item));
    if (!pressed.isConnected || pressed.hidden) place?.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
    if (pressed.dataset.act === "add-row") this.focusLastRow(place);
  }

  private focusLastRow(place: HTMLElement | null): void {
    place?.querySelector<HTMLElement>(".psychoed-table-row:last-child :is(input, select, textarea)")?.focus();
  }

  private move(pressed: HTMLElement, by: number): void {
    const name = pressed.closest<HTMLElement>("[data-item]")?.dataset.item ?? "";
    const place = pressed.closest<HTMLElement>("[data-field]");
    this.rows(pressed, (rows) => moved(rows, name, by));
    const items = Array.from(place?.querySelectorAll<HTMLElement>("[data-item]") ?? []);
    const at = items.findIndex(({ dataset }) => dataset.item === name);
    items[at]?.querySelector<HTMLElement>(`[data-act="${pressed.dataset.act}"]`)?.focus();
    this.announce(`${name}: ${at + 1} of ${items.length}.`);
  }

  /** Says something that the markup cannot know beforehand. */
  private announce(text: string): void {
    const status = this.find(".psychoed-status");
    if (status) status.textContent = text;
  }

  private addOwn(pressed: HTMLElement): void {
    const box = pressed.parentElement?.querySelector<HTMLInputElement>("[data-own]");
    const item = box?.value.trim();
    if (!box || !item) return box?.focus();
    box.value = "";
    this.rows(pressed, (rows) => (rows.some((row) => row.item === item) ? rows : [...rows, { item, column: "" }]));
    box.focus();
  }

  private smaller(pressed: HTMLElement): void {
    const place = pressed.closest<HTMLElement>("[data-field]");
    const next = place?.querySelector<HTMLInputElement>("input:checked")?.closest("label")?.nextElementSibling;
    const input = next?.querySelector<HTMLInputElement>("input");
    if (!input) return;
    this.set(pressed, () => input.value);
    input.focus();
    this.announce(input.value);
  }

  /** Of each step the chosen size is shown, or the largest; scripts off, all sizes stand there. */
  private showSizes(place: HTMLElement): void {
    for (const sizes of place.querySelectorAll(".psychoed-sizes")) {
      const labels = Array.from(sizes.children as HTMLCollectionOf<HTMLElement>);
      const chosen = labels.findIndex((label) => label.querySelector<HTMLInputElement>("input")?.checked);
      labels.forEach((label, n) => (label.hidden = n !== Math.max(chosen, 0)));
    }
    const smaller = place.querySelector<HTMLElement>(".psychoed-smaller");
    const next = place.querySelector("input:checked")?.closest("label")?.nextElementSibling;
    if (smaller) smaller.hidden = !next?.matches(".psychoed-sizes label");
  }

  private earlier(button: HTMLElement): Value {
    const [chapter, worksheet, field] = (button.dataset.from ?? "").split("/");
    const found = readKept(`${chapter}/${worksheet}`);
    return found.state === "found" ? (found.values[field ?? ""] ?? "") : "";
  }

  private take(pressed: HTMLElement): void {
    const theirs = this.earlier(pressed);
    this.set(pressed, (mine) =>
      typeof mine === "string" && typeof theirs === "string" ? both(mine, theirs) : theirs,
    );
    pressed.closest("[data-field]")?.querySelector<HTMLElement>("input, textarea")?.focus();
  }

  protected override makeRoom(): void {
    this.querySelectorAll<HTMLElement>(".psychoed-rows").forEach(makeRoom);
  }

  protected override afterRefresh(): void {
    for (const place of this.places()) {
      const when = JSON.parse(place.dataset.when ?? "{}") as When;
      place.hidden = !fits(when, this.piece.values);
      if (place.dataset.kind === "tiny") this.showSizes(place);
      const take = place.querySelector<HTMLElement>(".psychoed-takes");
      const button = take?.querySelector<HTMLElement>("button");
      if (take && button) {
        const theirs = this.earlier(button);
        const mine = this.piece.values[place.dataset.field ?? ""] ?? "";
        take.hidden = isEmpty(theirs) || (typeof mine === "string" && typeof theirs === "string" && mine.includes(theirs));
      }
    }
    const rowsInUse = this.querySelectorAll<HTMLElement>(".psychoed-table-row > [data-act]");
    rowsInUse.forEach((button) => (button.hidden = button.closest(".psychoed-rows")?.children.length === 1));
    this.querySelectorAll<HTMLElement>(".psychoed-own, .psychoed-more-rows, .psychoed-moves, .psychoed-name-file").forEach(
      (shown) => (shown.hidden = false),
    );
  }
}

define("psychoed-worksheet", WorksheetElement);
