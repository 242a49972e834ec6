import { PhotoAnswer } from "../core/contract/hub-api.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { HubHttp } from "./hub-http.ts";

/** Photos are the largest thing on this line, and the least urgent. */
const TIMEOUT_MS = 60_000;

export type PhotoError =
  /** It was taken down, or what came is not what the name says: asking again now is pointless. */
  | { readonly kind: "photo.not-there"; readonly reason: string }
  | { readonly kind: "photo.no-answer"; readonly reason: string };

export type FetchPhoto = (file: string) => Promise<Result<Uint8Array, PhotoError>>;

/** Bytes of one photo from the hub, not yet compared with its name. */
export const createFetchPhoto =
  (http: HubHttp): FetchPhoto =>
  async (file) => {
    const target = `/v1/photos/${file}`;
    const answer = await http.call({ method: "GET", target, timeoutMs: TIMEOUT_MS });
    if (!answer.ok) {
      const { kind, reason } = answer.error;
      return err({ kind: kind === "hub.refused" ? "photo.not-there" : "photo.no-answer", reason });
    }
    const parsed = PhotoAnswer.safeParse(answer.value.json);
    return parsed.success
      ? ok(Buffer.from(parsed.data.bytes, "base64"))
      : err({ kind: "photo.not-there", reason: "the hub's answer is not readable" });
  };
