"""What write-places.py, write-more-places.py and write-third-places.py share: values, programs, and the list of places."""
import gzip, io, os, re, shutil, signal, subprocess, sys, zipfile, zlib

OUT = os.path.abspath(sys.argv[1])
os.makedirs(OUT, exist_ok=True)
places = []
count = 0


def value():
    global count
    count += 1
    return str(440000000000000000 + 7919 * count)


def identity():
    """A number in the form of a resident identity number: of a province, of a day in 1900, of nobody."""
    global count
    while True:
        count += 1
        day = count // 500
        body = "4400001900%02d%02d%03d" % (1 + day // 28 % 12, 1 + day % 28, count % 500)
        check = "10X98765432"[sum(w * int(c) for w, c in zip((7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), body)) % 11]
        if check != "X":
            return body + check


def varied():
    """The same, two of which are alike in few digits: of one that is lost, nothing stands elsewhere."""
    global count
    while True:
        count += 1
        day = count * 89 % 336
        body = "%06d1900%02d%02d%03d" % (440000 + 7 * count % 10000, 1 + day // 28, 1 + day % 28, count * 389 % 1000)
        check = "10X98765432"[sum(w * int(c) for w, c in zip((7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2), body)) % 11]
        if check != "X":
            return body + check


class Plants(dict):
    """Values by the names of their places: p("name") makes one."""

    make = staticmethod(identity)

    def __call__(self, name):
        return self.setdefault(name, self.make())


def path(name):
    return os.path.join(OUT, name)


def run(*command, **more):
    given = more.pop("input", None)
    if given is not None:
        more["stdin"] = subprocess.PIPE
    try:
        process = subprocess.Popen(command, cwd=OUT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True, **more)
    except OSError:
        return b""
    try:
        return process.communicate(given, timeout=25)[0]
    except subprocess.TimeoutExpired:
        # Its own group alone, with what it started.
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return b""


def texts(data, depth=0):
    """What a value may stand in: the bytes, what is packed in them, without tags; UTF-16 as well."""
    yield data
    yield re.sub(rb"<[^>]*>", b"", data)
    yield data.replace(b"\0", b"")
    if data[:2] == b"PK" and depth < 4:
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as z:
                for n in z.namelist():
                    yield n.encode()
                    try:
                        yield from texts(z.read(n), depth + 1)
                    except Exception:
                        pass
        except zipfile.BadZipFile:
            pass
    if data[:2] == b"\x1f\x8b":
        yield from texts(gzip.decompress(data), depth + 1)
    if data[:5] == b"%PDF-":
        with open(path("oracle.pdf"), "wb") as f:
            f.write(data)
        yield run("pdftotext", "-raw", "oracle.pdf", "-")
        yield run("pdfinfo", "oracle.pdf")
        for m in re.finditer(rb"stream\r?\n", data):
            try:
                yield zlib.decompressobj().decompress(data[m.end():])
            except zlib.error:
                pass


def add(name, plants, sure=False):
    """Lists the values that a file holds."""
    if not os.path.exists(path(name)):
        print("not written:", name)
        return
    with open(path(name), "rb") as f:
        data = f.read()
    seen = None if sure else [re.sub(rb"\s+", b"", t) for t in texts(data)]
    kept = 0
    for place, v in plants.items():
        if sure or any(v.encode() in t for t in seen):
            places.append((name, place, v))
            kept += 1
    print(name, len(data), kept, "of", len(plants))


def write(name, data):
    with open(path(name), "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode())


def convert(name, form, plants):
    suffix = form.split(":")[0]
    os.makedirs(path("made"), exist_ok=True)
    run("soffice", "-env:UserInstallation=file://" + path("profile"), "--headless", "--convert-to", form, "--outdir", "made", name)
    stem = name.rsplit(".", 1)[0]
    made = path("made/" + stem + "." + suffix)
    if os.path.exists(made):
        own = "libreoffice-" + name.replace(".", "-") + "." + suffix
        shutil.move(made, path(own))
        add(own, plants)
    else:
        print("not converted:", name, form)


def main(parts, archive, names):
    """Writes the parts, and all that they list into an archive."""
    for part in names or list(parts):
        try:
            parts[part]()
        except Exception as e:  # what it listed before stays
            print("not written to its end:", part, repr(e))
    with zipfile.ZipFile(path(archive), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as z:
        z.writestr(zipfile.ZipInfo("places.tsv", (1980, 1, 1, 0, 0, 0)), "".join("\t".join(p) + "\n" for p in places), zipfile.ZIP_DEFLATED)
        for name in sorted({p[0] for p in places}):
            with open(path(name), "rb") as f:
                z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), f.read(), zipfile.ZIP_DEFLATED)
    print(len(places), "places in", len({p[0] for p in places}), "documents")
