import * as z from "zod";

/** Two figures that should be one. `where`: order codes, slots or numbers to look at. */
export const DayProblem = z.object({
  kind: z.enum([
    /** Prices of what was sold ≠ money that paid for it. */
    "products-payments",
    /** Money received that is neither for goods nor owed back. */
    "money-without-purpose",
    /** Money in by the facts ≠ money in by the machine's tables. */
    "payments-tables",
    /** Open cases by the facts ≠ open cases by the machine's tables. */
    "open-cases-tables",
    /** Units out by the sales ≠ units out of the slots. */
    "products-stock",
    /** A slot's end by its moves ≠ what the machine's tables say is inside. */
    "stock-tables",
    /** Refunds owed by the facts ≠ the list of refunds that are open. */
    "refunds-list",
    /** A receipt number is missing or was taken twice. */
    "receipt-numbers",
    /** The machine's tables could not follow its facts. */
    "tables-unsound",
  ]),
  expected: z.int(),
  found: z.int(),
  where: z.array(z.string()),
});
export type DayProblem = z.infer<typeof DayProblem>;
