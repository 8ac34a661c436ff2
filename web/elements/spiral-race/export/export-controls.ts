import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit"; // prettier-ignore
import {
  raceCsv,
  raceJson,
  type EngineClient,
  type ScriptLanguage,
} from "../../../engine/index.js";
import { download, textFile } from "../../shared/export/downloads.js";
import { lossWords } from "../loss-chart/loss-chart-section.js";
import { pngOf, svgOf } from "./race-image.js";
import type { RaceViewModel } from "../state/race-view-model.js";

/** A file format: its name, the file's name, and the function that makes the content. */
interface ExportFormat {
  name: string;
  file: string;
  content: (model: RaceViewModel, client: EngineClient) => Blob | Promise<Blob>;
}

/** The race as a Python program that starts from the same weights and points. */
const script =
  (language: ScriptLanguage): ExportFormat["content"] =>
  async ({ config, session }, client) => {
    // The losses that the script should end with; unknown before the race has finished.
    const ends = session.finished ? session.runners.map(({ losses }) => losses.at(-1) ?? NaN) : [];
    const known = ends.length > 0 ? { lastLosses: ends } : {};
    const text = await client.script({ race: config!, language, ...known });
    return textFile(text, "text/x-python");
  };

const exportFormats: readonly ExportFormat[] = [
  { name: "PNG", file: "race.png", content: pngOf },
  {
    name: "SVG",
    file: "race.svg",
    content: (model) => svgOf(model, lossWords(model)),
  },
  {
    name: "CSV",
    file: "race.csv",
    content: ({ session }) => textFile(raceCsv(session.runners), "text/csv"),
  },
  {
    name: "JSON",
    file: "race.json",
    content: ({ session, config }) =>
      textFile(raceJson(config!, session.runners), "application/json"),
  },
  { name: "NumPy script", file: "race_numpy.py", content: script("numpy") },
  { name: "PyTorch script", file: "race_pytorch.py", content: script("pytorch") },
];

/** Buttons that save the race, and the sentence about a failure to save. */
export class ExportControls implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #problem = "";

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#problem = "";
  }

  async #save(
    { file, content }: ExportFormat,
    model: RaceViewModel,
    client: EngineClient,
  ): Promise<void> {
    try {
      download(file, await content(model, client));
      this.#problem = "";
    } catch (reason) {
      this.#problem = reason instanceof Error ? reason.message : String(reason);
    }
    this.#host.requestUpdate();
  }

  render(model: RaceViewModel, client: EngineClient): TemplateResult {
    return html`
      <div class="controls" role="group" aria-label="Save the race">
        <span class="muted">Save as</span>
        ${exportFormats.map(
          (saving) => html`
            <button
              ?disabled=${!model.config}
              @click=${() => void this.#save(saving, model, client)}
            >
              ${saving.name}
            </button>
          `,
        )}
      </div>
      <p class="problem" role="alert" ?hidden=${this.#problem === ""}>${this.#problem}</p>
    `;
  }
}
