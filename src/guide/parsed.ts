import type { Advice } from './advice.ts';
import type { Change } from './change.ts';
import type { Healing } from './healing.ts';
import type { Home } from './home.ts';
import type { Page, RawPage } from './page.ts';
import type { Phrasing } from './phrasing.ts';
import type { Place } from './place.ts';
import type { Topic } from './question.ts';
import type { RawGuide } from './raw-guide.ts';
import type { InFile } from './records.ts';
import type { Source } from './source.ts';
import type { Term } from './term.ts';
import type { Synonym } from './synonym.ts';
import type { Treatment } from './treatment.ts';
import type { Use } from './use.ts';

/** What was read, each record valid by itself, before it is known whether all of it fits together. */
export interface Parsed {
  raw: RawGuide;
  /** Files of pages in their order, those with a fault in them too. */
  files: readonly RawPage[];
  sections: readonly Page[];
  /** Pages beside the sections, hidden ones among them. */
  pages: readonly Page[];
  advice: readonly InFile<Advice>[];
  uses: readonly InFile<Use>[];
  topics: readonly (Topic & { file: string })[];
  terms: readonly Term[];
  sources: readonly Source[];
  changes: readonly Change[];
  synonyms: readonly Synonym[];
  phrasings: readonly Phrasing[];
  healing: readonly Healing[];
  treatment: Treatment | undefined;
  places: readonly InFile<Place>[];
  home: Home | undefined;
}
