/** Finds the largest size of letters at which all of a slide is seen. */

type Sizes = readonly [largest: number, smallest: number];

const PROSE: Sizes = [56, 24];
const SIZES: Record<string, Sizes> = {
  about: [40, 28],
  answer: [40, 22],
  dialogue: [34, 20],
  help: [44, 28],
  picture: [36, 22],
  quiz: [36, 21],
};

/** Sets the size of letters of a slide; one that is not shown has no size to measure. */
export function fit(slide: Element): void {
  const wall = slide.querySelector<HTMLElement>(".on-wall");
  if (!wall) return;
  const [largest, smallest] = SIZES[slide.classList.item(0) ?? ""] ?? PROSE;
  for (let size = largest; size >= smallest; size--) {
    wall.style.fontSize = `${size}px`;
    if (wall.scrollHeight <= wall.clientHeight && wall.scrollWidth <= wall.clientWidth) return;
  }
}
