#!/usr/bin/python3
"""Writes documents with many programs, one value at each of many places, and the list of them.

    write-places.py FOLDER    writes FOLDER/written.zip: the documents, and places.tsv (file, place, value)

Needs LibreOffice, pandoc, Chromium, FOP, 7z, tar, cpio, ar, genisoimage, sqlite3, poppler's tools and
the Python packages docx, openpyxl, xlwt, odf, reportlab. A program that is missing, or fails, writes
nothing. A value that a program did not take over into its document is left out of the list.
Values are digits without meaning.
"""
import csv, email.charset, email.message, json, os, re, sys
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.mime.message import MIMEMessage
from email.header import Header
from places import add, convert, main, path, places, run, value, write
import places as shared


def docx():
    import docx
    p = {k: value() for k in "title author comments heading paragraph runs cell nested-cell header footer bullet keywords first-header".split()}
    d = docx.Document()
    d.core_properties.title = "客户 " + p["title"]
    d.core_properties.author = p["author"]
    d.core_properties.comments = p["comments"]
    d.core_properties.keywords = p["keywords"]
    d.add_heading("标题 " + p["heading"], 1)
    d.add_paragraph("证件号码 " + p["paragraph"] + " 完")
    para = d.add_paragraph("账号 ")
    for i in range(0, 18, 5):
        para.add_run(p["runs"][i:i + 5]).bold = i % 2 == 0
    d.add_paragraph(p["bullet"], style="List Bullet")
    t = d.add_table(rows=2, cols=2)
    t.cell(0, 0).text, t.cell(0, 1).text = "姓名", "证件号码"
    t.cell(1, 0).text, t.cell(1, 1).text = "某甲", p["cell"]
    t.cell(1, 0).add_table(1, 1).cell(0, 0).text = p["nested-cell"]
    s = d.sections[0]
    s.different_first_page_header_footer = True
    s.header.paragraphs[0].text = p["header"]
    s.footer.paragraphs[0].text = p["footer"]
    s.first_page_header.paragraphs[0].text = p["first-header"]
    d.save(path("python.docx"))
    add("python.docx", p)
    for f in ["doc", "odt", "rtf", "pdf", "html", "fodt", "docx"]:
        convert("python.docx", f, p)


def xlsx():
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.workbook.defined_name import DefinedName
    from openpyxl.chart import BarChart, Reference
    from openpyxl.worksheet.table import Table
    from openpyxl.formatting.rule import FormulaRule
    p = {k: value() for k in "cell comment author hidden-sheet sheet-name defined-name list prompt header footer link target formula chart title table criteria merged hidden-row rule far rich format".split()}
    w = openpyxl.Workbook()
    w.properties.title = p["title"]
    w.properties.creator = p["author"]
    s = w.active
    s.title = "S" + p["sheet-name"]
    s.append(["姓名", "证件号码", "备注"])
    s.append(["某甲", p["cell"], None])
    s["C2"] = "见批注"
    s["C2"].comment = Comment("批注 " + p["comment"], "x")
    v = DataValidation(type="list", formula1='"%s,其他"' % p["list"])
    v.prompt = p["prompt"]
    v.promptTitle = "提示"
    v.showInputMessage = True
    s.add_data_validation(v)
    v.add("D1")
    s.oddHeader.center.text = "页眉 x" + p["header"]
    s.oddFooter.center.text = "页脚 x" + p["footer"]
    s["E2"] = "链接"
    s["E2"].hyperlink = "https://x.invalid/?id=" + p["target"]
    s["E3"] = p["link"]
    s["F2"] = '=IF(A2="%s",1,0)' % p["formula"]
    s["G5"] = p["merged"]
    s.merge_cells("G5:H6")
    s["A9"] = p["hidden-row"]
    s.row_dimensions[9].hidden = True
    s["XA900"] = p["far"]
    s["H2"] = 5
    s["H2"].number_format = '0" %s"' % p["format"]
    s.conditional_formatting.add("A1:A3", FormulaRule(formula=['$A1="%s"' % p["rule"]]))
    h = w.create_sheet("隐藏")
    h.sheet_state = "veryHidden"
    h["A1"] = p["hidden-sheet"]
    t = w.create_sheet("表")
    t.append(["K" + p["table"], "值"])
    t.append(["a", 1])
    t.add_table(Table(displayName="T1", ref="A1:B2"))
    t.auto_filter.ref = "A1:B2"
    t.auto_filter.add_filter_column(0, [p["criteria"]])
    c = BarChart()
    c.title = p["chart"]
    c.add_data(Reference(t, min_col=2, min_row=1, max_row=2), titles_from_data=True)
    t.add_chart(c, "D4")
    w.defined_names["N"] = DefinedName("N", attr_text='"%s"' % p["defined-name"])
    w.save(path("openpyxl.xlsx"))
    add("openpyxl.xlsx", p)
    for f in ["xls", "ods", "fods", "pdf", "html", "csv", "xlsx"]:
        convert("openpyxl.xlsx", f, p)


