import { expect, test } from 'vitest';

import { pages } from '../support/built-pages.ts';
import { textOf, toDocument } from '../support/documents.ts';

/** Drawings with the address of their page, as a reader meets them. */
const drawings = pages
  .filter(({ path }) => path !== '/kit/')
  .flatMap(({ path, html }) =>
    [...toDocument(html).querySelectorAll('.figure')].map((figure) => ({
      figure,
      at: `${path} ${textOf(figure.querySelector('figcaption'))}`,
    })),
  );

/** What stands after a drawing up to the next heading. */
function afterIt(figure: Element): Element[] {
  const found: Element[] = [];
  for (let next = figure.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.querySelector('h2, h3') || /^H[23]$/.test(next.tagName)) break;
    found.push(next);
  }
  return found;
}

const isOfProof = (part: Element): boolean => part.matches('.proof') || part.querySelector('.proof') !== null;

test('each drawing has a title, says what to see, and says in words all that is drawn', () => {
  expect(drawings.length).toBeGreaterThan(10);
  const faults = drawings.flatMap(({ figure, at }) => {
    const words = [...figure.querySelectorAll('p, li, td, dd')].map(textOf).join(' ');
    return [
      !textOf(figure.querySelector('figcaption')) && 'a title',
      textOf([...figure.children].find(({ tagName }) => tagName === 'P')).length < 20 && 'a caption',
      words.split(' ').length < 15 && 'its words',
      [...figure.querySelectorAll('svg')].some((svg) => !svg.closest('[aria-hidden="true"]')) &&
        'drawings that a screen reader passes over',
    ].flatMap((lacks) => (lacks ? [`${at} lacks ${lacks}`] : []));
  });
  expect(faults).toEqual([]);
});

test('each drawing leads to its sources: in it, below it, or where it links', () => {
  const faults = drawings.filter(
    ({ figure }) =>
      !isOfProof(figure) && !afterIt(figure).some(isOfProof) && !figure.querySelector('a[href*="#"]'),
  );
  expect(faults.map(({ at }) => at)).toEqual([]);
});
