import { encodeQris } from "../../core/qris/encode-qris.ts";
import { SIMULATED_MERCHANT } from "./simulated-contract.ts";

/** A dynamic QRIS code for one charge; the acquirer's reference stands in 62.01, the terminal in 62.07. */
export const makeQrContent = (charge: {
  readonly amountRupiah: number;
  readonly referenceNo: string;
  readonly terminalId: string;
}): string =>
  encodeQris({
    initiation: "dynamic",
    amountRupiah: charge.amountRupiah,
    merchantName: SIMULATED_MERCHANT.merchantName,
    merchantCity: SIMULATED_MERCHANT.merchantCity,
    postalCode: SIMULATED_MERCHANT.postalCode,
    mcc: SIMULATED_MERCHANT.mcc,
    nmid: SIMULATED_MERCHANT.nmid,
    account: {
      guid: "ID.CO.EXAMPLE.WWW",
      pan: SIMULATED_MERCHANT.merchantPan,
      merchantId: SIMULATED_MERCHANT.merchantId,
      criteria: "UMI",
    },
    additionalData: [
      { id: "01", value: charge.referenceNo },
      { id: "07", value: charge.terminalId },
    ],
  });
