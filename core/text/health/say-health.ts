import type { FindingOf } from "../../contract/health-finding.ts";
import type { Language } from "../../contract/kiosk-view.ts";
import type { Fine, FineKind, Problem, ProblemKind } from "../../service/health/severity.ts";
import { enHealth } from "./en-health.ts";
import type { Advice, FineWords, HealthMessages } from "./health-messages.ts";
import { idHealth } from "./id-health.ts";

export const healthMessagesFor = (language: Language): HealthMessages =>
  language === "id" ? idHealth : enHealth;

/** The problem in plain words, with what to do now. */
export const adviceOn = (problem: Problem, language: Language): Advice => {
  const { problems } = healthMessagesFor(language);
  const say = <K extends ProblemKind>(kind: K, finding: FindingOf<K>) => problems[kind](finding);
  return say(problem.kind, problem);
};

export const fineWordsOf = (fine: Fine, language: Language): FineWords => {
  const table = healthMessagesFor(language).fine;
  const say = <K extends FineKind>(kind: K, finding: FindingOf<K>) => table[kind](finding);
  return say(fine.kind, fine);
};
