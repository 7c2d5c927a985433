import { mdxToMdast } from 'satteri';

import { counted } from '../guide/counted.ts';
import type { Heading } from '../guide/contents.ts';
import { idSchema, longestTitle } from '../guide/fields.ts';
import { type Problem, suggest } from '../guide/guide-error.ts';
import type { HelpCard, RawPage, Reference } from '../guide/page.ts';
import { placeTopicNames } from '../guide/place.ts';
import { reasonOf } from '../guide/reason.ts';
import { unseenIn, unseenProblem } from '../guide/unseen.ts';
import { isUrgency } from '../guide/urgency.ts';
import { vocabulary } from '../guide/vocabulary.ts';
import { readAttributes } from './attributes.ts';
import { features } from './features.ts';
import { mdxSlip } from './mdx-slip.ts';
import { helpCard, itemsIn, lineOf, type Node, textOf } from './node.ts';
import { inQuotes, parseYaml, YamlError } from './parse-yaml.ts';

const frontMatterPattern = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

function readFrontMatter(file: string, yaml: string | undefined, problems: Problem[]): unknown {
  if (yaml === undefined) {
    problems.push({
      file,
      what: 'The front matter is missing.',
      todo: 'Begin the file with a line ---, then title, answer, reviewed and nextReview, then a line ---.',
    });
    return undefined;
  }
  try {
    return parseYaml(yaml) ?? {};
  } catch (error) {
    const line = error instanceof YamlError ? error.line : undefined;
    problems.push({
      file,
      where: line === undefined ? 'front matter' : `line ${line + 1}`,
      what: `The front matter is not YAML: ${reasonOf(error)}.`,
      todo: `Mend that line; ${inQuotes}`,
    });
    return undefined;
  }
}

/** How many things may stand in each other; far fewer than the parsers of a build can bear. */
const deepest = 40;

