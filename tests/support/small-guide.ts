import { fileURLToPath } from 'node:url';

import { readContent } from '../../src/data/read-content.ts';
import { buildGuide, type Guide } from '../../src/guide/guide.ts';
import type { RawGuide } from '../../src/guide/raw-guide.ts';
import { GuideError, type Problem } from '../../src/guide/guide-error.ts';

/** Folder of a whole, tiny guide about another subject: the example of the tests of how things work. */
export const smallGuideFolder = fileURLToPath(new URL('../fixtures/small-guide/', import.meta.url));

/** Its content/, for a copy of the project. */
export const smallGuideContent = `${smallGuideFolder}content`;

/** A day on which no page of it is due for review. */
export const today = '2026-11-22';

/** The small guide as it is read, not yet checked; each call reads it anew, so that a test may change it. */
export const readSmallGuide = (): Promise<RawGuide> => readContent(smallGuideFolder);

/** The small guide, whole and checked. */
export const smallGuide = async (): Promise<Guide> => buildGuide(await readSmallGuide(), today);

/** Every problem of a guide; none when it is right. */
export function problemsOf(raw: RawGuide): readonly Problem[] {
  try {
    buildGuide(raw, today);
    return [];
  } catch (error) {
    if (error instanceof GuideError) return error.problems;
    throw error;
  }
}
