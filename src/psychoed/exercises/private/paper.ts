/** The ways out that the reader chooses: paper, or a file. */

const ONLY = "data-psychoed-print";
const PIECE = "data-psychoed-piece";
const WAY = "data-psychoed-way";

/** Prints one exercise: the style sheet hides what does not stand on the way to it. */
export function printOnly(exercise: Element, title = document.title): void {
  document.documentElement.setAttribute(ONLY, "");
  exercise.setAttribute(PIECE, "");
  for (let up = exercise.parentElement; up; up = up.parentElement) up.setAttribute(WAY, "");
  const before = document.title;
  // Browsers print the title of the document above the page.
  document.title = title;
  const forget = (): void => {
    document.title = before;
    forgetPrint();
  };
  window.addEventListener("afterprint", forget, { once: true });
  try {
    window.print();
  } catch {
    forget();
  }
}

function forgetPrint(): void {
  for (const name of [ONLY, PIECE, WAY]) {
    document.querySelectorAll(`[${name}]`).forEach((element) => element.removeAttribute(name));
  }
}

/** The address of a blob is a random number: no word of the text is in it. */
export function save(text: string, name: string, type = "text/plain"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some phones read the file only after a moment.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
