/*
 * What may be in the package. A file that no rule allows fails the build, so that nothing comes in by
 * accident: a source, a test, a map, a development package, another platform's binary.
 */

const BUNDLES = [
  "package.json",
  "out/electron/main.js",
  "out/electron/preload.cjs",
  "out/kiosk/main.js",
  "out/kiosk/hardware.js",
  "out/kiosk/journal.js",
  // Loaded only where logs go to a file.
  "out/kiosk/pino-roll.js",
  "out/kiosk/sonic-boom.js",
  "out/renderer/index.html",
];

const PAGE = /^out\/renderer\/(assets|products|brand)\/[\w.-]+\.(js|css|svg|png|webp|woff2|mp3)$/;
/** Packages with native parts stay outside the bundles; these are they and what they require. */
const PACKAGES =
  /^node_modules\/(better-sqlite3|serialport|@serialport\/[\w-]+|node-gyp-build|debug|ms)\//;
const CODE = /\.(js|cjs|json)$|\/(LICENSE|LICENCE)(\.txt)?$/;
const DEVELOPMENT = /\/(test|tests|deps|docs|examples)\/|\.(test|spec|min)\.|\.config\./;

/** Native parts, outside the archive. */
export const NATIVE_FILES: readonly string[] = [
  "node_modules/@serialport/bindings-cpp/prebuilds/linux-x64/@serialport+bindings-cpp.glibc.node",
  "node_modules/better-sqlite3/prebuilds/linux-x64.node",
];

/** What is wrong with this list of packed files (relative, without folders); empty when all is well. */
export const packageFaults = (files: readonly string[]): readonly string[] => {
  const isAllowed = (file: string) =>
    BUNDLES.includes(file) ||
    PAGE.test(file) ||
    NATIVE_FILES.includes(file) ||
    (PACKAGES.test(file) && CODE.test(file) && !DEVELOPMENT.test(file));
  const strangers = files
    .filter((file) => !isAllowed(file))
    .map((file) => `must not ship: ${file}`);
  const missing = [...BUNDLES, ...NATIVE_FILES]
    .filter((file) => !files.includes(file))
    .map((file) => `missing: ${file}`);
  return [...strangers, ...missing];
};
