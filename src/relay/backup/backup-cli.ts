/** `npm run backup -- FILE`: copies the journal that `DATABASE_URL` names while relays run on it. */
import { sqlitePathOf } from '../store/open.ts';
import { runProgram } from './command.ts';
import { backupPostgres } from './postgres.ts';
import { backupSqlite } from './sqlite.ts';

await runProgram({
  usage: `Usage: npm run backup -- FILE

  Copies the journal that DATABASE_URL names into a new file, which its owner alone can read. Relays may run meanwhile.
  A PostgreSQL journal is copied by pg_dump, which has to be installed.
`,
  mayReplace: false,
  run: async ({ file, databaseUrl }) => {
    const path = sqlitePathOf(databaseUrl);
    return path === undefined ? await backupPostgres(databaseUrl, file) : await backupSqlite(path, file, Date.now());
  },
});
