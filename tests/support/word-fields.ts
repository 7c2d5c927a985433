import { z } from 'astro/zod';

/** A field in which an author writes words: the way to it in its record, and the most characters it takes. */
export interface WordField {
  way: string;
  longest: number;
}

/** The inside of a Zod schema, as far as the fields in it are looked for. */
interface Inside {
  type: string;
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  /** Of a schema that makes something of what it read, or reads what was made: both ends. */
  in?: z.core.$ZodType;
  out?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
}

const anyWords = 'a <b> & "c"';

/** Every field of a schema that takes any words: of a list the first entry (0), of a record by names any entry (*). */
export function wordFieldsOf(schema: z.core.$ZodType, way = ''): WordField[] {
  const {
    type,
    shape = {},
    element,
    valueType,
    innerType,
    options = [],
    ...ends
  } = schema._zod.def as Inside;
  const inside = (one: z.core.$ZodType | undefined, step = '') =>
    one ? wordFieldsOf(one, [way, step].filter(Boolean).join('.')) : [];
  if (type === 'string') {
    const { maxLength } = schema as z.ZodString;
    return z.safeParse(schema, anyWords).success ? [{ way, longest: maxLength ?? Infinity }] : [];
  }
  return [
    ...Object.entries(shape).flatMap(([name, field]) => inside(field, name)),
    ...inside(element, '0'),
    ...inside(valueType, '*'),
    ...inside(innerType),
    ...[ends.in, ends.out].flatMap((end) => inside(end)),
    ...options.flatMap((option) => inside(option)),
  ];
}

/** The schemas of src/guide by their names, each with the fields in which an author writes words. */
export const schemasWithWords: Readonly<Record<string, readonly WordField[]>> = Object.fromEntries(
  Object.values(import.meta.glob<Record<string, unknown>>('../../src/guide/*.ts', { eager: true }))
    .flatMap((module) => Object.entries(module))
    .flatMap(([name, value]) => {
      const fields = value instanceof z.ZodType ? wordFieldsOf(value) : [];
      return fields.length > 0 ? [[name, fields] as const] : [];
    }),
);
