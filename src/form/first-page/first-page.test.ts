// @vitest-environment node
import { expect, it } from 'vitest';
import { EXAMPLE_PAGE as settings } from '../examples/answers.ts';
import { firstPage } from './index.ts';

// One test: the page's modules read their address when they are loaded, as they do in a browser.
it('draws the untouched form in the visitor’s language, with the fields that the settings ask for', async () => {
  const { markup, title, locale, direction, language } = await firstPage({
    path: '/',
    wishes: ['ar'],
    page: { ...settings, fields: { purchase_order_number: { label: 'Purchase <order>' } } },
    hasJobDetails: false,
  });
  expect({ locale, direction, language }).toEqual({ locale: 'ar', direction: 'rtl', language: 'ar' });
  expect(title).not.toBe('');
  for (const name of ['site', 'job_type', 'title', 'date', 'from', 'to', 'purchase_order_number']) {
    expect(markup).toContain(`id="field-${name}"`);
  }
  expect(markup).not.toContain('id="field-notes"');
  expect(markup).toContain('Purchase &lt;order>');
  // Sent before the script is there, it goes nowhere.
  expect(markup).toContain('method="dialog"');
  expect(markup).not.toMatch(/<script| style=| on\w+=/);
});
