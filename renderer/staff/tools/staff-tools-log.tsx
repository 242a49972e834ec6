import { Button } from "../../components/button.tsx";
import { Frame } from "../../components/frame.tsx";
import { useShop } from "../../shop-context.ts";

interface StaffToolsLogProps {
  readonly lines: readonly string[];
  readonly onClose: () => void;
}

/** Newest first. */
const numbered = (lines: readonly string[]) =>
  lines.map((line, number) => ({ number, line })).toReversed();

/** The last lines of the service's log, newest first. */
export const StaffToolsLog = ({ lines, onClose }: StaffToolsLogProps) => {
  const { text } = useShop();
  const words = text.staff.tools.log;
  return (
    <Frame
      kind="staff-tools-log"
      reading={
        <div className="tool-log-page">
          <h1>{words.title}</h1>
          {lines.length === 0 && <p className="soft">{words.none}</p>}
          <ol className="tool-log">
            {/* Two lines may read the same: together with their number they do not. */}
            {numbered(lines).map(({ number, line }) => (
              <li key={`${number} ${line}`}>{line}</li>
            ))}
          </ol>
        </div>
      }
      sheet={
        <Button tone="primary" onPress={onClose}>
          {text.shop.back}
        </Button>
      }
    />
  );
};
