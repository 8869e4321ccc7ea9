/** The words of a reflection on paper or in a file: the two ways out that the reader chooses. */

const ONLY = "data-psychoed-print";
const PIECE = "data-psychoed-piece";
const WAY = "data-psychoed-way";

/** Prints one exercise: the style sheet hides what does not stand on the way to it. */
export function printOnly(exercise: Element): void {
  document.documentElement.setAttribute(ONLY, "");
  exercise.setAttribute(PIECE, "");
  for (let up = exercise.parentElement; up; up = up.parentElement) up.setAttribute(WAY, "");
  window.addEventListener("afterprint", forgetPrint, { once: true });
  try {
    window.print();
  } catch {
    forgetPrint();
  }
}

function forgetPrint(): void {
  for (const name of [ONLY, PIECE, WAY]) {
    document.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name));
  }
}

/** A box prints only what fits into it; for the time of printing the whole text stands below it. */
export function mirror(exercise: Element): void {
  exercise.querySelectorAll(".psychoed-prompt").forEach((prompt) => {
    const text = prompt.querySelector("textarea")?.value ?? "";
    const printed = prompt.querySelector(".psychoed-printed");
    if (printed) printed.textContent = text;
    prompt.toggleAttribute("data-mirrored", text !== "");
  });
}

export function unmirror(exercise: Element): void {
  exercise.querySelectorAll(".psychoed-prompt").forEach((prompt) => {
    const printed = prompt.querySelector(".psychoed-printed");
    if (printed) printed.textContent = "";
    prompt.removeAttribute("data-mirrored");
  });
}

function words(within: Element, selector: string): string {
  return within.querySelector(selector)?.textContent?.trim() ?? "";
}

export function asText(exercise: Element): string {
  const prompts = Array.from(exercise.querySelectorAll(".psychoed-prompt"), (prompt) =>
    `${words(prompt, "label > span")}\n\n${prompt.querySelector("textarea")?.value ?? ""}`.trim(),
  );
  return [words(exercise, "legend"), ...prompts].join("\n\n\n") + "\n";
}

/** The address of a blob is a random number: no word of the text is in it. */
export function save(exercise: Element): void {
  const address = URL.createObjectURL(new Blob([asText(exercise)], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "notes.txt";
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some phones read the file only after a moment.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
