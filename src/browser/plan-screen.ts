import { type CalendarDay, dateInWords, inShort } from '../guide/calendar-day.ts';
import { counted } from '../guide/counted.ts';
import { type Rule, spanning, standingOf, type Step } from '../guide/plan.ts';
import { distance, hourOn, isDue, noteOf, spanOf, untilOf } from '../guide/plan-words.ts';
import { capital } from '../guide/within-sentence.ts';
import { copyOf, element, hourOf, joined, type ListedRule, type Plan } from './plan-lines.ts';

/** A line of a list, and when it ends or what it looks back on, where a heading says so. */
interface Line {
  line: HTMLElement;
  until?: string;
}

/**
 * The plan on a screen: all that holds today, below its title; and the rest, session by session and day by day. What is
 * over is folded behind what is to come, and so are sessions of which no rule has begun: their rules are the same.
 * @param again what is told the clinic at every later session
 * @param eases what eases the first days after a session
 * @param boxes an empty list of each kind of rule, that of what is neither to do nor to leave nor usual last
 * @param signs the way to the signs that are not usual
 */
export function screenOf(
  { sessions, steps, always, today, clock, time, finished, had, easily }: Plan,
  again: HTMLElement,
  eases: readonly HTMLElement[],
  boxes: readonly HTMLElement[],
  signs: HTMLElement | undefined,
): { title: HTMLElement; now: HTMLElement[]; rest: HTMLElement[] } {
  const isCourse = sessions.length > 1;
  // When to come again is said on the day of the next session, if there is one.
  const shown = steps.filter(({ rule }) => !isCourse || rule.kind !== 'next');
  /** Whether the hour at which a session was finished is known, and the time of day is past it. */
  const isPast = (session: number) => hourOf(session, finished) !== '' && hourOf(session, finished) <= clock;
  const standing = (step: Step<ListedRule>) =>
    step.endsAtHour && step.ends === today && isPast(step.session) ? 'past' : standingOf(step, today);
  const session = sessions.indexOf(today) + 1;
  const isOver = session > 0 && (had || isPast(session));
  const next = sessions.findIndex((day) => day > today);
  /** The sessions before and after today, or today's own and the next, by their places. */
  const around = [(next < 0 ? sessions.length : next) - 1, next].filter((index) => index >= 0);
  /** The place of the session that is still to be had; none is under 0. */
  const coming = session > 0 && !isOver ? session - 1 : next;
  const held = shown.filter((step) => !step.asked && standing(step) === 'now');
  /** Whether what prepares it has begun; before the first session it always has. */
  const isNear = coming === 0 || held.some((step) => step.before && step.session === coming + 1);
  /** What may start again, from days that are not long ago. */
  const free = shown.filter(
    ({ again = 0, session: own }) =>
      !session && own === (around[0] ?? 0) + 1 && again <= today && again > today - 7,
  );
  const list = (...lines: Node[]) => element('ul', 'items', ...lines);
  /** By when it ends, for all and for skin that marks easily: a line each, as large, since neither holds for the other. */
  const until = (words = ''): HTMLElement[] =>
    joined(words)
      .split('\n')
      .flatMap((line) => (line ? element('p', 'until', line) : []));
  /**
   * What is usual; what to do, and apart what not to do and what else there is, each by when it ends. An end of all stands
   * above; that of what is usual beside others below its sentence, so that it is read in one look.
   */
  const parted = (lines: Line[]): HTMLElement[] => {
    const isUsual = ({ line }: Line) => line.classList.contains('expect');
    const others = lines.filter((one) => !isUsual(one));
    const ends = new Set((others.length > 0 ? others : lines).map((one) => one.until));
    const [end] = ends.size === 1 ? ends : [];
    const usual = lines.filter(isUsual).map(({ line, until }) => {
      if (others.length === 0 || !until) return { line, until };
      line.append(element('small', '', joined(until)));
      return { line };
    });
    const ofKind = Map.groupBy(
      [...usual, ...others],
      ({ line }) => boxes.find((box) => box.matches(`.${line.classList[0]}`)) ?? boxes.at(-1),
    );
    const drawn = boxes.flatMap((model) => {
      const own = ofKind.get(model);
      if (!own) return [];
      const box = model.cloneNode(true) as HTMLElement;
      for (const [its, same] of Map.groupBy(own, (one) => one.until)) {
        box.append(...until(end ? '' : its), list(...same.map(({ line }) => line)));
      }
      if (model.matches('.expect') && signs) box.append(signs.cloneNode(true));
      return [box];
    });
    return [...(others.length > 0 && usual.length > 0 ? drawn.splice(0, 1) : []), ...until(end), ...drawn];
  };
  /** The hour from which 24 are counted: that at which the needling was finished, which is known afterwards. */
  const hourAfter = (own: number) => hourOf(own, finished);
  const untilWhen = (step: Step<ListedRule>) => untilOf(step, today, hourAfter(step.session), easily);
  const plain = ({ rule }: Step<ListedRule> | { rule: ListedRule }): Line => ({ line: copyOf(rule) });
  /**
   * Steps by when they end.
   * @param eased the step for as long as which what eases the first days stands with them
   * @param first what stands before them
   */
  const rowsOf = (some: Step<ListedRule>[], eased?: Step<ListedRule>, first: Line[] = []): HTMLElement[] =>
    parted([
      ...first,
      ...some
        .map((step) => spanning(step, steps))
        .toSorted((one, other) => (one.ends ?? Infinity) - (other.ends ?? Infinity))
        .map((step) => ({
          line: copyOf(step.rule, noteOf(step, today, easily), step.beginsAtHour || step.ends !== step.cut),
          until: untilWhen(step),
        })),
      ...(eased
        ? eases.map((line) => ({ line: line.cloneNode(true) as HTMLElement, until: untilWhen(eased) }))
        : []),
    ]);
  const titled = (title: string, parts: HTMLElement[]) =>
    parts.length > 0 ? [element('h4', '', title), ...parts] : [];
  /** Parts of what has no day above them: their headings stand right below that of all. */
  const raised = (parts: HTMLElement[]) =>
    parts.map((one) => (one.matches('h4') ? element('h3', 'within', ...one.childNodes) : one));
  /** What is asked before a session, and what may have been before the first. */
  const askFirst = (some: Step<ListedRule>[], isNext = false) =>
    titled(
      'Ask first, if one of these fits you',
      rowsOf(
        some,
        undefined,
        always.flatMap((rule) => (isNext && rule.until ? plain({ rule }) : [])),
      ),
    );

  /** The day of a session up to the needling, in two parts. */
  const drawBefore = (begun: Step<ListedRule>[], session: number): HTMLElement[][] => {
    const at = (place: Rule['place'], lines: HTMLElement[]): Line[] => [
      ...lines.map((line) => ({ line })),
      ...begun.filter(({ rule }) => rule.place === place).map(plain),
    ];
    const wait = steps
      .filter(({ rule, session: other }) => rule.kind === 'next' && other === session - 1)
      .map((step) => copyOf(step.rule, `${spanOf(step, '')}.`));
    // What calls the session off comes before what to do.
    const home = Map.groupBy(at('home', wait), ({ line }) => line.classList.contains('do'));
    return [
      [
        ...titled('Before you leave', parted(home.get(false) ?? [])),
        ...titled('Also before you leave', parted(home.get(true) ?? [])),
      ],
      titled(
        'At the clinic',
        parted(at('clinic', session > 1 ? [again.cloneNode(true) as HTMLElement] : [])),
      ),
    ];
  };

  /** What begins with the needling, and lasts to its hour on the next day or longer. */
  const drawAfter = (begun: Step<ListedRule>[], day: CalendarDay): HTMLElement[] => {
    const night = day === today ? 'tonight' : 'that night';
    // What is usual is asked first, so it stands with what ends first.
    const after = (isTonight: boolean) =>
      begun.filter(
        ({ rule, endsAtHour }) => !rule.place && (endsAtHour || rule.kind === 'expect') === isTonight,
      );
    const longer = after(false);
    return [
      ...titled(capital(night), rowsOf(after(true))),
      ...titled(
        `From ${night}, for longer`,
        rowsOf(
          longer,
          longer.find(({ rule }) => rule.kind === 'do'),
        ),
      ),
    ];
  };

  /** What is over, or is not yet, folded behind how much that is. */
  const fold = (name: string, parts: HTMLElement[]): HTMLElement[] => {
    const things = parts.reduce((sum, one) => sum + one.querySelectorAll('li').length, 0);
    return things
      ? [element('details', '', element('summary', '', `${name}: ${counted(things, 'thing')}`), ...parts)]
      : [];
  };

  const drawFreed = (freed: Step<ListedRule>[]): HTMLElement[] =>
    freed.length > 0
      ? [
          ...until('You may start again'),
          list(...freed.map(({ restarts = '' }) => element('li', 'again', restarts))),
        ]
      : [];

  /** What may start again on a day and what holds, and apart what does so only from the hour of the appointment on. */
  const drawDay = (day: CalendarDay, some: Step<ListedRule>[], freed: Step<ListedRule>[]): HTMLElement[] => {
    const begins = some.filter(
      ({ begins, beginsAtHour, session }) =>
        beginsAtHour && begins === day && !(day === today && isPast(session)),
    );
    const hour = hourAfter(begins[0]?.session ?? 0);
    const [late = [], early = []] = [true, false].map((isLate) =>
      drawFreed(freed.filter(({ endsAtHour }) => (endsAtHour && begins.length > 0) === isLate)),
    );
    return [
      ...early,
      ...rowsOf(
        some.filter((step) => !begins.includes(step)),
        some.find(
          ({ rule, on, session }) => rule.kind === 'expect' && on < day && on === sessions[session - 1],
        ),
      ),
      ...titled(hour ? `From ${hourOn(day, today, hour)}` : 'After the first 24 hours', [
        ...late,
        ...rowsOf(begins),
      ]),
    ];
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
    const title = element(
      head,
      '',
      `${before}${joined(dateInWords(day))}${hour ? `, ${hour}` : ''}`,
      element('span', '', ', '),
      element('small', '', below),
    );
    // Two sessions may share a day.
    title.id = before ? 'today' : `day-${index + 1}-${day}`;
    return title;
  };

  /** A session with those of its days that are over, or to come; nothing where there are none. */
  const drawDays = (index: number, when: 'past' | 'ahead'): HTMLElement[] => {
    const own = shown.filter(({ session }) => session === index + 1);
    const begun = own.filter((step) => standing(step) === when);
    const freed = own.filter(
      (step) =>
        !free.includes(step) &&
        (when === 'past' ? (step.again ?? today) < today : (step.again ?? today) > today),
    );
    const onDays = begun.filter(({ asked }) => !asked);
    const days = new Set([...onDays.map(({ on }) => on), ...freed.flatMap(({ again = [] }) => again)]);
    /** Up to when the rules of the session before hold, and the days that begin until then: they are in sight. */
    const lastDay = Math.min(
      sessions[index] ?? NaN,
      1 +
        Math.max(
          ...shown.flatMap((step) => {
            const { ends = 0, longer = ends } = step;
            return step.session === index && step.rule.kind === 'dont' && !step.before ? longer : [];
          }),
        ),
    );
    const early: HTMLElement[] = [];
    const parts = [
      ...raised([
        ...(when === 'past' ? askFirst(begun.filter(({ asked }) => asked)) : []),
        ...(when === 'ahead' && index === coming && !isNear ? askFirst([], true) : []),
      ]),
      ...[...days]
        .sort((a, b) => a - b)
        .map((day) => {
          const some = onDays.filter(({ on }) => on === day);
          const drawn = element(
            'div',
            '',
            dayTitle('h3', day, index, distanceTo(index, day)),
            ...(day === sessions[index]
              ? [...drawBefore(some, index + 1).flat(), ...drawAfter(some, day)]
              : []),
            ...drawDay(
              day,
              day === sessions[index] ? [] : some,
              freed.filter(({ again }) => again === day),
            ),
          );
          if (index === coming && day < lastDay) early.push(drawn);
          return drawn;
        }),
    ];
    const title = element(
      'h2',
      '',
      isCourse || when === 'past'
        ? titleOf(sessions, index, time, (day) => joined(dateInWords(day)))
        : 'The days to come',
    );
    if (isCourse && when === 'ahead') title.id = `session-${index + 1}`;
    if (parts.length === 0) return [];
    if (when === 'past' || coming < 0 || index < coming || (index === coming && isNear))
      return [element('section', '', title, ...parts)];
    const later = parts.filter((one) => !early.includes(one));
    const from = joined(
      inShort(Math.min(...[...days].filter((day) => early.length === 0 || day >= lastDay))),
    );
    const same = element('small', '', `The same rules, on its own dates, from ${from}`);
    if (early.length === 0) return [element('details', '', element('summary', '', title, same), ...later)];
    const others = element('h2', '', `Session ${index + 1}: other days`);
    return [
      element('section', '', title, ...early),
      element('details', '', element('summary', '', others, same), ...later),
    ];
  };

  const begun = held.filter((step) => step.session === session && step.on === today);
  const others = held.filter((step) => !begun.includes(step));
  const rest = others.filter((step) => !isDue(step));
  const [home = [], clinic = []] = session ? drawBefore(begun, session) : [];
  /** What prepares the session of today holds up to it, and stands before what comes after it. */
  const prepares = (step: Step) => step.before && step.session === session;
  const ready = [
    ...home,
    ...titled('First, if not done yet', parted(others.filter(isDue).map(plain))),
    ...askFirst(
      shown.filter((step) => step.asked && standing(step) !== 'past'),
      isNear && !isOver,
    ),
    ...(session
      ? titled(isOver ? 'What else held' : 'What holds until then', rowsOf(rest.filter(prepares)))
      : []),
    ...clinic,
  ];
  const isLate = ({ endsAtHour, again, session: own }: Step) => endsAtHour && again === today && !isPast(own);
  const day = drawDay(today, session ? [] : rest, free.filter(isLate));
  /** The part of the day of a session in which the reader is not. */
  const after: [string, HTMLElement[]] = isOver
    ? ['Before the needling', ready]
    : ['After the needling', drawAfter(begun, today)];
  const now = [
    ...drawFreed(free.filter((step) => !isLate(step))),
    ...(isOver ? [] : ready),
    ...(isOver ? drawAfter(begun, today) : []),
    ...(session ? titled('What else holds', rowsOf(rest.filter((step) => !prepares(step)))) : []),
    ...(session || ready.length === 0 ? day : titled('What holds now', day)),
    ...titled('At any time', parted(always.flatMap((rule) => (rule.until ? [] : plain({ rule }))))),
    ...(session ? fold(...after) : []),
  ];

  return {
    title: dayTitle(
      'h2',
      today,
      session - 1,
      around.map((index) => distanceTo(index, today, true)).join(', '),
      'Today, ',
    ),
    now: raised(now),
    rest: [
      ...sessions.flatMap((_, index) => drawDays(index, 'ahead')),
      ...fold(
        'What is over',
        sessions.flatMap((_, index) => drawDays(index, 'past')),
      ),
    ],
  };
}

/** The name of a session with its day, and its hour where that is known. */
export function titleOf(
  sessions: readonly CalendarDay[],
  index: number,
  time: string,
  say: (day: CalendarDay) => string = dateInWords,
): string {
  const hour = hourOf(index + 1, time);
  const name = sessions.length > 1 ? `Session ${index + 1}` : 'Your appointment';
  return `${name}: ${say(sessions[index] ?? NaN)}${hour && `, ${hour}`}`;
}
