import type { ActivationExplorer } from "./activation-explorer/index.js";
import type { ActivationZoo } from "./activation-zoo/index.js";
import type { DyingRelu } from "./dying-relu/index.js";
import type { GradientFlow } from "./gradient-flow/index.js";
import type { FigureEvents, TrainingEvents } from "./shared/figure/figure-events.js";
import type { NetworkView } from "./network-view/index.js";
import type { SoftmaxLab } from "./softmax-lab/index.js";
import type { SpiralRace } from "./spiral-race/index.js";
import type { XorProof } from "./xor-proof/index.js";

/** A figure's class and its events by name. */
interface Figure<Element extends { state: unknown }, Events = unknown> {
  element: Element;
  events: FigureEvents<Element["state"]> & Events;
}

/** Events of `<activation-zoo>` beside those of every figure. */
export interface ZooEvents {
  /** A person picked a function; detail: its id, and whether it is a function of a list. */
  open: CustomEvent<{ function: string; isList: boolean }>;
}

/** All figures by their tags: types for frameworks and the manifest of elements are derived from this. */
export interface FigureTags {
  "activation-explorer": Figure<ActivationExplorer>;
  "activation-zoo": Figure<ActivationZoo, ZooEvents>;
  "dying-relu": Figure<DyingRelu>;
  "gradient-flow": Figure<GradientFlow>;
  "network-view": Figure<NetworkView, TrainingEvents>;
  "softmax-lab": Figure<SoftmaxLab>;
  "spiral-race": Figure<SpiralRace, TrainingEvents>;
  "xor-proof": Figure<XorProof>;
}
