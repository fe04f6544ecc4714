import '../desk-lists.css';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DeskJob, DeskJobList } from '../../../contract/desk.ts';
import { sitesQueryOptions } from '../../api/lookup.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { useSettled } from '../../components/use-settled.ts';
import { asOf } from '../../receipt/as-of.ts';
import { useNow } from '../../window/use-now.ts';
import { words } from '../../words.ts';
import { useAskedJob } from './asked-job.ts';
import { focusRow } from './focus-row.ts';
import { GroupedRows } from './GroupedRows.tsx';
import { JobOrderArea } from './JobOrderArea.tsx';
import { deskJobsOptions } from './job-queries.ts';
import { type JobTarget, targetOfJob } from './job-target.ts';
import { isByNumber, jobsWanted } from './jobs-wanted.ts';
import { listWords } from './list-words.ts';
import { rowGroups } from './row-groups.ts';
import { SiteJobRow } from './SiteJobRow.tsx';
import { reader } from './this-desk.ts';
import { useJobsAhead } from './use-jobs-ahead.ts';
import { useLiveness } from './use-liveness.ts';
import { useRoving } from './use-roving.ts';

const GLASS = <Search aria-hidden size={16} />;

/** How long typing has to rest before it is looked for (ms): the relay may ask the gateway for a number. */
const QUIET_MS = 400;
const NONE: readonly DeskJob[] = [];
const idOf = ({ id }: DeskJob) => id;
const { jobs: jobWords } = listWords;

/** The gateway's jobs at the site of the call, and any job by its number. `siteId`: empty or undefined while none is chosen. */
export default memo(function SiteJobs({ siteId }: { siteId: string | undefined }) {
  const liveness = useLiveness();
  useJobsAhead(liveness);
  const [typed, setTyped] = useTyped(siteId);
  const settled = useSettled(typed, QUIET_MS);
  const wanted = jobsWanted(siteId, typed === '' ? '' : settled);
  const { data, isError, isFetching, refetch, isPlaceholderData } = useQuery({
    ...deskJobsOptions(wanted ?? {}, liveness),
    enabled: wanted !== undefined,
    placeholderData: (before, query) =>
      // What is typed narrows the list that is shown; another site's jobs are not this one's.
      sameSite(query?.queryKey[1], siteId) ? before : undefined,
  });
  const zoneOf = useZones();
  const list = wanted === undefined ? undefined : data;
  const jobs = list?.jobs ?? NONE;
  const groups = useMemo(() => rowGroups(jobs), [jobs]);
  const roving = useRoving(useMemo(() => jobs.map(idOf), [jobs]));
  const rows = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useState<string>();
  const [target, setTarget] = useState<JobTarget>();
  const toggle = useCallback((id: string) => setOpen((before) => (before === id ? undefined : id)), []);
  const order = useCallback(
    (mode: JobTarget['mode'], job: DeskJob) => setTarget(targetOfJob(mode, job, zoneOf(job.site.id))),
    [zoneOf],
  );
  const namesSite = isByNumber(wanted) || wanted?.site === undefined;
  const draw = useCallback(
    (job: DeskJob, isTabStop: boolean, isOpen: boolean) => (
      <SiteJobRow
        isOpen={isOpen}
        isTabStop={isTabStop}
        job={job}
        key={job.id}
        namesSite={namesSite}
        onOrder={order}
        onToggle={toggle}
        timeZone={zoneOf(job.site.id)}
      />
    ),
    [namesSite, order, toggle, zoneOf],
  );

  return (
    <div className="desk-list">
      <SearchBox hasSite={Boolean(siteId)} onType={setTyped} typed={typed} />
      {target && (
        <JobOrderArea
          key={`${target.mode} ${target.jobId}`}
          onDone={() => focusRow(rows.current, target.jobId)}
          onOver={() => setTarget(undefined)}
          target={target}
        />
      )}
      <div className="desk-list-note" role="status">
        {wanted === undefined && <p>{jobWords.choose}</p>}
        {wanted !== undefined && list === undefined && (!isError || isFetching) && <p>{jobWords.loading}</p>}
        {wanted !== undefined && list === undefined && isError && !isFetching && (
          <>
            <p>{jobWords.failed}</p>
            <button className="list-button" onClick={() => refetch()} type="button">
              {words.tryAgain}
            </button>
          </>
        )}
        {list && !isPlaceholderData && (
          <JobCount hasSite={Boolean(siteId)} list={list} typed={typed === '' ? '' : settled.trim()} />
        )}
      </div>
      {jobs.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari's screen reader takes one without bullets for none.
        <ul className="job-rows" data-stale={isPlaceholderData || undefined} ref={rows} role="list" {...roving.props}>
          <GroupedRows draw={draw} groups={groups} keyOf={idOf} open={open} stop={roving.stop} />
        </ul>
      )}
    </div>
  );
});

/** What is typed to find a job by: let go of when the call is about another site, taken from who asks for a number. */
function useTyped(siteId: string | undefined) {
  const asked = useAskedJob();
  const [typed, setTyped] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another site is another question.
  useEffect(() => setTyped(''), [siteId]);
  useEffect(() => {
    if (asked) setTyped(asked.number);
  }, [asked]);
  return [typed, setTyped] as const;
}

/** The zone of a site, where the lookup tells it. */
function useZones(): (siteId: string) => string | undefined {
  const { data } = useAnswer(sitesQueryOptions);
  return useCallback((siteId) => data?.items.find(({ id }) => id === siteId)?.time_zone?.name, [data]);
}

function sameSite(wanted: unknown, siteId: string | undefined): boolean {
  const site = typeof wanted === 'object' && wanted !== null && 'site' in wanted ? wanted.site : undefined;
  return site === (siteId || undefined);
}

interface SearchBoxProps {
  typed: string;
  hasSite: boolean;
  onType: (typed: string) => void;
}

function SearchBox({ typed, hasSite, onType }: SearchBoxProps) {
  const id = useId();
  return (
    <div className="job-search">
      <label className="visually-hidden" htmlFor={id}>
        {jobWords.search}
      </label>
      {GLASS}
      <input
        autoComplete="off"
        id={id}
        onChange={(event) => onType(event.currentTarget.value)}
        placeholder={jobWords.searchHelp(hasSite)}
        spellCheck={false}
        type="search"
        value={typed}
      />
    </div>
  );
}

interface JobCountProps {
  list: DeskJobList;
  typed: string;
  hasSite: boolean;
}

/** How many jobs are listed, as of when, and whether there may be more than these. */
function JobCount({ list, typed, hasSite }: JobCountProps) {
  const nowMs = useNow();
  const { jobs, as_of, complete, more } = list;
  const isUnread = as_of === undefined;
  const none = typed === '' ? jobWords.empty : jobWords.noMatch(typed, hasSite);
  return (
    <p>
      {[
        jobs.length > 0 ? `${jobWords.count(jobs.length, more)}.` : isUnread && typed === '' ? '' : none,
        isUnread ? jobWords.unread : jobWords.asOf(asOf(as_of, reader, nowMs)),
        !isUnread && !complete && jobWords.incomplete,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  );
}
