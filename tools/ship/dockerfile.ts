import { globSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  /** The name of the stage it is in; empty before the first. */
  stage: string;
  name: string;
  /** What stands behind the name. */
  text: string;
}

/** The instructions in order. Comments are left out. */
export function instructionsOf(dockerfile: string): Instruction[] {
  const lines = dockerfile
    .replace(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');
  let stage = '';
  return lines.flatMap((line) => {
    const [, name, text = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    if (name === 'FROM') stage = / AS (\S+)$/.exec(text)?.[1] ?? '';
    return [{ stage, name, text }];
  });
}

/** What a stage copies: from another stage, or from the project's folder. The last path is where to. */
export function copiesOf(instructions: readonly Instruction[], stage: string) {
  return instructions
    .filter((each) => each.stage === stage && each.name === 'COPY')
    .map(({ text }) => {
      const [, from, paths = ''] = /^(?:--from=(\S+) )?(.*)$/.exec(text) ?? [];
      const all = paths.split(' ');
      return { from, sources: all.slice(0, -1), to: all.at(-1) ?? '' };
    });
}

const command = z.array(z.string()).nonempty();

/** The command of `CMD` or of a `HEALTHCHECK`, in its form without a shell. */
export function commandIn({ text }: Instruction): string[] {
  return command.parse(JSON.parse(text.slice(text.indexOf('['))));
}

/** What `ENV` sets in a stage. */
export function environmentOf(instructions: readonly Instruction[], stage: string): Record<string, string> {
  const texts = instructions.filter((each) => each.stage === stage && each.name === 'ENV').map(({ text }) => text);
  return Object.fromEntries(
    texts.flatMap((text) => [...text.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value])),
  );
}

/** The project's files that `.dockerignore` lets into the image. Of its patterns those are read that it has. */
export function filesForImage(sources: readonly string[]): string[] {
  const left = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => /^[^#!*]|^\*\*/.test(line));
  const ignored = left.flatMap((pattern) => [pattern, `${pattern}/**`]);
  return globSync(
    sources.flatMap((source) => [source, `${source}/**/*`]),
    { exclude: ignored, withFileTypes: true },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
