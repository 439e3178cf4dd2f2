"""Stores of Python, texts of many forms, archives, and forms that are told by name at least."""
import base64, bz2, dbm.dumb, gzip, json, lzma, mailbox, marshal, os, pickle, plistlib, re, shelve, shutil, sqlite3, zlib
import email.policy
from email.message import EmailMessage
from places import Plants, add, path, places, run, write


def python_stores():
    p = Plants()
    rows = lambda k: [{"姓名": "张三", "证件号码": p("%s-%d" % (k, i))} for i in range(3)]
    for protocol in (0, 2, 4, 5):
        with open(path("p%d.pickle" % protocol), "wb") as f:
            pickle.dump(rows("pickle%d" % protocol), f, protocol)
        add("p%d.pickle" % protocol, {k: v for k, v in p.items() if k.startswith("pickle%d" % protocol)}, sure=True)
    write("m.marshal", marshal.dumps(rows("marshal")))
    add("m.marshal", {k: v for k, v in p.items() if k.startswith("marshal")}, sure=True)
    for fmt, name in ((plistlib.FMT_XML, "x.plist"), (plistlib.FMT_BINARY, "b.plist")):
        own = Plants()
        write(name, plistlib.dumps({"客户": [{"号": own("value"), "数": b"id " + own("data").encode()}], own("key"): 1}, fmt=fmt))
        add(name, own, sure=True)
    own = Plants()
    with dbm.dumb.open(path("dd"), "c") as d:
        d["张三"] = own("value")
        d[own("key")] = "x"
    os.rename(path("dd.dat"), path("dd.dumb"))
    add("dd.dumb", own, sure=True)
    try:
        from dbm import gnu, sqlite3 as dbm_sqlite
        own = Plants()
        with gnu.open(path("gnu.gdbm"), "n") as d:
            for i in range(4):
                d["k%d" % i] = own("gdbm-%d" % i)
        add("gnu.gdbm", own, sure=True)
        own = Plants()
        with dbm_sqlite.open(path("dbm.sqlite"), "n") as d:
            for i in range(4):
                d["k%d" % i] = own("value-%d" % i)
                d[own("key-%d" % i)] = "x"
        add("dbm.sqlite", own, sure=True)
        own = Plants()
        with shelve.open(path("shelf"), "n") as d:
            d["a"] = {"id": own("value")}
            d[own("key")] = [1]
        for n in ("shelf", "shelf.db"):
            if os.path.exists(path(n)):
                add(n, own, sure=True)
    except ImportError as e:
        print(e)
    for cls, name in ((mailbox.mbox, "box.mbox"), (mailbox.MMDF, "box.mmdf"), (mailbox.Babyl, "box.babyl")):
        own = Plants()
        box = cls(path(name))
        for i, (charset, cte) in enumerate((("utf-8", "base64"), ("gb18030", "quoted-printable"), ("utf-8", "8bit"))):
            m = EmailMessage(policy=email.policy.default)
            m["Subject"] = "证件 " + own("subject-%d" % i)
            m["From"] = '"张三 %s" <a@b.invalid>' % own("sender-%d" % i)
            m["X-Custom"] = own("header-%d" % i)
            m.set_content("证件号码 %s\n" % own("body-%d" % i), charset=charset, cte=cte)
            m.add_alternative("<p>证件 <b>%s</b>%s</p>" % (own("html-%d" % i)[:6], own("html-%d" % i)[6:]), subtype="html")
            m.add_attachment(("号,%s\n" % own("attachment-%d" % i)).encode("gb18030"), maintype="text", subtype="csv", filename="名%s.csv" % own("file-name-%d" % i))
            box.add(m)
        box.flush()
        add(name, own, sure=True)
    own = Plants()
    db = sqlite3.connect(path("odd.sqlite"))
    db.execute("create table t(a, b text default '%s' check (b <> '%s'))" % (own("default"), own("check")))
    db.execute("create view v as select '%s' x" % own("view"))
    db.execute("create trigger g after insert on t begin select '%s'; end" % own("trigger"))
    db.execute("insert into t values(?, ?)", ("id", own("text")))
    db.execute("insert into t values(?, ?)", (own("blob").encode(), gzip.compress(own("packed-blob").encode())))
    db.execute("insert into t values(?, ?)", (json.dumps({"id": own("json")}), own("utf16").encode("utf-16-le")))
    db.execute("insert into t values(?, 1)", (int(own("whole")),))
    db.execute("create virtual table f using fts5(x)")
    db.execute("insert into f values('证 %s')" % own("full-text"))
    db.execute('create table "t%s" ("c%s" int)' % (own("table-name"), own("column-name")))
    db.commit()
    db.close()
    add("odd.sqlite", own, sure=True)
    with open(path("odd.sql"), "w") as f:
        f.write(run("sqlite3", "odd.sqlite", ".dump").decode())
    add("odd.sql", own)
    for mode in ("html", "json", "line", "quote", "tcl", "box", "markdown", "ascii", "column"):
        own2 = {k: v for k, v in own.items()}
        out = run("sqlite3", "-" + mode, "-header", "odd.sqlite", "select * from t where typeof(a) <> 'blob'; select * from f")
        write("mode." + mode, out)
        add("mode." + mode, own2)


