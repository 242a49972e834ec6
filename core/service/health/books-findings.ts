import type { HealthFinding } from "../../contract/health-finding.ts";
import type { BooksHealth } from "./health-sources.ts";

/** What the lapas owes, what nobody saw, and which books stand open. */
export const booksFindings = (books: BooksHealth): readonly HealthFinding[] => [
  ...money(books),
  ...days(books),
  ...soundness(books),
];

const soundness = ({ areSound }: BooksHealth): readonly HealthFinding[] =>
  areSound ? [] : [{ kind: "books-unsound" }];

const money = ({
  openRefunds,
  unknownOrderCodes,
  today,
}: BooksHealth): readonly HealthFinding[] => {
  const overdue = openRefunds.filter(({ dueDate }) => dueDate < today);
  const owed = openRefunds.filter(({ dueDate }) => dueDate >= today);
  const findings: readonly HealthFinding[] = [
    ...debt(overdue, (sum, since) => ({ kind: "refunds-overdue", ...sum, since })),
    ...debt(owed, (sum, firstDueDate) => ({ kind: "refunds-owed", ...sum, firstDueDate })),
    ...unknown(unknownOrderCodes),
  ];
  return findings.length > 0 ? findings : [{ kind: "money-fine" }];
};

const unknown = (orderCodes: readonly string[]): readonly HealthFinding[] =>
  orderCodes.length > 0 ? [{ kind: "unknown-lines", orderCodes: [...orderCodes] }] : [];

interface Debt {
  readonly refunds: number;
  readonly totalRupiah: number;
}

/** Several debts as one finding, with the earliest day they were due. */
const debt = (
  refunds: BooksHealth["openRefunds"],
  find: (sum: Debt, firstDueDate: string) => HealthFinding,
): readonly HealthFinding[] => {
  const [firstDueDate] = refunds.map(({ dueDate }) => dueDate).toSorted();
  if (firstDueDate === undefined) return [];
  const totalRupiah = refunds.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0);
  return [find({ refunds: refunds.length, totalRupiah }, firstDueDate)];
};

const days = ({ overdueDays }: BooksHealth): readonly HealthFinding[] =>
  overdueDays.length > 0
    ? [{ kind: "days-overdue", dates: [...overdueDays] }]
    : [{ kind: "days-fine" }];
