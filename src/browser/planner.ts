import { calendarEvents, type EventWords, toCalendar } from '../guide/calendar.ts';
import { type CalendarDay, dayAt, inWords } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import { joinNumbers } from '../guide/join-numbers.ts';
import type { Bounds } from '../guide/page.ts';
import { planOf, type Rule, sessionDays, standingOf, type Step } from '../guide/plan.ts';
import { fromFragment, type PlanState, toFragment } from '../guide/plan-state.ts';
import { distance, outside, readCount, readDay, spanOf } from '../guide/plan-words.ts';

/** A rule as it stands in the page's list. */
interface ListedRule extends Rule, EventWords {
  /** The same in fewer words, for paper. */
  paper: string;
  /** Whether the words for paper of another rule say it too. */
  said?: boolean;
  /** Classes that draw its picture. */
  picture: string;
}

/** The plan that a reader asked for. */
interface Plan {
  sessions: CalendarDay[];
  steps: Step<ListedRule>[];
  /** Rules that hold at all times. */
  always: ListedRule[];
  today: CalendarDay;
  /** Hour of the first appointment, or empty. */
  time: string;
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
  const shown = find('.plan');
  const list = find('.rules');
  const link = find('.link') as HTMLAnchorElement;
  const holds = root.querySelector<HTMLAnchorElement>('.holding');
  const { domain = '' } = root.dataset;
  const rules = [...root.querySelectorAll<HTMLElement>('li[data-rule]')].map(toRule);
  let plan: Plan | undefined;
  /** Whether a plan is shown that a link brought, while another one is kept. */
  let isVisiting = false;

  const state = (): PlanState => ({
    day: fields.day.value,
    time: fields.time.value,
    sessions: fields.sessions.value,
    weeks: fields.weeks.value,
    alarms: alarms.checked,
  });

  /** What the fields say before a reader has been there. */
  const blank = state();

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
    plan = undefined;
    if (first !== undefined && sessions !== undefined && weeks !== undefined) {
      const asked = { first, sessions, gap: weeks * 7 };
      plan = {
        sessions: sessionDays(asked),
        steps: planOf(rules, asked),
        always: rules.filter(({ always, kind }) => always && kind !== 'help'),
        today,
        time: fields.time.value,
      };
    }
    made.hidden = plan === undefined;
    list.hidden = plan !== undefined;
    shown.replaceChildren(...(plan ? draw(plan) : []));
    link.href = `#${toFragment(state())}`;
    // What holds now is told by the hour, from the day before on, and the hour of later sessions is not known.
    const { day, time } = state();
    const isTold =
      plan !== undefined && time !== '' && plan.sessions.filter((one) => one <= today).length < 2;
    if (holds) {
      holds.hidden = !isTold || plan === undefined || (plan.sessions[0] ?? today) > today + 1;
      holds.hash = `had=${day}T${time}`;
    }
  }

  /** Keeps the plan that is shown, or forgets it; a plan that a link brought takes the place of none unasked. */
  function keep(): void {
    if (remember.checked) isVisiting = false;
    try {
      if (remember.checked) localStorage.setItem(key, toFragment(state()));
      else if (!isVisiting) localStorage.removeItem(key);
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
    if (!plan) return;
    const { steps, sessions, time } = plan;
    const text = toCalendar(calendarEvents(steps, sessions), (step) => spanOf(step, hourOf(step, time)), {
      domain,
      written: new Date(),
      alarms: alarms.checked,
    });
    const file = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    const anchor = Object.assign(document.createElement('a'), { href: file, download: 'plan.ics' });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(file), 60_000);
  }

  /** Shows the plan of the address, else the one that is kept. */
  function open(): void {
    const sent = fromFragment(location.hash);
    enter({ ...blank, ...fromFragment(kept()) });
    const own = toFragment(state());
    if (sent.day !== undefined) enter({ ...blank, ...sent });
    isVisiting = kept() !== '' && toFragment(state()) !== own;
    remember.checked = kept() !== '' && !isVisiting;
  }

  open();
  root.addEventListener('input', () => {
    update();
    keep();
  });
  addEventListener('hashchange', () => {
    open();
    update();
  });
  // Another window kept another plan, or forgot it; a plan that is here alone stays.
  addEventListener('storage', () => {
    if (!remember.checked && toFragment(state()) !== toFragment(blank)) {
      isVisiting = kept() !== '';
      return;
    }
    open();
    update();
  });
  find('button[name="calendar"]').addEventListener('click', download);
  find('button[name="print"]').addEventListener('click', () => print());
  update();
}

