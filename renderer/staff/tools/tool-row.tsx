import { Button } from "../../components/button.tsx";
import { useShop } from "../../shop-context.ts";
import "./tool-row.css";

interface ToolRowProps {
  readonly name: string;
  readonly title: string;
  /** How it stands now. */
  readonly state: string;
  readonly needsLook?: boolean;
  readonly act: string;
  readonly disabled: boolean;
  readonly isWorking?: boolean;
  readonly onUse: () => void;
}

/** One tool: what it is, how it stands, and the button that uses it. */
export const ToolRow = (tool: ToolRowProps) => {
  const { text } = useShop();
  return (
    <li className="tool-row" data-tool={tool.name}>
      <div>
        <h2>{tool.title}</h2>
        <p data-look={tool.needsLook === true}>{tool.state}</p>
      </div>
      <Button tone="plain" disabled={tool.disabled} onPress={tool.onUse}>
        {tool.isWorking ? text.staff.tools.working : tool.act}
      </Button>
    </li>
  );
};
