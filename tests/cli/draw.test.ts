import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readArguments } from "../../web/cli/arguments.js";
import type { Command } from "../../web/cli/command.js";
import { drawCommands } from "../../web/cli/draw/draw-commands.js";
import { drawnFigures } from "../../web/cli/draw/drawn-figures.js";
import { run } from "../../web/cli/run.js";
import { ConfigError, loadEngine } from "../../web/engine/index.js";
import { ActivationExplorer } from "../../web/elements/activation-explorer/activation-explorer.js";
import { ActivationZoo } from "../../web/elements/activation-zoo/activation-zoo.js";
import { DyingRelu } from "../../web/elements/dying-relu/dying-relu.js";
import { GradientFlow } from "../../web/elements/gradient-flow/gradient-flow.js";
import { NetworkView } from "../../web/elements/network-view/network-view.js";
import { SoftmaxLab } from "../../web/elements/softmax-lab/softmax-lab.js";
import { SpiralRace } from "../../web/elements/spiral-race/spiral-race.js";
import { XorProof } from "../../web/elements/xor-proof/xor-proof.js";
import { json, plotTwist } from "./run.js";
import { all, parseXml, type Element } from "./xml.js";

const engine = await loadEngine();

/** What `plot-twist draw FIGURE --json` says. */
interface Drawn {
  figure: string;
  title: string;
  description: string;
  width: number;
  height: number;
  plots: { name: string; x: number; y: number; width: number; height: number }[];
  svg: string;
}

/** Runs a figure's command in this process. */
async function drawIn(command: Command, ...args: string[]): Promise<Drawn> {
  const { data } = await command.run(engine, readArguments(args, command.options));
  return data as Drawn;
}

const named = (name: string): Command => drawCommands.find((it) => it.name === name)!;
const draw = (name: string, ...args: string[]) => drawIn(named(name), ...args);

/** Options that make each figure fast to compute. */
const quick: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  race: { activations: "relu,tanh", epochs: "12", points: "10", layers: "2,6,1" },
  "network-view": { epochs: "12", points: "10", layers: "2,6,1" },
  xor: { starts: "3", epochs: "30" },
  dying: { "learning-rates": "0.1", epochs: "12", seeds: "0" },
};

