import { expect, it } from 'vitest';
import { compose } from './compose.ts';

const HTML = `<!doctype html>
<html lang="en-AU">
  <head>
    <title>Request a visit</title>
    <link rel="stylesheet" href="/assets/index.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>`;
const page = {
  markup: '<h1>$& زيارة</h1>',
  title: 'Tom & "Jerry" <b>',
  locale: 'ar-EG',
  direction: 'rtl',
  language: 'ar',
  style: '',
  emptyChoices: { required: 'اختر…', optional: 'بلا "شيء"' },
  notLoaded: { text: 'تعذّر', again: 'أعد <المحاولة>' },
} as const;
const parts = { page, drawn: 'form', hasJobDetails: false, scripts: [], styles: [] } as const;

it('puts the page into the document in its own language and direction', () => {
  const html = compose(HTML, parts);
  expect(html).toContain('<html lang="ar-EG" dir="rtl">');
  expect(html).toContain('<h1>$& زيارة</h1></div>');
});

it('says beside the form what stands in a list of choices that are there', () => {
  expect(compose(HTML, parts)).toContain(
    '<div id="root" data-drawn="form" data-choose="اختر…" data-none="بلا &#34;شيء&#34;">',
  );
  expect(compose(HTML, { ...parts, drawn: 'frame' })).toContain('<div id="root" data-drawn="frame">');
});

it('lets no title out of its element', () => {
  expect(compose(HTML, parts)).toContain('<title>Tom &#38; &#34;Jerry&#34; &#60;b&#62;</title>');
});

it('has at hand what to say where the script does not come', () => {
  expect(compose(HTML, parts)).toContain(
    '<template id="not-loaded"><div class="not-loaded" role="alert"><p>تعذّر</p><button class="button-primary" type="button">أعد &#60;المحاولة&#62;</button></div></template><div id="root"',
  );
});

it('names what the script will import, and the theme, before anything is drawn', () => {
  const styled = { ...parts, page: { ...page, style: ':root{--radius:2px}' } };
  const html = compose(HTML, { ...styled, scripts: ['/assets/ar.js'], styles: ['/assets/frame.css'] });
  const [head = ''] = html.split('</head>');
  expect(head).toContain('<link rel="modulepreload" crossorigin href="/assets/ar.js" />');
  expect(head).toContain('<link rel="stylesheet" crossorigin href="/assets/frame.css" />');
  expect(head).toContain('<style>:root{--radius:2px}</style>');
});

it('has the first formats made while the style sheet is on its way', () => {
  const html = compose(HTML, parts);
  expect(html.indexOf('<script>')).toBeGreaterThan(0);
  expect(html.indexOf('<script>')).toBeLessThan(html.indexOf('<link rel="stylesheet"'));
});

it('marks a form whose own fields come later, so that nothing under them is drawn to be moved', () => {
  expect(compose(HTML, { ...parts, hasJobDetails: true })).toContain('data-drawn="form" data-more ');
  expect(compose(HTML, { ...parts, drawn: 'frame', hasJobDetails: true })).not.toContain('data-more');
});

it('refuses a document that it does not know', () => {
  expect(() => compose('<html></html>', parts)).toThrow('index.html has no');
});
