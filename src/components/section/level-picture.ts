import { pictureClass } from '~/components/pictures/picture-class';
import { type Level, levelPictures } from '~/guide/urgency';

/** The classes of an empty element that draw the picture of a level of help before its name on paper. */
export const levelPicture = (level: Level): string =>
  `${pictureClass(levelPictures[level])} print:inline-block print:min-h-0 print:[--picture-side:1.15em] print:ps-[1.4em] print:before:-top-[0.95em]`;
