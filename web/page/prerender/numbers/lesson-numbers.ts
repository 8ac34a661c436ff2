import type {
  CollapseResult,
  DyingReluResult,
  Engine,
  FloatFormat,
} from "../../../engine/index.js";
import type { PrecisionLimits, Threshold } from "../../../engine/index.js";
import type { XorBlendResult, XorProofResult } from "../../../engine/index.js";
import { once } from "./once.js";
import type { WordReader } from "./word-reader.js";

/** The learning rates for which the prose gives shares of dead units. */
const rates = [0.001, 0.01, 0.03, 0.1, 0.3];

const proof = (engine: Engine): XorProofResult => once(engine, "proof", () => engine.xorProof());

/** The article's run: its seed, and the network with the activation drawn after the one without. */
const articleProof = (engine: Engine): XorProofResult =>
  once(engine, "article", () => engine.xorProof({ seeds: [42], sameStart: false }));

const blend = (engine: Engine): XorBlendResult => once(engine, "blend", () => engine.xorBlend());

const collapse = (engine: Engine): CollapseResult =>
  once(engine, "collapse", () => engine.collapse());

const dying = (engine: Engine, optimizer: string): DyingReluResult =>
  once(engine, `dying ${optimizer}`, () =>
    engine.dyingRelu({ optimizer, learningRates: optimizer === "sgd" ? [0.01] : rates }),
  );

const limits = (engine: Engine, precision: string): PrecisionLimits =>
  once(engine, `limits ${precision}`, () =>
    engine.softplus({ at: [0], precision: precision as FloatFormat }),
  ).limits;

/** Numbers of the lesson's experiments, by the names of their requests. */
export const lessonNumbers: Readonly<Record<string, WordReader<Engine, number>>> = {
  "xor-starts": (engine) => proof(engine).curved.losses.length,
  "xor-solved": (engine, side) => proof(engine)[side as "curved" | "linear"].solved,
  "xor-plane-loss": (engine) => proof(engine).planeLoss,
  "xor-article": (engine, side, corner) =>
    articleProof(engine)[side as "curved" | "linear"].outputs[Number(corner)],
  "xor-first-t": (engine) => blend(engine).firstSolved,
  "xor-all-t": (engine) => blend(engine).allSolved,
  "collapse-residual": (engine) => collapse(engine).residual,
  "largest-number": (engine, precision) => limits(engine, precision).largest,
  "breaks-at": (engine, precision, what) =>
    (limits(engine, precision)[what as keyof PrecisionLimits] as Threshold).first,
  /** Share of dead units before training, the mean over seeds: record 0 of any learning rate. */
  "dead-at-start": (engine) => dying(engine, "adam").deadShare[0],
  "dead-relative": (engine, activation, rate) =>
    once(engine, `dead ${activation} ${rate}`, () =>
      engine.dyingRelu({ activation, optimizer: "adam", learningRates: [Number(rate)] }),
    ).endMean[0],
  "softplus-guarded": (engine, x) =>
    engine.softplus({ at: [Number(x)], precision: "double" }).guarded[0],
  /** Share of dead units after training, the mean over seeds: the last record of a learning rate. */
  dead: (engine, optimizer, rate) => {
    const { epochs, deadShare } = dying(engine, optimizer);
    const index = optimizer === "sgd" ? 0 : rates.indexOf(Number(rate));
    return deadShare[(index + 1) * epochs.length - 1];
  },
};
