import { firstStyles } from './first-styles.ts';
import {
  attributeOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isText,
  move,
  newElement,
  type Node,
  rawTextOf,
  within,
  writeHtml,
} from './html.ts';

/** Paragraphs of a page's text that a phone may show below its opening. */
const most = 2;

/** Elements below the first screen that are laid out at once: under 50 ms of work for a phone 4 times as slow. */
const atOnce = 100;

/** Letters of an opening, with those for paper, that fills a phone by itself. */
const fillsPhone = 880;

/** All words in a node, those of a script left out. */
const wordsOf = (node: Node): string =>
  [...within(node)]
    .map((one) => (isText(one) && one.parentNode?.nodeName !== 'script' ? one.value : ''))
    .join('');

/** What is passed over on the way to them: headings, scripts, and the list that shows nothing before it has a day. */
const isPassed = (element: Element): boolean =>
  isElement(element, 'header', 'script') || /^holds\b/.test(attributeOf(element, 'class') ?? '');

/** The script that ends what is painted first, before others like it; none on a page without an opening. */
const endOf = (document: Document): Element | undefined =>
  elementsOf(document, 'main')
    .flatMap((main) => elementsOf(main, 'script'))
    .find(({ attrs }) => attrs.length === 0);

/**
 * Moves the end of what is painted first (FirstScreen.astro) to the end of the first paragraphs of a page, where they
 * follow its opening or a heading: one of them is the largest text that a phone shows, and would come a frame later.
 */
export function endFirstScreen(document: Document): void {
  const end = endOf(document);
  const opening = end?.parentNode;
  const parent = opening && isElement(opening) ? opening.parentNode : undefined;
  if (!end || !opening || !parent || wordsOf(opening).length > fillsPhone) return;
  const beside = parent.childNodes.filter((node) => isElement(node));
  const after = beside.slice(beside.findIndex((element) => element === opening) + 1);
  const other = after.findIndex((element) => !isPassed(element) && !isElement(element, 'p'));
  const last = after
    .slice(0, other < 0 ? undefined : other)
    .filter((element) => isElement(element, 'p'))
    .slice(0, most)
    .at(-1);
  if (last) move(end, last);
}

/**
 * Lets a page be painted before the site's stylesheet is there: the rules of its first frame stand in it, and the
 * stylesheet comes where that frame ends. The script there waits for it, and what follows waits for the script. A page
 * without an opening, and a tool, which a reader comes to from another page, wait for the stylesheet.
 * @param css the site's stylesheet, with the names that the page has
 * @param faces what it leaves to the page: a face that is named again later comes late, and moves every line
 */
export function inlineFirstStyles(document: Document, css: string, faces: string): void {
  const links = elementsOf(document, 'link');
  const link = links.find((one) => attributeOf(one, 'rel') === 'stylesheet');
  const head = link?.parentNode;
  // A page that only leads on has no face.
  if (!link || !head || !links.some((one) => attributeOf(one, 'as') === 'font')) return;
  const asksForDay = elementsOf(document, 'input').some((input) => attributeOf(input, 'type') === 'date');
  const end = asksForDay ? undefined : endOf(document);
  const html = writeHtml(document);
  const first = end ? firstStyles(css, html.slice(0, html.lastIndexOf(writeHtml(end)))) : '';
  move(newElement('style', {}, faces + first), head, link);
  if (end?.parentNode) move(link, end.parentNode, end);
}

/**
 * Lets a browser lay out what is below the first screen part by part, and answer its reader in between: the script that
 * ends the first screen stands again in a heading wherever so much has come since the last.
 */
export function layOutInParts(document: Document): void {
  const end = endOf(document);
  if (!end) return;
  const elements = elementsOf(document);
  let since = 0;
  for (const element of elements.slice(elements.indexOf(end))) {
    since += 1;
    if (since < atOnce || !isElement(element, 'header')) continue;
    // Styles ask what stands beside a heading, and set all that it holds in one line.
    move(newElement('script', { hidden: '' }, rawTextOf(end)), element);
    since = 0;
  }
}
