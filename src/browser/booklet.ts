/**
 * Numbers the pages of the printed booklet, for its cover, its contents and beside links from one part to another. Chromium tells a
 * page of its new medium once it has laid it out in sides of paper, whatever the paper, margins and scale, so what is
 * measured then is what is printed, on as many sides as there were before: a number is as wide as the name of its part.
 * A browser that tells it sooner, or never, prints no numbers.
 */
export {};

const paper = matchMedia('print');
/** Three parts that each begin a side. */
const [cover, inside, first] = document.querySelectorAll('[data-side]');
/** What is numbered, and where it leads: what leads nowhere says how many pages there are, by the last line of all. */
const links = [
  ...document.querySelectorAll<HTMLElement & Partial<HTMLAnchorElement>>(
    '.sides, .page-contents a, .booklet a[data-note^=part]',
  ),
].map((link) => ({
  link,
  target:
    document.getElementById(`${link.hash?.slice(1) || link.pathname?.split('/').slice(-2).join('')}`) ??
    [...document.querySelectorAll('.booklet > .proof, [open] li')].at(-1),
}));

/** How far down a part begins, in sides of paper; letters reach some pixels above their line. */
function down(part: Element | null | undefined): number {
  const [start = 0, side = 0, at = 0] = [cover, inside, part].map((one) => one?.getBoundingClientRect().top);
  return (at - start + 8) / (side - start);
}

paper.onchange = () => {
  for (const { link } of links) delete link.dataset['page'];
  // Numbers move what they count, so they are written until none changes.
  for (let tries = 5, changed = 1; paper.matches && changed && tries; tries -= 1) {
    changed = 0;
    // Where the page is not laid out in sides, the third part begins anywhere.
    if (down(first) < 2 || down(first) % 1 > 0.01) return;
    for (const [index, number] of links.map(({ target }) => `${Math.ceil(down(target))}`).entries()) {
      const page = links[index]?.link.dataset ?? {};
      if (page['page'] !== number) changed = 1;
      page['page'] = number;
    }
  }
};
