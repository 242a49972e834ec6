import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCodeMint, loadCodeMint } from "../../kiosk/code-mint.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "code-mint-"));
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

describe("the mint of codes", () => {
  test("gives twelve readable characters in groups of four", () => {
    expect(loadCodeMint(newFolder()).codeOf("sale-1", "line-1")).toMatch(
      new RegExp(`^[${ALPHABET}]{4}(-[${ALPHABET}]{4}){2}$`),
    );
  });

  test("gives a line the same code after a restart, so that it can be shown again", () => {
    const folder = newFolder();
    const first = loadCodeMint(folder).codeOf("sale-1", "line-1");
    expect(loadCodeMint(folder).codeOf("sale-1", "line-1")).toBe(first);
  });

  test("gives other lines, other sales and other machines other codes", () => {
    const mint = loadCodeMint(newFolder());
    const codes = [
      mint.codeOf("sale-1", "line-1"),
      mint.codeOf("sale-1", "line-2"),
      mint.codeOf("sale-2", "line-1"),
      // Where one name ends and the next begins makes a difference.
      mint.codeOf("sale-1l", "ine-1"),
      loadCodeMint(newFolder()).codeOf("sale-1", "line-1"),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  test("uses every character equally often", () => {
    const mint = createCodeMint(new Uint8Array(32));
    const counts = new Map<string, number>();
    const codes = 5_000;
    for (let n = 0; n < codes; n++) {
      for (const character of mint.codeOf("sale", String(n)).replaceAll("-", "")) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    const expected = (codes * 12) / ALPHABET.length;
    const chiSquare = [...ALPHABET]
      .map((character) => ((counts.get(character) ?? 0) - expected) ** 2 / expected)
      .reduce((sum, term) => sum + term, 0);
    // 29 degrees of freedom: 58 is passed once in a thousand; a bias by `% 30` gives about 500.
    expect(chiSquare).toBeLessThan(58);
  });

  test("keeps its key to its owner", () => {
    const folder = newFolder();
    loadCodeMint(folder);
    expect(statSync(join(folder, "code-key")).mode & 0o777).toBe(0o600);
  });

  test("refuses a damaged key instead of orphaning the codes given out", () => {
    const folder = newFolder();
    loadCodeMint(folder);
    const path = join(folder, "code-key");
    writeFileSync(path, readFileSync(path, "utf8").slice(0, 10));
    expect(() => loadCodeMint(folder)).toThrow("does not hold a key");
  });

  test("hashes a code as it is typed, whatever its groups, spaces and case", () => {
    const { codeOf, hashOf } = loadCodeMint(newFolder());
    const code = codeOf("sale-1", "line-1");
    expect(hashOf(code)).toMatch(/^[0-9a-f]{64}$/);
    for (const typed of [code.toLowerCase(), code.replaceAll("-", ""), ` ${code} `]) {
      expect(hashOf(typed)).toBe(hashOf(code));
    }
    expect(hashOf(codeOf("sale-1", "line-2"))).not.toBe(hashOf(code));
  });
});
