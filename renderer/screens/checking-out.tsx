import { CalmPage } from "../components/calm-page.tsx";
import { Frame } from "../components/frame.tsx";
import { Money } from "../components/money.tsx";
import { Petals } from "../components/petals.tsx";
import { useShop } from "../shop-context.ts";
import "./checking-out.css";

export const CheckingOutScreen = ({ totalRupiah }: { readonly totalRupiah: number }) => {
  const { text } = useShop();
  return (
    <Frame
      kind="checking-out"
      reading={
        <CalmPage mark={<Petals />} {...text.checkingOut}>
          <p className="checking-out-total">
            <Money rupiah={totalRupiah} />
          </p>
        </CalmPage>
      }
    />
  );
};
