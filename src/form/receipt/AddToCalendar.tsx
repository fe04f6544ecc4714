import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { fetchCalendar } from '../api/calendar.ts';
import { failureOf } from '../api/request.ts';
import { moreWords } from '../more-words.ts';
import { saveFile } from './save-file.ts';

/** Fetches the visit's calendar file and hands it to the browser, which on a phone offers it to the calendar. */
export function AddToCalendar({ bookingKey, fileName }: { bookingKey: string; fileName: string }) {
  const { calendar } = moreWords().receipt;
  const [state, setState] = useState<'idle' | 'loading' | 'done' | 'failed' | 'gone'>('idle');
  const loading = state === 'loading';

  const add = async () => {
    if (loading) return;
    setState('loading');
    try {
      saveFile(await fetchCalendar(bookingKey), fileName);
      setState('done');
    } catch (error) {
      const failure = failureOf(error);
      setState(failure.kind === 'problem' && failure.type === 'not-found' ? 'gone' : 'failed');
    }
  };

  return (
    <>
      <button aria-disabled={loading || undefined} className="button-quiet" onClick={add} type="button">
        {loading ? <span aria-hidden className="spinner" /> : <CalendarPlus aria-hidden size={18} />}
        {loading ? calendar.loading : calendar.add}
      </button>
      <p className="receipt-told" data-bad={state === 'failed' || state === 'gone' || undefined} role="status">
        {state === 'done' && calendar.done}
        {state === 'failed' && calendar.failed}
        {state === 'gone' && calendar.gone}
      </p>
    </>
  );
}
