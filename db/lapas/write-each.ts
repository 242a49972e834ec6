import type { Query } from "./database.ts";

/**
 * Writes all of them at once or, when something is wrong with one, each alone: one kiosk's nonsense
 * stops nobody else's truth. Gives those that could not be written. Call inside a transaction.
 */
export const writeEach = async <Item>(
  query: Query,
  items: readonly Item[],
  write: (items: readonly Item[]) => Promise<void>,
): Promise<readonly Item[]> => {
  if (items.length === 0) return [];
  if (await tryTo(query, () => write(items))) return [];
  const failed: Item[] = [];
  for (const item of items) {
    if (!(await tryTo(query, () => write([item])))) failed.push(item);
  }
  return failed;
};

const tryTo = async (query: Query, write: () => Promise<void>): Promise<boolean> => {
  await query("savepoint attempt");
  try {
    await write();
    await query("release savepoint attempt");
    return true;
  } catch {
    await query("rollback to savepoint attempt");
    return false;
  }
};
