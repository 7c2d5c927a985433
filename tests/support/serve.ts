import { serve } from '../../src/cli/serve.ts';
import { headersOf } from '../../src/output/hosts/statement.ts';
import { base, dist } from './built-pages.ts';

// Serves the built pages for the tests as a host does, with all its headers, on any port that is free, and says where.
const { url } = await serve(dist, { port: 0, base, headers: headersOf({ hsts: false }) });
console.log(`The guide is at ${url}`);
// The runner that started it holds the other end: when that is gone, however it ended, so is this.
process.stdin.on('close', () => process.exit()).resume();
