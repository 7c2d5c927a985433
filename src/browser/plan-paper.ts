import { type CalendarDay, inShort } from '../guide/calendar-day.ts';
import { firstDay } from '../guide/plan.ts';
import { noteOf, spanOf } from '../guide/plan-words.ts';
import { addNote, copyOf, element, hourOf, joined, type Plan, toRule } from './plan-lines.ts';
import { titleOf } from './plan-screen.ts';

/**
 * The plan on paper: the two sides that the page prints without dates, with the days written in. The first holds help
 * and what prepares every session; the second is there once for each session.
 */
export function paperOf({ sessions, steps, time }: Plan, list: HTMLElement): HTMLElement[] {
  const [front, back] = list.querySelectorAll<HTMLElement>('.side');
  if (!front || !back) throw new Error('The list has no two sides');
  const isCourse = sessions.length > 1;
  const stepsOf = (line: HTMLElement) => {
    const id = line.dataset['again'] ?? toRule(line).id;
    return steps.filter(({ rule }) => rule.id === id);
  };
  const rowsOf = (side: HTMLElement) => side.querySelectorAll<HTMLElement>('.row');
  const linesOf = (row: HTMLElement) => row.querySelectorAll<HTMLElement>('li');
  const write = (row: HTMLElement, ...spans: string[]) =>
    row.firstElementChild?.replaceChildren(...spans.map((span) => element('b', '', joined(span))));

  const first = front.cloneNode(true) as HTMLElement;
  const days = sessions.map((_, index) => element('b', '', joined(titleOf(sessions, index, time, inShort))));
  first.querySelector('.days')?.replaceChildren(...days);
  if (isCourse)
    first.querySelector('.preparing h3')?.replaceChildren(`Before sessions 1 to ${sessions.length}`);
  for (const row of rowsOf(first)) {
    const [line] = linesOf(row);
    const own = line ? stepsOf(line) : [];
    const spans = own.map((step) => {
      const span = spanOf(step, '');
      return isCourse && !step.asked ? `${step.session}: ${span.replace(/^From /, '')}` : span;
    });
    write(row, ...spans);
    if (!isCourse)
      for (const line of linesOf(row)) stepsOf(line).forEach((step) => addNote(line, noteOf(step)));
  }

  const sideOf = (_: CalendarDay, index: number): HTMLElement => {
    const number = index + 1;
    const side = back.cloneNode(true) as HTMLElement;
    side.querySelector('h2')?.replaceChildren(titleOf(sessions, index, time));
    const begins = new Map<Element, CalendarDay>();
    for (const row of rowsOf(side)) {
      for (const line of linesOf(row)) {
        const step = stepsOf(line).find(({ session }) => session === number);
        const isAgain = 'again' in line.dataset;
        const day = isAgain ? step?.again : step?.begins;
        if (!step || day === undefined) line.remove();
        else {
          begins.set(row, day);
          write(row, isAgain ? `Again from ${inShort(day)}` : spanOf(step, hourOf(number, time)));
          if (!isAgain) addNote(line, noteOf(step));
        }
      }
      if (!begins.has(row)) row.remove();
    }
    if (index === 0) side.querySelector('.new')?.remove();
    // Whether to wait is read before the next session too.
    const wait = steps.find(({ rule, session }) => rule.kind === 'next' && session === index);
    if (wait) {
      const line = copyOf(wait.rule, '');
      line.replaceChildren(`Do not go while ${wait.rule.notWhile ?? ''}.`);
      side.querySelector('.three')?.before(element('ul', '', line));
    }
    const then = side.querySelector('.then');
    const prepared = steps.filter(
      ({ before, session, rule }) => before && !rule.looksBack && session > number,
    );
    if (then && prepared.length > 0) {
      const next = element('p', 'until');
      const pointer = element(
        'div',
        'row',
        next,
        element('ul', '', element('li', 'do', `Start preparing session ${number + 1}: first side`)),
      );
      const day = firstDay(prepared);
      next.append(element('b', '', joined(`From ${inShort(day)}`)));
      begins.set(pointer, day);
      then.append(pointer);
      then.append(...[...then.children].sort((a, b) => (begins.get(a) ?? 0) - (begins.get(b) ?? 0)));
    }
    return side;
  };
  return [first, ...sessions.map(sideOf)];
}
