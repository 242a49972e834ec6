import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";

test("the sandboxed preload is small CommonJS that requires nothing but electron", async () => {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("../../electron/preload.ts", import.meta.url)),
    external: ["electron"],
    logLevel: "silent",
  });
  const { output } = await bundle.generate({ format: "cjs" });
  await bundle.close();
  const [chunk] = output;
  const required = [...chunk.code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(required).toEqual(["electron"]);
  expect(output).toHaveLength(1);
  expect(chunk.code.length).toBeLessThan(10_000);
});
