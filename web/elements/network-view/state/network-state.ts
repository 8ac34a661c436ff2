import type { RaceConfig, RacePreset } from "../../../engine/index.js";
import { isRegression, unitMapsSettings, type Kind } from "../../../engine/settings.js";
import { formatChoice } from "../../shared/functions/activation-choice.js";
import {
  initialRace,
  raceKinds,
  wantedRace,
  type RaceChoices,
  type RaceState,
} from "../../spiral-race/state/race-state.js";

/** Settings of a race that has several functions and starts. */
type OfMany = "activations" | "seeds";

/** State of `<network-view>`: the run of one network, and what is looked at in it. */
export type NetworkState = Omit<RaceChoices, OfMany | "layers"> & {
  /** The activation of the hidden layers: an id or a formula, with parameters. */
  readonly activation: string;
  /** The activation of a second network from the same start, which stands beside the first; unset: none. */
  readonly beside?: string;
  /** Units of each layer. */
  readonly layers: readonly number[];
  /** The seed of points and weights. */
  readonly seed: number;
  /** What the units' pictures show: a choice of `of` of the core's unit maps. */
  readonly show: string;
  /** Epochs a second; 0: as fast as possible. */
  readonly speed: number;
  /** The epoch looked at; -1: the present one. */
  readonly at: number;
  /** The unit that is picked, numbered through all layers, inputs first; -1: the outputs. */
  readonly unit: number;
  /** x and y of the place that is traced; unset: none. */
  readonly point?: readonly number[];
  /** The class, or in a regression the value, that the place counts as. */
  readonly asClass: number;
  /** The weight that the trace looks at, numbered as its walk; -1: none. */
  readonly edge: number;
  /** Hidden units that are taken out. */
  readonly removed?: readonly number[];
  /** Units whose weights do not learn. */
  readonly frozen?: readonly number[];
  /** Weights set by hand in what is shown: the number of a parameter and its value, one pair after the other. */
  readonly edited?: readonly number[];
  /** From linear (0) to curved (1). */
  readonly blend: number;
  /** Whether the large picture shows folds and regions. */
  readonly folds: boolean;
  /** Whether the large picture says only to which class each place belongs, not how surely. */
  readonly discrete: boolean;
  /** Whether points that are held out from training are shown, with a rim. */
  readonly heldOut: boolean;
  /** Whether all units are shown, however many. */
  readonly all: boolean;
};

export type Change = (patch: Partial<NetworkState>) => void;

/** Widths of a network that a screen holds and that learns the spirals. */
const INITIAL_LAYERS = [2, 8, 8, 1];

export const initialNetwork: NetworkState = {
  activation: "relu",
  layers: INITIAL_LAYERS,
  seed: unitMapsSettings.seed.default as number,
  show: unitMapsSettings.of.default as string,
  speed: initialRace.speed,
  at: -1,
  unit: -1,
  asClass: unitMapsSettings.target.default as number,
  edge: -1,
  blend: unitMapsSettings.blend.default as number,
  folds: false,
  discrete: false,
  heldOut: true,
  all: false,
};

const { activations: _a, seeds: _s, starts: _n, picture: _p, ...ofOneRun } = raceKinds;

/** Kinds of the entries that {@link initialNetwork} lacks until they are set. */
export const networkKinds: Readonly<Record<string, Kind>> = {
  ...ofOneRun,
  beside: "activation",
  point: "numbers",
  removed: "wholes",
  frozen: "wholes",
  edited: "numbers",
};

/** The patch that looks at nothing, for a network of another shape. */
export const lookAway = {
  at: -1,
  asClass: 0,
  unit: -1,
  edge: -1,
  removed: undefined,
  frozen: undefined,
  edited: undefined,
} as Partial<NetworkState>;

const orNone = (index: number): number => (Number.isInteger(index) ? index : -1);

/** The state as it is looked at: a unit or a weight that is no whole number is none. */
export function asLooked(state: NetworkState): NetworkState {
  const [unit, edge] = [orNone(state.unit), orNone(state.edge)];
  return unit === state.unit && edge === state.edge ? state : { ...state, unit, edge };
}

/** What the place counts as, for the core. */
export const targetOf = (
  config: RaceConfig,
  { asClass }: NetworkState,
): { target: number } | { value: number } =>
  isRegression(config) ? { value: asClass } : { target: asClass };

/** The second network's activation; undefined if there is none, or if it is the first one's. */
export const besideOf = ({ activation, beside }: NetworkState): string | undefined =>
  beside === "" || beside === activation ? undefined : beside;

/** The state as that of a race of one function, or two, from one start. */
export function asRace(state: NetworkState): RaceState {
  const ofRace = Object.entries(state).filter(([key]) => key in raceKinds);
  const { activation, seed } = state;
  const beside = besideOf(state);
  return {
    ...initialRace,
    ...Object.fromEntries(ofRace),
    activations: beside === undefined ? [activation] : [activation, beside],
    seeds: [seed],
  };
}

/** A race's patch as one of this state. */
export function fromRace({ activations, seeds, preset: _, ...patch }: Partial<RaceState>) {
  const own = patch as Partial<NetworkState>;
  return {
    ...own,
    ...(activations?.[0] === undefined ? {} : { activation: activations[0] }),
    ...(seeds?.[0] === undefined ? {} : { seed: seeds[0] }),
  } as Partial<NetworkState>;
}

/** The run that a state asks for, or the error that prevents it. */
export const wantedRun = (
  state: NetworkState,
  presets: readonly RacePreset[],
): RaceConfig | Error => wantedRace(asRace(state), presets);

/** The activation of a run as text. */
export function activationText({ activations: [one] }: RaceConfig): string {
  return typeof one === "string" || one === undefined ? (one ?? "") : formatChoice(one);
}

/** The weights set by hand, and one more. */
export const editedWith = (
  edited: readonly number[],
  place: number,
  value: number,
): readonly number[] => [...edited, place, value];
