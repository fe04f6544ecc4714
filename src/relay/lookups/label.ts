/** Written in capitals, whatever the field's name makes of them. No word here is also a plain word of the language. */
const ABBREVIATIONS = new Set(
  (
    'abn acn ahu api apn arn asap bms cctv cnc cpu crm ct diy eftpos epa erp eta fcu ffe gps gst hq hvac hws id imei iot ip ' +
    'it kpi led lpg mac mdf nbn ndis nfc nmi nte ohs ot pabx pcb pdf pm po ppe pv qa qr rcbo rcd rfid rma rto sku sla sms sop ' +
    'ssid swms swp tmv uhf upc ups url usb vat vav vin voip vpn wan whs wms wo'
  ).split(' '),
);

/** Those that are not all capitals. */
const SPELLINGS = new Map([
  ['wifi', 'Wi-Fi'],
  ['kw', 'kW'],
  ['kwh', 'kWh'],
  ['kva', 'kVA'],
  ['co2', 'CO2'],
  ['o2', 'O2'],
]);

/**
 * A custom field's label, made of the only thing the gateway gives: `scope_of_work` → "Scope of work",
 * `site_contact_id` → "Site contact ID". Never empty.
 */
export function labelOf(externalName: string): string {
  const words = externalName
    // Names from elsewhere may be camelCase or have dashes.
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
    .map((word) => SPELLINGS.get(word) ?? (ABBREVIATIONS.has(word) ? word.toUpperCase() : word));
  const label = words.join(' ');
  return label === '' ? externalName : label.charAt(0).toUpperCase() + label.slice(1);
}
