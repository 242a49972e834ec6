import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { serveDrawings } from "../tools/serve-drawings.ts";

/** The page of the kiosk. Nothing is inlined, so that a strict content security policy can hold. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  publicDir: false,
  plugins: [react(), serveDrawings()],
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "chrome140",
    reportCompressedSize: true,
  },
});
