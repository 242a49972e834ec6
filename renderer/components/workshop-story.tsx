import type { ProductCard } from "../../core/contract/product-card.ts";
import type { ProductDetail } from "../../core/contract/product-detail.ts";
import { useShop } from "../shop-context.ts";
import "./workshop-story.css";

interface WorkshopStoryProps {
  readonly product: Pick<ProductCard, "workshopId" | "workshopName" | "hoursPerUnit" | "unit"> &
    Pick<ProductDetail, "story">;
}

/** Where it comes from: a group and its work, never a person in it. */
export const WorkshopStory = ({ product }: WorkshopStoryProps) => {
  const { text, say } = useShop();
  const { story } = product;
  const words = text.product.story;
  const workTime = words.workTime(text.goods.workTime(product.hoursPerUnit), say(product.unit));
  return (
    <section className="story" data-workshop={product.workshopId}>
      <h2>{words.title(say(product.workshopName))}</h2>
      {story && <p className="story-makes">{say(story.makes)}</p>}
      <ul className="story-facts">
        <li>{workTime}</li>
        {story?.makers && <li>{words.makers(story.makers)}</li>}
        {story && <li>{words.weeklyHours(story.weeklyHours)}</li>}
      </ul>
      {story && (
        <p className="story-learns">
          <strong>{words.learns}</strong> {say(story.learns)} {say(story.certificate)}
        </p>
      )}
    </section>
  );
};
