import { findEmails, findPurchaseOrders } from './find-plain.ts';
import { findSite } from './find-site.ts';
import { findDates, findTimes } from './find-when.ts';
import type { Finding } from './finding.ts';
import { plainMessage } from './plain-message.ts';

export interface MessageReading {
  sites: readonly { id: string; name: string }[];
  /** The date at the place, `2026-07-01`. */
  today: string;
  /** The reader's, BCP 47. */
  locale: string;
}

/** A longer message is read up to here. */
const LONGEST = 20_000;

/** All but the phone numbers that a message has for the form, in the order of the form. Nothing leaves the device. */
export function findInMessage(message: string, { sites, ...reading }: MessageReading): Finding[] {
  const text = plainMessage(message.slice(0, LONGEST));
  return [
    ...findSite(text, sites),
    ...findDates(text, reading),
    ...findTimes(text),
    ...findEmails(text),
    ...findPurchaseOrders(text),
  ];
}
