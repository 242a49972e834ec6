import type { StaffDayScreen } from "../../core/contract/staff-screens.ts";

/** An evening: yesterday was forgotten, today waits after it. */
export const sampleDay = (): StaffDayScreen => ({
  kind: "staff-day",
  open: {
    date: "2026-11-23",
    refusal: null,
    receipts: 37,
    receivedRupiah: 1_286_000,
    deliveredUnits: 58,
    deliveredRupiah: 1_241_000,
    refundOwedRupiah: 115_000,
    unknownUnits: 1,
    differenceUnits: 1,
    problems: [],
  },
  waitingDates: ["2026-11-24"],
  positions: ["Petugas piket", "Kasi Pengelolaan Hasil Kerja"],
  closed: [
    {
      date: "2026-11-22",
      reportNumber: "F1-M01-20261122-0041",
      matches: true,
      paper: "printed",
    },
    { date: "2026-11-21", reportNumber: "F1-M01-20261121-0040", matches: true, paper: "none" },
    {
      date: "2026-11-20",
      reportNumber: "F1-M01-20261120-0039",
      matches: false,
      paper: "unknown",
    },
  ],
  isWorking: false,
  notice: null,
});

export const sampleDayThatDiffers = (): StaffDayScreen => {
  const screen = sampleDay();
  return {
    ...screen,
    open: screen.open && {
      ...screen.open,
      problems: [
        { kind: "stock-tables", expected: 112, found: 111, where: ["spiral-1/31"] },
        { kind: "products-payments", expected: 1_286_000, found: 1_271_000, where: ["K7M4P2"] },
      ],
    },
  };
};
