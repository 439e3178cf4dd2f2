"""Pages and PDF files by programs that the other sets do not ask."""
import os
from places import Plants, add, path, places, run, write


def pages():
    """WeasyPrint, cairo, Ghostscript's marks, troff's macros, Texinfo, docutils and Asciidoctor."""
    import weasyprint
    p = Plants()
    write("fw.txt", "证件号码 " + p("attachment"))
    html = """<html lang="zh"><head><title>题 %s</title><meta name="author" content="%s"><meta name="keywords" content="%s"><meta name="description" content="%s"><meta name="generator" content="g %s"><meta name="custom" content="%s"><link rel="attachment" href="fw.txt" title="附件 %s">
<style>@page { @top-center { content: "页眉 %s" } @bottom-right { content: string(h) " %s" } @bottom-left { content: element(run) } } h2 { string-set: h content(); bookmark-label: "书 %s" } .f { float: footnote } .run { position: running(run) } .u::after { content: " %s" } .c { column-count: 2 } .rot { transform: rotate(40deg) } @media screen { .s { display: none } }</style></head>
<body><div class="run">%s</div><h2>章 %s</h2><p>证件号码 %s<span class="f">%s</span> <a href="https://x.invalid/%s" title="%s">链</a> <a href="#k" rel="attachment">x</a></p><p class="u">甲</p><table><thead><tr><th>姓名</th><th>证件号码</th></tr></thead><tr><td>张三</td><td>%s</td></tr></table>
<svg width="300" height="40"><title>%s</title><text x="5" y="20">%s</text></svg><img alt="%s" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="><p class="rot">%s</p><form><input name="n%s" value="%s"><textarea>%s</textarea></form><abbr title="%s">x</abbr><div hidden>%s</div></body></html>"""
    names = "title author keyword description generator custom attachment-title header counter bookmark generated running heading body footnote link link-title cell svg-title svg-text alt rotated field-name field textarea abbr hidden".split()
    write("fw.html", html % tuple(p(n) for n in names))
    add("fw.html", {k: v for k, v in p.items() if k != "attachment"}, sure=True)
    here = os.getcwd()
    os.chdir(path("."))
    for name, options in (("fw.pdf", {}), ("fwa.pdf", {"pdf_variant": "pdf/a-3b"}), ("fwu.pdf", {"pdf_variant": "pdf/ua-1", "pdf_forms": True}), ("fwf.pdf", {"pdf_forms": True, "custom_metadata": True})):
        try:
            weasyprint.HTML("fw.html").write_pdf(name, **options)
        except Exception as e:
            print("  not made:", name, str(e)[:80])
            continue
        add(name, p)
    os.chdir(here)
    import cairo
    q = Plants()
    for name, kind in (("fc.pdf", cairo.PDFSurface), ("fc.ps", cairo.PSSurface), ("fc.svg", cairo.SVGSurface)):
        s = kind(path(name), 500, 700)
        if kind is cairo.PDFSurface:
            for k in ("TITLE", "AUTHOR", "SUBJECT", "KEYWORDS"):
                s.set_metadata(getattr(cairo, "PDF_METADATA_" + k, 0) if hasattr(cairo, "PDF_METADATA_" + k) else getattr(cairo.PDFMetadata, k), "元 " + q(k.lower()))
            s.add_outline(0, "纲 " + q("outline"), "page=1", 0)
            s.set_page_label("L" + q("page-label"))
        if kind is cairo.PSSurface:
            s.dsc_comment("%%Title: " + q("dsc"))
        c = cairo.Context(s)
        c.select_font_face("sans")
        c.set_font_size(12)
        for i, k in enumerate(("text", "second")):
            c.move_to(40, 60 + 30 * i)
            c.show_text("ID " + q(k))
        c.tag_begin("Link", "uri='https://x.invalid/%s'" % q("link"))
        c.move_to(40, 200)
        c.show_text("x")
        c.tag_end("Link")
        c.move_to(40, 240)
        c.rotate(0.3)
        c.show_text(q("turned"))
        c.show_page()
        s.finish()
        add(name, q)
    g = Plants()
    write("fm.ps", """%%!PS
[ /Title (T %s) /Author (%s) /Subject (%s) /Keywords (%s) /Creator (%s) /Custom (%s) /DOCINFO pdfmark
[ /Page 1 /View [/XYZ null null null] /Title (O %s) /OUT pdfmark
[ /Rect [10 10 90 30] /Contents (%s) /Title (%s) /Subj (%s) /ANN pdfmark
[ /Rect [10 40 90 60] /Subtype /FreeText /Contents (%s) /DA (/Helv 12 Tf 0 g) /ANN pdfmark
[ /Rect [10 70 90 90] /Action << /Subtype /URI /URI (https://x.invalid/%s) >> /Subtype /Link /ANN pdfmark
[ /Rect [10 100 90 120] /Subtype /Stamp /Name /Draft /Contents (%s) /ANN pdfmark
[ /Title (A %s) /Rect [10 130 90 150] /Subject (%s) /ARTICLE pdfmark
[ /_objdef {f} /type /stream /OBJ pdfmark
[ {f} (ID %s) /PUT pdfmark
[ /Name (n%s) /FS << /Type /Filespec /F (f%s.txt) /Desc (%s) /EF << /F {f} >> >> /EMBED pdfmark
[ /Dest /d%s /View [/Fit] /DEST pdfmark
[ {Catalog} << /Lang (zh) /OpenAction << /S /JavaScript /JS (var a = "%s";) >> >> /PUT pdfmark
/Helvetica findfont 14 scalefont setfont 72 700 moveto (ID %s) show 72 680 moveto 6 0 (%s) ashow 72 660 moveto 4 0 32 (%s) widthshow
gsave 72 600 translate 30 rotate 0 0 moveto (%s) show grestore 0 setgray 72 560 moveto (%s) dup stringwidth pop pop true charpath stroke
showpage
""" % tuple(g(n) for n in "title author subject keyword creator custom outline annotation annotation-title annotation-subject free-text link stamp article article-subject embedded embed-name embed-file embed-description destination script text spaced width-show turned outlined".split()))
    add("fm.ps", g, sure=True)
    for name, more in (("fm.pdf", []), ("fma.pdf", ["-dPDFA=2", "-sColorConversionStrategy=RGB"]), ("fml.pdf", ["-dFastWebView=true"]), ("fmx.pdf", ["-dCompressPages=false", "-dSubsetFonts=false", "-dEmbedAllFonts=true"]), ("fmn.pdf", ["-dNoOutputFonts"])):
        run("gs", "-q", "-dNOSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", *more, "-sOutputFile=" + name, "fm.ps")
        if os.path.exists(path(name)):
            # Outlines of characters are no text, and are told nowhere: a page of them alone would be.
            for k, v in g.items():
                if k != "outlined" and not (name == "fmn.pdf" and k in ("text", "spaced", "width-show", "turned")):
                    places.append((name, k, v))
    r = Plants()
    for device, name in (("pxlcolor", "fm.pxl"), ("ljet4", "fm.ljet"), ("epson", "fm.epson"), ("txtwrite", "fm.txt"), ("xpswrite", "fm.xps"), ("docxwrite", "fmgs.docx"), ("ps2write", "fm2.ps")):
        run("gs", "-q", "-dNOSAFER", "-dNOPAUSE", "-dBATCH", "-sDEVICE=" + device, "-sOutputFile=" + name, "fm.ps")
        add(name, g)
    t = Plants()
    write("ft.texi", "\\input texinfo\n@settitle 题 %s\n@documentencoding UTF-8\n@dircategory 类 %s\n@direntry\n* 甲: (ft). %s\n@end direntry\n@copying\n版 %s\n@end copying\n@titlepage\n@title %s\n@author %s\n@end titlepage\n@node Top\n@top 顶 %s\n@cindex %s\n@chapter 章 %s\n文 %s@footnote{%s}\n@multitable {aaaaaaaaaaaa} {bbbbbbbbbbbbbbbbbb}\n@headitem 姓名 @tab 证件号码\n@item 张三 @tab %s\n@end multitable\n@c 注 %s\n@ignore\n%s\n@end ignore\n@printindex cp\n@bye\n" % tuple(t(n) for n in "title category entry copying title-page author top index heading body footnote cell comment ignored".split()))
    add("ft.texi", t, sure=True)
    for option, name in (("--info", "ft.info"), ("--plaintext", "ft.txt"), ("--xml", "ft.xml"), ("--docbook", "ft.dbk"), ("--html", "ft.html")):
        run("makeinfo", "--no-split", option, "-o", name, "ft.texi")
        add(name, t)
    a = Plants()
    write("fa.adoc", "= 题 %s\n作者 %s <a@x.invalid>\n:description: %s\n:keywords: %s\n\n[abstract]\n摘 %s\n\n== 章 %s\n\n文 %sfootnote:[%s] https://x.invalid/%s[链 %s] kbd:[%s] ((%s)) image:x.png[%s,title=\"%s\"]\n\n.表 %s\n|===\n|姓名 |证件号码\n\n|张三 |%s\n|===\n\n术语:: %s\n\n[quote,%s,%s]\n____\n引 %s\n____\n\n[NOTE]\n.注 %s\n====\n%s\n====\n\n// 注 %s\n\n----\n%s <1>\n----\n<1> %s\n" % tuple(a(n) for n in "title author description keyword abstract heading body footnote link link-text key index alt image-title caption cell term quoter source quote admonition admonition-text comment listing callout".split()))
    add("fa.adoc", a, sure=True)
    for back, name in (("html5", "fa.html"), ("xhtml5", "fa.xhtml"), ("docbook5", "fa.dbk"), ("manpage", "fa.man")):
        run("asciidoctor", "-b", back, "-a", "experimental", "-o", name, "fa.adoc")
        add(name, a)
    d = Plants()
    write("fr.rst", "题 %s\n======================\n\n:Author: %s\n:Contact: %s\n:Abstract: %s\n\n.. meta::\n   :description: %s\n\n.. header:: %s\n.. footer:: %s\n\n文 %s [#f]_ |s| `链 %s <https://x.invalid/%s>`_\n\n.. |s| replace:: %s\n.. [#f] 注 %s\n.. [C1] %s\n\n.. list-table:: 表 %s\n   :header-rows: 1\n\n   * - 姓名\n     - 证件号码\n   * - 张三\n     - %s\n\n.. csv-table::\n   :header: 姓名, 证件\n\n   李四, %s\n\n.. image:: x.png\n   :alt: %s\n\n.. note:: %s\n.. sidebar:: 栏\n\n   %s\n\n.. comment %s\n\n:Field: %s\n\n-a  %s\n\n>>> print('%s')\n\n.. raw:: html\n\n   <p>%s</p>\n" % tuple(d(n) for n in "title author contact abstract meta header footer body link-text link replaced footnote citation caption cell csv-cell alt note sidebar comment field option doctest raw".split()))
    add("fr.rst", d, sure=True)
    for tool, name in (("rst2html4", "fr.4.html"), ("rst2html5", "fr.5.html"), ("rst2latex", "fr.tex"), ("rst2man", "fr.man"), ("rst2xml", "fr.xml"), ("rst2pseudoxml", "fr.pxml"), ("rst2s5", "fr.s5.html"), ("rst2odt", "fr.odt")):
        run(tool, "fr.rst", name)
        add(name, d)


