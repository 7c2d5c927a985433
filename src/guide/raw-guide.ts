import type { Problem } from './guide-error.ts';
import type { RawPage } from './page.ts';

/** A data file as it was read: a list, or one record. */
export interface RawFile {
  file: string;
  data: unknown;
}

/** Everything that was read of content/, as plain data, not yet checked. */
export interface RawGuide {
  contents: RawFile;
  home: RawFile;
  sections: readonly RawPage[];
  pages: readonly RawPage[];
  advice: readonly RawFile[];
  uses: readonly RawFile[];
  questions: readonly RawFile[];
  glossary: RawFile;
  sources: RawFile;
  changes: RawFile;
  treatment: RawFile;
  places: RawFile;
  publisher: RawFile;
  redirects: RawFile;
  synonyms: RawFile;
  phrasings: RawFile;
  healing: RawFile;
  lock: RawFile;
  /** Addresses that were promised before, whatever the lock says now. */
  published: readonly string[];
  /** What went wrong already while reading. */
  problems: readonly Problem[];
}
