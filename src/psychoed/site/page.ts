// What a page does beyond its exercises. Each part is an extra: without it the page still works.

const LEAVE_HIDDEN = "psychoed.leave-hidden";
const COLOURS = "theme";

/** Run something that may fail, such as reading a store that the browser forbids. */
function allowed<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

function colours(): void {
  const row = document.querySelector<HTMLElement>(".colours");
  const use = (name: string): void => {
    document.body.dataset.theme = name;
    row?.querySelectorAll<HTMLButtonElement>("button").forEach((button) => {
      button.setAttribute("aria-pressed", String(button.dataset.colours === name));
    });
  };
  use(allowed(() => localStorage.getItem(COLOURS)) ?? "auto");
  if (!row) return;
  row.hidden = false;
  row.addEventListener("click", (event) => {
    const name = (event.target as HTMLElement).dataset.colours;
    if (!name) return;
    use(name);
    allowed(() => localStorage.setItem(COLOURS, name));
  });
}

/** Leave at once, and without a way back by the back button. */
function leave(): void {
  const link = document.querySelector<HTMLAnchorElement>(".leave-now");
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    document.documentElement.classList.add("left");
    location.replace(link.href);
  });
  const hide = document.querySelector<HTMLInputElement>(".hide-leave");
  if (!hide) return;
  hide.checked = allowed(() => sessionStorage.getItem(LEAVE_HIDDEN)) === "yes";
  hide.addEventListener("change", () => {
    allowed(() => sessionStorage.setItem(LEAVE_HIDDEN, hide.checked ? "yes" : "no"));
  });
}

/** Open the folds around the place that the address names. */
function openTarget(): void {
  const name = allowed(() => decodeURIComponent(location.hash.slice(1)));
  const target = document.getElementById(name ?? "");
  const inside = target?.querySelector<HTMLDetailsElement>(":scope > details.part");
  if (inside) inside.open = true;
  for (let fold = target?.closest("details"); fold; fold = fold.parentElement?.closest("details")) {
    fold.open = true;
  }
  if (target && location.hash) target.scrollIntoView();
}

/** Old browsers cannot open folds by a style when they print. */
function printing(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
    opened.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => {
    opened.forEach((fold) => (fold.open = false));
  });
  const address = document.querySelector("[data-address]");
  if (address && location.protocol !== "file:") {
    address.textContent = location.origin + location.pathname;
  }
}

declare const Search: { performSearch(words: string): void };

/** Search without putting the words into the address, where a history or a log would keep them. */
function search(): void {
  const form = document.querySelector<HTMLFormElement>("form.search");
  if (!form) return;
  form.hidden = false;
  // Sphinx would keep the words in localStorage, to mark them in the page that is opened next.
  Object.assign(globalThis, { SPHINX_HIGHLIGHT_ENABLED: false });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = form.querySelector("input")?.value.trim();
    if (!words) return;
    document.getElementById("search-results")?.replaceChildren();
    Search.performSearch(words);
  });
}

colours();
leave();
search();
openTarget();
addEventListener("hashchange", openTarget);
printing();
