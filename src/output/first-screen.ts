import { attributeOf, type Document, type Element, elementsOf, isElement, remove } from './html.ts';

/** Paragraphs of a page's text that a phone may show below its opening. */
const most = 2;

/** What is passed over on the way to them: headings, scripts, and the list that shows nothing before it has a day. */
const isPassed = (element: Element): boolean =>
  isElement(element, 'header', 'script') || /^holds\b/.test(attributeOf(element, 'class') ?? '');

/**
 * Moves the end of what is painted first (FirstScreen.astro) to the end of the first paragraphs of a page, where they
 * follow its opening or a heading: one of them is the largest text that a phone shows, and would come a frame later.
 */
export function endFirstScreen(document: Document): void {
  const end = elementsOf(document, 'main')
    .flatMap((main) => elementsOf(main, 'script'))
    .find(({ attrs }) => attrs.length === 0);
  const opening = end?.parentNode;
  const parent = opening && isElement(opening) ? opening.parentNode : undefined;
  if (!end || !opening || !parent) return;
  const beside = parent.childNodes.filter((node) => isElement(node));
  const after = beside.slice(beside.findIndex((element) => element === opening) + 1);
  const other = after.findIndex((element) => !isPassed(element) && !isElement(element, 'p'));
  const last = after
    .slice(0, other < 0 ? undefined : other)
    .filter((element) => isElement(element, 'p'))
    .slice(0, most)
    .at(-1);
  if (!last) return;
  remove(end);
  last.childNodes.push(end);
  end.parentNode = last;
}
