#!/usr/bin/env python3
"""Packs files into an archive of RAR 5 or 3, bit by bit as its technical notes and the readers of libarchive have it.

    write-rar.py ARCHIVE [three] [solid] [delta|calls] FILE...

Everything that a packer may write is in it: literals, new and old distances, the last match again, codes of run
lengths, several blocks, filters. Check what it writes by `bsdtar -tvf` and `bsdtar -xf`.
"""
import heapq, struct, sys, zlib


def vint(n):
    out = b""
    while n >= 0x80:
        out += bytes([n & 0x7f | 0x80])
        n >>= 7
    return out + bytes([n])


def header(body, extra=b""):
    body = vint(len(body)) + body
    return struct.pack("<I", zlib.crc32(body)) + body


class Bits:
    def __init__(self):
        self.bits = []

    def put(self, value, count):
        self.bits += [value >> i & 1 for i in reversed(range(count))]

    def bytes(self):
        bits = self.bits + [0] * (-len(self.bits) % 8)
        return bytes(int("".join(map(str, bits[i:i + 8])), 2) for i in range(0, len(bits), 8))


def lengths(counts, size, most=15):
    heap = [(c, i, (s,)) for i, (s, c) in enumerate(sorted(counts.items()))]
    if len(heap) == 1:
        heap.append((0, 1, ((heap[0][2][0] + 1) % size,)))
    out = [0] * size
    heapq.heapify(heap)
    n = len(heap)
    while len(heap) > 1:
        a, b = heapq.heappop(heap), heapq.heappop(heap)
        for s in a[2] + b[2]:
            out[s] += 1
        heapq.heappush(heap, (a[0] + b[0], n, a[2] + b[2]))
        n += 1
    assert max(out) <= most
    return out


def codes(lens):
    code, out = 0, {}
    for length in range(1, 16):
        code <<= 1
        for s, l in enumerate(lens):
            if l == length:
                out[s] = (code, length)
                code += 1
    return out


def length_slot(n):
    n -= 2
    if n < 8:
        return n, 0, 0
    width = n.bit_length() - 3
    return 4 * (width + 1) + (n >> width & 3), n & (1 << width) - 1, width


def distance_slot(d):
    d -= 1
    if d < 4:
        return d, 0, 0
    width = d.bit_length() - 2
    return 2 * (width + 1) + (d >> width & 1), d & (1 << width) - 1, width


def tokens(data, begin, window, old, last, longest=4000):
    """Greedy matches; window holds what was packed before."""
    out, at, table = [], begin, {}
    for i in range(begin):
        table[data[i:i + 4]] = i
    while at < len(data):
        found = table.get(data[at:at + 4], -1)
        n = 0
        if found >= 0:
            while n < longest and at + n < len(data) and data[found + n] == data[at + n]:
                n += 1
        table[data[at:at + 4]] = at
        d = at - found
        plus = 3 if d > 0x40000 else 2 if d > 0x2000 else 1 if d > 0x100 else 0
        if found < 0 or n < 4 or n - plus < 2:
            out.append(("literal", data[at]))
            at += 1
            continue
        for i in range(1, n):
            table[data[at + i:at + i + 4]] = at + i
        if d == old[0] and n == last[0]:
            out.append(("same",))
        elif d in old:
            k = old.index(d)
            out.append(("old", k, n))
            old.pop(k)
            old.insert(0, d)
            last[0] = n
        else:
            out.append(("new", d, n - plus))
            old.insert(0, d)
            old.pop()
            last[0] = n
        at += n
    return out


def put_lengths(bits, every):
    runs, i = [], 0
    while i < len(every):
        n = 1
        while i + n < len(every) and every[i + n] == every[i]:
            n += 1
        if every[i] == 0 and n >= 11:
            n = min(n, 138)
            runs.append((19, n - 11, 7))
        elif every[i] == 0 and n >= 3:
            n = min(n, 10)
            runs.append((18, n - 3, 3))
        elif i and every[i] == every[i - 1] and n >= 11:
            n = min(n, 138)
            runs.append((17, n - 11, 7))
        elif i and every[i] == every[i - 1] and n >= 3:
            n = min(n, 10)
            runs.append((16, n - 3, 3))
        else:
            n = 1
            runs.append((every[i], 0, 0))
        i += n
    counts = {}
    for r in runs:
        counts[r[0]] = counts.get(r[0], 0) + 1
    short = lengths(counts, 20)
    i = 0
    while i < 20:
        n = 0
        while i + n < 20 and short[i + n] == 0 and n < 17:
            n += 1
        if n >= 3:
            bits.put(15, 4)
            bits.put(n - 2, 4)
            i += n
        else:
            bits.put(short[i], 4)
            if short[i] == 15:
                bits.put(0, 4)
            i += 1
    own = codes(short)
    for s, v, w in runs:
        bits.put(*own[s])
        bits.put(v, w)


