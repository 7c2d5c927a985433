import { createHash } from 'node:crypto';

import { attributeOf, type Document, type Element, elementsOf, textOf } from './html.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of what stands in elements, each once. */
const hashesOf = (elements: readonly Element[]): string[] => [
  ...new Set(elements.map(textOf).filter(Boolean).map(hashOf)),
];

/**
 * Gives a built page the narrowest content security policy: of scripts and styles just those that stand in it.
 * Astro's own list holds 7 hashes that no page here uses, and lacks the styles that a page's MDX brings along,
 * which a browser would then refuse.
 * @throws Error when the page carries no policy
 */
export function narrowPolicy(document: Document, file: string): void {
  const policy = elementsOf(document, 'meta')
    .find((meta) => attributeOf(meta, 'http-equiv') === 'content-security-policy')
    ?.attrs.find(({ name }) => name === 'content');
  if (!policy) throw new Error(`${file} carries no content security policy.`);
  const scripts = elementsOf(document, 'script');
  const inline = scripts.filter(
    (script) =>
      attributeOf(script, 'src') === undefined && attributeOf(script, 'type') !== 'application/ld+json',
  );
  const own = scripts.some((script) => attributeOf(script, 'src') !== undefined) ? ["'self'"] : [];
  const linked = elementsOf(document, 'link').some((link) => attributeOf(link, 'rel') === 'stylesheet');
  const sheets = linked ? ["'self'"] : [];
  const kept = policy.value
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive && !/^(script|style)-src\s/.test(directive));
  policy.value = [
    ...kept,
    `script-src ${[...own, ...hashesOf(inline)].join(' ') || "'none'"}`,
    `style-src ${[...sheets, ...hashesOf(elementsOf(document, 'style'))].join(' ') || "'none'"}`,
  ].join('; ');
}
