/** Shows one frame of a picture at a time. All of them are in the markup, for paper and for pages without scripts. */

import { define } from "../../exercises/dom";

export interface ExploreDetail {
  value: string;
}

export class ExploreElement extends HTMLElement {
  private wired = false;

  connectedCallback(): void {
    this.wire();
  }

  /** Chooses for the reader, as when a notebook shows the same picture again. */
  choose(value: string): void {
    this.wire();
    for (const input of this.querySelectorAll("input")) input.checked = input.value === value;
    const list = this.querySelector("select");
    if (list) list.value = value;
    this.show(value);
  }

  /** Puts a frame that was drawn afresh in the place of the stored one. */
  replace(html: string): void {
    const fresh = new DOMParser().parseFromString(html, "text/html").querySelector<HTMLElement>(".psychoed-one");
    const stored = this.frames().find((frame) => frame.dataset.value === fresh?.dataset.value);
    if (!fresh || !stored) return;
    fresh.hidden = stored.hidden;
    stored.replaceWith(fresh);
  }

  private wire(): void {
    if (this.wired) return;
    this.wired = true;
    const control = this.querySelector<HTMLElement>(".psychoed-control");
    if (!control) return;
    control.hidden = false;
    control.addEventListener("change", (event) => {
      const { value } = event.target as HTMLInputElement | HTMLSelectElement;
      this.show(value);
      this.announce();
      const detail: ExploreDetail = { value };
      this.dispatchEvent(new CustomEvent("psychoed:explore", { bubbles: true, detail }));
    });
    this.show(this.querySelector<HTMLInputElement | HTMLSelectElement>("input:checked, select")?.value);
  }

  private frames(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>(".psychoed-one"));
  }

  private show(value: string | undefined): void {
    for (const frame of this.frames()) frame.hidden = frame.dataset.value !== value;
  }

  /** Says what is new for those who cannot see that it changed. */
  private announce(): void {
    const status = this.querySelector<HTMLElement>(".psychoed-status");
    const frame = this.frames().find(({ hidden }) => !hidden);
    const finding = frame?.querySelector(".psychoed-finding")?.textContent ?? "";
    if (status) status.textContent = [status.dataset.shown, `${frame?.dataset.value}.`, finding].join(" ").replace(/\s+/g, " ").trim();
  }
}

define("psychoed-explore", ExploreElement);
