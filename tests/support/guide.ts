import { readGuide } from '../../src/data/read-guide.ts';

/** The guide of this project, as its build reads it. */
export const guide = await readGuide('.');

/** Every line of advice. */
export const { advice } = guide;

/** Addresses of the sections, in reading order. */
export const sectionPaths: readonly string[] = guide.sections.map(({ path }) => path);

/** Addresses of the pages beside the sections, hidden ones left out. */
export const otherPaths: readonly string[] = guide.pages.map(({ path }) => path);
