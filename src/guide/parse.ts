import type { z } from 'astro/zod';

import { didYouMean, type Problem, suggest } from './guide-error.ts';

/** The inside of a Zod schema, as far as it is needed to find the schema of one field. */
interface SchemaInside {
  shape?: Record<string, SchemaInside>;
  def?: { innerType?: SchemaInside; element?: SchemaInside; in?: SchemaInside };
  description?: string;
}

/** What is wrong where a schema has no words of its own for it. */
const wrongType: Readonly<Record<string, string>> = {
  array: 'This is not a list',
  object: 'This is not a record of fields with their names',
  string: 'This is not text',
};

/** A schema without what only says that it may be left out, or what is made of its record. */
function unwrap(schema: SchemaInside): SchemaInside {
  const { innerType, in: record } = schema.def ?? {};
  const inner = innerType ?? (record?.shape && record);
  return inner ? unwrap(inner) : schema;
}

/** The schemas that are passed on the way to a field, the outermost first. */
function schemasTo(schema: SchemaInside, path: readonly PropertyKey[]): SchemaInside[] {
  const passed = [schema];
  let at = schema;
  for (const step of path) {
    const inside = unwrap(at);
    const next = typeof step === 'number' ? inside.def?.element : inside.shape?.[String(step)];
    if (!next) break;
    passed.push(next);
    at = next;
  }
  return passed;
}

function toProblems(
  issue: z.core.$ZodIssue,
  schema: SchemaInside,
  { file, record }: { file: string; record: string },
): Problem[] {
  const passed = schemasTo(schema, issue.path);
  const where = (path: readonly PropertyKey[]) =>
    [record, path.map(String).join('.')].filter(Boolean).join(' › ') || undefined;
  if (issue.code === 'unrecognized_keys') {
    const owner = unwrap(passed.at(-1) ?? schema);
    return issue.keys.map((key) => ({
      file,
      where: where([...issue.path, key]),
      what: `The field "${key}" is not known.`,
      todo: suggest(key, Object.keys(owner.shape ?? {})),
    }));
  }
  const isLeft =
    issue.input === undefined ? 'missing' : issue.input === null && issue.path.length > 0 && 'empty';
  const at = passed.findLast((one) => one.description ?? unwrap(one).description);
  const description = at && (at.description ?? unwrap(at).description);
  const fields = Object.keys(unwrap(passed.at(-1) ?? schema).shape ?? {});
  const meant =
    issue.code === 'invalid_value' && typeof issue.input === 'string'
      ? didYouMean(issue.input, issue.values.map(String))
      : '';
  const bare = issue.code === 'invalid_type' && issue.message.startsWith('Invalid input');
  const what = bare ? (wrongType[issue.expected] ?? 'This is not what belongs here') : issue.message;
  return [
    {
      file,
      where: where(issue.path),
      what: isLeft ? `The field "${issue.path.map(String).join('.')}" is ${isLeft}.` : `${what}.`,
      todo: `${meant}Write ${description ?? `the fields ${fields.join(', ')}, each with its name and a colon`}.`,
    },
  ];
}

/**
 * Reads one record by its schema. What is wrong is added to `problems` with the file, the record and the field,
 * and undefined is returned, so that one run reports everything.
 */
export function parseRecord<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  at: { file: string; record?: string },
  problems: Problem[],
): z.infer<Schema> | undefined {
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return result.data;
  const place = { file: at.file, record: at.record ?? '' };
  for (const issue of result.error.issues) {
    problems.push(...toProblems(issue, schema as SchemaInside, place));
  }
  return undefined;
}
