import type { Catalogue, ExperimentCalls, UnitStatisticsResult } from "../../../engine/index.js";
import type { LayerUnits, Theme } from "../../../plot/index.js";
import { walkOf } from "../trace/walk.js";
import { LiveNetworks, type Look } from "./live-networks.js";
import type { EditedRun } from "./network-edits.js";
import type { NetworkModel } from "./network-model.js";
import { largeUnits, networkShape, sameParameter, type NetworkShape } from "./network-shape.js";
import type { NetworkState } from "./network-state.js";
import type { OpenRun } from "./open-run.js";
import type { Outcome } from "../../shared/requests/outcome.js";
import { curveWanted, PanelRequests } from "./panel-requests.js";

/** What is looked at: in two networks the same. */
export interface Looked {
  state: NetworkState;
  runs: readonly OpenRun[];
  /** The units that are shown. */
  layers: readonly LayerUnits[];
  /** x and y of the place under a pointer, if there is one. */
  hovered?: readonly number[] | undefined;
}

/** The state with the weights that were set by hand at their numbers in a network. */
function stateFor(state: NetworkState, first: NetworkShape, own: NetworkShape): NetworkState {
  const { edited } = state;
  if (!edited || first === own) return state;
  const moved = edited.map((value, i) => (i % 2 === 0 ? sameParameter(first, own, value) : value));
  return { ...state, edited: moved };
}

/** The figure's networks, one or two of one start: asks for what is shown, and has what has arrived. */
export class OpenedNetworks {
  readonly #live: LiveNetworks;
  readonly #panels: readonly PanelRequests[];

  /** `changed` is called when something has arrived, and when it is time to ask again. */
  constructor(channel: string, changed: () => void) {
    this.#live = new LiveNetworks(channel, changed);
    this.#panels = [0, 1].map((i) => new PanelRequests(`${channel} ${i}`, changed));
  }

  /** Statistics of the first network, by which the shown units are chosen. */
  get statistics(): UnitStatisticsResult | undefined {
    return this.#live.statistics[0];
  }

  /** Drops everything. */
  forget(): void {
    this.#live.forget();
    for (const each of this.#panels) each.forget();
  }

  /** Asks for pictures of what is shown, and for what the panels show. */
  refresh(
    { state, runs, layers, hovered }: Looked,
    how: { client: ExperimentCalls; revision: number; isFollowed: boolean },
    outcome: Outcome,
  ): void {
    const shapes = runs.map(({ config }) => networkShape(config));
    const looks = runs.map((run, i): Look => ({ run, state: stateFor(state, shapes[0]!, shapes[i]!) })); // prettier-ignore
    const units = layers.flatMap((layer) => layer.units);
    this.#live.refresh(
      { looks, units, picked: largeUnits(shapes[0]!, state.unit), ...how },
      outcome,
    );
    runs.forEach(({ config }, i) => {
      const pictures = this.#live.pictures[i];
      if (!pictures) return;
      const [shape, statistics] = [shapes[i]!, this.#live.statistics[i]];
      const curve = curveWanted(config, shape, state.unit, statistics);
      const outputs = largeUnits(shape, -1);
      const { client } = how;
      const wanted = { client, config, state, pictures, curve, outputs, hovered };
      this.#panels[i]!.refresh(wanted, outcome);
    });
  }

  /** Everything that the views are drawn from, one model a network. */
  models(
    { state, runs, layers, hovered }: Looked,
    { theme, catalogue }: { theme: Theme; catalogue: Catalogue },
  ): NetworkModel[] {
    return runs.map(({ config, runner, points, heldOut, extent }, i) => {
      const { curve, trace, folds, hovered: here } = this.#panels[i]!;
      const traced = state.point && trace;
      return {
        ...{ state, theme, catalogue, config, runner, layers, points, heldOut, extent, curve },
        shape: networkShape(config),
        pictures: this.#live.pictures[i],
        statistics: this.#live.statistics[i],
        trace: traced?.trace,
        place: (hovered && here) ?? traced,
        walk: walkOf(layers),
        folds: state.folds ? folds : undefined,
      };
    });
  }

  /** Runs as edits by hand see them. */
  edited(runs: readonly OpenRun[]): EditedRun[] {
    const shapes = runs.map(({ config }) => networkShape(config));
    return runs.map((run, i) => ({
      run,
      weights: this.#live.pictures[i]?.network.weights,
      placeOf: (at) => sameParameter(shapes[0]!, shapes[i]!, at),
    }));
  }
}
