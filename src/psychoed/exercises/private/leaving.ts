/** Lets the browser ask before a page closes that holds words which are neither kept nor taken along. */

import { losesSomething } from "./store";

const NAME = Symbol.for("psychoed.leaving.v1");

/** Nobody who wants to leave fast, or needs help now, is asked anything. */
const NEVER_ASKED = ".leave-now, .get-help, a[href*='get-help']";

/** Once for a page, however often the script is evaluated. */
export function guardThisPage(): void {
  const page = globalThis as unknown as Record<symbol, boolean | undefined>;
  if (page[NAME]) return;
  page[NAME] = true;
  let leaving = false;
  window.addEventListener("click", (event) => {
    leaving = event.target instanceof Element && event.target.closest(NEVER_ASKED) !== null;
  }, true);
  window.addEventListener("pageshow", () => (leaving = false));
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && losesSomething()) event.preventDefault();
  });
}
