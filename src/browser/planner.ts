import { calendarEvents, type EventWords, toCalendar } from '../guide/calendar.ts';
import { type CalendarDay, dayAt, inShort, inWords } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import type { Bounds } from '../guide/page.ts';
import { firstDay, planOf, type Rule, sessionDays, standingOf, type Step } from '../guide/plan.ts';
import { fromFragment, type PlanState, toFragment } from '../guide/plan-state.ts';
import { distance, noteOf, outside, readCount, readDay, spanOf } from '../guide/plan-words.ts';

/** A rule as it stands in the page's list. */
interface ListedRule extends Rule, EventWords {
  /** Its line there, with its words for paper and its picture: each line of the plan is a copy of it. */
  line: HTMLElement;
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
  const head = find('.head');
  const link = find('.link') as HTMLAnchorElement;
  const holds = root.querySelector<HTMLAnchorElement>('.holding');
  const { domain = '' } = root.dataset;
  const rules = [...list.querySelectorAll<HTMLElement>('li[data-rule]')].map(toRule);
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
    const says = (name: 'sessions' | 'weeks', count: number | undefined) => {
      if (count === undefined) return `Enter a number of ${name} from 1 to ${fields[name].max}.`;
      return sessions !== undefined && sessions > 1 ? outside(count, usual(name)) : '';
    };
    const course = [says('sessions', sessions), says('weeks', weeks)];
    courseSays.textContent = course.filter(Boolean).join(' ');
    const first = entered.day;
    plan = undefined;
    if (first !== undefined && sessions !== undefined && weeks !== undefined) {
      const asked = { first, sessions, gap: weeks * 7 };
      plan = {
        sessions: sessionDays(asked),
        steps: planOf(rules, asked),
        always: rules.filter(({ always }) => always),
        today,
        time: fields.time.value,
      };
    }
    made.hidden = plan === undefined;
    list.hidden = plan !== undefined;
    shown.replaceChildren(...(plan ? draw(plan, head) : []));
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
    const text = toCalendar(
      calendarEvents(steps, sessions),
      (step) => spanOf(step, hourOf(step.session, time)),
      {
        domain,
        written: new Date(),
        alarms: alarms.checked,
      },
    );
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
  const rule = JSON.parse(item.dataset['rule'] ?? '{}') as Omit<ListedRule, 'advice' | 'link' | 'line'>;
  // Joined for the page; a calendar takes plain spaces.
  const advice = item.querySelector('p')?.textContent.replace(/\u00a0/g, ' ') ?? '';
  return { ...rule, advice, link: item.querySelector('a')?.href ?? '', line: item };
}

/** Only the hour of the first session is known. */
const hourOf = (session: number, time: string): string => (session === 1 ? time : '');

function element(name: string, className: string, ...parts: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...parts);
  if (className) made.className = className;
  return made;
}

/** What is on a screen alone, or on paper alone. */
const only = (medium: 'screen' | 'paper', one: HTMLElement): HTMLElement => {
  one.dataset[medium] = '';
  return one;
};

function drawRule({ line }: ListedRule, isOver = false, note = ''): HTMLElement {
  const copy = line.cloneNode(true) as HTMLElement;
  delete copy.dataset['rule'];
  if (note) copy.lastElementChild?.before(element('p', 'note', joined(note)));
  if (isOver) {
    copy.classList.add('past');
    copy.querySelector('.when')?.prepend('Over. ');
  }
  return copy;
}

/** Days that stay whole at the end of a line. */
const joined = (words: string): string =>
  words
    .replace(/(\w+) (\d+) (\w+) (\d{4})/g, '$1\u00a0$2\u00a0$3\u00a0$4')
    .replace('at least ', 'at\u00a0least\u00a0');

/** From when to when, with the first day apart: on paper it stands large in a column of its own. */
function drawSpan(span: string): HTMLElement {
  const [, start = '', day = '', rest = ''] = /^(From |On |Not before )(.*?\d{4})(.*)/.exec(span) ?? [];
  const from = element('span', '', start);
  if (start !== 'Not before ') only('screen', from);
  return element('p', 'until', from, element('b', '', day), joined(rest));
}

/**
 * The plan, session by session, each in the order of its days. On paper each session has a sheet: help and what comes
 * before it on the front, the day and what comes after it on the back.
 * @param head what stands above each sheet
 */
