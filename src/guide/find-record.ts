import { GuideError, suggest } from './guide-error.ts';
import { contentFiles } from './raw-guide.ts';

/** What a component names by id, and the file that holds all of it. */
const files = {
  source: `content/${contentFiles.sources}`,
  term: `content/${contentFiles.glossary}`,
  count: 'content/uses',
} as const;

/**
 * The source, term or count that a component names while its page is rendered. What text and data name was checked before, so
 * it is a drawing that names one in vain.
 * @param path address of the page that is rendered
 * @throws GuideError that says which id, where, and which ids there are
 */
export function findRecord<Item extends { id: string }>(
  kind: keyof typeof files,
  id: string,
  records: readonly Item[],
  path: string,
): Item {
  const record = records.find((one) => one.id === id);
  if (record) return record;
  const what = `The ${kind} "${id}" is not in ${files[kind]}.`;
  const ids = records.map((one) => one.id);
  throw new GuideError([
    { file: 'src/components/figures', where: `a drawing on ${path}`, what, todo: suggest(id, ids) },
  ]);
}
