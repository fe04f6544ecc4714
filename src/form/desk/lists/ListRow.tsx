import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { ROW_KEYS, type RowActionId, rowActionOf, rowAriaKeys } from '../keys/row-keys.ts';
import { listWords } from './list-words.ts';
import type { Tone } from './recent-row.ts';

export interface ListRowProps {
  rowKey: string;
  /** What people call it, such as its job number. */
  lead: string;
  status: string;
  tone: Tone;
  title: string;
  /** Under the title, such as its site and window. */
  under: string;
  /** Whose doing it is, by name. */
  by?: string | undefined;
  /** What went wrong with it. */
  why?: string | undefined;
  isTabStop: boolean;
  isOpen: boolean;
  /** Opens or closes what can be done with it. */
  onToggle: () => void;
  /** What the row's own keys do. */
  actions?: Partial<Record<RowActionId, () => void>>;
  /** Beside the row at all times. */
  aside?: ReactNode;
  /** Details and actions, while it is open. */
  children: ReactNode;
}

/** One row of a list: a button that opens what can be done with it. */
export function ListRow(props: ListRowProps) {
  const {
    rowKey,
    lead,
    status,
    tone,
    title,
    under,
    by,
    why,
    isTabStop,
    isOpen,
    onToggle,
    actions = {},
    aside,
    children,
  } = props;
  const panel = `job-row-${rowKey}`;
  const opened = useOpenedInSight(isOpen);
  const toggle = () => {
    opened.byHand();
    onToggle();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const act = rowActionOf(event.key, actions);
    if (act === undefined) return;
    event.preventDefault();
    // The desk may have a meaning of its own for the key.
    event.stopPropagation();
    act();
  };
  const onEscape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== ROW_KEYS.closeRow || !isOpen || event.defaultPrevented) return;
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>('[data-row]')?.focus();
    onToggle();
  };

  return (
    <li
      className="job-row"
      data-open={isOpen || undefined}
      data-tone={tone}
      onKeyDown={onEscape}
      ref={opened.row}
      // biome-ignore lint/a11y/noRedundantRoles: a group of rows around it is no list to a screen reader, and it would go with that.
      role="listitem"
    >
      <div className="job-row-head">
        <button
          aria-controls={isOpen ? panel : undefined}
          aria-expanded={isOpen}
          aria-keyshortcuts={rowAriaKeys(actions)}
          className="job-row-button"
          data-row={rowKey}
          onClick={toggle}
          onKeyDown={onKeyDown}
          tabIndex={isTabStop ? 0 : -1}
          type="button"
        >
          <span className="job-row-top">
            <span className="job-row-lead">{lead}</span> <span className="job-row-title">{title}</span>{' '}
            <span className="job-status" data-tone={tone}>
              {status}
            </span>
          </span>{' '}
          <span className="job-row-under">{under}</span>{' '}
          {by && (
            <span className="job-row-by">
              <span className="visually-hidden">{listWords.by} </span>
              {by}
            </span>
          )}{' '}
          {why && <span className="job-row-under job-row-why">{why}</span>}
        </button>
        {aside}
      </div>
      {isOpen && (
        <div className="job-row-open" id={panel}>
          {children}
        </div>
      )}
    </li>
  );
}

/** Brings what a row opens with into sight; of one that is taller than its list, its beginning. A row that comes open, as the list is drawn again, stays where it is. */
function useOpenedInSight(isOpen: boolean) {
  const row = useRef<HTMLLIElement>(null);
  const isByHand = useRef(false);
  useLayoutEffect(() => {
    if (isOpen && isByHand.current) row.current?.scrollIntoView({ block: 'nearest' });
    isByHand.current = false;
  }, [isOpen]);
  return {
    row,
    byHand: () => {
      isByHand.current = true;
    },
  };
}
