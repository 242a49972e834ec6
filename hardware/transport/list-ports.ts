import { SerialPort } from "serialport";

/** A serial line this computer has, as its system names it. */
export interface ListedPort {
  readonly path: string;
  /** What the adapter says of itself; empty where it says nothing. */
  readonly maker: string;
  readonly serialNumber: string;
}

export const listPorts = async (): Promise<readonly ListedPort[]> => {
  const ports = await SerialPort.list();
  return ports.map(({ path, manufacturer, serialNumber }) => ({
    path,
    maker: manufacturer ?? "",
    serialNumber: serialNumber ?? "",
  }));
};
