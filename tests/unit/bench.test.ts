import { describe, expect, test } from 'vitest';

import { citedIn, multiply, relinkYaml } from '../bench/sections.ts';
import { markOffsets } from '../bench/html-offsets.ts';
import { brotli, inlineParts } from '../bench/page-weight.ts';

const sections = [
  {
    slug: 'aftercare',
    text: '---\ntitle: "Aftercare"\nnext: { text: "Go on", href: /results/ }\n---\n\n## Stay out of the sun {#sun}\n\nSee [results](/results/#when) and [risks](/risks/#marks). <Cite sources="chu-2021 gowda-2021" />\n',
  },
  {
    slug: 'results',
    text: '---\ntitle: Results\n---\n\n## Judge late {#when}\n\n[Sun](/aftercare/#sun), [gone](/aftercare/#gone)\n',
  },
];

describe('a guide of more sections, made to time its build', () => {
  const made = multiply(sections, 3);

  test('has as many sections as asked for, the real ones first', () => {
    expect(made.map(({ slug }) => slug)).toEqual(['aftercare', 'results', 'aftercare-2']);
  });

  test('gives each copy a title and ids of its own', () => {
    expect(made[2]?.text).toContain('Aftercare 2');
    expect(made[2]?.text).toContain('{#sun-2}');
    expect(made[0]?.text).toContain('{#sun}');
  });

  test('leads each link to a place that exists', () => {
    expect(made[2]?.text).toContain('[results](/results-2/#when-2) and [risks](/)');
    expect(made[2]?.text).toContain('href: /results-2/');
    expect(made[1]?.text).toContain('[Sun](/aftercare/#sun), [gone](/aftercare/)');
  });

  test('leads the links of lists to what is left', () => {
    const list =
      '- id: gel\n  advice: Use gel. [More](/risks/)\n  more: /aftercare/#sun\n- id: hat\n  more: /risks/#marks\n';
    expect(relinkYaml(list, sections)).toBe(
      '- id: gel\n  advice: Use gel. [More](/)\n  more: /aftercare/#sun\n- id: hat\n  more: /\n',
    );
  });

  test('knows which sources it cites, in every way of writing it', () => {
    expect(citedIn('<Cite sources="a-1 b-2" />')).toEqual(['a-1', 'b-2']);
    expect(citedIn('sources: [a-1, b-2]')).toEqual(['a-1', 'b-2']);
    expect(citedIn('  sources:\n    - a-1\n    - b-2\n  more: /x/')).toEqual(['a-1', 'b-2']);
  });
});

describe('the place of an element in its page', () => {
  const html =
    '<!doctype html><body><!-- <p> --><main class="a>b"><p>One<br>two</p><img src="x"/><script>"<b>"</script><p>Last</p></main></body>';
  const { marked, spans } = markOffsets(html);

  test('is marked on each start tag and on nothing else', () => {
    expect([...marked.matchAll(/<(\w+) data-at="(\d+)"/g)].map(([, name, at]) => `${at} ${name}`)).toEqual([
      '0 body',
      '1 main',
      '2 p',
      '3 br',
      '4 img',
      '5 p',
    ]);
    expect(marked.replaceAll(/ data-at="\d+"/g, '')).toBe(html);
  });

  test('runs from its start tag to its end tag', () => {
    expect(spans.map(({ start, end }) => html.slice(start, end))).toEqual([
      html.slice(html.indexOf('<body>')),
      html.slice(html.indexOf('<main'), html.indexOf('</body>')),
      '<p>One<br>two</p>',
      '<br>',
      '<img src="x"/>',
      '<p>Last</p>',
    ]);
  });
});

describe('the weight of a page', () => {
  test('counts styles and scripts in it, but no data', () => {
    const html =
      '<style>a{}</style><script type="module">run()</script><script>go()</script><script type="application/ld+json">{}</script><style media="print">b{}</style>';
    expect(inlineParts(html)).toEqual({ css: 'a{}\nb{}', js: 'run()\ngo()' });
  });

  test('is that of the page as compressed', () => {
    expect(brotli('needling '.repeat(500))).toBeLessThan(60);
  });
});
