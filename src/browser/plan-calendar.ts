import { calendarEvents, toCalendar } from '../guide/calendar.ts';
import { spanning } from '../guide/plan.ts';
import { endOf, spanOf } from '../guide/plan-words.ts';
import { hourOf, type Plan } from './plan-lines.ts';

/** What the planner asks of this file, once it is loaded. */
export interface CalendarRequest {
  plan: Plan;
  domain: string;
  alarms: boolean;
}

/** Gives a plan as a calendar file. */
function download({ plan: { steps, sessions, finished, easily }, domain, alarms }: CalendarRequest): void {
  const text = toCalendar(
    calendarEvents(steps, sessions),
    (one) => {
      const step = spanning(one, steps);
      const late = step.longer === undefined ? '' : `. If ${easily}: to ${endOf(step, step.longer, '')}`;
      return `${spanOf(step, hourOf(step.session, finished))}${late}`;
    },
    { domain, written: new Date(), alarms },
  );
  const file = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const anchor = Object.assign(document.createElement('a'), { href: file, download: 'plan.ics' });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

addEventListener('plan-calendar', (event) => download((event as CustomEvent<CalendarRequest>).detail));
