import { execFileSync } from 'node:child_process';
import type { Relay } from './relay-process.ts';
import { until } from './wait.ts';

const FELT_WITHIN_MS = 10_000;

/**
 * Runs `meanwhile` with a disk that takes nothing from this relay: the kernel refuses every write of its process past a
 * file's first byte (RLIMIT_FSIZE), as it would refuse to find a block. Linux only.
 *
 * @throws when the relay's store did not feel it, or did not recover
 */
export async function withFullDisk(relay: Relay, meanwhile: () => Promise<void>): Promise<void> {
  const pid = relay.pid();
  if (pid === undefined) return;
  const felt = { withinMs: FELT_WITHIN_MS, everyMs: 20 };
  limitFiles(pid, 1);
  try {
    await until(async () => !(await relay.storeIsWell()), { what: 'the relay to feel the full disk', ...felt });
    await meanwhile();
  } finally {
    limitFiles(pid, 'unlimited');
  }
  await until(() => relay.storeIsWell(), { what: 'the relay to write again', ...felt });
}

/** Sets the soft limit alone, so that it can be lifted again. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`], { stdio: 'pipe' });
}
