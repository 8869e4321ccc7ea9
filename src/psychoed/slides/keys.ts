/** Keys that a clicker sends always move the deck; keys that a control needs stay with it. */

export interface Moves {
  next(): void;
  prev(): void;
}

const CONTROL = "input, select, textarea, button, summary, a";
const OF_CONTROLS = [" ", "Enter", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];

/** Is this key for the control that has the focus, and not for the deck? */
export function isForControl(event: KeyboardEvent): boolean {
  const at = event.target instanceof Element ? event.target.closest(CONTROL) : null;
  if (!at || !OF_CONTROLS.includes(event.key)) return false;
  return at.matches("input, select, textarea") || event.key === " " || event.key === "Enter";
}

/** Makes Page Down and Page Up move the deck wherever the focus is. */
export function listen(page: Document, deck: Moves): void {
  page.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "PageDown" && event.key !== "PageUp") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === "PageDown") deck.next();
      else deck.prev();
    },
    true,
  );
}

/** After a click by mouse or touch the deck has the keys again; who came by keyboard stays there. */
export function letGo(page: Document): void {
  page.addEventListener("click", (event) => {
    const by = event.target instanceof Element ? event.target.closest("label, button, input:not([type=range])") : null;
    if (by && event.detail > 0 && page.activeElement instanceof HTMLElement) page.activeElement.blur();
  });
}
