import { formatDate } from "../business-day.ts";
import { lineState } from "../sale/sale.ts";
import { wrapWords } from "./layout.ts";
import type { PaidSale } from "./paid-sale.ts";
import type { PrintLine } from "./print-document.ts";
import { textLines } from "./text-line.ts";

/** Late money whose goods wait at the machine: until when, and where the code for them is. */
export const pickUpSection = (sale: PaidSale, columns: number): readonly PrintLine[] => {
  const isWaiting = sale.lines.some((line) => lineState(line) === "waiting");
  if (!sale.pickUp || !isWaiting) return [];
  return [
    ...textLines(wrapWords(`MENUNGGU DI MESIN SAMPAI ${formatDate(sale.pickUp.until)}`, columns), {
      bold: true,
    }),
    ...textLines(wrapWords(HOW_TO_COLLECT, columns)),
    ...(sale.language === "en" ? textLines(wrapWords(HOW_TO_COLLECT_EN, columns)) : []),
  ];
};

// The code itself is made by the hub when the page is opened and is known to no paper (law 14).
const HOW_TO_COLLECT =
  "Pindai kode QR di bawah untuk kode ambil, lalu ketik kode itu di mesin. Lewat tanggal itu, uang Anda dikembalikan.";
const HOW_TO_COLLECT_EN =
  "Scan the QR code below for your pick-up code and type it at the machine. After that date your money is returned.";
