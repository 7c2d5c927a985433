import { createHash } from 'node:crypto';

import {
  attributeOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  move,
  newElement,
  rawTextOf,
} from './html.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of what stands in elements, each once. */
const hashesOf = (elements: readonly Element[]): string[] => [
  ...new Set(elements.map(rawTextOf).filter(Boolean).map(hashOf)),
];

/** What every page may do, whatever stands in it. */
const everywhere = [
  "default-src 'none'",
  // The signs of headings and of the header come with the styles.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // No text becomes HTML or code; only the address of a service worker may be made of one, by this policy.
  "require-trusted-types-for 'script'",
  'trusted-types service-worker',
];

/**
 * Gives a built page the narrowest content security policy, before anything that loads or runs: of scripts and styles
 * just those that stand in it. Astro's own is no use here: it holds hashes that no page uses, and lacks the styles that
 * are written into a page after it.
 * @throws Error when the page has no head
 */
export function addPolicy(document: Document, file: string): void {
  const [head] = elementsOf(document, 'head');
  if (!head) throw new Error(`${file} has no head for its content security policy.`);
  const scripts = elementsOf(document, 'script');
  const inline = scripts.filter(
    (script) =>
      attributeOf(script, 'src') === undefined && attributeOf(script, 'type') !== 'application/ld+json',
  );
  const own = scripts.some((script) => attributeOf(script, 'src') !== undefined) ? ["'self'"] : [];
  const linked = elementsOf(document, 'link').some((link) => attributeOf(link, 'rel') === 'stylesheet');
  const sheets = linked ? ["'self'"] : [];
  const policy = [
    ...everywhere,
    `script-src ${[...own, ...hashesOf(inline)].join(' ') || "'none'"}`,
    `style-src ${[...sheets, ...hashesOf(elementsOf(document, 'style'))].join(' ') || "'none'"}`,
  ].join('; ');
  const meta = newElement('meta', { 'http-equiv': 'content-security-policy', content: policy });
  const charset = head.childNodes.findIndex((node) => isElement(node) && attributeOf(node, 'charset'));
  move(meta, head, head.childNodes[charset + 1]);
}
