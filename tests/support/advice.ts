import { readdirSync, readFileSync } from 'node:fs';

import { parse } from 'yaml';

import { type Advice, adviceSchema } from '../../src/guide/advice.ts';

const folder = 'content/advice';

/** Every line of advice in content/advice of this project. */
export const advice: readonly Advice[] = readdirSync(folder)
  .filter((file) => /\.ya?ml$/.test(file))
  .flatMap((file): unknown[] => parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown[])
  .map((one) => adviceSchema.parse(one));

if (advice.length === 0) throw new Error(`There is no advice in ${folder}`);
