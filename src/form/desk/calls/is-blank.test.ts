import { describe, expect, it } from 'vitest';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { EMPTY_VISIT } from '../../visit-form.ts';
import { isBlank } from './is-blank.ts';

const FIELD: PresentedField = {
  external_name: 'crew_size',
  fi_field_id: '1',
  job_type_id: null,
  label: 'Crew size',
  kind: 'number',
  required: false,
  read_only: false,
  default: '2',
};
const GIVEN = { customFields: [FIELD], onlySite: '3065756', locale: 'en-AU' };

describe('a call in which nobody has typed', () => {
  it('is blank whatever came into it by itself', () => {
    expect(isBlank(EMPTY_VISIT, GIVEN)).toBe(true);
    expect(isBlank({ ...EMPTY_VISIT, site: '3065756', custom_fields: { crew_size: '2' } }, GIVEN)).toBe(true);
  });

  it('is not, once anything is typed or chosen', () => {
    expect(isBlank({ ...EMPTY_VISIT, custom_fields: { crew_size: '3' } }, GIVEN)).toBe(false);
    expect(isBlank({ ...EMPTY_VISIT, site: '3065757' }, GIVEN)).toBe(false);
    expect(isBlank({ ...EMPTY_VISIT, site_words: 'acme dep' }, GIVEN)).toBe(false);
    expect(isBlank({ ...EMPTY_VISIT, notes: 'Ring first.' }, GIVEN)).toBe(false);
    expect(isBlank({ ...EMPTY_VISIT, site: '3065756' }, { ...GIVEN, onlySite: undefined })).toBe(false);
  });
});
