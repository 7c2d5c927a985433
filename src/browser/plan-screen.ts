import { type CalendarDay, inWords } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import { type Rule, standingOf, type Step } from '../guide/plan.ts';
import { atHour, distance, noteOf, spanOf } from '../guide/plan-words.ts';
import { copyOf, element, hourOf, joined, type ListedRule, type Plan } from './plan-lines.ts';

/**
 * The plan on a screen: all that holds today; and the rest, session by session and day by day, what is over folded
 * before what is to come.
 */
export function screenOf(
  { sessions, steps, always, today, time, easily }: Plan,
  again: Node,
): { now: HTMLElement; rest: HTMLElement[] } {
  const isCourse = sessions.length > 1;
  // When to come again is said on the day of the next session, if there is one.
  const shown = steps.filter(({ rule }) => !isCourse || rule.kind !== 'next');
  const list = (...lines: Node[]) => element('ul', '', ...lines);
  const draw = (step: Step<ListedRule>) => copyOf(step.rule, noteOf(step, easily));
  const rowsOf = (some: Step<ListedRule>[]): HTMLElement[] =>
    [...Map.groupBy(some, (step) => spanOf(step, hourOf(step.session, time)))].flatMap(([span, same]) => [
      element('p', 'until', joined(span)),
      list(...same.map(draw)),
    ]);
  const titled = (title: string, parts: HTMLElement[]) =>
    parts.length > 0 ? [element('h4', '', title), ...parts] : [];
  const askFirst = (some: Step<ListedRule>[]) => titled('Ask about these first', rowsOf(some));

  /** The day of a session in three parts, and what begins on it and lasts longer. */
  const drawSession = (begun: Step<ListedRule>[], session: number): HTMLElement[] => {
    const at = (place: Rule['place']) => begun.filter(({ rule }) => rule.place === place).map(draw);
    const wait = steps
      .filter(({ rule, session: other }) => rule.kind === 'next' && other === session - 1)
      .map((step) => copyOf(step.rule, `${spanOf(step, '')}.`));
    const after = (isTonight: boolean) =>
      rowsOf(begun.filter(({ rule, endsAtHour }) => !rule.place && endsAtHour === isTonight));
    return [
      ...titled('Before you leave', [list(...wait, ...at('home'))]),
      ...titled('At the clinic', [list(...(session > 1 ? [again.cloneNode(true)] : []), ...at('clinic'))]),
      ...titled('Tonight', after(true)),
      ...titled('After', after(false)),
    ];
  };

  const drawFreed = (freed: Step<ListedRule>[]): HTMLElement[] => {
    const atTime = freed.find(({ endsAtHour }) => endsAtHour);
    return freed.length > 0
      ? [
          element('p', 'until', `You may start again${atTime ? atHour(hourOf(atTime.session, time)) : ''}`),
          list(...freed.map(({ restarts = '' }) => element('li', 'again', restarts))),
        ]
      : [];
  };

  /** How far a day is from that of a session, by its name where the day does not stand below it alone. */
  const distanceTo = (index: number, day: CalendarDay, isNamed = isCourse): string => {
    const session = sessions[index] ?? NaN;
    const name = isCourse ? ` session ${index + 1}` : ' your appointment';
    return `${distance(day, session)}${day === session ? ' of' : ''}${isNamed || day === session ? name : ''}`;
  };

  /** A day, on that of a session with its hour where that is known, and what stands below it in few words. */
  const dayTitle = (head: 'h2' | 'h3', day: CalendarDay, index: number, below: string, before = '') => {
    const hour = day === sessions[index] && hourOf(index + 1, time);
    return element(
      head,
      '',
      `${before}${inWords(day)}${hour ? `, ${hour}` : ''} `,
      element('small', '', below),
    );
  };

  /** A session with those of its days that are over, or to come; nothing where there are none. */
  const drawDays = (index: number, standing: 'past' | 'ahead'): HTMLElement[] => {
    const own = shown.filter(({ session }) => session === index + 1);
    const begun = own.filter((step) => standingOf(step, today) === standing);
    const freed = own.filter(({ again = today }) => (standing === 'past' ? again < today : again > today));
    const onDays = begun.filter(({ asked }) => !asked);
    const days = new Set([...onDays.map(({ on }) => on), ...freed.flatMap(({ again = [] }) => again)]);
    const parts = [
      ...(standing === 'past' ? askFirst(begun.filter(({ asked }) => asked)) : []),
      ...[...days]
        .sort((a, b) => a - b)
        .map((day) => {
          const some = onDays.filter(({ on }) => on === day);
          return element(
            'div',
            '',
            dayTitle('h3', day, index, distanceTo(index, day)),
            ...(day === sessions[index] ? drawSession(some, index + 1) : rowsOf(some)),
            ...drawFreed(freed.filter(({ again }) => again === day)),
          );
        }),
    ];
    return parts.length > 0
      ? [element('section', '', element('h2', '', titleOf(sessions, index, time)), ...parts)]
      : [];
  };

  const held = shown.filter((step) => !step.asked && standingOf(step, today) === 'now');
  const session = sessions.indexOf(today) + 1;
  const begun = held.filter((step) => step.session === session && step.on === today);
  const others = held.filter((step) => !begun.includes(step));
  const next = sessions.findIndex((day) => day > today);
  const around = [(next < 0 ? sessions.length : next) - 1, next].filter((index) => index >= 0);
  const now = element(
    'section',
    '',
    dayTitle(
      'h2',
      today,
      session - 1,
      around.map((index) => distanceTo(index, today, true)).join(', '),
      'Today, ',
    ),
    ...askFirst(shown.filter((step) => step.asked && standingOf(step, today) !== 'past')),
    ...(session
      ? [...drawSession(begun, session), ...titled('What else holds', rowsOf(others))]
      : rowsOf(others)),
    ...drawFreed(shown.filter((step) => step.again === today)),
    ...titled('At any time', [list(...always.map((one) => copyOf(one)))]),
  );

  const over = sessions.flatMap((_, index) => drawDays(index, 'past'));
  const things = over.reduce((sum, one) => sum + one.querySelectorAll('li').length, 0);
  return {
    now,
    rest: [
      ...(things
        ? [element('details', '', element('summary', '', `Over: ${counted(things, 'thing')}`), ...over)]
        : []),
      ...sessions.flatMap((_, index) => drawDays(index, 'ahead')),
    ],
  };
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
