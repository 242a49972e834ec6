import type { SignedStatement } from "../core/contract/hub-api.ts";
import type { StoredStatement } from "../db/lapas/stored-statement.ts";

/** The stored bytes as they cross the wire. */
export const toSignedStatement = ({ statement, signature }: StoredStatement): SignedStatement => ({
  statement: Buffer.from(statement).toString("base64"),
  signature: Buffer.from(signature).toString("base64"),
});
