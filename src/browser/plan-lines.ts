import type { EventWords } from '../guide/calendar.ts';
import type { CalendarDay } from '../guide/calendar-day.ts';
import type { Rule, Step } from '../guide/plan.ts';
import { capital } from '../guide/within-sentence.ts';

/** A rule as it stands in the page's list. */
export interface ListedRule extends Rule, EventWords {
  /** Its line there, with its words for paper and its picture: each line of the plan is a copy of it. */
  line: HTMLElement;
}

/** The plan that a reader asked for. */
export interface Plan {
  sessions: CalendarDay[];
  steps: Step<ListedRule>[];
  /** Rules that hold at all times. */
  always: ListedRule[];
  today: CalendarDay;
  /** The time of day as 19:30. */
  clock: string;
  /** Hour of the first appointment, or empty. */
  time: string;
  /** The hour at which it was finished, or empty. */
  finished: string;
  /** Whether the reader has had the session of today, where its hour does not tell. */
  had: boolean;
  /** For whom some times are longer, after "if". */
  easily: string;
}

/** The rule that a line of the page's list says, whose link then says in few words of what it tells why. */
export function toRule(line: HTMLElement): ListedRule {
  const rule = JSON.parse(line.dataset['rule'] ?? '{}') as Omit<
    ListedRule,
    'id' | 'kind' | 'advice' | 'link' | 'line'
  >;
  // Joined for the page; a calendar takes plain spaces.
  const advice = line.querySelector('span')?.textContent.replace(/\u00a0/g, ' ') ?? '';
  const why = line.querySelector('a');
  if (why && line.dataset['rule']) why.ariaLabel = `Why: ${rule.title.replace(/^Skin: /, '')}`;
  const { href: link = '', hash = '' } = why ?? {};
  const kind = line.classList[0] as ListedRule['kind'];
  return { ...rule, id: hash.slice(1), kind, advice, link, line };
}

/** Only the hour of the first session is known. */
export const hourOf = (session: number, time: string): string => (session === 1 ? time : '');

/** A new element with what stands in it. */
export function element(name: string, className: string, ...parts: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...parts);
  if (className) made.className = className;
  return made;
}

/** Days that stay whole at the end of a line. */
export const joined = (words: string): string =>
  words.replace(/ (?=\d)|(?<=\d) (?=[A-Z])|(?<=[a-z]) (?=\d{4})/g, '\u00a0');

/**
 * A copy of a rule's line, with what else holds for skin that marks easily.
 * @param isSaid whether the heading above says the time that is marked in its sentence
 */
export function copyOf({ line }: ListedRule, note = '', isSaid = false): HTMLElement {
  const copy = line.cloneNode(true) as HTMLElement;
  delete copy.dataset['rule'];
  const time = isSaid && copy.querySelector('span span');
  if (time) {
    const words = time.parentElement;
    time.remove();
    if (words) words.textContent = capital(words.textContent);
  }
  if (note) copy.append(element('small', '', joined(note)));
  return copy;
}