function toRule(item: HTMLElement): ListedRule {
  const rule = JSON.parse(item.dataset['rule'] ?? '{}') as Omit<ListedRule, 'advice' | 'link' | 'picture'>;
  // Joined for the page; a calendar takes plain spaces.
  const advice = item.querySelector('p')?.textContent.replace(/\u00a0/g, ' ') ?? '';
  return { ...rule, advice, link: item.querySelector('a')?.href ?? '', picture: item.className };
}

/** The day on which a step is shown: its start, for the people for whom that is soonest. */
const startOf = ({ begins, earlier = begins }: Step): CalendarDay => earlier;

/** Only the hour of the first session is known. */
const hourOf = ({ session }: Step, time: string): string => (session === 1 ? time : '');

function element(name: string, words: string, className = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = joinNumbers(words);
  if (className) made.className = className;
  return made;
}

/** @param note what paper says of its days, before its few words */
function drawRule(
  { kind, advice, paper, said, link, picture }: ListedRule,
  over = false,
  note = '',
): HTMLElement {
  const item = element('li', '', `${kind} ${picture}${over ? ' past' : ''}`);
  // The days beside it say when it begins.
  const short = note
    ? paper.replace(/^From 24 hours, (.)/, (_all, first: string) => first.toUpperCase())
    : paper;
  const [full, few] = [element('p', advice), element('p', short)];
  if (note) few.prepend(element('b', note), ' ');
  if (said) item.dataset['screen'] = '';
  full.dataset['screen'] = '';
  few.dataset['paper'] = '';
  const why = Object.assign(document.createElement('a'), {
    href: link,
    ariaLabel: `Why: ${advice}`,
    textContent: 'Why',
  });
  const when = element('p', over ? 'Over. ' : '', 'when');
  when.dataset['screen'] = '';
  when.append(why);
  item.append(full, few, ' ', when);
  return item;
}

/** Steps with one heading for all that hold from the same day to the same day; on paper one rule has it in its line. */
function drawSpans(steps: readonly Step<ListedRule>[], { today, time }: Plan): HTMLElement[] {
  return [...Map.groupBy(steps, (step) => spanOf(step, hourOf(step, time)))].flatMap(([span, same]) => {
    const heading = element('p', span, 'until');
    const onPaper = same.filter(({ rule }) => !rule.said).length;
    if (onPaper < 2) heading.dataset['screen'] = '';
    const list = element('ul', '');
    list.append(
      ...same.map((step) =>
        drawRule(
          step.rule,
          standingOf(step, today) === 'past',
          onPaper === 1 ? span.replace(/(Mon|Tue|Wed|Thu|Fri|Sat|Sun) /g, '') : '',
        ),
      ),
    );
    return [heading, list];
  });
}

/** Lists below a heading of their own; nothing where there is nothing to list. */
const part = (title: string, lists: readonly HTMLElement[]): HTMLElement[] =>
  lists.length > 0 ? [element('h4', title), ...lists] : [];

/** What there is to do on the day of a session, in three parts, and whether to go at all. */
function drawSession(
  steps: readonly Step<ListedRule>[],
  plan: Plan,
  stop: string | undefined,
): HTMLElement[] {
  const at = (place: Rule['place']) => steps.filter(({ rule }) => rule.place === place);
  const list = element('ul', '');
  if (stop) list.append(element('li', `Do not have it while ${stop}.`, 'dont'));
  list.append(...at('home').map(({ rule }) => drawRule(rule)));
  const clinic = element('ul', '');
  clinic.append(...at('clinic').map(({ rule }) => drawRule(rule)));
  return [
    ...part('Before you leave', [list]),
    ...part('At the clinic', [clinic]),
    ...part(
      'Tonight, and as long as it says',
      drawSpans(
        steps.filter(({ rule, before }) => !rule.place && !before),
        plan,
      ),
    ),
  ];
}

