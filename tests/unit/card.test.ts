import { describe, expect, test } from 'vitest';

import { longestTitle } from '../../src/guide/fields.ts';
import { drawCard } from '../../src/output/card.ts';

/** Width and height in the header of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const over = 'Houseplants · Watering';

describe('a card', () => {
  test('is 1200 by 630 pixels', async () => {
    expect(sizeOf(await drawCard({ over, title: 'Feel the soil first' }))).toEqual([1200, 630]);
  });

  test('is the same to the byte for the same words', async () => {
    const card = { over, title: 'Look after a wilting plant' };
    expect(await drawCard(card)).toEqual(await drawCard(card));
  });

  test('shows other words for another title', async () => {
    const [one, other] = await Promise.all([
      drawCard({ over, title: 'Fern' }),
      drawCard({ over, title: 'Moss' }),
    ]);
    expect(one).not.toEqual(other);
  });

  test('shows marks as they are written, and takes none for something else', async () => {
    const titles = [
      'a <b>fern</b>',
      'a fern',
      'a &lt;b&gt;fern',
      'a *fern*',
      'a \\<b>fern',
      'a <b>fern',
      'a {fern}',
    ];
    const cards = await Promise.all(titles.map((title) => drawCard({ over, title })));
    expect(new Set(cards.map((card) => Buffer.from(card).toString('base64'))).size).toBe(titles.length);
  });

  test('has room for a title of 150 characters', async () => {
    const title =
      'Water every plant by the feel of its soil and not by the day of the week that it happens to be '.repeat(
        2,
      );
    expect((await drawCard({ over, title: title.slice(0, 150).trim() })).length).toBeLessThan(80_000);
  });

  test('refuses a title that has too many words, before anything is cut off', async () => {
    await expect(drawCard({ over, title: 'Water the fern. '.repeat(60) })).rejects.toThrow(
      'is too long for a card',
    );
  });

  test('has room for the widest letters of the longest title, without a space among them', async () => {
    const title = 'W'.repeat(longestTitle);
    expect((await drawCard({ over, title })).length).toBeGreaterThan(20_000);
  });
});
