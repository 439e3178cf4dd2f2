#!/usr/bin/python3
"""Writes documents by programs that the other two do not use, and the list of values in them.

    write-third-places.py FOLDER    writes FOLDER/written-third.zip

Needs python3-docx, -openpyxl, -xlsxwriter, -xlwt, -odf, -reportlab, -pil, -yaml, -mutagen, Perl's Spreadsheet::WriteExcel
and Excel::Writer::XLSX, gnumeric, calligra, LibreOffice, pandoc, groff, ghostscript, qpdf, exiftool, git, php, 7z,
zip, cpio, zstd, lz4, sqlite3.
"""
import base64, bz2, configparser, csv, dbm.dumb, email.policy, gzip, io, json, lzma, mailbox, marshal, os, pickle, plistlib
import shelve, shutil, sqlite3, sys, zlib
from email.message import EmailMessage
from places import add, convert, identity as value, main, path, places, run, write


class Plants(dict):
    """Values by the names of their places: p("name") makes one."""

    def __call__(self, name):
        return self.setdefault(name, value())


def xlsxwriter_books():
    import xlsxwriter
    p = Plants()
    b = xlsxwriter.Workbook(path("xw.xlsx"))
    b.set_properties({k: p("property-" + k) for k in ("title", "subject", "author", "manager", "company", "category", "keywords", "comments", "status", "hyperlink_base")})
    b.set_custom_property("编号", p("custom-property"))
    s = b.add_worksheet("客户")
    s.write("A1", "姓名")
    s.write("B1", "证件号码")
    for i in range(2, 6):
        s.write("A%d" % i, "张三")
        s.write_string("B%d" % i, p("row-%d" % i))
    s.set_row(3, None, None, {"hidden": True})
    s.set_column("D:D", None, None, {"hidden": True})
    s.write("D2", p("hidden-column"))
    s.set_column("E:E", 0)
    s.write("E2", p("zero-width"))
    s.write("A9", p("white"), b.add_format({"font_color": "white"}))
    s.write("A10", p("semicolons"), b.add_format({"num_format": ";;;"}))
    s.write("A11", 1, b.add_format({"num_format": '0"%s"' % p("number-format")}))
    s.write_rich_string("A12", "号", b.add_format({"bold": True}), p("rich")[:9], b.add_format({"italic": True}), p("rich")[9:])
    s.write_formula("A13", '="%s"&"x"' % p("formula-text"), None, "x")
    s.write_formula("A14", '=IF(A1="%s",1,0)' % p("formula-condition"), None, 0)
    s.write_formula("A15", "=1&1", None, p("formula-value"))
    s.write_array_formula("A16:A17", '{=LEN("%s")}' % p("array-formula"))
    s.write_url("A18", "https://x.invalid/?id=" + p("link"), tip=p("link-tip"), string=p("link-text"))
    s.write_url("A19", "mailto:a@b.invalid?subject=" + p("mail-link"))
    s.write_url("A20", "external:c:\\temp\\%s.xlsx" % p("external-link"))
    s.write_comment("B20", "备注 " + p("comment"), {"author": p("comment-author"), "visible": False})
    s.set_header("&L" + p("header") + "&C&\"宋体\"" + p("header-middle"))
    s.set_footer("&R" + p("footer"))
    s.data_validation("C1", {"validate": "list", "source": [p("list-one"), "b"], "input_title": "t", "input_message": p("input-message"), "error_title": "e", "error_message": p("error-message")})
    s.data_validation("C2", {"validate": "custom", "value": '=A1<>"%s"' % p("validation-formula")})
    s.conditional_format("C3", {"type": "text", "criteria": "containing", "value": p("conditional-text"), "format": b.add_format({"bold": True})})
    s.conditional_format("C4", {"type": "formula", "criteria": '=$A$1="%s"' % p("conditional-formula"), "format": b.add_format({"bold": True})})
    s.conditional_format("C5", {"type": "cell", "criteria": "==", "value": '"%s"' % p("conditional-cell"), "format": b.add_format({"bold": True})})
    b.define_name("常量", '="%s"' % p("defined-name"))
    b.define_name("n_" + p("name-of-name"), "=客户!$A$1")
    s.insert_textbox("G2", p("text-box"), {"description": p("text-box-alt")})
    s.insert_image("G9", png(), {"description": p("picture-alt"), "url": "https://x.invalid/" + p("picture-link")})
    s.insert_button("G20", {"caption": p("button"), "macro": "m" + p("button-macro")})
    c = b.add_chart({"type": "column"})
    c.add_series({"name": p("series-name"), "values": "=客户!$F$1:$F$3", "data_labels": {"value": True, "custom": [{"value": p("data-label")}]}, "trendline": {"type": "linear", "name": p("trend-line")}})
    c.set_title({"name": p("chart-title")})
    c.set_x_axis({"name": p("axis"), "num_format": '0"%s"' % p("axis-format")})
    s.insert_chart("K2", c, {"description": p("chart-alt")})
    t = b.add_chartsheet("图")
    d = b.add_chart({"type": "pie"})
    d.add_series({"values": "=客户!$F$1:$F$3"})
    d.set_title({"name": p("chart-sheet")})
    t.set_chart(d)
    t.set_header("&C" + p("chart-sheet-header"))
    h = b.add_worksheet("隐藏" + p("sheet-name")[:0])
    h.write("A1", p("hidden-sheet"))
    h.hide()
    v = b.add_worksheet("v")
    v.write("A1", p("very-hidden"))
    v.very_hidden()
    m = b.add_worksheet(p("sheet-name"))
    m.add_table("A1:C4", {"name": "T_" + p("table-name"), "total_row": True, "columns": [{"header": p("table-header")}, {"header": "b", "total_string": p("table-total")}, {"header": "c", "formula": '="%s"' % p("table-formula")}]})
    m.autofilter("F1:F5")
    m.filter_column("F", "x == *%s*" % p("filter"))
    m.merge_range("H1:I3", p("merged"))
    m.write_blank("J1", None)
    m.repeat_rows(0)
    m.set_column("K:K", None, None, {"level": 2, "hidden": True})
    m.write("K5", p("grouped"))
    m.ignore_errors({"number_stored_as_text": "A1"})
    m.write("XFD1048576", p("last-cell"))
    m.write_number("L1", int(p("whole-number")[:15] or 0))
    del p["whole-number"]
    for i, c in enumerate(p("digit-cells~")):
        m.write(20, i, c)
    o = b.add_worksheet("竖")
    for i, c in enumerate(p("digit-rows~")):
        o.write(i, 0, c)
    m.write("A30", "证件号码")
    m.write("A31", " ".join(p("spaced~")[i:i + 6] for i in (0, 6, 12)))
    m.write("A32", p("newline~")[:9] + "\n" + p("newline~")[9:])
    b.close()
    add("xw.xlsx", p, sure=True)
    for form in ("xls:MS Excel 97", "ods", "fods", "html:HTML (StarCalc)", "pdf", "csv", "dif", "slk", "xlsm", "dbf", "uos"):
        convert("xw.xlsx", form, {k: v for k, v in p.items() if k not in ("digit-cells~", "digit-rows~", "spaced~", "newline~")})
    for form, suffix in (("Gnumeric_Excel:excel_biff8", "xls"), ("Gnumeric_Excel:excel_biff7", "biff7.xls"), ("Gnumeric_Excel:xlsx", "xlsx"), ("Gnumeric_OpenCalc:openoffice", "ods"), ("Gnumeric_XmlIO:sax", "gnumeric"), ("Gnumeric_XmlIO:sax:0", "gnumeric.xml"),
                         ("Gnumeric_html:html40", "html"), ("Gnumeric_html:latex", "tex"), ("Gnumeric_html:roff", "me"), ("Gnumeric_dif:dif", "dif"), ("Gnumeric_sylk:sylk", "slk"), ("Gnumeric_stf:stf_csv", "csv"), ("Gnumeric_lpsolve:lpsolve", "lp")):
        name = "gnumeric." + suffix
        run("ssconvert", "-T", form, "xw.xlsx", name)
        if os.path.exists(path(name)):
            add(name, {k: v for k, v in p.items() if "~" not in k})
    for charset in ("gb18030", "big5", "utf-16", "utf-8-sig"):
        q = Plants()
        text = "姓名;證件號碼;備註\n" + "".join('陳大文;"%s";"多行\n%s"\n' % (q("cell-%d" % i), q("second-line-%d" % i)) for i in range(4))
        write("semi-%s.csv" % charset, text.encode(charset))
        add("semi-%s.csv" % charset, q, sure=True)


