import HeadingThree from './HeadingThree.astro';
import HeadingTwo from './HeadingTwo.astro';
import Link from './Link.astro';
import Table from './Table.astro';

/** A component, as Astro compiles it. */
type Component = typeof Link;

const files = import.meta.glob<Component>(['./*.astro', '../figures/*.astro'], {
  eager: true,
  import: 'default',
});

/** What the names of an author's components stand for, and what Markdown's own headings, links and tables become. */
export const components = {
  ...Object.fromEntries(
    Object.entries(files).map(([file, component]) => [/(\w+)\.astro$/.exec(file)?.[1] ?? '', component]),
  ),
  a: Link,
  h2: HeadingTwo,
  h3: HeadingThree,
  table: Table,
};
