"""Documents of Office by XlsxWriter, Perl, PHP, python-docx, odfpy, LibreOffice, Gnumeric and Calligra."""
import os, re
from places import Plants, add, convert, path, run, write


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
