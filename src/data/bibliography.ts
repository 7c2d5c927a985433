import '@citation-js/plugin-csl';

import { Cite } from '@citation-js/core';

import type { Source } from '../guide/source.ts';

const formatted = new WeakMap<Source, string>();

/** A source in Vancouver style (as CSL's `vancouver` has it), as plain text without its number. */
export function vancouver(source: Source): string {
  let text = formatted.get(source);
  if (text === undefined) {
    const { custom, ...item } = source;
    text = new Cite(item)
      .format('bibliography', { format: 'text', template: 'vancouver', lang: 'en-GB' })
      .trim()
      .replace(/^1\.\s*/, '')
      .replace(/\s*Available from: \S+$/, '');
    formatted.set(source, text);
  }
  return text;
}
