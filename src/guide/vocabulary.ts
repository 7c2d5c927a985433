/**
 * The author's vocabulary: the components that may stand in MDX, and the attributes that each takes.
 * Anything else in a page is reported with the nearest name that exists.
 */
export const vocabulary = {
  Cite: ['sources'],
  Term: ['id'],
  Claim: ['sure', 'sources'],
  Do: ['title'],
  Dont: ['title'],
  Help: ['urgency', 'title'],
  Aside: ['title'],
  Steps: [],
  AdviceList: ['phase'],
  AdviceDiffers: ['when'],
  UsesTable: [],
  SkinDepths: [],
  HealingTime: [],
  EvidenceGlance: [],
  CourseOverYear: [],
  DevicesCompared: [],
  AdviceStrip: [],
} as const satisfies Record<string, readonly string[]>;

export type Word = keyof typeof vocabulary;

/** Attributes that take one of a few values. */
export const choices: Readonly<Record<string, readonly string[]>> = {
  'Claim.sure': ['strong', 'some', 'weak', 'expert', 'custom', 'regulator'],
  'Help.urgency': ['ask', 'today', 'emergency'],
  'AdviceList.phase': [
    'weeks-before',
    'days-before',
    'on-the-day',
    'first-day',
    'first-three-days',
    'first-week',
    'weeks-after',
  ],
  'AdviceDiffers.when': ['before', 'after'],
};

/** Attributes that must be there. */
export const required: readonly string[] = [
  'Cite.sources',
  'Term.id',
  'Claim.sure',
  'Claim.sources',
  'Help.urgency',
  'AdviceList.phase',
  'AdviceDiffers.when',
];
