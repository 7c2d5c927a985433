import type { Page } from '~/guide/page';
import type { PlanLists } from '~/guide/plan-undated';

/** What a side of a plan shows: rules without dates, for the course that its page says. */
export interface PlanSide {
  page: Page;
  course: NonNullable<Page['course']>;
  lists: PlanLists;
}

/** The parts of the planner's rules, each with its id: ways to them stand below the form until there are dates. */
export const planParts = { before: 'Before the day', 'on-the-day': 'On the day', after: 'Afterwards' };

/** Words with a line to write on behind them, in little room. */
export const toWrite = 'to-write gap-[1.5mm] whitespace-nowrap pt-[0.6mm]';

/** The columns of its second side: when it ends, what to do and what not. */
export const columns =
  'print:grid print:grid-cols-[27mm_75fr_84fr] a4:grid-cols-[27mm_77fr_82fr]! print:gap-x-[2mm]';
