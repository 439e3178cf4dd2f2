#!/usr/bin/python3
"""Writes documents by programs that the other two do not use, and the list of values in them.

    write-third-places.py FOLDER    writes FOLDER/written-third.zip

Needs python3-docx, -openpyxl, -xlsxwriter, -xlwt, -odf, -reportlab, -pil, -yaml, -mutagen, Perl's Spreadsheet::WriteExcel
and Excel::Writer::XLSX, gnumeric, calligra, LibreOffice, pandoc, groff, ghostscript, qpdf, exiftool, git, php, 7z,
zip, cpio, zstd, lz4, sqlite3.
"""
import sys, os
from places import Plants, add, convert, identity as value, main, path, places, run, write
from third_office import docx_books, odfpy, perl, png, xlsxwriter_books
from third_stores import archives, hand, python_stores, textual


def pandoc():
    p = Plants()
    source = """---
title: 标题 %s
author: 作者 %s
abstract: 摘要 %s
keywords: [%s]
---

# 章 %s {#h data-x="%s"}

正文 %s 脚注[^1]。[链接](https://x.invalid/%s "%s") ![图 %s](dot.png){alt=%s}

[^1]: 注 %s

| 姓名 | 证件号码 |
|---|---|
| 张三 | %s |
| 李四 | %s |

: 表题 %s

- [x] %s
    1. %s

> 引 %s

```sql
-- %s
```

`%s` $x_{%s}$ ~~%s~~

术语
:   %s

::: notes
%s
:::

<!-- %s -->

::: {.custom key="%s"}
%s
:::
"""
    names = "title author abstract keyword heading attribute body link link-title caption alt footnote cell cell-2 table-caption task list quote code inline math struck definition notes comment div-attribute div".split()
    write("p.md", source % tuple(p(n) for n in names))
    png()
    add("p.md", p, sure=True)
    for to, suffix in (("latex", "tex"), ("beamer", "beamer.tex"), ("context", "ctx.tex"), ("asciidoc", "adoc"), ("org", "org"), ("mediawiki", "wiki"), ("dokuwiki", "doku"), ("textile", "textile"), ("opml", "opml"), ("jira", "jira"), ("ipynb", "ipynb"), ("rst", "rst"), ("man", "1"), ("ms", "ms"), ("docbook5", "dbk"), ("fb2", "fb2"),
                       ("icml", "icml"), ("tei", "tei"), ("jats", "jats"), ("pptx", "pptx"), ("docx", "docx"), ("odt", "odt"), ("epub3", "epub"), ("rtf", "rtf"), ("html5", "html"), ("revealjs", "reveal.html"), ("texinfo", "texi"), ("haddock", "hs"), ("native", "native"), ("json", "json"), ("plain", "txt"), ("typst", "typ"), ("muse", "muse"), ("zimwiki", "zim"), ("opendocument", "fodt.xml"), ("markua", "markua"), ("xwiki", "xwiki"), ("bbcode", "bb")):
        name = "pandoc." + suffix
        run("pandoc", "-s", "--to", to, "p.md", "-o", name)
        if os.path.exists(path(name)):
            add(name, p)
    for suffix in ("ppt:MS PowerPoint 97", "odp", "fodp", "pdf", "html:impress_html_Export"):
        convert("pandoc.pptx", suffix, p)
    run("groff", "-k", "-ms", "-Tps", "pandoc.ms", "-P-g")
    for device, suffix in (("ps", "ps"), ("pdf", "pdf"), ("utf8", "tty"), ("html", "html"), ("dvi", "dvi"), ("xhtml", "xhtml")):
        out = run("groff", "-k", "-ms", "-T" + device, "pandoc.ms")
        if out:
            write("groff." + suffix, out)
            add("groff." + suffix, p)


