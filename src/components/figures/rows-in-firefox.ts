/** Firefox breaks no row of the grid that a page of paper is: what a long drawing has in it are rows of their own there. */
export const rowsInFirefox = [
  'print:supports-[-moz-appearance:none]:has-[.kinds]:contents',
  'print:supports-[-moz-appearance:none]:has-[.kinds]:*:col-start-2',
];
