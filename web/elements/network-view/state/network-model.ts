import type {
  Catalogue,
  ExploreResult,
  RaceConfig,
  RunnerState,
  TraceResult,
  UnitStatisticsResult,
} from "../../../engine/index.js";
import { isRegression } from "../../../engine/settings.js";
import type { LayerUnits, Theme } from "../../../plot/index.js";
import type { WalkedEdge } from "../trace/walk.js";
import type { NetworkPictures } from "./live-networks.js";
import { MOST_UNITS, type NetworkShape } from "./network-shape.js";
import type { NetworkState } from "./network-state.js";
import type { FoldsAnswer, TracedPlace } from "./panel-requests.js";

/** Everything that the figure's views are drawn from. */
export interface NetworkModel {
  readonly state: NetworkState;
  readonly theme: Theme;
  readonly catalogue: Catalogue;
  /** The run that is open; it may lag behind the state. */
  readonly config: RaceConfig;
  readonly runner: RunnerState;
  readonly shape: NetworkShape;
  /** The units that are shown. */
  readonly layers: readonly LayerUnits[];
  /** The data points, (n, 3) row-major, and half the side of the square of the pictures. */
  readonly points: Float64Array | null;
  /** Indices of the points that are held out from training. */
  readonly heldOut: Uint32Array;
  readonly extent: number;
  readonly pictures: NetworkPictures | undefined;
  readonly statistics: UnitStatisticsResult | undefined;
  readonly curve: ExploreResult | undefined;
  /** The traced place, if there is one, and the weights on its way back. */
  readonly trace: TraceResult | undefined;
  readonly walk: readonly WalkedEdge[];
  /** The place under a pointer, or else the traced one, whose numbers stand below the large picture. */
  readonly place: TracedPlace | undefined;
  /** Folds, if they are shown. */
  readonly folds: FoldsAnswer | undefined;
}

/** Number of classes of a model; 0 in a regression. */
export const classesOf = ({ config }: Pick<NetworkModel, "config">): number =>
  isRegression(config) ? 0 : Math.min(MOST_UNITS, Math.max(2, config.layers.at(-1)!));
