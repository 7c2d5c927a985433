import type { Features } from 'satteri';

/**
 * How Markdown is read, in Astro and in the guide's own reader alike: `## Title {#id}` sets an id,
 * quotes are curled, and -- stays as its author wrote it.
 */
export const features: Features = {
  gfm: true,
  frontmatter: true,
  headingAttributes: true,
  smartPunctuation: { dashes: false },
};
