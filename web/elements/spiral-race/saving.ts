import { html, type TemplateResult } from "lit";
import { download, textFile } from "../shared/downloads.js";
import { lossWords } from "./chart-section.js";
import { pngOf, svgOf } from "./poster.js";
import type { RaceScene } from "./scene.js";

/** What can be saved, and how: each answers the file's content. */
interface Saving {
  name: string;
  file: string;
  content: (scene: RaceScene) => Blob | Promise<Blob>;
}

const savings: readonly Saving[] = [
  { name: "PNG", file: "race.png", content: pngOf },
  {
    name: "SVG",
    file: "race.svg",
    content: (scene) => textFile(svgOf(scene, lossWords(scene)), "image/svg+xml"),
  },
];

/** Buttons that save the race as it stands; `failed` hears the sentence where something cannot be said in Python. */
export const savingButtons = (
  scene: RaceScene,
  failed: (reason: unknown) => void,
): TemplateResult => {
  const save = async ({ file, content }: Saving): Promise<void> => {
    try {
      download(file, await content(scene));
    } catch (reason) {
      failed(reason);
    }
  };
  return html`
    <div class="controls" role="group" aria-label="Save the race">
      <span class="muted">Save as</span>
      ${savings.map(
        (saving) =>
          html`<button ?disabled=${!scene.config} @click=${() => void save(saving)}>
            ${saving.name}
          </button>`,
      )}
    </div>
  `;
};
