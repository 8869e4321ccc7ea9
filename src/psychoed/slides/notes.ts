/** The notes of the slide that is shown: in a panel of the page, or in a window for a second screen. */

export class Notes {
  private window: Window | null = null;
  private readonly button: HTMLButtonElement | null;

  constructor(
    private readonly panel: HTMLElement,
    private readonly forward: (event: KeyboardEvent) => void,
  ) {
    const keys = document.querySelector<HTMLElement>(".keys");
    this.button = keys?.querySelector("button") ?? null;
    this.button?.addEventListener("click", () => this.toggle());
    if (keys) keys.hidden = false;
  }

  show(slide: Element): void {
    const lines = Array.from(slide.querySelectorAll(".notes > p"), (line) => line.textContent ?? "");
    write(this.panel, lines);
    if (this.window && !this.window.closed) write(this.window.document.body, [title(slide), ...lines]);
  }

  toggle(): void {
    this.panel.hidden = !this.panel.hidden;
    this.button?.setAttribute("aria-expanded", String(!this.panel.hidden));
  }

  /** The page writes into the window itself: the rule of the page allows no script in it. */
  open(slide: Element): void {
    this.window = window.open("", "psychoed-notes", "width=900,height=700");
    if (!this.window) return this.toggle();
    const inside = this.window.document;
    inside.title = "Notes for the leaders";
    inside.body.className = "leaders";
    const style = inside.createElement("link");
    style.rel = "stylesheet";
    style.href = document.querySelector<HTMLLinkElement>("link[rel=stylesheet]")?.href ?? "";
    inside.head.replaceChildren(style);
    inside.onkeydown = this.forward;
    this.show(slide);
  }
}

function title(slide: Element): string {
  return (slide.querySelector("h1, h2, figcaption, legend")?.textContent ?? "").trim();
}

function write(place: Element, lines: readonly string[]): void {
  const texts = lines.some(Boolean) ? lines : ["No notes for this slide."];
  place.replaceChildren(
    ...texts.map((text) => {
      const line = place.ownerDocument.createElement("p");
      line.textContent = text;
      return line;
    }),
  );
}
