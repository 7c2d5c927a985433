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
/** What is numbered, and the part that it leads to; the last line of all says how many pages there are. */
const numbered = [
  ...document.querySelectorAll<HTMLAnchorElement>('.page-contents a, .booklet a[data-note^=part]'),
].map(({ dataset, hash, pathname }) => ({
  dataset,
  part: document.getElementById(hash.slice(1) || (pathname.split('/').slice(-2)[0] ?? '')),
}));
for (const { dataset } of document.querySelectorAll<HTMLElement>('.sides'))
  numbered.push({
    dataset,
    part: [...document.querySelectorAll<HTMLElement>('.booklet > .proof, [open] li')].pop() ?? null,
  });

/** How far down a part begins, in sides of paper; letters reach some pixels above their line. */
function down(part: Element | null | undefined): number {
  const [start = 0, side = 0, at = 0] = [cover, inside, part].map((one) => one?.getBoundingClientRect().top);
  return (at - start + 8) / (side - start);
}

paper.onchange = () => {
  for (const { dataset } of numbered) delete dataset['page'];
  // Numbers move what they count, so they are written again.
  for (let tries = 5; paper.matches && tries; tries -= 1) {
    // Where the page is not laid out in sides, the third part begins anywhere.
    if (down(first) < 2 || down(first) % 1 > 0.01) return;
    const pages = numbered.map(({ dataset, part }) => [dataset, `${Math.ceil(down(part))}`] as const);
    for (const [dataset, page] of pages) dataset['page'] = page;
  }
};
