import { encodeQris } from "../../core/qris/encode-qris.ts";

/** A dynamic QRIS code as the acquirer makes it; `round` makes each another one. */
export const qrisPayload = (round: number): string =>
  encodeQris({
    initiation: "dynamic",
    amountRupiah: 12_000 + round,
    merchantName: "KOPERASI LAPAS TNG",
    merchantCity: "TANGERANG",
    postalCode: "15118",
    mcc: "5499",
    nmid: "ID1020000000001",
    account: {
      guid: "ID.CO.EXAMPLE.WWW",
      pan: "936009990000000001",
      merchantId: "000000001",
      criteria: "UMI",
    },
    additionalData: [{ id: "01", value: `K${String(round).padStart(5, "0")}` }],
  });
