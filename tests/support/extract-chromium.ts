import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";

/**
 * Run as a process of its own with TMPDIR set to an empty folder: unpacks Chromium, its fonts and the
 * libraries a bare Debian lacks (libnss3, libnspr4) into it.
 */
await chromium.executablePath();
const packageRoot = join(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))), "..");
await inflate(join(packageRoot, "bin/al2023.tar.br"));
