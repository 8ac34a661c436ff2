// What a long visit does, again and again: races, opened networks, formulas, sliders, figures that come and go.

/** @typedef {import("playwright-core").Page} Page */

const race = (/** @type {Page} */ page) => page.locator("spiral-race");

export const isReady = (/** @type {Page} */ page) =>
  race(page).getByRole("status").getByText(/Ready/).waitFor({ timeout: 300_000 });

const press = (/** @type {Page} */ page, /** @type {string} */ name) =>
  race(page).getByRole("button", { name, exact: true }).click();

/** Shows past epochs. */
async function scrub(/** @type {Page} */ page) {
  const slider = race(page).getByRole("slider", { name: "Epoch to look at" });
  await slider.focus();
  for (const key of ["Home", "PageUp", "PageUp", "ArrowRight", "ArrowLeft", "End"]) {
    await slider.press(key);
    await page.waitForTimeout(150);
  }
}

const presets = ["The honest race", "Ten seeds", "Deep"];

/** Plays a preset twice; each time looks back and resets. */
async function playRaces(/** @type {Page} */ page, /** @type {number} */ round) {
  const preset = presets[round % presets.length] ?? "";
  await race(page).getByRole("radio", { name: preset }).check({ force: true });
  await isReady(page);
  for (const milliseconds of [9_000, 3_000]) {
    await press(page, "Play");
    await page.waitForTimeout(milliseconds);
    await scrub(page);
    await press(page, "Reset");
    await isReady(page);
  }
}

/** Opens the network of a tile while it trains, and closes it. */
async function openNetworks(/** @type {Page} */ page, /** @type {number} */ round) {
  const looks = race(page).getByRole("button", { name: /^Look inside/ });
  const look = looks.nth(round % (await looks.count()));
  await look.click();
  await press(page, "Play");
  await page.waitForTimeout(3_000);
  await scrub(page);
  await press(page, "Reset");
  await isReady(page);
  await look.click();
}

const formulas = [
  "x*tanh(log(1+exp(x)))",
  "sin(1/x)",
  "x * tnah(x)",
  "max(0, x)^1.5",
  "exp(-x^2)/",
];

/** Types a formula, right or wrong, and clears the figure again. */
async function typeFormulas(/** @type {Page} */ page, /** @type {number} */ round) {
  const explorer = page.locator("activation-explorer");
  await explorer.scrollIntoViewIfNeeded(); // its code comes when it is near
  const field = explorer.getByRole("combobox", { name: "Find a function" });
  await field.fill("");
  await field.pressSequentially(formulas[round % formulas.length] ?? "", { delay: 30 });
  await field.press("Enter");
  await page.waitForTimeout(1_000);
  await explorer.evaluate((figure) => {
    /** @type {HTMLElement & { activations: string[] }} */ (figure).activations = ["gelu"];
  });
}

/** Moves every slider of two figures. */
async function moveSliders(/** @type {Page} */ page) {
  for (const figure of ["gradient-flow", "softmax-lab"]) {
    await page.locator(figure).scrollIntoViewIfNeeded();
    const sliders = page.locator(figure).locator("input[type=range]:visible");
    for (const slider of await sliders.all()) {
      await slider.focus();
      for (const key of ["PageUp", "PageUp", "PageDown", "PageDown"]) await slider.press(key);
    }
  }
}

const tags = [
  ...["activation-explorer", "activation-zoo", "dying-relu", "gradient-flow"],
  ...["network-view", "softmax-lab", "spiral-race", "xor-proof"],
];

/** Makes the page load the code of all figures. */
export async function loadAll(/** @type {Page} */ page) {
  for (const tag of tags) {
    if (tag === "network-view") continue; // it comes with the first opened network
    await page.locator(tag).first().scrollIntoViewIfNeeded();
    await page.waitForFunction((name) => customElements.get(name) !== undefined, tag);
  }
}

/** Puts one figure of each kind into the page, waits until all are ready, and takes them out. */
async function comeAndGo(/** @type {Page} */ page) {
  await page.evaluate(async (tags) => {
    const figures = tags.map((tag) => {
      const figure = document.createElement(tag);
      figure.setAttribute("loading", "eager");
      return figure;
    });
    const ready = figures.map(
      (figure) => new Promise((resolve) => figure.addEventListener("ready", resolve)),
    );
    document.querySelector("main")?.append(...figures);
    await Promise.all(ready);
    for (const figure of figures) figure.remove();
  }, tags);
}

/** One after another in each round. @type {((page: Page, round: number) => Promise<void>)[]} */
export const stations = [playRaces, openNetworks, typeFormulas, moveSliders, comeAndGo];
