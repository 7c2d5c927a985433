/** What a reader has entered in the planner, as it was typed. */
export interface PlanState {
  /** Day of the first appointment as 2026-11-22, or empty. */
  day: string;
  /** Time of it as 14:30, or empty. */
  time: string;
  /** Time at which it was finished as 15:45, or empty: the hours of the first day count from it. */
  finished: string;
  sessions: string;
  weeks: string;
  alarms: boolean;
  /** What was answered on the day of a session, with that day: 2026-11-22 had, not-2026-11-22 not yet; or empty. */
  had: string;
}

const shapes = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  finished: /^([01]\d|2[0-3]):[0-5]\d$/,
  sessions: /^\d{1,2}$/,
  weeks: /^\d{1,2}$/,
  had: /^(not-)?\d{4}-\d{2}-\d{2}$/,
} as const;

const keys = Object.keys(shapes) as (keyof typeof shapes)[];

/** The state as the fragment of an address, which no server sees: day=2026-11-22&sessions=3&weeks=6. */
export function toFragment(state: PlanState): string {
  const fields = new URLSearchParams();
  for (const key of keys) if (state[key]) fields.set(key, state[key]);
  if (state.alarms) fields.set('alarms', 'yes');
  return fields.toString().replace(/%3A/g, ':');
}

/** What a fragment, or a note kept on this device, says of the state; anything else in it is passed over. */
export function fromFragment(fragment: string): Partial<PlanState> {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const state: Partial<PlanState> = {};
  for (const key of keys) {
    const value = fields.get(key);
    if (value !== null && shapes[key].test(value)) state[key] = value;
  }
  if (fields.get('alarms') === 'yes') state.alarms = true;
  return state;
}
