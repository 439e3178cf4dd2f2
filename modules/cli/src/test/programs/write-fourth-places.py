#!/usr/bin/python3
"""Writes documents by what the other three do not use, and the list of values in them.

    write-fourth-places.py FOLDER    writes FOLDER/written-fourth.zip

Needs LibreOffice with python3-uno, pandoc, gnumeric, ghostscript, mupdf-tools, poppler-utils, qpdf, pdftk, sqlite3,
PostgreSQL, MariaDB, 7zip, zip, libarchive-tools, sharutils, mtools, e2fsprogs, git, openssl, gpg, graphviz, fig2dev,
gnuplot, asciidoctor, docutils, texinfo, hledger, ledger, jq, xsltproc, php, perl, ruby, node, lua, R, octave, ffmpeg,
python3-weasyprint, -reportlab, -xlsxwriter, -openpyxl, -docx, -h5py, a JDK.
"""
import os, sys
from places import Plants, add, main, path, run, varied, write
from fourth_office import uno_documents
from fourth_pages import pages, pdfs
from fourth_stores import archives, databases, mails, media, servers, stores, tools


def pandoc():
    p = Plants()
    write("f.md", """---
title: 题 %s
subtitle: %s
author:
- name: 作者 %s
  affiliation: %s
date: %s
lang: zh-CN
abstract: |
  摘要 %s
keywords: [%s]
description: %s
rights: %s
publisher: %s
identifier: %s
references:
- id: r1
  type: book
  title: 书 %s
  author:
  - family: 张
    given: %s
  publisher: %s
  note: %s
---

# 章 %s {#h}

正文 %s [@r1, 第 %s 页]。脚注[^a] ^[%s]

[^a]: 注 %s

| 姓名 | 证件号码 |
|------|---------:|
| 张三 | %s |

: 表 %s

+------+--------------------+
| 姓名 | 说明               |
+======+====================+
| 李四 | - %s |
+------+--------------------+

(@) 例 %s
(@b) 例 %s

| 行块 %s
| 二

:::::: {.columns}
::: {.column}
%s
:::
::::::

::: notes
%s
:::

```{.sql .numberLines name="%s"}
select '%s'
```

[删 %s]{.deletion author="x" date="2020-01-01T00:00:00Z"} [增 %s]{.insertion author="%s" date="2020-01-01T00:00:00Z"} [批 %s]{.comment-start id="1" author="%s" date="2020-01-01T00:00:00Z"}甲[]{.comment-end id="1"}

[小写 %s]{.smallcaps} [标 %s]{.mark} [线 %s]{.underline} $$y = \\text{%s}$$

<!-- 注释 %s -->
""" % tuple(p(n) for n in "title subtitle author affiliation date abstract keyword description rights publisher identifier source-title source-given source-publisher source-note heading body locator inline-note note cell caption grid example example-2 line-block column speaker code-name code deleted inserted insert-author comment comment-author small-caps marked underlined math html-comment".split()))
    add("f.md", p, sure=True)
    for to, suffix, more in (("asciidoc_legacy", "legacy.adoc", ["-C"]), ("biblatex", "biblatex.bib", []), ("bibtex", "bib", []), ("csljson", "csl.json", []), ("chunkedhtml", "chunked.zip", ["-C"]), ("commonmark", "cm.md", ["-C"]), ("commonmark_x", "cmx.md", ["-C"]), ("gfm", "gfm.md", ["-C"]),
                             ("docbook4", "docbook4.xml", ["-C"]), ("dzslides", "dz.html", ["-C"]), ("s5", "s5.html", ["-C"]), ("slideous", "slideous.html", ["-C"]), ("slidy", "slidy.html", ["-C"]), ("jats_publishing", "jatsp.xml", ["-C"]), ("jats_articleauthoring", "jatsa.xml", ["-C"]), ("markdown_mmd", "mmd.md", ["-C"]), ("markdown_phpextra", "extra.md", ["-C"]), ("markdown_strict", "strict.md", ["-C"]),
                             ("docx", "docx", ["-C", "--track-changes=all", "--toc"]), ("odt", "odt", ["-C", "--toc"]), ("pptx", "pptx", ["-C"]), ("epub2", "v2.epub", ["-C", "--toc"]), ("rtf", "rtf", ["-C", "--toc"]), ("html4", "html4.html", ["-C", "--email-obfuscation=references", "--ascii"]), ("latex", "tex", ["--biblatex"]), ("ms", "ms", ["-C"]), ("icml", "icml", ["-C"]), ("ipynb", "ipynb", ["-C"]), ("native", "native", ["-C"]), ("xwiki", "xwiki", ["-C"])):
        name = "f." + suffix
        run("pandoc", "-f", "markdown+mark", "-s", *more, "--metadata", "pagetitle=x", "-t", to, "f.md", "-o", name)
        add(name, p)


