import { dateInWords, dayAt, inShort, isoOf } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import type { Bounds } from '../guide/page.ts';
import { planOf, sessionDays } from '../guide/plan.ts';
import { fromFragment, type PlanState, toFragment } from '../guide/plan-state.ts';
import { noDayYet, outside, readCount, readDay } from '../guide/plan-words.ts';
import type { CalendarRequest } from './plan-calendar.ts';
import calendar from './plan-calendar.ts?worker&url';
import { element, type Plan, toRule } from './plan-lines.ts';
import type { PaperRequest } from './plan-paper.ts';
import onPaper from './plan-paper.ts?worker&url';
import { screenOf, titleOf } from './plan-screen.ts';

function start(root: HTMLElement): void {
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The planner has no ${selector}`);
    return element;
  };
  const input = (name: string) => find(`[name=${name}]`) as HTMLInputElement;
  const names = ['day', 'time', 'finished', 'sessions', 'weeks'] as const;
  const fields = Object.fromEntries(names.map((name) => [name, input(name)])) as Record<
    (typeof names)[number],
    HTMLInputElement
  >;
  const alarms = input('alarms');
  const remember = input('remember');
  const daySays = find('#plan-day-says');
  const courseSays = find('#plan-course-says');
  const fileSays = find('#plan-file-says');
  const usual = (what: 'sessions' | 'weeks') => JSON.parse(courseSays.dataset[what] ?? '{}') as Bounds;
  const made = root.querySelectorAll<HTMLElement>('.made');
  const form = find('.form') as HTMLDetailsElement;
  const entry = find('.entered');
  const course = find('.course') as HTMLDetailsElement;
  const now = find('.now');
  const held = find('.held');
  const asks = find('fieldset') as HTMLFieldSetElement;
  const [yes, no] = ['yes', 'no'].map((value) => find(`[value=${value}]`)) as [
    HTMLInputElement,
    HTMLInputElement,
  ];
  const ended = find('.ended');
  const hour = find('[name=hour]');
  const hadSays = find('fieldset [aria-live]');
  const dates = find('.dates');
  const models = [...(root.querySelector('template')?.content.children ?? [])] as HTMLElement[];
  const boxes = models.filter((one) => one.matches('.advice'));
  const signs = models.find((one) => one.matches('p'));
  const shown = find('.plan .shown');
  const paper = find('.plan .on-paper');
  const list = find('.rules');
  const undated = find('.form nav');
  const eases = [...list.querySelectorAll<HTMLElement>('.comfort')];
  const link = find('.link') as HTMLAnchorElement;
  const holds = root.querySelector<HTMLAnchorElement>('.holding');
  const { domain = '', easily = '' } = root.dataset;
  const rules = [...list.querySelectorAll<HTMLElement>('li[data-rule]')].map(toRule);
  let plan: Plan | undefined;
  /** Whether a plan is shown that a link brought, while another one is kept. */
  let isVisiting = false;

  /** What will be said. */
  let saying = 0;

  /** What was answered on the day of a session, as the address has it. */
  let had = '';

  const state = (): PlanState => ({
    ...(Object.fromEntries(names.map((name) => [name, fields[name].value])) as Record<
      (typeof names)[number],
      string
    >),
    alarms: alarms.checked,
    had,
  });

  /** What stands in the fields when this file comes: typed already, or brought back by the browser. */
  const found = state();

  /** What they say before a reader has been there. */
  const blank: PlanState = {
    ...found,
    ...Object.fromEntries(names.map((name) => [name, fields[name].defaultValue])),
  };

  function enter(given: Partial<PlanState>): void {
    for (const name of names) {
      const { [name]: field } = fields;
      // A value that is set anew takes the selection from who is about to type over it.
      if (given[name] !== undefined && given[name] !== field.value) field.value = given[name];
    }
    alarms.checked = given.alarms ?? alarms.checked;
    had = given.had ?? had;
  }

  /** @param wait milliseconds until it is said what is entered, so that it is heard once, when who types rests */
  function update(wait = 0): void {
    const moment = new Date();
    const today = dayAt(moment);
    const clock = moment.toTimeString().slice(0, 5);
    // An answer of another day tells nothing of this one.
    if (!had.endsWith(isoOf(today))) had = '';
    const entered = readDay(fields.day, today);
    const sessions = readCount(fields.sessions.value, Number(fields.sessions.max));
    const weeks = readCount(fields.weeks.value, Number(fields.weeks.max));
    const says = (name: 'sessions' | 'weeks', count: number | undefined) => {
      if (count === undefined) return `Enter a number of ${name} from 1 to ${fields[name].max}.`;
      return sessions !== undefined && sessions > 1 ? outside(count, usual(name)) : '';
    };
    const ofCourse = [says('sessions', sessions), says('weeks', weeks)].filter(Boolean).join(' ');
    if (sessions !== 1 || ofCourse) course.open = true;
    const first = entered.day;
    plan = undefined;
    if (first !== undefined && sessions !== undefined && weeks !== undefined) {
      const asked = { first, sessions, gap: weeks * 7 };
      const days = sessionDays(asked);
      const { value: time } = fields.time;
      const isRecent = first === today || first === today - 1;
      // What a reader gave for a day that is now to come tells nothing of it.
      const finished = first <= today ? fields.finished.value : '';
      ended.hidden = !isRecent && finished === '';
      // The hour at which it was finished tells by itself whether it is over.
      const isTold = first === today && finished !== '' && finished <= clock;
      asks.hidden = !days.includes(today) || isTold;
      // A whole visit takes less than 2 hours: before that a reader may still be at the clinic.
      const isTimed = first === today && time !== '';
      const over = isTimed
        ? `${String(Number(time.slice(0, 2)) + 2).padStart(2, '0')}${time.slice(2)}`
        : '18';
      const isLate = clock >= over;
      const isHad = had ? !had.startsWith('not') : isLate;
      [yes.checked, no.checked] = [isHad, !isHad];
      hadSays.textContent =
        isLate && !had
          ? `It is ${isTimed ? '2 hours after your time' : 'after 18:00'}, so this begins with tonight. `
          : '';
      hour.hidden = finished !== '' || !isRecent || (first === today && !isHad);
      plan = {
        sessions: days,
        steps: planOf(rules, asked),
        always: rules.filter(({ always }) => always),
        today,
        clock,
        time,
        finished,
        had: isHad && !asks.hidden,
        easily,
      };
    }
    const ofDay =
      entered.says ||
      (plan && first !== undefined
        ? `Your plan is below: ${dateInWords(first)}, ${counted(plan.sessions.length, 'session')}.`
        : '');
    clearTimeout(saying);
    saying = window.setTimeout(() => {
      for (const [where, words] of [
        [daySays, ofDay],
        [courseSays, ofCourse],
      ] as const)
        if (where.textContent !== words) where.textContent = words;
      fields.day.ariaInvalid = String(first === undefined && ofDay !== noDayYet);
      fields.sessions.ariaInvalid = String(sessions === undefined);
      fields.weeks.ariaInvalid = String(weeks === undefined);
    }, wait);
    if (!plan) form.open = true;
    for (const part of made) part.hidden = plan === undefined;
    for (const part of [list, undated]) part.hidden = plan !== undefined;
    const drawn = plan && screenOf(plan, find('.rules .new'), eases, boxes, signs);
    now.hidden = drawn === undefined;
    if (plan && drawn) {
      entry.textContent = titleOf(plan.sessions, 0, plan.time, inShort).replace('Your a', 'A');
      now.firstElementChild?.replaceWith(drawn.title);
    }
    held.replaceChildren(...(drawn?.now ?? []));
    shown.replaceChildren(...(drawn?.rest ?? []));
    dates.replaceChildren(
      ...Array.from(root.querySelectorAll('#today, .shown > section [id], .shown summary [id]'), (head) => {
        const way = element('a', '', head.firstChild?.textContent ?? '') as HTMLAnchorElement;
        way.href = `#${head.id}`;
        return element('li', '', way);
      }),
    );
    paper.replaceChildren();
    if (plan) void layOut();
    link.href = `#${toFragment(state())}`;
    // What holds now is told by the hour, from the day before on, and the hour of later sessions is not known.
    const { day } = state();
    const isTold =
      plan !== undefined &&
      plan.finished !== '' &&
      (plan.sessions[0] ?? today) <= today + 1 &&
      plan.sessions.filter((one) => one <= today).length < 2;
    if (holds) {
      holds.hidden = !isTold && !plan?.had && plan?.sessions[0] !== today - 1;
      holds.hash = isTold ? `had=${day}T${plan?.finished ?? ''}` : '';
    }
  }

  /** Keeps the plan that is shown, or forgets it; a plan that a link brought takes the place of none unasked. */
  function keep(): void {
    if (remember.checked) isVisiting = false;
    try {
      if (remember.checked) localStorage.setItem('plan', toFragment(state()));
      else if (!isVisiting) localStorage.removeItem('plan');
    } catch {
      // A browser that keeps nothing still makes the plan.
    }
  }

  function kept(): string {
    try {
      return localStorage.getItem('plan') ?? '';
    } catch {
      return '';
    }
  }

  /** Loads a file of its own for what is asked of the plan, and asks it; tells if it was asked, and says what fails where the file does not come. */
  async function ask<Request>(
    name: string,
    file: string,
    what: Omit<Request, 'plan'>,
    fails: string,
  ): Promise<boolean> {
    try {
      await import(/* @vite-ignore */ file);
    } catch {
      fileSays.textContent = `${fails} Are you offline? Open this page again.`;
      return false;
    }
    if (plan) dispatchEvent(new CustomEvent(name, { detail: { ...what, plan } }));
    return plan !== undefined;
  }

  const layOut = () =>
    ask<PaperRequest>('plan-paper', onPaper, { list, paper }, 'The plan cannot be printed.');

  const download = () =>
    ask<CalendarRequest>(
      'plan-calendar',
      calendar,
      { domain, alarms: alarms.checked },
      'The calendar file could not be made.',
    );

  /** Shows the plan of the address, else the one that is kept. */
  function open(): void {
    const sent = fromFragment(location.hash);
    enter({ ...blank, ...fromFragment(kept()) });
    const own = toFragment(state());
    if (sent.day !== undefined) enter({ ...blank, ...sent });
    isVisiting = kept() !== '' && toFragment(state()) !== own;
    remember.checked = kept() !== '' && !isVisiting;
  }

  /** Shows the plan, and folds what was entered, unless the reader is there. */
  function show(): void {
    update();
    form.open = plan === undefined || form.contains(document.activeElement);
  }

  const change = (field: HTMLInputElement) => {
    form.open = true;
    field.focus();
  };

  open();
  if (fromFragment(location.hash).day === undefined) {
    // What a reader is in goes before what is kept.
    const typed = names.filter(
      (name) => found[name] !== blank[name] && (kept() === '' || fields[name] === document.activeElement),
    );
    for (const name of typed) fields[name].value = found[name];
    if (typed.length > 0) keep();
  }
  asks.addEventListener('input', () => {
    had = `${yes.checked ? '' : 'not-'}${isoOf(dayAt(new Date()))}`;
  });
  root.addEventListener('input', () => {
    update(1000);
    keep();
  });
  find('summary').addEventListener('click', (event) => {
    event.preventDefault();
    change(fields.day);
  });
  hour.addEventListener('click', () => change(fields.finished));
  addEventListener('hashchange', () => {
    // The way to a part of the page brings no plan, and leaves what is entered; the address keeps it.
    if (location.hash && !location.hash.includes('=')) {
      if (plan) history.replaceState(null, '', link.href);
      return;
    }
    open();
    show();
  });
  // Who comes back to a page that was left open finds today.
  document.addEventListener('visibilitychange', () => {
    if (plan && plan.today !== dayAt(new Date())) update();
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
  find('[name=calendar]').addEventListener('click', () => void download());
  find('[name=print]').addEventListener('click', () => {
    void layOut().then((isLaidOut) => {
      if (isLaidOut) print();
    });
  });
  show();
}

const planner = document.querySelector<HTMLElement>('.planner');
if (planner) start(planner);
