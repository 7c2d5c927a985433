import {
  caching,
  compress,
  hashed,
  headersOf,
  type Hosted,
  quoted,
  redirectsOf,
  textTypes,
  types,
} from './statement.ts';

/** A site of nginx, to be included in its `http` block: /etc/nginx/conf.d/guide.conf. */
export function nginx(hosted: Hosted): string {
  const { base, origin } = hosted;
  const name = origin ? new URL(origin).hostname : '_';
  const headers = Object.entries(headersOf(hosted)).map(
    ([header, value]) => `    add_header ${header} ${quoted(value)} always;`,
  );
  const endings = Object.entries(types).map(([ending, type]) => `        ${type} ${ending};`);
  const redirects = redirectsOf(hosted).map(({ from, to }) => `    location = ${from} { return 301 ${to}; }`);
  return `# The guide on nginx. Put dist/ at /var/www/guide, this file at /etc/nginx/conf.d/guide.conf; certbot adds https.
# Quicker under load, after each copy: ${compress('/var/www/guide')}
map $uri $guide_caching {
    default ${quoted(caching.other)};
    ~^${base}${hashed} ${quoted(caching.hashed)};
}

server {
    listen 80;
    server_name ${name};
    server_tokens off;
    absolute_redirect off;
    charset utf-8;
    charset_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};
    gzip on;
    gzip_static on;
    gzip_vary on;
    gzip_min_length 512;
    gzip_types ${textTypes.filter((type) => type !== 'text/html').join(' ')};
${headers.join('\n')}
    add_header Cache-Control $guide_caching always;
${base ? `    location = ${base} { return 301 ${base}/; }\n` : ''}${redirects.length > 0 ? `${redirects.join('\n')}\n` : ''}
    location ${base}/ {
        alias /var/www/guide/;
        index index.html;
        error_page 404 ${base}/404.html;
        error_page 403 =404 ${base}/404.html;
        types {
${endings.join('\n')}
        }
        default_type application/octet-stream;
        # What starts with a point or an underscore is for the host, but for the hashed files.
        location ~ /(\\.|_headers$|_redirects$) { return 404; }
    }
}
`;
}
