// @ts-check
import { fileURLToPath } from 'node:url';

import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'test-results/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      eqeqeq: 'error',
    },
  },
  // The scripts in .astro files are files for the linter alone, of which no project knows.
  { files: ['**/*.astro/*.ts'], ...tseslint.configs.disableTypeChecked },
  // TypeScript sees no types of .astro files outside astro check, which checks them.
  { files: ['src/components/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  // expect.objectContaining() and its like are typed as any.
  { files: ['tests/**/*.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off' } },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
);