def textual():
    p = Plants()
    def one(name, text, charset="utf-8"):
        import re
        own = Plants()
        filled = re.sub(r"\{([a-z0-9-]+~?)\}", lambda m: own(m.group(1)), text)
        write(name, filled.encode(charset))
        add(name, own, sure=True)
    one("c.ini", "[客户]\n; {comment}\nid = {value}\nlong = a \\\n  {continued}\n[{section}]\n")
    one("c.toml", '# {comment}\nid = "{value}"\nm = """\n{multi}\n"""\nd = [["{nested}"]]\n[t."{key}"]\nx = {{ y = \'{inline}\' }}\n'.replace("{{", "{").replace("}}", "}"))
    one("c.properties", "# {comment}\nid={value}\nname=\\u5f20\\u4e09 {escaped}\nlong=ab\\\n   {continued}\n{key}=x\n")
    one(".env", "# {comment}\nID={value}\nexport X='{quoted}'\n")
    one("k.reg", 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\{key}]\r\n"id"="{value}"\r\n@="{default}"\r\n', "utf-16")
    one("v.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:张三\r\nNOTE:{note}\r\n long line {folded}\r\nX-ID:{x}\r\nitem1.URL:https://x.invalid/{url}\r\nEND:VCARD\r\n")
    one("q.vcf", "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89\r\nNOTE;ENCODING=QUOTED-PRINTABLE:id {qp}=\r\n end\r\nEND:VCARD\r\n")
    one("c.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:面签 {summary}\r\nDESCRIPTION:{description}\\n{escaped}\r\nATTENDEE;CN=\"{cn}\":mailto:a@b.invalid\r\nLOCATION:{location}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    one("d.ldif", "# {comment}\ndn: cn=x{dn},dc=b\nobjectClass: person\nemployeeNumber: {number}\ndescription: 证 {description}\n\n")
    one("t.tex", "\\documentclass{article}\\author{{author}}\\begin{document}\\begin{tabular}{ll}证件 & {cell}\\\\\\end{tabular} % {comment}\n\\footnote{{footnote}}\\href{https://x.invalid/{link}}{x}\\end{document}\n")
    one("x.bib", "@article{k, author = {{author}}, note = \"{note}\"}\n")
    one("d.adoc", "= 标题\n:id: {attribute}\n\n// {comment}\n|===\n|姓名|证件\n\n|张三\n|{cell}\n|===\n\nfootnote:[{footnote}]\n")
    one("s.svg", '<?xml version="1.0"?><!-- {comment} --><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><title>{title}</title><desc>{desc}</desc><metadata>{metadata}</metadata><text x="1"><tspan>{tspan}</tspan></text><a xlink:href="https://x.invalid/{link}"/><g id="{id}" aria-label="{label}"/><style>/* {style} */</style><script>var x="{script}"</script><foreignObject><p xmlns="http://www.w3.org/1999/xhtml">{foreign}</p></foreignObject></svg>')
    one("h.har", '{"log":{"entries":[{"request":{"url":"https://x.invalid/?id={url}","postData":{"mimeType":"application/json","text":"{\\"id\\":\\"{nested}\\"}"},"headers":[{"name":"Cookie","value":"id={cookie}"}]},"response":{"content":{"text":"{body}"}}}]}}')
    one("g.gpx", '<gpx><wpt lat="1" lon="1"><name>{name}</name><desc><![CDATA[<b>{cdata}</b>]]></desc><extensions><x y="{attribute}"/></extensions></wpt></gpx>')
    one("k.kml", '<kml><Placemark><name>{name}</name><ExtendedData><Data name="id"><value>{data}</value></Data></ExtendedData></Placemark></kml>')
    one("w.wsdl", '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><r>&lt;inner&gt;&lt;id&gt;{escaped}&lt;/id&gt;&lt;/inner&gt;</r><s xml:space="preserve"> {text} </s></soap:Body></soap:Envelope>')
    one("u.url", "[InternetShortcut]\r\nURL=https://x.invalid/?id={url}\r\nComment={comment}\r\n")
    one("p.patch", "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-证 {old}\n+证 {new}\n context {context}\n")
    one("c.c", '/* {comment} */\nconst char *id = "{string}";\nchar *x = "{split~}";\n// {line}\n'.replace("{split~}", "{joined}"))
    one("n.ipynb", '{"cells":[{"cell_type":"code","source":["id = \'{source}\'"],"outputs":[{"output_type":"stream","text":["{output}\\n"]},{"data":{"text/html":["<td>{html}</td>"]}}]}],"metadata":{"x":"{metadata}"},"nbformat":4}')
    one("e.edi", "UNA:+.? 'UNB+UNOC:3+S+R+260101:0101+1'NAD+BY+{party}::9'RFF+ACD:{reference}'FTX+AAI+++证 {text}'UNZ+1+1'")
    one("f.swift", "{1:F01BANKCNBJAXXX0000000000}{2:I103BANKCNBJXXXXN}{4:\n:20:{field-20}\n:50K:/{account}\n张三\n:59:/x\n:70:/RFB/{remittance}\n-}\n")
    one("s.log", "<34>1 2026-01-01T00:00:00Z h app - ID47 [x@1 id=\"{structured}\"] 证 {message}\nJan  1 00:00:00 h sudo: {sudo}\n")
    one("j.journal", "__CURSOR=s\nMESSAGE=证 {message}\n_CMDLINE=x --id {command}\n\n")
    one("m.mm", '<map version="1.0"><node TEXT="{text}" LINK="https://x.invalid/{link}"><richcontent TYPE="NOTE"><html><body><p>{note}</p></body></html></richcontent><attribute NAME="n" VALUE="{attribute}"/></node></map>')
    one("d.drawio", '<mxfile><diagram name="{name}"><mxGraphModel><root><mxCell value="&lt;b&gt;{value}&lt;/b&gt;"/></root></mxGraphModel></diagram></mxfile>')
    packed = Plants()
    import urllib.parse
    inner = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = inner.compress(urllib.parse.quote('<mxGraphModel><root><mxCell value="%s"/></root></mxGraphModel>' % packed("packed-diagram")).encode()) + inner.flush()
    write("packed.drawio", '<mxfile><diagram name="%s">%s</diagram></mxfile>' % (packed("name"), base64.b64encode(data).decode()))
    add("packed.drawio", packed, sure=True)
    one("y.yaml", "# {comment}\na: &x {anchor}\nb: *x\nc: |\n  {block}\nd: >-\n  证\n  {folded}\n? {key}\n: {value}\ne: !!binary MTIz\nf: [{{flow}}, \"{quoted}\"]\n---\n- {second}\n".replace("{{flow}}", "{flow}"))
    one("l.jsonl", '{"id":"{one}","n":{"m":["{nested}"]}}\n{"id":{number}}\n{"{key}":null}\n')
    one("c.json5", "// {comment}\n{id: '{single}', 'a': \"{double}\", /* {block} */ n: [{number},],}\n")
    one("b.tsv", "姓名\t证件号码\n张三\t{a}\n李四\t{b}\n王五\t{c}\n", "utf-16-le")
    one("pipe.txt", "姓名|@|证件号码|@|备注\n张三|@|{a}|@|x\n李四|@|{b}|@|y\n", "gb18030")
    one("soh.txt", "张三\x01{a}\x01x\n李四\x01{b}\x01y\n")
    one("fixed.txt", "".join("%-6s{n%d}  20260101%010d\n" % ("abc", i, i) for i in range(6)))
    one("chat.html", "<div class=m><span>张</span><span>{a}</span><input value='{input}'><textarea>{area}</textarea><select><option value='{option}'>x</option></select><img alt='{alt}' title='{title}'><template>{template}</template><noscript>{noscript}</noscript><script type='application/json'>{\"id\":\"{json}\"}</script><svg><text>{svg}</text></svg><!--[if IE]>{conditional}<![endif]--><details><summary>x</summary>{details}</details><td data-id='{data}'>x</td><iframe srcdoc='&lt;p&gt;{srcdoc}&lt;/p&gt;'></iframe><meta name=d content='{meta}'></div>")
    one("k.kdl", 'node "{value}" key="{property}" {\n  // {comment}\n}\n')
    one("p.po", 'msgid "x"\nmsgstr "证 {text}"\n#. {comment}\n')
    one("r.rtf", "{\\rtf1\\ansi{\\info{\\title {title}}{\\doccomm {comment}}}{\\*\\annotation {annotation}}{\\header {header}}{\\v {hidden}}{\\deleted {deleted}}{\\*\\bkmkstart b{bookmark}}{\\field{\\*\\fldinst HYPERLINK \"https://x.invalid/{link}\"}{\\fldrslt x}}{\\*\\generator x}{\\footnote {footnote}}{\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv {alt}}}{\\shptxt {box}}}}{\\*\\userprops{\\propname n}\\proptype30{\\staticval {property}}}{\\*\\docvar {n}{{variable}}}x\\par}".replace("{n}", "{n}"))


def archives():
    p = Plants()
    os.makedirs(path("a"), exist_ok=True)
    write("a/客户.csv", ("姓名,证件号码\n张三,%s\n" % p("content")).encode("gb18030"))
    shutil.copy(path("a/客户.csv"), path("a/" + p("entry-name") + ".txt"))
    os.symlink(p("link-target"), path("a/link")) if not os.path.islink(path("a/link")) else None
    own = {k: p[k] for k in ("content", "entry-name")}
    link = dict(own, **{"link-target": p["link-target"]})
    for name, command, mine in (("t.tar", ["tar", "-cf", "t.tar", "a"], link), ("v7.tar", ["tar", "--format=v7", "-cf", "v7.tar", "a"], link), ("pax.tar", ["tar", "--format=pax", "--pax-option=comment:=" + p("pax-comment"), "-cf", "pax.tar", "a"], dict(link, **{"pax-comment": p["pax-comment"]})), ("g.tgz", ["tar", "-czf", "g.tgz", "a"], link), ("z.tar.zst", ["tar", "--zstd", "-cf", "z.tar.zst", "a"], link), ("x.txz", ["tar", "-cJf", "x.txz", "a"], link), ("b.tbz", ["tar", "-cjf", "b.tbz", "a"], link), ("label.tar", ["tar", "-V", p("label"), "-cf", "label.tar", "a"], dict(link, label=p["label"])),
                                ("s.7z", ["7z", "a", "-y", "s.7z", "a"], own), ("ppmd.7z", ["7z", "a", "-m0=PPMd", "ppmd.7z", "a"], own), ("lz2.7z", ["7z", "a", "-m0=LZMA2", "-ms=on", "lz2.7z", "a"], own), ("bcj.7z", ["7z", "a", "-m0=BCJ2", "-m1=LZMA", "-m2=LZMA", "-m3=LZMA", "-mb0:1", "bcj.7z", "a"], own), ("copy.7z", ["7z", "a", "-m0=Copy", "copy.7z", "a"], own), ("delta.7z", ["7z", "a", "-m0=Delta:4", "-m1=LZMA2", "delta.7z", "a"], own),
                                ("lzma.zip", ["7z", "a", "-tzip", "-mm=LZMA", "lzma.zip", "a"], own), ("ppmd.zip", ["7z", "a", "-tzip", "-mm=PPMd", "ppmd.zip", "a"], own), ("d64.zip", ["7z", "a", "-tzip", "-mm=Deflate64", "d64.zip", "a"], own), ("bz.zip", ["7z", "a", "-tzip", "-mm=BZip2", "bz.zip", "a"], own), ("xz.zip", ["7z", "a", "-tzip", "-mm=xz", "xz.zip", "a"], own), ("wim.wim", ["7z", "a", "-twim", "wim.wim", "a"], own),
                                ("i.zip", ["zip", "-qry", "i.zip", "a"], link), ("self.zip", ["zip", "-qr", "self.zip", "a"], own), ("split.zip", ["zip", "-qr", "-s", "64k", "split.zip", "a"], own)):
        run(*command)
        if os.path.exists(path(name)):
            for k, v in mine.items():
                places.append((name, k, v))
        else:
            print("not written", name)
    for form in ("bin", "odc", "newc", "crc", "tar", "ustar", "hpbin"):
        name = form + ".cpio"
        write(name, run("cpio", "-o", "-H", form, input="\n".join("a/" + n for n in sorted(os.listdir(path("a")))).encode() + b"\n"))
        for k, v in link.items():
            places.append((name, k, v))
    one = Plants()
    text = ("证件号码 %s\n" % one("text")).encode()
    for name, data in (("o.gz", gzip.compress(text)), ("o.bz2", bz2.compress(text)), ("o.xz", lzma.compress(text)), ("o.lzma", lzma.compress(text, lzma.FORMAT_ALONE)), ("o.zz", zlib.compress(text)), ("two.gz", gzip.compress(b"x\n") + gzip.compress(text)), ("pad.gz", gzip.compress(text) + bytes(512)), ("o.b64", base64.encodebytes(text)), ("o.b85", base64.b85encode(text)), ("o.hex", text.hex().encode())):
        write(name, data)
        places.append((name, "text", one["text"]))
    write("o.txt", text)
    run("zstd", "-q", "-19", "--long=27", "o.txt", "-o", "o.zst")
    run("lz4", "-q", "-l", "o.txt", "legacy.lz4")
    run("lz4", "-q", "o.txt", "o.lz4")
    for n in ("o.zst", "legacy.lz4", "o.lz4"):
        if os.path.exists(path(n)):
            places.append((n, "text", one["text"]))
    run("git", "init", "-q", "g")
    write("g/x.csv", "证件号码\n%s\n" % one("git-content"))
    run("git", "-C", "g", "add", "x.csv")
    run("git", "-C", "g", "-c", "user.name=x", "-c", "user.email=a@b.invalid", "commit", "-q", "-m", one("git-message"))
    run("git", "-C", "g", "bundle", "create", path("g.bundle"), "--all")
    run("git", "-C", "g", "fast-export", "--all", "--signed-tags=strip")
    run("git", "-C", "g", "gc", "-q")
    pack = [n for n in os.listdir(path("g/.git/objects/pack")) if n.endswith(".pack")]
    if pack:
        shutil.copy(path("g/.git/objects/pack/" + pack[0]), path("g.pack"))
    for n in ("g.bundle", "g.pack"):
        for k in ("git-content", "git-message"):
            places.append((n, k, one[k]))
    write("g.export", run("git", "-C", "g", "fast-export", "--all"))
    for k in ("git-content", "git-message"):
        places.append(("g.export", k, one[k]))


def hand():
    """Forms that are told by name at least."""
    one = Plants()
    v = one("text")
    body = ("证件号码 %s " % v)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    for name, data in (("rar4.rar", b"Rar!\x1a\x07\x00" + bytes(300)), ("rar5.rar", b"Rar!\x1a\x07\x01\x00" + bytes(300)), ("sfx.exe", b"MZ" + bytes(600) + b"Rar!\x1a\x07\x01\x00" + bytes(300)), ("c.caj", b"CAJ\x00" + bytes(500)), ("c.kdh", b"KDH " + bytes(500)), ("h.hn", b"HN\x00\x00" + bytes(500)), ("d.djvu", b"AT&TFORM\x00\x00\x01\x00DJVM" + bytes(300)), ("w.wpd", b"\xffWPC\x10\x00\x00\x00\x01\x0a\x02\x01" + bytes(500)), ("m.msi", ole + bytes(600)), ("nb2.nb", bytes(100)),
                       ("i.pst", b"!BDN" + bytes(600)), ("b.bkf", b"TAPE" + bytes(600)), ("v.vmdk", b"KDMV" + bytes(600)), ("v.qcow2", b"QFI\xfb" + bytes(600)), ("v.vhdx", b"vhdxfile" + bytes(600)), ("a.ace", b"\x00\x00\x31\x00\x00\x00\x10**ACE**" + bytes(300)), ("e.evtx", b"ElfFile\x00" + bytes(600)), ("r.hive", b"regf" + bytes(600)), ("h5.h5", b"\x89HDF\r\n\x1a\n" + bytes(600)), ("n.npy", b"\x93NUMPY\x01\x00" + bytes(100)), ("m.mat", b"MATLAB 5.0 MAT-file" + bytes(600)), ("s.sas7bdat", bytes(12) + b"\xc2\xea\x81\x60\xb3\x14\x11\xcf\xbd\x92\x08\x00\x09\xc7\x31\x8c\x18\x1f\x10\x11" + bytes(600)), ("s.sav", b"$FL2@(#) SPSS DATA FILE" + bytes(300)), ("s.dta", b"<stata_dta><header><release>118" + bytes(300)), ("d.duckdb", bytes(8) + b"DUCK" + bytes(600))):
        write(name, data)
        places.append((name, "form", v))
