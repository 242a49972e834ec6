import type { Position } from "../service/position.ts";

/** Words of the way in for staff. */
export interface DoorMessages {
  readonly title: string;
  readonly who: string;
  /** Under the choice: where a PIN comes from. */
  readonly how: string;
  readonly positions: Readonly<Record<Position, { readonly name: string; readonly does: string }>>;
  readonly noPin: string;
  readonly newMachine: string;
  readonly waits: (time: string) => string;
  readonly enter: string;
  readonly first: { readonly title: string; readonly body: string };
  readonly again: { readonly title: string; readonly body: string };
  readonly differ: string;
  readonly weak: string;
  readonly wrong: (triesLeft: number) => string;
  /** Above the time that is left. */
  readonly wait: string;
  readonly otherPosition: string;
  readonly others: string;
  readonly checking: string;
  readonly none: { readonly title: string; readonly body: string };
  readonly typed: (figures: number) => string;
  readonly erase: string;
}
