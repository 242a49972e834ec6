import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";

/** After a crash the file holds either the old text or the new one, whole. */
export const writeAtomically = (file: string, text: string): void => {
  const fresh = `${file}.new`;
  const descriptor = openSync(fresh, "w");
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(fresh, file);
};
