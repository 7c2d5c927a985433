import { parseDocument, visit } from 'yaml';

import { reasonOf } from '../guide/reason.ts';

/** What is wrong with a YAML text, in one line, and on which line of it where that is known. */
export class YamlError extends Error {
  override name = 'YamlError';
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, ''));
    this.line = line;
  }
}

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
    if (slip) throw new YamlError(slip.message, slip.linePos?.[0].line);
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
