import { z } from 'astro/zod';

import { between, minutesIn } from './duration.ts';
import { citesSchema, durationSchema, lineSchema, wholeSchema } from './fields.ts';

/** One end of the range seen: a time or a count, and who says it. */
const boundSchema = (what: string) =>
  z
    .strictObject({
      time: durationSchema('a time such as P3D; PT0S for none at all').optional(),
      count: wholeSchema('a whole number, of what `of` says').optional(),
      sources: citesSchema('Advice'),
    })
    .refine((bound) => (bound.time === undefined) !== (bound.count === undefined), {
      error: 'This is neither a time nor a count, or both',
    })
    .describe(what);

const sizeOf = ({ time, count }: { time?: string | undefined; count?: number | undefined }): number =>
  time === undefined ? (count ?? NaN) : Math.abs(minutesIn(time));

/** What other sources say of the same thing: from the least to the most that was seen. */
export const rangeSchema = z
  .strictObject({
    least: boundSchema('the least that was seen: time or count, and sources').optional(),
    most: boundSchema('the most that was seen: time or count, and sources').optional(),
    floor: durationSchema(
      'the least that a clinic may set, where the least that was seen is less',
    ).optional(),
    of: lineSchema('what a count counts, such as "times a day"').optional(),
    note: lineSchema('where a source says something else, in 1 or 2 sentences').optional(),
  })
  .refine(({ least, most }) => (least === undefined) === (most === undefined), {
    error: 'A range has both least and most, or neither',
  })
  .refine(({ least, most }) => !least || !most || (least.time === undefined) === (most.time === undefined), {
    error: 'One end of the range is a time and the other a count',
  })
  .refine(({ least, most }) => !least || !most || !(sizeOf(least) > sizeOf(most)), {
    path: ['least'],
    error: 'The least is more than the most',
  })
  .refine(
    ({ least, most, floor }) =>
      floor === undefined ||
      (least?.time !== undefined &&
        most?.time !== undefined &&
        minutesIn(floor) > minutesIn(least.time) &&
        minutesIn(floor) <= minutesIn(most.time)),
    { path: ['floor'], error: 'The floor is a time above the least, and at most the most' },
  )
  .refine(({ least, of }) => (least?.count !== undefined) === (of !== undefined), {
    path: ['of'],
    error: 'A count says what it counts in "of", and a time does not',
  })
  .refine(({ least, note }) => least !== undefined || note !== undefined, {
    error: 'A range says least and most, or has a note',
  })
  .describe('the range that sources give: least and most, each with its sources, and a note');

type Range = z.infer<typeof rangeSchema>;

/**
 * The range that sources give in words: "2 to 6 days", "3 to 4 times a day".
 * @throws Error when the rule has none
 */
export function rangeOf({ id, range }: { id: string; range?: Range | undefined }): string {
  const { least, most, of } = range ?? {};
  if (least?.time !== undefined && most?.time !== undefined) return between(least.time, most.time);
  if (least?.count !== undefined && most?.count !== undefined) {
    return `${least.count === most.count ? '' : `${least.count} to `}${most.count} ${of}`;
  }
  throw new Error(`The rule "${id}" has no range of times or counts`);
}
