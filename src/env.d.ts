/// <reference types="astro/client" />

// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import would make this file a module
type Reading = import('./data/reading.ts').Reading;

declare namespace App {
  /** Page context for components and layouts, set by each route before it renders words. */
  interface Locals {
    reading: Reading;
  }
}

declare module '@citation-js/core' {
  /** As much of the citation library as the guide uses. */
  export class Cite {
    constructor(data: unknown);
    format(kind: 'bibliography', options: { format: 'text'; template: string; lang: string }): string;
  }
}

declare module '@citation-js/plugin-csl';
