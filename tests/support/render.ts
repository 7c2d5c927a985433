import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';

import { reading } from '../../src/data/reading.ts';
import { smallGuide } from './small-guide.ts';

type Container = Awaited<ReturnType<typeof AstroContainer.create>>;
type Component = Parameters<Container['renderToString']>[0];
type Options = NonNullable<Parameters<Container['renderToString']>[1]>;

/** What a component is given: its attributes, what stands inside it, and the page that it stands on. */
interface Given {
  props?: NonNullable<Options['props']>;
  slots?: Record<string, string>;
  locals?: App.Locals;
  /** Path of the page that it stands on. */
  at?: string;
}

const container = await AstroContainer.create();

/** A page of the small guide that cites its one source, for components that need to know where they stand. */
export const onPage = async (): Promise<App.Locals> => ({
  reading: reading(await smallGuide()),
});

const isComponent = (value: unknown): value is Component => typeof value === 'function';

/** HTML of a component, as Astro writes it. (To ESLint, which cannot read .astro, a component may be anything.) */
export function renderHtml(
  component: unknown,
  { props = {}, slots = {}, locals, at = '/' }: Given = {},
): Promise<string> {
  if (!isComponent(component)) throw new Error('This is no component');
  const request = new Request(new URL(at, 'https://example.org'));
  return container.renderToString(component, { props, slots, request, ...(locals ? { locals } : {}) });
}

/** A component rendered into a document of its own. */
export async function render(component: unknown, given: Given = {}): Promise<Document> {
  return parseHTML(`<!doctype html><html><body>${await renderHtml(component, given)}</body></html>`).document;
}

/** Text of an element as it is read: whitespace collapsed, none around it. */
export const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Name that assistive technology reads for a link or a region: its label, or its words. */
export function nameOf(element: Element | null | undefined): string {
  const labelled = element?.getAttribute('aria-labelledby');
  const other = labelled ? element?.ownerDocument.getElementById(labelled) : null;
  return other ? wordsOf(other) : (element?.getAttribute('aria-label') ?? wordsOf(element));
}
