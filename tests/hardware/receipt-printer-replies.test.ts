import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createReplyParser,
  type PrinterReply,
} from "../../hardware/receipt-printer/reply-parser.ts";
import { statusBack } from "../../hardware/receipt-printer/simulator-condition.ts";
import {
  decodePaper,
  decodeRealtime,
  decodeStatusBack,
  HEALTHY,
  mergeStatus,
  statusToFault,
} from "../../hardware/receipt-printer/status.ts";

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
const read = (...chunks: readonly string[]): readonly PrinterReply[] => {
  const parser = createReplyParser(() => 0);
  return chunks.flatMap((chunk) => parser.push(bytesOf(chunk)));
};

const REALTIME = { kind: "realtime", byte: 0x12 };
const JOB_DONE = { kind: "block", header: 0x37, text: '"0A1Z' };
const CLEARED = { kind: "block", header: 0x37, text: "%" };
const PAPER_OUT = {
  kind: "status-back",
  status: { ...HEALTHY, isPaperOut: true },
};

describe("replies are told apart", () => {
  test.each([
    ["a real-time answer", ["12"], [REALTIME]],
    ["a real-time answer with the drawer pin high", ["16"], [{ ...REALTIME, byte: 0x16 }]],
    ["an automatic status", ["18 00 0c 00"], [PAPER_OUT]],
    ["an automatic status, byte by byte", ["18", "00", "0c", "00"], [PAPER_OUT]],
    ["XOFF inside an automatic status", ["18 00 13 0c 00"], [PAPER_OUT]],
    ["GS r", ["00"], [{ kind: "paper", status: HEALTHY }]],
    ["a finished job", ["37 22 30 41 31 5a 00"], [JOB_DONE]],
    ["a finished job, cut in two", ["37 22 30", "41 31 5a 00"], [JOB_DONE]],
    ["XOFF inside a block", ["37 22 30 13 41 31 5a 00"], [JOB_DONE]],
    ["cleared buffers", ["37 25 00"], [CLEARED]],
    ["three glued", ["12 37 25 00 18 00 0c 00"], [REALTIME, CLEARED, PAPER_OUT]],
    ["flow control alone", ["11 13 11"], []],
    ["noise with the highest bit", ["ff a5 92 80 12"], [REALTIME]],
    [
      "an automatic status cut off by an answer",
      ["18 00 12"],
      [{ kind: "paper", status: HEALTHY }, REALTIME],
    ],
    ["a block header that was noise", ["37 12"], [REALTIME]],
  ])("%s", (_, chunks, replies) => {
    expect(read(...chunks)).toEqual(replies);
  });

  test("a block without an end is given up after 64 bytes", () => {
    expect(read(`37 ${"41".repeat(80)}`, "12")).toContainEqual(REALTIME);
  });

  test("what was begun half a second ago is noise and swallows nothing", () => {
    let nowMs = 0;
    const parser = createReplyParser(() => nowMs);
    expect(parser.push(bytesOf("37 22"))).toEqual([]);
    nowMs = 600;
    expect(parser.push(bytesOf("37 25 00"))).toEqual([CLEARED]);
  });

  test("whatever noise came before, an answer after a pause is heard", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
        let nowMs = 0;
        const parser = createReplyParser(() => nowMs);
        parser.push(noise);
        nowMs = 1_000;
        expect(parser.push(bytesOf("37 25 00 12")).slice(-2)).toEqual([CLEARED, REALTIME]);
      }),
    );
  });
});

describe("status bits", () => {
  test.each([
    [2, 0x12, null],
    [2, 0x16, "printer.cover-open"],
    [2, 0x32, "printer.paper-out"],
    [2, 0x52, "printer.fault"],
    [3, 0x1a, "printer.cutter-jam"],
    [3, 0x32, "printer.fault"],
    [3, 0x52, "printer.fault"],
    [4, 0x1e, null],
    [4, 0x72, "printer.paper-out"],
  ] as const)("DLE EOT %i answering %i is %s", (question, byte, kind) => {
    expect(statusToFault(decodeRealtime(question, byte))?.kind ?? null).toBe(kind);
  });

  test("near end is low paper, not a fault", () => {
    expect(decodeRealtime(4, 0x1e)).toEqual({ ...HEALTHY, isPaperLow: true });
    expect(decodePaper(0x03)).toEqual({ ...HEALTHY, isPaperLow: true });
  });

  test("an open cover explains the paper it hides", () => {
    expect(statusToFault(decodeStatusBack(0x38, 0x00, 0x0c))?.kind).toBe("printer.cover-open");
  });

  test("parts add up", () => {
    const merged = mergeStatus([decodeRealtime(3, 0x1a), decodeRealtime(2, 0x52)]);
    expect(statusToFault(merged)?.kind).toBe("printer.cutter-jam");
  });

  test("the simulator says what the notes say", () => {
    expect(statusBack("paper-out").slice(0, 3)).toEqual([0x18, 0x00, 0x0f]);
    expect(statusBack("cover-open").slice(0, 3)).toEqual([0x38, 0x00, 0x00]);
    expect(statusBack("ready")).toEqual([0x10, 0x00, 0x00, 0x0f]);
  });
});
