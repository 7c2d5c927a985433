import { toCalendar } from '../guide/calendar.ts';
import { type CalendarDay, dayAt, inColumn, inShort, inWords, inYear } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import { joinNumbers } from '../guide/join-numbers.ts';
import type { Bounds } from '../guide/page.ts';
import { planOf, type Rule, sessionDays, standingOf, type Step } from '../guide/plan.ts';
import { fromFragment, type PlanState, toFragment } from '../guide/plan-state.ts';
import { distance, endOf, outside, plainly, readCount, readDay } from '../guide/plan-words.ts';

/** A rule as it stands in the page's list. */
interface ListedRule extends Rule {
  title: string;
  advice: string;
  link: string;
  /** What may start again when it ends, in words. */
  mayStart: string | undefined;
}

function start(root: HTMLElement): void {
  const key = 'plan';
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The planner has no ${selector}`);
    return element;
  };
  const input = (name: string) => find(`input[name="${name}"]`) as HTMLInputElement;
  const fields = {
    day: input('day'),
    time: input('time'),
    sessions: input('sessions'),
    weeks: input('weeks'),
  };
  const alarms = input('alarms');
  const remember = input('remember');
  const daySays = find('#plan-day-says');
  const courseSays = find('#plan-course-says');
  const usual = (what: 'sessions' | 'weeks') => JSON.parse(courseSays.dataset[what] ?? '{}') as Bounds;
  const made = find('.made');
  const plan = find('.plan');
  const list = find('.rules');
  const link = find('.link') as HTMLAnchorElement;
  const { domain = '' } = root.dataset;
  const rules = [...list.querySelectorAll<HTMLElement>('li')].map(toRule);
  let steps: Step<ListedRule>[] = [];

  const state = (): PlanState => ({
    day: fields.day.value,
    time: fields.time.value,
    sessions: fields.sessions.value,
    weeks: fields.weeks.value,
    alarms: alarms.checked,
  });

  function enter(given: Partial<PlanState>): void {
    for (const name of ['day', 'time', 'sessions', 'weeks'] as const)
      fields[name].value = given[name] ?? fields[name].value;
    alarms.checked = given.alarms ?? alarms.checked;
  }

  function update(): void {
    const today = dayAt(new Date());
    const entered = readDay(fields.day, today);
    daySays.textContent = entered.says;
    const sessions = readCount(fields.sessions.value, Number(fields.sessions.max));
    const weeks = readCount(fields.weeks.value, Number(fields.weeks.max));
    const course = [
      sessions === undefined
        ? `Enter a number of sessions from 1 to ${fields.sessions.max}.`
        : sessions > 1
          ? outside(sessions, usual('sessions'))
          : '',
      weeks === undefined
        ? `Enter a number of weeks from 1 to ${fields.weeks.max}.`
        : sessions !== undefined && sessions > 1
          ? outside(weeks, usual('weeks'))
          : '',
    ];
    courseSays.textContent = course.filter(Boolean).join(' ');
    const first = entered.day;
    const whole = first !== undefined && sessions !== undefined && weeks !== undefined;
    steps = whole ? planOf(rules, { first, sessions, gap: weeks * 7 }) : [];
    made.hidden = !whole;
    list.hidden = whole;
    const days = whole ? sessionDays({ first, sessions, gap: weeks * 7 }) : [];
    plan.replaceChildren(
      ...draw(steps, days, today, fields.time.value),
      ...(days.length > 1 ? [drawCourse(steps, days)] : []),
    );
    link.href = `#${toFragment(state())}`;
    keep();
  }

  function keep(): void {
    try {
      if (remember.checked) localStorage.setItem(key, toFragment(state()));
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing still makes the plan.
    }
  }

  function kept(): string {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  }

  function download(): void {
    const text = toCalendar(steps, { domain, written: new Date(), alarms: alarms.checked });
    const file = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    const anchor = Object.assign(document.createElement('a'), { href: file, download: 'plan.ics' });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
  }

  remember.checked = kept() !== '';
  enter(fromFragment(kept()));
  enter(fromFragment(location.hash));
  root.addEventListener('input', update);
  addEventListener('hashchange', () => {
    enter(fromFragment(location.hash));
    update();
  });
  find('button[name="calendar"]').addEventListener('click', download);
  find('button[name="print"]').addEventListener('click', () => print());
  update();
}

function toRule(item: HTMLElement): ListedRule {
  const { id = '', kind = 'do', from = '0', until, longer, title = '', again } = item.dataset;
  return {
    id,
    kind: kind as Rule['kind'],
    from: Number(from),
    ...(until === undefined ? {} : { until: Number(until) }),
    ...(longer === undefined ? {} : { longer: Number(longer) }),
    again: again !== undefined,
    mayStart: again,
    title,
    // Joined for the page; a calendar takes plain spaces.
    advice: item.querySelector('p')?.textContent.replaceAll('\u00a0', ' ') ?? '',
    link: item.querySelector('a')?.href ?? '',
  };
}

function element(name: string, words: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  // A date over a narrow column is the one thing whose numbers may part.
  made.textContent = name === 'td' ? words : joinNumbers(words);
  if (className) made.className = className;
  return made;
}

