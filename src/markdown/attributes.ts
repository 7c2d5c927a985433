import { suggest } from '../guide/guide-error.ts';
import type { Attribute, Component } from '../guide/vocabulary.ts';
import type { Node } from './node.ts';

/** What to write where an attribute is no whole number in its bounds; nothing where it is one. */
function wholeOf(value: string, whole: Attribute['whole']) {
  if (!whole) return undefined;
  const { from, to } = whole;
  const fits = /^\d+$/.test(value) && Number(value) >= from && Number(value) <= to;
  return fits ? undefined : `Write a whole number from ${from} to ${to}.`;
}

/** The attributes of a component, by their names; what it does not take, or has to have, is reported. */
export function readAttributes(
  node: Node,
  { attributes }: Pick<Component, 'attributes'>,
  report: (what: string, todo: string) => void,
): ReadonlyMap<string, string> {
  const { name } = node;
  const given = new Map<string, string>();
  for (const { name: key = '…', value } of node.attributes ?? []) {
    if (!Object.hasOwn(attributes, key)) {
      report(`<${name}> takes no attribute "${key}".`, suggest(key, Object.keys(attributes)));
    } else if (typeof value === 'string') given.set(key, value.trim());
    else report(`<${name}> has code for its ${key}.`, `Write ${key}="…" in straight quotes.`);
  }
  for (const [key, { oneOf, someOf, whole, optional }] of Object.entries(attributes)) {
    const value = given.get(key);
    const number = value && wholeOf(value, whole);
    if (!value && !optional) {
      const words = oneOf ?? someOf;
      const todo = words ? `Write ${key}="…" with one of ${words.join(', ')}.` : `Write ${key}="…".`;
      report(`<${name}> has no ${key}.`, todo);
    } else if (value && oneOf && !oneOf.includes(value)) {
      report(`<${name}> has ${key}="${value}".`, suggest(value, oneOf));
    } else if (someOf) {
      for (const word of value?.split(/\s+/) ?? []) {
        if (!someOf.includes(word)) {
          report(`<${name}> has "${word}" in ${key}.`, suggest(word, someOf));
        }
      }
    } else if (number) report(`<${name}> has ${key}="${value}".`, number);
  }
  return given;
}
