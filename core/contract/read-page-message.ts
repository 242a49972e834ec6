import * as z from "zod";
import { Intent } from "./intent.ts";

const PageMessage = z.object({ type: z.literal("intent"), intent: Intent });

/** The intent in a message of a page, or null when it is none: a page is never trusted. */
export const readPageMessage = (raw: unknown): Intent | null => {
  const message = PageMessage.safeParse(raw);
  return message.success ? message.data.intent : null;
};