function drawStep(step: Step<ListedRule>, today: CalendarDay): HTMLElement {
  const item = element('li', '', step.rule.kind);
  const { advice, link } = step.rule;
  const why = Object.assign(document.createElement('a'), {
    href: link,
    ariaLabel: `Why: ${advice}`,
    textContent: 'Why',
  });
  why.dataset['screen'] = '';
  const past = standingOf(step, today) === 'past';
  if (past) item.classList.add('past');
  const longer = step.longer === undefined ? '' : `Until ${inYear(step.longer)} if your skin marks easily. `;
  const when = element('p', past ? 'Over. ' : longer, 'when');
  when.append(why);
  item.append(element('p', joinNumbers(advice)), ' ', when);
  return item;
}

/** Steps that begin on the same day: those that end together stand in one list, below the words that say when. */
function drawSteps(
  steps: readonly Step<ListedRule>[],
  session: CalendarDay,
  today: CalendarDay,
  time: string,
): HTMLElement[] {
  const lists = new Map<string, HTMLElement>();
  for (const step of steps) {
    const end = endOf(step, session, time);
    const list = lists.get(end) ?? element('ul', '');
    list.append(drawStep(step, today));
    lists.set(end, list);
  }
  return [...lists].flatMap(([end, list]) => (end ? [element('p', end, 'until'), list] : [list]));
}

/** What is over, folded away so that the plan begins with today. */
function foldOver(parts: readonly HTMLElement[]): HTMLElement[] {
  if (parts.length === 0) return [];
  const folded = element('details', '');
  const things = parts.reduce((sum, part) => sum + part.querySelectorAll('li').length, 0);
  folded.append(element('summary', `Over: ${counted(things, 'thing')}`), ...parts);
  return [folded];
}

/** The plan as headings of days, each with its steps; today is marked among them. */
function draw(
  steps: readonly Step<ListedRule>[],
  sessions: readonly CalendarDay[],
  today: CalendarDay,
  time: string,
): HTMLElement[] {
  return sessions.flatMap((session, index) => {
    const own = steps.filter((step) => step.session === index + 1);
    const again = own.filter((step) => step.again !== undefined);
    const days = [...own.map(({ begins }) => begins), ...again.map((step) => step.again ?? 0), session];
    const near = today >= Math.min(...days) && today <= Math.max(...days);
    const all = [...new Set(near ? [...days, today] : days)].sort((a, b) => a - b);
    const name = sessions.length > 1 ? `Session ${index + 1}: ` : 'Your appointment: ';
    const parts = all.map((day) => {
      const heading = element('h3', `${inWords(day)} `);
      heading.append(
        element('small', day === today ? `today, ${distance(day, session)}` : distance(day, session)),
      );
      if (day === today) heading.className = 'today';
      const begun = own.filter(({ begins }) => begins === day);
      const free = again.filter((step) => step.again === day);
      // Only the hour of the first session is known.
      const shown = drawSteps(begun, session, today, index === 0 ? time : '');
      if (free.length > 0) {
        const list = element('ul', '');
        const className = day < today ? 'again past' : 'again';
        list.append(...free.map(({ rule }) => element('li', rule.mayStart ?? '', className)));
        shown.push(element('p', 'May start again:', 'until'), list);
      }
      const over = day < today && !shown.some((one) => one.querySelector('li:not(.past)'));
      return { over, shown: [heading, ...shown] };
    });
    return [
      element('h2', `${name}${inWords(session)}${time && index === 0 ? `, ${time}` : ''}`),
      ...foldOver(parts.filter(({ over }) => over).flatMap(({ shown }) => shown)),
      ...parts.filter(({ over }) => !over).flatMap(({ shown }) => shown),
    ];
  });
}

/** One row of the table of a course: what it is, and what stands under each session. */
function drawRow(name: string, cells: readonly string[], className = ''): HTMLElement {
  const row = element('tr', '', className);
  row.append(element('th', name), ...cells.map((cell) => element('td', cell)));
  return row;
}

/**
 * A course for paper, where it takes one side: a column for each session, a row for each day with something to do,
 * and below it its steps with their last days. From the fourth session on there is room for the short titles alone.
 */
function drawCourse(steps: readonly Step<ListedRule>[], sessions: readonly CalendarDay[]): HTMLElement {
  const offsetOf = ({ begins, session }: Step) => begins - (sessions[session - 1] ?? NaN);
  const table = element('table', '', 'course');
  table.dataset['paper'] = '';
  table.append(element('caption', `Your ${sessions.length} sessions, from ${inWords(sessions[0] ?? NaN)}`));
  table.append(drawRow('From the day in bold, until the day below it', sessions.map(inColumn), 'day'));
  for (const offset of [...new Set(steps.map(offsetOf))].sort((a, b) => a - b)) {
    const begun = steps.filter((step) => offsetOf(step) === offset);
    const under = (of: readonly Step[], show: (step: Step) => string) =>
      sessions.map((_, index) => {
        const step = of.find(({ session }) => session === index + 1);
        return step ? show(step) : '';
      });
    const name = offset === 0 ? 'On the day' : `From ${distance(offset, 0)}`;
    table.append(
      drawRow(
        name,
        under(begun, ({ begins }) => inShort(begins)),
        'day',
      ),
    );
    for (const rule of new Set(begun.map((step) => step.rule))) {
      const own = begun.filter((step) => step.rule === rule);
      const until = ({ begins, ends }: Step) => (ends > begins ? inShort(ends) : '');
      table.append(drawRow(sessions.length > 3 ? plainly(rule.title) : rule.advice, under(own, until)));
    }
  }
  return table;
}

const planner = document.querySelector<HTMLElement>('.planner');
if (planner) start(planner);
