/** How what the parts of a leaflet share looks, on screen and on paper. */

/** The heading of a part, with a rule above it on paper but where it begins a side. */
export const heading =
  'mt-6 text-h3 print:mt-[1.8mm] print:border-t-[0.6pt] print:pt-[1mm] print:text-[15pt] print:leading-[1.15] print:first:mt-0 print:first:border-t-0 print:first:pt-0 print:mb-0! print:pb-0!';

/** Lines of a list. */
export const list = 'mt-2 *:not-first:mt-2.5 print:mt-[1mm] print:*:not-first:mt-[0.5mm]';

/** The same with dots that are drawn: the face has no letter for one. */
export const points = `${list} *:relative *:ps-[1.2em] *:before:absolute *:before:start-[0.2em] *:before:top-[0.5em] *:before:rounded-full *:before:border-[0.55mm] print:*:not-first:mt-[0.4mm]!`;

/** Rows on a screen have a rule below each; on paper only rows of several lines do, which keeps clear of their letters. */
export const table = [
  'w-full screen:wrap-anywhere screen:**:[td,th]:border-b-[0.5pt] **:[tr]:border-line **:[td,th]:border-line print:leading-[1.07]',
  '**:[td,th]:align-top **:[td,th]:not-first:ps-[1.8mm] **:[th]:font-normal [&_tbody>tr:last-child>*]:border-b-0 **:[td,th]:text-start',
];
