import { z } from 'astro/zod';

import { citesSchema, idSchema, lineSchema } from './fields.ts';
import type { Run } from './inline.ts';

/** What is known of each place, by the field that holds it: what a reader calls it. */
export const placeTopics = {
  harm: 'To report harm',
  complain: 'To complain',
  law: 'The law',
  check: 'To check a person',
  blood: 'To give blood',
  support: 'For support',
} as const satisfies Record<string, string>;

export type PlaceTopic = keyof typeof placeTopics;

const factSchema = z.strictObject({
  text: lineSchema('one or two sentences, the answer first'),
  links: z
    .array(
      z.strictObject({
        text: lineSchema('the words of the link'),
        href: z
          .string({ error: 'A link is text' })
          .regex(/^https:\/\//, { error: 'A link out of the guide starts with https://' })
          .describe('a full https:// address'),
      }),
    )
    .default([])
    .describe('a list of links: text and href'),
  sources: citesSchema().default([]),
});

/** A number as it is dialled; spaces are for the eye. */
const numberSchema = z
  .string({ error: 'A number stands in quotes, such as "999"' })
  .regex(/^\d[\d ]*$/, { error: 'A number to dial has digits and spaces only' })
  .describe('a number to dial, in quotes, such as "999"');

/** A place that a reader may be in, and what differs there: one record of content/places.yaml. */
export const placeSchema = z.strictObject({
  id: idSchema,
  name: lineSchema('the name of the place, as its people call it'),
  country: lineSchema(
    'a shorter name that several places share in the list of numbers, such as UK',
  ).optional(),
  numbers: z
    .array(numberSchema, { error: 'The numbers are a list, such as ["999", "112"]' })
    .min(1, { error: 'A place needs a number for an ambulance' })
    .describe('numbers for an ambulance, the best known first'),
  deaf: lineSchema('how to reach it without hearing or speech').optional(),
  emergencySources: citesSchema().default([]),
  advice: lineSchema('whom to ask on the same day'),
  adviceNumber: numberSchema.optional().describe('the number of its advice line, in quotes, such as "111"'),
  adviceName: lineSchema('a short name said before that number, as in NHS 111').optional(),
  adviceIn: lineSchema('one name for the places that share that number, as in Great Britain').optional(),
  adviceSources: citesSchema().default([]),
  harm: factSchema.optional().describe('where to report harm: text, links, sources'),
  complain: factSchema.optional().describe('how to complain: text, links, sources'),
  law: factSchema.optional().describe('what the law says: text, links, sources'),
  check: factSchema.optional().describe('registers to look a person up in: text, links, sources'),
  blood: factSchema.optional().describe('when to give blood: text, links, sources'),
  support: factSchema.optional().describe('who supports people: text, links, sources'),
});

export type Place = z.infer<typeof placeSchema>;

/** Ids of the sources of these topics in all places, each once. */
export const placeSources = (places: readonly Place[], topics: readonly PlaceTopic[]): string[] => [
  ...new Set(places.flatMap((place) => topics.flatMap((topic) => place[topic]?.sources ?? []))),
];

/** Addresses that these topics lead to in all places. */
export const placeLinks = (places: readonly Place[], topics: readonly PlaceTopic[]): string[] =>
  places.flatMap((place) => topics.flatMap((topic) => place[topic]?.links.map(({ href }) => href) ?? []));

/** Ids of the sources of all numbers to call, each once. */
export const numberSources = (places: readonly Place[]): string[] => [
  ...new Set(
    places.flatMap(({ emergencySources, adviceSources }) => [...emergencySources, ...adviceSources]),
  ),
];

/** Names of the topics. */
export const placeTopicNames = Object.keys(placeTopics) as PlaceTopic[];

/** Every source that the places have. */
export const allPlaceSources = ({ emergencySources, adviceSources, ...place }: Place): string[] => [
  ...emergencySources,
  ...adviceSources,
  ...placeTopicNames.flatMap((topic) => place[topic]?.sources ?? []),
];

/** Places of which something is known on these topics. */
export const placesWith = <One extends Place>(places: readonly One[], topics: readonly PlaceTopic[]): One[] =>
  places.filter((place) => topics.some((topic) => place[topic]));

/** Where a list of places has one of them: /choosing/#law-england. */
export const placeAnchor = (list: string, { id }: Place): string => `${list}-${id}`;

/** A number to call with the countries, or the parts of one, that share it: 999 in the UK. */
export interface CallGroup {
  number: string;
  /** Said before the number of an advice line, which may be an ambulance's elsewhere. */
  name?: string;
  countries: readonly string[];
  /** Ids of the places that it is for. */
  places: readonly string[];
}

/** Places by what number is called there, so that no number is read ten times. */
function groupsOf(
  places: readonly Place[],
  numberOf: (place: Place) => string | undefined,
  nameOf: (place: Place) => string,
): CallGroup[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const number = numberOf(place);
    if (number !== undefined) groups.set(number, [...(groups.get(number) ?? []), place]);
  }
  return [...groups].map(([number, same]) => ({
    number,
    countries: [...new Set(same.map(nameOf))],
    places: same.map(({ id }) => id),
  }));
}

/** The best known number that reaches an ambulance in each place. */
export const callGroups = (places: readonly Place[]): CallGroup[] =>
  groupsOf(
    places,
    ({ numbers }) => numbers[0],
    ({ country, name }) => country ?? name,
  );

/** The number of the advice line of each place that has one. */
export const adviceGroups = (places: readonly Place[]): CallGroup[] =>
  groupsOf(
    places,
    ({ adviceNumber }) => adviceNumber,
    ({ name }) => name,
  ).map((group) => {
    const name = places.find(({ id, adviceName }) => adviceName && group.places.includes(id))?.adviceName;
    return name === undefined ? group : { ...group, name };
  });

/** Whether a number to call gives advice alone in another country, so that it must not be the first thing seen. */
export const isElseAdvice = ({ number }: CallGroup, places: readonly Place[]): boolean =>
  places.some(({ adviceNumber }) => adviceNumber === number);

/** The countries of a number to call, and that it is theirs only where it gives advice elsewhere. */
export const countriesOf = (group: CallGroup, places: readonly Place[]): string =>
  group.countries.join(', ') + (isElseAdvice(group, places) ? ' only' : '');

/** What a list of numbers to call ends with: no list has every country. */
export const elsewhere = 'Elsewhere: your local number';

/** The address that dials a number, which may be written with spaces. */
export const dial = (number: string): string => `tel:${number.replace(/\s/g, '')}`;

/** Words that hold numbers to dial, as their parts in order, each number a link. */
export const toDial = (words: string): Run[] =>
  words
    .split(/(\b\d{3,}(?:\s\d{3})*\b)/)
    .filter(Boolean)
    .map((text) => (/^\d/.test(text) ? { text, href: dial(text) } : { text }));

/** Ways to reach an ambulance without hearing or speech, each once with the countries that share it. */
export function waysUnheard(places: readonly Place[]): string[] {
  const ways = new Map<string, Set<string>>();
  for (const { deaf, country, name } of places) {
    if (deaf) ways.set(deaf, (ways.get(deaf) ?? new Set()).add(country ?? name));
  }
  return [...ways].map(([way, countries]) => `${[...countries].join(', ')}, ${way}`);
}