/** The quick options of a figure, with others instead or beside them. */
const quickly = (name: string, others: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries({ ...quick[name], ...others }).map(([option, value]) => `--${option}=${value}`);

/** A value of each entry that is not its default, where the kind does not say one. */
const values: Readonly<Record<string, string>> = {
  preset: "article",
  init: "xavier",
  normalization: "layer",
  loss: "squared_error",
  regressionLoss: "huber",
  optimizer: "sgd",
  dataset: "moons",
  custom: "0,0,0,1,1,1",
  precision: "double",
  layersShow: "dead",
  layerActivations: "tanh",
  inputs: "y,xy",
  layers: "2,5,1",
  before: "init=lecun&gain=0.5",
  search: "relu",
  family: engine.catalogue().activations[0]!.family,
  sort: "year",
  from: "-3",
  labelSmoothing: "0.1",
  testShare: "0.5",
  classes: "2",
  epochs: "7",
  at: "3",
  picture: "42",
  clip: "1",
  temperature: "2",
  logits: "1,2,3",
  show: "pre_activation",
  point: "0.5,0.25",
  asClass: "1",
  removed: "3",
  frozen: "3,4",
  edited: "0,2.5",
  learningRates: "0.02",
  seed: "5",
  seeds: "5,6",
};

const byKind: Readonly<Record<string, string>> = {
  flag: "true",
  number: "0.5",
  whole: "2",
  seed: "5",
  activation: "elu(alpha=2)",
  activations: "elu(alpha=2),x*tanh(x)",
};

const textsOf = (svg: Element): string[] => all(svg, "text").map(({ text }) => text);

for (const command of drawCommands) {
  const fast = quickly(command.name);

  describe(`plot-twist draw ${command.name}`, () => {
    test("writes a well-formed file with a title, a description and its size", async () => {
      for (const theme of ["light", "dark", "auto"]) {
        const drawn = await drawIn(command, ...fast, "--theme", theme, "--width", "600");
        const svg = parseXml(drawn.svg);
        assert.equal(svg.name, "svg");
        assert.deepEqual([drawn.width, svg.attributes.width, svg.attributes.height], [600, "600", String(drawn.height)]); // prettier-ignore
        assert.deepEqual(svg.children.slice(0, 2).map(({ name, text }) => [name, text]), [["title", drawn.title], ["desc", drawn.description]]); // prettier-ignore
        assert.match(drawn.title, /^\S.{8,}$/);
        assert.match(drawn.description, /\.$/);
        assert.doesNotMatch(drawn.svg, /undefined|Infinity|\[object/);
        assert.doesNotMatch(drawn.svg.replaceAll(/<(text|desc)[^>]*>[^<]*/g, ""), /NaN/);
        assert.equal(all(svg, "style").length, theme === "auto" ? 1 : 0);
      }
    });

    test("has every part inside its size", async () => {
      for (const width of ["280", "700", "1100"]) {
        const { plots, width: whole, height } = await drawIn(command, ...fast, "--width", width);
        assert.ok(plots.length > 0);
        for (const plot of plots) {
          assert.ok(plot.x >= 0 && plot.y >= 0 && plot.y + plot.height <= height + 1);
          if (!plot.name.startsWith("tile")) assert.ok(plot.x + plot.width <= whole + 1, plot.name);
        }
      }
    });

    test("gives the same bytes again", async () => {
      const [one, two] = [await drawIn(command, ...fast), await drawIn(command, ...fast)];
      assert.equal(one.svg, two.svg);
    });

    test("takes every entry of the element's state", async () => {
      const entries = Object.entries(command.options).filter(([, { field }]) => !field.endsWith(" of look")); // prettier-ignore
      assert.ok(entries.length >= 4);
      for (const [name, option] of entries) {
        const value = values[option.field] ?? byKind[kindOf(option.value)] ?? "0.25";
        const drawn = await drawIn(command, ...quickly(command.name, { [name]: value }));
        assert.match(drawn.svg, /^<svg /, name);
      }
    });
  });
}

/** The kind of an entry, from the placeholder of its option. */
const kindOf = (placeholder = "true|false"): string =>
  placeholder.startsWith("INTEGER|") || placeholder === "INTEGER"
    ? "whole"
    : ({ "true|false": "flag", FUNCTION: "activation", FUNCTIONS: "activations" }[placeholder] ??
      "number");

describe("a drawn figure", () => {
  test("is what the shell prints, and the file that it writes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plot-twist-"));
    const file = join(folder, "figure.svg");
    const args = ["draw", "explorer", "--functions", "relu,gelu", "--theme", "dark", "--width", "680"]; // prettier-ignore
    const printed = plotTwist(...args);
    assert.deepEqual([printed.status, printed.stderr], [0, ""]);
    const written = plotTwist(...args, "--output", file);
    assert.deepEqual([written.status, written.stdout, written.stderr], [0, "", ""]);
    assert.equal(readFileSync(file, "utf8"), printed.stdout);
    const own = await draw("explorer", ...args.slice(2));
    assert.equal(own.svg, printed.stdout);
    assert.equal(json<Drawn>(...args).svg, own.svg);
    rmSync(folder, { recursive: true });
  });

  test("shows the core's numbers: the explorer's at its cursor", async () => {
    const { description } = await draw("explorer", "--functions", "mish", "--cursor", "-2.5");
    const { value, slope } = engine.evaluate({ activation: "mish", at: [-2.5] });
    const digits = (number: number) => (Math.abs(number) < 0.1 ? number.toPrecision(4) : number.toFixed(4)).replace("-", "−"); // prettier-ignore
    assert.ok(description.includes(`Mish ${digits(value[0]!)}, slope ${digits(slope[0]!)}`));
  });

  for (const [note, args] of [
    ["+1,000,000", ["--functions", "x+1000000", "--from", "0", "--to", "2"]],
    ["×10⁻²⁵", ["--functions", "x*1e-25"]],
    ["×10⁻⁹¹", ["--functions", "gelu", "--from", "-30", "--to", "-20"]],
    ["+1,000,000", ["--functions", "relu", "--from", "999999", "--to", "1000000"]],
    ["×10⁻¹² + 1", ["--functions", "relu", "--from", "1", "--to", "1.000000000001"]],
  ] as const) {
    test(`has what labels leave out at the axis's end: ${note}, ${args.join(" ")}`, async () => {
      const { svg } = await draw("explorer", ...args);
      assert.ok(textsOf(parseXml(svg)).includes(note));
      for (const width of ["240", "360", "1440"]) {
        const { svg: other, plots } = await draw("explorer", ...args, "--width", width);
        assert.ok(textsOf(parseXml(other)).includes(note), width);
        assert.ok(
          plots.every((plot) => plot.width > 150),
          width,
        );
      }
    });
  }

  test("shows the core's numbers: each layer's gradient and state", async () => {
    const { svg } = await draw("flow", "--activations", "sigmoid", "--depth", "4");
    const { measured, health } = engine.gradientFlow({ activation: "sigmoid", depth: 4 });
    const texts = textsOf(parseXml(svg));
    for (const [layer, state] of health.entries()) {
      const [mantissa] = measured[layer]!.toExponential(1).split("e");
      const shown = measured[layer]! < 0.01 ? `${mantissa}×10` : measured[layer]!.toPrecision(2);
      assert.ok(
        texts.some((text) => text.startsWith(shown)),
        shown,
      );
      assert.ok(texts.includes(state));
    }
  });

  test("shows the core's numbers: when each runner reached the target", async () => {
    const config = { activations: ["gelu", "tanh"], epochs: 300 };
    const race = engine.createRace(config);
    race.advance(300);
    const { svg } = await draw("race", "--activations", "gelu,tanh", "--epochs", "300");
    const texts = textsOf(parseXml(svg));
    for (const { epochsToTarget } of race.runners) {
      assert.ok(texts.includes(`under ${race.config.target} at ${epochsToTarget}`));
    }
    race.dispose();
  });

  test("looks back to an epoch of a race", async () => {
    const args = quickly("race", { epochs: "40" });
    const [then, now] = [await draw("race", ...args, "--at", "5"), await draw("race", ...args)];
    assert.ok(textsOf(parseXml(then.svg)).includes("epoch 5"));
    assert.notEqual(then.svg, now.svg);
  });

  test("has the height that it is given, if its figure allows that", async () => {
    assert.equal((await draw("explorer", "--height", "400")).height, 400);
    assert.equal((await draw("flow", "--height", "900")).height, 900);
    assert.equal((await draw("race", ...quickly("race"), "--height", "1200")).height, 1200);
    await assert.rejects(draw("flow", "--height", "240"), /^ConfigError: height must be at least \d+ here, got 240$/); // prettier-ignore
    await assert.rejects(draw("zoo", "--height", "400"), /height follows from the rows here, got 400/); // prettier-ignore
  });

  test("leaves out its ground where that is wanted", async () => {
    const grounds = async (...args: string[]): Promise<number> =>
      parseXml((await draw("dying", ...quickly("dying"), ...args)).svg).children.filter(({ name }) => name === "rect").length; // prettier-ignore
    assert.deepEqual([await grounds(), await grounds("--transparent")], [1, 0]);
  });

  test("has no markup from a formula, in any of its places", async () => {
    const drawn = await draw("explorer", "--functions", "x > 0 ? x : 0");
    const svg = parseXml(drawn.svg);
    assert.ok(textsOf(svg).includes("x > 0 ? x : 0"));
    assert.match(drawn.title, /x > 0/);
    assert.deepEqual(
      all(svg, "title").map(({ text }) => text),
      [drawn.title],
    );
    for (const hostile of ['"><script>alert(1)</script>', "</svg><svg onload=alert(1)>", "]]>"]) {
      await assert.rejects(draw("explorer", "--functions", hostile), /ConfigError/);
      await assert.rejects(draw("zoo", "--search", hostile), /ConfigError/);
    }
  });
});

