import { defineMdastPlugin } from 'satteri';

import { vocabulary } from '../guide/vocabulary.ts';

/**
 * Imports into each page just those components of the vocabulary that it uses, so that an author writes no import
 * and a page carries the styles of its own components alone.
 */
export const importVocabulary = () => {
  const used = new Set<string>();
  const meet = (node: { name?: string | null }) => {
    if (node.name && Object.hasOwn(vocabulary, node.name)) used.add(node.name);
  };
  return defineMdastPlugin({
    name: 'import-vocabulary',
    mdxJsxFlowElement: meet,
    mdxJsxTextElement: meet,
    after(root, ctx) {
      for (const name of used) {
        const value = `import ${name} from '~/components/${vocabulary[name]?.folder}/${name}.astro';`;
        ctx.prependChild(root, { type: 'mdxjsEsm', value });
      }
    },
  });
};
