/** What a page may cost its reader: bytes at brotli 11. Held by tests/site/weight.test.ts and tests/e2e/every-page.test.ts. */
export const budgets = {
  /** HTML of a page with its styles. */
  page: 20_000,
  /** HTML up to the end of what a phone of 390 by 844 px shows first. */
  firstScreen: 14_000,
  /** Script of any page. */
  script: 1_000,
  /** Script on top of that where a page prints a part and keeps ticks. */
  printAndTicks: 1_000,
  /** Script of the planner. */
  planner: 12_000,
} as const;
