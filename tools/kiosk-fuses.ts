/** How each switch in Electron's binary must stand in the package; see docs/decisions/0010-fuses.md. */
export interface Fuse {
  /** Place in the fuse wire (`FuseV1Options` of @electron/fuses). */
  readonly place: number;
  readonly name: string;
  readonly on: boolean;
}

export const KIOSK_FUSES: readonly Fuse[] = [
  { place: 0, name: "runAsNode", on: false },
  { place: 1, name: "enableCookieEncryption", on: false },
  { place: 2, name: "enableNodeOptionsEnvironmentVariable", on: false },
  { place: 3, name: "enableNodeCliInspectArguments", on: false },
  { place: 4, name: "enableEmbeddedAsarIntegrityValidation", on: true },
  { place: 5, name: "onlyLoadAppFromAsar", on: true },
  { place: 6, name: "loadBrowserProcessSpecificV8Snapshot", on: false },
  { place: 7, name: "grantFileProtocolExtraPrivileges", on: false },
  { place: 8, name: "wasmTrapHandlers", on: true },
];
