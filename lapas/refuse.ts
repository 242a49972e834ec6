import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** Every refusal of the API: a status for machines, a short name for logs, never a stack. */
export const refuse = (context: Context, status: ContentfulStatusCode, error: string) =>
  context.json({ error }, status);
