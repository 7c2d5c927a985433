import { type LineName, lineNames } from './paper.ts';

/** The figure that a clinic may set for a rule: whole hours or days from the least to the most that sources give. */
export interface FigureBounds {
  least: number;
  most: number;
  unit: 'hour' | 'day';
}

/** What is written on a sheet before it is printed. */
export interface SheetState {
  lines: Partial<Record<LineName, string>>;
  /** Id of the country whose numbers it shows. */
  place: string;
  /** The clinic's own figure by the name of its rule. */
  figures: Record<string, number>;
}

/** The most signs that each line has room for. */
export const longest: Readonly<Record<LineName, number>> = {
  clinic: 34,
  day: 20,
  night: 20,
  finished: 16,
  area: 15,
  next: 10,
  product: 30,
  cream: 25,
};

/** Words on a line: letters, marks and a few digits; no number that could be rung, nothing that cannot be seen. */
const words = /^(?!.*\d{3})(?!.*\p{M}{3})[\p{L}\p{M}\d .,;:'’&()/+%-]+$/u;
const shapes: Readonly<Partial<Record<LineName, RegExp>>> = {
  day: /^\+?[\d ()/.-]{3,}$/,
  night: /^\+?[\d ()/.-]{3,}$/,
  finished: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/,
  next: /^\d{4}-\d{2}-\d{2}$/,
};

/** What may stand on a line: the text without spaces around it, or nothing where it is too long or of other signs. */
export function lineOf(name: LineName, text: string): string {
  const line = text.normalize('NFC').trim();
  if (line.length > longest[name] || !(shapes[name] ?? words).test(line)) return '';
  return name === 'finished' || name === 'next' ? (isMoment(line) ? line : '') : line;
}

/** Whether a text names a moment that there is; a browser may take 31 November for 1 December. */
const isMoment = (text: string): boolean => {
  const moment = new Date(`${text.slice(0, 10)}T00:00Z`);
  return !Number.isNaN(+new Date(text)) && moment.toISOString().slice(0, 10) === text.slice(0, 10);
};

/** A figure inside its bounds, or nothing. */
const figureOf = (text: string, bounds: FigureBounds | undefined): number | undefined => {
  const figure = /^\d{1,3}$/.test(text) ? Number(text) : NaN;
  return bounds && figure >= bounds.least && figure <= bounds.most ? figure : undefined;
};

/** The state as the fragment of an address, which no server sees. */
export function toFragment({ lines, place, figures }: SheetState): string {
  const fields = new URLSearchParams();
  for (const name of lineNames) if (lines[name]) fields.set(name, lines[name]);
  if (place) fields.set('place', place);
  for (const [rule, figure] of Object.entries(figures)) fields.set(rule, String(figure));
  return fields.toString();
}

/**
 * What a fragment, or a note kept on this device, says of the lines; anything else in it is passed over.
 * @param places ids of the countries of the guide
 * @param bounds the rules that a clinic may set a figure for
 */
export function fromFragment(
  fragment: string,
  { places, bounds }: { places: readonly string[]; bounds: ReadonlyMap<string, FigureBounds> },
): SheetState {
  const fields = new URLSearchParams(fragment.slice(0, 2000).replace(/^#/, ''));
  const place = fields.get('place') ?? '';
  return {
    lines: Object.fromEntries(
      lineNames.flatMap((name) => {
        const line = lineOf(name, fields.get(name) ?? '');
        return line ? [[name, line]] : [];
      }),
    ),
    place: places.includes(place) ? place : '',
    figures: Object.fromEntries(
      [...bounds].flatMap(([rule, bound]) => {
        const figure = figureOf(fields.get(rule) ?? '', bound);
        return figure === undefined ? [] : [[rule, figure]];
      }),
    ),
  };
}
