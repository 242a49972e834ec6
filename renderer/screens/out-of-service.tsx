import type { OutOfServiceScreen as OutOfService } from "../../core/contract/idle-screens.ts";
import { Brand } from "../components/brand.tsx";
import { BrandMark } from "../components/brand-mark.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { Frame } from "../components/frame.tsx";
import { StaffDoor } from "../components/staff-door.tsx";
import { useShop } from "../shop-context.ts";
import "./out-of-service.css";

export const OutOfServiceScreen = ({ reason }: { readonly reason: OutOfService["reason"] }) => {
  const { text, view } = useShop();
  return (
    <Frame
      kind="out-of-service"
      ground="leaf"
      leading={<Brand mark={<StaffDoor />} />}
      reading={
        <CalmPage mark={<BrandMark />} {...text.outOfService[reason]}>
          {view.contactWhatsapp && (
            <p className="out-of-service-help">{text.shop.help(view.contactWhatsapp)}</p>
          )}
        </CalmPage>
      }
    />
  );
};
