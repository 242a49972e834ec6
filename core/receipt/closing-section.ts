import type { MachineSettings } from "../catalogue/catalogue-snapshot.ts";
import { centred, wrapWords } from "./layout.ts";
import type { PrintLine } from "./print-document.ts";
import { textLines } from "./text-line.ts";

interface ClosingInput {
  readonly settings: MachineSettings;
  readonly columns: number;
  readonly claimUrl: string;
}

/**
 * Price note, whom to call, the code to scan, and thanks. Never a clause that refuses returns: it
 * would be void and punishable (UU 8/1999 art. 18).
 */
export const closingSection = ({ settings, columns, claimUrl }: ClosingInput) => {
  const contact = `WA ${settings.contactWhatsapp}`;
  const lines: readonly PrintLine[] = [
    ...textLines(wrapWords("Harga dalam Rupiah, tanpa biaya tambahan.", columns)),
    ...textLines(
      wrapWords(
        `Barang cacat, salah, atau tidak keluar? Hubungi ${contact} dengan No. Struk ini untuk penukaran atau pengembalian dana.`,
        columns,
      ),
    ),
    { kind: "qr", data: toAsciiUrl(claimUrl) },
    ...textLines(centred("Pindai: struk digital, klaim, dan katalog", columns)),
    ...textLines(centred("Terima kasih.", columns), { bold: true }),
    ...textLines(centred("Karya mereka, kesempatan kedua.", columns)),
  ];
  return lines;
};

/** Percent-encodes what is not ASCII and leaves the rest (escapes included) as it is. */
const toAsciiUrl = (url: string): string =>
  [...url]
    .map((character) => (/[!-~]/.test(character) ? character : encodeURIComponent(character)))
    .join("");
