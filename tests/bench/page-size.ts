import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import type { Bench } from "./bench.ts";
import { ownAtMost } from "./figure.ts";

const ROOT = join(import.meta.dirname, "../..");
const LIBRARIES = "libraries";

/** The page as it ships, built once more with the packages in a chunk of their own. */
export const measurePageSize: Bench = async () => {
  const files = (await buildPage()).flatMap(({ output }) => output);
  const own: string[] = [];
  const libraries: string[] = [];
  for (const file of files) {
    if (file.type === "chunk") (file.name === LIBRARIES ? libraries : own).push(file.code);
    else if (/\.(css|html)$/.test(file.fileName)) own.push(String(file.source));
  }
  const ownKb = gzippedKb(own);
  const librariesKb = gzippedKb(libraries);
  const subject = {
    unit: "kB gzipped",
    reference: librariesKb,
    referenceName: "its libraries alone (React, lean-qr)",
  };
  return [
    {
      ...subject,
      name: "page, own code",
      ours: ownKb,
      aim: ownAtMost(60),
      note: "scripts with both languages, style sheets and HTML; drawings and fonts are files of their own",
      whyMissed:
        "Every screen is in the one bundle: those of the staff could be loaded when asked for.",
    },
    {
      ...subject,
      name: "page with libraries",
      ours: ownKb + librariesKb,
      aim: ownAtMost(190),
      whyMissed: "React is most of it; preact with its compat layer would take 60 kB away.",
    },
  ];
};

const buildPage = async (): Promise<readonly Rolldown.RolldownOutput[]> => {
  const built = await build({
    configFile: join(ROOT, "renderer/vite.config.ts"),
    logLevel: "warn",
    build: {
      write: false,
      rolldownOptions: {
        output: {
          codeSplitting: { groups: [{ name: LIBRARIES, test: /node_modules/ }] },
        },
      },
    },
  });
  if (Array.isArray(built)) return built;
  if ("output" in built) return [built];
  throw new Error("the build only watches");
};

const gzippedKb = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1_000;
