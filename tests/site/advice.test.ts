import { expect, test } from 'vitest';

import { listsOf, phaseOf, rangeOf, sourcesOf, whenOf } from '../../src/guide/advice.ts';
import { advice } from '../support/guide.ts';
import { pageAt } from '../support/built-pages.ts';
import { textOf, toDocument } from '../support/documents.ts';

const places = { before: '/preparation/', after: '/aftercare/' } as const;
const documents = {
  before: toDocument(pageAt(places.before).html),
  after: toDocument(pageAt(places.after).html),
};

test('each rule of advice is a line of its page, in the list of its kind, with its reason and its sources', () => {
  const faults = advice.flatMap((rule) => {
    const when = whenOf(rule);
    const line = documents[when].getElementById(rule.id);
    const text = textOf(line);
    const list = listsOf([rule], phaseOf(rule))[0]?.kind ?? '';
    return [
      !text.includes(rule.advice) && 'its words',
      !text.includes(rule.why) && 'its reason',
      line?.querySelectorAll('.cite a').length !== sourcesOf(rule).length && 'its sources',
      rule.range?.least && !text.includes(rangeOf(rule)) && 'the range that sources give',
      rule.range?.note && !text.includes(rule.range.note) && 'what sources say besides',
      !line?.closest('.advice')?.classList.contains(list) && `the list of ${list}`,
    ].flatMap((fault) => (fault ? [`${places[when]}#${rule.id} lacks ${fault}`] : []));
  });
  expect(advice.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
