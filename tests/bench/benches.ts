import type { Bench } from "./bench.ts";
import { measureCatalogueScroll } from "./catalogue-scroll.ts";
import { measureCommitsPerPurchase } from "./commits-per-purchase.ts";
import { measureHubIngest } from "./hub-ingest.ts";
import { measureLongTasks } from "./long-tasks.ts";
import { measureNoticeToPaid } from "./notice-to-paid.ts";
import { measurePageSize } from "./page-size.ts";
import { measureQrPath } from "./qr-path.ts";
import { measureReceiptEncode } from "./receipt-encode.ts";
import { measureSaleCommit } from "./sale-commit.ts";
import { measureServiceStart } from "./service-start.ts";
import { measureSyncsPerCommit } from "./syncs-per-commit.ts";
import { measureTap } from "./tap.ts";

/** In the order of the table; `--only` takes these names. */
export const BENCHES: ReadonlyMap<string, Bench> = new Map([
  ["sale-commit", measureSaleCommit],
  ["syncs-per-commit", measureSyncsPerCommit],
  ["commits-per-purchase", measureCommitsPerPurchase],
  ["qr-path", measureQrPath],
  ["receipt-encode", measureReceiptEncode],
  ["tap", measureTap],
  ["catalogue-scroll", measureCatalogueScroll],
  ["long-tasks", measureLongTasks],
  ["page-size", measurePageSize],
  ["notice-to-paid", measureNoticeToPaid],
  ["service-start", measureServiceStart],
  ["hub-ingest", measureHubIngest],
]);
