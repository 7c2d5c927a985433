import { type Group, standingAt, toMoment } from '../guide/now.ts';
import { keep, kept } from './keep.ts';

/**
 * What holds now: a list of the rules of aftercare that end today, hold and come next, each with the way to its line,
 * and at each rule a line that says how it stands. The day and hour of the needling come from
 * the address, after the #, where no server sees them; else from this device, if the reader asked to keep them.
 */
const root = document.querySelector<HTMLElement>('.holds');
const box = root?.querySelector('input');
const link = root?.querySelector('p a') as HTMLAnchorElement | null;
const words = root?.dataset['words']?.split('|') ?? [];
const marks = new Map<HTMLElement, HTMLElement>();
let text = '';

const inWords = (moment: Date, timeStyle?: 'short') =>
  moment.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle });

/** When a rule begins or is over; what is over at midnight ends with the day before. */
const when = (moment: Date, group: Group) =>
  moment.getHours() + moment.getMinutes()
    ? inWords(moment, 'short')
    : inWords(new Date(+moment - (group === 3 ? 0 : 1)));

/** A rule that has a name in the list, and how it stands. */
interface Standing {
  line: HTMLElement;
  group: Group;
  moment: Date | undefined;
}

/** One entry of the list for each of: ends today, holds, holds for some, comes next; of the last only what is first. */
function list(rules: readonly Standing[]): HTMLElement[] {
  const soonest = Math.min(...rules.flatMap(({ group, moment }) => (group === 3 && moment ? +moment : [])));
  return ([0, 1, 2, 3] as const).flatMap((group) => {
    const own = rules.filter((one) => one.group === group && (group !== 3 || +(one.moment ?? 0) === soonest));
    if (own.length === 0) return [];
    const entry = document.createElement('li');
    const [name = ''] = words[group]?.split(',') ?? [];
    entry.append(
      Object.assign(document.createElement('b'), {
        textContent: group === 3 ? `${words[3]}${when(new Date(soonest), 3)}: ` : `${name}: `,
      }),
      ...own.flatMap(({ line }, index) => [
        index ? ', ' : '',
        Object.assign(document.createElement('a'), {
          href: `#${line.id}`,
          textContent: line.dataset['name'],
        }),
      ]),
    );
    return [entry];
  });
}

function show(): void {
  if (!root || !box || !link) return;
  let given = '';
  try {
    given = decodeURIComponent(location.hash).slice(5);
  } catch {
    // An address that is none.
  }
  const own = kept('had');
  // A link to a rule leaves the day as it was given.
  text = [given, text, own].find(toMoment) ?? '';
  const had = toMoment(text);
  if (!had) return;
  const now = new Date();
  const days = (+now - +had) / 864e5;
  const isFar = days < -1 || days > 731;
  root.hidden = false;
  root.dataset['given'] = isFar ? 'far' : '';
  const rules: Standing[] = [];
  for (const line of document.querySelectorAll<HTMLElement>('[data-times]')) {
    const [group, moment] = standingAt(line.dataset['times'] ?? '', had, now);
    const mark = marks.get(line) ?? document.createElement('b');
    marks.set(line, mark);
    line.append(mark);
    mark.textContent = isFar ? '' : (words[group] ?? '');
    if (isFar) continue;
    if (moment) mark.textContent += when(moment, group);
    if (line.dataset['name']) rules.push({ line, group, moment });
  }
  root.querySelector('ul')?.replaceChildren(...list(rules));
  link.textContent = inWords(had, 'short');
  link.href = `#had=${text}`;
  box.checked = text === own;
}

if (box) {
  box.onchange = () => keep('had', box.checked ? text : '');
  addEventListener('hashchange', show);
  addEventListener('storage', show);
  setInterval(show, 60_000);
  show();
}
