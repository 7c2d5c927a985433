/**
 * Numbers the pages of the printed booklet, in its contents and beside links from one part to another. Chromium tells a
 * page of its new medium once it has laid it out in sides of paper, whatever the paper, margins and scale, so what is
 * measured then is what is printed. A browser that tells it sooner, or never, prints no numbers.
 */
const paper = matchMedia('print');
/** Three parts that begin a side each. */
const [cover, inside, first] = document.querySelectorAll('[data-side]');

const links = [
  ...document.querySelectorAll<HTMLAnchorElement>(
    '.page-contents > details > ol > li > a, .booklet a[data-note^=s]',
  ),
].flatMap((link) => {
  const target = document.getElementById(link.hash.slice(1) || link.pathname.replace(/^.*\/(?=.)|\/$/g, ''));
  return target ? [{ link, target, note: link.dataset['note'] }] : [];
});

const top = (part?: Element) => part?.getBoundingClientRect().top ?? NaN;

/** The number of the side on which a part begins; none where the page is not laid out in sides. */
function sideOf(part: Element): number {
  const height = top(inside) - top(cover);
  const sides = (top(first) - top(cover)) / height;
  return sides > 1.9 && Math.abs(sides - Math.round(sides)) < 0.01
    ? Math.floor((top(part) - top(cover) + 2) / height) + 1
    : NaN;
}

/** Writes the numbers again until none of them moves what it counts. */
function number(): void {
  for (let said = '', tries = 5; tries > 0; tries -= 1) {
    const sides = links.map(({ target }) => sideOf(target));
    if (sides.includes(NaN)) return;
    if (said === (said = sides.join())) return;
    for (const [index, { link, note }] of links.entries()) {
      if (note) link.dataset['note'] = `page ${sides[index]}`;
      else link.dataset['page'] = `${sides[index]}`;
    }
  }
  forget();
}

function forget(): void {
  for (const { link, note } of links) {
    if (note) link.dataset['note'] = note;
    delete link.dataset['page'];
  }
}

paper.onchange = () => {
  if (paper.matches) number();
  else forget();
};
