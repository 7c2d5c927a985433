import type { CreativeWork, Graph, MedicalProcedure, Question, Thing, WebSite } from 'schema-dts';

import type { Guide } from './guide.ts';
import { withoutLinks } from './inline.ts';
import type { Page } from './page.ts';
import type { Source } from './source.ts';

/** Makes the address of a page absolute. */
type At = (path: string) => string;

const graph = (things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });

const website = (guide: Guide, at: At): WebSite => ({
  '@type': 'WebSite',
  '@id': at('/'),
  url: at('/'),
  name: guide.name,
  description: guide.home.promise,
  inLanguage: 'en-GB',
});

/** What a page says of itself in its own words: its answer, then what to remember of it. */
const gist = ({ answer, summary }: Page): string => [answer, ...summary.map(withoutLinks)].join(' ');

function procedure(guide: Guide, at: At): MedicalProcedure[] {
  const { treatment, sections, pages } = guide;
  if (!treatment) return [];
  const gistOf = (address: string) => {
    const page = [...sections, ...pages].find(({ path }) => address.startsWith(path));
    return page && gist(page);
  };
  const texts = {
    preparation: gistOf(treatment.preparation),
    howPerformed: gistOf(treatment.procedure),
    followup: gistOf(treatment.followUp),
  };
  return [
    {
      '@type': 'MedicalProcedure',
      '@id': at('/#treatment'),
      name: treatment.name,
      ...(treatment.otherNames.length > 0 && { alternateName: treatment.otherNames }),
      ...(treatment.bodyLocation && { bodyLocation: treatment.bodyLocation }),
      ...(texts.preparation && { preparation: texts.preparation }),
      ...(texts.howPerformed && { howPerformed: texts.howPerformed }),
      ...(texts.followup && { followup: texts.followup }),
    },
  ];
}

const questions = (guide: Guide, path: string, at: At): Question[] =>
  guide.topics.flatMap((topic) =>
    topic.questions.map(({ id, question, answer }): Question => ({
      '@type': 'Question',
      url: at(`${path}#${id}`),
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  );

const work = (source: Source): CreativeWork => ({
  '@type': source.type === 'article-journal' ? 'ScholarlyArticle' : 'CreativeWork',
  name: source.title,
  ...(source.URL && { url: source.URL }),
});

/** What machines read on the home page: the site, and the treatment with how it is prepared, done and followed up. */
export const homeData = (guide: Guide, at: At): Graph => graph([website(guide, at), ...procedure(guide, at)]);

/** What machines read on a page that is made of other pages. */
export const plainData = ({ title, path }: { title: string; path: string }, at: At): Graph =>
  graph([{ '@type': 'WebPage', '@id': at(path), name: title, isPartOf: { '@id': at('/') } }]);

/**
 * What machines read on a page of words: what it is about, when it was last updated, by whom it was reviewed, and where it
 * stands. Nobody is named as a reviewer until a clinician has checked the page. The page of sources lists what is cited.
 */
export function pageData(guide: Guide, page: Page, at: At): Graph {
  const { title, answer, path, reviewed, checkedBy, shows } = page;
  const common = {
    '@id': at(path),
    name: title,
    description: answer,
    ...(guide.treatment && { about: { '@id': at('/#treatment') } }),
    dateModified: reviewed,
    ...(guide.publisher.name && {
      publisher: { '@type': 'Organization' as const, name: guide.publisher.name },
    }),
    ...(checkedBy && {
      lastReviewed: reviewed,
      reviewedBy: {
        '@type': 'Person' as const,
        name: checkedBy.name,
        hasCredential: {
          '@type': 'EducationalOccupationalCredential' as const,
          name: checkedBy.credentials,
        },
      },
    }),
  };
  const own: Thing =
    shows === 'questions'
      ? { '@type': 'FAQPage', ...common, mainEntity: questions(guide, path, at) }
      : shows === 'sources'
        ? { '@type': 'CollectionPage', ...common, citation: guide.sources.map(work) }
        : guide.treatment
          ? { '@type': 'MedicalWebPage', ...common }
          : { '@type': 'WebPage', ...common };
  return graph([own]);
}
