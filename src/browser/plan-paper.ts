import { type CalendarDay, inShort } from '../guide/calendar-day.ts';
import { firstDay, type Step } from '../guide/plan.ts';
import { dueOf, endOf, spanOf, throughoutInWords, toLast, withoutYear } from '../guide/plan-words.ts';
import { capital, withinSentence } from '../guide/within-sentence.ts';
import { copyOf, element, hourOf, joined, type ListedRule, type Plan, toRule } from './plan-lines.ts';
import { titleOf } from './plan-screen.ts';

/** What the planner asks of this file, once it is loaded. */
export interface PaperRequest {
  plan: Plan;
  /** The rules of the page, laid out on the sides of a plan without dates. */
  list: HTMLElement;
  /** Where the plan for paper stands. */
  paper: HTMLElement;
}

/** Words after those that they go on from. */
const lowered = (words: string | null | undefined): string => withinSentence((words ?? '').trim());

/**
 * The plan on paper: the sides that the page prints without dates, with the days written in. The first holds help
 * and what prepares every session; the second is there once for each session.
 */
function paperOf({ sessions, steps, time, finished, easily }: Plan, list: HTMLElement): HTMLElement[] {
  const [front, back, later] = list.querySelectorAll<HTMLElement>('.side');
  if (!front || !back || !later) return [];
  const isCourse = sessions.length > 1;
  /** More sessions than there is room for, each in a column beside the rules. */
  const isMany = sessions.length > 3;
  const stepsOf = (line: HTMLElement) => {
    const { id } = toRule(line);
    return steps.filter(({ rule }) => rule.id === id);
  };
  const rowsOf = (part: HTMLElement) => part.querySelectorAll<HTMLElement>('.row');
  /** What paper says of a rule, as its line has it. */
  const wordsOf = (line: HTMLElement) => line.querySelector<HTMLElement>('[data-paper]');
  const sentencesOf = (line: HTMLElement) => (wordsOf(line)?.lastChild?.textContent ?? '').trim().split('. ');
  /** The line of a rule with its picture and other words. */
  const saying = (rule: ListedRule, words: string) => {
    const line = copyOf(rule);
    line.replaceChildren(joined(words.replace(/^./, (letter) => letter.toUpperCase())));
    return line;
  };
  const bold = (words: string) => element('b', '', joined(words));
  /** Begins what paper says of a rule with its days. */
  const lead = (line: HTMLElement, days: string) => {
    const words = wordsOf(line);
    words?.replaceChildren(bold(`${days}:`), ` ${lowered(words.lastChild?.textContent)}`);
  };
  /** Asks whether it was so since a day, before what then holds. */
  const ask = (line: HTMLElement, since: string) => {
    const words = wordsOf(line);
    words?.replaceChildren(bold(`${since}?`), ` ${(words.lastChild?.textContent ?? '').trim()}`);
  };

  const sides = sessions.length + 1;
  const number = (side: HTMLElement, index: number) =>
    side.querySelector('.number')?.replaceChildren(`Side ${index} of ${sides}`);

  const first = front.cloneNode(true) as HTMLElement;
  const model = back.cloneNode(true) as HTMLElement;
  model.querySelector('.count')?.remove();
  // With dates there is room for both sides of what comes afterwards on one.
  const rest = later.cloneNode(true) as HTMLElement;
  model.querySelector('.week')?.append(...rowsOf(rest));
  const [, , usual, foot] = rest.children;
  if (usual) model.append(usual);
  number(first, 1);
  const titles = sessions.map((_, index) => joined(titleOf(sessions, index, time, inShort)));
  const days = isMany ? [`${titles[0] ?? ''} to ${titles.slice(-1).join('')}`] : titles;
  first.querySelector('.days')?.replaceChildren(...days.map(bold));
  if (isCourse) {
    first.querySelector('.preparing h3')?.firstChild?.replaceWith(`Before sessions 1 to ${sessions.length} `);
    for (const where of first.querySelectorAll('.signs')) where.textContent = `sides 2 to ${sides}`;
    // What is done once at each session has a box for each of them, as long as there is room.
    if (!isMany)
      for (const line of first.querySelectorAll('.day .task')) {
        line.classList.remove('task');
        // The last stands first, at the end of the line.
        line.prepend(...sessions.map((_, index) => element('span', 'task', `${sessions.length - index}`)));
      }
    // Whether to wait is read before each later session too.
    first
      .querySelector('.home')
      ?.prepend(
        ...steps.flatMap(({ rule, session }) =>
          rule.kind === 'next' && session === 1 && rule.notWhile
            ? saying(rule, `Do not go to a later session while ${rule.notWhile}`)
            : [],
        ),
      );
  }
  for (const line of first.querySelectorAll<HTMLElement>('.asked li')) {
    const asked = stepsOf(line).map(
      (step) => `${step.asked ? '' : `Session ${step.session}: `}${spanOf(step, '')}`,
    );
    if (asked.length > 0) ask(line, asked.join('; '));
  }
  const table = first.querySelector('table');
  if (table) writeDates(table);
  const [, second] = sessions;
  if (second !== undefined) {
    const lines = steps
      .filter(({ session }) => session === 1)
      .flatMap(({ rule, begins }) => {
        if (rule.throughout) return saying(rule, throughoutInWords(steps, rule, easily));
        // A session that is planned too soon for some.
        return rule.kind === 'next' && begins > second
          ? saying(
              rule,
              `${sentencesOf(rule.line)[0] ?? ''}: not before ${inShort(begins)}. Ask for a later session 2.`,
            )
          : [];
      });
    if (lines.length > 0) first.querySelector('.throughout')?.append(element('ul', '', ...lines));
  }

  /** The day of the only session before each rule, those of each session of a course in columns after it; of many sessions, below the rules that have the same days. */
  function writeDates(table: HTMLTableElement): void {
    // Without dates it is read as headings and lists; with them it is a table of days.
    table.removeAttribute('role');
    const rows = [...table.rows];
    if (isCourse)
      table
        .createTHead()
        .insertRow()
        .append(
          ...(isMany ? [] : [element('td', '')]),
          ...sessions.map((day, index) =>
            element('th', '', `Session ${index + 1} ${joined(inShort(day).replace(/^\S+ /, ''))}`),
          ),
        );
    table.classList.toggle('many', isMany);
    let above: { said: string; words: Element } | undefined;
    for (const row of rows) {
      const [day, words] = row.cells;
      const lines = [...row.querySelectorAll('li')];
      const own = lines.slice(0, 1).flatMap(stepsOf);
      for (const line of lines) {
        // A course says once what is forbidden around all of its sessions.
        const { inCourse, kind } = (isCourse && stepsOf(line)[0]?.rule) || {};
        const end = wordsOf(line)?.lastChild;
        if (!inCourse || !kind || !end) continue;
        end.textContent = line.dataset['rule'] ? inCourse : ` ${lowered(inCourse)}`;
        // Its picture shows what these words leave out.
        line.className = kind;
      }
      // A line that repeats a rule says from when it holds for those for whom that is earlier.
      const isEarlier = lines[0]?.dataset['rule'] === undefined;
      // A box to tick ends its line: of a course, each day does.
      const isTask = isCourse && lines.some((line) => line.matches('.task'));
      if (isTask) for (const line of lines) line.classList.remove('task');
      const cells = sessions.map((_, index) => {
        const step = own.find((one) => one.session === index + 1);
        const says = step ? dueOf(step, isEarlier ? step.on : step.begins, !isCourse) : '–';
        return element('td', isTask ? 'task' : '', joined(says));
      });
      if (!isCourse) {
        day?.replaceWith(...cells);
        continue;
      }
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

  /** Days soon after a session, whose year stands above them. */
  const brief = (words: string) => words.replace(/ \d{4}/g, '');

  /** What to do and what not after a session, in rows by when it ends, with what may start again then. */
  const writeWeek = (week: HTMLElement, day: CalendarDay, own: number): void => {
    for (const head of week.querySelectorAll('h3 + h3')) head.append(joined(brief(`, from ${inShort(day)}`)));
    const [empty] = rowsOf(week);
    const goesOn = week.querySelector('.longer');
    const groups = new Map<CalendarDay, { line: HTMLElement; step: Step<ListedRule> }[]>();
    const later: { line: HTMLElement; step: Step<ListedRule> }[] = [];
    for (const line of week.querySelectorAll<HTMLElement>('.row li')) {
      const found = stepsOf(line).find(({ session }) => session === own);
      if (!found) continue;
      const step = toLast(found, steps) as Step<ListedRule>;
      const { ends } = step;
      if (ends === undefined || line.matches('.then > li')) later.push({ line, step });
      else groups.set(ends, [...(groups.get(ends) ?? []), { line, step }]);
    }
    /** Each last day counts whole; the day of another session does not. */
    const to = (step: Step, last: CalendarDay) =>
      `${step.rule.atLeast || last === step.cut ? 'To' : 'Until the end of'} ${withoutYear(endOf(step, last, ''), day)}`;
    const inOrder = [...groups].sort(([a], [b]) => a - b);
    const drawn = inOrder.flatMap(([ends, same], index) => {
      const [one] = same;
      if (!empty || !one) return [];
      const { endsAtHour, rule } = one.step;
      const row = empty.cloneNode(true) as HTMLElement;
      const [until, dos, donts, ...others] = row.children;
      for (const old of others) old.remove();
      // "At least" only where it is so of every rule.
      const atLeast = same.every(({ step }) => step.rule.atLeast) || undefined;
      const together = { ...one.step, rule: { ...rule, atLeast }, endsAtHour: false };
      row.classList.toggle('tonight', endsAtHour);
      const line = until?.lastElementChild;
      line?.replaceChildren('at');
      until?.replaceChildren(
        bold(
          endsAtHour
            ? `Tonight, until the same time on ${withoutYear(inShort(ends), day)}`
            : to(together, ends),
        ),
        ...(endsAtHour && line ? [line] : []),
      );
      for (const [part, kind] of [
        [dos, 'do'],
        [donts, 'dont'],
      ] as const)
        part?.replaceChildren(...same.flatMap(({ line, step }) => (step.rule.kind === kind ? line : [])));
      const [nextEnd = Infinity] = inOrder[index + 1] ?? [];
      const begun = later.filter(({ step: { begins } }) => begins >= ends && begins < nextEnd);
      // What starts again is said by a rule that begins then.
      const free = begun.some(({ step }) => step.rule.until)
        ? []
        : [...same, ...later.filter(({ step }) => step.ends === ends)].flatMap(
            ({ step: { again, restarts } }) => (again === undefined ? [] : (restarts ?? [])),
          );
      // Where there is nothing to do until then, what may be done later stands in that column, with its first day.
      const isBare = dos?.childElementCount === 0;
      row.classList.toggle('bare', isBare);
      const after = `From ${withoutYear(inShort(ends + 1), day)}`;
      for (const { line, step } of begun)
        if (step.rule.until && step.ends !== undefined) lead(line, to(step, step.ends));
        else if (isBare) lead(line, after);
      if (begun.length > 0)
        row.append(
          ...(isBare ? [] : [element('p', '', 'After that')]),
          element('ul', 'wide then', ...begun.map(({ line }) => line)),
        );
      if (free.length > 0)
        row.append(element('p', 'wide', bold(`${after} you may start again:`), ` ${free.join(' ')}`));
      // Where it ends later for some, that day stands below, with what goes on.
      const below = [...new Set(same.flatMap(({ step: { longer } }) => longer ?? []))].flatMap((last) => {
        const other = goesOn?.cloneNode(true) as HTMLElement | undefined;
        other?.querySelector('.until')?.replaceChildren(bold(to(together, last)));
        return other ?? [];
      });
      return [row, ...below];
    });
    for (const row of rowsOf(week)) row.remove();
    week.append(...drawn);
  };

  const sideOf = (day: CalendarDay, index: number): HTMLElement => {
    const own = index + 1;
    const side = model.cloneNode(true) as HTMLElement;
    number(side, index + 2);
    side.querySelector('h2')?.replaceChildren(titleOf(sessions, index, time, inShort));
    const week = side.querySelector<HTMLElement>('.week');
    const next = sessions[own];
    for (const line of side.querySelectorAll<HTMLElement>('.usual li, .next-steps li')) {
      const step = stepsOf(line).find(({ session }) => session === own);
      const span = step ? spanOf(step, hourOf(own, finished)) : '';
      // The day that is booked takes the place of the first day that could be; whether that is too soon is on side 1.
      const booked = step?.rule.kind === 'next' ? next : undefined;
      if (!step || (booked !== undefined && !step.rule.notWhile)) line.remove();
      else if (booked !== undefined) {
        const [what = '', ...rest] = sentencesOf(line);
        const on = bold(`${capital(what)}: ${withoutYear(inShort(booked), day)}.`);
        wordsOf(line)?.replaceChildren(on, ` ${rest.join('. ')}`);
      } else lead(line, step.rule.kind === 'judge' ? withoutYear(span, day) : brief(span));
    }
    if (week) writeWeek(week, day, own);
    const come = steps.find(({ rule, session }) => rule.kind === 'next' && session === own);
    if (come && next !== undefined) {
      const from = firstDay(steps.filter(({ before, session }) => before && session > own));
      const words = withoutYear(
        `From ${inShort(from)}: get ready for session ${own + 1} (${inShort(next)}), dates on side 1`,
        day,
      );
      const line = saying(come.rule, words);
      line.classList.add('task');
      side.querySelector('.next-steps')?.prepend(line);
    }
    return side;
  };
  const all = [first, ...sessions.map(sideOf)];
  // Who checked it stands at the end of a course, whose first side is full.
  if (foot) all.at(isCourse ? -1 : 0)?.append(foot);
  return all;
}

addEventListener('plan-paper', (event) => {
  const { plan, list, paper } = (event as CustomEvent<PaperRequest>).detail;
  paper.replaceChildren(...paperOf(plan, list));
});
