import { describe, expect, test } from "vitest";
import { POSITIONS, type Position } from "../../core/service/position.ts";
import { enterService } from "../support/enter-service.ts";
import { startTestKiosk, type TestKiosk } from "../support/test-kiosk.ts";
import { TEST_PIN } from "../support/test-pin.ts";
import { createTestSnapshot } from "../support/test-snapshot.ts";

const MINUTE_MS = 60_000;
const WRONG = "000001";

const serviceFacts = (kiosk: TestKiosk) =>
  kiosk.facts().filter(({ kind }) => kind.startsWith("service-"));

const closedOn = (date: string) => {
  const { settings, ...rest } = createTestSnapshot();
  const day = { opensAt: "10:00", closesAt: "21:00" };
  const week = {
    ...{ monday: day, tuesday: day, wednesday: day, thursday: day },
    ...{ friday: day, saturday: day, sunday: day },
  };
  return { ...rest, settings: { ...settings, openingHours: { week, closedDates: [date] } } };
};

const typeAs = async (kiosk: TestKiosk, position: Position, pin: string) => {
  if (kiosk.view().screen.kind !== "staff-position") kiosk.touch({ kind: "staff-open" });
  kiosk.touch({ kind: "staff-choose", position });
  kiosk.touch({ kind: "staff-pin", pin });
  await kiosk.wait(100);
};

describe.each(POSITIONS)("%s", (position) => {
  test("comes in with the PIN and goes, and both are facts", async () => {
    const kiosk = await startTestKiosk();
    await enterService(kiosk, position);
    expect(serviceFacts(kiosk)).toEqual([{ kind: "service-entered", position }]);
    kiosk.touch({ kind: "staff-leave" });
    expect(kiosk.view().screen.kind).toBe("attract");
    expect(serviceFacts(kiosk)).toEqual([
      { kind: "service-entered", position },
      { kind: "service-left", position, because: "closed" },
    ]);
  });

  test("who types wrong PINs waits, and every other position comes in meanwhile", async () => {
    const kiosk = await startTestKiosk();
    for (let n = 4; n > 0; n--) {
      await typeAs(kiosk, position, WRONG);
      expect(kiosk.screen("staff-pin")).toMatchObject({ problem: "wrong", triesLeft: n });
      kiosk.touch({ kind: "staff-back" });
    }
    await typeAs(kiosk, position, WRONG);
    expect(kiosk.screen("staff-pin").waitMs).toBeGreaterThan(0);
    kiosk.touch({ kind: "staff-pin", pin: TEST_PIN });
    await kiosk.wait(100);
    expect(kiosk.view().screen.kind).toBe("staff-pin");
    kiosk.touch({ kind: "staff-leave" });

    for (const other of POSITIONS.filter((one) => one !== position)) {
      await enterService(kiosk, other);
      kiosk.touch({ kind: "staff-leave" });
    }
    await kiosk.wait(MINUTE_MS);
    await enterService(kiosk, position);
    expect(serviceFacts(kiosk).at(-1)).toEqual({ kind: "service-entered", position });
  });
});

