/** What a page may cost its reader: bytes at brotli 11. Held by tests/site/weight.test.ts and tests/e2e/every-page.test.ts. */
export const budgets = {
  /** HTML of a page with what is inlined: its words, and the rules of its first frame. */
  page: 13_000,
  /** HTML of a page without the rules of its first frame. */
  words: 10_500,
  /** A page at the first visit, with the site's styles, the face and its script. */
  firstVisit: 47_000,
  /** HTML up to the end of what a phone of 390 by 844 px shows first. */
  firstScreen: 14_000,
  /** Script of a page that is read: it marks the place, shares, remembers colours and proof, and keeps what was read. */
  script: 2_000,
  /** Script on top of that where a page has the field of the search, before the field is used. */
  search: 900,
  /** Script of the planner. */
  planner: 12_000,
  /** Screens of a phone of 390 by 844 px that a page takes with its proof folded. */
  screens: { '/aftercare/': 10, '/questions/': 14, 'each section': 9 } as Readonly<Record<string, number>>,
  /** Elements of a section. */
  elements: 900,
} as const;
