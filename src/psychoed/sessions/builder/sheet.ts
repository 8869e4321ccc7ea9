/** Fills the run sheet that the page holds empty. Every word goes in as text. */

import { clockTime, heavyFrom, plan, type Block, type Chapter, type Choice, type Planned } from "./plan";

function made(name: string, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}

/** What writers typed, with its links as words: on paper a link does nothing. */
export function words(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}

function inShort({ block, steps, air }: Planned): Node[] {
  const named = steps.filter(({ name }) => name);
  const short = named.map(({ name, minutes }) => (named.length > 1 ? `${name} ${minutes}` : name)).join(" · ");
  const text = air ? "air" : short;
  return [made("strong", block.name), document.createTextNode(text && `: ${text}`)];
}

const HERE = { room: "", online: "On a screen: ", thirty: "With thirty: " };

function inFull({ block, steps, here }: Planned, time: string, { place }: Choice): Node[] {
  const many = steps.length > 1;
  return [
    made("dt", `${time} ${block.name}`),
    ...steps.map((step) => made("dd", made("strong", step.name && `${step.name}. `), words(step.do), many ? ` (${step.minutes} minutes)` : "")),
    ...(here ? [made("dd", HERE[place] + words(here))] : []),
  ];
}

function heavy(planned: Planned[], choice: Choice, start: string): string {
  const minutes = heavyFrom(planned, choice);
  const sentences = choice.chapters.map(({ heavy_part }, n) => {
    const minute = minutes[n];
    return words(heavy_part.what) + (minute === undefined ? "" : ` It can begin at ${clockTime(start, minute)}.`);
  });
  return sentences.join(" ");
}

function list(title: string, items: string[]): Node[] {
  return items.length ? [made("h3", title), made("ul", ...items.map((text) => made("li", words(text))))] : [];
}

function moments(chapters: Chapter[]): Node[] {
  const all = chapters.flatMap(({ heavy_part }) => heavy_part.moments);
  const rows = all.flatMap(({ when, do: text }) => [made("dt", words(when)), made("dd", words(text))]);
  return rows.length ? [made("h3", "If something hard happens"), made("dl", ...rows)] : [];
}

/** Each part of the sheet, under the name of the place that it fills. */
function parts(blocks: Block[], choice: Choice, start: string, people: number): Record<string, (Node | string)[]> {
  const { chapters, length, place } = choice;
  const planned = plan(blocks, choice);
  const each = (get: (chapter: Chapter) => string[]): string[] => chapters.flatMap(get);
  return {
    title: [chapters.map(({ title }) => title).join(", then: ")],
    caption: [`${length} minutes, ${clockTime(start, 0)} to ${clockTime(start, length)}`],
    clock: ["Clock"],
    "only-if": each(({ only_if }) => (only_if ? [words(only_if)] : [])),
    rows: planned.map((one) =>
      made("tr", made("td", clockTime(start, one.begins)), made("td", String(one.minutes)), made("td", ...inShort(one))),
    ),
    heavy: [heavy(planned, choice, start)],
    late: [each(({ if_late }) => [words(if_late)]).join(" ")],
    copies: [`${people} of each sheet that people get${place === "online" ? ", sent the day before" : ""}.`],
    behind: [
      ...list("Bring, beside the usual", each(({ bring }) => bring)),
      ...list("All through", each(({ mind }) => mind)),
      made("h3", "Step by step"),
      made("dl", ...planned.flatMap((one) => inFull(one, clockTime(start, one.begins), choice))),
      ...moments(chapters),
    ],
  };
}

export function fill(sheet: HTMLElement, blocks: Block[], choice: Choice, start: string, people: number): void {
  for (const [name, content] of Object.entries(parts(blocks, choice, start, people))) {
    const place = sheet.querySelector<HTMLElement>(`[data-fill="${name}"]`);
    place?.replaceChildren(...content);
    if (place) place.hidden = content.length === 0;
  }
  for (const only of sheet.querySelectorAll<HTMLElement>("[data-only]")) {
    only.hidden = Boolean(only.dataset.only) && only.dataset.only !== choice.place;
  }
}
