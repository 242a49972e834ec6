import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

const ROOT = join(import.meta.dirname, "../..");
const LIBRARIES = "libraries";
const OF_STAFF = /staff-screens/;

/** In kB (1,000 bytes) gzipped at level 9, each file by itself as a server would send it. */
export interface PageWeight {
  /** What every buyer's page loads: scripts with both languages, style sheets, HTML; drawings and fonts are files of their own. */
  readonly ownKb: number;
  /** Loaded only when staff come in. */
  readonly staffKb: number;
  readonly librariesKb: number;
}

/** The page as it ships, built once more with the packages in a chunk of their own. */
export const weighPage = async (): Promise<PageWeight> => {
  const files = (await buildPage()).flatMap(({ output }) => output);
  const own: string[] = [];
  const ofStaff: string[] = [];
  const libraries: string[] = [];
  for (const file of files) {
    const ours = OF_STAFF.test(file.fileName) ? ofStaff : own;
    if (file.type === "chunk") (file.name === LIBRARIES ? libraries : ours).push(file.code);
    else if (/\.(css|html)$/.test(file.fileName)) ours.push(String(file.source));
  }
  return {
    ownKb: gzippedKb(own),
    staffKb: gzippedKb(ofStaff),
    librariesKb: gzippedKb(libraries),
  };
};

const buildPage = async (): Promise<readonly Rolldown.RolldownOutput[]> => {
  // A test runner's NODE_ENV would put React's warnings into it.
  process.env["NODE_ENV"] = "production";
  const built = await build({
    configFile: join(ROOT, "renderer/vite.config.ts"),
    logLevel: "silent",
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
