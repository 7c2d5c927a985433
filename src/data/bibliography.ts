import '@citation-js/plugin-csl';

import { Cite } from '@citation-js/core';

import type { Source } from '../guide/source.ts';

const formatted = new WeakMap<Source, string>();

/**
 * A source in Vancouver style (as CSL's `vancouver` has it), as plain text without its number. Its DOI is left out
 * where its address, which stands behind it as a link, is that DOI.
 */
export function vancouver(source: Source): string {
  let text = formatted.get(source);
  if (text === undefined) {
    const { custom, DOI, ...rest } = source;
    const item = typeof DOI === 'string' && source.URL?.includes(DOI) ? rest : { ...rest, DOI };
    text = new Cite(item)
      .format('bibliography', { format: 'text', template: 'vancouver', lang: 'en-GB' })
      .trim()
      .replace(/^1\.\s*/, '')
      .replace(/\s*Available from: \S+$/, '');
    formatted.set(source, text);
  }
  return text;
}
