// Writes ONNX models: the few messages of its protocol buffers that a graph of floats needs.
// https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 has the numbers of the fields.

const text = new TextEncoder();

/** A whole number in groups of seven bits, the lowest first. */
function varint(/** @type {number} */ value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Uint8Array.from([...bytes, value]);
}

/** Byte strings one after the other. */
function joined(/** @type {readonly Uint8Array[]} */ parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const part of parts) {
    all.set(part, next);
    next += part.length;
  }
  return all;
}

/** A field that holds a whole number. */
const whole = (/** @type {number} */ field, /** @type {number} */ value) =>
  joined([varint(field * 8), varint(value)]);

/** A field that holds bytes, a text or a message of fields. */
function nested(
  /** @type {number} */ field,
  /** @type {string | Uint8Array | readonly Uint8Array[]} */ content,
) {
  const bytes =
    typeof content === "string"
      ? text.encode(content)
      : content instanceof Uint8Array
        ? content
        : joined(content);
  return joined([varint(field * 8 + 2), varint(bytes.length), bytes]);
}

/** A field that holds a float. */
const float = (/** @type {number} */ field, /** @type {number} */ value) =>
  joined([varint(field * 8 + 5), new Uint8Array(Float32Array.of(value).buffer)]);

const FLOAT = 1;

/** The type of an input or output. */
function valueInfo(/** @type {string} */ name, /** @type {readonly number[]} */ shape) {
  const dimensions = shape.map((length) => nested(1, [whole(1, length)]));
  return [nested(1, name), nested(2, [nested(1, [whole(1, FLOAT), nested(2, dimensions)])])];
}

/** A float attribute, or a whole one: those of ONNX's Gemm that are whole are transA and transB. */
const attribute = (/** @type {string} */ name, /** @type {number} */ value) =>
  name.startsWith("trans")
    ? [nested(1, name), whole(3, value), whole(20, 2)]
    : [nested(1, name), float(2, value), whole(20, 1)];

/** A graph under construction: every method returns the name of a tensor. */
export class Graph {
  /** @type {Uint8Array[]} */
  #fields = [];
  #count = 0;

  /** A tensor that is given to each run. */
  input(/** @type {string} */ name, /** @type {readonly number[]} */ shape) {
    this.#fields.push(nested(11, valueInfo(name, shape)));
    return name;
  }

  /** Names a tensor as a result. */
  output(
    /** @type {string} */ name,
    /** @type {string} */ tensor,
    /** @type {readonly number[]} */ shape,
  ) {
    this.#node("Identity", [tensor], name, {});
    this.#fields.push(nested(12, valueInfo(name, shape)));
  }

  constant(/** @type {ArrayLike<number>} */ numbers, /** @type {readonly number[]} */ shape = []) {
    const name = `constant${this.#count++}`;
    const raw = new Uint8Array(Float32Array.from(numbers).buffer);
    const dims = shape.map((length) => whole(1, length));
    this.#fields.push(nested(5, [...dims, whole(2, FLOAT), nested(8, name), nested(9, raw)]));
    return name;
  }

  /** Applies an operator; numbers among the inputs become constants. */
  op(
    /** @type {string} */ type,
    /** @type {readonly (string | number)[]} */ inputs,
    /** @type {Record<string, number>} */ attributes = {},
  ) {
    const output = `value${this.#count++}`;
    const names = inputs.map((each) => (typeof each === "number" ? this.constant([each]) : each));
    this.#node(type, names, output, attributes);
    return output;
  }

  #node(
    /** @type {string} */ type,
    /** @type {readonly string[]} */ inputs,
    /** @type {string} */ output,
    /** @type {Record<string, number>} */ attributes,
  ) {
    this.#fields.push(
      nested(1, [
        ...inputs.map((name) => nested(1, name)),
        nested(2, output),
        nested(4, type),
        ...Object.entries(attributes).map(([name, value]) => nested(5, attribute(name, value))),
      ]),
    );
  }

  /** The model's bytes. */
  model() {
    const graph = nested(7, [...this.#fields, nested(2, "graph")]);
    return joined([whole(1, 8), nested(8, [nested(1, ""), whole(2, 17)]), graph]);
  }
}
