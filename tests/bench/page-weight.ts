import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text or file at brotli's best. */
export const brotli = (content: string | Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const isScript = /^(|module|text\/javascript|application\/javascript)$/;

/** Text of the styles and scripts that stand in a page itself; data in a script element is neither. */
export function inlineParts(html: string): { css: string; js: string } {
  const css = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text = '']) => text);
  const js = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].flatMap(
    ([, attributes = '', text = '']) => {
      const type = /\btype=["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
      return isScript.test(type) ? [text] : [];
    },
  );
  return { css: css.join('\n'), js: js.join('\n') };
}
