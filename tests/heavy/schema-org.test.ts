import { join } from 'node:path';

import typescript from 'typescript';
import { expect, test } from 'vitest';

import { readPages } from '../support/documents.ts';

const data = readPages.flatMap(({ path, document }) => {
  const json = document.querySelector('script[type="application/ld+json"]')?.textContent;
  return json ? [{ path, json }] : [];
});

test('what machines read of each page is in the vocabulary of schema.org', () => {
  const lines = data.map(({ json }, index) => `export const page${index}: Graph = ${json};`);
  const code = [
    `import type { Graph } from 'schema-dts';`,
    ...lines,
    "export const slip: Graph = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', lastReveiwed: '' }] };",
  ].join('\n');
  const file = join(process.cwd(), 'tests/site/json-ld.virtual.ts');
  const options: typescript.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    target: typescript.ScriptTarget.ESNext,
  };
  const host = typescript.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? typescript.createSourceFile(name, code, typescript.ScriptTarget.ESNext)
      : getSourceFile(name, ...rest);
  const program = typescript.createProgram([file], options, host);
  const faults = typescript.getPreEmitDiagnostics(program).map(({ start = 0, messageText }) => {
    const line = code.slice(0, start).split('\n').length - 2;
    return `${data[line]?.path ?? 'the slip'}: ${typescript.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300)}`;
  });
  // The slip shows that the check can find one.
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['the slip']);
});
