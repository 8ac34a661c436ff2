/** Defines `<network-view>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents, TrainingEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { NetworkView } from "./network-view.js";
import type { NetworkState } from "./state/network-state.js";

define("network-view", NetworkView);

export { NetworkView };
export type { NetworkState };

declare global {
  interface HTMLElementTagNameMap {
    "network-view": Fires<FigureEvents<NetworkState> & TrainingEvents> &
      NetworkView &
      StateProperties<NetworkState>;
  }
}
