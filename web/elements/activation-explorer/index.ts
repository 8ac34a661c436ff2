/** Defines `<activation-explorer>`. */
import { define } from "../shared/figure/define.js";
import type { Fires, FigureEvents } from "../shared/figure/figure-events.js";
import type { StateProperties } from "../shared/figure/state-properties.js";
import { ActivationExplorer } from "./activation-explorer.js";
import type { ExplorerState } from "./state/explorer-state.js";

define("activation-explorer", ActivationExplorer);

export { ActivationExplorer };
export type { ExplorerState };

declare global {
  interface HTMLElementTagNameMap {
    "activation-explorer": Fires<FigureEvents<ExplorerState>> &
      ActivationExplorer &
      StateProperties<ExplorerState>;
  }
}
