import { timeParts } from './advice.ts';
import { phases } from './phase.ts';
import { steps } from './picture.ts';
import { placeTopicNames } from './place.ts';
import { ruleParts, useParts } from './rule-words.ts';
import { sureness } from './sureness.ts';
import { urgencies } from './urgency.ts';

/** What an attribute takes: any text, one of a few words or a whole number; and whether it may be left out. */
export interface Attribute {
  oneOf?: readonly string[];
  /** One or more of these words, with spaces between. */
  someOf?: readonly string[];
  /** The least and the greatest number. */
  whole?: { from: number; to: number };
  optional?: true;
}

/** A component that may stand in MDX: the folder of src/components it lives in, and its attributes. */
export interface Component {
  folder: 'mdx' | 'figures';
  attributes: Readonly<Record<string, Attribute>>;
  /** Whether it shows nothing of what stands in it. */
  empty?: true;
  /** Ids of the sources that it shows on each page, with spaces between. */
  sources?: string;
}

const text: Attribute = {};
const title: Attribute = { optional: true };
const when: Attribute = { oneOf: ['before', 'after'] };
/** A drawing of what these sources say. */
const drawing = (sources = ''): Component => ({ folder: 'figures', attributes: {}, sources });

/**
 * The author's vocabulary: the components that may stand in MDX. Anything else in a page is reported with the
 * nearest name that exists.
 */
export const vocabulary: Readonly<Record<string, Component>> = {
  Cite: { folder: 'mdx', attributes: { sources: text }, empty: true },
  Term: { folder: 'mdx', attributes: { id: text } },
  Proof: { folder: 'mdx', attributes: { sure: { oneOf: Object.keys(sureness) }, sources: text } },
  Do: { folder: 'mdx', attributes: { title } },
  Dont: { folder: 'mdx', attributes: { title } },
  Case: { folder: 'mdx', attributes: { verdict: { oneOf: ['no', 'ask', 'wait'] }, title } },
  Help: { folder: 'mdx', attributes: { urgency: { oneOf: Object.keys(urgencies) }, title } },
  Signs: { folder: 'mdx', attributes: { urgency: { oneOf: Object.keys(urgencies) } } },
  Aside: { folder: 'mdx', attributes: { title } },
  Steps: { folder: 'mdx', attributes: {} },
  Pictures: { folder: 'mdx', attributes: {}, empty: true },
  Panels: { folder: 'mdx', attributes: { title: text, order: { oneOf: ['any'], optional: true } } },
  Panel: { folder: 'mdx', attributes: { picture: { oneOf: steps } } },
  Facts: { folder: 'mdx', attributes: {} },
  OnScreen: { folder: 'mdx', attributes: {} },
  OneSide: { folder: 'mdx', attributes: {} },
  OnOneSheet: { folder: 'mdx', attributes: {} },
  Choices: { folder: 'mdx', attributes: {} },
  Lines: { folder: 'mdx', attributes: { label: text, count: { whole: { from: 1, to: 12 } } } },
  AdviceList: {
    folder: 'mdx',
    attributes: {
      phase: { someOf: phases },
      only: { oneOf: ['do', 'dont', 'today', 'ask'], optional: true },
    },
  },
  Rule: { folder: 'mdx', attributes: { id: text, part: { oneOf: ruleParts, optional: true } } },
  RuleTime: { folder: 'mdx', attributes: { id: text, part: { oneOf: timeParts } } },
  RuleRange: { folder: 'mdx', attributes: { id: text } },
  UseFact: { folder: 'mdx', attributes: { id: text, part: { oneOf: useParts } } },
  MayAgain: { folder: 'mdx', attributes: {}, empty: true },
  AdviceDiffers: { folder: 'mdx', attributes: { when }, empty: true },
  Count: { folder: 'mdx', attributes: { id: text } },
  UsesTable: { folder: 'mdx', attributes: {}, empty: true },
  ChangeLog: { folder: 'mdx', attributes: {}, empty: true },
  CallNow: {
    folder: 'mdx',
    attributes: { who: { oneOf: ['advice'], optional: true }, more: { optional: true } },
  },
  PlaceChoice: { folder: 'mdx', attributes: {} },
  Places: {
    folder: 'mdx',
    attributes: {
      list: text,
      shows: { someOf: placeTopicNames },
      numbers: { oneOf: ['yes'], optional: true },
    },
  },
  Publisher: { folder: 'mdx', attributes: {} },
  Checked: { folder: 'mdx', attributes: {}, empty: true },
  SkinDepths: drawing('hou-2017 harris-2015 iasj-depth han-2012'),
  HowItHeals: drawing(),
  UsualFaces: drawing(),
  IsItNormal: { folder: 'figures', attributes: { shows: { oneOf: ['unusual'], optional: true } } },
  EvidenceGlance: drawing(),
  ChoicesCounted: drawing(),
  CourseOverYear: drawing(
    'harris-2015 skinpen-face-2023 nhs-chelwest-after minutilli-2024 alam-2014 alster-2020',
  ),
  DevicesCompared: drawing('doddaballapur-2009 fda-devices fda-den160029 fda-rf-2025'),
  KindsCompared: drawing(
    'dermnet-skin-needling fda-rf-2025 tan-2021 shen-2022 kang-2022 long-2020 cdc-hiv-2024 friedmann-2024 fda-exosomes-2019 fda-consumer-update mayo-laser',
  ),
  VisitTime: drawing('webmd-microneedling medicina-2026 nhs-chelwest-before'),
  BothWays: { folder: 'figures', attributes: { counts: text, title: text } },
};
