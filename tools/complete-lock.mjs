// Completes package-lock.json after `npm install`.
//
// Some registries do not serve the binaries of other platforms, so `npm install` leaves those optional
// packages out of the lockfile, and `npm ci` then calls the lockfile out of sync. For each one missing
// this adds an entry with its version and platform: never installed here, right where it exists.
// Run by `npm run lock`; see docs/decisions/0001-one-lockfile-everywhere.md.
import { readFileSync, writeFileSync } from "node:fs";

const LOCKFILE = "package-lock.json";
const lock = JSON.parse(readFileSync(LOCKFILE, "utf8"));

const PLATFORMS = ["android", "darwin", "win32", "freebsd", "openharmony", "sunos", "aix", "linux"];
const PROCESSORS = ["arm64", "x64", "ia32", "riscv64", "ppc64", "s390x", "loong64", "arm"];

/** Is `name` installed where a package at `path` would look for it? */
const isLocked = (path, name) => {
  const folders = path.split("/node_modules/");
  return (
    folders.some((_, depth) => {
      const parent = folders.slice(0, folders.length - depth).join("/node_modules/");
      return `${parent ? `${parent}/` : ""}node_modules/${name}` in lock.packages;
    }) || `node_modules/${name}` in lock.packages
  );
};

const stub = (name, version) => {
  const words = name.split(/[^a-z0-9]+/);
  const os = PLATFORMS.find((platform) => words.includes(platform));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    dev: true,
    ...(words.includes("musl") && { libc: ["musl"] }),
    optional: true,
    ...(os && { os: [os] }),
  };
};

let added = 0;
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version) || isLocked(path, name)) continue;
    lock.packages[`node_modules/${name}`] = stub(name, version);
    added += 1;
  }
}

const sorted = Object.entries(lock.packages).sort(([left], [right]) => (left < right ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added} entries of other platforms added\n`);
