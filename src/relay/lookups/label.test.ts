import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../../contract/any-text-for-tests.ts';
import { labelOf } from './label.ts';

it.each([
  ['scope_of_work', 'Scope of work'],
  ['po_number', 'PO number'],
  ['asset_id', 'Asset ID'],
  ['swms_required', 'SWMS required'],
  ['site_contact_phone_2', 'Site contact phone 2'],
  ['HVAC_unit', 'HVAC unit'],
  ['permit-url', 'Permit URL'],
  ['gateCode', 'Gate code'],
  ['__level__', 'Level'],
  ['id', 'ID'],
  ['idle_time', 'Idle time'],
  ['gst_inclusive', 'GST inclusive'],
  ['ppe_required', 'PPE required'],
  ['meter_nmi', 'Meter NMI'],
  ['usage_kwh', 'Usage kWh'],
  ['wifi_ssid', 'Wi-Fi SSID'],
  ['größe', 'Größe'],
])('labels %s as “%s”', (name, label) => {
  expect(labelOf(name)).toBe(label);
});

it('has a label for whatever the gateway calls a field', () => {
  fc.assert(fc.property(anyText({ minLength: 1 }), (name) => labelOf(name).length > 0));
});
