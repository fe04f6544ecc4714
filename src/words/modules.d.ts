/// <reference types="vite/types/importMeta.d.ts" />

/** A catalog, compiled at build by `tools/words/vite-plugin.ts`. */
declare module '*.json?messages' {
  const messages: import('./messages.ts').Messages;
  export default messages;
}

/** What is used of the library. Its own types describe an ES module, and it is published as CommonJS. */
declare module '@messageformat/core' {
  export default class MessageFormat {
    constructor(locale: string);
    compile(text: string): (values: Record<string, unknown>) => string;
  }
}

declare module '@messageformat/core/compile-module.js' {
  import type MessageFormat from '@messageformat/core';

  /** The text of an ES module: the catalog's shape with a function for each text. */
  export default function compileModule(format: MessageFormat, catalog: object): string;
}
