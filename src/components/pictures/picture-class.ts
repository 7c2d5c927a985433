import { type Picture, pictures } from '~/guide/picture.ts';

/** The classes that draw a picture before the words of an element (src/styles/pictures.css). */
export const pictureClass = (picture: Picture): string => `picture picture-${pictures.indexOf(picture)}`;
