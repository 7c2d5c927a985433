import type { z } from 'astro/zod';

import { type Problem, suggest } from './guide-error.ts';

/** The inside of a Zod schema, as far as it is needed to find the schema of one field. */
interface SchemaInside {
  shape?: Record<string, SchemaInside>;
  def?: { innerType?: SchemaInside; element?: SchemaInside; out?: SchemaInside };
  description?: string;
}

/** The schemas that are passed on the way to a field, the outermost first. */
function schemasTo(schema: SchemaInside, path: readonly PropertyKey[]): SchemaInside[] {
  const passed = [schema];
  let at = schema;
  for (const step of path) {
    while (at.def?.innerType) at = at.def.innerType;
    const next = typeof step === 'number' ? at.def?.element : at.shape?.[String(step)];
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
    let owner = passed.at(-1);
    while (owner?.def?.innerType) owner = owner.def.innerType;
    return issue.keys.map((key) => ({
      file,
      where: where([...issue.path, key]),
      what: `The field "${key}" is not known.`,
      todo: suggest(key, Object.keys(owner?.shape ?? {})),
    }));
  }
  const missing = issue.input === undefined;
  const description = passed.findLast((one) => one.description)?.description;
  return [
    {
      file,
      where: where(issue.path),
      what: missing ? `The field "${issue.path.map(String).join('.')}" is missing.` : `${issue.message}.`,
      todo: description ? `Write ${description}.` : 'Correct it and build again.',
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
