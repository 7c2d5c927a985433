import type { APIRoute } from 'astro';

import { getGuide } from '~/data/guide';
import type { Page } from '~/guide/page';
import { absolute } from '~/site';

/** What the guide holds, for a language model that reads it for someone: https://llmstxt.org */
export const GET: APIRoute = async () => {
  const { name, home, sections, pages } = await getGuide();
  const line = ({ slug, title, answer }: Page) => {
    const path = `/${slug}.md`;
    return `- [${title}](${absolute(path)}): ${answer}`;
  };
  const text = [
    `# ${name}`,
    `> ${home.promise}`,
    home.intro,
    home.why,
    `## Sections\n\n${sections.map(line).join('\n')}`,
    ...(pages.length > 0 ? [`## Beside the sections\n\n${pages.map(line).join('\n')}`] : []),
  ];
  return new Response(`${text.join('\n\n')}\n`);
};
