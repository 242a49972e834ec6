import { type IntentMessage, isViewMessage } from "../core/contract/host-channel.ts";
import type { Connection, Line } from "./connection.ts";

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 4000;

/** The server closes with this when a newer page took over; coming back would only fight with it. */
const TAKEN_OVER = 4001;

/** The line of the web host. `later` calls back once after so many milliseconds. */
export const createSocketConnection = (
  page: URL,
  later: (delayMs: number, callback: () => void) => void,
): Connection => {
  const listeners = new Set<(line: Line) => void>();
  let last: Line = "away";
  let socket: WebSocket | null = null;
  let retryMs = FIRST_RETRY_MS;

  const tell = (line: Line): void => {
    last = line;
    for (const listener of listeners) listener(line);
  };

  const open = (): void => {
    const current = new WebSocket(channelUrl(page));
    socket = current;
    current.onmessage = ({ data }) => {
      const message: unknown = typeof data === "string" ? JSON.parse(data) : null;
      if (!isViewMessage(message)) return;
      retryMs = FIRST_RETRY_MS;
      tell(message.view);
    };
    current.onclose = ({ code }) => {
      socket = null;
      tell(code === TAKEN_OVER ? "taken-over" : "away");
      if (code === TAKEN_OVER) return;
      later(retryMs, open);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    };
  };
  open();

  return {
    onLine: (listener) => {
      listeners.add(listener);
      listener(last);
      return () => listeners.delete(listener);
    },
    intend: (intent) => {
      const message: IntentMessage = { type: "intent", intent };
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
  };
};

/** Same host and port as the page, with the token the page was opened with (query or hash). */
const channelUrl = (page: URL): string => {
  const token =
    page.searchParams.get("token") ?? new URLSearchParams(page.hash.slice(1)).get("token") ?? "";
  const url = new URL("/channel", page);
  url.protocol = page.protocol === "https:" ? "wss:" : "ws:";
  url.searchParams.set("token", token);
  return url.href;
};
