import { type CSSProperties, memo, type ReactNode, useRef } from 'react';
import { type RowGroup, sameRows } from './row-groups.ts';

interface GroupProps<Row> {
  rows: readonly Row[];
  /** Its place among the groups, as it comes. */
  at: number;
  /** The same function throughout. */
  keyOf: (row: Row) => string;
  /** The key of the row that takes Tab, and of the one that is open, where they are of this group. */
  stop: string | undefined;
  open: string | undefined;
  /** Draws one row: an `<li role="listitem">` with its key. */
  draw: (row: Row, isTabStop: boolean, isOpen: boolean) => ReactNode;
}

export interface GroupedRowsProps<Row> extends Omit<GroupProps<Row>, 'rows' | 'at'> {
  groups: readonly RowGroup<Row>[];
}

/**
 * The rows of a long list, group by group, inside a `<ul role="list">`: a group is drawn again when something of it changes, and
 * is laid out and painted when it is in sight. All rows are in the page, to be found by its own search and by a screen reader.
 */
export function GroupedRows<Row>({ groups, keyOf, stop, open, draw }: GroupedRowsProps<Row>) {
  return groups.map(({ id, rows }, at) => {
    const ifHere = (key: string | undefined) => (rows.some((row) => keyOf(row) === key) ? key : undefined);
    return <Group at={at} draw={draw} key={id} keyOf={keyOf} open={ifHere(open)} rows={rows} stop={ifHere(stop)} />;
  });
}

/** How many groups are in sight as a list comes, or nearly. */
const NEAR = 2;
/** From here on a group is out of sight of a list that stands at its beginning, by some rows. */
const FAR = 4;

/** It is no list, nor an entry of one, to a screen reader: its rows are the list's. */
function DrawnGroup<Row>({ rows, at, keyOf, stop, open, draw }: GroupProps<Row>) {
  // What begins to be looked after by the browser is taken for out of sight at first, and laid out in a second go. So what was near is left alone
  // until it has moved well away, and then it stays so.
  const isFar = useRef(at >= NEAR);
  isFar.current ||= at >= FAR;
  const style: CSSProperties & Record<'--rows', number> = { '--rows': rows.length };
  return (
    <li className="row-group" role="none" {...(isFar.current && { 'data-far': true, style })}>
      <ul role="none">{rows.map((row) => draw(row, keyOf(row) === stop, keyOf(row) === open))}</ul>
    </li>
  );
}

const Group = memo(DrawnGroup, (before, now) => {
  const isSame = before.stop === now.stop && before.open === now.open && before.draw === now.draw;
  const isAsFar = before.at >= FAR === now.at >= FAR;
  return isSame && isAsFar && sameRows(before.rows, now.rows);
}) as typeof DrawnGroup;

/** For rows that have a `key`. */
export const byKey = ({ key }: { key: string }) => key;