def pdfs():
    """Programs on pages: ReportLab, qpdf, Ghostscript."""
    from reportlab.pdfgen import canvas
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.units import mm
    p = Plants()
    c = canvas.Canvas(path("rl.pdf"), pagesize=A4)
    c.setTitle(p("title"))
    c.setAuthor(p("author"))
    c.setSubject(p("subject"))
    c.setKeywords(p("keywords"))
    c.drawString(50, 800, "ID " + p("text"))
    c.bookmarkPage("k")
    c.addOutlineEntry("o " + p("outline"), "k")
    c.linkURL("https://x.invalid/" + p("link"), (50, 700, 90, 710))
    f = c.acroForm
    f.textfield(name="t" + p("field-name"), tooltip=p("field-tip"), value=p("field-value"), x=50, y=600, width=200)
    f.checkbox(name="c", tooltip=p("check-tip"), x=50, y=580)
    f.choice(name="ch", value="b", options=[(p("choice"), "a"), ("b", "b")], x=50, y=540, width=200)
    f.listbox(name="lb", value="b", options=[(p("list-shown"), p("list-value")), "b"], x=50, y=480, width=200, height=40)
    f.radio(name="r", value=p("radio-value"), x=50, y=460)
    c.textAnnotation(p("annotation"), (50, 400, 90, 420))
    c.freeTextAnnotation(p("free-text"), (50, 430, 190, 450))
    c.saveState()
    c.translate(300, 300)
    c.rotate(33)
    c.drawString(0, 0, p("rotated"))
    c.restoreState()
    t = c.beginText(50, 300)
    t.setCharSpace(9)
    t.textLine(p("spaced"))
    t.setCharSpace(0)
    t.setHorizScale(40)
    t.textLine(p("narrow"))
    t.setTextRenderMode(3)
    t.textLine(p("invisible"))
    c.drawText(t)
    c.setFillColorRGB(1, 1, 1)
    c.drawString(50, 200, p("white"))
    c.setFillColorRGB(0, 0, 0)
    c.setFont("Helvetica", 0.5)
    c.drawString(50, 190, p("tiny"))
    c.setFont("Helvetica", 12)
    c.drawString(-500, 100, p("outside"))
    for i, ch in enumerate(p("by-character~")):
        c.drawString(50 + 8 * i, 150, ch)
    for i, ch in enumerate(p("boxes~")):
        c.rect(50 + 15 * i, 120, 15, 15)
        c.drawString(54 + 15 * i, 123, ch)
    for i, ch in enumerate(p("downwards~")):
        c.drawString(500, 700 - 12 * i, ch)
    c.drawString(50, 90, p("wrapped~")[:10])
    c.drawString(50, 76, p("wrapped~")[10:] + " rest of the line")
    f.radio(name="r", value="b", x=90, y=460)
    c.beginForm("fx")
    c.drawString(50, 60, p("form-xobject"))
    c.endForm()
    c.doForm("fx")
    c.showPage()
    c.setPageRotation(90)
    c.drawString(50, 500, p("rotated-page"))
    c.showPage()
    c.save()
    add("rl.pdf", p, sure=True)
    write("attached.txt", "证件号码 " + p("attachment"))
    q = dict(p)
    for name, options in (("q-object-streams.pdf", ["--object-streams=generate", "--compress-streams=y"]), ("q-linear.pdf", ["--linearize"]), ("q-aes.pdf", ["--encrypt", "", "owner", "256", "--"]), ("q-aes128.pdf", ["--encrypt", "", "owner", "128", "--use-aes=y", "--"]), ("q-attached.pdf", ["--add-attachment", path("attached.txt"), "--description=" + q.setdefault("attachment-description", value()), "--"]),
                          ("q-qdf.pdf", ["--qdf"]), ("q-flat.pdf", ["--generate-appearances", "--flatten-annotations=all"]), ("q-split.pdf", ["--pages", ".", "2", "--"]), ("q-overlay.pdf", ["--overlay", path("rl.pdf"), "--from=1", "--"])):
        run("qpdf", "rl.pdf", *options, name)
        if os.path.exists(path(name)):
            mine = {k: v for k, v in q.items() if ("attach" in k) == (name == "q-attached.pdf") or "attach" not in k}
            if "split" in name:
                mine = {"rotated-page": q["rotated-page"]}
            if "flat" in name:
                mine = {k: v for k, v in mine.items() if k in ("text", "outline", "title", "field-value", "rotated", "free-text", "white", "tiny", "narrow")}
            for k, v in mine.items():
                places.append((name, k, v))
    mine = {k: p[k] for k in ("text", "rotated", "spaced", "narrow", "white", "by-character~", "boxes~", "form-xobject", "rotated-page")}
    for name, command in (("g.ps", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=ps2write", "-sOutputFile=g.ps", "rl.pdf"]), ("g.eps", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=eps2write", "-sOutputFile=g.eps", "rl.pdf"]), ("g.pdf", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile=g.pdf", "rl.pdf"]), ("g.xps", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=xpswrite", "-sOutputFile=g.xps", "rl.pdf"]), ("g.pcl", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pxlmono", "-sOutputFile=g.pcl", "rl.pdf"]), ("g.txt", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-sOutputFile=g.txt", "rl.pdf"]), ("g.docx", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=docxwrite", "-sOutputFile=g.docx", "rl.pdf"])):
        run(*command)
        if os.path.exists(path(name)):
            for k, v in mine.items():
                places.append((name, k, v))
    v = Plants()
    write("hand.ps", "%%!PS-Adobe-3.0\n%%%%Title: %s\n%%%%For: %s\n/Helvetica findfont 12 scalefont setfont 72 700 moveto (ID %s) show\n72 600 moveto (%s\\\n%s) show\n72 500 moveto <%s> show\nshowpage\n%%%%EOF\n" % (v("title"), v("for"), v("shown"), v("broken~")[:7], v("broken~")[7:], v("hex").encode().hex()))
    add("hand.ps", v, sure=True)


def media():
    """Metadata that exiftool and mutagen write."""
    from PIL import Image, PngImagePlugin
    png()
    for suffix in ("jpg", "png", "tiff", "gif", "webp", "bmp", "jp2"):
        p = Plants()
        name = "meta." + suffix
        try:
            Image.new("RGB", (40, 30), "white").save(path(name))
        except Exception:
            continue
        tags = {"EXIF:ImageDescription": "description", "EXIF:Artist": "artist", "EXIF:UserComment": "user-comment", "EXIF:XPComment": "xp-comment", "EXIF:XPTitle": "xp-title", "IPTC:Caption-Abstract": "iptc-caption", "IPTC:Keywords": "iptc-keyword", "XMP-dc:Description": "xmp-description", "XMP-dc:Creator": "xmp-creator", "XMP-pdf:Keywords": "xmp-keywords", "File:Comment": "comment", "PNG:Comment": "png-comment", "PNG:Title": "png-title", "GIF:Comment": "gif-comment", "EXIF:OwnerName": "owner", "EXIF:GPSProcessingMethod": "gps"}
        run("exiftool", "-overwrite_original", "-m", *["-%s=证件 %s" % (t, p(k)) if "XP" in t or "XMP" in t else "-%s=id %s" % (t, p(k)) for t, k in tags.items()], name)
        add(name, p)
    p = Plants()
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", p("text"))
    info.add_text("Packed", p("packed"), zip=True)
    info.add_itxt("Title", p("international"), tkey="说明")
    info.add_itxt("Title", p("international-packed"), zip=True)
    Image.new("RGB", (40, 30), "white").save(path("pil.png"), pnginfo=info)
    add("pil.png", p, sure=True)
    run("exiftool", "-overwrite_original", "-m", "-o", "exif.pdf", "-XMP-dc:Description=" + p("pdf-xmp"), "rl.pdf")
    if os.path.exists(path("exif.pdf")):
        places.append(("exif.pdf", "pdf-xmp", p["pdf-xmp"]))
    from mutagen import id3
    p = Plants()
    t = id3.ID3()
    t.add(id3.TIT2(encoding=3, text="证 " + p("title")))
    t.add(id3.COMM(encoding=1, lang="zho", desc="d", text=p("comment-utf16")))
    t.add(id3.USLT(encoding=0, lang="zho", desc="", text=p("lyrics")))
    t.add(id3.TXXX(encoding=3, desc=p("text-name"), text=p("text")))
    t.save(path("tag.mp3"))
    with open(path("tag.mp3"), "ab") as f:
        f.write((b"\xff\xfb\x90\x00" + bytes(413)) * 30)
    add("tag.mp3", p, sure=True)


if __name__ == "__main__":
    main({"xlsxwriter": xlsxwriter_books, "perl": perl, "docx": docx_books, "odfpy": odfpy, "pandoc": pandoc, "pdf": pdfs, "media": media, "stores": python_stores, "textual": textual, "archives": archives, "hand": hand}, "written-third.zip", sys.argv[2:])
