import { OfficeText } from '../language/OfficeText.tsx';
import { words } from '../words.ts';

/** Rows whose answer is a name that the office gave. */
const NAMED_BY_OFFICE: readonly string[] = ['site', 'job_type', 'project'];

/** What a row of a booking is called: a label that is none of ours is the office's. */
export function RowLabel({ label }: { label: string }) {
  return Object.values<string>(words.labels).includes(label) ? label : <OfficeText>{label}</OfficeText>;
}

/** What a row of a booking holds. `name`: the row's key. */
export function RowValue({ name, value }: { name: string; value: string }) {
  return NAMED_BY_OFFICE.includes(name) ? <OfficeText>{value}</OfficeText> : <bdi>{value}</bdi>;
}
