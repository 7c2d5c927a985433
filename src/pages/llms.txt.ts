import type { APIRoute } from 'astro';

import { getGuide } from '~/data/guide';
import type { Page } from '~/guide/page';
import { inMarkdown } from '~/output/markdown-copy';
import { absolute } from '~/site';

const words = (value: string) => ({ type: 'text', value }) as const;

/** A line of words, with no sign of them taken for Markdown's own. */
const line = (value: string): string => inMarkdown({ type: 'paragraph', children: [words(value)] });

/** A page as a link to its Markdown, with its answer. */
const item = ({ slug, title, answer }: Page): string => {
  const url = absolute(`/${slug}.md`);
  const children = [{ type: 'link' as const, url, children: [words(title)] }, words(`: ${answer}`)];
  return `- ${inMarkdown({ type: 'paragraph', children })}`;
};

/** What the guide holds, for a language model that reads it for someone: https://llmstxt.org */
export const GET: APIRoute = async () => {
  const { name, home, sections, pages } = await getGuide();
  const text = [
    inMarkdown({ type: 'heading', depth: 1, children: [words(name)] }),
    `> ${line(home.promise)}`,
    line(home.intro),
    line(home.why),
    `## Sections\n\n${sections.map(item).join('')}`,
    ...(pages.length > 0 ? [`## Beside the sections\n\n${pages.map(item).join('')}`] : []),
  ];
  return new Response(text.join('\n'));
};
