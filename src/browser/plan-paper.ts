import { type CalendarDay, inShort } from '../guide/calendar-day.ts';
import { firstDay, type Step } from '../guide/plan.ts';
import { atHour, distance, dueOf, noteOf, spanOf, throughoutInWords, toLast } from '../guide/plan-words.ts';
import {
  addNote,
  copyOf,
  element,
  hourOf,
  joined,
  type ListedRule,
  type Plan,
  toRule,
} from './plan-lines.ts';
import { titleOf } from './plan-screen.ts';

/**
 * The plan on paper: the two sides that the page prints without dates, with the days written in. The first holds help
 * and what prepares every session; the second is there once for each session.
 */
export function paperOf({ sessions, steps, time }: Plan, list: HTMLElement): HTMLElement[] {
  const [front, back] = list.querySelectorAll<HTMLElement>('.side');
  if (!front || !back) return [];
  const isCourse = sessions.length > 1;
  /** More sessions than there is room for, each in a column beside the rules. */
  const isMany = sessions.length > 3;
  const dateOf = (day: CalendarDay) => inShort(day).replace(/^\S+ /, '').replace(/ /g, '\u00a0');
  const stepsOf = (line: HTMLElement) => {
    const id = line.dataset['again'] ?? toRule(line).id;
    return steps.filter(({ rule }) => rule.id === id);
  };
  const rowsOf = (side: HTMLElement) => side.querySelectorAll<HTMLElement>('.row');
  const linesOf = (row: HTMLElement) => row.querySelectorAll<HTMLElement>('li');
  /** The line of a rule with its picture and other words. */
  const saying = (rule: ListedRule, words: string) => {
    const line = copyOf(rule);
    line.replaceChildren(words);
    return line;
  };
  const write = (row: HTMLElement, ...spans: string[]) =>
    row.firstElementChild?.replaceChildren(...spans.map((span) => element('b', '', joined(span))));

  const sides = sessions.length + 1;
  const number = (side: HTMLElement, index: number) =>
    side.querySelector('.number')?.replaceChildren(`Side ${index} of ${sides}`);

  const first = front.cloneNode(true) as HTMLElement;
  number(first, 1);
  const titles = sessions.map((_, index) => joined(titleOf(sessions, index, time, inShort)));
  const days = isMany ? [`${titles[0] ?? ''} to ${titles.at(-1) ?? ''}`] : titles;
  first.querySelector('.days')?.replaceChildren(...days.map((day) => element('b', '', day)));
  if (isCourse)
    first.querySelector('.preparing h3')?.replaceChildren(`Before sessions 1 to ${sessions.length}`);
  for (const row of rowsOf(first)) {
    const [line] = linesOf(row);
    const asked = (line ? stepsOf(line) : []).map((step) =>
      step.asked ? spanOf(step, '') : `Session ${step.session}: ${spanOf(step, '')}`,
    );
    write(row, ...asked);
  }
  const table = first.querySelector('table');
  if (table) writeDates(table);
  if (isCourse) {
    const says = steps
      .filter(({ session }) => session === 1)
      .map(({ rule }) => throughoutInWords(steps, rule))
      .filter(Boolean);
    const sun = steps.find(({ rule }) => rule.throughout);
    if (sun && says.length > 0)
      first.querySelector('.throughout')?.append(element('ul', '', saying(sun.rule, joined(says.join(' ')))));
  }

  /** The days of each session in a column of its own; of many sessions, below the rules that have the same days. */
  function writeDates({ rows: [head, ...rows] }: HTMLTableElement): void {
    if (isMany) {
      // What its box means stands in the heading then.
      first.querySelector('.preparing h3')?.append(...(head?.cells[0]?.children ?? []));
      head?.cells[0]?.remove();
      first.querySelector('table')?.classList.add('many');
    }
    [...(head?.cells ?? [])].at(-1)?.remove();
    head?.append(
      ...sessions.map((day, index) =>
        element('th', '', isCourse ? `Session ${index + 1} ` : '', element('span', '', dateOf(day))),
      ),
    );
    let own: Step<ListedRule>[] = [];
    let above: { said: string; words: Element } | undefined;
    for (const row of rows) {
      const [words, day] = row.cells;
      const line = row.querySelector('li');
      if (line) own = stepsOf(line);
      const cells = sessions.map((session, index) => {
        const step = own.find((one) => one.session === index + 1);
        const says = step ? dueOf(step, session, line ? step.begins : step.on, !isCourse) : '–';
        return element('td', day?.className ?? '', says.replace(/(?<=[A-Z][a-z]{2,3}|\d) /g, '\u00a0'));
      });
      day?.remove();
      if (!isMany || !words) {
        row.append(...cells);
        continue;
      }
      const said = cells.map((cell) => cell.textContent).join();
      if (above?.said === said) {
        above.words.append(...words.children);
        row.remove();
        continue;
      }
      above = { said, words };
      words.colSpan = sessions.length;
      row.after(element('tr', 'dates', ...cells));
    }
  }

  const last = sessions.at(-1) ?? NaN;
  const sideOf = (_: CalendarDay, index: number): HTMLElement => {
    const own = index + 1;
    const side = back.cloneNode(true) as HTMLElement;
    number(side, index + 2);
    side.querySelector('h2')?.replaceChildren(titleOf(sessions, index, time, inShort));
    for (const row of rowsOf(side)) {
      for (const line of linesOf(row)) {
        const step = stepsOf(line).find(({ session }) => session === own);
        const isAgain = 'again' in line.dataset;
        const day = isAgain ? step?.again : step?.begins;
        if (!step || day === undefined) line.remove();
        else {
          if (isAgain) {
            write(row, `Again from ${inShort(day)}${step.endsAtHour ? atHour(hourOf(own, time)) : ''}`);
            if (step.restarts !== step.rule.again)
              line.replaceChildren(`${step.restarts ?? ''} Not while ${step.rule.notWhile ?? ''}.`);
            continue;
          }
          const told = toLast(step, steps);
          const { ends = day, rule } = told;
          const span = spanOf(told, hourOf(own, time));
          write(row, step.endsAtHour ? span.replace(/.* to/, 'Tonight, to') : span);
          const note =
            isCourse && rule.throughout && ends > last && `${distance(ends, last)} your last session. `;
          addNote(line, `${note || ''}${noteOf(told)}`);
        }
      }
      if (!row.querySelector('li')) row.remove();
    }
    if (index === 0) side.querySelector('.new')?.remove();
    // Whether to wait is read before the next session too.
    const wait = steps.find(({ rule, session }) => rule.kind === 'next' && session === index);
    if (wait)
      side.querySelector('.home')?.prepend(saying(wait.rule, `Do not go while ${wait.rule.notWhile ?? ''}`));
    const come = steps.find(({ rule, session }) => rule.kind === 'next' && session === own);
    const next = sessions[own];
    if (come && next !== undefined) {
      const words = `Start getting ready for session ${own + 1} (${inShort(next)}): dates on side 1`;
      const line = saying(come.rule, joined(words));
      line.classList.add('task');
      const row = element('div', 'row', element('p', 'until'), element('ul', '', line));
      write(row, `From ${inShort(firstDay(steps.filter(({ before, session }) => before && session > own)))}`);
      side.querySelector('.next-steps')?.prepend(row);
    }
    return side;
  };
  return [first, ...sessions.map(sideOf)];
}
