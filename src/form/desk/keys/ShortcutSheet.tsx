import { memo, useEffect, useId, useRef } from 'react';
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
const GROUPS: readonly ShortcutGroup[] = ['form', 'calls', 'lists', 'booked', 'help'];

/** The sheet of shortcuts and snippets, over the page. Escape closes it, and focus goes back to where it was. */
export default memo(function ShortcutSheet(props: ShortcutSheetProps) {
  const { snippets, hasQuestion, onQuestion, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const names = Object.keys(snippets).sort();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog aria-labelledby={headingId} className="dialog desk-sheet" onClose={onClose} ref={dialog}>
      <h2 id={headingId}>{shortcuts.heading}</h2>
      <div className="desk-sheet-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{shortcuts.groups[group]}</h3>
            <dl>
              {SHORTCUTS.filter((shortcut) => shortcut.group === group).map(({ id }) => (
                <div key={id}>
                  <dt>
                    <Keys id={id} />
                    <span className="visually-hidden">{keycaps(id, isMac).join(' + ')}</span>
                  </dt>
                  <dd>{shortcuts.does[id]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{shortcuts.rowsHeading}</h3>
          <dl>
            {ROW_KEY_IDS.map((id) => (
              <div key={id}>
                <dt>
                  <kbd aria-hidden>{rowKeycap(id)}</kbd>
                  <span className="visually-hidden">{rowKeyInWords(id)}</span>
                </dt>
                <dd>{shortcuts.rows[id]}</dd>
              </div>
            ))}
          </dl>
        </section>
        {names.length > 0 && (
          <section>
            <h3>{snippetWords.heading}</h3>
            <p>{snippetWords.how}</p>
            <dl>
              {names.map((name) => (
                <div key={name}>
                  <dt>
                    <kbd>/{name}</kbd>
                  </dt>
                  <dd>{snippets[name]}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
      <div className="dialog-actions">
        <label className="desk-sheet-question">
          <input checked={hasQuestion} onChange={(event) => onQuestion(event.currentTarget.checked)} type="checkbox" />
          {shortcuts.question}
        </label>
        <button className="button-primary" onClick={() => dialog.current?.close()} type="button">
          {shortcuts.close}
        </button>
      </div>
    </dialog>
  );
});
