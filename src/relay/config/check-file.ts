import type { Clock, GatewayClient } from '../ports.ts';
import { whatSignInLacks } from '../sign-in/settings.ts';
import { readLive } from './live/read-live.ts';
import { unmatched } from './live/unmatched.ts';
import { loadConfig } from './load.ts';
import { type Finding, findingLine } from './pointless/finding.ts';
import { pointless } from './pointless/pointless.ts';

export interface CheckFileDeps {
  /** Undefined to leave the gateway alone. */
  client: GatewayClient | undefined;
  clock: Pick<Clock, 'now'>;
  newRequestId: () => string;
  /** The relay's: what it asks of the file depends on it. An empty value is an unset one. */
  environment: Record<string, string | undefined>;
}

/** What `npm run config -- check` tells and ends with. */
export interface Report {
  exitCode: 0 | 1 | 78;
  lines: string[];
}

/** Checks a config file as the relay would at its start, then for what has no effect, then against the live lookups. */
export async function checkFile(
  path: string,
  { client, clock, newRequestId, environment }: CheckFileDeps,
): Promise<Report> {
  const loaded = loadConfig(path);
  if (!loaded.ok) return wrong(loaded.mistakes);
  const lacks = environment.OIDC_ISSUER ? whatSignInLacks(loaded.config) : [];
  if (lacks.length > 0) return wrong(lacks.map((mistake) => `${path}: ${mistake}`));
  const today = new Date(clock.now()).toISOString().slice(0, 10);
  const findings = pointless(loaded.config, { today, environment });
  if (client === undefined) return { exitCode: 0, lines: summary(path, findings) };
  const live = await readLive(client, clock, newRequestId);
  if (!live.ok)
    return { exitCode: 1, lines: [...summary(path, findings), `Not checked against the gateway: ${live.reason}.`] };
  return { exitCode: 0, lines: summary(path, [...findings, ...unmatched(loaded.config, live.lookups)]) };
}

function wrong(mistakes: readonly string[]): Report {
  return { exitCode: 78, lines: [...mistakes, `${counted(mistakes, 'mistake')}: the relay would not start.`] };
}

function summary(path: string, findings: readonly Finding[]): string[] {
  const warnings = findings.map((finding) => `${path}: warning: ${findingLine(finding)}`);
  return [
    ...warnings,
    `The relay takes this file${findings.length === 0 ? '' : `, with ${counted(findings, 'warning')}`}.`,
  ];
}

function counted({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}
