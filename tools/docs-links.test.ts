import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = globSync(['*.md', 'docs/**/*.md']).sort();

/** A page without what stands in its fenced blocks, where nothing is a link or a heading. */
function proseOf(page: string): string {
  return readFileSync(page, 'utf8').replace(/^( *)```[\s\S]*?^ *```$/gm, '');
}

/** Where the links of a page lead, those to other sites aside. */
function linksIn(page: string): string[] {
  const targets = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a page's headings, as GitHub makes them: small letters, no punctuation, hyphens for spaces, a number for a twin. */
function anchorsOf(page: string): string[] {
  const seen = new Map<string, number>();
  return [...proseOf(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '').replaceAll(' ', '-');
    const twins = seen.get(slug) ?? 0;
    seen.set(slug, twins + 1);
    return twins === 0 ? slug : `${slug}-${twins}`;
  });
}

function leadsNowhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return true;
  return anchor !== undefined && !anchorsOf(target).includes(anchor);
}

it('reads the documents of this project', () => {
  expect(pages).toContain('README.md');
  expect(pages.flatMap(linksIn).length).toBeGreaterThan(60);
});

describe('every link between documents', () => {
  it.each(pages)('leads to a file and a heading that are there: %s', (page) => {
    expect(linksIn(page).filter((link) => leadsNowhere(page, link))).toEqual([]);
  });
});

describe('every file that is named', () => {
  it.each(['docs/architecture.md', 'CONTRIBUTING.md', 'docs/shipping.md'])('is there: %s', (page) => {
    const named = [...proseOf(page).matchAll(/`((?:src|tools|e2e|docs|ship|bench|demo)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});

it('says of every document in docs where it is, in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const documents = globSync('docs/*.md');
  expect(documents.filter((document) => !readme.includes(`(${document}`))).toEqual([]);
});
