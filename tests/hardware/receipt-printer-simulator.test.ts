import { describe, expect, test } from "vitest";
import { paperText } from "../../hardware/receipt-printer/printed-paper.ts";
import { EPSON_80 } from "../../hardware/receipt-printer/profiles.ts";
import {
  createReceiptPrinterSimulator,
  PrinterSimulatorState,
} from "../../hardware/receipt-printer/simulator.ts";
import { createMemoryWire } from "../../hardware/transport/memory-wire.ts";
import { createVirtualClock } from "../support/virtual-clock.ts";

const start = () => {
  const clock = createVirtualClock();
  const wire = createMemoryWire(clock);
  const options = { transport: wire.device, clock, profile: EPSON_80 };
  const simulator = createReceiptPrinterSimulator(options);
  let heard = "";
  wire.host.onData((bytes) => {
    heard += Buffer.from(bytes).toString("hex");
  });
  const send = async (hex: string, thenMs = 5_000) => {
    heard = "";
    await wire.host.write(Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex")));
    await clock.advance(thenMs);
    return heard;
  };
  return { clock, wire, simulator, send, options };
};

const CUT = "1d 56 41 00";

describe("the simulated printer", () => {
  test("prints a line at its line feed and cuts a paper off", async () => {
    const { simulator, send } = start();
    await send("1b 40 41 42 0a 43");
    expect(simulator.papers()).toEqual([]);
    await send(`44 0a ${CUT}`);
    expect(simulator.papers().map(paperText)).toEqual(["AB\nCD"]);
  });

  test("reads a command however it is cut", async () => {
    const { simulator, send } = start();
    for (const byte of `1d 28 6b 05 00 31 50 30 4f 4b 1d 28 6b 03 00 31 51 30 ${CUT}`.split(" ")) {
      await send(byte);
    }
    expect(simulator.papers().map(paperText)).toEqual(["[QR OK]"]);
  });

  test("a QR length that counts too little spills the data as text, as paper would show it", async () => {
    const { simulator, send } = start();
    await send(`1d 28 6b 04 00 31 50 30 4f 4b 1d 28 6b 03 00 31 51 30 0a ${CUT}`);
    expect(simulator.papers().map(paperText)).toEqual(["[QR O]\nK"]);
  });

  test("answers a status question at once, also while it prints and when it cannot", async () => {
    const { simulator, send } = start();
    expect(await send("41 0a 10 04 02", 3)).toBe("12");
    simulator.become("cover-open");
    expect(await send("10 04 02", 3)).toBe("16");
    expect(await send("10 04 01", 3)).toBe("1a");
  });

  test("a status question inside a command breaks that command", async () => {
    const { simulator, send } = start();
    expect(await send(`41 1d 10 04 02 21 11 42 0a ${CUT}`)).toBe("12");
    expect(simulator.papers()[0]?.rows[0]).toMatchObject({ text: "AB", widthFactor: 2 });
  });

  test("GS r waits for its turn, and for ever once the paper is out", async () => {
    const { simulator, send } = start();
    expect(await send("1d 72 01")).toBe("00");
    simulator.become("paper-out");
    expect(await send("1d 72 01")).toBe("");
    simulator.become("paper-low");
    expect(await send("")).toBe("03");
  });

  test("GS ( H names the job after its paper was cut", async () => {
    const { send } = start();
    const job = `41 0a ${CUT} 1d 28 48 06 00 30 30 30 41 31 5a`;
    expect(await send(job, 100)).toBe("");
    expect(await send("")).toBe("37223041315a00");
  });

  test("tells its status by itself, once on and on every change, until ESC @", async () => {
    const { simulator, send } = start();
    expect(await send("1d 61 0f")).toBe("1000000f");
    simulator.become("paper-out");
    expect(await send("")).toBe("18000f0f");
    simulator.become("ready");
    await send("1b 40");
    simulator.become("cover-open");
    expect(await send("")).toBe("");
  });

  test("asks to be spared before its buffer is full, and loses what comes after", async () => {
    const { simulator, send } = start();
    simulator.become("paper-out");
    expect(await send("41".repeat(4_080))).toBe("13");
    expect(await send(`${"42".repeat(100)}`)).toBe("");
    simulator.become("ready");
    expect(await send("")).toBe("11");
    await send(`0a ${CUT}`);
    expect(simulator.papers().map((paper) => paperText(paper).length)).toEqual([4_096]);
  });

  test("clearing forgets everything that was not printed", async () => {
    const { simulator, send } = start();
    simulator.become("paper-out");
    await send(`41 0a ${CUT}`);
    expect(await send("10 14 08 01 03 14 01 06 02 08")).toBe("372500");
    simulator.become("ready");
    await send("");
    expect(simulator.papers()).toEqual([]);
  });

  test("papers survive a restart of the simulator", async () => {
    const { simulator, send, options } = start();
    await send(`41 0a ${CUT}`);
    const saved = PrinterSimulatorState.parse(JSON.parse(JSON.stringify(simulator.exportState())));
    const again = createReceiptPrinterSimulator({ ...options, state: saved });
    expect(again.papers().map(paperText)).toEqual(["A"]);
    await send(`42 0a ${CUT}`);
    expect(again.papers().map((paper) => paper.id)).toEqual([1, 2]);
  });
});
