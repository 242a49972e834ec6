import { listedCounters } from "../../day/day-counters.ts";
import type { DayReport } from "../../day/day-report.ts";
import { formatRupiah } from "../../money.ts";
import type { PrintLine } from "../../receipt/print-document.ts";
import { idDay } from "../../text/id-day.ts";
import { heading, row, subRow, words } from "./rows.ts";

/** Law 5, bucket by bucket, and money that came to its end. A bucket that is and was empty is left out. */
export const balanceSection = (
  { balances, ended }: DayReport,
  columns: number,
): readonly PrintLine[] => {
  const moved = balances.filter(
    ({ openingRupiah, newRupiah, settledRupiah }) =>
      openingRupiah !== 0 || newRupiah !== 0 || settledRupiah !== 0,
  );
  return [
    ...heading("UANG YANG BELUM SELESAI", columns),
    ...(moved.length === 0 ? words("Tidak ada.", columns) : []),
    ...moved.flatMap(({ bucket, openingRupiah, newRupiah, settledRupiah, closingRupiah }) => [
      ...words(idDay.buckets[bucket], columns),
      ...subRow("Awal", formatRupiah(openingRupiah), columns),
      ...subRow("Baru", formatRupiah(newRupiah), columns),
      ...subRow("Selesai", formatRupiah(-settledRupiah), columns),
      ...subRow("Akhir", formatRupiah(closingRupiah), columns),
    ]),
    ...heading("UANG YANG SELESAI", columns),
    ...row(
      `Barang diserahkan (${ended.deliveredUnits})`,
      formatRupiah(ended.deliveredRupiah),
      columns,
    ),
    ...row("Dibayar kembali", formatRupiah(ended.refundedRupiah), columns),
    ...row("Menjadi voucher barang", formatRupiah(ended.voucherIssuedRupiah), columns),
    ...row("Tidak diambil pembeli", formatRupiah(ended.unclaimedRupiah), columns),
  ];
};

/** EVA-like counters: since the last close, and since the machine began. */
export const countersSection = ({ counters }: DayReport, columns: number): readonly PrintLine[] => [
  ...heading("PENGHITUNG: HARI INI / SEUMUR MESIN", columns),
  ...listedCounters(counters.lifetime).flatMap((name) => {
    const { times, amountRupiah } = counters.interval[name];
    const life = counters.lifetime[name];
    return [
      ...row(idDay.counters[name], `${times} / ${life.times}`, columns),
      ...(life.amountRupiah === 0
        ? []
        : subRow(
            "",
            `${formatRupiah(amountRupiah)} / ${formatRupiah(life.amountRupiah)}`,
            columns,
          )),
    ];
  }),
];
