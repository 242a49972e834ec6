import { readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { listPackage, statFile } from "@electron/asar";
import { FuseState, getCurrentFuseWire } from "@electron/fuses";
import { KIOSK_FUSES } from "./kiosk-fuses.ts";
import { NATIVE_FILES, packageFaults } from "./package-rules.ts";

/** Lists what was packed, reads the fuses back, says the sizes; returns what is wrong. */
export const inspectPackage = async (
  unpacked: string,
  say: (line: string) => void,
): Promise<readonly string[]> => {
  const archive = join(unpacked, "resources/app.asar");
  const files = filesOf(archive);
  for (const folder of FOLDERS) {
    const inside = files.filter((file) => file.startsWith(folder));
    say(`  ${folder.padEnd(34)} ${String(inside.length).padStart(4)} files`);
  }
  const outside = walk(`${archive}.unpacked`);
  say(`app.asar: ${files.length} files, ${megabytes(statSync(archive).size)}`);
  say(`app.asar.unpacked: ${outside.length} files, ${megabytes(sizeOf(`${archive}.unpacked`))}`);
  say(`whole folder: ${megabytes(sizeOf(unpacked))}`);
  return [
    ...packageFaults(files),
    ...difference("unpacked", outside, NATIVE_FILES),
    ...(await readFuses(join(unpacked, "pojokpas"), say)),
  ];
};

const FOLDERS = ["out/electron/", "out/kiosk/", "out/renderer/", "node_modules/"];

/** Files of the archive, those kept outside it included, without folders. */
const filesOf = (archive: string): readonly string[] =>
  listPackage(archive, { isPack: false })
    .map((path) => path.replace(/^[\\/]/, ""))
    .filter((path) => !("files" in statFile(archive, path)));

const readFuses = async (
  executable: string,
  say: (line: string) => void,
): Promise<readonly string[]> => {
  const wire = new Map(Object.entries(await getCurrentFuseWire(executable)));
  const places = [...wire.keys()].filter((key) => /^\d+$/.test(key));
  const faults = KIOSK_FUSES.flatMap(({ place, name, on }) => {
    const isOn = wire.get(String(place)) === FuseState.ENABLE;
    say(`  fuse ${name.padEnd(40)} ${isOn ? "on" : "off"}`);
    return isOn === on ? [] : [`fuse ${name} is ${isOn ? "on" : "off"}`];
  });
  const undecided = places.filter((key) => !KIOSK_FUSES.some(({ place }) => String(place) === key));
  return [...faults, ...undecided.map((place) => `fuse ${place} is new: decide it`)];
};

const difference = (
  what: string,
  found: readonly string[],
  wanted: readonly string[],
): readonly string[] => [
  ...found.filter((file) => !wanted.includes(file)).map((file) => `${what}: ${file} too much`),
  ...wanted.filter((file) => !found.includes(file)).map((file) => `${what}: ${file} missing`),
];

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

const sizeOf = (folder: string): number =>
  walk(folder).reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0);

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;
