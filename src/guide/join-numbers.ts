const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const units = `(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|sessions?|[mn]m|${months})\\b`;

/** A range with its unit, which stays whole where it is short: "24 to 72 hours". */
const range = new RegExp(`\\b(\\d{1,2}) to (\\d{1,2}) (?=${units})`, 'g');
/** A range whose unit stands before it, joined to its first number already: "days 2 to 3", "SPF 30 to 50". */
const rangeBehind = /(\u00a0\d{1,2}) to (?=\d{1,2}\b)/g;
/** The day of a source, which stands behind its month: "2022 Dec 2". */
const dated = /(\d{4} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) (?=\d)/g;
/** People counted: "5 of 36", "1 in 7". */
const counted = /\b(\d{1,2}) (of|in) (?=\d{1,3}\b)/g;
/** Two skin types: "IV to V". */
const types = /\b([IV]+) (to|or) (?=[IV]+\b)/g;
const withUnit = new RegExp(`(\\d) (?=${units})`, 'g');
const vitamin = /\b(vitamins?) (?=[A-E]\b)/gi;
const named = new RegExp(`\\b(days?|weeks?|months?|SPF|age|Section|Figure|${months}) (?=\\d)`, 'gi');

/**
 * Words in which no number stands at one end of a line and what it counts at the start of the next: "3 days", "day 2",
 * "SPF 30", "5 of 36", "IV to V", "vitamin C" and "22 November 2026" hold together by no-break spaces. What is longer than that
 * may still be broken.
 */
export const joinNumbers = (words: string): string =>
  words
    .replace(counted, '$1\u00a0$2\u00a0')
    .replace(types, '$1\u00a0$2\u00a0')
    .replace(range, '$1\u00a0to\u00a0$2\u00a0')
    .replace(withUnit, '$1\u00a0')
    .replace(named, '$1\u00a0')
    .replace(dated, '$1\u00a0')
    .replace(rangeBehind, '$1\u00a0to\u00a0')
    .replace(vitamin, '$1\u00a0');
