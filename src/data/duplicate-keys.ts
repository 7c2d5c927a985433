import { parseDocument } from 'yaml';

/** How many fields a value has, those of its parts among them. */
const fieldsOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>(
        (sum, part) => sum + fieldsOf(part),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      )
    : 0;

/**
 * Why a JSON text says a field twice, of which its parser would drop the first without a word; undefined where it does
 * not. To find the place takes long, so it is looked for only when a field is missing in what was read.
 */
export function duplicateKey(text: string, data: unknown): string | undefined {
  const written = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;
  if (written === fieldsOf(data)) return undefined;
  return parseDocument(text).errors[0]?.message.split('\n')[0] ?? 'A field stands there twice';
}
