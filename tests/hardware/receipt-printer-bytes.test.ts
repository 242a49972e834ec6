import { describe, expect, test } from "vitest";
import type { PrintLine } from "../../core/receipt/print-document.ts";
import { encodeJob, toChunks } from "../../hardware/receipt-printer/encode.ts";
import {
  CLONE_58,
  CLONE_80,
  EPSON_80,
  type PrinterProfile,
} from "../../hardware/receipt-printer/profiles.ts";

const hexOf = (lines: readonly PrintLine[], profile: PrinterProfile = EPSON_80): string =>
  encodeJob({ jobTag: "0A1Z", lines }, profile)
    .map((command) => Buffer.from(command).toString("hex"))
    .join(" ");

const START = "1b40 1b7400 1b5200";

describe("a job's bytes", () => {
  test.each([
    ["full", EPSON_80, `${START} 1d610f 1d564100 1d2848060030303041315a`],
    ["basic", CLONE_80, `${START} 1d564100 1d7201`],
    ["none, without cutter", CLONE_58, `${START} 1b6404`],
  ])("start, cut and proof request: %s", (_, profile, hex) => {
    expect(hexOf([], profile)).toBe(hex);
  });

  test("bold and double size are set for their line and taken back", () => {
    const line = { kind: "text", text: "TOTAL", bold: true, wide: true } as const;
    expect(hexOf([line])).toContain("1b4501 1d2111 544f54414c 0a 1d2100 1b4500");
  });

  test("a non-breaking space and typographic characters leave as ASCII", () => {
    expect(hexOf([{ kind: "text", text: "Rp\u00a036.000 – “ya”" }])).toContain(
      Buffer.from('Rp 36.000 - "ya"').toString("hex"),
    );
  });

  test("text cannot smuggle a command in", () => {
    expect(hexOf([{ kind: "text", text: "a\u001b@\u0010\u0004\u0001b" }])).toContain("614062 0a");
  });
});

describe("a QR code's bytes", () => {
  test("the length counts bytes, three more than the data", () => {
    expect(hexOf([{ kind: "qr", data: "HELLO" }])).toContain(
      [
        "1b6101",
        "1d286b040031413200",
        "1d286b0300314306",
        "1d286b0300314531",
        "1d286b080031503048454c4c4f",
        "1d286b0300315130",
        "1b6100",
      ].join(" "),
    );
  });

  test("the length of data that is not ASCII still counts bytes", () => {
    // "é" is two bytes: 2 + 3 = 5, where a count of characters would say 4.
    expect(hexOf([{ kind: "qr", data: "é" }])).toContain("1d286b0500315030c3a9");
  });

  test.each([
    ["with control characters", "a\u0010\u0004\u0001b"],
    ["too long for 58 mm paper", `https://contoh.invalid/${"x".repeat(240)}`],
  ])("data %s is printed as text", (_, data) => {
    const hex = hexOf([{ kind: "qr", data }]);
    expect(hex).not.toContain("1d286b");
    expect(hex).not.toContain("1004");
  });

  test("a printer that draws no QR gets the address as text within its columns", () => {
    const profile = { ...CLONE_58, qrModuleDots: null };
    const commands = encodeJob(
      { jobTag: "0001", lines: [{ kind: "qr", data: `https://contoh.invalid/${"k".repeat(30)}` }] },
      profile,
    );
    const texts = commands.map((command) => Buffer.from(command).toString("latin1"));
    expect(texts).toContain("https://contoh.invalid/kkkkkkkkk");
    expect(texts).toContain("kkkkkkkkkkkkkkkkkkkkk");
  });
});

describe("chunks", () => {
  const command = (length: number) => new Uint8Array(length).fill(0x41);

  test("hold whole commands up to their size", () => {
    const chunks = toChunks([command(100), command(100), command(100), command(56)], 256);
    expect(chunks.map((chunk) => chunk.length)).toEqual([200, 156]);
  });

  test("a command longer than a chunk goes by itself and is not cut", () => {
    const chunks = toChunks([command(10), command(300), command(10)], 256);
    expect(chunks.map((chunk) => chunk.length)).toEqual([10, 300, 10]);
  });
});
