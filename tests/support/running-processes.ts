import { readdirSync, readFileSync } from "node:fs";

export interface RunningProcess {
  readonly pid: number;
  readonly parentPid: number;
  /** With the moment it began: a number alone is given again to another process. */
  readonly identity: string;
  readonly command: string;
}

/** Every process of this computer that is not a zombie, from /proc. */
export const runningProcesses = (): readonly RunningProcess[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "utf8");
        const [state, parentPid, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        if (state === "Z") return [];
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
        const identity = `${name} since ${rest[17]}`;
        return [{ pid: Number(name), parentPid: Number(parentPid), identity, command }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });

/** A process and all that it started, however deep. */
export const familyOf = (pid: number): readonly RunningProcess[] => {
  const all = runningProcesses();
  const family = new Set([pid]);
  for (let known = 0; known < family.size; ) {
    known = family.size;
    for (const one of all) if (family.has(one.parentPid)) family.add(one.pid);
  }
  return all.filter((one) => family.has(one.pid));
};
