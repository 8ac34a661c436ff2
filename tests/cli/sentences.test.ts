import assert from "node:assert/strict";
import { test } from "node:test";
import { plotTwist } from "./run.js";

/** Bad input prints one matching sentence to stderr, nothing to stdout, and ends with status 2. */
function refuses(args: string[], sentence: RegExp): void {
  test(`plot-twist ${args.join(" ")}`, () => {
    const { status, stdout, stderr } = plotTwist(...args);
    assert.equal(stdout, "");
    assert.match(stderr, /^plot-twist: [^\n]+\n$/);
    assert.match(stderr, sentence);
    assert.equal(status, 2);
  });
}

refuses([], /name a command: list, eval, .* or draw/);
refuses(["rase"], /unknown command 'rase'; did you mean race\?/);
refuses(["--jsno"], /unknown option '--jsno'; did you mean --json\?/);
refuses(["race", "--widht=3"], /unknown option '--widht'/);
refuses(["race", "--epoch", "3"], /unknown option '--epoch'; did you mean --epochs\?/);
refuses(["race", "-x"], /unknown option '-x'/);
refuses(["eval", "-x^2", "--at=1"], /'-x'; a formula that begins with a minus comes after --/);
refuses(["race", "relu"], /race does not know what to do with 'relu'/);
refuses(["race", "--lr"], /--lr needs a value: --lr=0\.01/);
refuses(["race", "--json=yes"], /--json takes no value, got 'yes'/);
refuses(["race", "--preset", "artikle"], /unknown preset 'artikle'; did you mean article\?/);
refuses(["race", "--activations", "rleu"], /'rleu'; did you mean relu\?/);
refuses(["race", "--activations", ""], /--activations needs a value/);
refuses(["race", "--activations", "elu(alhpa=2)"], /'alhpa' of elu; did you mean alpha\?/);
refuses(
  ["race", "--activations", "elu(alpha=)"],
  /--activations must be written like elu\(alpha=0.5\)/,
);
refuses(["race", "--activations", "elu(alpha=x)"], /alpha of elu must be a number, got 'x'/);
refuses(["race", "--layers", "2,0,1"], /hidden width must be 1 to 256, got 0/);
refuses(["race", "--layers", "2,1.5,1"], /layer width must be a whole number, got 1\.5/);
refuses(["race", "--layers", "wide"], /--layers must be a number, got 'wide'/);
refuses(["race", "--skip=maybe"], /--skip must be true or false, got 'maybe'/);
refuses(["race", "--momentum", "1"], /momentum must be at least 0 and below 1, got 1/);
refuses(["race", "--layer-activations", "relu"], /one for each hidden layer, 3 in all, got 1/);
refuses(["race", "--classes", "3"], /last of the layers must be 3 \(one output a class\), got 1/);
refuses(["race", "--lr", "NaN"], /learning rate must be a finite number, got NaN/);
refuses(["race", "--lr", "fast"], /--lr must be a number, got 'fast'/);
refuses(["race", "--lr=-1"], /learning rate .*got -1/);
refuses(["race", "--epochs", "1000000000"], /epochs must be 1 to 100000, got 1000000000/);
refuses(["race", "--epochs", "1e30"], /--epochs must be a whole number of at most .*, got '1e30'/);
refuses(["race", "--epochs", "1e10"], /epochs must be a whole number from .*, got 10000000000/);
refuses(["race", "--points", "0"], /points.*got 0/);
refuses(["race", "--batch", "half"], /--batch must be a number or 'full', got 'half'/);
refuses(
  ["race", "--seeds", "lucky"],
  /--seeds must be whole numbers or ranges such as 0\.\.9, got 'lucky'/,
);
refuses(["race", "--seeds", "9..0"], /--seeds must be ranges that run upwards, got '9\.\.0'/);
refuses(["race", "--seeds", "0..4294967295"], /--seeds must be at most 10000 seeds/);
refuses(["race", "--seeds", "4294967296"], /seed must be a whole number from 0 to 4294967295/);
refuses(["race", "--seeds", "0..999"], /a race has at most 1000 runners, got 8000/);
refuses(["race", "--optimizer", "adma", "--json"], /adma.*did you mean adam\?/);
refuses(["race", "--precision", "half"], /precision.*half/);
refuses(["race", "--dataset", "swirls"], /swirls/);
refuses(["race", "--init", "hee"], /hee/);
refuses(["eval"], /eval needs an activation/);
refuses(["eval", "x*tnah(x)", "--at=1"], /unknown name 'tnah' at column 3; did you mean tanh\?/);
refuses(["eval", "a*x;b=2", "--at=1"], /unknown parameter 'b' of a\*x/);
refuses(["race", "--formula", "2x"], /an operator is missing; write 2\*x at column 2/);
refuses(["eval", "gelu"], /eval needs points: --at=-10,-0\.5,3/);
refuses(["eval", "gleu", "--at=1"], /'gleu'; did you mean/);
refuses(["eval", "gelu", "--at=1,,2"], /--at must be a number, got ''/);
refuses(["eval", "gelu", "--at=one"], /--at must be a number, got 'one'/);
refuses(["eval", "gelu", "silu", "--at=1"], /eval does not know what to do with 'silu'/);
refuses(["flow", "--depth", "0"], /depth must be 1 to 64, got 0/);
refuses(["flow", "--width", "0"], /width must be 1 to 256, got 0/);
refuses(["flow", "--input-scale", "inf"], /input scale must be a finite number, got Infinity/);
refuses(["list", "everything"], /list does not know what to do with 'everything'/);