def spreadsheets():
    """Gnumeric's writers, and more places of XlsxWriter and openpyxl."""
    import xlsxwriter
    p = Plants()
    b = xlsxwriter.Workbook(path("fx.xlsx"))
    s = b.add_worksheet("甲")
    s.write_row("A1", ["姓名", "证件号码"])
    s.write_row("A2", ["张三", p("cell")])
    s.write_rich_string("A3", "前", b.add_format({"bold": 1}), p("rich"), "后")
    c = b.add_chart({"type": "pie"})
    c.add_series({"values": "=甲!$A$1:$A$3", "categories": "=甲!$B$1:$B$3", "name": p("series-name"), "data_labels": {"custom": [{"value": p("custom-label")}]}, "trendline": {"type": "linear", "name": p("trend-name")}})
    c.set_title({"name": "图 " + p("chart-title")})
    s.insert_chart("H2", c, {"description": p("chart-alt"), "object_position": 1})
    s.insert_textbox("H20", "框 " + p("text-box"), {"description": p("box-alt"), "textlink": "=$A$2", "url": "https://x.invalid/" + p("box-link"), "tip": p("box-tip")})
    s.write_comment("A2", "批 " + p("comment"), {"author": p("comment-author"), "visible": True})
    s.conditional_format("A1:A9", {"type": "text", "criteria": "containing", "value": p("condition"), "format": b.add_format({"bold": 1})})
    s.conditional_format("C1:C9", {"type": "formula", "criteria": '=$A1="%s"' % p("condition-formula"), "format": b.add_format({"bold": 1})})
    s.data_validation("B9", {"validate": "custom", "value": '=A1<>"%s"' % p("validation-formula"), "input_title": "t", "input_message": p("input"), "error_message": p("error")})
    s.write_url("D1", "https://x.invalid/" + p("url"), string=p("url-text"), tip=p("url-tip"))
    s.write_url("D2", "internal:'甲'!A1", tip=p("internal-tip"))
    s.set_header("&L%s&C%s&R%s" % (p("header-l"), p("header-c"), p("header-r")), {"scale_with_doc": 1})
    s.set_footer("&C" + p("footer"))
    s.autofilter("A1:B3")
    s.filter_column_list("A", [p("filter-value"), "b"])
    s.add_table("F1:G3", {"name": "表_" + p("table-name"), "columns": [{"header": "列" + p("column-header"), "total_string": p("total")}, {"header": "y", "formula": '="%s"' % p("column-formula")}], "total_row": True})
    s.protect("x", {"sort": True})
    s.unprotect_range("A1", "R" + p("range-title"), "x")
    s.insert_button("K1", {"macro": "m" + p("button-macro"), "caption": p("button-caption"), "description": p("button-alt")})
    s.write_formula("A20", '=CONCATENATE("x","%s")' % p("formula-constant"), value=p("cached"))
    s.write_dynamic_array_formula("A21", '=UNIQUE({"%s"})' % p("dynamic"), None, p("dynamic-cached"))
    h = b.add_worksheet("乙")
    h.very_hidden()
    h.write("XFD1048576", p("last-cell"))
    h.write("A1", p("hidden-sheet"))
    g = b.add_chartsheet("图表")
    cs = b.add_chart({"type": "bar"})
    cs.add_series({"values": "=甲!$A$1:$A$3"})
    cs.set_title({"name": p("chart-sheet-title")})
    g.set_chart(cs)
    g.set_header("&C" + p("chart-sheet-header"))
    b.define_name("乙!名_" + p("local-name"), '="%s"' % p("local-constant"))
    b.close()
    add("fx.xlsx", p, sure=True)
    for form, suffix in (("Gnumeric_Excel:excel_biff7", "95.xls"), ("Gnumeric_Excel:excel_biff8", "97.xls"), ("Gnumeric_Excel:excel_dsf", "dsf.xls"), ("Gnumeric_Excel:xlsx", "g1.xlsx"), ("Gnumeric_Excel:xlsx2", "g2.xlsx"), ("Gnumeric_OpenCalc:odf", "ext.ods"), ("Gnumeric_OpenCalc:openoffice", "strict.ods"), ("Gnumeric_XmlIO:sax", "gnumeric"), ("Gnumeric_XmlIO:sax:0", "gnumeric.xml"), ("Gnumeric_dif:dif", "dif"), ("Gnumeric_html:html32", "32.html"), ("Gnumeric_html:html40frag", "frag.html"), ("Gnumeric_html:latex", "tex"), ("Gnumeric_html:latex_table", "table.tex"), ("Gnumeric_html:roff", "me"), ("Gnumeric_html:xhtml", "xhtml"), ("Gnumeric_paradox:paradox", "db"), ("Gnumeric_pdf:pdf_assistant", "pdf"), ("Gnumeric_stf:stf_csv", "csv"), ("Gnumeric_sylk:sylk", "slk")):
        run("ssconvert", "-T", form, "fx.xlsx", "fg." + suffix)
        add("fg." + suffix, p)
    run("ssconvert", "-O", "separator='~' quoting-mode=always format=raw charset=GB18030", "-T", "Gnumeric_stf:stf_assistant", "fx.xlsx", "fg.txt")
    add("fg.txt", p)
    import openpyxl
    from openpyxl.chart import BarChart, Reference, Series
    from openpyxl.worksheet.properties import WorksheetProperties
    from openpyxl.workbook.defined_name import DefinedName
    q = Plants()
    w = openpyxl.Workbook()
    s = w.active
    s.append(["姓名", "证件号码"])
    s.append(["张三", q("cell")])
    s.sheet_properties = WorksheetProperties(codeName="c" + q("code-name"))
    w.create_sheet("极隐").sheet_state = "veryHidden"
    w["极隐"]["A1"] = q("very-hidden")
    w.defined_names["d" + q("name")] = DefinedName("d" + q("name"), attr_text='"%s"' % q("name-text"), comment=q("name-comment"), description=q("name-description"), hidden=True)
    c = BarChart()
    c.title, c.x_axis.title, c.y_axis.title = q("chart-title"), q("x-title"), q("y-title")
    c.add_data(Reference(s, min_col=2, min_row=1, max_row=2), titles_from_data=True)
    s.add_chart(c, "E5")
    s["C1"] = '=VLOOKUP("%s",A1:B2,2)' % q("formula")
    s.oddHeader.center.text, s.evenHeader.left.text, s.firstFooter.right.text = q("odd-header"), q("even-header"), q("first-footer")
    from openpyxl.worksheet.scenario import InputCells, Scenario, ScenarioList
    s.scenarios = ScenarioList(scenario=[Scenario(name="s" + q("scenario"), user=q("scenario-user"), comment=q("scenario-comment"), inputCells=[InputCells(r="A1", val=q("scenario-value"))])])
    from openpyxl.packaging.custom import StringProperty
    w.custom_doc_props.append(StringProperty(name="n" + q("custom-name"), value=q("custom-value")))
    w.properties.identifier, w.properties.version, w.properties.contentStatus = q("identifier"), q("version"), q("status")
    w.save(path("fo.xlsx"))
    add("fo.xlsx", q, sure=True)


