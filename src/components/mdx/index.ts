import HeadingThree from './HeadingThree.astro';
import HeadingTwo from './HeadingTwo.astro';
import Link from './Link.astro';
import Table from './Table.astro';

/** What Markdown's own headings, links and tables become. */
export const components = { a: Link, h2: HeadingTwo, h3: HeadingThree, table: Table };
