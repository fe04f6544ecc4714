/** Written in capitals, whatever the field's name makes of them. */
const ABBREVIATIONS = new Set(
  'abn acn api bms ct eta gps hvac id imei it mac nte ot po pm qa qr rcd sla ssid sku swms ups url vin wo whs'.split(
    ' ',
  ),
);

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
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word));
  const label = words.join(' ');
  return label === '' ? externalName : label.charAt(0).toUpperCase() + label.slice(1);
}
