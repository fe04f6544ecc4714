import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each([
  'ar',
  'ar-EG',
  'ckb',
  'dv',
  'fa-AF',
  'he',
  'nqo',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur-PK',
  'yi',
  'pa-Arab',
  'ff-Adlm',
])('%s is written from right to left', (locale) => {
  expect(directionOf(locale)).toBe('rtl');
});

test.each(['en-AU', 'en-SA', 'vi', 'zh-Hans-AU', 'zh-TW', 'sd-Deva', 'ar-Latn'])(
  '%s is written from left to right',
  (locale) => {
    expect(directionOf(locale)).toBe('ltr');
  },
);
