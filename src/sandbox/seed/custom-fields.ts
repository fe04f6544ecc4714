import type { CustomField } from '../../contract/lookups.ts';

/** The tenant's custom fields: those with a job type apply to that one alone. */
export const CUSTOM_FIELDS: readonly CustomField[] = [
  { external_name: 'scope_of_work', fi_field_id: '349661', job_type_id: null },
  { external_name: 'access_instructions', fi_field_id: '349662', job_type_id: null },
  { external_name: 'site_contact_name', fi_field_id: '349663', job_type_id: null },
  { external_name: 'po_contact_phone', fi_field_id: '349664', job_type_id: null },
  { external_name: 'asset_id', fi_field_id: '349665', job_type_id: null },
  { external_name: 'preferred_technician', fi_field_id: '349666', job_type_id: null },
  { external_name: 'after_hours_ok', fi_field_id: '349667', job_type_id: null },
  { external_name: 'swms_number', fi_field_id: '349670', job_type_id: '29400' },
  { external_name: 'equipment_serial_numbers', fi_field_id: '349671', job_type_id: '29400' },
  { external_name: 'hvac_model', fi_field_id: '349672', job_type_id: '29402' },
  { external_name: 'refrigerant_type', fi_field_id: '349673', job_type_id: '29403' },
  { external_name: 'number_of_appliances', fi_field_id: '349674', job_type_id: '29404' },
  { external_name: 'roof_access_method', fi_field_id: '349675', job_type_id: '29407' },
  { external_name: 'original_job_number', fi_field_id: '349676', job_type_id: '29409' },
];
