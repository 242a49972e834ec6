import { describe, expect, test } from "vitest";
import { encodeMessage } from "../../../hardware/spiral-vmc/protocol.ts";
import { attemptOn, startSpiralWorld } from "./spiral-world.ts";

const DELIVERED = { outcome: "delivered", evidence: "drop-seen" };
const NO_ANSWER = { outcome: "unknown", evidence: "no-answer" };

describe("driving a spiral", () => {
  test("a drop seen is a delivery of exactly one unit", async () => {
    const { cabinet, simulator, during } = await startSpiralWorld();
    expect(await during(cabinet.drive(attemptOn(11)), 5_000)).toMatchObject(DELIVERED);
    expect([simulator.turns(11), simulator.drops(11)]).toEqual([1, 1]);
    expect(simulator.contents().spirals[0]?.units).toBe(4);
    expect([12, 13].map(simulator.turns)).toEqual([0, 0]);
  });

  test.each([
    ["jammed", "motor-jammed"],
    ["no-drop", "motor-jammed"],
    ["motor-missing", "motor-missing"],
  ] as const)("a spiral that is %s is proven not delivered", async (condition, evidence) => {
    const { cabinet, simulator, during } = await startSpiralWorld();
    simulator.become(condition);
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject({
      outcome: "not-delivered",
      evidence,
    });
    expect(simulator.drops(11)).toBe(0);
    expect(cabinet.health(11).fault).toBe("motor-fault");
    expect(cabinet.health(12).fault).toBeNull();
  });

  test.each([1, 5])("a lost ACK turns the motor once, with %i writes allowed", async (writes) => {
    const { cabinet, simulator, during } = await startSpiralWorld({ writesPerCommand: writes });
    simulator.become("lost-ack");
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject(DELIVERED);
    expect([simulator.turns(11), simulator.drops(11)]).toEqual([1, 1]);
  });

  test("a command is written once unless the bench has allowed more", async () => {
    const { cabinet, simulator, during, written } = await startSpiralWorld();
    simulator.become("lost-command");
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject(NO_ANSWER);
    expect(written).toHaveLength(1);
  });

  test("resends stay within the exchange, with the same PackNO, and are counted", async () => {
    const { cabinet, simulator, during, written } = await startSpiralWorld({ writesPerCommand: 5 });
    simulator.become("lost-command");
    const attempt = attemptOn(11);
    expect(await during(cabinet.drive(attempt))).toMatchObject(NO_ANSWER);
    expect(written).toEqual(Array(5).fill(attempt.packetNo));
  });

  test("nothing is resent after the first ACK, however long the VMC then only polls", async () => {
    const { cabinet, simulator, wire, clock, written } = await startSpiralWorld({
      writesPerCommand: 5,
    });
    simulator.stop();
    void cabinet.drive(attemptOn(11));
    await wire.device.write(encodeMessage({ kind: "poll" }));
    await clock.advance(20);
    await wire.device.write(encodeMessage({ kind: "ack" }));
    for (let pollNo = 1; pollNo <= 10; pollNo++) {
      await clock.advance(200);
      await wire.device.write(encodeMessage({ kind: "poll" }));
    }
    await clock.advance(20);
    expect(written).toHaveLength(1);
  });

  test("nothing is resent after the first status", async () => {
    const { cabinet, simulator, during, written, clock } = await startSpiralWorld({
      writesPerCommand: 5,
    });
    simulator.become("lost-ack");
    const driving = cabinet.drive(attemptOn(11));
    await clock.advance(1_000);
    const writtenBefore = written.length;
    expect(await during(driving)).toMatchObject(DELIVERED);
    expect(written).toHaveLength(writtenBefore);
  });

  test("a lost result is unknown after a minute, and nothing turns again", async () => {
    const { cabinet, simulator, during, clock } = await startSpiralWorld();
    simulator.become("lost-result");
    const startedAtMs = clock.monotonicMs();
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject(NO_ANSWER);
    expect(clock.monotonicMs() - startedAtMs).toBeGreaterThanOrEqual(60_000);
    expect(simulator.turns(11)).toBe(1);
  });

  test("a late result is unknown first and evidence afterwards", async () => {
    const { cabinet, simulator, during, clock } = await startSpiralWorld();
    simulator.become("late-result");
    const attempt = attemptOn(11);
    expect(await during(cabinet.drive(attempt))).toMatchObject(NO_ANSWER);
    await clock.advance(20_000);
    expect(await during(cabinet.reconcile(attempt), 300)).toMatchObject(DELIVERED);
    expect(await during(cabinet.reconcile(attempt), 300)).toMatchObject(DELIVERED);
    expect(simulator.turns(11)).toBe(1);
  });

  test("a result that is repeated does not answer the next turn", async () => {
    const { cabinet, simulator, during } = await startSpiralWorld();
    simulator.become("repeats-result");
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject(DELIVERED);
    simulator.become("jammed");
    expect((await during(cabinet.drive(attemptOn(11)))).outcome).toBe("not-delivered");
    expect([simulator.turns(11), simulator.drops(11)]).toEqual([2, 1]);
  });

  test("a repeat is not left for a restarted kiosk, which would take it for the next turn's", async () => {
    const { cabinet, simulator, startDriver, during } = await startSpiralWorld();
    simulator.become("repeats-result");
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject(DELIVERED);
    cabinet.stop();
    const neverSent = attemptOn(11);
    expect(await during(startDriver().reconcile(neverSent))).toMatchObject(NO_ANSWER);
  });

  test("a status for another selection is not ours", async () => {
    const { cabinet, simulator, during } = await startSpiralWorld();
    simulator.become("wrong-selection");
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject(NO_ANSWER);
  });

  test("a code in no document is a fault, kept raw", async () => {
    const odd: string[] = [];
    const { cabinet, simulator, during } = await startSpiralWorld({
      onOddStatus: (selection, rawHex) => odd.push(`${selection}: ${rawHex}`),
    });
    simulator.become("unknown-code");
    expect(await during(cabinet.drive(attemptOn(11)))).toMatchObject({
      outcome: "unknown",
      evidence: "cabinet-fault",
    });
    expect(odd).toEqual([expect.stringMatching(/^11: FA FB 04 04 .. 7E 00 0B ..$/)]);
  });

  test("a success that follows an odd code still counts", async () => {
    const { cabinet, simulator, during, clock, wire } = await startSpiralWorld();
    simulator.become("unknown-code");
    const driving = cabinet.drive(attemptOn(11));
    await clock.advance(3_000);
    const success = { kind: "dispense-status", packetNo: 99, status: 2, selection: 11 } as const;
    await wire.device.write(encodeMessage(success));
    expect(await during(driving)).toMatchObject(DELIVERED);
  });

  test.each(["silent", "bad-checksum", "unplugged"] as const)(
    "a VMC that is %s is never commanded",
    async (condition) => {
      const { cabinet, simulator, during, written } = await startSpiralWorld();
      simulator.become(condition);
      expect((await during(cabinet.drive(attemptOn(11)), 4_000)).evidence).toBe("never-sent");
      expect([written.length, simulator.turns(11)]).toEqual([0, 0]);
    },
  );

  test("a command given up unsent is not sent when the polls return", async () => {
    const { cabinet, simulator, during, clock } = await startSpiralWorld();
    simulator.become("silent");
    await during(cabinet.drive(attemptOn(11)));
    simulator.become("ready");
    await clock.advance(10_000);
    expect(simulator.turns(11)).toBe(0);
  });

  test("a closed line sends nothing", async () => {
    const { cabinet, wire, during } = await startSpiralWorld();
    wire.unplug();
    expect((await during(cabinet.drive(attemptOn(11)), 1_000)).evidence).toBe("never-sent");
  });

  test("a line lost after the command waits for what the VMC says later", async () => {
    const { cabinet, simulator, wire, during, clock } = await startSpiralWorld();
    const driving = cabinet.drive(attemptOn(11));
    await clock.advance(1_000);
    wire.unplug();
    await clock.advance(5_000);
    wire.plug();
    expect(await during(driving)).toMatchObject(DELIVERED);
    expect(simulator.turns(11)).toBe(1);
  });

  test("two orders wait for each other", async () => {
    const { cabinet, simulator, during } = await startSpiralWorld();
    const both = Promise.all([cabinet.drive(attemptOn(11)), cabinet.drive(attemptOn(12))]);
    expect(await during(both)).toMatchObject([DELIVERED, DELIVERED]);
    expect([simulator.turns(11), simulator.turns(12)]).toEqual([1, 1]);
  });

  test("without a packet number nothing is sent", async () => {
    const { cabinet, simulator, during } = await startSpiralWorld();
    const outcome = await during(cabinet.drive({ ...attemptOn(11), packetNo: null }));
    expect(outcome.evidence).toBe("never-sent");
    expect(simulator.turns(11)).toBe(0);
  });

  test("packet numbers may wrap from 255 to 1", async () => {
    const { cabinet, simulator, during } = await startSpiralWorld();
    for (const packetNo of [254, 255, 1]) {
      const outcome = await during(cabinet.drive({ ...attemptOn(11), packetNo }));
      expect(outcome).toMatchObject(DELIVERED);
    }
    expect(simulator.turns(11)).toBe(3);
  });

  test("the PC never speaks unasked", async () => {
    const { cabinet, simulator, during, clock } = await startSpiralWorld();
    await during(cabinet.drive(attemptOn(11)));
    await clock.advance(2_000);
    expect(simulator.unaskedFrames()).toBe(0);
  });
});
