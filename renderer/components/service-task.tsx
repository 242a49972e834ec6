import { useShop } from "../shop-context.ts";
import { Button } from "./button.tsx";

/** Puts up the sign that staff are at work, before the machine is opened. */
export const ServiceTask = () => {
  const { text, touch } = useShop();
  const words = text.staff.service;
  return (
    <section className="staff-part staff-task">
      <h2>{words.title}</h2>
      <p className="soft">{words.how}</p>
      <Button tone="plain" icon="notice" onPress={() => touch({ kind: "staff-begin-service" })}>
        {words.begin}
      </Button>
    </section>
  );
};
