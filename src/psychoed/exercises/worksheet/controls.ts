/** Reads and shows the fields that are native controls: one answer, or some ticks. */

import type { Field } from "../private/element";
import type { Row, Value } from "../private/values";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A line, a box or a list to choose from. */
function one(control: Control): Omit<Field, "id"> {
  return {
    read: () => control.value,
    write: (value) => {
      const text = typeof value === "string" ? value : "";
      if (control.value === text) return;
      control.value = text;
      // An answer that is not offered any more stays readable.
      if (control.value !== text) control.append(new Option(text, text, true, true));
    },
  };
}

/** A month and a year; either may be unknown. */
function month(place: Element): Omit<Field, "id"> {
  const year = place.querySelector<HTMLInputElement>('[data-part="year"]') as HTMLInputElement;
  const of = place.querySelector<HTMLSelectElement>('[data-part="month"]') as HTMLSelectElement;
  return {
    read: () => (of.value ? `${year.value}-${of.value}` : year.value),
    write: (value) => {
      const [, wanted, number] = /^(.*?)(?:-(\d\d))?$/s.exec(typeof value === "string" ? value : "") ?? [];
      if (year.value !== (wanted ?? "")) year.value = wanted ?? "";
      if (of.value !== (number ?? "")) of.value = number ?? "";
    },
  };
}

function inputs(place: Element): HTMLInputElement[] {
  return Array.from(place.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]"));
}

function radios(place: Element): Omit<Field, "id"> {
  return {
    read: () => inputs(place).find(({ checked }) => checked)?.value ?? "",
    write: (value) => inputs(place).forEach((input) => (input.checked = input.value === (value || ""))),
  };
}

/** What was ticked once and is not offered any more stays. */
function ticks(place: Element): Omit<Field, "id"> {
  const offered = new Set(inputs(place).map(({ value }) => value));
  let others: Row[] = [];
  return {
    read: () => [
      ...inputs(place).filter(({ checked }) => checked).map(({ value }) => ({ item: value })),
      ...others,
    ],
    write: (value) => {
      const rows = typeof value === "string" ? [] : value;
      const chosen = new Set(rows.map(({ item }) => item));
      others = rows.filter(({ item }) => !offered.has(item ?? ""));
      inputs(place).forEach((input) => (input.checked = chosen.has(input.value)));
    },
  };
}

/** The control in a place of a kind, such as a field or a cell of a table. */
export function control(place: HTMLElement): { read(): Value; write(value: Value): void } {
  const kind = place.dataset.kind;
  if (kind === "month") return month(place);
  const single = place.querySelector<Control>("input[type=text], textarea, select");
  if (single && (kind === "line" || kind === "text" || single instanceof HTMLSelectElement)) return one(single);
  return kind === "several" || kind === "help-lines" ? ticks(place) : radios(place);
}