function draw({ sessions, steps, always, today, time }: Plan, head: HTMLElement): HTMLElement[] {
  const isCourse = sessions.length > 1;
  const begin = firstDay(steps);
  /** What looks back further than anything there is to do. */
  const isAsked = ({ rule, on }: Step) => rule.looksBack === true && on < begin;
  const asked = steps.filter(isAsked);
  // When to come again is said on the day of the next session, if there is one.
  const shown = steps.filter((step) => !isAsked(step) && !(isCourse && step.rule.kind === 'next'));
  const drawStep = (step: Step<ListedRule>) =>
    drawRule(step.rule, standingOf(step, today) === 'past', noteOf(step));
  const spans = (some: Step<ListedRule>[]) => [
    ...Map.groupBy(some, (step) => spanOf(step, hourOf(step.session, time))),
  ];

  /** The heading that stands above rows. */
  let heading = '';
  const rowOf = (span: HTMLElement, lines: readonly HTMLElement[], title = heading): HTMLElement[] => {
    const row = element('div', 'row', span, element('ul', '', ...lines));
    if (title === heading) return [row];
    heading = title;
    return [element('h4', '', title), row];
  };
  const nameOf = ({ before, session }: Step) =>
    `${before ? 'Before' : 'After'} ${isCourse ? `session ${session}` : 'the day'}`;

  const rowsOf = (some: Step<ListedRule>[], name = nameOf): HTMLElement[] =>
    spans(some).flatMap(([span, same]) => {
      const [first] = same;
      const before = heading;
      const rows = rowOf(drawSpan(span), same.map(drawStep), first && name(first));
      if (!same.every(({ rule }) => 'screen' in rule.line.dataset)) return rows;
      // Said by another rule on paper.
      heading = before;
      return rows.map((one) => only('screen', one));
    });

  /** The day of a session in three parts, and what begins on it and lasts longer. */
  const drawSession = (own: Step<ListedRule>[], session: number): HTMLElement[] => {
    const at = (place: Rule['place']) => own.filter(({ rule }) => rule.place === place).map(drawStep);
    const isTonight = ({ endsAtHour }: Step) => endsAtHour;
    const wait = steps
      .filter(({ rule, session: other }) => rule.kind === 'next' && other === session - 1)
      .map((step) => drawRule(step.rule, false, `${spanOf(step, '')}.`));
    const parts: [string, HTMLElement[]][] = [
      ['Before you leave', [element('ul', '', ...wait, ...at('home'))]],
      ['At the clinic', [element('ul', '', ...at('clinic'))]],
      [
        'Tonight',
        spans(own.filter(isTonight)).flatMap(([span, same]) => rowOf(drawSpan(span), same.map(drawStep))),
      ],
    ];
    const three = element(
      'div',
      'three',
      ...parts.map(([title, lists]) => element('div', '', element('h4', '', title), ...lists)),
    );
    return [three, ...rowsOf(own.filter((step) => !step.rule.place && !isTonight(step)))];
  };

  const drawDay = (
    day: CalendarDay,
    own: Step<ListedRule>[],
    appointment: CalendarDay,
    session: number,
  ): HTMLElement => {
    const begun = own.filter(({ on }) => on === day);
    const free = own.filter(({ again }) => again === day);
    const isSession = day === appointment;
    const name = isCourse ? ` session ${session}` : isSession ? ' your appointment' : '';
    const hour = isSession && hourOf(session, time);
    const top = element(
      'h3',
      day === today ? 'today' : '',
      only('paper', element('span', '', 'The day: ')),
      `${inWords(day)}${hour ? `, ${hour}` : ''} `,
      element(
        'small',
        '',
        `${day === today ? 'today, ' : ''}${distance(day, appointment)}${isSession ? ' of' : ''}${name}`,
      ),
    );
    const rows = isSession ? drawSession(begun, session) : rowsOf(begun);
    const again = free.map(({ rule }) =>
      element(
        'li',
        day < today ? 'again past' : 'again',
        `${rule.again ?? ''}${rule.notWhile ? ` Not while ${rule.notWhile}.` : ''}`,
      ),
    );
    const date = element('p', 'until', only('paper', element('b', '', inShort(day))), ' You may start again');
    return element(
      'div',
      isSession ? 'the-day' : '',
      isSession ? top : only('screen', top),
      ...rows,
      ...(again.length > 0 ? rowOf(date, again) : []),
    );
  };

  /** A side of a session, day by day; what is over is folded away, so that it begins with today. */
  const side = (
    session: CalendarDay,
    index: number,
    isFront: boolean,
    ...first: HTMLElement[]
  ): HTMLElement => {
    const own = shown.filter((step) => step.session === index + 1 && step.on < session === isFront);
    const days = new Set(own.flatMap(({ on, again = on }) => [on, again]));
    const parts = [...days]
      .sort((a, b) => a - b)
      .map((day) => ({ day, drawn: drawDay(day, own, session, index + 1) }));
    // Its days stay in order: the first that is not over ends what is folded.
    const firstOpen = parts.findIndex(
      ({ day, drawn }) => day >= today || drawn.querySelector('li:not(.past)'),
    );
    const over = parts.splice(0, firstOpen < 0 ? parts.length : firstOpen).map(({ drawn }) => drawn);
    const things = over.reduce((sum, one) => sum + one.querySelectorAll('li').length, 0);
    const folded = element('summary', '', `Over: ${counted(things, 'thing')}`);
    return element(
      'section',
      isFront ? 'side front' : 'side',
      ...first,
      ...(things ? [element('details', '', folded, ...over)] : []),
      ...parts.map(({ drawn }) => drawn),
      ...(isFront || index + 1 === sessions.length
        ? []
        : [only('paper', element('p', 'until', `See also “Before session ${index + 2}”.`))]),
    );
  };
  const title = (session: CalendarDay, index: number, isShort = false) => {
    const hour = hourOf(index + 1, time);
    const name = isCourse ? `Session ${index + 1}: ` : isShort ? '' : 'Your appointment: ';
    return `${name}${(isShort ? inShort : inWords)(session)}${hour && `, ${hour}`}`;
  };
  return sessions.flatMap((session, index) => {
    heading = '';
    const top = head.cloneNode(true) as HTMLElement;
    // The first sheet names every session.
    const others = sessions.slice(1).map(inShort).join(', ');
    top
      .querySelector('.days')
      ?.replaceChildren(
        title(session, index, true),
        ...(others && !index ? [element('small', '', `Then ${others}`)] : []),
      );
    const first = index
      ? rowOf(
          element('p', 'until', 'Ask again'),
          [
            element(
              'li',
              'do task',
              'Is anything new since last time: a medicine, a pregnancy, filler, a scar?',
            ),
          ],
          `Before session ${index + 1}`,
        )
      : [
          ...rowOf(
            element('p', 'until', 'At any time'),
            always.map((one) => drawRule(one)),
          ),
          ...rowsOf(asked, () => 'Ask about these first'),
        ];
    return [
      side(session, index, true, top, element('h2', '', title(session, index)), ...first),
      side(session, index, false),
    ];
  });
}

const planner = document.querySelector<HTMLElement>('.planner');
if (planner) start(planner);
