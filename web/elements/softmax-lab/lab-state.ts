import type {
  FloatFormat,
  SoftmaxConfig,
  SoftmaxResult,
  SoftplusResult,
} from "../../engine/index.js";
import { softmaxSettings } from "../../engine/settings.js";
import { defaultsOf, type StatedSettings } from "../shared/settings/setting-state.js";
import type { StateValue } from "../shared/figure/figure-state.js";

/** Entries of the state that are settings of the core. */
const settingKeys = ["logits", "shift", "temperature"] as const;

type LabSettings = StatedSettings<SoftmaxConfig, (typeof settingKeys)[number]>;

/** State of `<softmax-lab>`. */
export interface LabState extends LabSettings {
  readonly [key: string]: StateValue;
  /** x at which softplus is computed. */
  readonly x: number;
}

export const initialLab: LabState = {
  ...defaultsOf<LabSettings>(softmaxSettings, settingKeys),
  x: -20,
};

/** The fewest and the most scores that the core takes. */
export const { min: fewestLogits = 1, max: mostLogits = Infinity } =
  softmaxSettings.logits.count ?? {};

/** Ranges of the sliders; the number fields take whatever the core allows. */
export const ranges = {
  logit: { min: -10, max: 10 },
  shift: { min: 0, max: 1000 },
  x: { min: -120, max: 120 },
} as const;

/** Exponents of the temperature's slider, base 10: temperatures from 0.0501 to 20. */
export const temperaturePowers = { min: -1.3, max: 1.3 };

/** Number formats, widest first. */
export const precisions = [
  { id: "double", name: "Double", bits: 64 },
  { id: "float", name: "Float", bits: 32 },
  { id: "half", name: "Half", bits: 16 },
  { id: "bfloat16", name: "bfloat16", bits: 16 },
] as const satisfies readonly { id: FloatFormat; name: string; bits: number }[];

export type Precision = (typeof precisions)[number];

/** Examples: changes of the state, by name. */
export const experiments: readonly { name: string; patch: Partial<LabState> }[] = [
  {
    name: "The article’s four scores",
    patch: { logits: [2, 1, 0.5, -1], shift: 0, temperature: 1 },
  },
  { name: "Add 12: half breaks", patch: { shift: 12 } },
  { name: "Add 90: float breaks", patch: { shift: 90 } },
  { name: "Add 1000: all break", patch: { shift: 1000 } },
];

/** Values of x at which some form of softplus breaks in some precision. */
export const places: readonly number[] = [-40, -20, 12, 100, 1000];

/** The core's results in one precision. */
export interface Computed {
  softmax: SoftmaxResult;
  softplus: SoftplusResult;
}

export type Answers = ReadonlyMap<FloatFormat, Computed>;
