import type { Entry } from '../journal/entry.ts';
import type { JournalStore, Received } from '../store/journal-store.ts';
import { csvLine } from './csv.ts';

/** Which bookings are wanted, and how. */
export interface ExportOrder extends Received {
  format: 'csv' | 'json';
}

/** Rows that are read at once: an export of years fits any memory. */
const PAGE = 500;

/** The bookings as text, piece by piece, in the order in which they came: docs/operators.md describes the columns. */
export async function* exportBookings(
  order: ExportOrder,
  journal: Pick<JournalStore, 'page'>,
): AsyncGenerator<string, void, undefined> {
  const isCsv = order.format === 'csv';
  yield isCsv ? csvLine(COLUMNS) : '[';
  let separator = '\n';
  for await (const entry of entries(order, journal)) {
    const row = rowOf(entry);
    if (isCsv) {
      yield csvLine(COLUMNS.map((column) => cell(row[column])));
    } else {
      yield separator + JSON.stringify(row);
      separator = ',\n';
    }
  }
  if (!isCsv) yield '\n]\n';
}

async function* entries(order: ExportOrder, journal: Pick<JournalStore, 'page'>): AsyncGenerator<Entry> {
  let after = 0;
  for (;;) {
    const page = await journal.page(order, after, PAGE);
    yield* page.entries;
    if (page.next === undefined) return;
    after = page.next;
  }
}

/** A booking as it is handed out: nothing stands where there is nothing, or where it was erased. */
function rowOf({ key, receivedAt, life, jobStatus, owner, takenBy, request, names, erasedAt }: Entry) {
  const always = {
    key,
    received_at: new Date(receivedAt).toISOString(),
    state: life.state,
    job_id: life.state === 'booked' ? life.job.id : null,
    job_number: life.state === 'booked' ? life.job.number : null,
    job_status: jobStatus ?? null,
    channel: owner.channel,
    start_time: request.start_time,
    end_time: request.end_time,
    time_zone: request.time_zone ?? null,
    refusal: life.state === 'refused' ? life.refusal : null,
  };
  const isErased = erasedAt !== undefined;
  const unlessErased = <Value>(value: Value | undefined) => (isErased ? null : (value ?? null));
  return {
    ...always,
    subject: unlessErased(owner.subject),
    taken_by: unlessErased(takenBy),
    site: unlessErased(request.site),
    site_name: unlessErased(names.site),
    job_type: unlessErased(request.job_type),
    job_type_name: unlessErased(names.jobType),
    project: unlessErased(request.project),
    project_name: unlessErased(names.project),
    title: unlessErased(request.title),
    notes: unlessErased(request.notes),
    purchase_order_number: unlessErased(request.purchase_order_number),
    external_id: unlessErased(request.external_id),
    custom_fields: unlessErased(request.custom_fields),
    erased_at: isErased ? new Date(erasedAt).toISOString() : null,
  };
}

type Row = ReturnType<typeof rowOf>;

/** The columns of CSV, in their order. */
export const COLUMNS = [
  'key',
  'received_at',
  'state',
  'job_id',
  'job_number',
  'job_status',
  'channel',
  'subject',
  'taken_by',
  'site',
  'site_name',
  'job_type',
  'job_type_name',
  'project',
  'project_name',
  'title',
  'start_time',
  'end_time',
  'time_zone',
  'notes',
  'purchase_order_number',
  'external_id',
  'custom_fields',
  'refusal',
  'erased_at',
] as const satisfies readonly (keyof Row)[];

function cell(value: Row[keyof Row]): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