/** The rows of a table; quoted cells keep their quotes. */
const rowsOf = (csv: string): string[][] =>
  csv.trimEnd().split("\r\n").map((line) => [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell!)); // prettier-ignore

describe("the numbers of a drawn figure", () => {
  const csv = (name: string, ...args: string[]): Promise<string> => run(["draw", name, ...args, "--format", "csv"]); // prettier-ignore

  test("are a table whose rows have as many cells as its heading", async () => {
    for (const { name } of drawCommands) {
      const [heading, ...rows] = rowsOf(await csv(name, ...quickly(name)));
      assert.ok(rows.length > 3, name);
      for (const row of rows) assert.equal(row.length, heading!.length, name);
    }
  });

  test("are the core's, to the last bit: dying units", async () => {
    const rows = rowsOf(await csv("dying", ...quickly("dying")));
    const config = { learningRates: [0.1], epochs: 12, seeds: [0] };
    const { epochs, deadShare, loss } = engine.dyingRelu(config);
    const of = (quantity: string) => rows.filter(([name]) => name === quantity);
    assert.deepEqual(of("deadShare").map(([, , at, value]) => [Number(at), Number(value)]), Array.from(epochs, (epoch, i) => [epoch, deadShare[i]])); // prettier-ignore
    assert.equal(Number(of("loss")[0]![3]), loss[0]);
  });

  test("are the core's, to the last bit: XOR", async () => {
    const rows = rowsOf(await csv("xor", ...quickly("xor"), "--activation", "tanh"));
    const training = { activation: "tanh", epochs: 30 };
    const { curved, linear } = engine.xorProof({ ...training, seeds: [0, 1, 2] });
    const losses = (network: string) => rows.filter(([name, of]) => name === "loss" && of === network).map((row) => Number(row[4])); // prettier-ignore
    assert.deepEqual(losses("with Tanh"), Array.from(curved.median));
    assert.deepEqual(losses("without an activation"), Array.from(linear.median));
    const blend = engine.xorBlend({ ...training, seeds: [0, 1, 2] });
    const shares = rows.filter(([name]) => name === "solvedShare").map((row) => [Number(row[2]), Number(row[4])]); // prettier-ignore
    assert.deepEqual(
      shares,
      Array.from(blend.t, (t, i) => [t, blend.solvedShare[i]]),
    );
  });

  test("are the core's, to the last bit: softmax, NaN included", async () => {
    const rows = rowsOf(await csv("softmax", "--logits", "2,1,-1", "--shift", "90"));
    for (const precision of ["double", "half"] as const) {
      const { naive } = engine.softmax({ logits: [2, 1, -1], shift: 90, precision });
      const shares = rows.filter(([of, form, quantity]) => of === precision && form === "naive" && quantity === "share"); // prettier-ignore
      assert.deepEqual(shares.map((row) => Number(row[4])), Array.from(naive.shares)); // prettier-ignore
    }
  });

  test("are the core's, to the last bit: the zoo's facts", async () => {
    const [heading, row] = rowsOf(await csv("zoo", "--search", "sigmoid", "--sort", "name"));
    const facts = engine.inspect({ activation: row![0]! });
    assert.equal(Number(row![heading!.indexOf("meanSquareSlope")]), facts.meanSquareSlope);
  });
});

