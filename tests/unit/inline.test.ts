import { expect, test } from 'vitest';

import { linksIn, toRuns, withoutLinks } from '../../src/guide/inline.ts';

const line = 'Call [your clinic](/get-help/#call) or [111](tel:111).';

test('a line has its links as parts of their own, in order', () => {
  expect(toRuns(line)).toEqual([
    { text: 'Call ' },
    { text: 'your clinic', href: '/get-help/#call' },
    { text: ' or ' },
    { text: '111', href: 'tel:111' },
    { text: '.' },
  ]);
});

test('strong words are a part of their own, and words alone have no signs of it', () => {
  expect(toRuns('**Tonight:** no soap.')).toEqual([
    { text: 'Tonight:', strong: true },
    { text: ' no soap.' },
  ]);
  expect(withoutLinks('**Tonight:** no soap.')).toBe('Tonight: no soap.');
});

test('a line without links is one part', () => {
  expect(toRuns('Wait (3 days) [or so].')).toEqual([{ text: 'Wait (3 days) [or so].' }]);
});

test('the words of a line are there without where they lead', () => {
  expect(withoutLinks(line)).toBe('Call your clinic or 111.');
});

test('the links of some lines are said in order', () => {
  expect(linksIn([line, 'No link.'])).toEqual(['/get-help/#call', 'tel:111']);
});