def block(part, is_last):
    main, dist, low, rep = {}, {}, {}, {}
    steps = []
    for t in part:
        if t[0] == "literal":
            steps.append([(main, t[1])])
        elif t[0] == "same":
            steps.append([(main, 257)])
        elif t[0] == "old":
            s, v, w = length_slot(t[2])
            steps.append([(main, 258 + t[1]), (rep, s), (v, w)])
        elif t[0] == "filter":
            steps.append([(main, 256)] + t[1])
        else:
            s, v, w = length_slot(t[2])
            step = [(main, 262 + s), (v, w)]
            s, v, w = distance_slot(t[1])
            step.append((dist, s))
            step += [(v, w)] if w < 4 else [(v >> 4, w - 4), (low, v & 15)]
            steps.append(step)
    for step in steps:
        for a, b in step:
            if isinstance(a, dict):
                a[b] = a.get(b, 0) + 1
    sizes = ((main, 306), (dist, 64), (low, 16), (rep, 44))
    lens = [lengths(c, n) if c else [0] * n for c, n in sizes]
    bits = Bits()
    put_lengths(bits, sum(lens, []))
    tables = {id(c): codes(l) for (c, n), l in zip(sizes, lens)}
    for step in steps:
        for a, b in step:
            if isinstance(a, dict):
                bits.put(*tables[id(a)][b])
            else:
                bits.put(a, b)
    used = len(bits.bits) % 8 or 8
    data = bits.bytes()
    size = len(data).to_bytes((len(data).bit_length() + 7) // 8, "little")
    flags = 0x80 | (0x40 if is_last else 0) | (len(size) - 1) << 3 | used - 1
    check = 0x5a ^ flags
    for b in size:
        check ^= b
    return bytes([flags, check]) + size + data


def filtered(data, kind):
    if kind == "delta":
        out = b""
        for channel in range(3):
            last = 0
            for b in data[channel::3]:
                out += bytes([last - b & 0xff])
                last = b
        return out, 0, [(2, 5)]
    data = bytearray(data)
    i = 0
    while i < len(data) - 4:
        if data[i] == 0xe8:
            v = struct.unpack("<i", data[i + 1:i + 5])[0]
            place = i + 1
            if 0 <= v + place < 1 << 24 or v < 0 and v + place >= 0:
                v = v + place
                data[i + 1:i + 5] = struct.pack("<I", v & 0xffffffff)
            i += 4
        i += 1
    return bytes(data), 1, []


def number(n):
    size = max(1, (n.bit_length() + 7) // 8)
    return [(size - 1, 2)] + [(b, 8) for b in n.to_bytes(size, "little")]


BASES = [sum(1 << (0 if i < 8 else (i - 8) // 4 + 1) for i in range(n)) for n in range(29)]
WIDTHS = [0 if n < 4 else n // 2 - 1 if n < 34 else 16 if n < 48 else 18 for n in range(60)]
STARTS = [sum(1 << WIDTHS[i] for i in range(n)) for n in range(61)]


def slot_of(n, bases):
    s = max(i for i in range(len(bases) - 1) if bases[i] <= n)
    return s, n - bases[s]


def blocks3(parts):
    """The same of RAR 3: one stream of bits."""
    bits = Bits()
    for number_of, part in enumerate(parts):
        main, dist, low, rep = {256: 1}, {}, {}, {}
        steps = []
        for t in part:
            if t[0] == "literal":
                steps.append([(main, t[1])])
            elif t[0] == "same":
                steps.append([(main, 258)])
            elif t[0] == "old":
                s, v = slot_of(t[2] - 2, BASES)
                steps.append([(main, 259 + t[1]), (rep, s), (v, (BASES[s + 1] - BASES[s]).bit_length() - 1)])
            else:
                d, n = t[1], t[2]
                # The packer took the steps of RAR 5 off.
                n += 3 if d > 0x40000 else 2 if d > 0x2000 else 1 if d > 0x100 else 0
                n -= 2 if d >= 0x40000 else 1 if d >= 0x2000 else 0
                s, v = slot_of(n - 3, BASES)
                step = [(main, 271 + s), (v, (BASES[s + 1] - BASES[s]).bit_length() - 1)]
                s, v = slot_of(d - 1, STARTS)
                step.append((dist, s))
                step += [(v, WIDTHS[s])] if s <= 9 else [(v >> 4, WIDTHS[s] - 4), (low, v & 15)]
                steps.append(step)
        for step in steps:
            for a, b in step:
                if isinstance(a, dict):
                    a[b] = a.get(b, 0) + 1
        sizes = ((main, 299), (dist, 60), (low, 17), (rep, 28))
        lens = [lengths(c, n) if c else [0] * n for c, n in sizes]
        bits.bits += [0] * (-len(bits.bits) % 8)
        bits.put(0, 2)
        put_lengths(bits, sum(lens, []))
        tables = {id(c): codes(l) for (c, n), l in zip(sizes, lens)}
        for step in steps:
            for a, b in step:
                if isinstance(a, dict):
                    bits.put(*tables[id(a)][b])
                else:
                    bits.put(a, b)
        bits.put(*tables[id(main)][256])
        bits.put(1, 1) if number_of + 1 < len(parts) else bits.put(1, 2)
    return bits.bytes()


def header3(kind, flags, body):
    body = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
    return struct.pack("<H", zlib.crc32(body) & 0xffff) + body


def name3(name, coded):
    if not coded:
        return name.encode()
    out = name.encode("ascii", "replace").replace(b"?", b"_") + b"\0\0"
    for i in range(0, len(name), 4):
        out += b"\xaa" + name[i:i + 4].encode("utf-16-le")
    return out


def three(archive, names, solid):
    out = b"Rar!\x1a\x07\x00" + header3(0x73, 8 if solid else 0, bytes(6))
    window, old, last = b"", [0] * 4, [0]
    for i, name in enumerate(names):
        with open(name, "rb") as f:
            data = f.read()
        goes_on = solid and i > 0
        if not goes_on:
            window, old, last = b"", [0] * 4, [0]
        some = tokens(window + data, len(window), window, old, last, 250)
        window += data
        half = len(some) // 2 if len(some) > 300 else len(some)
        packed = blocks3([p for p in (some[:half], some[half:]) if p])
        raw = name3(name, i % 2 == 1)
        out += header3(0x74, 0x8200 | (0x10 if goes_on else 0), struct.pack("<IIBIIBBHI", len(packed), len(data), 2, zlib.crc32(data), 0x21212121, 29, 0x33, len(raw), 0x20) + raw) + packed
    out += header3(0x7b, 0x4000, b"")
    with open(archive, "wb") as f:
        f.write(out)


def main():
    archive, rest = sys.argv[1], sys.argv[2:]
    solid = "solid" in rest
    kind = next((k for k in ("delta", "calls") if k in rest), None)
    names = [r for r in rest if r not in ("three", "solid", "delta", "calls")]
    if "three" in rest:
        return three(archive, names, solid)
    out = b"Rar!\x1a\x07\x01\x00" + header(vint(1) + vint(0) + vint(4 if solid else 0))
    out += header(vint(3) + vint(2) + vint(7) + vint(0) + vint(7) + vint(0) + vint(0) + vint(0) + vint(3) + b"CMT") + b"remarks"
    window, old, last = b"", [0] * 4, [0]
    for i, name in enumerate(names):
        with open(name, "rb") as f:
            data = f.read()
        goes_on = solid and i > 0
        if not goes_on:
            window, old, last = b"", [0] * 4, [0]
        plain, begin = data, []
        if kind:
            plain, number_of, more = filtered(data, kind)
            begin = [("filter", number(0) + number(len(data)) + [(number_of, 3)] + more)]
        all_tokens = begin + tokens(window + plain, len(window), window, old, last)
        window += plain
        half = len(all_tokens) // 2 if len(all_tokens) > 300 else len(all_tokens)
        packed = block(all_tokens[:half], half == len(all_tokens))
        if half < len(all_tokens):
            packed += block(all_tokens[half:], True)
        packing = (0x40 if goes_on else 0) | 3 << 7 | 1 << 10
        out += header(vint(2) + vint(2) + vint(len(packed)) + vint(4) + vint(len(data)) + vint(0x20) + struct.pack("<I", zlib.crc32(data)) + vint(packing) + vint(1) + vint(len(name.encode())) + name.encode()) + packed
    out += header(vint(5) + vint(0) + vint(0))
    with open(archive, "wb") as f:
        f.write(out)


main()
