/** A slip that somebody could make, the promise that it breaks, and the tests that must catch it. */
export interface Fault {
  promise: string;
  /** Files below dist/ (built) or below the project (source, of which the unit tests are run on a copy). */
  in: 'built' | 'source';
  file: string;
  change: (text: string) => string;
  /** Vitest: a file of tests. Playwright: words of the titles of journeys. */
  caughtBy: { vitest: string } | { journeys: string };
}

const aftercare = 'aftercare/index.html';
const risks = 'risks/index.html';
const kit = 'kit/index.html';
/** The site's one stylesheet, by whatever hash it has. */
const styles = '_astro/style.*.css';
const inMain = (html: string) => (text: string) => text.replace(/<main\b[^>]*>/, (tag) => tag + html);
const swap = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

const site = (name: string, promise: string, file: string, change: Fault['change']): Fault => ({
  promise,
  in: 'built',
  file,
  change,
  caughtBy: { vitest: `tests/site/${name}.test.ts` },
});
const unit = (name: string, promise: string, file: string, change: Fault['change']): Fault => ({
  promise,
  in: 'source',
  file,
  change,
  caughtBy: { vitest: `tests/unit/${name}.test.ts` },
});
const journey = (title: string, promise: string, file: string, change: Fault['change']): Fault => ({
  promise,
  in: 'built',
  file,
  change,
  caughtBy: { journeys: title },
});

