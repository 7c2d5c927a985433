import { parseDocument, visit, type YAMLError } from 'yaml';

import { reasonOf } from '../guide/reason.ts';

/** What is wrong with a YAML text, in one line, and on which line of it where that is known. */
export class YamlError extends Error {
  override name = 'YamlError';
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

/** What a writer may do where a text is not read as one. */
export const inQuotes = 'put a text that holds a colon or a #, or starts with a bracket, in quotes.';

/** What the parser finds, in words of someone who writes. */
const inPlainWords: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT: 'This line does not begin below the one that it belongs to; count its spaces',
  BAD_SCALAR_START: 'A text begins here with a sign that needs quotes around the text',
  BLOCK_AS_IMPLICIT_KEY:
    'This line has two colons, or the next begins further in; put its text in quotes, or count spaces',
  DUPLICATE_KEY: 'A field stands here twice; leave one of the two out',
  MISSING_CHAR: 'A quotation mark, a comma or a bracket is missing here or before',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing here, or a quotation mark or a bracket before',
  TAB_AS_INDENT: 'A tab stands here where only spaces may',
  UNEXPECTED_TOKEN:
    'Something stands here that does not belong; look for a quotation mark, a comma or a bracket too many',
};

/** A slip that the parser found. */
const slipOf = ({ code, message, linePos }: YAMLError): YamlError =>
  new YamlError(
    inPlainWords[code] ?? (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
    linePos?.[0].line,
  );

const tooDeep = 'It is nested too deeply';

/**
 * A YAML text as plain data. Tags, which would make something else of a text than what stands there, are not taken.
 * @throws YamlError
 */
export function parseYaml(text: string): unknown {
  try {
    const document = parseDocument(text);
    const [slip] = [...document.errors, ...document.warnings];
    if (slip?.message.startsWith('Maximum call stack')) throw new YamlError(tooDeep);
    if (slip) throw slipOf(slip);
    visit(document, {
      Node(_key, { tag, range }) {
        if (tag === undefined) return;
        const line = text.slice(0, range?.[0] ?? 0).split('\n').length;
        throw new YamlError(`The tag ${tag.replace('tag:yaml.org,2002:', '!!')} is not taken`, line);
      },
    });
    return document.toJS();
  } catch (error) {
    if (error instanceof YamlError) throw error;
    throw new YamlError(error instanceof RangeError ? tooDeep : reasonOf(error));
  }
}

/**
 * A JSON text as plain data.
 * @throws YamlError in the words for YAML, of which JSON is a part
 */
export function parseJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    if (fieldsIn(text) === fieldsOf(data)) return data;
    parseYaml(text);
    throw new YamlError('A field stands there twice; leave one of the two out');
  } catch (error) {
    if (error instanceof YamlError) throw error;
    parseYaml(text);
    const reason = reasonOf(error);
    const [, line] = /\(line (\d+)/.exec(reason) ?? [];
    const what = reason.replace(/( in JSON at |, \.{0,3}").*/s, '');
    throw new YamlError(what, line === undefined ? undefined : Number(line));
  }
}

/** How many fields a JSON text writes. */
const fieldsIn = (text: string): number =>
  [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;

/** How many fields a value has, those of its parts among them: fewer than were written where one was written twice. */
const fieldsOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>(
        (sum, part) => sum + fieldsOf(part),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      )
    : 0;
