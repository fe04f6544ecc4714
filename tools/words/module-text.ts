import MessageFormat from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { type Catalog, isolateValues } from '../../src/words/compile.ts';

/**
 * A catalog as the text of an ES module: functions of named values, and plain strings where there is nothing to fill in,
 * which the compiler writes as functions of nothing.
 */
export function moduleText(locale: string, catalog: Catalog): string {
  const compiled = compileModule(new MessageFormat(locale), isolateValues(catalog, locale));
  return compiled.replace(/\(\) => ("(?:[^"\\]|\\.)*")/g, '$1');
}
