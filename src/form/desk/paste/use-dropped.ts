import { type RefObject, useEffect, useRef } from 'react';

const PLAIN = 'text/plain';

/** Whether a text that is dropped there is a message to be read, rather than words for the very field that it is dropped on. */
export function isMessage(text: string, target: EventTarget | null): boolean {
  if (text.trim() === '') return false;
  if (!(target instanceof HTMLElement) || target.isContentEditable) return true;
  if (target.matches('textarea')) return false;
  // A field of one line would run all of its lines together.
  return !target.matches('input') || /[\r\n]/.test(text.trim());
}

/** Takes the messages that are dropped anywhere on the call that `inside` is part of; calls back with their text. */
export function useDropped(inside: RefObject<HTMLElement | null>, onMessage: (text: string) => void): void {
  const latest = useRef(onMessage);
  latest.current = onMessage;
  useEffect(() => {
    const call = inside.current?.closest<HTMLElement>('.desk-call');
    const gone = new AbortController();
    call?.addEventListener(
      'dragover',
      (event) => {
        const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
        // Fields take texts by themselves; anywhere else a drop has to be allowed.
        if (!isField && event.dataTransfer?.types.includes(PLAIN)) event.preventDefault();
      },
      gone,
    );
    call?.addEventListener(
      'drop',
      (event) => {
        const text = event.dataTransfer?.getData(PLAIN) ?? '';
        if (!isMessage(text, event.target)) return;
        event.preventDefault();
        latest.current(text);
      },
      gone,
    );
    return () => gone.abort();
  }, [inside]);
}
