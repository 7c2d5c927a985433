import type { Problem } from './guide-error.ts';
import type { RawPage } from './page.ts';

/** A data file as it was read: a list, or one record. */
export interface RawFile {
  file: string;
  data: unknown;
}

/** What content/ holds, by the guide's name for it, in the order in which it is read: files, and folders of files. */
export const contentFiles = {
  contents: 'contents.json',
  home: 'home.yaml',
  sections: 'sections/*.mdx',
  pages: 'pages/*.mdx',
  advice: 'advice/*.yaml',
  uses: 'uses/*.yaml',
  questions: 'questions/*.yaml',
  glossary: 'glossary.yaml',
  sources: 'sources.json',
  changes: 'changes.yaml',
  treatment: 'treatment.yaml',
  places: 'places.yaml',
  publisher: 'publisher.yaml',
  redirects: 'redirects.json',
  synonyms: 'synonyms.yaml',
  phrasings: 'phrasings.yaml',
  healing: 'healing.yaml',
  lock: 'permalinks.lock.json',
} as const;

type Read<Files extends string> = Files extends `${string}*.mdx`
  ? readonly RawPage[]
  : Files extends `${string}*.yaml`
    ? readonly RawFile[]
    : RawFile;

/** Everything that was read of content/, as plain data, not yet checked. */
export type RawGuide = { [Name in keyof typeof contentFiles]: Read<(typeof contentFiles)[Name]> } & {
  /** Addresses that were promised before, whatever the lock says now. */
  published: readonly string[];
  /** What went wrong already while reading. */
  problems: readonly Problem[];
};
