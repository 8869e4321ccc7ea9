/** Lays two option cards side by side, row by row; says whether one trial compared the two. */

import { define, wireActions } from "../../exercises/dom";
import { printOnly } from "../../exercises/private/paper";

export class BesideElement extends HTMLElement {
  private began = false;

  connectedCallback(): void {
    if (this.began) return;
    this.began = true;
    wireActions(this, { print: () => printOnly(this) });
    this.addEventListener("input", () => this.show());
    const choose = this.querySelector<HTMLElement>(".psychoed-choose");
    if (choose) choose.hidden = false;
    this.toggleAttribute("data-live", true);
    this.show();
  }

  private chosen(): string[] {
    return Array.from(this.querySelectorAll<HTMLSelectElement>("select"), ({ value }) => value).filter(Boolean);
  }

  private card(place: string): HTMLElement | undefined {
    const cards = Array.from(this.querySelectorAll<HTMLElement>("[data-place]"));
    return cards.find(({ dataset }) => dataset.place === place);
  }

  private show(): void {
    const places = this.chosen();
    const pair = [...places].sort().join(" ");
    const trials = Array.from(this.querySelectorAll<HTMLElement>(".psychoed-trial"));
    trials.forEach((trial) => (trial.hidden = trial.dataset.cards !== pair));
    const together = trials.some((trial) => !trial.hidden);
    const status = this.querySelector<HTMLElement>(".psychoed-pair");
    const said = places.length < 2 ? "" : places[0] === places[1] ? "same" : together ? "together" : "apart";
    if (status) status.textContent = status.dataset[said] ?? "";
    const both = this.querySelector(".psychoed-both");
    both?.replaceChildren(...(said === "" || said === "same" ? [] : this.rows(places)));
  }

  /** One block a row: its name, and what each card says there. */
  private rows(places: string[]): HTMLElement[] {
    const cards = places.map((place) => this.card(place)).filter((card) => card !== undefined);
    const names = cards.map((card) => card.querySelector("summary")?.textContent ?? "");
    const labels = Array.from(cards[0]?.querySelectorAll("dt") ?? [], ({ textContent }) => textContent ?? "");
    const rows = labels.map((label, row) =>
      block(label, names, cards.map((card) => words(card.querySelectorAll("dd")[row]?.textContent ?? ""))),
    );
    const sources = cards.map((card) => card.querySelector(".psychoed-sources")?.cloneNode(true) ?? words(""));
    return [...rows, block("", names, sources)];
  }
}

function words(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}

function block(label: string, names: string[], cells: Node[]): HTMLElement {
  const made = document.createElement("div");
  made.className = "psychoed-beside-row";
  if (label) made.append(Object.assign(words(label), { className: "psychoed-beside-label" }));
  cells.forEach((cell, side) => {
    const column = document.createElement("div");
    column.append(Object.assign(document.createElement("strong"), { textContent: names[side] ?? "" }), cell);
    made.append(column);
  });
  return made;
}

define("psychoed-beside", BesideElement);
