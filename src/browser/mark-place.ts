/**
 * Marks in the page's contents where the reader is, with aria-current. The line of reading moves from the top of
 * the window to its bottom as the page is scrolled, so that a short last heading gets its turn; a heading that was
 * jumped to stays marked for as long as it is in view and the reader has not scrolled on.
 */
const links = new Map<Element, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.page-contents a')) {
  const heading = document.getElementById(link.hash.slice(1));
  if (heading) links.set(heading, link);
}

const root = document.documentElement;
let jumpedTo: Element | null = null;
let jumpedAt = 0;
let current: HTMLAnchorElement | undefined;

function mark(): void {
  const scrolled = Math.min(1, scrollY / Math.max(1, root.scrollHeight - innerHeight));
  const line = Math.max(innerHeight * scrolled, innerHeight * 0.2);
  if (jumpedTo && Math.abs(scrollY - jumpedAt) > 40) jumpedTo = null;
  let next = jumpedTo && links.get(jumpedTo);
  if (!next) {
    // Headings stand in the order of the page; asking for no more than needed leaves far parts of it unlaid.
    for (const [heading, link] of links) {
      if (heading.getBoundingClientRect().top > line) break;
      next = link;
    }
  }
  if (current === next) return;
  current?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'location');
  current = next ?? undefined;
}

function jump(): void {
  jumpedTo = document.getElementById(location.hash.slice(1));
  // Until the browser has scrolled there, which may take it two frames, no scroll leads away from the heading.
  jumpedAt = NaN;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      jumpedAt = scrollY;
      mark();
    }),
  );
}

addEventListener('scroll', mark, { passive: true });
addEventListener('resize', mark);
addEventListener('hashchange', jump);
jump();
