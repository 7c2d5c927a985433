import { buildGuide, type Guide } from '../guide/guide.ts';
import { today } from './day.ts';
import { readContent } from './read-content.ts';

/**
 * The guide of the project below `root`, read and checked as of today.
 * @throws GuideError with every problem of its content/
 */
export const readGuide = async (root: string): Promise<Guide> => buildGuide(await readContent(root), today());
