import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** PostgreSQL refuses to run as root: the account that runs it instead, found, never made. */
export interface PostgresUser {
  readonly name: string;
  /** Spread into child_process options; empty when we run it as ourselves. */
  readonly credentials: { readonly uid?: number; readonly gid?: number };
}

/** Ourselves; as root the user `postgres`, else `nobody` (initdb wants a passwd entry). */
export const findPostgresUser = (): PostgresUser => {
  if (process.getuid?.() !== 0) return { name: "self", credentials: {} };
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { name, credentials: { uid: Number(uid), gid: Number(gid) } };
  }
  throw new Error("running as root, and neither user postgres nor nobody is in /etc/passwd");
};

/**
 * Asks the system itself, as that user: every folder on the way counts, and so do mounts and ACLs.
 * `access` is a flag of test(1): `-r`, `-w` or `-x`.
 */
export const canAccess = (user: PostgresUser, access: "-r" | "-w" | "-x", path: string): boolean =>
  spawnSync("/bin/sh", ["-c", `test ${access} "$1"`, "sh", path], {
    ...user.credentials,
    cwd: "/",
    stdio: "ignore",
  }).status === 0;
