/**
 * Marks in the page's contents where the reader is, with aria-current, and says it beside their name where they are
 * folded. The line of reading moves from the top of the window to its bottom as the page is scrolled, so that a short
 * last heading gets its turn; a heading that was jumped to stays marked for as long as it is in view and the reader has
 * not scrolled on.
 */
const contents = document.querySelector<HTMLDetailsElement>('.page-contents details');
const links = [...document.querySelectorAll<HTMLAnchorElement>('.page-contents a')];
const now = document.querySelector('.page-contents .now');
let jumpedTo = '';
let jumpedAt = 0;
let current: HTMLAnchorElement | undefined;

function mark(): void {
  const scrolled = scrollY && scrollY / (document.documentElement.scrollHeight - innerHeight);
  const line = innerHeight * Math.max(0.2, scrolled);
  const { top = 0, bottom = 0 } = document.getElementById(jumpedTo.slice(1))?.getBoundingClientRect() ?? {};
  const isInView = top < innerHeight && bottom > 0;
  if (Math.abs(scrollY - jumpedAt) > 40 || (!isInView && jumpedAt >= 0)) jumpedTo = '';
  let next = links.find(({ hash }) => hash === jumpedTo);
  if (!next) {
    // Headings stand in the order of the page; asking for no more than needed leaves far parts of it unlaid.
    for (const link of links) {
      const heading = document.getElementById(link.hash.slice(1));
      if ((heading?.getBoundingClientRect().top ?? 0) > line) break;
      next = link;
    }
  }
  if (current) current.ariaCurrent = null;
  if (next) next.ariaCurrent = 'location';
  if (now && current !== next) now.textContent = next?.textContent ?? '';
  current = next;
}

function jump(): void {
  if (contents) contents.open = false;
  jumpedTo = location.hash;
  // Until the browser has scrolled there, which may take it two frames, no scroll leads away from the heading.
  jumpedAt = NaN;
  setTimeout(() => {
    jumpedAt = scrollY;
    mark();
  }, 50);
}

// Who leaves them by a key does not read on behind them.
contents?.addEventListener('focusout', (event) => {
  if (!contents.contains(event.relatedTarget as Node)) contents.open = false;
});

addEventListener('scroll', mark);
addEventListener('resize', mark);
addEventListener('hashchange', jump);
jump();