/** The elements, whose classes need no page. */
const elements = {
  explorer: ActivationExplorer,
  flow: GradientFlow,
  race: SpiralRace,
  xor: XorProof,
  dying: DyingRelu,
  zoo: ActivationZoo,
  softmax: SoftmaxLab,
  "network-view": NetworkView,
};

test("the options are the entries of the elements' states", () => {
  assert.deepEqual(Object.keys(elements), drawnFigures.map(({ name }) => name)); // prettier-ignore
  for (const { name, entries, still } of drawnFigures) {
    const { samples, initialState } = elements[name as keyof typeof elements];
    assert.deepEqual(new Set(Object.keys(entries)), new Set(Object.keys(samples)), name);
    assert.equal(still.initialState, initialState);
  }
});

describe("wrong use of plot-twist draw", () => {
  const wrong: [args: string, sentence: RegExp][] = [
    ["draw", /^draw needs a figure: explorer, flow, race, xor, dying, zoo, softmax, network-view$/],
    ["draw explorr", /unknown figure 'explorr'; did you mean explorer\?/],
    ["draw explorer relu", /draw explorer does not know what to do with 'relu'/],
    ["draw explorer --function relu", /unknown option '--function'; did you mean --functions\?/],
    ["draw explorer --functions nosuch", /nosuch/],
    ["draw explorer --functions=", /--functions needs a value/],
    ["draw explorer --from 3 --to 1", /from|to/],
    ["draw explorer --cursor fast", /--cursor must be a number, got 'fast'/],
    ["draw explorer --cursor nan", /--cursor must be a number, got 'nan'/],
    ["draw explorer --tangent=maybe", /--tangent must be true or false, got 'maybe'/],
    ["draw explorer --width 12", /--width must be a whole number from 240 to 4000, got '12'/],
    ["draw explorer --width 680.5", /--width must be a whole number from 240 to 4000, got '680.5'/],
    ["draw explorer --height tall", /--height must be a number, got 'tall'/],
    ["draw explorer --theme sepia", /--theme must be light or dark or auto, got 'sepia'/],
    ["draw explorer --format png", /--format must be svg or csv, got 'png'/],
    ["draw explorer --output /nowhere/a.svg", /--output must be a file that can be written, got '\/nowhere\/a.svg' \(ENOENT\)/], // prettier-ignore
    ["draw flow --depth 0", /depth must be .*, got 0/],
    ["draw flow --activations a,b,c,d,e", /activations must have 1 to 4 entries, got 5/],
    ["draw race --preset nosuch", /preset must be one of .*, got "nosuch"/],
    ["draw race --starts 0", /starts must be 1 to 100, got 0/],
    ["draw race --epochs 0", /epochs must be .*, got 0/],
    ["draw zoo --family pets", /family must be one of .*, got 'pets'/],
    ["draw zoo --sort size", /sort must be one of .*, got 'size'/],
  ];
  for (const [args, sentence] of wrong) {
    test(args, async () => {
      await assert.rejects(run(args.split(" ")), (error) => {
        assert.ok(error instanceof ConfigError);
        assert.match(error.message, sentence);
        assert.doesNotMatch(error.message, /\n/);
        return true;
      });
    });
  }

  test("ends with status 2 and one sentence, and writes no file", () => {
    const file = join(tmpdir(), `plot-twist-${process.pid}.svg`);
    const { status, stdout, stderr } = plotTwist("draw", "flow", "--depth", "0", "--output", file);
    assert.deepEqual([status, stdout, existsSync(file)], [2, "", false]);
    assert.match(stderr, /^plot-twist: depth must be .*, got 0\n$/);
  });
});

test("the help of a figure lists every entry, and the look", async () => {
  assert.match(await run(["draw", "--help"]), /^ {2}explorer +Functions/m);
  const help = await run(["draw", "race", "--help"]);
  for (const name of ["preset", "learning-rate", "layers-show", "theme", "width", "output"]) {
    assert.match(help, new RegExp(`^  --${name}=`, "m"));
  }
  assert.match(await run(["draw", "explorer", "-h"]), /--tangent .*--tangent=false/);
});