/** Faults that are seeded one at a time by `npm run test:faults`. */
export const faults: readonly Fault[] = [
  site(
    'safety',
    'a policy allows nothing unsafe',
    aftercare,
    swap('script-src ', "script-src 'unsafe-inline' "),
  ),
  site('safety', 'a policy forbids by default', risks, swap("default-src 'none'", "default-src 'self'")),
  site('safety', 'no handler in an attribute', risks, swap('<main', '<main onclick="x()"')),
  site(
    'safety',
    'nothing from another origin',
    risks,
    inMain('<img src="https://example.org/a.png" alt="">'),
  ),
  site('safety', 'no form sends what is typed', risks, inMain('<form method="post"></form>')),
  site('links', 'every link leads somewhere', aftercare, swap('href="/get-help/', 'href="/get-helpp/')),
  site('links', 'every fragment is there', risks, inMain('<a href="#not-there">Not there</a>')),
  site('links', 'links say where they lead', risks, inMain('<a href="/about/">here</a>')),
  site(
    'links',
    'links out lead to sources',
    risks,
    inMain('<a href="https://example.org/">A shop of rollers</a>'),
  ),
  site('html', 'ids are unique', risks, inMain('<span id="risks"></span><span id="risks"></span>')),
  site('html', 'a page has one h1', risks, inMain('<h1>Another name</h1>')),
  site('html', 'no level of headings is skipped', risks, swap(/<h2\b([^>]*)>([^]*?)<\/h2>/, '<h4$1>$2</h4>')),
  site('html', 'a page says its language', risks, swap('lang="en-GB"', 'lang="de"')),
  site(
    'html',
    'a page can be zoomed',
    risks,
    swap('width=device-width', 'width=device-width, user-scalable=no'),
  ),
  site(
    'contents',
    'the contents of the guide name every page',
    risks,
    swap(/<li[^>]*><a [^>]*href="\/results\/"[^]*?<\/li>/, ''),
  ),
  site('contents', 'the page that is open is marked', risks, swap(/ aria-current="page"/, '')),
  site(
    'contents',
    'the way on leads to the next section',
    risks,
    swap(/(<a[^>]*href=")[^"]*("[^>]*rel="next")/, '$1/about/$2'),
  ),
  site(
    'sources',
    'a citation leads to the entry of its source',
    risks,
    swap(/href="\/sources\/#source-[\w-]+"/, 'href="/sources/#main"'),
  ),
  site('sources', 'the number of sources is that of the citations', risks, swap(/\d+ sources/, '99 sources')),
  site(
    'sharing',
    'a card has the title of its page',
    aftercare,
    swap('property="og:title" content="Aftercare', 'property="og:title" content="Risks'),
  ),
  site(
    'sharing',
    'a link for chats lands on its heading',
    's/sun/index.html',
    swap('/aftercare/#sun', '/aftercare/#sunn'),
  ),
  {
    ...site('', 'machines read the vocabulary of schema.org', risks, swap('"dateModified"', '"dateModifed"')),
    caughtBy: { vitest: 'tests/heavy/schema-org.test.ts' },
  },
  site(
    'sharing',
    'an alias leads to the place of today',
    'benefits/index.html',
    swap('id="skin-texture"', 'id="skin-texturee"'),
  ),
  site(
    'sharing',
    'no reviewer is invented',
    risks,
    swap('"dateModified"', '"reviewedBy":{"@type":"Person","name":"A. Doctor"},"dateModified"'),
  ),
  site(
    'sharing',
    'a copy in Markdown holds no HTML',
    'aftercare.md',
    (text) => `${text}\n<div>left over</div>\n`,
  ),
  site('sharing', 'llms.txt names each copy', 'llms.txt', swap(/^.*aftercare.*$/m, '')),
  site(
    'prose',
    'no sentence is too long',
    risks,
    inMain(`<p>${'A word and one more and '.repeat(6)}so on.</p>`),
  ),
  site('prose', 'no price is named', risks, inMain('<p>It costs £200.</p>')),
  site('prose', 'no word sells', risks, inMain('<p>For a radiant skin.</p>')),
  site('prose', 'a number stays with its unit', risks, inMain('<p>Wait 3 days.</p>')),
  site(
    'weight',
    'a page is at most 12 kB',
    risks,
    inMain(`<!--${Array.from({ length: 9000 }, (_, n) => (n * 7919).toString(36)).join('')}-->`),
  ),
  unit(
    'calendar-day',
    'a day is that of the clock, also across its changes',
    'src/guide/calendar-day.ts',
    swap(
      'Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / milliseconds',
      'Math.floor(moment.getTime() / milliseconds)',
    ),
  ),
  unit(
    'site',
    'a link has the path of its host in front',
    'src/site.ts',
    swap('site.base + address', 'address'),
  ),
  unit(
    'advice',
    'a rule stands in its phase',
    'src/guide/phase.ts',
    swap('ends <= 3 * day', 'ends < 3 * day'),
  ),
  unit(
    'leaflet',
    'a rule leaves only the time to its heading that this says',
    'src/guide/leaflet-lists.ts',
    swap('minutesIn(time) === minutesIn(other)', 'minutesIn(time) > -1'),
  ),
  unit(
    'tokens',
    'words reach 7:1',
    'src/styles/tokens.css',
    swap('oklch(39% 0.025 50)', 'oklch(60% 0.025 50)'),
  ),
  unit(
    'permalink',
    'a promised address that is gone stops the build',
    'src/guide/permalink.ts',
    swap('if (standing.has(now)) return [];', 'if (standing.size > 0) return [];'),
  ),
  unit(
    'slips',
    'a slip is told with the name that is near',
    'src/guide/guide-error.ts',
    swap('`Did you mean', '`Perhaps'),
  ),
  unit(
    'join-numbers',
    'a number is joined to what it counts',
    'src/guide/join-numbers.ts',
    swap(/\\u00a0/g, ' '),
  ),
  journey('/kit/ for everybody', 'no navigation is printed', styles, (text) =>
    text.replaceAll('@media print', '@media speech'),
  ),
  journey(
    '/risks/ on a phone',
    'a page is no wider than its window',
    risks,
    inMain('<p class="joined">' + 'w'.repeat(400) + '</p>'),
  ),
  journey('/kit/ for everybody', 'axe finds nothing', kit, inMain('<button></button>')),
  journey(
    '/risks/ on a phone',
    'a page complains of nothing',
    risks,
    swap('</body>', '<img src="/missing.png" alt="" hidden></body>'),
  ),
  journey('follows a link to a section', 'a fragment lands below the header', styles, (text) =>
    text.replaceAll(/scroll-(margin|padding)[^;}]*/g, 'color:inherit'),
  ),
  journey('a word of the glossary', 'Escape closes what explains a word', 'how-it-works/index.html', (text) =>
    text.replaceAll(/ popover(?=[\s>])/g, ' popover="manual"'),
  ),
  journey(
    'hold on /kit/',
    'a drawing holds when a reader changes the page',
    kit,
    swap(
      /<figure class="figure[^]*?<\/figcaption>/,
      '$&<svg><text y="9">Epidermis</text><text x="9" y="9">Dermis</text></svg>',
    ),
  ),
  journey('motion: reduce', 'nothing moves for who wants no motion', styles, (text) =>
    text.replaceAll('(prefers-reduced-motion:no-preference)', '(min-width:1px)'),
  ),
  journey('shows one tone of skin alone', 'a tone is shown alone with no script', risks, (text) =>
    text.replaceAll(/type="?radio"?/g, 'type="checkbox"'),
  ),
  site('drawings', 'a drawing has its title', risks, (text) =>
    text.replace(/<figcaption\b[^>]*>[^<]*<\/figcaption>/, ''),
  ),
  journey(
    'mark each heading in its turn',
    'the contents of a page mark the heading that is read',
    '_astro/*.js',
    swap(
      /(\w+)&&\(\1\.ariaCurrent=`location`\)/,
      '$1&&(document.querySelector(".page-contents a").ariaCurrent=`location`)',
    ),
  ),
  journey('is read again offline', 'a page is read again offline', 'sw.js', swap(/\.match\(/g, '.delete(')),
  journey(
    'keeps nothing until the reader says so',
    'what was kept is forgotten when told',
    '_astro/*.js',
    (text) => text.replaceAll('localStorage.removeItem(', 'void ('),
  ),
  journey(
    'lays the advice out on real dates',
    'the planner counts days from the appointment',
    '_astro/*.js',
    (text) => text.replaceAll('864e5', '863e5'),
  ),
];