/** What is over, folded away so that the plan begins with today. */
function foldOver(parts: readonly HTMLElement[]): HTMLElement[] {
  if (parts.length === 0) return [];
  const folded = element('details', '');
  const things = parts.reduce((sum, one) => sum + one.querySelectorAll('li').length, 0);
  folded.append(element('summary', `Over: ${counted(things, 'thing')}`), ...parts);
  return [folded];
}

/** One day of the plan with its steps, those of several sessions one after the other. */
function drawDay(day: CalendarDay, plan: Plan, stop: string | undefined): HTMLElement[] {
  const { sessions, steps, today } = plan;
  const begun = steps.filter((step) => startOf(step) === day && !step.rule.looksBack);
  const free = steps.filter((step) => step.again === day);
  const course = sessions.length > 1;
  const numbers = [...new Set([...begun, ...free].map(({ session }) => session))].sort((a, b) => a - b);
  const name = (session: number) => {
    const words = distance(day, sessions[session - 1] ?? day);
    if (!course) return words;
    return words === 'the day' ? `the day of session ${session}` : `${words} session ${session}`;
  };
  const heading = element('h3', `${inWords(day)} `);
  const small = [...(day === today ? ['today'] : []), ...numbers.map(name)].join(', ');
  heading.append(element('small', small));
  if (day === today) heading.className = 'today';
  // On paper each span says its days, and each session has a side.
  heading.dataset['screen'] = '';
  const shown = numbers.flatMap((session) => {
    const own = begun.filter((step) => step.session === session);
    if (sessions[session - 1] === day) return drawSession(own, plan, stop);
    return drawSpans(own, plan);
  });
  const again = element('ul', '');
  again.append(
    ...free.map(({ rule }) =>
      element(
        'li',
        `${rule.again ?? ''}${rule.notWhile ? ` Not while ${rule.notWhile}.` : ''}`,
        day < today ? 'again past' : 'again',
      ),
    ),
  );
  const freed = free.length > 0 ? [element('p', 'May start again:', 'until'), again] : [];
  for (const one of freed) one.dataset['screen'] = '';
  return [heading, ...shown, ...freed];
}

/** The plan in the order of its days: a side of paper for each session, which ends a week after it. */
function draw(plan: Plan): HTMLElement[] {
  const { sessions, steps, always, today, time } = plan;
  const stop = steps.find(({ rule }) => rule.kind === 'next')?.rule.notWhile;
  const days = [
    ...new Set([
      ...steps.filter(({ rule }) => !rule.looksBack).map(startOf),
      ...steps.flatMap(({ again }) => again ?? []),
      ...sessions,
    ]),
  ];
  const all = [...days].sort((a, b) => a - b);
  const asked = steps.filter(({ rule }) => rule.looksBack);
  const any = element('ul', '');
  any.append(...always.map((rule) => drawRule(rule)));
  return sessions.map((session, index) => {
    const from = index === 0 ? -Infinity : Math.min(session, (sessions[index - 1] ?? session) + 8);
    const next = sessions[index + 1];
    const to = next === undefined ? Infinity : Math.min(next, session + 8);
    const parts = all
      .filter((day) => day >= from && day < to)
      .map((day) => {
        const drawn = drawDay(day, plan, index > 0 ? stop : undefined);
        return { over: day < today && !drawn.some((one) => one.querySelector('li:not(.past)')), drawn };
      });
    const hour = time && index === 0 ? `, ${time}` : '';
    const name = sessions.length > 1 ? `Session ${index + 1}: ` : 'Your appointment: ';
    const side = element('section', '', 'side');
    const days = element('div', '');
    days.append(
      ...(index === 0
        ? [...part('At any time', [any]), ...part('Ask about these first', drawSpans(asked, plan))]
        : []),
      ...foldOver(parts.filter(({ over }) => over).flatMap(({ drawn }) => drawn)),
      ...parts.filter(({ over }) => !over).flatMap(({ drawn }) => drawn),
    );
    side.append(element('h2', `${name}${inWords(session)}${hour}`), days);
    return side;
  });
}

const planner = document.querySelector<HTMLElement>('.planner');
if (planner) start(planner);
