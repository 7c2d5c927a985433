import {
  caching,
  compress,
  hashed,
  headersOf,
  type Hosted,
  quoted,
  redirectsOf,
  sentAs,
  types,
} from './statement.ts';

/** A site of Caddy, which gets its certificate by itself where it is given a name: /etc/caddy/Caddyfile. */
export function caddy(hosted: Hosted): string {
  const { base, origin } = hosted;
  const headers = Object.entries(headersOf(hosted)).map(([name, value]) => `\t\t${name} ${quoted(value)}`);
  const endings = Object.entries(types)
    .filter(([ending]) => ending !== 'html')
    .map(
      ([ending, type]) =>
        `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type ${quoted(sentAs(type))}`,
    );
  const redirects = redirectsOf(hosted).map(({ from, to }) => `\tredir ${from} ${to} permanent`);
  const site = [
    '\troot * {$GUIDE_ROOT:/var/www/guide}',
    '\tfile_server {',
    '\t\thide .* _headers _redirects',
    '\t\tprecompressed br gzip',
    '\t}',
  ];
  return `# The guide on Caddy. Put dist/ at /var/www/guide (or set GUIDE_ROOT), this file at /etc/caddy/Caddyfile.
# Quicker under load, after each copy: ${compress('/var/www/guide')}
(guide_headers) {
\tencode zstd gzip
\theader {
${headers.join('\n')}
\t\t-Server
\t}
}

{$GUIDE_ADDRESS:${origin ?? ':80'}} {
\timport guide_headers
\t@other not path ${base}${hashed}*
\theader @other Cache-Control ${quoted(caching.other)}
\t@hashed path ${base}${hashed}*
\theader @hashed Cache-Control ${quoted(caching.hashed)}
${endings.join('\n')}
${redirects.length > 0 ? `${redirects.join('\n')}\n` : ''}${
    base
      ? `\tredir ${base} ${base}/ permanent
\thandle_path ${base}/* {
${site.map((line) => `\t${line}`).join('\n')}
\t}
\thandle {
\t\terror 404
\t}`
      : site.join('\n')
  }
\thandle_errors {
\t\timport guide_headers
\t\theader Content-Type "text/html; charset=utf-8"
\t\theader Cache-Control ${quoted(caching.other)}
\t\troot * {$GUIDE_ROOT:/var/www/guide}
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}
