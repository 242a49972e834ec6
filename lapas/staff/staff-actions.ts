import type { StaffRole } from "../../db/lapas/staff-store.ts";
import type { Bilingual } from "../page-text.ts";

/** What each role may do at the hub. The one place that says so. */
export const STAFF_ACTIONS = {
  "see-sales": ["kepala", "bendahara", "petugas"],
  /** Books of the days and their F1, on the screen and as PDF. */
  "see-days": ["kepala", "bendahara", "petugas"],
  "see-split": ["kepala", "bendahara", "petugas"],
  /** Announces a new rule, by its letter; never for days that were. */
  "set-split": ["kepala"],
  "see-court-file": ["kepala", "bendahara", "petugas"],
  "see-refunds": ["kepala", "bendahara", "petugas"],
  /** Money leaves the lapas against a document. */
  "pay-out-refund": ["bendahara"],
  /** A goods voucher instead of money, at the buyer's wish. */
  "give-voucher": ["bendahara", "petugas"],
  /** Nobody came for it within its bound. */
  "close-unclaimed-refund": ["kepala"],
  "redeem-code": ["petugas"],
  /** How the machines are, and what to do. */
  "see-health": ["kepala", "bendahara", "petugas"],
  /** What buyers missed: what the workshops make next. */
  "see-wishes": ["kepala", "bendahara", "petugas"],
  /** What went into the machines, what came out, and what counts found. */
  "see-restocks": ["kepala", "bendahara", "petugas"],
  "see-photos": ["kepala", "bendahara", "petugas"],
  /** What a machine shows of a product; checked by who puts it up. */
  "change-photos": ["kepala", "petugas"],
  /** How the shop window works: visits added up, never a visit. */
  "see-shop": ["kepala", "bendahara", "petugas"],
  /** Who gets into service mode at the machines. */
  "set-pins": ["kepala"],
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

export type StaffAction = keyof typeof STAFF_ACTIONS;

export const mayDo = (role: StaffRole, action: StaffAction): boolean => {
  const roles: readonly StaffRole[] = STAFF_ACTIONS[action];
  return roles.includes(role);
};

export const ROLE_TEXT: Readonly<Record<StaffRole, Bilingual>> = {
  kepala: { id: "Kepala", en: "Head of the lapas" },
  bendahara: { id: "Bendahara penerimaan", en: "Receipts treasurer" },
  petugas: { id: "Petugas piket", en: "Duty officer" },
};
