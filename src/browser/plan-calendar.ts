import { calendarEvents, toCalendar } from '../guide/calendar.ts';
import { spanOf } from '../guide/plan-words.ts';
import { hourOf, type Plan } from './plan-lines.ts';

/** What the planner asks of this file, once it is loaded. */
export interface CalendarRequest {
  plan: Plan;
  domain: string;
  alarms: boolean;
}

/** Gives a plan as a calendar file. */
function download({ plan: { steps, sessions, time }, domain, alarms }: CalendarRequest): void {
  const text = toCalendar(
    calendarEvents(steps, sessions),
    (step) => spanOf(step, hourOf(step.session, time)),
    { domain, written: new Date(), alarms },
  );
  const file = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const anchor = Object.assign(document.createElement('a'), { href: file, download: 'plan.ics' });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

addEventListener('plan-calendar', (event) => download((event as CustomEvent<CalendarRequest>).detail));
