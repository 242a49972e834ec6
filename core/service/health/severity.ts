import type { FindingKind, HealthFinding } from "../../contract/health-finding.ts";

/** `urgent`: money, goods or selling stand still. `soon`: before it becomes that. */
export type Severity = "urgent" | "soon" | "fine";

/** What a finding is about, in the order in which a page tells it. */
export const SUBJECTS = [
  "machine",
  "money",
  "goods",
  "books",
  "board",
  "door",
  "paper",
  "network",
  "hub",
  "acquirer",
  "sync",
  "disk",
  "clock",
  "program",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** How pressing each kind of finding is, and what it is about. The one place that says so. */
export const FINDING_KINDS = {
  "machine-unheard": { severity: "urgent", subject: "machine" },
  "machine-never-heard": { severity: "urgent", subject: "machine" },
  "refunds-overdue": { severity: "urgent", subject: "money" },
  "refunds-owed": { severity: "soon", subject: "money" },
  "money-fine": { severity: "fine", subject: "money" },
  "unknown-lines": { severity: "urgent", subject: "goods" },
  "slot-in-doubt": { severity: "urgent", subject: "goods" },
  "locker-looks-empty": { severity: "soon", subject: "goods" },
  "slots-fine": { severity: "fine", subject: "goods" },
  "books-unsound": { severity: "urgent", subject: "books" },
  "no-catalogue": { severity: "urgent", subject: "books" },
  "days-overdue": { severity: "soon", subject: "books" },
  "days-fine": { severity: "fine", subject: "books" },
  "board-silent": { severity: "urgent", subject: "board" },
  "board-unplugged": { severity: "urgent", subject: "board" },
  "board-not-set-up": { severity: "urgent", subject: "board" },
  "cabinet-stopped": { severity: "urgent", subject: "board" },
  "lock-stuck": { severity: "soon", subject: "board" },
  "motor-stopped": { severity: "soon", subject: "board" },
  "board-fine": { severity: "fine", subject: "board" },
  "door-open": { severity: "urgent", subject: "door" },
  "doors-fine": { severity: "fine", subject: "door" },
  "printer-paper-out": { severity: "urgent", subject: "paper" },
  "printer-cover-open": { severity: "urgent", subject: "paper" },
  "printer-cutter-jam": { severity: "urgent", subject: "paper" },
  "printer-fault": { severity: "urgent", subject: "paper" },
  "printer-silent": { severity: "urgent", subject: "paper" },
  "printer-unplugged": { severity: "urgent", subject: "paper" },
  "printer-unsure": { severity: "soon", subject: "paper" },
  "paper-low": { severity: "soon", subject: "paper" },
  "printer-fine": { severity: "fine", subject: "paper" },
  "network-away": { severity: "urgent", subject: "network" },
  "network-fine": { severity: "fine", subject: "network" },
  "hub-silent": { severity: "urgent", subject: "hub" },
  "hub-not-itself": { severity: "urgent", subject: "hub" },
  "hub-refuses-us": { severity: "urgent", subject: "hub" },
  "hub-fine": { severity: "fine", subject: "hub" },
  "acquirer-silent": { severity: "urgent", subject: "acquirer" },
  "acquirer-fine": { severity: "fine", subject: "acquirer" },
  "acquirer-not-asked": { severity: "fine", subject: "acquirer" },
  "journal-forked": { severity: "urgent", subject: "sync" },
  "facts-waiting": { severity: "soon", subject: "sync" },
  "sync-fine": { severity: "fine", subject: "sync" },
  "disk-full": { severity: "urgent", subject: "disk" },
  "disk-low": { severity: "soon", subject: "disk" },
  "disk-fine": { severity: "fine", subject: "disk" },
  "clock-wrong": { severity: "urgent", subject: "clock" },
  "clock-drifts": { severity: "soon", subject: "clock" },
  "clock-fine": { severity: "fine", subject: "clock" },
  "copies-missing": { severity: "soon", subject: "disk" },
  "copies-fine": { severity: "fine", subject: "disk" },
  "program-fine": { severity: "fine", subject: "program" },
} as const satisfies Readonly<
  Record<FindingKind, { readonly severity: Severity; readonly subject: Subject }>
>;

type KindOf<S extends Severity> = {
  [K in FindingKind]: (typeof FINDING_KINDS)[K]["severity"] extends S ? K : never;
}[FindingKind];
export type FineKind = KindOf<"fine">;
export type ProblemKind = KindOf<"urgent" | "soon">;
export type Problem = Extract<HealthFinding, { readonly kind: ProblemKind }>;
export type Fine = Extract<HealthFinding, { readonly kind: FineKind }>;

const severityOf = ({ kind }: HealthFinding): Severity => FINDING_KINDS[kind].severity;
const subjectOf = ({ kind }: HealthFinding): Subject => FINDING_KINDS[kind].subject;

/** Must it be done now? */
export const isUrgent = (problem: Problem): boolean => severityOf(problem) === "urgent";

const isProblem = (finding: HealthFinding): finding is Problem => severityOf(finding) !== "fine";
const isFine = (finding: HealthFinding): finding is Fine => severityOf(finding) === "fine";

/** Owed money and goods in doubt come first, whatever else is on fire: somebody waits for them. */
const FIRST: readonly Subject[] = ["machine", "money", "goods"];

const rankOf = (finding: HealthFinding): number => {
  const subject = SUBJECTS.indexOf(subjectOf(finding));
  if (FIRST.includes(subjectOf(finding))) return subject;
  return (severityOf(finding) === "urgent" ? 1 : 2) * SUBJECTS.length + subject;
};

/** What needs somebody, in the order to do it. */
export const problemsOf = (findings: readonly HealthFinding[]): readonly Problem[] =>
  findings.filter(isProblem).toSorted((one, other) => rankOf(one) - rankOf(other));

/** What is well, in the order of the subjects. */
export const fineOf = (findings: readonly HealthFinding[]): readonly Fine[] =>
  findings
    .filter(isFine)
    .toSorted(
      (one, other) => SUBJECTS.indexOf(subjectOf(one)) - SUBJECTS.indexOf(subjectOf(other)),
    );
