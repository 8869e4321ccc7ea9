/** Small things that every exercise does with its markup. */

/** Shows one of the sentences that the markup carries; no name clears the line. */
export function say(exercise: Element, name?: string): void {
  const status = exercise.querySelector(".psychoed-status");
  if (status) status.textContent = (name && status.getAttribute(`data-${name}`)) || "";
}

/** Makes the buttons of an exercise work, and shows them: without scripts they stay hidden. */
export function wireActions(exercise: Element, acts: Record<string, (pressed: HTMLElement) => void>): void {
  exercise.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>("[data-act]");
    const act = acts[pressed?.dataset.act ?? ""];
    if (!pressed || !act) return;
    event.preventDefault();
    act(pressed);
  });
  exercise.addEventListener("submit", (event) => event.preventDefault());
  exercise.querySelector(".psychoed-actions")?.removeAttribute("hidden");
}

/** JupyterLab evaluates the bundle many times; a name can be given only once. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
