import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../db/lapas/database.ts";
import { inParts, startDerivation } from "../../db/lapas/derivation.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { until } from "../support/until.ts";
import { startHubStand } from "./hub-stand.ts";
import { type JournalStand, openJournalStand } from "./journal-stand.ts";
import { saleStory } from "./sale-story.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: JournalStand;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = openJournalStand(databaseUrl);
});
afterEach(() => stand.close());

const story = saleStory("sale-1", "ABCDEF");
const sales = () => askDatabase(databaseUrl, "select order_code, state from sale order by 1");
const logged: string[] = [];
const derivationOf = (database: Database = stand.database) =>
  startDerivation(database, { clock: stand.clock, log: (line) => logged.push(line) });

test("facts stored by a hub that died before it derived them are derived by the next one", async () => {
  const { writer, send } = await stand.openJournal();
  for (const fact of [story.placed, story.paid]) writer.add(fact);
  await send(writer.facts(2));
  expect(await sales()).toEqual([]);
  const next = await startHubStand(databaseUrl);
  await next.derived();
  expect(await sales()).toEqual([{ order_code: "ABCDEF", state: "delivering" }]);
  await next.stop();
});

test("a derivation that breaks off leaves nothing half done and is tried again", async () => {
  const { writer, send } = await stand.openJournal();
  for (const fact of [story.placed, story.paid]) writer.add(fact);
  await send(writer.facts(2));
  let isBreaking = true;
  const breaking: Database = {
    ...stand.database,
    transaction: (work) =>
      stand.database.transaction(async (query) => {
        const result = await work(query);
        if (isBreaking) throw new Error("the power went");
        return result;
      }),
  };
  const derivation = derivationOf(breaking);
  await derivation.catchUp();
  expect(await sales()).toEqual([]);
  expect(await askDatabase(databaseUrl, "select derived_to_seq::int from derivation")).toEqual([
    { derived_to_seq: 0 },
  ]);
  expect(logged.at(-1)).toMatch(/not derived: Error: the power went/);
  isBreaking = false;
  await stand.clock.advance(5_000);
  await until("the sale is derived", async () => (await sales()).length > 0);
  expect(await sales()).toEqual([{ order_code: "ABCDEF", state: "delivering" }]);
  await derivation.stop();
});

test("deriving again from the beginning changes nothing", async () => {
  const { writer, send } = await stand.openJournal();
  for (const fact of [story.placed, story.paid, story.started(1)]) writer.add(fact);
  await send(writer.facts(2));
  const derivation = derivationOf();
  await derivation.catchUp();
  const tables = ["sale", "sale_line", "payment", "refund_owed", "issued_code"];
  const contents = () =>
    Promise.all(tables.map((table) => askDatabase(databaseUrl, `select * from ${table}`)));
  const before = await contents();
  expect(before.map((rows) => rows.length)).toEqual([1, 2, 1, 0, 0]);
  await askDatabase(databaseUrl, "update derivation set derived_to_seq = 0");
  await derivation.catchUp();
  expect(await contents()).toEqual(before);
  await derivation.stop();
});

test("sales of several kiosks are derived at once, each from its own facts", async () => {
  const [one, other] = [await stand.openJournal(), await stand.openJournal()];
  one.writer.add(story.placed);
  other.writer.add(saleStory("sale-1", "ZZZZZZ").placed);
  other.writer.add(saleStory("sale-1", "ZZZZZZ").paid);
  await one.send(one.writer.facts(2));
  await other.send(other.writer.facts(2));
  const derivation = derivationOf();
  await derivation.catchUp();
  expect(await sales()).toEqual([
    { order_code: "ABCDEF", state: "awaiting-payment" },
    { order_code: "ZZZZZZ", state: "delivering" },
  ]);
  await derivation.stop();
});

test("who asks while it is under way waits for what was stored before the question", async () => {
  const { writer, send } = await stand.openJournal();
  const { promise: gate, resolve: openGate } = Promise.withResolvers<void>();
  const derivation = derivationOf({
    ...stand.database,
    transaction: async (work) => {
      await gate;
      return stand.database.transaction(work);
    },
  });
  writer.add(story.placed);
  await send(writer.facts(2));
  const asked = derivation.catchUp();
  openGate();
  await asked;
  expect(await sales()).toEqual([{ order_code: "ABCDEF", state: "awaiting-payment" }]);
  await derivation.stop();
});

describe("what is pending", () => {
  const pending = (journalId: string, derivedToSeq: number, toSeq: number) => ({
    ...{ kioskId: "k", journalId, derivedToSeq, toSeq },
  });

  test("is taken in parts of so many facts, a long journal in several, in its order", () => {
    expect(inParts([pending("a", 0, 3), pending("b", 10, 18), pending("c", 0, 1)], 5)).toEqual([
      [pending("a", 0, 3), pending("b", 10, 12)],
      [pending("b", 12, 17)],
      [pending("b", 17, 18), pending("c", 0, 1)],
    ]);
  });

  test("may be nothing", () => {
    expect(inParts([], 5)).toEqual([]);
  });
});
