import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as z from "zod";
import * as hubApi from "../../core/contract/hub-api.ts";

/*
 * Kiosks and hub are updated on different days. A changed message needs a new number, or at least a
 * person who has thought about the other end; then both lines below change together.
 */
test("a change of the messages between kiosk and hub does not go unnoticed", () => {
  const shapes = Object.entries(hubApi)
    .flatMap(([name, value]) =>
      value instanceof z.ZodType
        ? [{ name, shape: z.toJSONSchema(value, { unrepresentable: "any" }) }]
        : [],
    )
    .sort((left, right) => left.name.localeCompare(right.name));
  expect(shapes.length).toBeGreaterThan(10);
  const fingerprint = createHash("sha256").update(JSON.stringify(shapes)).digest("hex");
  expect({ version: hubApi.HUB_PROTOCOL_VERSION, fingerprint: fingerprint.slice(0, 12) }).toEqual({
    version: 1,
    fingerprint: "8c145d8aa1a0",
  });
});
