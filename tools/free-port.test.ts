import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { freePort } from './free-port.ts';

/** So many that two that chose by chance alone would meet. */
const MANY = 300;
const choose = () => Promise.all(Array.from({ length: MANY }, freePort));

it('gives no port twice, though nothing listens on the first yet', async () => {
  expect(new Set(await choose()).size).toBe(MANY);
});

it('gives no port that another process was given and does not listen on yet', async ({ onTestFinished }) => {
  const source = `
    import { freePort } from './tools/free-port.ts';
    console.log(JSON.stringify(await Promise.all(Array.from({ length: ${MANY} }, freePort))));
    process.stdin.resume();`;
  const other = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void other.kill());
  const [line] = await once(createInterface(other.stdout), 'line');
  const theirs = new Set(z.array(z.number()).parse(JSON.parse(line)));
  expect((await choose()).filter((port) => theirs.has(port))).toEqual([]);
});
