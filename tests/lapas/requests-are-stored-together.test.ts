import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { StoredFact } from "../../core/journal/fact.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { createFactWriter } from "./fact-writer.ts";
import { type JournalStand, type OpenedJournal, openJournalStand } from "./journal-stand.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: JournalStand;
let journals: readonly OpenedJournal[];
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = openJournalStand(databaseUrl);
  const opened: OpenedJournal[] = [];
  for (let count = 0; count < 5; count++) opened.push(await stand.openJournal());
  journals = opened;
});
afterEach(() => stand.close());

const aDay = { kind: "day-rolled", from: "2026-11-23", to: "2026-11-24" } as const;
const ask = (sql: string) => askDatabase(databaseUrl, sql);
const journal = (index: number): OpenedJournal => {
  const found = journals[index];
  if (!found) throw new Error(`no journal ${index}`);
  return found;
};
/** The next facts of a journal. */
const nextOf = ({ writer }: OpenedJournal, count = 1): readonly StoredFact[] => {
  const from = writer.lastSeq() + 1;
  for (let added = 0; added < count; added++) writer.add(aDay);
  return writer.facts(from);
};
/** The first of them finds nothing under way; the others arrive while it is written. */
const sendAtOnce = (sends: readonly (() => ReturnType<OpenedJournal["send"]>)[]) =>
  Promise.allSettled(sends.map((send) => send()));

test("requests that arrive while others are written share one transaction", async () => {
  const answers = await sendAtOnce(journals.map((each) => () => each.send(nextOf(each, 3))));
  expect(answers).toEqual(
    journals.map(({ writer }) => ({
      status: "fulfilled",
      value: { ok: true, value: { ackedSeq: 4, headHash: writer.facts().at(-1)?.hash } },
    })),
  );
  const [sharing] = await ask(
    "select count(*)::int as facts, count(distinct xmin::text)::int as transactions from fact where seq > 1",
  );
  expect(sharing).toEqual({ facts: 15, transactions: 2 });
});

test("two kiosks that send in turns end with the very journals they wrote", async () => {
  const [one, other] = [journal(0), journal(1)];
  for (let round = 1; round <= 6; round++) {
    await sendAtOnce([
      () => one.send(nextOf(one, round)),
      () => other.send(nextOf(other, 7 - round)),
    ]);
  }
  for (const { writer } of [one, other]) {
    const kept = await ask(
      `select seq::int, payload, hash from fact where journal_id = '${writer.journalId}' order by seq`,
    );
    const written = writer.facts().map(({ seq, payload, hash }) => ({ seq, payload, hash }));
    expect(kept).toEqual(written);
    expect(kept).toHaveLength(22);
  }
});

test("of one journal the second request waits for the first and follows it", async () => {
  const one = journal(0);
  const [first, second] = [nextOf(one), nextOf(one, 2)];
  const answers = await sendAtOnce([() => one.send(first), () => one.send(second)]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  expect(await stand.journals.head(one.kioskId, one.writer.journalId)).toMatchObject({
    ackedSeq: 4,
  });
});

test("a request sent twice at once is kept once and answered twice", async () => {
  const one = journal(0);
  const facts = nextOf(one, 2);
  const answers = await sendAtOnce([() => one.send(facts), () => one.send(facts)]);
  const answer = { status: "fulfilled", value: { ok: true, value: { ackedSeq: 3 } } };
  expect(answers).toMatchObject([answer, answer]);
  expect(
    await ask("select count(*)::int as facts from fact where journal_id = 'journal-1'"),
  ).toEqual([{ facts: 3 }]);
});

const refused = (kind: string) => ({
  status: "fulfilled",
  value: { ok: false, error: { kind } },
});
const stored = { status: "fulfilled", value: { ok: true, value: { ackedSeq: 2 } } };

test("a broken chain, a fork and a gap fail alone; their neighbours are stored", async () => {
  const [before, broken, forked, gapped, after] = [0, 1, 2, 3, 4].map(journal);
  if (!before || !broken || !forked || !gapped || !after) throw new Error("five journals");
  const [changed] = nextOf(broken).map((fact) => ({ ...fact, atMs: fact.atMs + 1 }));
  const twin = createFactWriter(forked.writer.journalId);
  twin.add(aDay);
  const answers = await sendAtOnce([
    () => before.send(nextOf(before)),
    () => broken.send(changed ? [changed] : []),
    () => forked.send(twin.facts()),
    () => gapped.send(nextOf(gapped, 2).slice(1)),
    () => after.send(nextOf(after)),
  ]);
  expect(answers).toMatchObject([
    ...[stored, refused("journal.broken-chain"), refused("journal.fork")],
    ...[refused("journal.gap"), stored],
  ]);
  expect(await ask("select kind from alarm order by kind")).toEqual([
    { kind: "journal.broken-chain" },
    { kind: "journal.fork" },
  ]);
});

test("another kiosk's journal is closed to a request between good ones", async () => {
  const [before, thief, after] = [journal(0), journal(1), journal(2)];
  const { writer } = journal(3);
  const facts = nextOf(journal(3));
  const answers = await sendAtOnce([
    () => before.send(nextOf(before)),
    () =>
      stand.journals.ingest({
        kioskId: thief.kioskId,
        journalId: writer.journalId,
        ...{ facts, nowMs: stand.clock.nowMs() },
      }),
    () => after.send(nextOf(after)),
  ]);
  expect(answers).toMatchObject([stored, refused("journal.not-yours"), stored]);
});

test("what the database itself cannot take fails alone", async () => {
  const [before, strange, after] = [journal(0), journal(1), journal(2)];
  // PostgreSQL keeps no NUL in a text: the statement for all of them fails.
  strange.writer.addRaw({ kind: "nul\u0000" });
  const answers = await sendAtOnce([
    () => before.send(nextOf(before)),
    () => strange.send(strange.writer.facts(2)),
    () => after.send(nextOf(after)),
  ]);
  expect(answers).toMatchObject([stored, { status: "rejected" }, stored]);
  const good = nextOf(before);
  expect(await before.send(good)).toMatchObject({ ok: true, value: { ackedSeq: 3 } });
});
