import { defineMdastPlugin } from 'satteri';

const before = /[([“‘]+$/;
const after = /^[\])”’.,;:!?]+/;

/**
 * Keeps the brackets and stops beside a term on the line of the term: it is a button, and browsers may break a line
 * before and after a button whatever stands there.
 */
export const joinPunctuation = () => {
  /** What is left of a text that gave a sign of its own to a term. */
  const left = new Map<object, string>();
  return defineMdastPlugin({
    name: 'join-punctuation',
    mdxJsxTextElement(node, ctx) {
      if (node.name !== 'Term') return;
      const { children } = ctx.parent(node);
      const index = ctx.indexOf(node) ?? NaN;
      const take = (at: number, signs: RegExp): { type: 'text'; value: string }[] => {
        const text = children[at];
        if (text?.type !== 'text') return [];
        const value = left.get(text) ?? text.value;
        const [sign = ''] = signs.exec(value) ?? [];
        if (!sign) return [];
        left.set(text, value.replace(signs, ''));
        ctx.setProperty(text, 'value', value.replace(signs, ''));
        return [{ type: 'text', value: sign }];
      };
      const [opening, closing] = [take(index - 1, before), take(index + 1, after)];
      if (opening.length + closing.length === 0) return;
      ctx.replaceNode(node, {
        type: 'mdxJsxTextElement',
        name: 'span',
        attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'joined' }],
        children: [...opening, node, ...closing],
      });
    },
  });
};
