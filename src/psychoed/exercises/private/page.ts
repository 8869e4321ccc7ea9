/** The page that comes of an exercise: its words on paper, in a file, and in "My plan". */

import { fits, type When } from "./when";
import { isEmpty, type Row, type Value, type Values } from "./values";

export interface FieldDefinition {
  id: string;
  kind: string;
  name: string;
  when?: When;
  row?: string;
  columns?: { id: string; name: string; kind: string }[];
  groups?: string[];
  newest_first?: string;
  blank?: string[];
}

export interface Definition {
  title: string;
  fields: FieldDefinition[];
  page: string[];
}

/** Kinds in which two answers cannot stand side by side. */
export const SINGLE = new Set(["choice", "scale", "month", "tiny"]);

export type Block =
  | { kind: "words"; name: string; text: string }
  | { kind: "list"; name: string; items: string[]; ordered: boolean }
  | { kind: "table"; name: string; head: string[]; rows: string[][] };

export interface Page {
  title: string;
  blocks: Block[];
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const LEFT_OVER = "From an earlier version of this exercise";

/** `2019-03` in words; what is no month stays as it is. */
function month(value: string): string {
  const found = /^(\d{0,4})-(\d\d)$/.exec(value);
  return found ? `${MONTHS[Number(found[2]) - 1] ?? ""} ${found[1]}`.trim() : value;
}

function cell(kind: string, value: string): string {
  return kind === "month" ? month(value) : value;
}

function table(field: FieldDefinition, rows: Row[]): Block {
  const columns = field.columns ?? [];
  const newest = field.newest_first;
  const filled = rows.filter((row) => !isEmpty([row]));
  if (newest) filled.sort((one, other) => (other[newest] ?? "").localeCompare(one[newest] ?? ""));
  const blank = field.blank ?? [];
  return {
    kind: "table",
    name: field.name,
    head: [...columns.map(({ name }) => name), ...blank],
    rows: filled.map((row) => [...columns.map(({ id, kind }) => cell(kind, row[id] ?? "")), ...blank.map(() => "")]),
  };
}

function items(rows: Row[]): string[] {
  return rows.map((row) => row.item ?? "").filter((item) => item !== "");
}

/** The blocks of one field; none if it is empty. */
function blocksOf(field: FieldDefinition, value: Value): Block[] {
  if (isEmpty(value)) return [];
  if (typeof value === "string") {
    const text = field.kind === "scale" ? `${value} of 10` : cell(field.kind, value.trim());
    return [{ kind: "words", name: field.name, text }];
  }
  if (field.kind === "table") return [table(field, value)];
  if (field.kind !== "sort") {
    return [{ kind: "list", name: field.name, items: items(value), ordered: field.kind === "rank" }];
  }
  return (field.groups ?? [])
    .map((group) => ({ group, items: items(value.filter(({ column }) => column === group)) }))
    .filter((list) => list.items.length > 0)
    .map((list) => ({ kind: "list", name: `${field.name}: ${list.group}`, items: list.items, ordered: false }));
}

function inWords(block: Block): string {
  if (block.kind === "words") return block.text.replace(/[.\s]+$/, "");
  return block.kind === "list" ? block.items.join(", ") : "";
}

/** A sentence with the names of fields in braces; the field itself if there is nothing else in it. */
function sentence(text: string, of: Map<string, Block[]>): Block[] {
  const alone = /^\{([a-z0-9-]+)\}$/.exec(text);
  if (alone) return of.get(alone[1] ?? "") ?? [];
  const names = Array.from(text.matchAll(/\{([a-z0-9-]+)\}/g), ([, name]) => name ?? "");
  if (names.some((name) => !of.get(name)?.length)) return [];
  const filled = text.replace(/\{([a-z0-9-]+)\}/g, (_, name: string) => (of.get(name) ?? []).map(inWords).join("; "));
  return [{ kind: "words", name: "", text: filled }];
}

/** What no field asks for any more is never lost without a word. */
function leftOver(definition: Definition, values: Values): Block[] {
  const asked = new Set(definition.fields.map(({ id }) => id));
  return Object.entries(values)
    .filter(([id, value]) => !asked.has(id) && !isEmpty(value))
    .map(([, value]) => ({
      kind: "list",
      name: LEFT_OVER,
      items: typeof value === "string" ? [value] : value.map((row) => Object.values(row).join(", ")),
      ordered: false,
    }));
}

export function pageOf(definition: Definition, values: Values): Page {
  const shown = definition.fields.filter(({ when }) => fits(when, values));
  const of = new Map(shown.map((field) => [field.id, blocksOf(field, values[field.id] ?? "")]));
  const blocks = definition.page.length
    ? definition.page.flatMap((text) => sentence(text, of))
    : shown.flatMap(({ id }) => of.get(id) ?? []);
  return { title: definition.title, blocks: [...blocks, ...leftOver(definition, values)] };
}

export function asText({ title, blocks }: Page): string {
  const parts = blocks.map((block) => {
    if (block.kind === "words") return block.name ? `${block.name}\n${block.text}` : block.text;
    if (block.kind === "list") {
      return [block.name, ...block.items.map((item, n) => `${block.ordered ? `${n + 1}.` : "-"} ${item}`)].join("\n");
    }
    const rows = block.rows.map((row) =>
      row.map((text, n) => (text ? `${block.head[n]}: ${text}` : "")).filter(Boolean).join("\n"),
    );
    return [block.name, ...rows].join("\n\n");
  });
  return [title, ...parts].join("\n\n") + "\n";
}

function element(name: string, text = "", ...children: Element[]): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

function row(cells: string[], kind: "th" | "td"): HTMLElement {
  return element("tr", "", ...cells.map((text) => element(kind, text)));
}

function drawn(block: Block): HTMLElement {
  const name = block.name ? [element("dt", block.name)] : [];
  if (block.kind === "words") return element("div", "", ...name, element("dd", block.text));
  if (block.kind === "list") {
    const list = element(block.ordered ? "ol" : "ul", "", ...block.items.map((item) => element("li", item)));
    return element("div", "", ...name, element("dd", "", list));
  }
  const body = element("tbody", "", ...block.rows.map((cells) => row(cells, "td")));
  const whole = element("table", "", element("thead", "", row(block.head, "th")), body);
  return element("div", "", ...name, element("dd", "", whole));
}

function section({ title, blocks }: Page): HTMLElement {
  const name = element("p", title);
  name.className = "psychoed-page-title";
  const made = element("div", "", name, ...(blocks.length ? [element("dl", "", ...blocks.map(drawn))] : []));
  made.className = "psychoed-page-part";
  return made;
}

/** Fills a place with pages. Every word goes in as text, so nothing that was typed can run. */
export function draw(place: Element, pages: Page[]): void {
  place.replaceChildren(...pages.map(section));
}
