import type { z } from 'astro/zod';

import type { Problem } from './guide-error.ts';
import { parseRecord } from './parse.ts';
import { type Topic, topicSchema } from './question.ts';
import type { RawFile } from './raw-guide.ts';

/** A record with the file that it stands in. */
export interface InFile<Data> {
  file: string;
  data: Data;
}

/** Reads a file that holds one record; undefined when there is no such file, or when it is wrong. */
export const readRecord = <Schema extends z.ZodType>(
  { file, data }: RawFile,
  schema: Schema,
  problems: Problem[],
): z.infer<Schema> | undefined =>
  data === undefined ? undefined : parseRecord(schema, data, { file }, problems);

/** Reads files that hold a list of records each; the order of the files' names, then of the records, is kept. */
export function readLists<Schema extends z.ZodType<{ id: string }>>(
  files: readonly RawFile[],
  schema: Schema,
  problems: Problem[],
): InFile<z.infer<Schema> & { id: string }>[] {
  return files.flatMap(({ file, data }) => {
    if (!Array.isArray(data)) {
      if (data !== undefined) {
        problems.push({
          file,
          what: 'This file does not hold a list.',
          todo: 'Begin each record with "- id: …".',
        });
      }
      return [];
    }
    return data.flatMap((one: unknown, index) => {
      const id = (one as { id?: unknown } | null)?.id;
      const record = typeof id === 'string' ? id : `record ${index + 1}`;
      const parsed = parseRecord(schema, one, { file, record }, problems);
      return parsed ? [{ file, data: parsed }] : [];
    });
  });
}

/** A file of questions with its name, by which contents.json lists it. */
interface TopicFile extends RawFile {
  slug: string;
}

/** A file of questions, named without its folder and ending. */
export const toTopicFile = ({ file, data }: RawFile): TopicFile => ({
  file,
  data,
  slug: file.replace(/^.*\//, '').replace(/\.ya?ml$/, ''),
});

/** Questions by topic; a topic's id comes from its file's name. */
export function readTopics(files: readonly TopicFile[], problems: Problem[]): (Topic & { file: string })[] {
  return files.flatMap(({ file, data, slug }) => {
    const topic = readRecord({ file, data }, topicSchema, problems);
    return topic ? [{ ...topic, id: `about-${slug}`, file }] : [];
  });
}
