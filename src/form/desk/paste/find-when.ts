import { readDate, readTime } from '../../language/place-time.ts';
import { type Finding, withoutRepeats } from './finding.ts';

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
/** What may be a date. Two numbers and a slash alone are rather a unit in a street. */
const DATE = new RegExp(
  [
    '\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b',
    '\\b\\d{1,2}-\\d{1,2}-\\d{4}\\b',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})\\b',
    `\\b(?:${DAY},?\\s+)?(?:the\\s+)?${NUMBER}\\s+(?:of\\s+)?${MONTH}\\b(?:,?\\s+\\d{4}\\b)?`,
    `\\b(?:${DAY},?\\s+)?${MONTH}\\s+${NUMBER}\\b(?:,?\\s+\\d{4}\\b)?`,
    `\\b(?:next\\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b`,
    '\\b(?:today|tomorrow)\\b',
  ].join('|'),
  'gi',
);
const TIME = /\b\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.)(?![a-z])|\b\d{1,2}:\d{2}\b|\b(?:noon|midday)\b/gi;
/** `9-11am`: the half of the day is said once for both. */
const RANGE =
  /\b(?<from>\d{1,2}(?:[:.]\d{2})?)\s*(?:-|–|to|until)\s*(?<to>\d{1,2}(?:[:.]\d{2})?)\s*(?<half>[ap])\.?m\b/gi;

/** The dates in a text from `today` on, at the place, read as the visitor's locale has them. */
export function findDates(text: string, reading: { today: string; locale: string }): Finding[] {
  const found = [...text.matchAll(DATE)].flatMap(([written]): Finding[] => {
    const read = readDate(plain(written), reading);
    return read.ok && read.date >= reading.today ? [{ kind: 'date', value: read.date }] : [];
  });
  return withoutRepeats(found);
}

/** The times of day in a text, in its order: those with minutes, or a half of the day. */
export function findTimes(text: string): Finding[] {
  const spelled = text.replace(RANGE, (_, from: string, to: string, half: string) => {
    const other = half.toLowerCase() === 'a' ? 'p' : 'a';
    const end = `${to}${half}m`;
    const isBefore = timeOf(`${from}${half}m`) < timeOf(end);
    return `${from}${isBefore ? half : other}m ${end}`;
  });
  const times = [...spelled.matchAll(TIME)].map(([written]) => timeOf(written));
  return withoutRepeats(times.filter((time) => time !== '').map((value) => ({ kind: 'time', value })));
}

/** `HH:MM`, or empty for what is no time. */
function timeOf(written: string): string {
  const read = readTime(written);
  return read.ok ? read.time : '';
}

function plain(written: string): string {
  return written
    .replace(/(\d)(?:st|nd|rd|th)\b/i, '$1')
    .replace(/\b(?:of|the)\s+/gi, '')
    .replace(/\s+/g, ' ');
}
