import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";

test("the sandboxed preload is small CommonJS that requires nothing but electron", async () => {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL("../../electron/preload.ts", import.meta.url)),
      write: false,
      minify: false,
      rollupOptions: { external: ["electron"], output: { format: "cjs" } },
    },
  });
  if (!("output" in built)) throw new Error("not one bundle");
  const [chunk] = built.output;
  const required = [...chunk.code.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
  expect(required).toEqual(["electron"]);
  expect(built.output).toHaveLength(1);
  expect(chunk.code.length).toBeLessThan(10_000);
});
