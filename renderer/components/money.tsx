import { formatRupiah } from "../../core/format-rupiah.ts";
import "./money.css";

/** The one money format, as a word that does not break. */
export const Money = ({ rupiah }: { readonly rupiah: number }) => (
  <span className="money">{formatRupiah(rupiah)}</span>
);
