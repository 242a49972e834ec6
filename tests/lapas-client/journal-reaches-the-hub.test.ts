import { expect, test } from "vitest";
import { MAX_BODY_BYTES, MAX_FACTS_PER_BATCH } from "../../core/contract/hub-api.ts";
import { eventually } from "../support/eventually.ts";
import { createFactChain } from "../support/fact-chain.ts";
import { createLinkStand } from "./link-stand.ts";

const seqs = (facts: readonly { readonly seq: number }[] | undefined) =>
  (facts ?? []).map(({ seq }) => seq);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

test("facts written before and after the start arrive whole and in order", async () => {
  const { hub, chain, clock, connect } = await createLinkStand();
  chain.append(3);
  const link = connect();
  await eventually("three facts at the hub", () => hub.journals.get("journal-1")?.length === 3);
  await eventually("health says so", () => link.health().unsentFacts === 0);

  chain.append(2);
  await eventually("two more", () => hub.journals.get("journal-1")?.length === 5);
  await eventually("health says so", () => link.health().unsentFacts === 0);
  expect(link.health()).toMatchObject({
    online: true,
    unsentFacts: 0,
    lastSyncedAtMs: clock.nowMs(),
    journalForked: false,
  });
  const [sent] = chain.source.factsAfter(4, 1);
  const kept = hub.journals.get("journal-1")?.[4];
  expect(kept?.payload).toBe(Buffer.from(sent?.payload ?? []).toString("base64"));
  expect(kept?.hash).toBe(Buffer.from(sent?.hash ?? []).toString("base64"));
});

test("a backlog goes out in batches the hub accepts, one after the other", async () => {
  const { hub, chain, connect } = await createLinkStand();
  chain.append(450);
  chain.append(12, 200_000);
  connect();
  await eventually("the backlog at the hub", () => hub.journals.get("journal-1")?.length === 462);
  expect(seqs(hub.journals.get("journal-1"))).toEqual(upTo(462));
  const posts = hub.requests.filter(({ target }) => target.endsWith("/facts"));
  expect(posts.length).toBeGreaterThanOrEqual(Math.ceil(462 / MAX_FACTS_PER_BATCH) + 2);
  for (const { bodyBytes } of posts) expect(bodyBytes).toBeLessThan(MAX_BODY_BYTES);
});

test("an answer lost after the hub stored the batch makes neither a gap nor a repeat", async () => {
  const { hub, chain, clock, connect } = await createLinkStand();
  connect();
  await eventually("the first question", () =>
    hub.requests.some(({ target }) => target === "/v1/journals/journal-1"),
  );
  hub.become("loses-answers");
  chain.append(4);
  await eventually("the batch stored", () => hub.journals.get("journal-1")?.length === 4);
  hub.become("well");
  chain.append(1);
  await eventually("a back-off timer", () => (clock.nextTimerInMs() ?? Infinity) <= 1_000);
  await clock.advance(1_000);
  await eventually("the fifth fact", () => hub.journals.get("journal-1")?.length === 5);
  expect(seqs(hub.journals.get("journal-1"))).toEqual(upTo(5));
  // What the hub had was asked for, and only what it lacked was sent.
  const journalCalls = hub.requests.filter(({ target }) => target.includes("/journals/"));
  expect(journalCalls.map(({ method }) => method)).toEqual(["GET", "POST", "GET", "POST"]);
  expect(journalCalls[3]?.bodyBytes).toBeLessThan((journalCalls[1]?.bodyBytes ?? 0) / 2);
});

test("a hub that is away for hours is asked ever more rarely, then gets everything", async () => {
  const { hub, chain, clock, connect } = await createLinkStand();
  await hub.down();
  chain.append(250);
  const link = connect();
  await eventually("the first failure", () => clock.nextTimerInMs() !== null);
  for (let minute = 0; minute < 180; minute++) {
    await clock.advance(60_000);
    await eventually("the next back-off", () => clock.nextTimerInMs() !== null);
  }
  chain.append(50);
  expect(link.health()).toMatchObject({ online: false, unsentFacts: 300, lastSyncedAtMs: null });

  await hub.up();
  await clock.advance(60_000);
  await eventually("everything at the hub", () => hub.journals.get("journal-1")?.length === 300);
  await eventually("health says so", () => link.health().unsentFacts === 0);
  expect(link.health().online).toBe(true);
});

test("when the standing line is back, the journal does not sit out its own long wait", async () => {
  const { hub, chain, clock, connect } = await createLinkStand();
  await hub.down();
  chain.append(3);
  const link = connect();
  link.onEvent(() => {});
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      await clock.advance(1_000);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  // The sender failed at 0, 1, 3 … 63 s and would try next at 123 s.
  await pass(70);
  await hub.up();
  await pass(11);
  await eventually("the journal", () => hub.journals.get("journal-1")?.length === 3);
});

test("failures in a row wait one second, then double up to a minute", async () => {
  const { hub, clock, chain, connect } = await createLinkStand();
  hub.become("overloaded");
  chain.append(1);
  const asked = () =>
    hub.requests.filter(({ target }) => target === "/v1/journals/journal-1").length;
  connect();
  for (const [index, waitMs] of [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000].entries()) {
    await eventually("the next try", () => asked() === index + 1);
    await eventually("its back-off", () => clock.nextTimerInMs() === waitMs);
    // A sale does not make a hub that is away be asked sooner.
    chain.append(1);
    await clock.advance(waitMs - 1);
    expect(asked()).toBe(index + 1);
    await clock.advance(1);
  }
});

test("a hub restored from a backup is sent again what it lost", async () => {
  const { hub, chain, clock, connect } = await createLinkStand();
  chain.append(6);
  const link = connect();
  await eventually("six facts", () => link.health().unsentFacts === 0);
  hub.journals.get("journal-1")?.splice(2);
  await clock.advance(300_000);
  await eventually("six facts again", () => hub.journals.get("journal-1")?.length === 6);
  expect(seqs(hub.journals.get("journal-1"))).toEqual(upTo(6));
});

test.each([
  { what: "has other facts at the same seq", hubFacts: 3, ownFacts: 5 },
  { what: "is ahead of this journal", hubFacts: 7, ownFacts: 5 },
])("a journal whose hub $what is forked: nothing is sent, the line stays", async (example) => {
  const { hub, chain, clock, log, connect } = await createLinkStand();
  const otherLife = createFactChain("journal-1", "another life");
  otherLife.append(example.hubFacts);
  const writer = connect({ source: otherLife.source, onCommit: otherLife.onCommit });
  await eventually("the other life", () => writer.health().unsentFacts === 0);
  writer.stop();
  const sent = () => hub.requests.filter(({ target }) => target.endsWith("/facts")).length;
  const sentByOther = sent();

  chain.append(example.ownFacts);
  const link = connect();
  await eventually("the fork is seen", () => link.health().journalForked);
  expect(log.some((line) => line.includes("forked"))).toBe(true);
  expect(link.health().online).toBe(true);
  chain.append(1);
  await clock.advance(600_000);
  expect(sent()).toBe(sentByOther);
  expect(link.health().unsentFacts).toBeGreaterThan(0);
});
