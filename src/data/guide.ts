import type { Guide } from '../guide/guide.ts';
import { readGuide } from './read-guide.ts';

let guide: Promise<Guide> | undefined;

/**
 * The guide, read once in a build and anew for each page while writing.
 * @throws GuideError with every problem of content/
 */
export function getGuide(): Promise<Guide> {
  if (!guide || import.meta.env.DEV) guide = readGuide(process.cwd());
  return guide;
}
