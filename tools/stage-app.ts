import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
});
const ProjectManifest = Manifest.extend({
  description: z.string(),
  author: z.string(),
  homepage: z.string(),
  license: z.string(),
  main: z.string(),
});

/** Left outside the bundles by tools/build.ts, because they have native parts. */
const NATIVE = ["better-sqlite3", "serialport"];
const BUILT = ["out/electron", "out/kiosk", "out/renderer"];

/**
 * Lays out in `target` what the package is made of: the built folders, a package.json that names only
 * what runs, and the native packages with all they require. Everything else of package.json is bundled.
 */
export const stageApp = (root: string, target: string): void => {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const folder of BUILT) cpSync(join(root, folder), join(target, folder), { recursive: true });

  const project = ProjectManifest.parse(readJson(join(root, "package.json")));
  const dependencies = Object.fromEntries(
    NATIVE.map((name) => [name, project.dependencies[name] ?? "*"]),
  );
  writeFileSync(
    join(target, "package.json"),
    `${JSON.stringify({ ...project, type: "module", dependencies }, null, 2)}\n`,
  );
  for (const folder of closure(root)) {
    cpSync(join(root, folder), join(target, folder), { recursive: true, dereference: true });
  }
};

/** Folders (`node_modules/…`) of the native packages and of everything they require, in turn. */
const closure = (root: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (name: string, from: string) => {
    const folder = locate(root, name, from);
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies } = Manifest.parse(readJson(join(root, folder, "package.json")));
    for (const required of Object.keys(dependencies)) visit(required, folder);
  };
  for (const name of NATIVE) visit(name, "");
  return found;
};

/** As Node looks: in the node_modules of the one that requires, then of each folder above it. */
const locate = (root: string, name: string, from: string): string => {
  const here = join(from, "node_modules", name);
  if (existsSync(join(root, here, "package.json"))) return here;
  if (from === "") throw new Error(`package ${name} is not installed`);
  const above = dirname(from);
  return locate(root, name, above === "." ? "" : above);
};

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
