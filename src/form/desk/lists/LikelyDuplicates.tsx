import '../desk-lists.css';
import { useQuery } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { tabPass } from '../../pass/tab-pass.ts';
import { askForJob } from './asked-job.ts';
import { likelyDuplicatesOptions } from './job-queries.ts';
import { listWords } from './list-words.ts';
import { type ToldDuplicate, tellDuplicate, tellDuplicates } from './tell-duplicates.ts';
import { readingNow } from './this-desk.ts';
import { useLiveness } from './use-liveness.ts';

export interface LikelyDuplicatesProps {
  /** IDs; empty or undefined while they are not chosen. */
  site: string | undefined;
  jobType: string | undefined;
  /** A wire time; empty or undefined while the window is not known. */
  startTime: string | undefined;
  /** The key of the visit they may be the same as: nothing is its own duplicate. */
  bookingKey: string;
}

/** How many are shown; the sentence tells how many there are. */
const SHOWN = 2;

/** What may be the same visit, booked before: told once and politely, beside the button, and in nobody's way. */
export default function LikelyDuplicates(props: LikelyDuplicatesProps) {
  const { site = '', jobType = '', startTime = '', bookingKey } = props;
  useLiveness();
  const isKnown = site !== '' && jobType !== '' && startTime !== '';
  const { data = [] } = useQuery(likelyDuplicatesOptions(isKnown ? { site, jobType, startTime } : undefined));
  const duplicates = isKnown ? data.filter(({ key }) => key !== bookingKey) : [];
  const sentence = tellDuplicates(duplicates);
  return (
    <div className="duplicates" role="status">
      {sentence && (
        <div className="duplicates-told">
          <Info aria-hidden size={18} />
          <div>
            <p>{sentence}</p>
            <ul>
              {duplicates.slice(0, SHOWN).map((duplicate) => {
                const told = tellDuplicate(duplicate, readingNow());
                // The sentence is of the first one's kind.
                return <Duplicate key={told.id} namesKind={duplicate.kind !== duplicates[0]?.kind} told={told} />;
              })}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

function Duplicate({ told, namesKind }: { told: ToldDuplicate; namesKind: boolean }) {
  const { name, number, key, kind, window, status } = told;
  const rest = [window, status, namesKind && kind].filter(Boolean).join(' · ');
  return (
    <li>
      {key === undefined ? (
        <button
          aria-label={listWords.duplicates.find(name)}
          className="button-link"
          onClick={() => number !== undefined && askForJob(number)}
          type="button"
        >
          {name}
        </button>
      ) : (
        <a
          aria-label={`${listWords.duplicates.open(name)}, ${listWords.recent.newTab}`}
          href={tabPass.link(`/r/${key}`)}
          rel="noopener opener"
          target="_blank"
        >
          {name}
        </a>
      )}{' '}
      <span>{rest}</span>
    </li>
  );
}
