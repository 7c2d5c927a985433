import { readFileSync } from 'node:fs';

import { pictures } from '../guide/picture.ts';

const drawings = new URL('../components/pictures/', import.meta.url);

/** The side of a picture, in the units of all drawings. */
const side = 24;

/** How far each picture begins below the one before: no edge of one shows beside another. */
const pitch = 1.1 * side;

/** The line of all drawings, said once for the file. */
const line =
  'fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"';

/** What shows as a bar through a picture, and what is cut away on both sides of it. */
const bar = 'M2.5 2.5 21.5 21.5';

/** What a drawing holds. */
const inside = (name: string): string =>
  readFileSync(new URL(`${name}.svg`, drawings), 'utf8').replace(/<\/?svg[^>]*>|\n\s*/g, '');

/** All pictures of rules in one drawing, below each other in the order of their names: a mask for the site's styles. */
export function drawPictures(): string {
  const drawn = pictures.map((picture, index) => {
    const name = picture.replace(/^no-/, '');
    const drawing = inside(name);
    const barred =
      name === picture ? drawing : `<g mask="url(#bar)">${drawing}</g><path d="${bar}" stroke-width="1.7"/>`;
    return `<svg y="${+(index * pitch).toFixed(1)}" width="${side}" height="${side}">${barred}</svg>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${+(pitch * drawn.length).toFixed(1)}" ${line}>`,
    `<mask id="bar" maskUnits="userSpaceOnUse" x="0" y="0" width="${side}" height="${side}">`,
    `<path fill="#fff" stroke="none" d="M0 0h${side}v${side}H0z"/><path d="${bar}" stroke="#000" stroke-width="3.7"/></mask>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}