def xls():
    import xlwt
    p = {k: value() for k in "cell sheet-name header footer formula hidden link".split()}
    w = xlwt.Workbook(encoding="utf-8")
    s = w.add_sheet("S" + p["sheet-name"])
    s.write(0, 0, "证件号码")
    s.write(1, 0, p["cell"])
    s.header_str = p["header"].encode()
    s.footer_str = p["footer"].encode()
    s.write(2, 0, xlwt.Formula('IF(A1="%s";1;0)' % p["formula"]))
    s.write(3, 0, xlwt.Formula('HYPERLINK("https://x.invalid/%s";"x")' % p["link"]))
    h = w.add_sheet("h")
    h.visibility = 2
    h.write(0, 0, p["hidden"])
    w.save(path("xlwt.xls"))
    add("xlwt.xls", p)
    for f in ["xlsx", "ods", "csv"]:
        convert("xlwt.xls", f, p)


MARKDOWN = """---
title: 报告 {title}
author: {author}
---

# 客户 {heading}

证件号码 {paragraph} 完。

> 引用 {quote}

- 列表 {bullet}
    1. 内层 {inner}

| 姓名 | 证件号码 |
|------|----------|
| 某甲 | {cell} |

脚注[^1] 与 *强调{emphasis}* 和 `代码 {code}`，[链接 {link}](https://x.invalid/{target} "题 {tip}")。

[^1]: 脚注 {footnote}

~~~
块 {block}
~~~

术语
:   定义 {definition}

上标^{superscript}^ 删除~~{deleted}~~ 公式 $x={formula}$
"""


def pandoc():
    names = re.findall(r"\{([a-z]+)\}", MARKDOWN)
    p = {k: value() for k in names}
    text = MARKDOWN
    for k, v in p.items():
        text = text.replace("{" + k + "}", v)
    write("pandoc.md", text)
    add("pandoc.md", p)
    for form, suffix in [("docx", "docx"), ("odt", "odt"), ("epub3", "epub"), ("epub2", "2.epub"), ("html5", "html"), ("html4", "4.html"), ("rst", "rst"), ("asciidoc", "adoc"), ("docbook5", "dbk"), ("fb2", "fb2"), ("latex", "tex"), ("rtf", "rtf"), ("pptx", "pptx"), ("jats", "jats.xml"), ("tei", "tei.xml"), ("icml", "icml"), ("org", "org"), ("textile", "textile"), ("mediawiki", "wiki"), ("ipynb", "ipynb"), ("opml", "opml"), ("man", "man"), ("plain", "txt"), ("json", "json"), ("native", "native"), ("ms", "ms"), ("dokuwiki", "doku"), ("jira", "jira"), ("revealjs", "reveal.html"), ("texinfo", "texi"), ("opendocument", "odx"), ("context", "ctx"), ("muse", "muse"), ("haddock", "hs"), ("beamer", "beamer.tex")]:
        name = "pandoc." + suffix
        run("pandoc", "-s", "-f", "markdown", "-t", form, "-o", name, "pandoc.md")
        add(name, p)


HTML = """<!DOCTYPE html><html><head><meta charset="CS"><title>题 {title}</title><meta name="description" content="{meta}">
<style>p:after {{content: "{style}"}}</style></head><body><h1>客户 {heading}</h1><p>证件号码 {paragraph}</p>
<p>拆<b>{split}</b>分 <span>{inline}</span></p><table><tr><th>姓名</th><th>证件号码</th></tr><tr><td>某甲</td><td>{cell}</td></tr></table>
<img alt="{alt}" src="x.png"><a href="https://x.invalid/{href}" title="{tip}">链接</a><input value="{input}"><select><option>{option}</option></select>
<textarea>{textarea}</textarea><!-- {comment} --><script>var id = "{script}";</script><div data-id="{data}" style="display:none">{hidden}</div>
<details><summary>{summary}</summary>{details}</details><svg><text>{svg}</text></svg><p>ENT</p></body></html>"""


