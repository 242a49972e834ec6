/** What is known of one model of printer; everything that differs between models is here. */
export interface PrinterProfile {
  readonly name: string;
  readonly columns: 48 | 32;
  /** Printable width in dots at 203 dpi (8 a millimetre). */
  readonly dots: 576 | 384;
  readonly baudRate: number;
  /** Slowest speed to reckon with, for deadlines. */
  readonly speedMmPerS: number;
  /**
   * What it can tell. `full`: ASB and GS ( H, which names the job once it is on paper. `basic`: GS r,
   * which answers after everything before it was processed. `none`: DLE EOT only; that a receipt was
   * printed is then assumed from a healthy printer after the time printing takes.
   */
  readonly proof: "full" | "basic" | "none";
  /** The DLE EOT questions asked for one status; n = 1 is unreliable on clones (hardware.md §1.4). */
  readonly statusQuestions: readonly (2 | 3 | 4)[];
  readonly hasCutter: boolean;
  /** Dots a QR module takes; null when it cannot draw QR itself: the data is then printed as text. */
  readonly qrModuleDots: number | null;
}

/** 80 mm with Epson's commands (TM-T20/T82/T88 and those that follow them): the default. */
export const EPSON_80: PrinterProfile = {
  name: "epson-80",
  columns: 48,
  dots: 576,
  baudRate: 115_200,
  speedMmPerS: 150,
  proof: "full",
  statusQuestions: [2, 3, 4],
  hasCutter: true,
  qrModuleDots: 6,
};

/** 80 mm clone: status and GS r, no ASB to rely on, no job names. */
export const CLONE_80: PrinterProfile = {
  ...EPSON_80,
  name: "clone-80",
  baudRate: 19_200,
  speedMmPerS: 100,
  proof: "basic",
};

/** 58 mm panel printer: real-time status only, no cutter. */
export const CLONE_58: PrinterProfile = {
  name: "clone-58",
  columns: 32,
  dots: 384,
  baudRate: 9_600,
  speedMmPerS: 50,
  proof: "none",
  statusQuestions: [2, 4],
  hasCutter: false,
  qrModuleDots: 5,
};

export const PRINTER_PROFILES = {
  "epson-80": EPSON_80,
  "clone-80": CLONE_80,
  "clone-58": CLONE_58,
};
