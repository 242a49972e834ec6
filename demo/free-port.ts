import { createServer } from "node:net";

/** `preferred` when nobody listens there, else one the system picks. */
export const freePort = async (preferred: number): Promise<number> =>
  (await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred;

const tryPort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const found = address !== null && typeof address === "object" ? address.port : null;
      server.close(() => resolve(found));
    });
  });
