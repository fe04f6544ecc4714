/// <reference types="vite/types/importMeta.d.ts" />

/** A catalog, compiled at build by `tools/words/vite-plugin.ts`. */
declare module '*.json?messages' {
  const messages: Omit<import('./messages.ts').Messages, 'relay'>;
  export default messages;
}

/** Of English what is there before anybody has done anything, and the rest of it. */
declare module '*.json?first' {
  const first: Omit<import('./messages.ts').Messages, 'relay' | typeof import('./more-groups.ts').MORE_GROUPS[number]>;
  export default first;
}
declare module '*.json?more' {
  const more: Pick<import('./messages.ts').Messages, typeof import('./more-groups.ts').MORE_GROUPS[number]>;
  export default more;
}

/** Of a catalog what the relay says by code, compiled likewise, for a page that has to say it. */
declare module '*.json?said' {
  const said: Pick<import('./messages.ts').Messages['relay'], 'said' | 'fields'>;
  export default said;
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
