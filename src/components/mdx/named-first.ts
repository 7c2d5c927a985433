/** What a list or a note holds, as HTML: the heading that stands first in it, which is its name, and what follows. */
export function namedFirst(html: string): { heading: string | undefined; rest: string } {
  const [, heading, rest = ''] = /^\s*(<header[^]*?<\/header>)?([^]*)$/.exec(html) ?? [];
  return { heading, rest };
}