def png():
    from PIL import Image
    if not os.path.exists(path("dot.png")):
        Image.new("RGB", (40, 30), "white").save(path("dot.png"))
        Image.new("RGB", (40, 30), "white").save(path("dot.jpg"))
    return path("dot.png")


PERL_XLS = r"""
use Spreadsheet::WriteExcel; use Encode; my %v = map { split /=/ } @ARGV;
my $w = Spreadsheet::WriteExcel->new('perl.xls'); $w->set_properties(title => $v{title}, author => $v{author}, comments => $v{comments}, manager => $v{manager}, company => $v{company}, keywords => $v{keywords});
my $s = $w->add_worksheet('A'); $s->write_string(0,0,$v{cell}); $s->write_comment(1,1,$v{comment}, author => $v{commentauthor}); $s->set_header('&C'.$v{header}); $s->set_footer('&L'.$v{footer});
$s->write_url(2,0,'https://x.invalid/'.$v{link}, $v{linktext}); $s->write_formula(3,0,'="'.$v{formula}.'"'); $s->write_formula(4,0,'=1+1', undef, $v{formulavalue});
$s->set_row(5, undef, undef, 1); $s->write_string(5,0,$v{hiddenrow}); my $f = $w->add_format(num_format => '0"'.$v{format}.'"'); $s->write(6,0,1,$f);
$s->data_validation(7,0,{validate=>'list', source=>[$v{listitem},'b'], input_title=>'t', input_message=>$v{inputmessage}, error_title=>'e', error_message=>$v{errormessage}});
$w->define_name('N', '="'.$v{definedname}.'"') if $w->can('define_name'); my $h = $w->add_worksheet('B'); $h->write_string(0,0,$v{hiddensheet}); $h->hide(); $h->write_string(65535,255,$v{lastcell});
my $c = $w->add_chart(type=>'column', embedded=>1); $c->add_series(name=>$v{series}, values=>'=A!$B$1:$B$3'); $c->set_title(name=>$v{charttitle}); $c->set_x_axis(name=>$v{axis}); $s->insert_chart('D4',$c); my $u = $w->add_worksheet($v{sheetname}); $u->write_utf16be_string(0,0,encode('UTF-16BE', $v{utf16})); $u->write(1,0,$v{autonumber}); $s->write_string(9,0,$v{long} x 1 . ('字' x 9000)); $w->close();
"""
PERL_XLSX = PERL_XLS.replace("Spreadsheet::WriteExcel", "Excel::Writer::XLSX").replace("perl.xls", "perl.xlsx").replace("$u->write_utf16be_string(0,0,encode('UTF-16BE', $v{utf16}));", "$u->write_string(0,0,$v{utf16});").replace("65535,255", "1048575,16383")


