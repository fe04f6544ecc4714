import { LIMITS } from '../../../contract/limits.ts';
import { type Finding, withoutRepeats } from './finding.ts';

/** The part before the `@` has 64 characters at most (RFC 5321, 4.5.3.1.1): so no text takes long to search. */
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** `PO 12345`, `P.O. #A-99`, `purchase order no: 77/B`; a post office box is none. */
const PURCHASE_ORDER =
  /(?<![\p{L}\p{N}])(?:p\.?\s?o\.?|purchase\s+order)(?![\p{L}])(?!\s*box)(?:\s*(?:number|no\.?|num\.?|ref\.?)(?![\p{L}]))?\s*[:#=]?\s*(?:is\s+)?#?\s*(?<value>[A-Z0-9][A-Z0-9/_.-]{0,200})/giu;

/** The email addresses in a text. */
export function findEmails(text: string): Finding[] {
  const found = [...text.matchAll(EMAIL)].map(([address]) => address.replace(/^[.-]+/, ''));
  return withoutRepeats(found.filter((value) => !value.startsWith('@')).map((value) => ({ kind: 'email', value })));
}

/** The purchase order numbers in a text: what follows "PO" or "purchase order" and has a digit in it. */
export function findPurchaseOrders(text: string): Finding[] {
  const values = [...text.matchAll(PURCHASE_ORDER)].map(({ groups }) => (groups?.value ?? '').replace(/[./_-]+$/, ''));
  const fitting = values.filter((value) => /\d/.test(value) && value.length <= LIMITS.purchaseOrderNumber);
  return withoutRepeats(fitting.map((value) => ({ kind: 'po', value })));
}
