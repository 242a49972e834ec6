import { builtinModules } from "node:module";
import { join } from "node:path";
import { build } from "vite";

// Whoever builds (a test runner among them), the page gets React as it ships.
process.env["NODE_ENV"] = "production";

/**
 * Everything that ships, into `out/`: the page, the kiosk service as one file that every host runs,
 * the shell's main and preload, and the hub. Packages with native parts stay outside the bundles.
 */
const EXTERNAL = [/^node:/, ...builtinModules, "electron", "better-sqlite3", "serialport"];

const PDFKIT = join(import.meta.dirname, "pdfkit-in-a-bundle.mjs");

const bundle = (entry: string, outDir: string, fileName: string, format: "es" | "cjs") =>
  build({
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    resolve: { alias: [{ find: /^pdfkit$/, replacement: PDFKIT }] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      rollupOptions: {
        external: EXTERNAL,
        output: { format, entryFileNames: fileName, chunkFileNames: "[name].js" },
      },
    },
  });

await build({ configFile: "renderer/vite.config.ts", logLevel: "warn" });
await bundle("kiosk/main.ts", "out/kiosk", "main.js", "es");
await bundle("kiosk/hardware-cli/main.ts", "out/kiosk", "hardware.js", "es");
await bundle("kiosk/journal-command.ts", "out/kiosk", "journal.js", "es");
await bundle("lapas/main.ts", "out/lapas", "main.js", "es");
await bundle("lapas/new-code.ts", "out/lapas", "new-code.js", "es");
await bundle("lapas/new-staff-code.ts", "out/lapas", "new-staff-code.js", "es");
await bundle("electron/main.ts", "out/electron", "main.js", "es");
await bundle("electron/preload.ts", "out/electron", "preload.cjs", "cjs");
process.stdout.write("Built: out/renderer, out/kiosk, out/electron, out/lapas\n");
