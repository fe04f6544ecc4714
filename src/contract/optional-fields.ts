/** Fields that the operator may hide from a role or call otherwise. */
export const OPTIONAL_FIELDS = ['project', 'notes', 'purchase_order_number', 'external_id'] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];
