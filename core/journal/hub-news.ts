import type { HubEvent } from "../ports/hub-link.ts";
import type { Books } from "../ports/journal.ts";
import type { Fact } from "./fact.ts";

type News<K extends HubEvent["kind"]> = Extract<HubEvent, { readonly kind: K }>;

/**
 * What the hub tells of things done there, as facts of this journal. Each comes at least once and is
 * written once; about a sale this journal does not know, nothing is written. Payments have their own
 * way in, `record-payment`.
 */
export const factsOfNews = (
  books: Books,
  news: Exclude<HubEvent, { readonly kind: "payment-received" }>,
): readonly Fact[] => {
  switch (news.kind) {
    case "catalogue-published":
      return news.snapshot.version > (books.snapshot()?.version ?? 0)
        ? [{ kind: "catalogue-adopted", snapshot: news.snapshot }]
        : [];
    case "code-redeemed":
      return codeRedeemed(books, news);
    case "refund-settled":
      return refundSettled(books, news);
    case "pick-up-code":
      return pickUpCodeSet(books, news);
  }
};

const codeRedeemed = (books: Books, news: News<"code-redeemed">): readonly Fact[] => {
  const { saleId, lineId, redeemedAt } = news;
  const line = books.sale(saleId)?.lines.find((other) => other.lineId === lineId);
  return line?.code && !line.redeemed
    ? [{ kind: "code-redeemed", saleId, lineId, redeemedAt }]
    : [];
};

const refundSettled = (books: Books, news: News<"refund-settled">): readonly Fact[] => {
  const { saleId, refundId, how, documentNumber, settledAt } = news;
  const isOpen = books.openRefunds().some((refund) => refund.refundId === refundId);
  return isOpen
    ? [{ kind: "refund-settled", saleId, refundId, how, documentNumber, settledAt }]
    : [];
};

const pickUpCodeSet = (books: Books, news: News<"pick-up-code">): readonly Fact[] => {
  const { saleId, codeHash } = news;
  const pickUp = books.sale(saleId)?.pickUp;
  return pickUp && !pickUp.opened && pickUp.codeHash !== codeHash
    ? [{ kind: "pick-up-code-set", saleId, codeHash }]
    : [];
};
