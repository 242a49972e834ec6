import type { HealthFinding } from "../../contract/health-finding.ts";
import { booksFindings } from "./books-findings.ts";
import { computerFindings } from "./computer-findings.ts";
import { machineFindings, printerFindings } from "./device-findings.ts";
import type { HealthSources } from "./health-sources.ts";
import { lineFindings } from "./line-findings.ts";

/** What is wrong with a machine, and what is well: every subject is spoken of, as far as it is known. */
export const findHealth = (sources: HealthSources): readonly HealthFinding[] => [
  ...booksFindings(sources.books),
  ...machineFindings(sources),
  ...printerFindings(sources.printer),
  ...lineFindings(sources.link, sources.clock.nowMs),
  ...computerFindings(sources),
];
