import AdviceStrip from '~/components/figures/AdviceStrip.astro';
import CourseOverYear from '~/components/figures/CourseOverYear.astro';
import DevicesCompared from '~/components/figures/DevicesCompared.astro';
import EvidenceGlance from '~/components/figures/EvidenceGlance.astro';
import HealingTime from '~/components/figures/HealingTime.astro';
import SkinDepths from '~/components/figures/SkinDepths.astro';
import type { Word } from '~/guide/vocabulary';

import AdviceDiffers from './AdviceDiffers.astro';
import AdviceList from './AdviceList.astro';
import Aside from './Aside.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Do from './Do.astro';
import Dont from './Dont.astro';
import Help from './Help.astro';
import HeadingTwo from './HeadingTwo.astro';
import HeadingThree from './HeadingThree.astro';
import Link from './Link.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import UsesTable from './UsesTable.astro';

/** The author's vocabulary, and what Markdown's own headings, links and tables become. */
export const components = {
  AdviceDiffers,
  AdviceList,
  AdviceStrip,
  Aside,
  Cite,
  Claim,
  CourseOverYear,
  DevicesCompared,
  Do,
  Dont,
  EvidenceGlance,
  HealingTime,
  Help,
  SkinDepths,
  Steps,
  Term,
  UsesTable,
  a: Link,
  h2: HeadingTwo,
  h3: HeadingThree,
  table: Table,
} satisfies Record<Word, unknown> & Record<string, unknown>;
