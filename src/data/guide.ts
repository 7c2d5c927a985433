import { buildGuide, type Guide } from '../guide/guide.ts';
import { today } from './day.ts';
import { readContent } from './read-content.ts';

let guide: Promise<Guide> | undefined;

/**
 * The guide, read once in a build and anew for each page while writing.
 * @throws GuideError with every problem of content/
 */
export function getGuide(): Promise<Guide> {
  if (!guide || import.meta.env.DEV) {
    guide = readContent(process.cwd()).then((raw) => buildGuide(raw, today()));
  }
  return guide;
}
