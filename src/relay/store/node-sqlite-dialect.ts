import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';
import * as z from 'zod';

/** How long a statement waits for another process (a second relay, the operator's command) to finish its write. */
const BUSY_WITHIN_MS = 5_000;
const BUSY_RETRY_MS = 5;

/** Kysely's SQLite on Node's own: transactions that take the write lock first, and waits that block nobody. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;
  readonly #config: SqliteDialectConfig;

  constructor(database: DatabaseSync) {
    const config = { database: adapt(database) };
    super(config);
    this.#database = database;
    this.#config = config;
  }

  override createDriver() {
    return new PatientDriver(this.#database, this.#config);
  }

  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** SQLite does roll back its DDL; Kysely's own adapter says otherwise, and would migrate without a transaction. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** While another connection writes, tries again between turns of the event loop: SQLite's own wait would stop it. */
class PatientDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  #connection: DatabaseConnection | undefined;

  constructor(database: DatabaseSync, config: SqliteDialectConfig) {
    super(config);
    this.#database = database;
  }

  override async acquireConnection() {
    const inner = await super.acquireConnection();
    this.#connection ??= {
      executeQuery: (query, options) => whileBusy(() => inner.executeQuery(query, options)),
      streamQuery: (query, chunkSize, options) => inner.streamQuery(query, chunkSize, options),
    };
    return this.#connection;
  }

  override async rollbackTransaction(connection: DatabaseConnection) {
    // A full disk makes SQLite roll back by itself; the error to report is that one.
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

const busySchema = z.object({ errcode: z.number().refine((code) => (code & 0xff) === 5) });

async function whileBusy<Result>(execute: () => Promise<Result>): Promise<Result> {
  const until = Date.now() + BUSY_WITHIN_MS;
  for (;;) {
    try {
      return await execute();
    } catch (error) {
      if (!busySchema.safeParse(error).success || Date.now() > until) throw error;
      await sleep(BUSY_RETRY_MS);
    }
  }
}

/** Statements are prepared once, as many as these: the relay has some hundred, and more where a list is of another length. */
const KEPT_STATEMENTS = 500;

/** What Kysely asks of a database, on `node:sqlite`. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const known = new Map<string, ReturnType<SqliteDatabase['prepare']>>();

  function prepare(sql: string): ReturnType<SqliteDatabase['prepare']> {
    const statement = database.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...parameters.map(toSqlite)),
      run: (parameters) => statement.run(...parameters.map(toSqlite)),
      // Two of one statement at once would be in each other's way.
      iterate: (parameters) => database.prepare(sql).iterate(...parameters.map(toSqlite)),
    };
  }

  return {
    close: () => database.close(),
    prepare: (asked) => {
      const sql = immediate(asked);
      const before = known.get(sql);
      if (before) return before;
      const statement = prepare(sql);
      const [oldest] = known.keys();
      if (known.size >= KEPT_STATEMENTS && oldest !== undefined) known.delete(oldest);
      known.set(sql, statement);
      return statement;
    },
  };
}

/**
 * All our transactions write. One that took the write lock only at its first write would fail for good when another
 * process wrote in between.
 */
function immediate(sql: string): string {
  return sql === 'begin' ? 'begin immediate' : sql;
}

function toSqlite(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}
