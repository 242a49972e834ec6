import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const LOCK_IS_STALE_AFTER_MS = 180_000;

export interface UnpackedChromium {
  readonly executablePath: string;
  /** What the browser's process needs to find its libraries and fonts. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The npm Chromium, unpacked once for each user and version below the temporary folder; whoever comes
 * while another process unpacks waits for it. The finished folder appears by one rename.
 */
export const unpackChromium = async (): Promise<UnpackedChromium> => {
  const home = join(tmpdir(), `pojokpas-chromium-${version()}-${userInfo().uid}`);
  const lock = `${home}.lock`;
  while (!existsSync(home)) {
    if (!takeLock(lock)) {
      await wait(250);
      continue;
    }
    try {
      if (!existsSync(home)) await unpackInto(home);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(home, "chromium"),
    env: {
      LD_LIBRARY_PATH: [join(home, "al2023/lib"), process.env["LD_LIBRARY_PATH"]]
        .filter((path) => path)
        .join(":"),
      FONTCONFIG_FILE: fontsOf(home),
    },
  };
};

/**
 * The package's own list looks for fonts where a cloud function keeps them. A browser that finds none
 * dies of the first page that names a font of the system.
 */
const fontsOf = (home: string): string => {
  const list = join(home, "fonts/pojokpas.conf");
  if (!existsSync(list)) {
    const folder = join(home, "fonts/fonts");
    const cache = join(home, "fonts/cache");
    writeFileSync(
      list,
      `<fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir></fontconfig>\n`,
    );
  }
  return list;
};

const version = (): string => {
  const root = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  return `${Math.round(statSync(root).size)}`;
};

const unpackInto = async (home: string): Promise<void> => {
  const staging = mkdtempSync(`${home}.part-`);
  const script = join(import.meta.dirname, "extract-chromium.ts");
  const env = { ...process.env, TMPDIR: staging };
  await promisify(execFile)(process.execPath, [script], { env });
  renameSync(staging, home);
};

/** A folder can be made only once; one left behind by a killed process is taken over. */
const takeLock = (lock: string): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const madeAtMs = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - madeAtMs > LOCK_IS_STALE_AFTER_MS)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
};
