import { dayAt } from '../guide/calendar-day.ts';
import type { Bounds } from '../guide/page.ts';
import { planOf, sessionDays } from '../guide/plan.ts';
import { fromFragment, type PlanState, toFragment } from '../guide/plan-state.ts';
import { outside, readCount, readDay } from '../guide/plan-words.ts';
import type { CalendarRequest } from './plan-calendar.ts';
import calendar from './plan-calendar.ts?worker&url';
import { type Plan, toRule } from './plan-lines.ts';
import type { PaperRequest } from './plan-paper.ts';
import onPaper from './plan-paper.ts?worker&url';
import { screenOf } from './plan-screen.ts';

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
  const fileSays = find('#plan-file-says');
  const usual = (what: 'sessions' | 'weeks') => JSON.parse(courseSays.dataset[what] ?? '{}') as Bounds;
  const made = root.querySelectorAll<HTMLElement>('.made');
  const now = find('.now');
  const shown = find('.plan .shown');
  const paper = find('.plan .on-paper');
  const list = find('.rules');
  const link = find('.link') as HTMLAnchorElement;
  const holds = root.querySelector<HTMLAnchorElement>('.holding');
  const { domain = '', easily = '' } = root.dataset;
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

  /** The field that a reader is in, and what it held when this file came. */
  const early = Object.values(fields).find((field) => field === document.activeElement);
  const typed = early?.value;

  function enter(given: Partial<PlanState>): void {
    for (const name of ['day', 'time', 'sessions', 'weeks'] as const)
      fields[name].value = given[name] ?? fields[name].value;
    alarms.checked = given.alarms ?? alarms.checked;
  }

  function update(): void {
    const moment = new Date();
    const today = dayAt(moment);
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
        clock: moment.toTimeString().slice(0, 5),
        time: fields.time.value,
        easily,
      };
    }
    for (const part of made) part.hidden = plan === undefined;
    list.hidden = plan !== undefined;
    const drawn = plan && screenOf(plan, find('.rules .new'));
    now.replaceChildren(...(drawn ? [drawn.now] : []));
    shown.replaceChildren(...(drawn?.rest ?? []));
    paper.replaceChildren();
    if (plan) void layOut();
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

  open();
  if (early && typed && typed !== early.defaultValue && !location.hash) {
    early.value = typed;
    keep();
  }
  root.addEventListener('input', () => {
    update();
    keep();
  });
  addEventListener('hashchange', () => {
    // The way to a part of the rules brings no plan, and leaves what is entered.
    if (location.hash && !location.hash.includes('=')) return;
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
  find('button[name="calendar"]').addEventListener('click', () => void download());
  find('button[name="print"]').addEventListener('click', () => {
    void layOut().then((isLaidOut) => {
      if (isLaidOut) print();
    });
  });
  update();
}

const planner = document.querySelector<HTMLElement>('.planner');
if (planner) start(planner);
