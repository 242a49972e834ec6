import { CalmPage } from "../components/calm-page.tsx";
import { CodeSlip } from "../components/code-slip.tsx";
import { Frame } from "../components/frame.tsx";
import { Petals } from "../components/petals.tsx";
import { useShop } from "../shop-context.ts";

export const PrintingScreen = ({ orderCode }: { readonly orderCode: string }) => {
  const { text } = useShop();
  return (
    <Frame
      kind="printing"
      reading={
        <CalmPage mark={<Petals />} {...text.printing}>
          <div className="calm-card">
            <CodeSlip code={orderCode} />
          </div>
        </CalmPage>
      }
    />
  );
};