def web():
    names = [n for n in re.findall(r"\{([a-z]+)\}", HTML)]
    for charset in ["utf-8", "gb18030", "big5", "utf-16"]:
        p = {k: value() for k in names}
        entity = value()
        text = HTML.replace("{{", "{").replace("}}", "}").replace("CS", charset)
        for k, v in p.items():
            text = text.replace("{" + k + "}", v)
        text = text.replace("ENT", "".join("&#%d;" % ord(c) for c in entity))
        if charset == "big5":
            text = text.replace("证", "證").replace("号码", "號碼").replace("题", "題").replace("链", "鏈").replace("户", "戶").replace("某", "某")
        name = "page-%s.html" % charset
        write(name, text.encode(charset, "replace"))
        add(name, p, sure=True)
        places.append((name, "entities", entity))
        if charset == "utf-8":
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=chromium.pdf", "file://" + path(name))
            add("chromium.pdf", p)
            for f in ["pdf", "odt", "docx", "rtf"]:
                convert(name, f + (":writer_web_pdf_Export" if f == "pdf" else ""), p)
            run("pandoc", "-s", "-o", "pandoc-of-page.docx", name)
            add("pandoc-of-page.docx", p)


def pdf():
    from reportlab.pdfgen import canvas
    from reportlab.platypus import SimpleDocTemplate, Table, Paragraph
    from reportlab.lib.styles import getSampleStyleSheet
    p = {k: value() for k in "title author subject keywords line rotated spaced outline field link small white vertical scaled".split()}
    c = canvas.Canvas(path("reportlab.pdf"), pageCompression=1)
    c.setTitle(p["title"])
    c.setAuthor(p["author"])
    c.setSubject(p["subject"])
    c.setKeywords(p["keywords"])
    c.drawString(100, 750, "ID " + p["line"])
    c.saveState()
    c.rotate(45)
    c.drawString(400, 100, p["rotated"])
    c.restoreState()
    t = c.beginText(100, 700)
    t.setCharSpace(3)
    t.textOut(p["spaced"])
    c.drawText(t)
    c.bookmarkPage("b")
    c.addOutlineEntry(p["outline"], "b")
    c.acroForm.textfield(value=p["field"], x=100, y=600, width=200)
    c.linkURL("https://x.invalid/" + p["link"], (100, 500, 200, 520))
    c.setFontSize(2)
    c.drawString(100, 480, p["small"])
    c.setFontSize(10)
    c.setFillColorRGB(1, 1, 1)
    c.drawString(100, 460, p["white"])
    c.setFillColorRGB(0, 0, 0)
    for i, ch in enumerate(p["vertical"]):
        c.drawString(500, 690 - 12 * i, ch)
    c.scale(0.5, 3)
    c.drawString(100, 100, p["scaled"])
    c.save()
    add("reportlab.pdf", p, sure=True)
    q = {k: value() for k in "cell wrapped paragraph".split()}
    SimpleDocTemplate(path("platypus.pdf")).build([
        Table([["Name", "ID"], ["A", q["cell"]], ["B", q["wrapped"][:9] + "\n" + q["wrapped"][9:]]]),
        Paragraph("text " * 30 + q["paragraph"], getSampleStyleSheet()["Normal"])])
    add("platypus.pdf", q, sure=True)
    p = {k: value() for k in "block table list footnote title keep".split()}
    write("fop.fo", """<?xml version="1.0"?><fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"><fo:layout-master-set><fo:simple-page-master master-name="m" page-width="21cm" page-height="29cm" margin="2cm"><fo:region-body margin-top="2cm"/><fo:region-before extent="1cm"/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="m"><fo:static-content flow-name="xsl-region-before"><fo:block>%(title)s</fo:block></fo:static-content><fo:flow flow-name="xsl-region-body"><fo:block>ID %(block)s <fo:footnote><fo:inline>1</fo:inline><fo:footnote-body><fo:block>%(footnote)s</fo:block></fo:footnote-body></fo:footnote></fo:block>
<fo:table table-layout="fixed" width="100%%"><fo:table-body><fo:table-row><fo:table-cell><fo:block>A</fo:block></fo:table-cell><fo:table-cell><fo:block>%(table)s</fo:block></fo:table-cell></fo:table-row></fo:table-body></fo:table><fo:list-block><fo:list-item><fo:list-item-label><fo:block>*</fo:block></fo:list-item-label><fo:list-item-body start-indent="1cm"><fo:block>%(list)s</fo:block></fo:list-item-body></fo:list-item></fo:list-block><fo:block letter-spacing="2pt">%(keep)s</fo:block></fo:flow></fo:page-sequence></fo:root>""" % p)
    add("fop.fo", p)
    for form in ["pdf", "rtf", "txt", "ps", "pcl", "afp", "at"]:
        run("fop", "fop.fo", "-" + form, "fop." + form)
        add("fop." + form, p, sure=form in ("pdf", "ps", "pcl", "afp"))


