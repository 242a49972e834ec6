import type { RestockNotice } from "../../../core/contract/restock-screens.ts";
import { NoticePlate } from "../../components/notice-bar.tsx";
import { useRestockWords } from "./use-restock-words.ts";

interface RestockNoticeProps {
  readonly notice: RestockNotice | null;
  readonly isWorking: boolean;
}

/** What became of the last touch; while something moves, that it does. */
export const RestockNoticePlate = ({ notice, isWorking }: RestockNoticeProps) => {
  const words = useRestockWords();
  return (
    <div role="status">
      {isWorking && <NoticePlate isGood={true}>{words.working}</NoticePlate>}
      {!isWorking && notice && (
        <NoticePlate isGood={GOOD.includes(notice)}>{words.notices[notice]}</NoticePlate>
      )}
    </div>
  );
};

const GOOD: readonly RestockNotice[] = [
  "slot-done",
  "slot-given-back",
  "visit-ended",
  "slip-printed",
  "list-printed",
];
