/** `npm run restore -- FILE [--replace]`: puts a backup in the place of the journal that `DATABASE_URL` names. */
import { sqlitePathOf } from '../store/open.ts';
import { runProgram } from './command.ts';
import { restorePostgres } from './postgres.ts';
import { restoreSqlite } from './sqlite.ts';

await runProgram({
  usage: `Usage: npm run restore -- FILE [--replace]

  Puts a backup made by "npm run backup" in the place that DATABASE_URL names. Refused while a relay runs on it, and where
  there is a journal already, unless --replace gives that one up.
`,
  mayReplace: true,
  run: async ({ file, replace, databaseUrl, log }) => {
    const path = sqlitePathOf(databaseUrl);
    return path === undefined
      ? await restorePostgres(file, databaseUrl, { replace }, Date.now(), log)
      : await restoreSqlite(file, path, { replace }, log);
  },
});
