import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";

/** A serial adapter of this computer. */
export interface ListedPort {
  /** As the kernel numbers it, in the order of plugging: `/dev/ttyUSB0`. */
  readonly path: string;
  /** Names that stay with it, as udev gives them; these belong into the settings. */
  readonly stableNames: readonly string[];
}

/** Where udev keeps names that stay: ours (deploy/70-pojokpas.rules), and by the adapter's serial number. */
const NAMED = ["pojokpas", "serial/by-id"] as const;
const ADAPTER = /^tty(USB|ACM)\d+$/;

/** Every serial adapter below `devices`, with the names it goes by. */
export const listPorts = (devices = "/dev"): readonly ListedPort[] => {
  const named = NAMED.flatMap((folder) =>
    namesIn(join(devices, folder)).flatMap((name) => {
      const path = join(devices, folder, name);
      const target = targetOf(path);
      return target === null ? [] : { name: path, target };
    }),
  );
  const plain = namesIn(devices)
    .filter((name) => ADAPTER.test(name))
    .map((name) => join(devices, name));
  const paths = new Set([...plain, ...named.map(({ target }) => target)]);
  return [...paths].toSorted().map((path) => ({
    path,
    stableNames: named.filter(({ target }) => target === path).map(({ name }) => name),
  }));
};

/** None in a folder that is not there: udev makes it with its first name. */
const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Null for a name whose adapter was just pulled. */
const targetOf = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};
