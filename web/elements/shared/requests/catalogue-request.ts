import type { ActivationInfo, Catalogue, EngineClient } from "../../../engine/index.js";
import { LatestAnswers } from "./latest-answers.js";

/** Loads the core's catalogue once per client; the previous catalogue stays until the next one arrives. */
export class CatalogueRequest {
  readonly #requests = new LatestAnswers();
  readonly #loaded: (catalogue: Catalogue) => void;
  readonly #failed: (reason: unknown) => void;
  #catalogue: Catalogue | undefined;

  constructor(loaded: (catalogue: Catalogue) => void, failed: (reason: unknown) => void) {
    this.#loaded = loaded;
    this.#failed = failed;
  }

  /** The catalogue, once it has been loaded. */
  get catalogue(): Catalogue | undefined {
    return this.#catalogue;
  }

  /** Activations of the catalogue; empty until it is loaded. */
  get activations(): readonly ActivationInfo[] {
    return this.#catalogue?.activations ?? [];
  }

  /** Requests the catalogue, unless that has been done since the last `forget`. */
  load(client: EngineClient): void {
    const answered = (catalogue: Catalogue): void => {
      this.#catalogue = catalogue;
      this.#loaded(catalogue);
    };
    void this.#requests.ask("catalogue", () => client.catalogue(), answered, this.#failed);
  }

  /** Drops a pending answer; the next `load` requests the catalogue again. */
  forget(): void {
    this.#requests.forget();
  }
}
