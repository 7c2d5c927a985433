/** The page of all sections, which has no file of words of its own. */
export const booklet = { path: '/guide/', title: 'Everything on one page' } as const;

/** Addresses of the pages that the site makes by itself. */
export const ownPaths = ['/', booklet.path, '/search/', '/keep/'] as const;
