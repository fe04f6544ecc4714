import { parse } from '@messageformat/parser';
import { type Catalog, tokensIn } from '../../src/words/compile.ts';

/** What a message is filled in with: name and TypeScript type of each value. */
export function valuesOf(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const token of tokensIn(parse(text))) {
    if (!('arg' in token)) continue;
    const known = values.get(token.arg);
    const type = typeOf(token);
    if (known === undefined || known === 'string') values.set(token.arg, type);
  }
  return values;
}

/** Numbers are counted or formatted; a choice with a case for `undefined` can go without its value. */
function typeOf(token: ReturnType<typeof tokensIn>[number]): string {
  if (token.type === 'plural' || token.type === 'selectordinal' || token.type === 'function') return 'number';
  if (token.type !== 'select') return 'string';
  return token.cases.some(({ key }) => key === 'undefined') ? 'string | undefined' : 'string';
}

/** The English catalog as a TypeScript module: the type that every language's messages have. */
export function interfaceText(english: Catalog): string {
  return `/** The messages as the page uses them. Made from \`languages/en.json\` by \`npm run words\`: change that, not this. */
export interface Messages ${membersText(english, '')}
`;
}

function membersText(catalog: Catalog, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(catalog).map(([key, text]) => {
    const name = /^[A-Za-z_]\w*$/.test(key) ? key : `'${key}'`;
    if (typeof text !== 'string') return `${inner}${name}: ${membersText(text, inner)};`;
    return `${inner}/** ${text} */\n${inner}${name}: ${typeText(valuesOf(text))};`;
  });
  return `{\n${members.join('\n')}\n${indent}}`;
}

function typeText(values: Map<string, string>): string {
  if (values.size === 0) return 'string';
  return `(values: { ${[...values].map(([name, type]) => `${name}: ${type}`).join('; ')} }) => string`;
}
