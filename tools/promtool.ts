/** Prometheus's own checker of rules and metrics, for tests. */
import { spawnSync } from 'node:child_process';
import { debianProgram } from './debian-program.ts';

/** Runs it. `input` is what it reads from standard input; `output` all that it says. */
export function promtool(args: string[], input = ''): { code: number | null; output: string } {
  const program = debianProgram({ debianPackage: 'prometheus', path: 'usr/bin/promtool' });
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (error) throw error;
  return { code: status, output: stdout + stderr };
}
