"""Documents that LibreOffice itself makes, through UNO, with what its menus can put into them."""
import os, shutil, subprocess, time
from places import OUT, Plants, add, path, write

CONTEXT = {}


def desktop():
    """LibreOffice's desktop, started once."""
    if "desktop" not in CONTEXT:
        import uno
        CONTEXT["process"] = subprocess.Popen(
            ["soffice", "-env:UserInstallation=file://" + path("uno-profile"), "--headless", "--norestore", "--accept=pipe,name=places;urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve("uno:pipe,name=places;urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.5)
        CONTEXT["context"] = context
        CONTEXT["desktop"] = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    return CONTEXT["desktop"]


def stop():
    if "desktop" in CONTEXT:
        try:
            CONTEXT["desktop"].terminate()
        except Exception:
            pass
        CONTEXT["process"].wait(20)
        CONTEXT.clear()


def props(**named):
    from com.sun.star.beans import PropertyValue
    out = []
    for k, v in named.items():
        p = PropertyValue()
        p.Name, p.Value = k, v
        out.append(p)
    return tuple(out)


def fresh(kind):
    return desktop().loadComponentFromURL("private:factory/" + kind, "_blank", 0, props(Hidden=True))


def tried(what, *arguments, **more):
    """Runs what a version of LibreOffice may not have."""
    try:
        return what(*arguments, **more)
    except Exception as e:
        print("  not made:", getattr(what, "__name__", what), arguments, type(e).__name__, str(e)[:80])


def store(document, stem, filters, p, **more):
    for suffix, name in filters:
        own = stem + "." + suffix
        data = {}
        if name.endswith("pdf_Export"):
            import uno
            data = {"FilterData": uno.Any("[]com.sun.star.beans.PropertyValue", props(**more))}
        try:
            document.storeToURL("file://" + path(own), props(FilterName=name, **data))
        except Exception as e:
            print("  not stored:", own, str(e)[:80])
            continue
        add(own, p)
    tried(document.close, False)


def information(document, p):
    d = document.DocumentProperties
    d.Title, d.Subject, d.Description, d.Author = p("title"), p("subject"), p("description"), p("author")
    d.Keywords = (p("keyword"), "b")
    d.Generator = "LibreOffice"
    tried(d.UserDefinedProperties.addProperty, "编号", 0, p("user-property"))
    d.TemplateName = "t" + p("template-name")


def macro(document, p):
    libraries = document.BasicLibraries
    if not libraries.hasByName("Standard"):
        libraries.createLibrary("Standard")
    libraries.getByName("Standard").insertByName("M" + p("module-name"), "Sub Main\n' 备注 %s\nMsgBox \"%s\"\nEnd Sub\n" % (p("macro-comment"), p("macro-string")))


def writer():
    p = Plants()
    d = fresh("swriter")
    t = d.Text
    c = t.createTextCursor()

    def para(text):
        t.insertString(c, text, False)
        t.insertControlCharacter(c, 0, False)

    def put(service, **values):
        x = d.createInstance("com.sun.star.text." + service)
        for k, v in values.items():
            setattr(x, k, v)
        t.insertTextContent(c, x, False)
        t.insertControlCharacter(c, 0, False)
        return x
    information(d, p)
    tried(macro, d, p)
    para("证件号码 " + p("body"))
    page = d.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.HeaderIsOn = page.FooterIsOn = True
    page.HeaderIsShared = page.FooterIsShared = page.FirstIsShared = False
    for side in ("Left", "Right", "First"):
        tried(lambda: getattr(page, "HeaderText" + side).setString(p("header-" + side)))
        tried(lambda: getattr(page, "FooterText" + side).setString(p("footer-" + side)))
    for name, service, values in (
            ("input", "textfield.Input", {"Content": p("input"), "Hint": p("input-hint")}),
            ("conditional", "textfield.ConditionalText", {"Condition": "1==1", "TrueContent": p("condition-true"), "FalseContent": p("condition-false")}),
            ("hidden-text", "textfield.HiddenText", {"Condition": "1==1", "Content": p("hidden-text")}),
            ("placeholder", "textfield.JumpEdit", {"PlaceHolder": p("placeholder"), "Hint": p("placeholder-hint")}),
            ("script", "textfield.Script", {"Content": "x='%s'" % p("script-field"), "ScriptType": "JavaScript"}),
            ("list", "textfield.DropDown", {"Items": (p("list-item"), "b"), "Name": "n" + p("list-name")}),
            ("macro", "textfield.Macro", {"Hint": p("macro-hint")})):
        tried(put, service, **values)

    def bibliography():
        f = d.createInstance("com.sun.star.text.textfield.Bibliography")
        f.Fields = props(Identifier="b" + p("source-key"), Title=p("source-title"), Author=p("source-author"), Note=p("source-note"))
        t.insertTextContent(c, f, False)
        x = put("Bibliography")
        x.update()
    tried(bibliography)

    def user_field(kind, content, name):
        m = d.createInstance("com.sun.star.text.fieldmaster." + kind)
        m.Name = name
        if kind == "User":
            m.Content = content
        f = d.createInstance("com.sun.star.text.textfield." + kind if kind == "User" else "com.sun.star.text.textfield.SetExpression")
        f.attachTextFieldMaster(m)
        if kind != "User":
            f.Content = content
        t.insertTextContent(c, f, False)
        t.insertControlCharacter(c, 0, False)
    tried(user_field, "User", p("user-variable"), "uv")
    for kind in ("Footnote", "Endnote"):
        x = put(kind)
        x.setString(p(kind.lower()))
        x.setLabel(p(kind.lower() + "-label")[:18])
    x = put("Bookmark", Name="书签" + p("bookmark"))
    tried(lambda: put("ReferenceMark", Name="引用" + p("reference-mark")))

    def index():
        m = d.createInstance("com.sun.star.text.DocumentIndexMark")
        m.MarkEntry, m.PrimaryKey = p("index-entry"), p("index-key")
        t.insertTextContent(c, m, False)
        m = d.createInstance("com.sun.star.text.ContentIndexMark")
        m.AlternativeText = p("contents-entry")
        t.insertTextContent(c, m, False)
        x = put("ContentIndex", Title=p("contents-title"), CreateFromMarks=True)
        x.update()
        x = put("DocumentIndex", Title=p("index-title"))
        x.update()
    tried(index)

    def section():
        s = d.createInstance("com.sun.star.text.TextSection")
        s.Name = "s" + p("section-name")
        s.Condition = 'a=="%s"' % p("section-condition")
        begin = t.createTextCursorByRange(c)
        t.insertString(begin, "隐 " + p("hidden-section"), False)
        t.insertTextContent(begin, s, True)
        s.IsVisible = False
        c.gotoEnd(False)
        t.insertControlCharacter(c, 0, False)
        c.gotoEnd(False)
    tried(section)
    x = put("TextFrame", Name="框" + p("frame-name"), Title=p("frame-title"), Description=p("frame-text"))
    x.setString("框中 " + p("frame"))

    def table():
        x = d.createInstance("com.sun.star.text.TextTable")
        x.initialize(2, 2)
        t.insertTextContent(c, x, False)
        x.setName("T" + p("table-name"))
        x.getCellByName("A1").setString("证件号码")
        x.getCellByName("B1").setString(p("cell"))
        x.getCellByName("A2").setFormula("=1+1")
        x.getCellByName("B2").setString(p("cell-2"))
        c.gotoEnd(False)
    tried(table)

    def change():
        para("前 " + p("deleted") + " 后")
        d.RecordChanges = True
        f = d.createSearchDescriptor()
        f.SearchString = p["deleted"]
        d.findFirst(f).setString("")
        c.gotoEnd(False)
        para("加 " + p("inserted"))
        d.RecordChanges = False
    tried(change)

    def shape(service, text, **values):
        from com.sun.star.awt import Size
        s = d.createInstance("com.sun.star.drawing." + service)
        s.Size = Size(6000, 2000)
        t.insertTextContent(c, s, False)
        s.setString(text)
        for k, v in values.items():
            setattr(s, k, v)
        t.insertControlCharacter(c, 0, False)
    tried(shape, "CustomShape", "形 " + p("shape"), )
    tried(lambda: shape("RectangleShape", p("rectangle"), Name="n" + p("shape-name"), Title=p("shape-title"), Description=p("shape-text")))
    tried(lambda: shape("EllipseShape", p("ellipse"), Hyperlink="https://x.invalid/" + p("shape-link")))
    tried(lambda: shape("CaptionShape", p("callout")))
    tried(lambda: shape("MeasureShape", p("measure")))

    def style():
        s = d.createInstance("com.sun.star.style.ParagraphStyle")
        d.StyleFamilies.getByName("ParagraphStyles").insertByName("式" + p("style-name"), s)
        c.ParaStyleName = "式" + p["style-name"]
        para("x")
        c.ParaStyleName = "Heading 1"
        para("章 " + p("heading"))
        c.ParaStyleName = "Standard"
        c.HyperLinkURL, c.HyperLinkName, c.HyperLinkTarget = "https://x.invalid/" + p("link"), "n" + p("link-name"), "_top"
        t.insertString(c, p("link-text"), False)
        c.HyperLinkURL = c.HyperLinkName = ""
        t.insertControlCharacter(c, 0, False)
        c.RubyText = p("ruby")
        t.insertString(c, p("ruby-base"), False)
        c.RubyText = ""
        t.insertControlCharacter(c, 0, False)
        c.CharHidden = True
        para(p("hidden"))
        c.CharHidden = False
        c.CharCaseMap = 1
        para(p("capitals"))
        c.CharCaseMap = 0
        c.CharHeight = 1.0
        c.CharColor = 0xFFFFFF
        para(p("tiny-white"))
        c.CharHeight, c.CharColor = 12.0, 0
        c.CharEscapement, c.CharEscapementHeight = 33, 58
        para(p("superscript"))
        c.CharEscapement, c.CharEscapementHeight = 0, 100
    tried(style)

    def forms():
        from com.sun.star.awt import Size
        for service, values in (
                ("TextField", {"Text": p("form-text"), "HelpText": p("form-help"), "Name": "f" + p("form-name"), "Tag": p("form-tag")}),
                ("ListBox", {"StringItemList": (p("form-list"), "b"), "SelectedItems": (0,)}),
                ("ComboBox", {"StringItemList": (p("form-combo"), "b"), "Text": p("combo-text")}),
                ("CheckBox", {"Label": p("check-label")}),
                ("RadioButton", {"Label": p("radio-label"), "RefValue": p("radio-value")}),
                ("CommandButton", {"Label": p("button-label"), "TargetURL": "https://x.invalid/" + p("button-link")}),
                ("PatternField", {"Text": p("pattern-text")}),
                ("FixedText", {"Label": p("fixed-label")}),
                ("GroupBox", {"Label": p("group-label")}),
                ("HiddenControl", {"HiddenValue": p("hidden-value")})):
            m = d.createInstance("com.sun.star.form.component." + service)
            for k, v in values.items():
                tried(setattr, m, k, v)
            if service == "HiddenControl":
                m.Name = "h"
                d.DrawPage.Forms.getByIndex(0).insertByName("h", m)
                continue
            s = d.createInstance("com.sun.star.drawing.ControlShape")
            s.Size = Size(4000, 800)
            s.Control = m
            t.insertTextContent(c, s, False)
            t.insertControlCharacter(c, 0, False)
    tried(forms)

    def content_controls():
        for name, values in (("plain", {"PlainText": True}), ("combo", {"ComboBox": True, "ListItems": (props(DisplayText=p("control-shown"), Value=p("control-value")),)}), ("date", {"Date": True, "DateFormat": "YYYY"})):
            k = t.createTextCursorByRange(c)
            t.insertString(k, p("control-" + name), True)
            x = d.createInstance("com.sun.star.text.ContentControl")
            for key, v in values.items():
                if key == "ListItems":
                    import uno
                    uno.invoke(x, "setPropertyValue", (key, uno.Any("[][]com.sun.star.beans.PropertyValue", v)))
                else:
                    setattr(x, key, v)
            x.Alias, x.Tag = p("control-alias-" + name), p("control-tag-" + name)
            t.insertTextContent(k, x, True)
            c.gotoEnd(False)
            t.insertControlCharacter(c, 0, False)
    tried(content_controls)

    def embedded():
        for clsid, name in (("47BBB4CB-CE4C-4E80-A591-42D9AE74950F", "calc"), ("078B7ABA-54FC-457F-8551-6147E776A997", "math"), ("12DCAE26-281F-416F-A234-C3086127382E", "chart")):
            x = d.createInstance("com.sun.star.text.TextEmbeddedObject")
            x.CLSID = clsid
            t.insertTextContent(c, x, False)
            x.Name, x.Title, x.Description = "o" + p(name + "-object-name"), p(name + "-object-title"), p(name + "-object-text")
            x.ExtendedControlOverEmbeddedObject.changeState(1)
            m = x.ExtendedControlOverEmbeddedObject.Component
            if name == "calc":
                m.Sheets.getByIndex(0).getCellByPosition(0, 0).setString("证件 " + p("embedded-cell"))
                m.Sheets.getByIndex(0).getCellByPosition(60, 300).setString(p("embedded-far"))
            elif name == "math":
                m.Formula = 'x = "%s"' % p("formula")
            else:
                m.HasMainTitle = True
                m.Title.String = "图 " + p("chart-title")
                m.Data.setRowDescriptions((p("chart-row"),) + m.Data.getRowDescriptions()[1:])
                m.Data.setColumnDescriptions((p("chart-column"),) + m.Data.getColumnDescriptions()[1:])
            t.insertControlCharacter(c, 0, False)
    tried(embedded)
    store(d, "uno-writer", (
        ("odt", "writer8"), ("fodt", "OpenDocument Text Flat XML"), ("doc", "MS Word 97"), ("docx", "MS Word 2007 XML"), ("docm", "MS Word 2007 XML VBA"), ("dot", "MS Word 97 Vorlage"), ("dotx", "MS Word 2007 XML Template"), ("iso.docx", "Office Open XML Text"),
        ("rtf", "Rich Text Format"), ("html", "HTML (StarWriter)"), ("txt", "Text (encoded)"), ("pdf", "writer_pdf_Export"), ("epub", "EPUB"), ("indexing.xml", "writer_indexing_export"), ("layout.xml", "writer_layout_dump")), p,
        ExportNotes=True, ExportNotesInMargin=False, ExportBookmarks=True, ExportFormFields=True, UseTaggedPDF=True, ExportPlaceholders=True)


def begun(kind):
    p = Plants()
    d = fresh(kind)
    information(d, p)
    tried(macro, d, p)
    return p, d


def calc():
    from com.sun.star.table import CellAddress, CellRangeAddress
    from com.sun.star.awt import Rectangle, Size, Point
    p, d = begun("scalc")
    s = d.Sheets.getByIndex(0)
    s.Name = "表" + p("sheet-name")
    for i, row in enumerate((("姓名", "证件号码", "金额"), ("某甲", p("row-1"), "1"), ("某乙", p("row-2"), "2"), ("某甲", p("row-3"), "3"))):
        for j, v in enumerate(row):
            cell = s.getCellByPosition(j, i)
            cell.setValue(float(v)) if j == 2 and i else cell.setString(v)
    s.Annotations.insertNew(CellAddress(0, 1, 1), "批注 " + p("comment"))
    s.getCellByPosition(5, 0).setFormula('=IF(1=2;"%s";"%s")' % (p("formula-then"), p("formula-else")))
    s.getCellByPosition(5, 1).setFormula('=HYPERLINK("https://x.invalid/%s";"%s")' % (p("formula-link"), p("formula-shown")))
    s.getCellByPosition(5, 2).setFormula('="a"&"%s"' % p("joined"))
    s.getCellByPosition(5, 3).setFormula("{=1}")
    tried(lambda: s.getCellRangeByPosition(6, 0, 6, 1).setArrayFormula('="%s"' % p("array-formula")))
    d.NamedRanges.addNewByName("N" + p("range-name"), '"%s"' % p("name-constant"), CellAddress(0, 0, 0), 0)
    d.DatabaseRanges.addNewByName("DB" + p("database-range"), CellRangeAddress(0, 0, 0, 2, 3))

    def validation():
        v = s.getCellByPosition(7, 0).Validation
        import uno
        v.Type = uno.Enum("com.sun.star.sheet.ValidationType", "LIST")
        v.setFormula1('"%s";"b"' % p("list"))
        v.ShowInputMessage = v.ShowErrorMessage = True
        v.InputTitle, v.InputMessage, v.ErrorTitle, v.ErrorMessage = p("prompt-title"), p("prompt"), p("error-title"), p("error")
        s.getCellByPosition(7, 0).Validation = v
    tried(validation)

    def condition():
        import uno
        f = s.getCellByPosition(8, 0).ConditionalFormat
        d.StyleFamilies.getByName("CellStyles").insertByName("式" + p("cell-style"), d.createInstance("com.sun.star.style.CellStyle"))
        f.addNew(props(Operator=uno.Enum("com.sun.star.sheet.ConditionOperator", "EQUAL"), Formula1='"%s"' % p("rule"), StyleName="式" + p["cell-style"]))
        s.getCellByPosition(8, 0).ConditionalFormat = f
    tried(condition)

    def pivot():
        import uno
        q = s.DataPilotTables
        t = q.createDataPilotDescriptor()
        t.setSourceRange(CellRangeAddress(0, 0, 0, 2, 3))
        f = t.DataPilotFields
        f.getByIndex(0).Orientation = uno.Enum("com.sun.star.sheet.DataPilotFieldOrientation", "PAGE")
        f.getByIndex(1).Orientation = uno.Enum("com.sun.star.sheet.DataPilotFieldOrientation", "ROW")
        f.getByIndex(2).Orientation = uno.Enum("com.sun.star.sheet.DataPilotFieldOrientation", "DATA")
        d.Sheets.insertNewByName("透视", 1)
        d.Sheets.getByName("透视").DataPilotTables.insertNewByName("P" + p("pivot-name"), CellAddress(1, 0, 0), t)
        # What the cache holds and no cell does.
        s.getCellByPosition(1, 3).setString("后来")
        d.Sheets.getByName("透视").getCellRangeByPosition(0, 0, 9, 30).clearContents(1023)
    tried(pivot)

    def scenario():
        s.Scenarios.addNewByName("方案" + p("scenario-name"), (CellRangeAddress(0, 10, 0, 10, 1),), "说明 " + p("scenario-comment"))
        d.Sheets.getByName("方案" + p["scenario-name"]).getCellByPosition(10, 0).setString(p("scenario-cell"))
    tried(scenario)

    def chart():
        s.Charts.addNewByName("C" + p("chart-name"), Rectangle(9000, 5000, 9000, 6000), (CellRangeAddress(0, 1, 0, 2, 3),), True, True)
        c = s.Charts.getByIndex(0).EmbeddedObject
        c.HasMainTitle = c.HasSubTitle = True
        c.Title.String, c.SubTitle.String = "图 " + p("chart-title"), p("chart-subtitle")
        c.Diagram.HasXAxisTitle = c.Diagram.HasYAxisTitle = True
        c.Diagram.XAxisTitle.String, c.Diagram.YAxisTitle.String = p("x-title"), p("y-title")
    tried(chart)

    def shapes():
        for service, name in (("RectangleShape", "box"), ("CaptionShape", "callout"), ("CustomShape", "custom")):
            x = d.createInstance("com.sun.star.drawing." + service)
            x.Size, x.Position = Size(5000, 2000), Point(12000, 200)
            s.DrawPage.add(x)
            x.setString("形 " + p(name))
            x.Name, x.Title, x.Description = "n" + p(name + "-name"), p(name + "-title"), p(name + "-text")
    tried(shapes)

    def margins():
        page = d.StyleFamilies.getByName("PageStyles").getByName(s.PageStyle)
        page.HeaderIsOn = page.FooterIsOn = True
        page.HeaderIsShared = page.FooterIsShared = False
        for where in ("RightPageHeaderContent", "LeftPageHeaderContent", "RightPageFooterContent", "FirstPageHeaderContent"):
            h = getattr(page, where)
            for part in ("LeftText", "CenterText", "RightText"):
                getattr(h, part).setString(p(where + "-" + part))
            setattr(page, where, h)
    tried(margins)

    def filtered():
        f = s.getCellRangeByPosition(0, 0, 2, 3).createFilterDescriptor(True)
        from com.sun.star.sheet import TableFilterField
        import uno
        x = TableFilterField()
        x.Field, x.IsNumeric, x.StringValue, x.Operator = 0, False, p("filter"), uno.Enum("com.sun.star.sheet.FilterOperator", "NOT_EQUAL")
        f.setFilterFields((x,))
        f.ContainsHeader = True
        s.getCellRangeByPosition(0, 0, 2, 3).filter(f)
    tried(filtered)

    def linked():
        x = s.getCellByPosition(9, 0)
        f = d.createInstance("com.sun.star.text.TextField.URL")
        f.URL, f.Representation, f.TargetFrame = "https://x.invalid/" + p("link"), p("link-text"), "t"
        x.insertTextContent(x.createTextCursor(), f, False)
        x = s.getCellByPosition(9, 1)
        x.setString("甲")
        x.createTextCursor()
        from com.sun.star.lang import Locale
        key = d.NumberFormats.addNew('"编%s"0' % p("number-format"), Locale("zh", "CN", ""))
        s.getCellByPosition(9, 2).setValue(5)
        s.getCellByPosition(9, 2).NumberFormat = key
    tried(linked)

    def hidden():
        d.Sheets.insertNewByName("隐", 2)
        h = d.Sheets.getByName("隐")
        h.getCellByPosition(0, 0).setString("证件 " + p("hidden-sheet"))
        h.getCellByPosition(200, 5000).setString(p("hidden-far"))
        h.IsVisible = False
        s.Rows.getByIndex(20).IsVisible = False
        s.getCellByPosition(0, 20).setString(p("hidden-row"))
        s.Columns.getByIndex(30).IsVisible = False
        s.getCellByPosition(30, 0).setString(p("hidden-column"))
        s.getCellByPosition(0, 30).setString(p("white"))
        s.getCellByPosition(0, 30).CharColor = 0xFFFFFF
        s.getCellByPosition(0, 31).setString(p("merged"))
        s.getCellRangeByPosition(0, 31, 3, 33).merge(True)
        s.getCellByPosition(2, 32).setString(p("under-merged"))
        s.getCellByPosition(0, 40).setString("1" + p("text-prefix"))
    tried(hidden)

    def tracked():
        d.RecordChanges = True
        s.getCellByPosition(0, 50).setString(p("changed-old"))
        s.getCellByPosition(0, 50).setString(p("changed-new"))
        s.Rows.removeByIndex(60, 1)
        d.RecordChanges = False
    tried(tracked)
    store(d, "uno-calc", (
        ("ods", "calc8"), ("fods", "OpenDocument Spreadsheet Flat XML"), ("xls", "MS Excel 97"), ("xlt", "MS Excel 97 Vorlage/Template"), ("xlsx", "Calc MS Excel 2007 XML"), ("xlsm", "Calc MS Excel 2007 VBA XML"), ("iso.xlsx", "Calc Office Open XML"),
        ("slk", "SYLK"), ("dif", "DIF"), ("html", "HTML (StarCalc)"), ("csv", "Text - txt - csv (StarCalc)"), ("dbf", "dBase"), ("pdf", "calc_pdf_Export")), p, ExportNotes=True)


def impress():
    from com.sun.star.awt import Size, Point
    p, d = begun("simpress")
    page = d.DrawPages.getByIndex(0)
    page.Name = "页" + p("page-name")

    def shape(where, service, text, **values):
        s = d.createInstance("com.sun.star.drawing." + service)
        s.Size, s.Position = Size(9000, 2000), Point(1000, 1000 + 2500 * (where.Count % 6))
        where.add(s)
        if text:
            s.setString(text)
        for k, v in values.items():
            setattr(s, k, v)
        return s
    tried(lambda: shape(page, "TextShape", "证件号码 " + p("text"), Name="n" + p("shape-name"), Title=p("shape-title"), Description=p("shape-text")))
    tried(lambda: shape(page, "EllipseShape", p("ellipse"), Bookmark="https://x.invalid/" + p("click-link")))
    tried(lambda: shape(page, "MeasureShape", p("measure")))
    tried(lambda: shape(page, "ConnectorShape", p("connector")))
    tried(lambda: shape(page, "CaptionShape", p("callout")))
    tried(lambda: shape(page, "RectangleShape", p("hidden-shape"), Visible=False))
    tried(lambda: shape(page, "RectangleShape", p("not-printed"), Printable=False))
    tried(lambda: shape(page, "TextShape", p("off-slide"), Position=Point(90000, 90000)))
    tried(lambda: shape(page.MasterPage, "TextShape", "母版 " + p("master")))
    page.MasterPage.Name = "M" + p("master-name")
    tried(lambda: shape(d.HandoutMasterPage, "TextShape", p("handout")))
    tried(lambda: shape(page.NotesPage, "TextShape", p("notes-shape")))
    tried(lambda: shape(page.MasterPage.NotesPage if hasattr(page.MasterPage, "NotesPage") else page.NotesPage, "TextShape", p("notes-master")))

    def notes():
        for i in range(page.NotesPage.Count):
            x = page.NotesPage.getByIndex(i)
            if "Notes" in x.ShapeType:
                x.setString("备注 " + p("notes"))
    tried(notes)

    def margins():
        for k in ("Header", "Footer", "DateTime"):
            for where, name in ((page, "page"), (page.NotesPage, "notes")):
                try:
                    setattr(where, "Is%sVisible" % k, True)
                    if k == "DateTime":
                        where.IsDateTimeFixed = True
                    setattr(where, k + "Text", p(name + "-" + k.lower()))
                except Exception:
                    p.pop(name + "-" + k.lower(), None)
    tried(margins)

    def comment():
        a = page.createAndInsertAnnotation()
        a.Author, a.Initials = p("comment-author"), "x"
        a.TextRange.setString("批注 " + p("comment"))
    tried(comment)

    def table():
        s = shape(page, "TableShape", "")
        s.Model.Rows.insertByIndex(0, 2)
        s.Model.Columns.insertByIndex(0, 1)
        s.Model.getCellByPosition(0, 0).setString("证件号码")
        s.Model.getCellByPosition(1, 0).setString(p("cell"))
    tried(table)

    def objects():
        for clsid, name in (("47BBB4CB-CE4C-4E80-A591-42D9AE74950F", "calc"), ("12DCAE26-281F-416F-A234-C3086127382E", "chart"), ("078B7ABA-54FC-457F-8551-6147E776A997", "math")):
            s = shape(page, "OLE2Shape", "")
            s.CLSID = clsid
            m = s.Model
            if name == "calc":
                m.Sheets.getByIndex(0).getCellByPosition(0, 0).setString(p("embedded-cell"))
            elif name == "chart":
                m.HasMainTitle = True
                m.Title.String = p("chart-title")
                m.Data.setRowDescriptions((p("chart-row"),) + m.Data.getRowDescriptions()[1:])
            else:
                m.Formula = 'x = "%s"' % p("formula")
    tried(objects)

    def controls():
        for service, values in (("TextField", {"Text": p("form-text"), "HelpText": p("form-help")}), ("ListBox", {"StringItemList": (p("form-list"), "b")}), ("CommandButton", {"Label": p("button")})):
            m = d.createInstance("com.sun.star.form.component." + service)
            for k, v in values.items():
                setattr(m, k, v)
            s = d.createInstance("com.sun.star.drawing.ControlShape")
            s.Size, s.Position, s.Control = Size(4000, 900), Point(15000, 900 * (page.Count % 9)), m
            page.add(s)
    tried(controls)

    def shows():
        show = d.CustomPresentations.createInstance()
        show.insertByIndex(0, page)
        d.CustomPresentations.insertByName("放映" + p("custom-show"), show)
        l = d.LayerManager.insertNewByIndex(0)
        l.Name, l.Title, l.Description = "层" + p("layer-name"), p("layer-title"), p("layer-text")
    tried(shows)

    def fields():
        s = shape(page, "TextShape", "链 ")
        f = d.createInstance("com.sun.star.text.TextField.URL")
        f.URL, f.Representation = "https://x.invalid/" + p("link"), p("link-text")
        s.insertTextContent(s.createTextCursor(), f, False)
    tried(fields)
    d.DrawPages.insertNewByIndex(1)
    q = d.DrawPages.getByIndex(1)
    tried(lambda: shape(q, "TextShape", p("hidden-page")))
    q.Visible = False

    def animated():
        s = shape(q, "TextShape", p("animated"))
        from com.sun.star.presentation.AnimationEffect import FADE_FROM_LEFT
        s.Effect = FADE_FROM_LEFT
        s.DimHide = True
    tried(animated)
    store(d, "uno-impress", (
        ("odp", "impress8"), ("fodp", "OpenDocument Presentation Flat XML"), ("ppt", "MS PowerPoint 97"), ("pps", "MS PowerPoint 97 AutoPlay"), ("pptx", "Impress MS PowerPoint 2007 XML"), ("ppsx", "Impress MS PowerPoint 2007 XML AutoPlay"), ("pptm", "Impress MS PowerPoint 2007 XML VBA"), ("iso.pptx", "Impress Office Open XML"),
        ("pdf", "impress_pdf_Export"), ("odg", "impress8_draw")), p, ExportNotesPages=True, ExportHiddenSlides=True, ExportNotes=True, ExportFormFields=True)


def draw():
    from com.sun.star.awt import Size, Point
    p = Plants()
    d = fresh("sdraw")
    information(d, p)
    page = d.DrawPages.getByIndex(0)

    def shape(service, text, **values):
        s = d.createInstance("com.sun.star.drawing." + service)
        s.Size, s.Position = Size(7000, 1500), Point(1000, 1000 + 1800 * page.Count)
        page.add(s)
        s.setString(text)
        for k, v in values.items():
            setattr(s, k, v)
        return s

    def layer():
        l = d.LayerManager.insertNewByIndex(0)
        l.Name, l.Title, l.Description, l.IsVisible = "层" + p("layer-name"), p("layer-title"), p("layer-text"), False
        d.LayerManager.attachShapeToLayer(shape("TextShape", p("hidden-layer")), l)
    tried(layer)
    tried(lambda: shape("TextShape", "证件号码 " + p("text"), Name="n" + p("name"), Title=p("alt-title"), Description=p("alt-text")))
    tried(lambda: shape("TextShape", p("rotated"), RotateAngle=3300))
    tried(lambda: shape("TextShape", p("spread"), CharKerning=600))
    tried(lambda: shape("MeasureShape", p("measure")))
    tried(lambda: shape("TextShape", p("outline"), CharContoured=True))
    tried(lambda: shape("TextShape", p("vertical"), TextWritingMode=__import__("uno").Enum("com.sun.star.text.WritingMode", "TB_RL")))
    tried(lambda: shape("RectangleShape", p("autofit"), TextFitToSize=__import__("uno").Enum("com.sun.star.drawing.TextFitToSizeType", "PROPORTIONAL")))

    def group():
        g = CONTEXT["context"].ServiceManager.createInstanceWithContext("com.sun.star.drawing.ShapeCollection", CONTEXT["context"])
        g.add(shape("TextShape", p("in-group")))
        g.add(shape("EllipseShape", p("in-group-2")))
        page.group(g).Title = p("group-title")
    tried(group)
    page.MasterPage.Name = "M" + p("master-name")
    store(d, "uno-draw", (("odg", "draw8"), ("fodg", "OpenDocument Drawing Flat XML"), ("pdf", "draw_pdf_Export"), ("svg", "draw_svg_Export"), ("emf", "draw_emf_Export"), ("wmf", "draw_wmf_Export"), ("eps", "draw_eps_Export"), ("html", "draw_html_Export")), p)
    m = fresh("smath")
    q = Plants()
    m.Formula = 'x = "%s" + a_{%s} %%%% %s' % (q("quoted"), q("subscript"), q("remark"))
    m.DocumentProperties.Title = q("title")
    store(m, "uno-math", (("odf", "math8"), ("mml", "MathML XML (Math)"), ("mtef.doc", "MathType 3.x"), ("pdf", "math_pdf_Export")), q)


def uno_documents():
    for part in (writer, calc, impress, draw):
        tried(part)
        stop()