def word():
    """More places of python-docx."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls
    p = Plants()
    d = docx.Document()
    s = d.sections[0]
    s.different_first_page_header_footer = True
    d.settings.odd_and_even_pages_header_footer = True
    for k in ("header", "footer", "first_page_header", "first_page_footer", "even_page_header", "even_page_footer"):
        getattr(s, k).paragraphs[0].text = "证件 " + p(k)
    t = s.header.add_table(1, 2, docx.shared.Cm(9))
    t.cell(0, 0).text, t.cell(0, 1).text = "证件号码", p("header-cell")
    d.core_properties.category, d.core_properties.content_status, d.core_properties.identifier, d.core_properties.version, d.core_properties.last_modified_by = (p(k) for k in ("category", "status", "identifier", "version", "modified-by"))
    d.styles.add_style("式" + p("style"), 1)
    x = d.add_paragraph()
    for v in (p("run-pieces~"),):
        for c in v:
            x.add_run(c)
    x = d.add_paragraph()
    r = x.add_run("甲\t" + p("tabbed"))
    r.add_break()
    r.add_text(p("after-break"))
    x._p.append(parse_xml('<w:hyperlink %s w:anchor="a%s" w:tooltip="%s"><w:r><w:t>%s</w:t></w:r></w:hyperlink>' % (nsdecls("w"), p("anchor"), p("tooltip"), p("anchor-text"))))
    x._p.append(parse_xml('<w:r %s><w:rPr><w:webHidden/><w:specVanish/></w:rPr><w:t>%s</w:t></w:r>' % (nsdecls("w"), p("web-hidden"))))
    x._p.append(parse_xml('<w:r %s><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>%s</w:t><w:ptab w:alignment="right" w:relativeTo="margin" w:leader="none"/><w:t>%s</w:t></w:r>' % (nsdecls("w"), p("after-symbol"), p("after-ptab"))))
    x._p.append(parse_xml('<w:bdo %s w:val="rtl"><w:r><w:t>%s</w:t></w:r></w:bdo>' % (nsdecls("w"), p("bdo"))))
    x._p.append(parse_xml('<w:dir %s w:val="rtl"><w:r><w:t>%s</w:t></w:r></w:dir>' % (nsdecls("w"), p("dir"))))
    x._p.append(parse_xml('<w:customXml %s w:uri="u" w:element="e%s"><w:customXmlPr><w:attr w:name="a" w:val="%s"/></w:customXmlPr><w:r><w:t>%s</w:t></w:r></w:customXml>' % (nsdecls("w"), p("element"), p("custom-attribute"), p("custom-text"))))
    x._p.append(parse_xml('<w:permStart %s w:id="7" w:ed="u%s@x.invalid"/>' % (nsdecls("w"), p("editor"))))
    t = d.add_table(3, 2)
    t.cell(0, 0).text, t.cell(0, 1).text = "姓名", "证件号码"
    t.cell(1, 0).text, t.cell(1, 1).text = "张三", p("cell")
    a = t.cell(2, 0).merge(t.cell(2, 1))
    a.text = p("merged")
    a._tc.tcPr.append(parse_xml('<w:cellDel %s w:id="9" w:author="%s"/>' % (nsdecls("w"), p("cell-delete-author"))))
    d.save(path("fd.docx"))
    add("fd.docx", p, sure=True)
    from places import convert
    for f in ("doc", "rtf", "odt", "pdf"):
        convert("fd.docx", f, p)


if __name__ == "__main__":
    Plants.make = staticmethod(varied)
    main({"uno": uno_documents, "pandoc": pandoc, "spreadsheets": spreadsheets, "word": word, "pages": pages, "pdfs": pdfs, "databases": databases, "servers": servers, "archives": archives, "mails": mails, "tools": tools, "stores": stores, "media": media}, "written-fourth.zip", sys.argv[2:])
