/** Something found in a caller's message that a field of the form could hold. */
export type Finding =
  /** `value`: with its country code, as people read it. */
  | { kind: 'phone'; value: string }
  | { kind: 'email'; value: string }
  | { kind: 'po'; value: string }
  /** `2026-07-01` */
  | { kind: 'date'; value: string }
  /** `09:30` */
  | { kind: 'time'; value: string }
  /** `value`: the site's ID. */
  | { kind: 'site'; value: string; name: string };

export type FindingKind = Finding['kind'];

/** Without those that say the same as one before. */
export function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.kind} ${finding.value.toLowerCase()}`, finding])).values()];
}
