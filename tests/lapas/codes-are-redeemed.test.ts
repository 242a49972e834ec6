import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EventsAnswer } from "../../core/contract/hub-api.ts";
import type { Fact, FactOf } from "../../core/journal/fact.ts";
import { NEXT_CODE_MS } from "../support/authenticator-app.ts";
import { askDatabase, startTestPostgres, type TestPostgres } from "../support/postgres.ts";
import { signInAsStaff } from "../support/staff-session.ts";
import { type HubStand, startHubStand, type TestKiosk } from "./hub-stand.ts";
import { codedStory } from "./sale-story.ts";
import { createTeller, type Teller } from "./tell-hub.ts";

let postgres: TestPostgres;
let databaseUrl: string;
let stand: HubStand;
let kiosk: TestKiosk;
let teller: Teller;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  databaseUrl = await postgres.freshDatabase();
  stand = await startHubStand(databaseUrl);
  kiosk = await stand.enrol();
  teller = createTeller(stand, kiosk);
  await teller.tell(...story.placedAndPaid, story.laundry(), story.mattress());
});
afterEach(() => stand.stop());

const DAY_MS = 24 * 3_600_000;
const hashOf = (code: string) => createHash("sha256").update(code).digest("hex");
/** A laundry voucher good to 24-Dec and a mattress that is ready from 1-Dec. */
const story = codedStory("sale-1", "ABCDEF", {
  laundry: hashOf("AAAABBBBCCCC"),
  mattress: hashOf("DDDDEEEEFFFF"),
});

const officer = () => signInAsStaff(stand, "petugas");
const events = async () =>
  EventsAnswer.parse((await kiosk.call("GET", "/v1/events?after=0&waitMs=0")).json).events;