/** How many braces stand open at once in a text: code, which a page takes none of, and which parsers die of. */
function bracesIn(text: string): number {
  let open = 0;
  let most = 0;
  for (const [sign] of text.matchAll(/(?<!\\)[{}]/g)) {
    open = Math.max(0, open + (sign === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most;
}

/** What the text of one page refers to, gathered while its tree is walked. */
class PageReader {
  readonly headings: Heading[] = [];
  readonly links: { href: string; line: number }[] = [];
  readonly references: (Reference & { line: number })[] = [];
  readonly terms: { id: string; line: number }[] = [];
  readonly help: HelpCard[] = [];
  readonly words = { open: 0, proof: 0 };

  /** Whether what is walked is folded as proof. */
  private folded = false;
  private inHeading = false;
  /** How many things the walk stands in. */
  private depth = 0;
  private readonly file: string;
  private readonly slug: string;
  private readonly problems: Problem[];

  constructor(file: string, slug: string, problems: Problem[]) {
    this.file = file;
    this.slug = slug;
    this.problems = problems;
  }

  walk(node: Node): void {
    const line = node.position?.start.line ?? 1;
    if (this.depth > deepest) {
      this.report(
        line,
        'The text is nested too deeply.',
        `Take it apart: at most ${deepest} things in each other.`,
      );
      return;
    }
    if (node.type === 'heading') {
      this.heading(node, line);
      this.inHeading = true;
      this.walkInside(node);
      this.inHeading = false;
      return;
    }
    if (node.type === 'listItem') this.item(node);
    if (node.type === 'table') this.table(node);
    if (node.type === 'paragraph') this.paragraph(node);
    else if (/^(link|definition)$/.test(node.type) && node.url !== undefined)
      this.links.push({ href: node.url, line });
    else if (node.type === 'text') this.text(node.value ?? '', line);
    else if (/^image/.test(node.type)) {
      this.report(
        line,
        'A picture stands in the text.',
        'Use a drawing of src/components/figures, by its name as a component; content/pages/kit.mdx shows all.',
      );
    } else if (/^footnote/.test(node.type)) {
      this.report(
        line,
        'A footnote stands in the text.',
        'Say it in the text, or below the paragraph in a <Proof>.',
      );
    } else if (/^mdxJsx/.test(node.type)) {
      this.component(node, line);
      return;
    } else if (/^(mdx(Flow|Text)Expression|mdxjsEsm)$/.test(node.type)) {
      const [, id, part] = /^([a-z\d-]+)\.([a-z]+)$/.exec(node.value?.trim() ?? '') ?? [];
      this.report(
        line,
        'Code stands in the text.',
        id
          ? `Write what a record says as <Fact id="${id}" part="${part}" />.`
          : 'Leave out import lines; write a brace of the text as \\{.',
      );
    }
    this.walkInside(node);
  }

  private walkInside({ children = [] }: Node): void {
    this.depth += 1;
    for (const child of children) this.walk(child);
    this.depth -= 1;
  }

  /** Adds text to what stands below the last heading. */
  private gather(text: string): void {
    const heading = this.headings.at(-1);
    if (heading && !this.inHeading)
      heading.words = `${heading.words ?? ''} ${text.replace(/\s+/g, ' ').trim()}`.trim();
  }

  private report(line: number, what: string, todo: string): void {
    this.problems.push({ file: this.file, where: `line ${line}`, what, todo });
  }

  private heading(node: Node, line: number): void {
    const text = textOf(node).trim();
    const depth = node.depth ?? 0;
    const id = node.data?.hProperties?.id;
    if (depth === 1 || depth > 3) {
      this.report(
        line,
        `"${text}" is a heading of level ${depth}.`,
        'Use ## and ###; the title is the only # of a page.',
      );
    } else if (depth > (this.headings.at(-1)?.depth ?? 1) + 1) {
      this.report(line, `"${text}" skips a level of heading.`, 'Use ## before the first ###.');
    }
    if (!id) {
      this.report(
        line,
        `The heading "${text}" has no id.`,
        `Write one behind it: ${'#'.repeat(depth)} ${text} {#an-id}`,
      );
      return;
    }
    if (text.length > longestTitle) {
      this.report(
        line,
        `The heading "${text.slice(0, 40)}…" is over ${longestTitle} characters.`,
        'Shorten it.',
      );
    }
    if (!idSchema.safeParse(id).success) {
      this.report(line, `"${id}" is not an id.`, 'Use lower-case letters, digits and single hyphens.');
    }
    this.headings.push({ depth, id, text });
  }

  /** Counts words, and reports signs that nobody sees and what was meant for a link and is shown as it is written. */
  private text(value: string, line: number): void {
    this.words[this.folded ? 'proof' : 'open'] += (value.match(/\S+/g) ?? []).length;
    this.gather(value);
    const unseen = unseenIn(value);
    if (unseen.length > 0) {
      const { what, todo } = unseenProblem(unseen);
      this.report(line, what, todo);
    }
    const meant = /\[[^[\]]+\][([]|\[\^[^\]]+\]/.exec(value)?.[0];
    if (meant) {
      this.report(
        line,
        `"${meant}" is shown as it is written: no address is known for it.`,
        'Write [words](/page/#heading), or a bracket of the text as \\[.',
      );
    }
  }

  /** The first paragraph below a heading says in a line what stands there. */
  private paragraph(node: Node): void {
    const heading = this.headings.at(-1);
    const text = lineOf(node);
    if (!heading || !text) return;
    heading.lead ??= text;
    if (this.depth === 1) heading.paragraphs = [...(heading.paragraphs ?? []), lineOf(node, '**')];
  }

  private item(node: Node): void {
    const heading = this.headings.at(-1);
    if (heading && !this.folded) heading.items = [...(heading.items ?? []), lineOf(node, '**')];
  }

  private table({ children = [] }: Node): void {
    const heading = this.headings.at(-1);
    if (heading && !this.folded)
      heading.table = children.map((row) => (row.children ?? []).map((cell) => lineOf(cell)));
  }

  private component(node: Node, line: number): void {
    const name = node.name ?? '';
    const component = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
    if (!component) {
      this.report(line, `<${name}> is not a component of the guide.`, suggest(name, Object.keys(vocabulary)));
      this.walkInside(node);
      return;
    }
    const report = (what: string, todo: string) => this.report(line, what, todo);
    if (component.empty && node.children?.length) {
      report(`Nothing that stands in <${name}> is shown.`, `Close it at once: <${name} … />.`);
    }
    const given = readAttributes(node, component, report);
    const pictures = given.get('pictures')?.split(/\s+/).length;
    if (pictures !== undefined && pictures !== itemsIn(node)) {
      report(
        `<${name}> names ${counted(pictures, 'picture')} and has ${counted(itemsIn(node), 'line')}.`,
        'Name a picture for each line of its list, in their order.',
      );
    }
    if (name === 'Term') this.terms.push({ id: given.get('id') ?? '', line });
    const urgency = given.get('urgency') ?? '';
    if (isUrgency(urgency)) this.help.push(helpCard(node, urgency, given.get('title') ?? ''));
    const outside = this.folded;
    this.folded ||= name === 'Proof';
    this.walkInside(node);
    this.folded = outside;
    // A component lists its sources below what stands in it.
    this.refer(name, `${given.get('sources') ?? ''} ${component.sources ?? ''}`, given, line);
  }

  private refer(name: string, sources: string, given: ReadonlyMap<string, string>, line: number): void {
    const at = { under: this.headings.at(-1)?.id ?? this.slug, line };
    const ids = sources.split(/\s+/).filter(Boolean);
    if (ids.length > 0) this.references.push({ kind: 'sources', ids, ...at });
    if (name === 'AdviceList')
      this.references.push({
        kind: 'advice',
        phase: given.get('phase') ?? '',
        only: given.get('only'),
        ...at,
      });
    if (name === 'Places') {
      const shown = (given.get('shows') ?? '').split(/\s+/);
      const topics = placeTopicNames.filter((topic) => shown.includes(topic));
      this.references.push({
        kind: 'places',
        list: given.get('list') ?? '',
        topics,
        numbers: given.has('numbers'),
        ...at,
      });
    }
    const [id, part] = [given.get('id'), given.get('part')];
    if (name === 'Fact' && id && part) this.references.push({ kind: 'fact', id, part, ...at });
    if (name === 'UsesTable' || name === 'EvidenceGlance') this.references.push({ kind: 'uses', ...at });
  }
}

/**
 * Reads one MDX file without rendering it: its front matter, headings, links and everything it refers to.
 * What is wrong is added to `problems`; what could be read is returned all the same.
 */
export function readPage(file: string, slug: string, source: string, problems: Problem[]): RawPage {
  const match = frontMatterPattern.exec(source);
  const frontMatter = readFrontMatter(file, match?.groups?.['yaml'], problems);
  const empty = source.slice(match?.[0].length ?? 0).trim() === '';
  const reader = new PageReader(file, slug, problems);
  const { headings, links, references, terms, help, words } = reader;
  let unread = false;
  try {
    if (bracesIn(source) > 3) throw new Error('braces stand in each other');
    reader.walk(mdxToMdast(source, { features }) as Node);
  } catch (error) {
    unread = true;
    problems.push({ file, ...mdxSlip(error) });
  }
  return { file, slug, frontMatter, headings, links, references, terms, help, words, empty, unread };
}
