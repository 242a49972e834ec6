import { Brand } from "../components/brand.tsx";
import { CalmPage } from "../components/calm-page.tsx";
import { Drifting } from "../components/drifting.tsx";
import { Frame } from "../components/frame.tsx";
import { StaffDoor } from "../components/staff-door.tsx";
import { StateDrawing } from "../components/states/state-drawing.tsx";
import { useShop } from "../shop-context.ts";

/** Staff have the machine open; who stands before it is told that it will not be long. */
export const InServiceScreen = () => {
  const { text } = useShop();
  return (
    <Drifting>
      <Frame
        kind="in-service"
        ground="leaf"
        leading={<Brand mark={<StaffDoor />} />}
        reading={<CalmPage mark={<StateDrawing state="in-service" />} {...text.inService} />}
      />
    </Drifting>
  );
};
