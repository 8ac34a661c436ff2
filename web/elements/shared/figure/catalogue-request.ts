import type { ActivationInfo, Catalogue, EngineClient } from "../../../engine/index.js";
import { Requests } from "./requests.js";

/** Loads the core's catalogue once a client; the last one stays until another is there. */
export class CatalogueRequest {
  readonly #requests = new Requests();
  readonly #loaded: (catalogue: Catalogue) => void;
  readonly #failed: (reason: unknown) => void;
  #catalogue: Catalogue | undefined;

  constructor(loaded: (catalogue: Catalogue) => void, failed: (reason: unknown) => void) {
    this.#loaded = loaded;
    this.#failed = failed;
  }

  /** What has been loaded. */
  get catalogue(): Catalogue | undefined {
    return this.#catalogue;
  }

  /** The activations of the catalogue; none before it is there. */
  get activations(): readonly ActivationInfo[] {
    return this.#catalogue?.activations ?? [];
  }

  /** Asks for it, unless that has been done. */
  load(client: EngineClient): void {
    const answered = (catalogue: Catalogue): void => {
      this.#catalogue = catalogue;
      this.#loaded(catalogue);
    };
    void this.#requests.ask("catalogue", () => client.catalogue(), answered, this.#failed);
  }

  /** Drops an answer under way; the next client is asked again. */
  forget(): void {
    this.#requests.forget();
  }
}
