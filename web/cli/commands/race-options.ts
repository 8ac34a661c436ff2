import type { Options } from "../arguments.js";
import { formulaOption } from "../formulas.js";
import { activations, batch, flag, number, numbers, seeds, word, words } from "../values.js";

const who: Options = {
  preset: { field: "preset", parse: word, value: "honest", meaning: "what the rest changes" },
  activations: {
    field: "activations",
    parse: activations,
    value: "relu,gelu",
    meaning: "who races; parameters in brackets: 'elu(alpha=2)'",
  },
  formula: formulaOption,
  seeds: {
    field: "seeds",
    parse: seeds,
    value: "0..9",
    meaning: "one race each: data and weights",
  },
};

const network: Options = {
  layers: { field: "layers", parse: numbers, value: "2,32,32,32,1", meaning: "units, input first" },
  "layer-activations": {
    field: "layerActivations",
    parse: words,
    value: "relu,,tanh",
    meaning: "one a hidden layer; an empty one is the racer's own",
  },
  init: { field: "init", parse: word, value: "he", meaning: "initializer of the weights" },
  gain: { field: "gain", parse: number, value: "1", meaning: "factor on the initial weights" },
  sigma: { field: "sigma", parse: number, value: "0.5", meaning: "deviation of --init normal" },
  skip: { field: "skip", parse: flag, meaning: "add a layer's inputs to its outputs" },
  normalization: {
    field: "normalization",
    parse: word,
    value: "layer",
    meaning: "layer, or none, before each activation",
  },
};

const learning: Options = {
  loss: { field: "loss", parse: word, value: "cross_entropy", meaning: "what is made small" },
  optimizer: { field: "optimizer", parse: word, value: "adam", meaning: "who updates the weights" },
  lr: { field: "learningRate", parse: number, value: "0.01", meaning: "learning rate" },
  momentum: { field: "momentum", parse: number, value: "0.9", meaning: "of momentum, nesterov" },
  beta1: { field: "beta1", parse: number, value: "0.9", meaning: "of adam, adamw" },
  beta2: { field: "beta2", parse: number, value: "0.999", meaning: "of adam, adamw" },
  alpha: { field: "alpha", parse: number, value: "0.99", meaning: "of rmsprop" },
  epsilon: { field: "epsilon", parse: number, value: "1e-8", meaning: "added to a divisor" },
  "weight-decay": {
    field: "weightDecay",
    parse: number,
    value: "0.01",
    meaning: "pull of the weights towards 0",
  },
  clip: { field: "clip", parse: number, value: "1", meaning: "largest norm of the gradient" },
  batch: { field: "batch", parse: batch, value: "full", meaning: "samples an update, or full" },
};

const data: Options = {
  dataset: { field: "dataset", parse: word, value: "spirals", meaning: "what is learnt" },
  classes: { field: "classes", parse: number, value: "2", meaning: "how many classes" },
  points: { field: "points", parse: number, value: "200", meaning: "points of each class" },
  noise: {
    field: "noise",
    parse: number,
    value: "0.05",
    meaning: "standard deviation of points",
  },
  turns: { field: "turns", parse: number, value: "2", meaning: "turns of the spirals" },
  custom: {
    field: "custom",
    parse: numbers,
    value: "0,0,0,1,1,1",
    meaning: "x, y, label of each point of --dataset custom",
  },
  "test-share": {
    field: "testShare",
    parse: number,
    value: "0.25",
    meaning: "share of the points that is held out",
  },
};

const end: Options = {
  precision: { field: "precision", parse: word, value: "float", meaning: "float or double" },
  epochs: { field: "epochs", parse: number, value: "800", meaning: "how long it lasts" },
  target: { field: "target", parse: number, value: "0.1", meaning: "the loss to get under" },
  "stop-at-target": { field: "stopAtTarget", parse: flag, meaning: "end a run that got there" },
  plateau: {
    field: "plateau",
    parse: number,
    value: "100",
    meaning: "end a run after so many epochs without progress",
  },
  snapshots: {
    field: "snapshots",
    parse: number,
    value: "16",
    meaning: "weights of the past to keep",
  },
};

const output: Options = {
  script: {
    field: "script",
    parse: word,
    value: "numpy",
    meaning: "write the race as a script in numpy or pytorch that runs it again",
  },
};

/** Every field of a race's configuration. */
export const raceOptions: Options = { ...who, ...network, ...learning, ...data, ...end, ...output };
