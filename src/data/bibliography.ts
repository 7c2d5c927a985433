import '@citation-js/plugin-csl';

import { Cite } from '@citation-js/core';

import type { Source } from '../guide/source.ts';

/** Stands for a bar while a source is formatted: in the name of a body it would part it from the body above it. */
const bar = '\ue000';

const formatted = new WeakMap<Source, string>();

/** The words of a name, without case and marks. */
const wordsOf = (name: string): string =>
  (name.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Whether a name says no more than a body's own: its first words, or its initials (FDA, AJMC). */
const repeats = (name: string, body: string): boolean =>
  `${wordsOf(body)} `.startsWith(`${wordsOf(name)} `) ||
  (/^\p{Lu}{2,}$/u.test(name) && (body.match(/\p{Lu}/gu) ?? []).join('').endsWith(name));

/** A source without the name of where it stands, or of its publisher, where that only repeats its author. */
export function withoutRepeats(source: Source): Source {
  const { 'container-title': container, publisher, ...rest } = source;
  const isNew = (name: string | undefined): name is string =>
    name !== undefined &&
    !source.author?.some(({ literal }) => literal !== undefined && repeats(name, literal));
  return {
    ...rest,
    ...(isNew(container) && { 'container-title': container }),
    ...(isNew(publisher) && { publisher }),
  };
}

/**
 * A source in Vancouver style (as CSL's `vancouver` has it), as plain text without its number. Its DOI is left out
 * where its address, which stands behind it as a link, is that DOI.
 */
export function vancouver(source: Source): string {
  let text = formatted.get(source);
  if (text === undefined) {
    const { custom, DOI, ...rest } = withoutRepeats(source);
    const item = typeof DOI === 'string' && source.URL?.includes(DOI) ? rest : { ...rest, DOI };
    text = new Cite(JSON.parse(JSON.stringify(item).replaceAll('|', bar)))
      .format('bibliography', { format: 'text', template: 'vancouver', lang: 'en-GB' })
      .replaceAll(bar, '|')
      .trim()
      .replace(/^1\.\s*/, '')
      .replace(/\s*Available from: \S+$/, '');
    formatted.set(source, text);
  }
  return text;
}
