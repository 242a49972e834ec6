import { connect, type Socket } from "node:net";

/** A kept-alive connection that sends requests made beforehand; costs little beside what it measures. */
export interface KioskConnection {
  /** Sends the request's bytes; resolves with the answer's status once its body is there. */
  readonly send: (request: Uint8Array) => Promise<number>;
  readonly close: () => void;
}

export const createKioskConnection = (url: URL): KioskConnection => {
  let socket: Socket | null = null;

  /** The hub closes what was idle for a while. */
  const open = (): Socket => {
    if (socket?.writable) return socket;
    socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    return socket.setEncoding("latin1");
  };

  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        const line = open();
        let received = "";
        const finish = (settle: () => void) => {
          line.off("data", take).off("error", reject).off("close", fail);
          settle();
        };
        const fail = () => finish(() => reject(new Error("the hub closed the connection")));
        const take = (text: string) => {
          received += text;
          const status = statusOfWhole(received);
          if (status !== null) finish(() => resolve(status));
        };
        line.on("data", take).once("error", reject).once("close", fail).write(request);
      }),
    close: () => socket?.destroy(),
  };
};

/** The status of an answer that came whole; null while some of it is missing. */
const statusOfWhole = (text: string): number | null => {
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd < 0) return null;
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  const isWhole = text.length >= headEnd + 4 + Number(length ?? 0);
  return isWhole ? Number(text.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length)) : null;
};
