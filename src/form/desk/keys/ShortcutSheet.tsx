import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef } from 'react';
import { deskWords } from '../desk-words.ts';
import { Keys } from './Keys.tsx';
import { isMac } from './platform.ts';
import { ROW_KEY_IDS, rowKeycap, rowKeyInWords } from './row-keys.ts';
import { keycaps, SHORTCUTS, type ShortcutGroup } from './shortcuts.ts';

export interface ShortcutSheetProps {
  snippets: Readonly<Record<string, string>>;
  /** Whether `?` opens the sheet: a key that types must be one that can be turned off (WCAG 2.2, 2.1.4). */
  hasQuestion: boolean;
  onQuestion: (has: boolean) => void;
  onClose: () => void;
}

const { shortcuts, snippets: snippetWords } = deskWords;
/** The groups that stand under each other where there is room for columns. */
const COLUMNS: readonly (readonly ShortcutGroup[])[] = [
  ['form', 'calls'],
  ['lists', 'booked', 'help'],
];

/**
 * The sheet of shortcuts and snippets, over the page. Escape closes it, and focus goes back to where it was. It is a popover:
 * a modal dialog makes all of the page inert, each element of which is styled anew for it. Its shade takes the pointer instead,
 * and Tab stays in it.
 */
export default memo(function ShortcutSheet(props: ShortcutSheetProps) {
  const { snippets, hasQuestion, onQuestion, onClose } = props;
  const shade = useRef<HTMLDivElement>(null);
  const close = () => shade.current?.hidePopover();
  const headingId = useId();
  const names = Object.keys(snippets).sort();
  useEffect(() => shade.current?.showPopover(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Escape closes it too.
    <div
      className="desk-sheet-shade"
      onClick={({ target, currentTarget }) => target === currentTarget && close()}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      popover="auto"
      ref={shade}
    >
      <div aria-labelledby={headingId} aria-modal className="dialog desk-sheet" onKeyDown={keepTabInside} role="dialog">
        <h2 id={headingId}>{shortcuts.heading}</h2>
        <div className="desk-sheet-columns">
          {COLUMNS.map((groups) => (
            <div key={groups.join()}>
              {groups.map((group) => (
                <Entries heading={shortcuts.groups[group]} key={group}>
                  {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ id }) => (
                    <Entry does={shortcuts.does[id]} key={id}>
                      <Keys id={id} />
                      <span className="visually-hidden">{keycaps(id, isMac).join(' + ')}</span>
                    </Entry>
                  ))}
                </Entries>
              ))}
            </div>
          ))}
          <div>
            <Entries heading={shortcuts.rowsHeading}>
              {ROW_KEY_IDS.map((id) => (
                <Entry does={shortcuts.rows[id]} key={id}>
                  <kbd aria-hidden>{rowKeycap(id)}</kbd>
                  <span className="visually-hidden">{rowKeyInWords(id)}</span>
                </Entry>
              ))}
            </Entries>
            {names.length > 0 && (
              <Entries heading={snippetWords.heading} how={snippetWords.how}>
                {names.map((name) => (
                  <Entry does={snippets[name]} key={name}>
                    <kbd>/{name}</kbd>
                  </Entry>
                ))}
              </Entries>
            )}
          </div>
        </div>
        <div className="dialog-actions">
          <label className="desk-sheet-question">
            <input
              // Where a browser puts focus when the sheet comes.
              autoFocus
              checked={hasQuestion}
              onChange={(event) => onQuestion(event.currentTarget.checked)}
              type="checkbox"
            />
            {shortcuts.question}
          </label>
          <button className="button-primary" onClick={close} type="button">
            {shortcuts.close}
          </button>
        </div>
      </div>
    </div>
  );
});

function Entries({ heading, how, children }: { heading: string; how?: string; children: ReactNode }) {
  return (
    <section>
      <h3>{heading}</h3>
      {how && <p>{how}</p>}
      <dl>{children}</dl>
    </section>
  );
}

function Entry({ does, children }: { does: string | undefined; children: ReactNode }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{does}</dd>
    </div>
  );
}

/** From the last of what takes focus Tab leads to the first, and back. */
function keepTabInside(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab') return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to?.focus();
}
