/** Reads and shows the fields that are lists: tables, things to sort, things to put in order. */

import { fits, type When } from "../private/when";
import { rowsOf, type Row, type Value } from "../private/values";
import { control } from "./controls";

interface Result {
  text: string;
  when: When;
}

function all<Found extends Element = HTMLElement>(place: Element, selector: string): Found[] {
  return Array.from(place.querySelectorAll<Found>(selector));
}

/** Makes as many copies of the first child as there are rows; it is never left without one. */
function fit(list: Element, wanted: number): void {
  while (list.children.length > Math.max(wanted, 1)) list.lastElementChild?.remove();
  while (list.children.length < wanted) {
    const copy = list.firstElementChild?.cloneNode(true) as HTMLElement;
    list.append(copy);
  }
}

/** As many rows as somebody with a pencil may need. */
export function makeRoom(list: HTMLElement): void {
  fit(list, Number(list.dataset.onPaper));
  all(list, "[data-number]").forEach((name, number) => (name.textContent = String(number + 1)));
}

/** The rows of a table. The markup has as many as paper needs; a screen shows those in use. */
export function table(place: HTMLElement): { read(): Row[]; write(value: Value): void } {
  const list = place.querySelector(".psychoed-rows") as HTMLElement;
  const results = JSON.parse(place.dataset.results ?? "[]") as Result[];
  const cells = (row: Element): HTMLElement[] => all(row, ".psychoed-cell");
  const read = (row: Element): Row =>
    Object.fromEntries(cells(row).map((cell) => [cell.dataset.column ?? "", String(control(cell).read())]));
  return {
    read: () => Array.from(list.children, read),
    write: (value) => {
      const rows = rowsOf(value);
      fit(list, rows.length);
      Array.from(list.children).forEach((shown, number) => {
        const row = rows[number] ?? {};
        cells(shown).forEach((cell) => control(cell).write(row[cell.dataset.column ?? ""] ?? ""));
        const name = shown.querySelector("[data-number]");
        if (name) name.textContent = String(number + 1);
        const said = shown.querySelector(".psychoed-result");
        const empty = Object.values(row).every((text) => text === "");
        const text = empty ? "" : (results.find(({ when }) => fits(when, row))?.text ?? "");
        if (said && said.textContent !== text) said.textContent = text;
      });
    },
  };
}

function own(place: HTMLElement): string[] {
  const known = new Set(all(place, "[data-item]").map((item) => item.dataset.item));
  return [...known].filter((item): item is string => Boolean(item));
}

/** Gives the items of a list their names; a copy of the first is made for what a reader adds. */
function show(list: HTMLElement, names: string[]): void {
  fit(list, names.length);
  Array.from(list.children as HTMLCollectionOf<HTMLElement>).forEach((item, number) => {
    const name = names[number] ?? "";
    item.hidden = name === "";
    if (item.dataset.item === name) return;
    item.dataset.item = name;
    const shown = item.querySelector("legend, .psychoed-item-name");
    if (shown) shown.textContent = name;
    all(item, ".psychoed-unseen").forEach((unseen) => (unseen.textContent = `: ${name}`));
    all<HTMLInputElement>(item, "input[type=radio]").forEach((radio) => {
      radio.name = radio.name.replace(/\d+$/, String(number + 1));
      radio.checked = false;
    });
  });
}

/** Things in columns: an item that is in none has no row, but for one that the reader added. */
export function sort(place: HTMLElement): { read(): Row[]; write(value: Value): void } {
  const list = place.querySelector(".psychoed-items") as HTMLElement;
  const given = own(place);
  const columnOf = (item: Element): string =>
    all<HTMLInputElement>(item, "input").find(({ checked }) => checked)?.value ?? "";
  return {
    read: () =>
      all(list, "[data-item]")
        .map((item) => ({ item: item.dataset.item ?? "", column: columnOf(item) }))
        .filter(({ item, column }) => item && (column || !given.includes(item))),
    write: (value) => {
      const columns = new Map(rowsOf(value).map(({ item, column }) => [item ?? "", column ?? ""]));
      show(list, [...new Set([...given, ...columns.keys()])]);
      for (const item of all(list, "[data-item]")) {
        const column = columns.get(item.dataset.item ?? "") ?? "";
        all<HTMLInputElement>(item, "input").forEach((input) => (input.checked = input.value === column));
        const back = item.querySelector<HTMLElement>('[data-act="put-back"]');
        if (back) back.hidden = !columns.has(item.dataset.item ?? "");
      }
    },
  };
}

/** Things in order. Until the reader moves one, nothing has been said. */
export function rank(place: HTMLElement): { read(): Row[]; write(value: Value): void; ordered: true } {
  const list = place.querySelector(".psychoed-items") as HTMLElement;
  const given = own(place);
  return {
    ordered: true,
    read: () => all(list, "[data-item]").map(({ dataset }) => ({ item: dataset.item ?? "" })),
    write: (value) => {
      const said = rowsOf(value).map(({ item }) => item ?? "");
      show(list, [...said, ...given.filter((item) => !said.includes(item))]);
    },
  };
}
