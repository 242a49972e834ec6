import type { SqliteDatabase } from "../sqlite-database.ts";
import type { Projection } from "./projection.ts";

/** The packet number last used on each spiral board; a command never reuses it (law 3). */
export const createPacketProjection = (db: SqliteDatabase): Projection => {
  const count = db.prepare<{ slotId: string; packetNo: number }>(`
    INSERT INTO packet_counter (board, last_packet_no)
    SELECT board, @packetNo FROM slot WHERE slot_id = @slotId
    ON CONFLICT DO UPDATE SET last_packet_no = excluded.last_packet_no
  `);

  return (fact) => {
    if (fact.kind !== "dispense-started" && fact.kind !== "test-vend") return;
    if (fact.packetNo === null) return;
    count.run({ slotId: fact.slotId, packetNo: fact.packetNo });
  };
};