def perl():
    import re
    for name, program in (("perl.xls", PERL_XLS), ("perl.xlsx", PERL_XLSX)):
        p = Plants()
        names = sorted(set(re.findall(r"\$v\{(\w+)\}", program)) - {"autonumber"})
        run("perl", "-e", program, *[n + "=" + p(n) for n in names])
        add(name, p)
    p = Plants()
    run("php", "-r", 'file_put_contents("php.ser", serialize(["name"=>"张三","id"=>"%s","list"=>[["%s",1]]])); file_put_contents("php.json", json_encode(["证"=>"%s"])); file_put_contents("export.php", "<?php\nreturn ".var_export(["id"=>"%s"],true).";"); $x=new XMLWriter(); $x->openURI("php.xml"); $x->startDocument(); $x->startElement("r"); $x->writeCdata("%s"); $x->writeComment("%s"); $x->writePi("pi","%s"); $x->endElement(); $x->flush(); $z=new ZipArchive(); ' % tuple(p("php-%d" % i) for i in range(7)))
    for n in ("php.ser", "php.json", "export.php", "php.xml"):
        add(n, p)


def docx_books():
    import docx
    from docx.shared import Pt
    from docx.enum.section import WD_SECTION
    p = Plants()
    d = docx.Document()
    for k in ("author", "category", "comments", "content_status", "identifier", "keywords", "language", "last_modified_by", "subject", "title", "version"):
        setattr(d.core_properties, k, p("property-" + k))
    s = d.sections[0]
    s.different_first_page_header_footer = True
    d.settings.odd_and_even_pages_header_footer = True
    for k in ("header", "footer", "first_page_header", "first_page_footer", "even_page_header", "even_page_footer"):
        getattr(s, k).paragraphs[0].text = "证 " + p(k)
    n = d.add_section(WD_SECTION.NEW_PAGE)
    n.header.is_linked_to_previous = False
    n.header.add_table(1, 1, Pt(200)).cell(0, 0).text = p("table-in-header")
    d.add_heading(p("heading"), 1)
    r = d.add_paragraph()
    v = p("runs")
    for i in range(0, 18, 3):
        x = r.add_run(v[i:i + 3])
        x.bold = i % 2 == 0
    r = d.add_paragraph("x").add_run(p("hidden"))
    r.font.hidden = True
    d.add_paragraph("甲\t" + p("tab") + "\n" + p("line-break"))
    t = d.add_table(3, 3)
    t.cell(0, 0).merge(t.cell(1, 1)).text = p("merged")
    t.cell(2, 2).add_table(1, 1).cell(0, 0).text = p("nested-table")
    t.cell(0, 2).text = p("cell-narrow")
    d.styles.add_style("样式" + p("style-name"), 1)
    d.add_picture(png())
    d.inline_shapes[0]._inline.docPr.set("descr", p("alt"))
    d.add_paragraph(p("list"), style="List Bullet")
    if hasattr(d, "add_comment"):
        d.add_comment(r, text=p("comment"), author=p("comment-author"), initials="a")
    d.save(path("pd.docx"))
    add("pd.docx", p, sure=True)
    for form in ("doc:MS Word 97", "odt", "fodt", "rtf", "html:HTML (StarWriter)", "pdf", "epub", "txt", "docx:Office Open XML Text", "xml:MS Word 2003 XML", "dotx", "ott", "xhtml"):
        convert("pd.docx", form, p)
    for suffix in ("odt", "txt", "rtf"):
        name = "calligra." + suffix
        run("calligraconverter", "--batch", path("pd.docx"), path(name), env=dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR="/tmp"))
        if os.path.exists(path(name)):
            add(name, p)


