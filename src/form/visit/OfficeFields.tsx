import { LIMITS } from '../../contract/limits.ts';
import type { Page } from '../../contract/page.ts';
import { TextField } from '../fields/TextField.tsx';
import { ofOffice } from '../language/OfficeText.tsx';
import { InTurn } from '../start/InTurn.tsx';
import { words } from '../words.ts';

export interface OfficeFieldsProps {
  fields: Page['fields'];
  /** The reference stands elsewhere. */
  withoutReference?: boolean;
}

/** Notes, and what is asked for the books, of a visit that is requested or changed: those that the visitor sees. */
export function OfficeFields({ fields, withoutReference = false }: OfficeFieldsProps) {
  const { labels, hints } = words;
  const { notes, purchase_order_number } = fields;
  return (
    <>
      {notes && (
        <InTurn fields={['notes']}>
          <TextField
            hint={ofOffice(notes.help) ?? (notes.label === undefined ? hints.notes : undefined)}
            label={ofOffice(notes.label) ?? labels.notes}
            max={LIMITS.notes}
            name="notes"
            optional
            rows={3}
          />
        </InTurn>
      )}
      <div className="row">
        {purchase_order_number && (
          <InTurn fields={['purchase_order_number']}>
            <TextField
              hint={ofOffice(purchase_order_number.help)}
              label={ofOffice(purchase_order_number.label) ?? labels.purchase_order_number}
              max={LIMITS.purchaseOrderNumber}
              name="purchase_order_number"
              optional
            />
          </InTurn>
        )}
        {!withoutReference && <Reference fields={fields} />}
      </div>
    </>
  );
}

/** The caller's own reference, where it is asked for. */
export function Reference({ fields: { external_id } }: Pick<OfficeFieldsProps, 'fields'>) {
  if (external_id === undefined) return null;
  return (
    <InTurn fields={['external_id']}>
      <TextField
        hint={ofOffice(external_id.help)}
        label={ofOffice(external_id.label) ?? words.labels.external_id}
        max={LIMITS.externalId}
        name="external_id"
        optional
      />
    </InTurn>
  );
}
