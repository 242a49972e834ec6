import type { CSSProperties, ReactNode } from "react";
import type { SoundPlayer } from "../../sound/sound-player.ts";
import { SOUND_TOKENS, type SoundName } from "../../sound/sound-tokens.ts";
import {
  COLOURS,
  MACHINE,
  MOTIONS,
  RADII,
  RING,
  SHADOWS,
  SPACES,
  TEXT_SIZES,
  type ToldToken,
  WORKSHOPS,
} from "./token-table.ts";

const LETTERS = "Rp 225.000";

/** What everything is made of. */
export const Tokens = ({ sounds }: { readonly sounds: SoundPlayer }) => (
  <>
    <Row name="colour">
      {[...COLOURS, ...MACHINE].map((token) => (
        <Token key={token.name} token={token}>
          <span className="token-colour" style={{ background: `var(--${token.name})` }} />
        </Token>
      ))}
    </Row>
    <Row name="workshops">
      {WORKSHOPS.map((workshopId) => (
        <Token key={workshopId} token={{ name: workshopId, use: "tint, light, deep" }}>
          <span className="token-tint" data-workshop={workshopId} />
        </Token>
      ))}
    </Row>
    <Row name="type">
      {TEXT_SIZES.map((token) => (
        <Token key={token.name} token={token}>
          <span className="token-type" style={{ fontSize: `var(--${token.name})` }}>
            {LETTERS}
          </span>
        </Token>
      ))}
    </Row>
    <Row name="space">
      {SPACES.map((token) => (
        <Token key={token.name} token={token}>
          <span className="token-space" style={{ width: `var(--${token.name})` }} />
        </Token>
      ))}
    </Row>
    <Row name="radius and shadow">
      {RADII.map((token) => (
        <Token key={token.name} token={token}>
          <span className="token-card" style={{ borderRadius: `var(--${token.name})` }} />
        </Token>
      ))}
      {SHADOWS.map((token) => (
        <Token key={token.name} token={token}>
          <span className="token-card" style={{ boxShadow: `var(--${token.name})` }} />
        </Token>
      ))}
    </Row>
    <Row name="focus">
      {RING.map((token) => (
        <Token key={token.name} token={token}>
          <span className="token-card" data-focused />
        </Token>
      ))}
    </Row>
    <Row name="motion">
      {MOTIONS.map((token) => (
        <Token key={token.name} token={token}>
          <span className="token-motion" style={motionOf(token)} />
        </Token>
      ))}
    </Row>
    <Row name="sound">
      {soundNames.map((name) => (
        <button
          key={name}
          type="button"
          className="token-sound"
          onClick={() => sounds.playSound(name)}
        >
          <SoundPicture name={name} />
          {name}
        </button>
      ))}
    </Row>
  </>
);

const motionOf = ({ name }: ToldToken): CSSProperties =>
  name === "ease" ? {} : { animationDuration: `var(--${name})` };

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <section className="specimen token-row">
    <h3>{name}</h3>
    <div className="token-list">{children}</div>
  </section>
);

const Token = ({
  token,
  children,
}: {
  readonly token: ToldToken;
  readonly children: ReactNode;
}) => (
  <figure>
    {children}
    <figcaption>
      <b>{token.name}</b>
      <span>{toldValue(token.name)}</span>
      <span>{token.use}</span>
    </figcaption>
  </figure>
);

const toldValue = (name: string): string => {
  const value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  // Shadows are seen, not read.
  return name.startsWith("shadow") ? "" : value;
};

const soundNames: readonly SoundName[] = [
  "press",
  "added",
  "qr-shown",
  "paid",
  "door-open",
  "item-down",
  "attention",
  "thanks",
  "refused",
];

const HIGHEST_HZ = 1_200;
const PICTURE_MS = 1_300;

/** Its bars as they are struck: higher is higher, longer rings longer. */
const SoundPicture = ({ name }: { readonly name: SoundName }) => (
  <svg viewBox={`0 0 ${PICTURE_MS} ${HIGHEST_HZ}`} preserveAspectRatio="none" aria-hidden="true">
    {SOUND_TOKENS[name].map(({ hz, atMs, ringMs, level }) => (
      <rect
        key={`${hz} ${atMs}`}
        x={atMs}
        y={HIGHEST_HZ - hz}
        width={ringMs}
        height={60}
        rx={30}
        opacity={0.3 + level}
      />
    ))}
  </svg>
);
