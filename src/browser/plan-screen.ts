import { type CalendarDay, inWords } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import { type Rule, standingOf, type Step } from '../guide/plan.ts';
import { atHour, distance, noteOf, spanOf } from '../guide/plan-words.ts';
import { copyOf, element, hourOf, joined, type ListedRule, type Plan } from './plan-lines.ts';

/** The plan on a screen: session by session, each day by day; what is over is folded away, so that it begins with today. */
export function screenOf({ sessions, steps, always, today, time, easily }: Plan, again: Node): HTMLElement[] {
  const isCourse = sessions.length > 1;
  const asked = steps.filter((step) => step.asked);
  // When to come again is said on the day of the next session, if there is one.
  const shown = steps.filter((step) => !step.asked && !(isCourse && step.rule.kind === 'next'));
  const draw = (step: Step<ListedRule>): HTMLElement => {
    const line = copyOf(step.rule, noteOf(step, easily));
    if (standingOf(step, today) === 'past') {
      line.classList.add('past');
      line.firstElementChild?.prepend('Over: ');
    }
    return line;
  };
  const list = (...lines: Node[]) => element('ul', '', ...lines);
  const rowsOf = (some: Step<ListedRule>[]): HTMLElement[] =>
    [...Map.groupBy(some, (step) => spanOf(step, hourOf(step.session, time)))].flatMap(([span, same]) => [
      element('p', 'until', joined(span)),
      list(...same.map(draw)),
    ]);

  /** The day of a session in three parts, and what begins on it and lasts longer. */
  const drawSession = (own: Step<ListedRule>[], session: number): HTMLElement[] => {
    const at = (place: Rule['place']) => own.filter(({ rule }) => rule.place === place).map(draw);
    const wait = steps
      .filter(({ rule, session: other }) => rule.kind === 'next' && other === session - 1)
      .map((step) => copyOf(step.rule, `${spanOf(step, '')}.`));
    const parts: [string, HTMLElement[]][] = [
      ['Before you leave', [list(...wait, ...at('home'))]],
      ['At the clinic', [list(...(session > 1 ? [again.cloneNode(true)] : []), ...at('clinic'))]],
      ['Tonight', rowsOf(own.filter(({ endsAtHour }) => endsAtHour))],
      ['After', rowsOf(own.filter((step) => !step.rule.place && !step.endsAtHour))],
    ];
    return parts.flatMap(([title, lists]) => [element('h4', '', title), ...lists]);
  };

  const drawDay = (day: CalendarDay, own: Step<ListedRule>[], appointment: CalendarDay, session: number) => {
    const begun = own.filter(({ on }) => on === day);
    const free = own.filter(({ again }) => again === day);
    const isSession = day === appointment;
    const isAtHour = free.some(({ endsAtHour }) => endsAtHour);
    const name = isCourse ? ` session ${session}` : isSession ? ' your appointment' : '';
    const hour = isSession && hourOf(session, time);
    const top = element(
      'h3',
      day === today ? 'today' : '',
      `${inWords(day)}${hour ? `, ${hour}` : ''} `,
      element(
        'small',
        '',
        `${day === today ? 'today, ' : ''}${distance(day, appointment)}${isSession ? ' of' : ''}${name}`,
      ),
    );
    const lines = free.map(({ restarts = '' }) =>
      element('li', day < today ? 'again past' : 'again', restarts),
    );
    return element(
      'div',
      '',
      top,
      ...(isSession ? drawSession(begun, session) : rowsOf(begun)),
      ...(lines.length > 0
        ? [
            element('p', 'until', `You may start again${isAtHour ? atHour(hourOf(session, time)) : ''}`),
            list(...lines),
          ]
        : []),
    );
  };

  return sessions.map((session, index) => {
    const own = shown.filter((step) => step.session === index + 1);
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
    const first = [
      element('p', 'until', 'At any time'),
      list(...always.map((one) => copyOf(one))),
      element('h4', '', 'Ask about these first'),
      ...rowsOf(asked),
    ];
    return element(
      'section',
      '',
      element('h2', '', titleOf(sessions, index, time)),
      ...(index ? [] : first),
      ...(things
        ? [element('details', '', element('summary', '', `Over: ${counted(things, 'thing')}`), ...over)]
        : []),
      ...parts.map(({ drawn }) => drawn),
    );
  });
}

/** The name of a session with its day, and its hour where that is known. */
export function titleOf(
  sessions: readonly CalendarDay[],
  index: number,
  time: string,
  say: (day: CalendarDay) => string = inWords,
): string {
  const hour = hourOf(index + 1, time);
  const name = sessions.length > 1 ? `Session ${index + 1}` : 'Your appointment';
  return `${name}: ${say(sessions[index] ?? NaN)}${hour && `, ${hour}`}`;
}
