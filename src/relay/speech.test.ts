import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { speechFor, speechIn } from './speech.ts';

/** The speech of a request for this path with this `Accept-Language`. */
async function askedFor(path: string, accept?: string) {
  const app = new Hono().get('/', async (c) => {
    const { locale, direction, words } = await speechFor(c);
    return c.json({ locale, direction, cancelled: words.calendar.cancelled });
  });
  const response = await app.request(path, { headers: accept === undefined ? {} : { 'Accept-Language': accept } });
  return response.json();
}

describe('what the relay writes itself', () => {
  it('is in the language of the browser, the one that it prefers first', async () => {
    expect(await askedFor('/', 'de;q=0.9, en;q=0.5, vi-VN;q=0.8')).toEqual({
      locale: 'vi-VN',
      direction: 'ltr',
      cancelled: 'Lịch hẹn này đã được hủy.',
    });
  });

  it('is in the language that the address asks for, whatever the browser prefers', async () => {
    expect(await askedFor('/?lang=ar', 'vi')).toMatchObject({ locale: 'ar', direction: 'rtl' });
  });

  it('is spelled as it is where the reader is', async () => {
    expect(await askedFor('/', 'en-US,en;q=0.9')).toMatchObject({ cancelled: 'This visit is canceled.' });
    expect(await askedFor('/', 'en-GB')).toMatchObject({ cancelled: 'This visit is cancelled.' });
  });

  it.each([['/'], ['/?lang=not%20a%20tag'], ['/?lang=']])('is Australian English for %s', async (path) => {
    expect(await askedFor(path)).toMatchObject({ locale: 'en-AU', direction: 'ltr' });
  });

  it('is read once, however many ask at a time', async () => {
    const [one, other] = await Promise.all([speechIn(['zh-CN']), speechIn(['zh-SG'])]);
    expect(one.words).toBe(other.words);
  });
});
