import { describe, expect, test } from "vitest";
import {
  bitOf,
  createRequestParser,
  createStatusParser,
  encodeRequest,
  encodeStatus,
  type LockerRequest,
  type LockerStatus,
} from "../../../hardware/locker-board/protocol.ts";
import { hex } from "../hex.ts";

/** The exchange of hardware.md §4.1. */
const requests: readonly (readonly [string, LockerRequest])[] = [
  ["02 00 30 03 35", { kind: "status", boardAddress: 0 }],
  ["02 03 31 03 39", { kind: "open", boardAddress: 0, lock: 4 }],
  ["02 20 30 03 55", { kind: "status", boardAddress: 2 }],
  ["02 23 31 03 59", { kind: "open", boardAddress: 2, lock: 4 }],
];
const statuses: readonly (readonly [string, LockerStatus])[] = [
  ["02 00 35 FF FF 0F 00 03 47", { boardAddress: 0, hooks: 0xffff, infrared: 0x000f }],
  ["02 00 35 F7 FF 0F 00 03 3F", { boardAddress: 0, hooks: 0xfff7, infrared: 0x000f }],
  ["02 00 35 F7 FF 07 00 03 37", { boardAddress: 0, hooks: 0xfff7, infrared: 0x0007 }],
  ["02 00 35 FF FF 07 00 03 3F", { boardAddress: 0, hooks: 0xffff, infrared: 0x0007 }],
];

const heard = (...chunks: readonly Uint8Array[]): readonly LockerStatus[] => {
  const found: LockerStatus[] = [];
  const parser = createStatusParser((status) => found.push(status));
  for (const chunk of chunks) parser.push(chunk);
  return found;
};

test.each(requests)("request %s is written and read as the manual has it", (bytes, request) => {
  const found: LockerRequest[] = [];
  createRequestParser((one) => found.push(one)).push(hex(bytes));
  expect(found).toEqual([request]);
  expect(encodeRequest(request)).toEqual(hex(bytes));
});

test.each(statuses)("status %s is written and read as the manual has it", (bytes, status) => {
  expect(heard(hex(bytes))).toEqual([status]);
  expect(encodeStatus(status)).toEqual(hex(bytes));
});

test("lock 4 is bit 3", () => {
  expect([3, 4, 5].map((lock) => bitOf(0xfff7, lock))).toEqual([1, 0, 1]);
});

describe("a status is found", () => {
  const [bytes, status] = statuses[0]!;

  test("when it comes byte by byte", () => {
    expect(heard(...[...hex(bytes)].map((byte) => Uint8Array.of(byte)))).toEqual([status]);
  });

  test("when two are glued together", () => {
    expect(heard(hex(`${bytes} ${statuses[1]![0]}`))).toEqual([status, statuses[1]![1]]);
  });

  test("behind noise, a false start and our own echo", () => {
    expect(heard(hex(`00 FF 02 02 00 30 03 35 ${bytes}`))).toEqual([status]);
  });

  test("behind a frame that was cut short", () => {
    expect(heard(hex(`02 00 35 FF FF ${bytes}`))).toEqual([status]);
  });

  test("with 02 and 03 in its data", () => {
    const tricky: LockerStatus = { boardAddress: 0, hooks: 0x0302, infrared: 0x0203 };
    expect(heard(encodeStatus(tricky))).toEqual([tricky]);
  });
});

test("a status with a wrong sum is not believed", () => {
  expect(heard(hex("02 00 35 FF FF 0F 00 03 48"))).toEqual([]);
});