def mail():
    for charset in ["utf-8", "gb2312", "gbk", "gb18030", "big5"]:
        for how in ["base64", "qp", "8bit"]:
            p = {k: value() for k in "subject body html attachment name inner".split()}
            cs = email.charset.Charset(charset)
            cs.body_encoding = {"base64": email.charset.BASE64, "qp": email.charset.QP, "8bit": None}[how]
            han = "證件號碼 " if charset == "big5" else "证件号码 "
            m = MIMEMultipart()
            m["Subject"] = Header(han + p["subject"], charset)
            m["From"] = "a@x.invalid"
            m["Date"] = "Mon, 1 Jan 1900 00:00:00 +0800"
            alt = MIMEMultipart("alternative")
            for kind, text in [("plain", han + p["body"]), ("html", "<p>" + han + p["html"] + "</p>")]:
                part = email.message.Message()
                part["MIME-Version"] = "1.0"
                part.add_header("Content-Type", "text/" + kind, charset=charset)
                if how == "8bit":
                    part["Content-Transfer-Encoding"] = "8bit"
                    part.set_payload(text.encode(charset).decode("ascii", "surrogateescape"))
                else:
                    part.set_payload(text.encode(charset), cs)
                alt.attach(part)
            m.attach(alt)
            a = MIMEApplication(("编号," + p["attachment"]).encode("gb18030"), Name=p["name"] + ".csv")
            a.add_header("Content-Disposition", "attachment", filename=p["name"] + ".csv")
            m.attach(a)
            inner = MIMEText(p["inner"])
            inner["Subject"] = "x"
            m.attach(MIMEMessage(inner))
            name = "mail-%s-%s.eml" % (charset, how)
            write(name, m.as_bytes())
            add(name, p, sure=True)


def archives():
    def one(name, command, sure=True):
        v = value()
        inside = "in-" + str(shared.count) + ".txt"
        write(inside, "证件号码 " + v + "\n")
        command(inside)
        os.remove(path(inside))
        add(name, {"entry": v}, sure=sure)
    for method in ["Copy", "Deflate", "Deflate64", "BZip2", "LZMA", "PPMd"]:
        n = "7z-%s.zip" % method
        one(n, lambda i: run("7z", "a", "-tzip", "-mm=" + method, n, i))
    for method in ["LZMA", "LZMA2", "PPMd", "BZip2", "Deflate", "Copy", "BCJ2"]:
        n = "7z-%s.7z" % method
        one(n, lambda i: run("7z", "a", "-m0=" + method, n, i))
    for f in ["gzip", "bzip2", "xz", "tar"]:
        n = "7z." + f
        one(n, lambda i: run("7z", "a", "-t" + f, n, i))
    for f in ["v7", "oldgnu", "gnu", "ustar", "posix"]:
        n = "gnu-%s.tar" % f
        one(n, lambda i: run("tar", "-c", "--format=" + f, "-f", n, i))
    for f in ["bin", "odc", "newc", "crc", "tar", "ustar"]:
        n = "cpio-%s.cpio" % f
        one(n, lambda i: write(n, run("cpio", "-o", "-H", f, input=(i + "\n").encode())))
    one("gnu.a", lambda i: run("ar", "rc", "gnu.a", i))
    one("image.iso", lambda i: run("genisoimage", "-J", "-R", "-o", "image.iso", i))
    for tool in ["gzip", "bzip2", "xz", "zstd", "lz4", "lzma", "compress", "lzip"]:
        n = "tool-%s.x" % tool
        one(n, lambda i: write(n, run(tool, "-c", i)))
        if os.path.getsize(path(n)) == 0:
            places.pop()
            os.remove(path(n))


