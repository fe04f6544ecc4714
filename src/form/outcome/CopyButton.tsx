import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { moreWords } from '../more-words.ts';

/** How long the button says what it did (ms). */
const TOLD_MS = 4000;

/** Copies `text`, and says whether it could: browsers refuse outside secure contexts. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [told, setTold] = useState<'copied' | 'refused'>();

  useEffect(() => {
    if (told === undefined) return;
    const timer = setTimeout(() => setTold(undefined), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold('copied');
    } catch {
      setTold('refused');
    }
  };

  return (
    <>
      <button className="button-quiet no-print" onClick={copy} type="button">
        {told === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
        {label}
      </button>
      <span className="copy-told no-print" role="status">
        {told === 'copied' && moreWords().outcome.copied}
        {told === 'refused' && moreWords().outcome.copyFailed}
      </span>
    </>
  );
}
