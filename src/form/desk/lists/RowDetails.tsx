/** What of a row has no room in its two lines; lines without a value are left out. */
export function RowDetails({ rows }: { rows: readonly (readonly [label: string, value: string | undefined])[] }) {
  return (
    <dl className="job-row-details">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : undefined,
      )}
    </dl>
  );
}
