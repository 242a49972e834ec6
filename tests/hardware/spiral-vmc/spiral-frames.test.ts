import { describe, expect, test } from "vitest";
import {
  createMessageParser,
  encodeMessage,
  type VmcMessage,
} from "../../../hardware/spiral-vmc/protocol.ts";
import { hex } from "../hex.ts";

const status = (packetNo: number, code: number): VmcMessage & { kind: "dispense-status" } => ({
  kind: "dispense-status",
  packetNo,
  status: code,
  selection: 11,
});

/** The exchange of hardware.md §5.2. */
const frames: readonly (readonly [string, Exclude<VmcMessage, { kind: "other" }>])[] = [
  ["FA FB 41 00 40", { kind: "poll" }],
  ["FA FB 42 00 43", { kind: "ack" }],
  [
    "FA FB 06 05 01 01 00 00 0B 09",
    { kind: "drive", packetNo: 1, dropSensor: true, elevator: false, selection: 11 },
  ],
  ["FA FB 04 04 01 01 00 0B 0A", status(1, 0x01)],
  ["FA FB 04 04 02 02 00 0B 0A", status(2, 0x02)],
  ["FA FB 04 04 02 03 00 0B 0B", status(2, 0x03)],
];

const heard = (...chunks: readonly Uint8Array[]): readonly VmcMessage[] => {
  const found: VmcMessage[] = [];
  const parser = createMessageParser((message) => found.push(message));
  for (const chunk of chunks) parser.push(chunk);
  return found;
};

test.each(frames)("frame %s is written and read as the manual has it", (bytes, message) => {
  expect(heard(hex(bytes))).toEqual([message]);
  expect(encodeMessage(message)).toEqual(hex(bytes));
});

test("selections above 255 take both bytes", () => {
  const message = { ...status(255, 0x02), selection: 1009 };
  expect(heard(encodeMessage(message))).toEqual([message]);
});

test("a status with extra bytes behind the selection is still understood", () => {
  expect(heard(hex("FA FB 04 05 02 02 00 0B 00 0B"))).toEqual([status(2, 0x02)]);
});

test("a frame we have no use for is named by its command", () => {
  expect(heard(hex("FA FB 17 01 05 12"))).toEqual([{ kind: "other", command: 0x17 }]);
});

describe("frames are found", () => {
  const [bytes, message] = frames[4]!;

  test("byte by byte", () => {
    expect(heard(...[...hex(bytes)].map((byte) => Uint8Array.of(byte)))).toEqual([message]);
  });

  test("glued together", () => {
    expect(heard(hex(`FA FB 41 00 40 ${bytes}`))).toEqual([{ kind: "poll" }, message]);
  });

  test("behind noise and a false start", () => {
    expect(heard(hex(`00 FB FA FA FB 99 FF ${bytes}`))).toEqual([message]);
  });

  test("behind a bad checksum", () => {
    expect(heard(hex(`FA FB 41 00 41 ${bytes}`))).toEqual([message]);
  });
});

test("giving up on a half frame brings out the good ones behind it", () => {
  const found: VmcMessage[] = [];
  const parser = createMessageParser((message) => found.push(message));
  parser.push(hex("FA FB 04 20 FA FB 41 00 40"));
  expect(found).toEqual([]);
  parser.giveUp();
  expect(found).toEqual([{ kind: "poll" }]);
});
