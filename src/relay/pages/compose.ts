import type { FirstPage } from '../../contract/first-page.ts';
import { NOT_LOADED_ID, SCRIPT_AHEAD } from './script-ahead.ts';

/** What is put into `index.html`. */
export interface PageParts {
  page: FirstPage;
  /** `form`: the form itself is drawn, and stays until its settings are known. `frame`: only what surrounds a page. */
  drawn: 'form' | 'frame';
  /** Whether the job's own fields come into the form later, above what is then further down. */
  hasJobDetails: boolean;
  /** Addresses of what the page's script will import. */
  scripts: readonly string[];
  styles: readonly string[];
}

/** The built `index.html` with a page drawn in it. Throws where that is not written as it was. */
export function compose(html: string, { page, drawn, hasJobDetails, scripts, styles }: PageParts): string {
  const direction = page.direction === 'ltr' ? '' : ` dir="${page.direction}"`;
  const head = [
    ...styles.map((path) => `<link rel="stylesheet" crossorigin href="${path}" />`),
    ...scripts.map((path) => `<link rel="modulepreload" crossorigin href="${path}" />`),
    ...(page.style === '' ? [] : [`<style>${page.style}</style>`]),
  ];
  const { required, optional } = page.emptyChoices;
  const ofForm = `${hasJobDetails ? ' data-more' : ''} data-choose="${escaped(required)}" data-none="${escaped(optional)}"`;
  const root = `<div id="root" data-drawn="${drawn}"${drawn === 'form' ? ofForm : ''}>`;
  return [
    [/<html lang="[^"]*">/, `<html lang="${escaped(page.locale)}"${direction}>`],
    [/<title>[^<]*<\/title>/, `<title>${escaped(page.title)}</title>\n    <script>${SCRIPT_AHEAD}</script>`],
    [/ *<\/head>/, [...head.map((line) => `    ${line}`), '  </head>'].join('\n')],
    [/<div id="root"><\/div>/, `${notLoaded(page.notLoaded)}${root}${page.markup}</div>`],
  ].reduce((text, [place, part]) => replaced(text, place as RegExp, part as string), html);
}

/** What is shown in place of nothing where the page's own script does not come. */
function notLoaded({ text, again }: FirstPage['notLoaded']): string {
  const button = `<button class="button-primary" type="button">${escaped(again)}</button>`;
  const alert = `<div class="not-loaded" role="alert"><p>${escaped(text)}</p>${button}</div>`;
  return `<template id="${NOT_LOADED_ID}">${alert}</template>`;
}

function replaced(html: string, place: RegExp, part: string): string {
  if (!place.test(html)) throw new Error(`index.html has no ${place.source}`);
  return html.replace(place, () => part);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
