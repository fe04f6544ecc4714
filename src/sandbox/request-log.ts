/** One request under `/v1`, as tests read it back. Times are ms since the epoch by the machine's clock. */
export interface LogEntry {
  /** Counts from 1. */
  id: number;
  at: number;
  endedAt: number | null;
  method: string;
  path: string;
  query: Record<string, string>;
  /** As they came, in lower case, without `authorization`. */
  headers: Record<string, string>;
  /** The name of the key it came with; null when missing or wrong. Never the key itself. */
  key: string | null;
  /** The parsed JSON, else the text as it came; null when there was none. */
  body: unknown;
  /** Null while it is open, and for good when the connection was cut before an answer. */
  status: number | null;
  requestId: string;
  /** The fault that was played on it. */
  fault: string | null;
  /** ID of the job or site that it wrote, whatever the client was told. */
  wrote: string | null;
  /** True when the reference does not define what was asked. */
  unplanned: boolean;
  /** Why it was refused, in words that the answer does not carry. */
  reason: string | null;
}

export interface RequestLog {
  open(request: Omit<LogEntry, 'id' | 'endedAt' | 'status' | 'fault' | 'wrote' | 'unplanned' | 'reason'>): LogEntry;
  /** Oldest first. */
  entries(): readonly LogEntry[];
  clear(): void;
}

/** A log in memory that keeps the newest `capacity` requests. */
export function createRequestLog(capacity = 100_000): RequestLog {
  let entries: LogEntry[] = [];
  let lastId = 0;
  return {
    open(request) {
      lastId += 1;
      const rest = { endedAt: null, status: null, fault: null, wrote: null, unplanned: false, reason: null };
      const entry = { id: lastId, ...request, ...rest };
      if (entries.length >= capacity) entries = entries.slice(Math.ceil(capacity / 10));
      entries.push(entry);
      return entry;
    },
    entries: () => entries,
    clear() {
      entries = [];
    },
  };
}
