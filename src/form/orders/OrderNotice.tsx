import { CircleAlert, CircleCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { languageOf } from '../language/said.ts';
import type { OrderNews } from './order-news.ts';

/** The news of an order, told aloud; it takes focus when it is the answer to what the person just did. */
export function OrderNotice({ news: { tone, heading, text }, takesFocus }: { news: OrderNews; takesFocus: boolean }) {
  const notice = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new heading is news.
  useEffect(() => {
    if (takesFocus) notice.current?.focus();
  }, [heading, takesFocus]);

  return (
    <div className="order-notice no-print" data-tone={tone} ref={notice} role="status" tabIndex={-1}>
      {tone === 'good' && <CircleCheck aria-hidden size={22} />}
      {tone === 'bad' && <CircleAlert aria-hidden size={22} />}
      {tone === 'waiting' && <span aria-hidden className="spinner" />}
      <div>
        <p className="order-notice-heading">{heading}</p>
        <p lang={languageOf(text)}>{text}</p>
      </div>
    </div>
  );
}
