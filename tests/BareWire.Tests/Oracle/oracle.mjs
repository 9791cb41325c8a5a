// Reads cases as lines of JSON and answers each with one:
//   {"schema": text}                  compiles a schema
//   {"type": name, "message": hex}    decodes a message, shows the value and encodes it again
import * as fs from "node:fs"
import * as readline from "node:readline"
import * as bare from "@bare-ts/lib"
import { transform } from "@bare-ts/tools"

const config = bare.Config({})
let codec = {}
let schemas = 0

async function compile(schema) {
    const code = transform(schema, { generator: "js", useIntEnum: true, useIntTag: true })
    const file = new URL(`./schema-${process.pid}-${schemas++}.mjs`, import.meta.url)
    fs.writeFileSync(file, code)
    try {
        codec = await import(file)
    } finally {
        fs.unlinkSync(file)
    }
    return { ok: true }
}

function decode(type, message) {
    const cursor = new bare.ByteCursor(new Uint8Array(Buffer.from(message, "hex")), config)
    const value = codec[`read${type}`](cursor)
    if (cursor.offset !== cursor.view.byteLength) {
        throw new bare.BareError(cursor.offset, "remaining bytes")
    }
    return value
}

function encode(type, value) {
    const cursor = new bare.ByteCursor(new Uint8Array(16), config)
    codec[`write${type}`](cursor, value)
    return Buffer.from(cursor.bytes.subarray(0, cursor.offset)).toString("hex")
}

function number(value) {
    if (Number.isNaN(value)) {
        return "NaN"
    }
    const bits = Buffer.alloc(8)
    bits.writeDoubleBE(value)
    return bits.toString("hex")
}

function show(value) {
    if (value === null) {
        return "null"
    }
    switch (typeof value) {
        case "boolean":
        case "bigint":
            return String(value)
        case "number":
            return number(value)
        case "string":
            return `s${Buffer.from(value, "utf8").toString("hex")}`
    }
    if (value instanceof ArrayBuffer) {
        return `x${Buffer.from(value).toString("hex")}`
    }
    if (ArrayBuffer.isView(value) || Array.isArray(value)) {
        return `[${Array.from(value, show).join()}]`
    }
    if (value instanceof Map) {
        return `<${[...value].map(([key, content]) => `${show(key)}:${show(content)}`).join()}>`
    }
    return `{${Object.entries(value).map(([name, field]) => `${name}:${show(field)}`).join()}}`
}

async function answer(line) {
    const question = JSON.parse(line)
    if (question.schema !== undefined) {
        return compile(question.schema)
    }
    const value = decode(question.type, question.message)
    return { ok: true, value: show(value), message: encode(question.type, value) }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
    let reply
    try {
        reply = await answer(line)
    } catch (error) {
        reply = { ok: false, error: `${error.name}: ${error.message}` }
    }
    process.stdout.write(`${JSON.stringify(reply)}\n`)
}
