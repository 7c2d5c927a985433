import { expect, test } from 'vitest';

import { type Advice, sourcesOf } from '../../src/guide/advice.ts';
import { inWords } from '../../src/guide/duration.ts';
import { wordsInPhase } from '../../src/guide/leaflet-lists.ts';
import { listsOf, phaseOf, whenOf } from '../../src/guide/phase.ts';
import { rangeOf } from '../../src/guide/range.ts';
import { shortName } from '../../src/guide/source.ts';
import { inBrief } from '../../src/guide/sureness.ts';
import { advice, guide } from '../support/guide.ts';
import { pageAt } from '../support/built-pages.ts';
import { all, faultsOn, readPages, textOf, toDocument } from '../support/documents.ts';

const signs = guide.sections.flatMap(({ sheet }) => sheet?.signs ?? []);
const places = { before: '/preparation/', after: '/aftercare/' } as const;
const documents = {
  before: toDocument(pageAt(places.before).html),
  after: toDocument(pageAt(places.after).html),
};

const urgent = toDocument(pageAt('/get-help/').html);

const nameOfSource = (id: string): string => {
  const source = guide.sources.find((one) => one.id === id);
  return source ? shortName(source) : id;
};

/** Without the spaces: a rule's first sentence stands apart from what follows it. */
const packed = (text: string): string => text.replace(/\s/g, '');

/** Whether the name of the list of a rule, or the heading before it, says the time that the rule leaves to it. */
function isBelowItsTime(line: Element | null, { from, until = from }: Advice): boolean {
  const list = line?.closest('.advice');
  let heading = list?.previousElementSibling;
  while (heading && !heading.matches('.heading')) heading = heading.previousElementSibling;
  const names = [list?.querySelector('.title'), heading].map(textOf);
  return [`Do not, for ${inWords(until)}`, `From ${inWords(from)} on`].some((time) =>
    names.some((name) => name.startsWith(time)),
  );
}

test('each rule of advice is a line of its page, in the list of its kind, with its reason and its sources', () => {
  const faults = advice.flatMap((rule) => {
    const when = whenOf(rule);
    const line = documents[when].getElementById(rule.id);
    const text = textOf(line);
    const whole = packed(text).includes(packed(rule.advice));
    // Among the signs of its card, a rule is the sign that it stands for.
    const said = rule.urgency && signs.find((one) => one.rule === rule.id)?.sign;
    const words = said ?? (whole ? rule.advice : wordsInPhase(rule, phaseOf(rule)));
    // Rules in a row that share a reason have it once, with the last of them.
    const row = `${text} ${textOf(line?.nextElementSibling)}`;
    // The rule opens singly to its range and its sources, by what says how sure the guide is.
    // A sign of the same day has none of its own: the page of urgent help proves them.
    const sign = rule.urgency === 'today' && said;
    const proof = textOf((sign ? urgent : line)?.querySelector('.proof'));
    const opener = textOf((sign ? urgent : line)?.querySelector('.proof > summary'));
    const list = listsOf([rule], { phase: phaseOf(rule) })[0]?.kind ?? '';
    return [
      !packed(text).includes(packed(words)) && 'its words',
      !said && words !== rule.advice && !isBelowItsTime(line, rule) && 'its time',
      !(sign ? proof : row).includes(rule.why) && 'its reason',
      !(sign ? opener.includes(inBrief(rule.sure)) : opener === inBrief(rule.sure)) &&
        `what opens its proof (${opener})`,
      sourcesOf(rule).some((id) => !proof.includes(nameOfSource(id))) && 'its sources',
      rule.range?.least && !proof.includes(rangeOf(rule)) && 'the range that sources give',
      rule.range?.note && !proof.includes(rule.range.note) && 'what sources say besides',
      !line?.closest('.advice, .help')?.classList.contains(list) && `the list of ${list}`,
    ].flatMap((fault) => (fault ? [`${places[when]}#${rule.id} lacks ${fault}`] : []));
  });
  expect(advice.length).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the title of each card of help, or the heading before it, says how soon', () => {
  const soon = { emergency: /\bnow\b/, today: /\btoday\b/, ask: /\bsoon\b|weeks|late/ };
  const faults = faultsOn(readPages, ({ document }) =>
    Object.entries(soon).flatMap(([urgency, words]) =>
      all(document, `.help.${urgency}`)
        .map((card) =>
          textOf(card.querySelector('.title') ?? card.previousElementSibling?.querySelector('h2, h3, h4')),
        )
        .filter((name) => !words.test(name)),
    ),
  );
  expect(faults).toEqual([]);
});

test('the cards of help have the same names, signs and order on each page that shows them', () => {
  /** Names of its cards, and their signs without how we know of those that are rules. */
  const cardsOf = (path: string) => {
    const document = toDocument(pageAt(path).html);
    const names = all(document, 'main :is(h2, .help > .title)').map(textOf);
    const linesOf = (urgency: string) =>
      all(document.querySelector(`.help.${urgency}`) ?? document, 'ul:not([data-places]) > li').map(
        (line) => {
          const why = line.querySelector('.why');
          why?.remove();
          // Before its reason a sign is a sentence.
          return textOf(line).replace(why ? /\.$/ : '', '');
        },
      );
    const lead = textOf(document.querySelector('.help.ask > p'));
    return { names, lead, emergency: linesOf('emergency'), today: linesOf('today'), ask: linesOf('ask') };
  };
  const { names, ask, ...said } = cardsOf('/get-help/');
  const levels = names.slice(0, 3);
  expect(said.emergency.length + said.today.length).toBeGreaterThan(10);
  const sheet = guide.sections.find((one) => one.sheet)?.sheet;
  expect(Object.values(sheet?.help ?? {})).toEqual(expect.arrayContaining(levels));
  const other = cardsOf('/aftercare/');
  const { lead, emergency, today } = other;
  expect.soft({ lead, emergency, today }).toEqual(said);
  expect(ask.length).toBeGreaterThan(2);
  // After them stands what has a part of its own there.
  expect.soft(other.ask.slice(0, ask.length)).toEqual(ask);
  expect.soft(other.names).toEqual(expect.arrayContaining(levels));
  // The planner leads to each of them by its name.
  const ways = all(toDocument(pageAt('/planner/').html), '.calls a');
  expect(ways.map(textOf)).toEqual(levels);
  expect(ways.map((way) => way.getAttribute('href')?.replace(/.*(?=\/get-help)/, ''))).toEqual(
    ['emergency', 'same-day', 'ask-clinic'].map((id) => `/get-help/#${id}`),
  );
  const named = new Set(guide.healing.flatMap(({ urgency, when }) => (urgency ? when : [])));
  expect(Object.values(sheet?.help ?? {})).toEqual(expect.arrayContaining([...named]));
});
