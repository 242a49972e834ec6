import type { PaymentScreen } from "../../core/contract/payment-screens.ts";
import { connectKioskChannel, type KioskChannel } from "./kiosk-channel.ts";

export interface OrderOnScreen {
  readonly channel: KioskChannel;
  readonly payment: PaymentScreen;
}

/** From the attract screen to the QR code of one unit of one product. */
export const orderOneUnit = async (kioskUrl: string, sku: string): Promise<OrderOnScreen> => {
  const channel = await connectKioskChannel(kioskUrl);
  await channel.on("attract");
  channel.touch({ kind: "start" });
  await channel.on("catalogue", ({ products, canPay }) => {
    const product = products.find((one) => one.sku === sku);
    return canPay && product?.availability.kind === "available";
  });
  channel.touch({ kind: "add", sku, variantId: null, units: 1 });
  channel.touch({ kind: "open-cart" });
  const { offerId } = await channel.on("cart", ({ canPay }) => canPay);
  channel.touch({ kind: "pay", offerId });
  return { channel, payment: await channel.on("payment") };
};