def text():
    rows = [("某甲", "一"), ("某乙", "二"), ("某丙", "三")]
    for charset in ["utf-8", "utf-8-sig", "gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]:
        for form in ["csv", "tsv", "bar", "x01", "x1e", "nul", "json", "jsonl", "xml", "yaml", "sql", "ini", "log", "fixed", "form", "rst", "vcard", "ldif", "oneline", "quoted"]:
            vs = [value() for _ in rows]
            recs = [("姓名" + str(i), v) for i, v in enumerate(vs)]
            sep = {"csv": ",", "tsv": "\t", "bar": "|", "x01": "\x01", "x1e": "\x1e", "nul": "\0"}.get(form)
            if sep:
                t = "姓名%s证件\n" % sep + "".join(n + sep + v + "\n" for n, v in recs)
            elif form == "json":
                t = json.dumps([{"姓名": n, "证件": v} for n, v in recs], ensure_ascii=charset == "utf-8")
            elif form == "jsonl":
                t = "".join(json.dumps({"姓名": n, "证件": v}, ensure_ascii=False) + "\n" for n, v in recs)
            elif form == "xml":
                t = "<r>" + "".join("<c n='%s'><证件><![CDATA[%s]]></证件></c>" % r for r in recs) + "</r>"
            elif form == "yaml":
                t = "".join("- 姓名: %s\n  证件: '%s'\n" % r for r in recs)
            elif form == "sql":
                t = "INSERT INTO t (姓名, 证件) VALUES " + ", ".join("('%s','%s')" % r for r in recs) + ";\n"
            elif form == "ini":
                t = "".join("[%s]\n证件=%s\n" % r for r in recs)
            elif form == "log":
                t = "".join("1900-01-01 00:00:00 INFO 查询 %s 证件=%s 成功\n" % r for r in recs)
            elif form == "fixed":
                t = "".join("%-10s%s0001\n" % (n, v[:14] + v[14:]) for n, v in recs)
            elif form == "form":
                t = "".join("姓名：%s\n证件：%s\n\n" % r for r in recs)
            elif form == "rst":
                t = "=======  ==================\n姓名     证件\n=======  ==================\n" + "".join("%s    %s\n" % r for r in recs) + "=======  ==================\n"
            elif form == "vcard":
                t = "".join("BEGIN:VCARD\nFN:%s\nNOTE:%s\nEND:VCARD\n" % r for r in recs)
            elif form == "ldif":
                t = "".join("dn: cn=%s\nid: %s\n\n" % r for r in recs)
            elif form == "oneline":
                t = "；".join("%s的证件是%s" % r for r in recs)
            else:
                t = "\n".join("'%s',\"%s\"" % r for r in recs)
            if charset == "big5":
                t = t.replace("证", "證").replace("查询", "查詢")
            name = "text-%s-%s.txt" % (charset, form)
            write(name, t.encode(charset, "replace"))
            if form == "fixed":
                vs = [v + "0001" for v in vs]
            add(name, {str(i): v for i, v in enumerate(vs)}, sure=True)


def databases():
    p = {k: value() for k in "cell number blob wide index view trigger default deleted".split()}
    write("s.sql", """create table "客户" (姓名 text, id text default '%(default)s', n integer, b blob, primary key (姓名, id)) without rowid;
insert into "客户" values ('某甲', '%(cell)s', %(number)s, cast('%(blob)s' as blob));
create table w(a text); insert into w values (printf('%%.9000c', 'x') || '%(wide)s');
create view v as select '%(view)s'; create trigger t after insert on w begin select '%(trigger)s'; end;
create index i on w(a) where a <> '%(index)s';""" % p)
    with open(path("s.sql")) as f:
        run("sqlite3", "cli.db", stdin=f)
    add("cli.db", p, sure=False)


main({p.__name__: p for p in (docx, xlsx, xls, pandoc, web, pdf, mail, archives, text, databases)}, "written.zip", sys.argv[2:])