def odfpy():
    from odf.opendocument import OpenDocumentText, OpenDocumentSpreadsheet, OpenDocumentPresentation
    from odf import text, table, office, draw, dc, meta, style, form, presentation
    from odf.element import Text
    p = Plants()
    d = OpenDocumentText()
    d.meta.addElement(dc.Title(text=p("title")))
    d.meta.addElement(dc.Creator(text=p("creator")))
    d.meta.addElement(meta.Keyword(text=p("keyword")))
    d.meta.addElement(meta.UserDefined(name="n" + p("user-name"), text=p("user-defined")))
    h = text.P(text="正文 " + p("body"))
    d.text.addElement(h)
    n = text.Note(noteclass="footnote")
    n.addElement(text.NoteCitation(text="1"))
    b = text.NoteBody()
    b.addElement(text.P(text=p("footnote")))
    n.addElement(b)
    h.addElement(n)
    a = office.Annotation(name=p("annotation-name"))
    a.addElement(dc.Creator(text=p("annotation-author")))
    a.addElement(text.P(text=p("annotation")))
    h.addElement(a)
    h.addElement(text.A(href="https://x.invalid/" + p("link"), text=p("link-text"), title=p("link-title")))
    h.addElement(text.S(c=2))
    h.addElement(text.Span(text=p("span")))
    h.addElement(text.HiddenText(condition="ooow:TRUE", stringvalue=p("hidden-text"), ishidden="true"))
    h.addElement(text.Placeholder(placeholdertype="text", description=p("placeholder-description"), text="<x>"))
    h.addElement(text.BookmarkStart(name=p("bookmark")))
    h.addElement(text.UserFieldGet(name="f", text=p("field-shown")))
    u = text.UserFieldDecls()
    u.addElement(text.UserFieldDecl(name="f", valuetype="string", stringvalue=p("field-value")))
    d.text.insertBefore(u, h)
    f = draw.Frame(width="4cm", height="1cm", name="f" + p("frame-name"))
    t = draw.TextBox()
    t.addElement(text.P(text=p("text-box")))
    f.addElement(t)
    from odf import svg
    f.addElement(svg.Title(text=p("frame-title")))
    f.addElement(svg.Desc(text=p("frame-alt")))
    q = text.P()
    q.addElement(f)
    d.text.addElement(q)
    m = style.MasterPage(name="Standard", pagelayoutname="pl")
    pl = style.PageLayout(name="pl")
    d.automaticstyles.addElement(pl)
    hd = style.Header()
    hd.addElement(text.P(text=p("header")))
    m.addElement(hd)
    ft = style.Footer()
    ft.addElement(text.P(text=p("footer")))
    m.addElement(ft)
    d.masterstyles.addElement(m)
    w = table.Table(name=p("table-name"))
    row = table.TableRow()
    for k in ("cell-a", "cell-b"):
        cell = table.TableCell()
        cell.addElement(text.P(text=p(k)))
        row.addElement(cell)
    w.addElement(row)
    d.text.addElement(w)
    d.save(path("odfpy.odt"))
    add("odfpy.odt", p)
    for suffix in ("docx", "doc:MS Word 97", "rtf", "html:HTML (StarWriter)", "pdf", "fodt"):
        convert("odfpy.odt", suffix, p)
    p = Plants()
    d = OpenDocumentSpreadsheet()
    w = table.Table(name=p("sheet-name"))
    for i in range(3):
        row = table.TableRow(visibility="collapse" if i == 1 else "visible")
        for j in range(3):
            cell = table.TableCell(valuetype="string", stringvalue=p("attribute-%d%d" % (i, j))) if j == 2 else table.TableCell(valuetype="string")
            if j < 2:
                cell.addElement(text.P(text=p("cell-%d%d" % (i, j))))
            row.addElement(cell)
        w.addElement(row)
    row = table.TableRow()
    row.addElement(table.TableCell(formula='of:=IF([.A1]="%s";1;0)' % p("formula"), valuetype="float", value="0"))
    row.addElement(table.CoveredTableCell(valuetype="string", stringvalue=p("covered")))
    w.addElement(row)
    cv = table.ContentValidations()
    v = table.ContentValidation(name="v", condition='of:cell-content-is-in-list("%s";"b")' % p("validation"))
    hm = table.HelpMessage(title="t", display="true")
    hm.addElement(text.P(text=p("help-message")))
    v.addElement(hm)
    cv.addElement(v)
    d.spreadsheet.addElement(cv)
    d.spreadsheet.addElement(w)
    ne = table.NamedExpressions()
    ne.addElement(table.NamedExpression(name="N", expression='"%s"' % p("named")))
    d.spreadsheet.addElement(ne)
    d.save(path("odfpy.ods"))
    add("odfpy.ods", p)
    for suffix in ("xlsx", "xls:MS Excel 97", "html:HTML (StarCalc)", "csv", "pdf"):
        convert("odfpy.ods", suffix, p)


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


if __name__ == "__main__":
    main({"xlsxwriter": xlsxwriter_books, "perl": perl, "docx": docx_books, "odfpy": odfpy, "pandoc": pandoc, "pdf": pdfs, "media": media, "stores": python_stores, "textual": textual, "archives": archives, "hand": hand}, "written-third.zip", sys.argv[2:])
