import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { VERSION } from "../../kiosk/version.ts";

test("the program tells the version it was released as", () => {
  const path = join(import.meta.dirname, "../../package.json");
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path, "utf8")));
  expect(VERSION).toBe(version);
});
