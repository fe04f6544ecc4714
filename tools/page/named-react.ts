import type { Plugin } from 'vite';

/** Where libraries take all of React in one object, and what takes from it by name: the bundler leaves out what nobody names. */
const WHOLE: readonly [library: RegExp, whole: RegExp, named: string][] = [
  [/\/react-hook-form\/dist\/index\.esm\.mjs$/, /^import React from 'react';$/m, "import * as React from 'react';"],
  [/\/downshift\/dist\/downshift\.esm\.mjs$/, /_extends\(\{\}, React\)/g, 'React'],
];

/** Has libraries name what they use of `preact/compat`, half of which nobody does. To be looked at again when they are upgraded. */
export function namedReact(): Plugin {
  return {
    name: 'callout:named-react',
    apply: 'build',
    transform: {
      filter: { id: WHOLE.map(([library]) => library) },
      handler(code, id) {
        const [, whole, named] = WHOLE.find(([library]) => library.test(id)) ?? [];
        if (whole === undefined || named === undefined) return null;
        if (code.search(whole) < 0) throw new Error(`${id} is not written as it was: see tools/page/named-react.ts`);
        return { code: code.replace(whole, named), map: null };
      },
    },
  };
}
