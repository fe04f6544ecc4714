const EX_USAGE = 64;

/** For a program that takes no arguments: shows `usage` when it is asked for, ends with 64 and a sentence when there are any. */
export function withoutArguments(usage: string, args: readonly string[] = process.argv.slice(2)): void {
  if (args.includes('--help')) {
    process.stdout.write(usage);
    process.exit(0);
  }
  if (args.length === 0) return;
  process.stderr.write(`This takes no arguments.\n\n${usage}`);
  process.exit(EX_USAGE);
}
