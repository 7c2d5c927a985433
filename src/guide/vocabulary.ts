import { phases } from './phase.ts';
import { pictures, steps } from './picture.ts';
import { placeTopicNames } from './place.ts';
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

/** A component that may stand in MDX, of src/components/mdx or figures: its attributes. */
export interface Component {
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
const drawing = (sources = ''): Component => ({ attributes: {}, empty: true, sources });

/**
 * The author's vocabulary: the components that may stand in MDX. Anything else in a page is reported with the
 * nearest name that exists.
 */
export const vocabulary: Readonly<Record<string, Component>> = {
  Cite: { attributes: { sources: text }, empty: true },
  Term: { attributes: { id: text } },
  Proof: { attributes: { sure: { oneOf: Object.keys(sureness) }, sources: text } },
  Do: { attributes: { title } },
  Dont: { attributes: { title } },
  Case: {
    attributes: {
      verdict: { oneOf: ['no', 'ask', 'wait'] },
      title,
      pictures: { someOf: pictures, optional: true },
    },
  },
  Help: { attributes: { urgency: { oneOf: Object.keys(urgencies) }, title } },
  Signs: { attributes: { urgency: { oneOf: Object.keys(urgencies) } } },
  Aside: { attributes: { title } },
  Steps: { attributes: {} },
  Pictures: { attributes: {}, empty: true },
  Panels: { attributes: { title: text, order: { oneOf: ['any'], optional: true } } },
  Panel: { attributes: { picture: { oneOf: steps } } },
  Facts: { attributes: {} },
  OnScreen: { attributes: {} },
  OneSide: { attributes: {} },
  OnOneSheet: { attributes: {} },
  Choices: { attributes: {} },
  Lines: { attributes: { label: text, count: { whole: { from: 1, to: 12 } } }, empty: true },
  ToWrite: { attributes: { names: text }, empty: true },
  AdviceList: {
    attributes: {
      phase: { someOf: phases },
      only: { oneOf: ['do', 'dont', 'today', 'ask'], optional: true },
    },
  },
  Fact: { attributes: { id: text, part: text }, empty: true },
  MayAgain: { attributes: {}, empty: true },
  AdviceDiffers: { attributes: { when }, empty: true },
  UsesTable: { attributes: {}, empty: true },
  ChangeLog: { attributes: {}, empty: true },
  CallNow: {
    attributes: { who: { oneOf: ['advice'], optional: true }, more: { optional: true } },
  },
  PlaceChoice: { attributes: {}, empty: true },
  Places: {
    attributes: {
      list: text,
      shows: { someOf: placeTopicNames },
      numbers: { oneOf: ['yes'], optional: true },
    },
    empty: true,
  },
  Publisher: { attributes: {}, empty: true },
  Checked: { attributes: {}, empty: true },
  SkinDepths: drawing('hou-2017 harris-2015 iasj-depth han-2012'),
  HowItHeals: drawing(),
  UsualFaces: drawing(),
  IsItNormal: { attributes: { shows: { oneOf: ['unusual'], optional: true } }, empty: true },
  EvidenceGlance: drawing(),
  ChoicesCounted: drawing(),
  ChoicesInSkin: drawing(),
  CourseOverYear: drawing(
    'harris-2015 skinpen-face-2023 nhs-chelwest-after minutilli-2024 alam-2014 alster-2020',
  ),
  DevicesCompared: drawing('doddaballapur-2009 fda-devices fda-den160029 fda-rf-2025'),
  KindsCompared: drawing(
    'dermnet-skin-needling fda-rf-2025 tan-2021 shen-2022 kang-2022 long-2020 cdc-hiv-2024 friedmann-2024 fda-exosomes-2019 fda-consumer-update mayo-laser',
  ),
  VisitTime: drawing('webmd-microneedling medicina-2026 nhs-chelwest-before'),
  BothWays: { attributes: { counts: text, title: text }, empty: true },
};