describe("the door of staff", () => {
  test("opens where nobody is buying: on the shop window, out of hours, out of order, in service", async () => {
    const opens = async (kiosk: TestKiosk, shown: string) => {
      expect(kiosk.view().screen.kind).toBe(shown);
      kiosk.touch({ kind: "staff-open" });
      expect(kiosk.view().screen.kind).toBe("staff-position");
      kiosk.touch({ kind: "staff-leave" });
      expect(kiosk.view().screen.kind).toBe(shown);
    };
    await opens(await startTestKiosk(), "attract");
    await opens(await startTestKiosk({ snapshot: closedOn("2026-11-24") }), "closed");
    const { products } = createTestSnapshot();
    const bare = await startTestKiosk({
      isNew: true,
      snapshot: createTestSnapshot({ products: products.slice(0, 2) }),
    });
    await bare.wait(MINUTE_MS);
    await opens(bare, "out-of-service");
    const kiosk = await startTestKiosk();
    await enterService(kiosk, "restocker");
    kiosk.touch({ kind: "staff-begin-service" });
    await opens(kiosk, "in-service");
  });

  test("does not open while somebody is buying", async () => {
    const kiosk = await startTestKiosk();
    kiosk.touch({ kind: "start" });
    kiosk.touch({ kind: "staff-open" });
    expect(kiosk.view().screen.kind).toBe("catalogue");
  });

  test("closes by itself when nobody comes in, also after wrong tries", async () => {
    const kiosk = await startTestKiosk();
    kiosk.touch({ kind: "staff-open" });
    await kiosk.wait(MINUTE_MS);
    expect(kiosk.view().screen.kind).toBe("attract");
    await typeAs(kiosk, "head", WRONG);
    await kiosk.wait(MINUTE_MS);
    expect(kiosk.view().screen.kind).toBe("attract");
    expect(serviceFacts(kiosk)).toEqual([]);
  });

  test("counts wrong tries over a restart", async () => {
    const kiosk = await startTestKiosk();
    for (let n = 0; n < 5; n++) {
      await typeAs(kiosk, "technician", WRONG);
      kiosk.touch({ kind: "staff-back" });
    }
    await kiosk.crash();
    await kiosk.until("attract");
    kiosk.touch({ kind: "staff-open" });
    const waiting = kiosk
      .screen("staff-position")
      .choices.filter(({ waitMs }) => waitMs > 0)
      .map(({ position }) => position);
    expect(waiting).toEqual(["technician"]);
  });
});

describe("who is behind the PIN", () => {
  test("and does not touch the screen for two minutes is out", async () => {
    const kiosk = await startTestKiosk();
    await enterService(kiosk, "treasurer");
    await kiosk.wait(1.5 * MINUTE_MS);
    kiosk.touch({ kind: "set-language", language: "en" });
    await kiosk.wait(1.5 * MINUTE_MS);
    expect(kiosk.view().screen.kind).toBe("staff");
    await kiosk.wait(MINUTE_MS);
    expect(kiosk.view().screen.kind).toBe("attract");
    expect(serviceFacts(kiosk).at(-1)).toEqual({
      kind: "service-left",
      position: "treasurer",
      because: "idle",
    });
  });

  test("when the service is killed is out, and the books say so", async () => {
    const kiosk = await startTestKiosk();
    await enterService(kiosk, "head");
    await kiosk.crash();
    await kiosk.until("attract");
    expect(serviceFacts(kiosk).at(-1)).toEqual({
      kind: "service-left",
      position: "head",
      because: "restart",
    });
    await kiosk.crash();
    expect(serviceFacts(kiosk)).toHaveLength(2);
  });

  test("and puts up the sign for buyers has left for the machine", async () => {
    const kiosk = await startTestKiosk();
    await enterService(kiosk, "restocker");
    kiosk.touch({ kind: "staff-begin-service" });
    expect(kiosk.view().screen.kind).toBe("in-service");
    expect(serviceFacts(kiosk).at(-1)).toMatchObject({ because: "paused" });
  });

  test("does no more than the table of positions says", async () => {
    const kiosk = await startTestKiosk();
    await enterService(kiosk, "technician");
    kiosk.touch({ kind: "staff-open-day" });
    expect(kiosk.view().screen.kind).toBe("staff");
    kiosk.touch({ kind: "staff-leave" });

    await enterService(kiosk, "treasurer");
    kiosk.touch({ kind: "staff-begin-service" });
    expect(kiosk.view().screen.kind).toBe("staff");
    kiosk.touch({ kind: "staff-count", slotId: "s11", units: 1 });
    await kiosk.wait(100);
    expect(kiosk.facts().some(({ kind }) => kind === "slot-counted")).toBe(false);
    kiosk.touch({ kind: "staff-open-day" });
    expect(kiosk.view().screen.kind).toBe("staff-day");
  });
});
