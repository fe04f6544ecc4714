import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useFieldId } from '../components/field-context.ts';
import { languageOf } from '../language/said.ts';
import { moreWords } from '../more-words.ts';
import { type ListedError, linkTexts } from '../rules/form-errors.ts';

export interface ProblemPanelProps {
  heading: string;
  /** Sentences before the links. */
  text: string[];
  errors: ListedError[];
  requestId: string | undefined;
  /** Changes when there is something new to read: the panel takes focus then. */
  news: unknown;
}

/** What stands in the way, above the form: takes focus, and its links lead to each field. */
export function ProblemPanel({ heading, text, errors, requestId, news }: ProblemPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const texts = linkTexts(errors);
  const fieldId = useFieldId();

  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the news.
  useEffect(() => panel.current?.focus(), [news]);

  return (
    // Read whole when it comes. From then on only what is added is news: a problem that is mended goes in silence.
    <div aria-atomic="false" aria-relevant="additions" className="problem" ref={panel} role="alert" tabIndex={-1}>
      <CircleAlert aria-hidden className="problem-icon" size={22} />
      <div className="problem-body">
        <h2>{heading}</h2>
        {text.filter(Boolean).map((sentence) => (
          <p key={sentence} lang={languageOf(sentence)}>
            {sentence}
          </p>
        ))}
        {errors.length > 0 && (
          <ul>
            {errors.map(({ name, message }, index) => (
              <li key={name}>
                <a
                  href={`#${fieldId(name)}`}
                  lang={languageOf(message)}
                  onClick={(event) => {
                    event.preventDefault();
                    goToField(fieldId(name));
                  }}
                >
                  {texts[index]}
                </a>
              </li>
            ))}
          </ul>
        )}
        {requestId && <p className="problem-id">{moreWords().outcome.requestId({ id: requestId })}</p>}
      </div>
    </div>
  );
}

/** Brings the field's label into view, then its control into focus: focus alone would leave the label off the screen. */
function goToField(id: string) {
  const control = document.getElementById(id);
  const field = control?.closest('.field');
  // One that lends its parts to a grid around it (display: contents) has no place of its own to bring into view.
  (field?.getClientRects().length ? field : control)?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
