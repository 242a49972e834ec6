import { connect } from "node:net";

/** A kept-alive connection that sends requests made beforehand; costs little beside what it measures. */
export interface KioskConnection {
  /** Sends the request's bytes; resolves with the answer's status once its body is there. */
  readonly send: (request: Uint8Array) => Promise<number>;
  readonly close: () => void;
}

export const openKioskConnection = async (url: URL): Promise<KioskConnection> => {
  const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  let answered: ((status: number) => void) | null = null;
  let failed: (reason: Error) => void = () => {};
  let received = "";
  socket.setEncoding("latin1");
  socket.on("data", (text: string) => {
    received += text;
    const status = statusOfWhole(received);
    if (status === null) return;
    received = "";
    answered?.(status);
  });
  socket.on("close", () => failed(new Error("the hub closed the connection")));
  socket.on("error", (error) => failed(error));
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        answered = resolve;
        failed = reject;
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
};

/** The status of an answer that came whole; null while some of it is missing. */
const statusOfWhole = (text: string): number | null => {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const head = text.slice(0, headEnd);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without its length: ${head}`);
  const isWhole = text.length >= headEnd + 4 + Number(length);
  return isWhole ? Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length)) : null;
};
