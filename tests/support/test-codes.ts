import type { CodeMint } from "../../core/ports/code-mint.ts";
import { createCodeMint } from "../../kiosk/code-mint.ts";

/** The real mint under a key every test knows. */
export const createTestCodes = (): CodeMint => createCodeMint(new Uint8Array(32).fill(7));
