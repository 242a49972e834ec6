import { Pool, type PoolClient, type QueryResultRow, types } from "pg";

/**
 * Runs one statement and gives its rows. `$1 …` stand for the values. With a name it is planned once a
 * connection instead of every time; a name stands for one text.
 */
export type Query = <Row extends QueryResultRow>(
  sql: string,
  values?: readonly unknown[],
  name?: string,
) => Promise<readonly Row[]>;

/** The lapas database, as the stores beside this file see it. */
export interface Database {
  readonly query: Query;
  /** All or nothing: commits when `work` resolves, rolls back when it throws. */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  readonly databaseUrl: string;
  /** A connection in the pool broke; the next statement gets a new one. */
  readonly onConnectionLost: (reason: string) => void;
}

const MAX_CONNECTIONS = 10;
const INT8 = 20;

export const openDatabase = ({ databaseUrl, onConnectionLost }: DatabaseOptions): Database => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    types: {
      // Rupiah, milliseconds and sequence numbers stay far below 2^53.
      getTypeParser: (oid: number) => (oid === INT8 ? Number : types.getTypeParser(oid)),
    },
  });
  pool.on("error", (error) => onConnectionLost(error.message));

  return {
    query: queryOn(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const result = await work(queryOn(client));
        await client.query("commit");
        client.release();
        return result;
      } catch (error) {
        await rollBack(client);
        throw error;
      }
    },
    close: () => pool.end(),
  };
};

const queryOn =
  (client: Pool | PoolClient): Query =>
  async (text, values, name) =>
    (await client.query({ text, ...(values && { values: [...values] }), ...(name && { name }) }))
      .rows;

/** A connection that cannot even roll back is thrown away. */
const rollBack = async (client: PoolClient): Promise<void> => {
  try {
    await client.query("rollback");
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
};
