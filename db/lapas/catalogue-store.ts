import { CatalogueSnapshot } from "../../core/catalogue/catalogue-snapshot.ts";
import type { Database, Query } from "./database.ts";
import { DAY_MARKS } from "./day-facts.ts";
import { appendEvent } from "./event-store.ts";

export interface CatalogueStore {
  /** The newest snapshot of a machine when it is newer than `afterVersion`; its exact JSON. */
  readonly newestAfter: (machineCode: string, afterVersion: number) => Promise<string | null>;
  readonly newest: (machineCode: string) => Promise<CatalogueSnapshot | null>;
  /** The version each machine has told that it works by; machines that told none are left out. */
  readonly adoptedVersions: () => Promise<ReadonlyMap<string, number>>;
  /** Keeps a snapshot, tells every kiosk of its machine, and gives their ids. Versions only go up. */
  readonly publish: (snapshot: CatalogueSnapshot, nowMs: number) => Promise<readonly string[]>;
  readonly newestOfAll: () => Promise<readonly CatalogueSnapshot[]>;
  /** Publishes the newest snapshot of every machine once more, with a change; gives the kiosks' ids. */
  readonly republish: (
    change: (snapshot: CatalogueSnapshot) => CatalogueSnapshot,
    nowMs: number,
  ) => Promise<readonly string[]>;
  /** The same for one machine alone. */
  readonly republishOf: (
    machineCode: string,
    change: (snapshot: CatalogueSnapshot) => CatalogueSnapshot,
    nowMs: number,
  ) => Promise<readonly string[]>;
  /** Publishes unless the machine has a catalogue already. */
  readonly seed: (snapshot: CatalogueSnapshot, nowMs: number) => Promise<void>;
}

export const createCatalogueStore = (database: Database): CatalogueStore => {
  const newestAfter = async (machineCode: string, afterVersion: number) => {
    const [row] = await database.query<{ readonly snapshot: string }>(
      `select snapshot from catalogue_snapshot where machine_code = $1 and version > $2
       order by version desc limit 1`,
      [machineCode, afterVersion],
    );
    return row?.snapshot ?? null;
  };

  const republish = (
    change: (snapshot: CatalogueSnapshot) => CatalogueSnapshot,
    nowMs: number,
    isMeant: (snapshot: CatalogueSnapshot) => boolean,
  ) =>
    database.transaction(async (query) => {
      const kioskIds: string[] = [];
      for (const snapshot of (await newestOfAll(query)).filter(isMeant)) {
        const next = { ...change(snapshot), version: snapshot.version + 1 };
        kioskIds.push(...(await publishSnapshot(query, next, nowMs)));
      }
      return kioskIds;
    });

  return {
    newestAfter,
    newest: async (machineCode) => {
      const json = await newestAfter(machineCode, 0);
      return json === null ? null : CatalogueSnapshot.parse(JSON.parse(json));
    },
    adoptedVersions: async () => {
      const rows = await database.query<{
        readonly machineCode: string;
        readonly version: number;
      }>(ADOPTED_VERSIONS);
      return new Map(rows.map(({ machineCode, version }) => [machineCode, version]));
    },
    publish: (snapshot, nowMs) =>
      database.transaction((query) => publishSnapshot(query, snapshot, nowMs)),
    newestOfAll: () => newestOfAll(database.query),
    republish: (change, nowMs) => republish(change, nowMs, () => true),
    republishOf: (machineCode, change, nowMs) =>
      republish(change, nowMs, (snapshot) => snapshot.machineCode === machineCode),
    seed: async (snapshot, nowMs) => {
      await database.query(
        `insert into catalogue_snapshot (machine_code, version, snapshot, published_at_ms)
         select $1, $2, $3, $4
         where not exists (select 1 from catalogue_snapshot where machine_code = $1)
         on conflict do nothing`,
        [snapshot.machineCode, snapshot.version, JSON.stringify(snapshot), nowMs],
      );
    },
  };
};

/** The kinds are named as the index `fact_day_mark` names them, so that PostgreSQL uses it. */
const ADOPTED_VERSIONS = `
  select machine_code as "machineCode",
    (convert_from(payload, 'UTF8')::jsonb -> 'snapshot' ->> 'version')::integer as version
  from (select distinct on (machine_code) machine_code, journal_id
        from journal join kiosk using (kiosk_id)
        order by machine_code, opened_at_ms desc) as newest
  cross join lateral (
    select payload from fact
    where fact.journal_id = newest.journal_id and ${DAY_MARKS} and kind = 'catalogue-adopted'
    order by seq desc limit 1) as adopted
`;

const newestOfAll = async (query: Query): Promise<readonly CatalogueSnapshot[]> => {
  const rows = await query<{ readonly snapshot: string }>(
    `select distinct on (machine_code) snapshot from catalogue_snapshot
     order by machine_code, version desc`,
  );
  return rows.map(({ snapshot }) => CatalogueSnapshot.parse(JSON.parse(snapshot)));
};

const publishSnapshot = async (
  query: Query,
  snapshot: CatalogueSnapshot,
  nowMs: number,
): Promise<readonly string[]> => {
  const { machineCode, version } = snapshot;
  const inserted = await query(
    `insert into catalogue_snapshot (machine_code, version, snapshot, published_at_ms)
     select $1::text, $2::int, $3, $4
     where not exists (
       select 1 from catalogue_snapshot where machine_code = $1::text and version >= $2::int)
     returning 1`,
    [machineCode, version, JSON.stringify(snapshot), nowMs],
  );
  if (inserted.length === 0) throw new Error(`${machineCode} has a catalogue as new as ${version}`);
  const kiosks = await query<{ readonly kiosk_id: string }>(
    "select kiosk_id from kiosk where machine_code = $1 order by kiosk_id",
    [machineCode],
  );
  for (const kiosk of kiosks) {
    await appendEvent(query, kiosk.kiosk_id, { kind: "catalogue-published", version }, nowMs);
  }
  return kiosks.map((kiosk) => kiosk.kiosk_id);
};
