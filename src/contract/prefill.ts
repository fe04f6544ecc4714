/** Field names that a link or a pass may fill in; a custom field is `custom_fields.<external_name>`. */
export const PREFILL_FIELDS = [
  'site',
  'job_type',
  'title',
  'project',
  'date',
  'from',
  'to',
  'notes',
  'purchase_order_number',
  'external_id',
] as const;
export type PrefillField = (typeof PREFILL_FIELDS)[number];
export const CUSTOM_FIELD_PREFIX = 'custom_fields.';

/** Whether a link or a pass may fill in a field of this name. */
export function isPrefillName(name: string): boolean {
  if (name.startsWith(CUSTOM_FIELD_PREFIX)) return name.length > CUSTOM_FIELD_PREFIX.length;
  return PREFILL_FIELDS.some((field) => field === name);
}
