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

/** What is the same before and after it is known whether all of it fits together. */
export interface Lists {
  /** The numbered sections, in reading order. */
  sections: readonly Page[];
  /** Topics of questions, in reading order. */
  topics: readonly (Topic & { file: string })[];
  terms: readonly Term[];
  sources: readonly Source[];
  /** What changed in the guide, the newest first. */
  changes: readonly Change[];
  /** What people type in the search, and the guide's words for it. */
  synonyms: readonly Synonym[];
  /** What people type who look for a place. */
  phrasings: readonly Phrasing[];
  /** How skin looks as it heals, for the drawing of what is usual. */
  healing: readonly Healing[];
  treatment: Treatment | undefined;
}

/** What was read, each record valid by itself, before it is known whether all of it fits together. */
export interface Parsed extends Lists {
  raw: RawGuide;
  /** Files of pages in their order. */
  files: readonly RawPage[];
  /** Pages beside the sections, hidden ones among them. */
  pages: readonly Page[];
  advice: readonly InFile<Advice>[];
  uses: readonly InFile<Use>[];
  places: readonly InFile<Place>[];
  home: Home | undefined;
}
