import { expect, it } from 'vitest';
import words from '../words/languages/en.json?messages';
import { readDate } from './typed-date.ts';
import { readTime } from './typed-time.ts';

/** Monday 29 June 2026. */
const today = '2026-06-29';

it.each([
  ['zh-Hans', '7月1日', '2026-07-01'],
  ['zh-Hans', '2027年5月3日', '2027-05-03'],
  ['zh-Hans', '明天', '2026-06-30'],
  ['zh-Hans', '周三', '2026-07-01'],
  ['zh-Hans', '１５/７/２０２６', '2026-07-15'],
  ['vi', '1 tháng 7', '2026-07-01'],
  ['vi', '15 thg 7, 2026', '2026-07-15'],
  ['vi', 'ngày mai', '2026-06-30'],
  ['vi', 'Thứ Tư', '2026-07-01'],
  ['ar', '١/٧', '2026-07-01'],
  ['ar', '١ يوليو', '2026-07-01'],
  ['ar', 'غدًا', '2026-06-30'],
  ['ar', 'الأربعاء', '2026-07-01'],
  ['ar', '1 July', '2026-07-01'],
])('in %s, the date %s is %s', (locale, typed, date) => {
  expect(readDate(typed, { today, locale, words: words.place })).toEqual({ ok: true, date });
});

it.each([
  ['zh-Hans', '下午2点', '14:00'],
  ['zh-Hans', '上午9:30', '09:30'],
  ['zh-Hans', '９：３０', '09:30'],
  ['vi', '2 giờ chiều', '14:00'],
  ['vi', '9 giờ 30', '09:30'],
  ['ar', '٢ م', '14:00'],
  ['ar', '٩:٣٠ ص', '09:30'],
  ['ar', '2pm', '14:00'],
])('in %s, the time %s is %s', (locale, typed, time) => {
  expect(readTime(typed, { locale, words: words.place })).toMatchObject({ ok: true, time });
});
