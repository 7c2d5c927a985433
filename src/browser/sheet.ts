/**
 * Writes what is typed into the sheet that is printed, makes the link that fills it for someone else, and reads such a
 * link. What a link brings is checked, shown as text, said to be from whoever made it, and kept only when that is asked.
 */
import { inShort, toDay } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import { joinNumbers } from '../guide/join-numbers.ts';
import { type LineName, lineNames } from '../guide/paper.ts';
import { toStep } from '../guide/plan.ts';
import {
  type FigureBounds,
  fromFragment,
  lineOf,
  type SheetState,
  toFragment,
} from '../guide/sheet-lines.ts';
import { keep, kept } from './keep.ts';

const key = 'sheet';
const form = document.querySelector<HTMLFormElement>('.sheet-form');
if (form) start(form);

function start(form: HTMLFormElement): void {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const country = document.querySelector<HTMLSelectElement>('.place-choice select');
  const link = form.querySelector<HTMLAnchorElement>('.link');
  const says = form.querySelector('.says');
  const sent = document.querySelector<HTMLElement>('.sheet .sent');
  const remember = field('remember');
  const figures = [...form.querySelectorAll<HTMLInputElement>('[data-unit]')];
  const bounds = new Map(
    figures.map(({ name, min, max, dataset }) => [
      name,
      { least: Number(min), most: Number(max), unit: dataset['unit'] as FigureBounds['unit'] },
    ]),
  );
  const places = [...(country?.options ?? [])].map(({ value }) => value);
  const read = (fragment: string) => fromFragment(fragment, { places, bounds });

  /** What the fields say, in the words that may stand on the sheet. */
  const typed = (): SheetState =>
    read(
      toFragment({
        lines: Object.fromEntries(lineNames.map((name) => [name, field(name).value])),
        place: country?.value ?? '',
        figures: Object.fromEntries(
          figures.flatMap(({ name, value }) => (value ? [[name, Number(value)]] : [])),
        ),
      }),
    );

  function show(): void {
    const state = typed();
    for (const line of document.querySelectorAll<HTMLElement>('[data-line]'))
      write(line, inLine(line.dataset['line'] as LineName, state.lines));
    for (const row of document.querySelectorAll<HTMLElement>('[data-until]'))
      write(row, untilOf(row.dataset['until'] ?? '', state.lines.finished));
    for (const rule of document.querySelectorAll<HTMLElement>('[data-figure]')) {
      const figure = state.figures[rule.dataset['figure'] ?? ''];
      const unit = bounds.get(rule.dataset['figure'] ?? '')?.unit ?? 'day';
      write(rule, figure === undefined ? '' : `Clinic: ${counted(figure, unit)}`);
    }
    if (link) link.hash = toFragment(state);
    const wrong = [
      ...lineNames.filter((name) => field(name).value && !lineOf(name, field(name).value)).map(field),
      ...figures.filter(({ name, value }) => value && state.figures[name] === undefined),
    ];
    if (says)
      says.textContent =
        wrong.length > 0
          ? `Left out, since it does not fit the line or its range: ${wrong.map((one) => one.labels?.[0]?.textContent.trim() ?? '').join('; ')}.`
          : '';
  }

  /** Shows what a reader has changed, and keeps it where that is asked for; what only stands there is kept as it is. */
  function take(): void {
    show();
    if (remember.checked) keep(key, toFragment(typed()));
  }

  function fill({ lines, place, figures: given }: SheetState): void {
    for (const name of lineNames) field(name).value = lines[name] ?? '';
    for (const one of figures) one.value = String(given[one.name] ?? '');
    // The reader's own country is not changed by a link.
    if (country && place && !country.value) {
      country.value = place;
      country.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }

  /**
   * Fills the lines from the address, else from what is kept. What a reader typed while this file was on its way stays
   * beside what is kept; an address takes its place.
   */
  function open(change?: Event): void {
    const here = read(location.hash);
    const isSent = toFragment(here) !== '';
    const own = kept(key);
    const early = change || isSent ? '' : toFragment({ ...typed(), place: '' });
    if (change || isSent || own) {
      remember.checked = own !== '' && !isSent;
      // Of two words for one line the first is read.
      fill(isSent ? here : read(`${early}&${own}`));
    }
    if (sent) sent.hidden = !isSent;
    if (early) take();
    else show();
  }

  form.addEventListener('input', (event) => {
    if (event.target === remember && !remember.checked) keep(key, '');
    take();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    print();
  });
  form.addEventListener('reset', () => {
    keep(key, '');
    if (sent) sent.hidden = true;
    setTimeout(show);
  });
  country?.addEventListener('change', take);
  addEventListener('hashchange', open);
  // Two windows that both keep the lines keep the same ones.
  addEventListener('storage', () => {
    const own = kept(key);
    if (!remember.checked || own === toFragment(typed())) return;
    remember.checked = own !== '';
    if (own) fill(read(own));
    show();
  });
  open();
  // A browser prints the pictures that it has by then: they are asked for once the page is there.
  const ask = () => {
    form.querySelector('.drawn')?.append(document.querySelector('[data-figure]')?.cloneNode() ?? '');
  };
  if (document.readyState === 'complete') ask();
  else addEventListener('load', ask);
}

/** Writes words after those that stand in an element, or takes them away. */
function write(element: Element, words: string): void {
  const there = element.querySelector('b') ?? document.createElement('b');
  if (!words) {
    there.remove();
    return;
  }
  there.textContent = joinNumbers(words);
  element.append(' ', there);
}

/** What stands on a line: days in words. */
function inLine(name: LineName, lines: SheetState['lines']): string {
  const line = lines[name] ?? '';
  const [date = '', hour = ''] = line.split('T');
  const day = name === 'finished' || name === 'next' ? toDay(date) : undefined;
  return day === undefined ? line : [inShort(day), hour].filter(Boolean).join(', ');
}

/** Until when a row of the sheet holds, once it is known when the needling was finished. */
function untilOf(until: string, finished = ''): string {
  const [date = '', hour = ''] = finished.split('T');
  const day = toDay(date);
  if (day === undefined) return '';
  const { ends, endsAtHour } = toStep({ id: '', kind: 'do', from: 'PT0S', until }, day);
  // The day of the month with its year in one line of a narrow column, the weekday before and the hour below.
  return ends === undefined
    ? ''
    : `until ${inShort(ends).replace(/(?<=\d|\d [A-Z][a-z]+) /g, '\u00a0')}${endsAtHour ? ` ${hour}` : ''}`;
}
