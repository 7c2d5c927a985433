import { readFileSync } from 'node:fs';

import { pictures } from '../guide/picture.ts';

const drawings = new URL('../components/pictures/', import.meta.url);

/** The side of a picture. */
const side = 24;

/** What of a drawing of 24 units a picture shows: one unit around it too, so that no edge is cut off. */
const room = { from: -1, side: 26 };

/** How far each picture begins below the one before: no edge of one shows beside another. */
const pitch = 1.1 * side;

/** The line of all drawings, said once for the file. */
const line =
  'fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"';

/** What shows as a bar through a picture. */
const bar = 'M1.5 1.5 22.5 22.5';

/** What a picture with a bar keeps: all but the bar and a little on both sides of it. A clip is painted faster than a mask. */
const besideBar = `M${room.from} ${room.from}h${room.side}v${room.side}h-${room.side}zM0 3 21 24 24 21 3 0z`;

/** What a drawing holds. */
const inside = (name: string): string =>
  readFileSync(new URL(`${name}.svg`, drawings), 'utf8').replace(/<\/?svg[^>]*>|\n\s*/g, '');

/** All pictures of rules in one drawing, below each other in the order of their names: a mask for the site's styles. */
export function drawPictures(): string {
  const drawn = pictures.map((picture, index) => {
    const name = picture.replace(/^no-/, '');
    const drawing = inside(name);
    const barred =
      name === picture
        ? drawing
        : `<g clip-path="url(#bar)">${drawing}</g><path d="${bar}" stroke-width="2"/>`;
    return `<svg y="${+(index * pitch).toFixed(1)}" width="${side}" height="${side}" viewBox="${room.from} ${room.from} ${room.side} ${room.side}">${barred}</svg>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${+(pitch * drawn.length).toFixed(1)}" ${line}>`,
    `<clipPath id="bar"><path clip-rule="evenodd" d="${besideBar}"/></clipPath>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}