describe("a code at the desk", () => {
  test("is typed in any case and grouping and shows what it stands for", async () => {
    const desk = await officer();
    const page = await desk.post("/staff/codes", { code: " aaaa-bbbb cccc " });
    expect(page.status).toBe(200);
    for (const seen of [
      "laundry",
      "Voucher layanan",
      "ABCDEF · M01",
      "24-Des-2026",
      "Tukar sekarang",
    ]) {
      expect(page.text).toContain(seen);
    }
    expect(await events()).toEqual([]);
  });

  test("is redeemed once and its kiosk is told", async () => {
    const desk = await officer();
    const redeemed = await desk.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" });
    expect(redeemed.status).toBe(200);
    expect(redeemed.text).toContain("Kode sudah ditukar. Serahkan kepada pembeli.");
    const again = await desk.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" });
    expect(again.status).toBe(409);
    expect(again.text).toContain("sudah ditukar hari ini");
    expect((await desk.post("/staff/codes", { code: "AAAABBBBCCCC" })).text).not.toContain(
      "Tukar sekarang",
    );
    expect(await events()).toEqual([
      {
        ...{ kind: "code-redeemed", saleId: "sale-1", lineId: "sale-1:1" },
        redeemedAt: expect.stringMatching(/\+07:00$/),
      },
    ]);
  });

  test("is redeemed once when three press at once, and stays so after a restart", async () => {
    const desks = await Promise.all([officer(), officer(), officer()]);
    const answers = await Promise.all(
      desks.map((desk) => desk.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await stand.restartHub();
    await stand.clock.advance(NEXT_CODE_MS);
    const later = await officer();
    expect((await later.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" })).status).toBe(409);
    expect(await events()).toHaveLength(1);
  });

  test("that comes too early is asked back kindly, and is good from its day", async () => {
    const desk = await officer();
    const early = await desk.post("/staff/codes", { code: "DDDDEEEEFFFF" });
    expect(early.text).toContain("siap mulai 01-Des-2026");
    expect(early.text).not.toContain("Tukar sekarang");
    expect((await desk.post("/staff/codes/redeem", { code: "DDDDEEEEFFFF" })).status).toBe(409);
    await stand.clock.advance(7 * DAY_MS);
    const onTheDay = await officer();
    expect((await onTheDay.post("/staff/codes/redeem", { code: "DDDDEEEEFFFF" })).status).toBe(200);
  });

  test("is good on its last day and not after it", async () => {
    await stand.clock.advance(30 * DAY_MS);
    const lastDay = await officer();
    expect((await lastDay.post("/staff/codes", { code: "AAAABBBBCCCC" })).text).toContain(
      "Tukar sekarang",
    );
    await stand.clock.advance(DAY_MS);
    const after = await officer();
    expect((await after.post("/staff/codes", { code: "AAAABBBBCCCC" })).text).toContain(
      "berakhir 24-Des-2026",
    );
    expect((await after.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" })).status).toBe(409);
  });

  test("whose goods are refunded is no longer good", async () => {
    await teller.tell(story.mattressRefund);
    await stand.clock.advance(7 * DAY_MS);
    const desk = await officer();
    expect((await desk.post("/staff/codes", { code: "DDDDEEEEFFFF" })).text).toContain(
      "dikembalikan",
    );
    expect((await desk.post("/staff/codes/redeem", { code: "DDDDEEEEFFFF" })).status).toBe(409);
  });

  test("that the kiosk's journal knows as redeemed is not taken again by a restored hub", async () => {
    const redeemed: Fact = {
      ...{ kind: "code-redeemed", saleId: "sale-1", lineId: "sale-1:1" },
      redeemedAt: "2026-11-24T10:00:00+07:00",
    };
    await teller.tell(redeemed);
    const desk = await officer();
    expect((await desk.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" })).status).toBe(409);
  });

  test("that is typed at a machine is sent there", async () => {
    await askDatabase(
      databaseUrl,
      `insert into voucher values ('v1', '${hashOf("GOODSVOUCHER22")}', 5, '2027-01-01',
         '${kiosk.kioskId}', 'r', 'petugas', 0);
       insert into pick_up_code values ('${kiosk.kioskId}', 's', '${hashOf("WAITINGGOODS22")}', 0)`,
    );
    const desk = await officer();
    expect((await desk.post("/staff/codes", { code: "GOODSVOUCHER22" })).text).toContain(
      "dipakai di mesin",
    );
    expect((await desk.post("/staff/codes", { code: "WAITINGGOODS22" })).text).toContain(
      "menunggu di mesin",
    );
  });
});

describe("a wrong code", () => {
  test("may be typed ten times in fifteen minutes, right ones do not count", async () => {
    const desk = await officer();
    for (let tries = 0; tries < 3; tries++) {
      expect((await desk.post("/staff/codes", { code: "AAAABBBBCCCC" })).status).toBe(200);
    }
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, index) =>
        desk.post("/staff/codes", { code: `GUESS${index}` }),
      ),
    );
    expect(guesses.filter(({ status }) => status === 404)).toHaveLength(10);
    await stand.restartHub();
    const later = await officer();
    expect((await later.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" })).status).toBe(429);
    await stand.clock.advance(15 * 60_000);
    expect((await later.post("/staff/codes/redeem", { code: "AAAABBBBCCCC" })).status).toBe(200);
  });
});

test("a sale that waits for its code says so, and is whole when it was collected", async () => {
  const stateOf = async () => {
    const [sale] = await askDatabase(databaseUrl, "select state from sale");
    return sale?.["state"];
  };
  await teller.tell({ kind: "sale-closed", saleId: "sale-1" });
  expect(await stateOf()).toBe("to-collect");
  const collected: FactOf<"code-redeemed"> = {
    ...{ kind: "code-redeemed", saleId: "sale-1", lineId: "sale-1:2" },
    redeemedAt: "2026-12-01T10:00:00+07:00",
  };
  await teller.tell(collected);
  expect(await stateOf()).toBe("delivered");
});
