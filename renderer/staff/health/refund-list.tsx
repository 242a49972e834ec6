import type { StaffScreen } from "../../../core/contract/staff-screens.ts";
import { formatDate } from "../../../core/text/format-date.ts";
import { Money } from "../../components/money.tsx";
import { useShop } from "../../shop-context.ts";
import "./refund-list.css";

/** More than these are looked up at the office, where they are paid out. */
const LISTED = 4;

/** Money the lapas still owes buyers of this machine; paid out by the office. */
export const RefundList = ({ refunds }: { readonly refunds: StaffScreen["openRefunds"] }) => {
  const { text, view } = useShop();
  const words = text.staff.refunds;
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return (
    <ul className="refund-list">
      {refunds.slice(0, LISTED).map(({ orderCode, amountRupiah, dueDate, reason }) => (
        <li key={`${orderCode} ${reason} ${amountRupiah}`}>
          <div>
            <p className="refund-list-code">{orderCode}</p>
            <p className="soft">
              {reasons[reason] ?? reason}, {words.due(formatDate(dueDate, view.language))}
            </p>
          </div>
          <Money rupiah={amountRupiah} />
        </li>
      ))}
      {refunds.length > LISTED && <li>{words.more(refunds.length - LISTED)}</li>}
    </ul>
  );
};
