import { z } from 'astro/zod';

import { type Problem, suggest } from './guide-error.ts';
import type { Page } from './page.ts';
import { contentFiles } from './raw-guide.ts';

/** content/permalinks.lock.json: every page and page#fragment that was ever published. It only grows. */
export const lockSchema = z.array(
  z.string().regex(/^\/[^\s]*$/, { error: 'This is not an address such as /aftercare/#sun' }),
  {
    error: 'This is not a list of addresses such as /aftercare/#sun',
  },
);

/** content/redirects.json: the old address of a page that moved, and its new one. */
export const redirectsSchema = z
  .record(
    z.string().regex(/^\/([a-z0-9]+(-[a-z0-9]+)*\/)+$/, {
      error: (issue) => `"${String(issue.input)}" is not the address of a page such as /old-name/`,
    }),
    z.string({ error: 'The new address is text such as /new-name/' }),
  )
  .describe('old addresses and new ones: { "/old-name/": "/new-name/" }');

/** An old address of a page, and where it leads now. */
export interface Redirect {
  from: string;
  to: string;
}

/** Something with a heading of its own that one person can send to another: a heading, a question, a term. */
export interface Anchor {
  id: string;
  page: Page;
  /** The heading as a reader sees it. */
  title: string;
  /** One line of what stands below it. */
  line: string;
}

/** The file of promised addresses. */
export const lockFile = `content/${contentFiles.lock}`;
const redirectsFile = `content/${contentFiles.redirects}`;

/** Where a redirect leads, for an address of a page or of a place on it. */
const moved = (address: string, redirects: readonly Redirect[]): string => {
  const [path = '', id] = address.split('#');
  const to = redirects.find(({ from }) => from === path)?.to;
  if (to === undefined) return address;
  return id === undefined ? to : `${to.split('#')[0] ?? ''}#${id}`;
};

/**
 * What is wrong with the redirects: a target that is not there, a page that is still there, a chain, a loop.
 * @param addresses every address of the guide as it stands
 */
export function checkRedirects(redirects: readonly Redirect[], addresses: readonly string[]): Problem[] {
  return redirects.flatMap(({ from, to }): Problem[] => {
    const at = { file: redirectsFile, where: from };
    if (/^\/(s|og)\//.test(from)) {
      return [
        {
          ...at,
          what: `Addresses that begin with ${from.slice(0, from.indexOf('/', 1) + 1)} are the site's own.`,
          todo: 'Leave the line out; an alias in the front matter of a page keeps the old address of a heading.',
        },
      ];
    }
    if (addresses.includes(from)) {
      return [
        {
          ...at,
          what: `The page ${from} is there, so it cannot lead elsewhere.`,
          todo: 'Leave the line out, or remove the page.',
        },
      ];
    }
    const target = to.split('#')[0];
    const next = redirects.find((one) => one.from === target);
    if (next) {
      const end = next.to === from || next.from === from;
      return [
        end
          ? {
              ...at,
              what: `${from} and ${next.from} lead in a circle.`,
              todo: 'Lead both to a page that is there.',
            }
          : {
              ...at,
              what: `${from} leads to ${to}, which has moved itself.`,
              todo: `Lead it straight to ${next.to}`,
            },
      ];
    }
    if (addresses.includes(to)) return [];
    return [{ ...at, what: `${from} leads to ${to}, which is not there.`, todo: suggest(to, addresses) }];
  });
}

/**
 * Published addresses that a reader would no longer reach, each with the two ways out.
 * @param locked addresses that were published
 * @param addresses every address of the guide as it stands, aliases among them
 */
export function checkLock(
  locked: readonly string[],
  addresses: readonly string[],
  redirects: readonly Redirect[],
): Problem[] {
  const standing = new Set(addresses);
  return locked.flatMap((address): Problem[] => {
    const now = moved(address, redirects);
    if (standing.has(now)) return [];
    const [path = '', id] = now.split('#');
    const what = `${address} was published and is gone.`;
    if (id === undefined || !standing.has(path)) {
      const todo = `Restore the page, or say in ${redirectsFile} where it went: "${path}": "/new-name/".`;
      return [{ file: lockFile, where: address, what, todo }];
    }
    const onPage = addresses.flatMap((one) =>
      one.startsWith(`${path}#`) ? [one.slice(path.length + 1)] : [],
    );
    return [
      {
        file: lockFile,
        where: address,
        what,
        todo:
          `Restore the id "${id}" on ${path}, or give what took its place the alias: ` +
          `aliases: { ${id}: its-new-id } in the front matter of the page. ${suggest(id, onPage)}`,
      },
    ];
  });
}

/**
 * What is wrong with a lock from which promised addresses were taken.
 * @param published addresses that were promised before
 */
export function checkPromises(locked: readonly string[], published: readonly string[]): Problem[] {
  const [first, ...more] = unlocked(locked, published);
  if (first === undefined) return [];
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return [
    {
      file: lockFile,
      what: `Addresses were promised before and are not in it any more: ${first}${others}.`,
      todo: `Bring the file back (git checkout HEAD -- ${lockFile}); it only grows. A guide of another subject, to which nobody has a link, begins without the old file in its history and without the old dist/.`,
    },
  ];
}

/** Addresses of the guide that the lock does not hold yet, sorted. */
export const unlocked = (locked: readonly string[], addresses: readonly string[]): string[] => {
  const known = new Set(locked);
  return addresses.filter((address) => !known.has(address)).toSorted();
};