def pdfs():
    """mutool, qpdf, pdftk and poppler, on what others have written."""
    from reportlab.pdfgen import canvas
    p = Plants()
    c = canvas.Canvas(path("fp.pdf"))
    c.setTitle("T " + p("title"))
    c.drawString(60, 780, "ID " + p("line"))
    c.bookmarkPage("k")
    c.addOutlineEntry("O " + p("outline"), "k")
    c.acroForm.textfield(name="f" + p("field-name"), tooltip=p("tooltip"), value=p("field"), x=60, y=600, width=200)
    c.acroForm.choice(name="c", value="b", options=[p("choice"), "b"], x=60, y=560, width=200)
    c.textAnnotation(p("annotation"), (60, 500, 90, 520))
    c.linkURL("https://x.invalid/" + p("link"), (60, 480, 90, 490))
    c.showPage()
    c.drawString(60, 700, p("second-page"))
    c.save()
    add("fp.pdf", p, sure=True)
    for name, command in (
            ("fp.html", ["mutool", "convert", "-F", "html", "-o", "fp.html", "fp.pdf"]), ("fp.xhtml", ["mutool", "convert", "-F", "xhtml", "-o", "fp.xhtml", "fp.pdf"]), ("fp.docx", ["mutool", "convert", "-F", "docx", "-o", "fp.docx", "fp.pdf"]), ("fp.odt", ["mutool", "convert", "-F", "odt", "-o", "fp.odt", "fp.pdf"]),
            ("fp.stext", ["mutool", "convert", "-F", "stext", "-o", "fp.stext", "fp.pdf"]), ("fp.stext.json", ["mutool", "convert", "-F", "stext.json", "-o", "fp.stext.json", "fp.pdf"]), ("fp.txt", ["mutool", "convert", "-F", "text", "-o", "fp.txt", "fp.pdf"]), ("fp.svg", ["mutool", "convert", "-F", "svg", "-O", "text=text", "-o", "fp%d.svg", "fp.pdf"]),
            ("fp.trace", ["mutool", "draw", "-F", "trace", "-o", "fp.trace", "fp.pdf"]), ("fp-clean.pdf", ["mutool", "clean", "-z", "-gggg", "-Z", "fp.pdf", "fp-clean.pdf"]), ("fp-ascii.pdf", ["mutool", "clean", "-a", "-d", "fp.pdf", "fp-ascii.pdf"]), ("fp-bake.pdf", ["mutool", "bake", "fp.pdf", "fp-bake.pdf"]), ("fp-poster.pdf", ["mutool", "poster", "-x", "2", "fp.pdf", "fp-poster.pdf"]),
            ("fp.json", ["qpdf", "--json-output", "--json-stream-data=inline", "fp.pdf", "fp.json"]), ("fp1.json", ["qpdf", "--json=2", "fp.pdf", "fp1.json"]), ("fp-rc4.pdf", ["qpdf", "--allow-weak-crypto", "--encrypt", "", "o", "40", "--", "fp.pdf", "fp-rc4.pdf"]), ("fp-flat.pdf", ["qpdf", "--coalesce-contents", "--flatten-rotation", "--externalize-inline-images", "fp.pdf", "fp-flat.pdf"]),
            ("fp.fdf", ["pdftk", "fp.pdf", "generate_fdf", "output", "fp.fdf"]), ("fp.dump", ["pdftk", "fp.pdf", "dump_data_utf8", "output", "fp.dump"]), ("fp.fields", ["pdftk", "fp.pdf", "dump_data_fields_utf8", "output", "fp.fields"]), ("fp-un.pdf", ["pdftk", "fp.pdf", "output", "fp-un.pdf", "uncompress"]), ("fp-burst.pdf", ["pdftk", "fp.pdf", "cat", "2east", "output", "fp-burst.pdf"]), ("fp-annots", ["pdftk", "fp.pdf", "dump_data_annots_utf8", "output", "fp-annots"]),
            ("fp.bbox.html", ["pdftotext", "-bbox", "fp.pdf", "fp.bbox.html"]), ("fp.layout.html", ["pdftotext", "-bbox-layout", "fp.pdf", "fp.layout.html"]), ("fp.tsv", ["pdftotext", "-tsv", "fp.pdf", "fp.tsv"]), ("fp.ps", ["pdftops", "fp.pdf", "fp.ps"]), ("fp.eps", ["pdftops", "-eps", "-f", "1", "-l", "1", "fp.pdf", "fp.eps"]), ("fp3.ps", ["pdftocairo", "-ps", "fp.pdf", "fp3.ps"])):
        run(*command)
        if name == "fp.svg":
            name = "fp1.svg"
        add(name, p)
    q = Plants()
    write("fq.txt", "证件号码 " + q("attached"))
    if os.path.exists(path("fq.pdf")):
        os.remove(path("fq.pdf"))
    run("pdfattach", "fp.pdf", "fq.txt", "fq.pdf")
    add("fq.pdf", {**p, **q}, sure=True)
    run("pdftk", "fp.pdf", "attach_files", "fq.txt", "to_page", "1", "output", "fq2.pdf")
    add("fq2.pdf", {**p, **q}, sure=True)
    run("pdfunite", "fp.pdf", "fq.pdf", "fqu.pdf")
    add("fqu.pdf", {k: p[k] for k in ("line", "second-page")}, sure=True)
    i = Plants()
    write("fi.txt", "InfoBegin\nInfoKey: Title\nInfoValue: &#39064; %s\nInfoBegin\nInfoKey: K%s\nInfoValue: %s\nBookmarkBegin\nBookmarkTitle: B %s\nBookmarkLevel: 1\nBookmarkPageNumber: 1\nPageLabelBegin\nPageLabelNewIndex: 1\nPageLabelStart: 1\nPageLabelPrefix: L%s\nPageLabelNumStyle: DecimalArabicNumerals\n" % tuple(i(n) for n in "title key value bookmark label".split()))
    run("pdftk", "fp.pdf", "update_info_utf8", "fi.txt", "output", "fi.pdf")
    add("fi.pdf", {**{k: v for k, v in p.items() if k not in ("title", "outline")}, **i}, sure=True)
    f = Plants()
    write("ff.xfdf", '<?xml version="1.0" encoding="UTF-8"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields><field name="f%s"><value>填 %s</value></field></fields></xfdf>' % (p["field-name"], f("filled")))
    add("ff.xfdf", f, sure=True)
    for name, more in (("ff.pdf", []), ("fff.pdf", ["flatten"])):
        run("pdftk", "fp.pdf", "fill_form", "ff.xfdf", "output", name, *more)
        add(name, f, sure=True)
    for name, way in (("fs.pdf", "stamp"), ("fb.pdf", "background"), ("fms.pdf", "multistamp")):
        run("pdftk", "fp.pdf", way, "fm.pdf", "output", name)
        if os.path.exists(path(name)):
            add(name, {k: p[k] for k in ("line", "second-page")}, sure=True)
    run("mutool", "sign", "-h")
    write("fj.js", 'var d = new PDFDocument();\nvar f = d.addSimpleFont(new Font("Helvetica"));\nvar r = d.newDictionary(); r.Font = d.newDictionary(); r.Font.F = f;\nd.insertPage(-1, d.addPage([0,0,400,400], 0, r, "BT /F 12 Tf 20 300 Td (ID %s) Tj ET"));\nvar a = d.loadPage(0).createAnnotation("FreeText"); a.setContents("%s"); a.setAuthor("%s"); a.setRect([10,10,200,60]); a.update();\nvar b = d.loadPage(0).createAnnotation("Highlight"); b.setContents("%s"); b.setQuadPoints([[20,300,90,300,20,280,90,280]]); b.update();\nd.setMetaData("info:Author", "%s");\nd.addEmbeddedFile("n%s.txt", "text/plain", "ID %s", new Date(), new Date());\nd.save("fj.pdf", "compress");\n' % tuple(f(n) for n in "drawn free author highlight info embedded-name embedded".split()))
    run("mutool", "run", "fj.js")
    if os.path.exists(path("fj.pdf")):
        add("fj.pdf", {k: v for k, v in f.items() if k != "filled" and not k.startswith("embedded")}, sure=True)
