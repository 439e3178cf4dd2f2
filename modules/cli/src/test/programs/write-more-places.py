#!/usr/bin/python3
"""Writes documents with values at unusual places and in unusual forms, and the list of them.

    write-more-places.py FOLDER    writes FOLDER/written-more.zip

Needs what write-places.py does, and gcab, xorriso, chmcmd, rpmbuild, dpkg-deb, openssl, zip,
ghostscript and abiword. The name of a place that ends with ~ is of a value that is written in
another form than plain digits: spaced, of full width, a digit to a cell.
"""
import base64, gzip, io, json, os, quopri, re, shutil, sys, zipfile
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from places import add, convert, identity as value, main, path, places, run, write


WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def fill(text):
    """Puts a value for each {name}; {name~x} with its digits written by the rule x."""
    p = {}

    def one(m):
        name, rule = m.group(1), m.group(2)
        v = p.setdefault(name + ("~" if rule else ""), value())
        return {None: v, "wide": v.translate(WIDE), "spaced": " ".join(v[i:i + 4] for i in range(0, 18, 4)),
                "dashed": "-".join([v[:6], v[6:14], v[14:]]), "soft": v[:7] + "\u00ad" + v[7:], "zero": v[:7] + "\u200b" + v[7:],
                "nbsp": v[:6] + "\u00a0" + v[6:], "entities": "".join("&#x%x;" % ord(c) for c in v), "escaped": "".join("\\u%04x" % ord(c) for c in v),
                "percent": "".join("%%%02X" % ord(c) for c in v), "base64": base64.b64encode(("证件号码" + v).encode()).decode(),
                "runs": v[:5] + "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>" + v[5:], "span": v[:5] + "<text:span>" + v[5:11] + "</text:span>" + v[11:],
                "lines": "\n".join(v)}[rule]
    return re.sub(r"\{([a-z0-9-]+)(?:~([a-z0-9]+))?\}", one, text), p


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

BODY = """<w:body xmlns:w="W" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">
<w:p><w:r><w:t>证件号码 {split~runs}</w:t></w:r></w:p>
<w:p><w:r><w:t>宽 {wide~wide} 间 {spaced~spaced} 杠 {dashed~dashed} 软 {soft~soft}</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{hidden}</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="2"/></w:rPr><w:t>{white}</w:t></w:r></w:p>
<w:p><w:ins w:id="1" w:author="{ins-author}" w:date="1900-01-01T00:00:00Z"><w:r><w:t>{inserted}</w:t></w:r></w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>{deleted}</w:delText></w:r></w:del></w:p>
<w:p><w:moveFrom w:id="3" w:author="x"><w:r><w:t>{moved-from}</w:t></w:r></w:moveFrom><w:moveTo w:id="4" w:author="x"><w:r><w:t>{moved-to}</w:t></w:r></w:moveTo></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="f"/><w:enabled/><w:helpText w:type="text" w:val="{form-help}"/><w:statusText w:type="text" w:val="{form-status}"/><w:textInput><w:default w:val="{form-default}"/></w:textInput></w:ffData></w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> FORMTEXT {instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{field-result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="{form-list}"/><w:listEntry w:val="b"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
<w:p><w:fldSimple w:instr=" QUOTE {simple-field} "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>
<w:sdt><w:sdtPr><w:alias w:val="{sdt-alias}"/><w:tag w:val="{sdt-tag}"/><w:dropDownList><w:listItem w:displayText="{sdt-shown}" w:value="{sdt-value}"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p><w:r><w:t>{sdt-content}</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>{ruby}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{ruby-base}</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
<w:p><m:oMath><m:r><m:t>{math}</m:t></m:r></m:oMath></w:p>
<w:p><w:bookmarkStart w:id="9" w:name="b{bookmark}"/><w:bookmarkEnd w:id="9"/><w:smartTag w:uri="u" w:element="e"><w:smartTagPr><w:attr w:name="a" w:val="{smart-attribute}"/></w:smartTagPr><w:r><w:t>{smart-tag}</w:t></w:r></w:smartTag></w:p>
<w:p><w:r><w:pict><v:shape id="s1" style="width:100pt;height:30pt" alt="{vml-alt}"><v:textpath on="t" string="{word-art}"/></v:shape></w:pict></w:r></w:p><w:p><w:r><w:pict><v:shape id="s2" style="width:100pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{vml-box}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="{shape-name}" descr="{alt-text}" title="{alt-title}"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>{text-box}</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>{text-box}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
<w:tbl><w:tblPr><w:tblCaption w:val="{table-caption}"/><w:tblDescription w:val="{table-description}"/></w:tblPr><w:tr><w:trPr><w:del w:id="5" w:author="x"/></w:trPr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{deleted-row}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>证件号码</w:t></w:r></w:p></w:tc>{cells~cells}</w:tr></w:tbl>
<w:p><w:r><w:t>{break~break}</w:t></w:r></w:p>
<w:sectPr/></w:body>"""


def docx():
    import docx
    d = docx.Document()
    d.save(path("base.docx"))
    v, b = value(), value()
    body = BODY.replace("{cells~cells}", "".join("<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>" % c for c in v))
    body = body.replace("{break~break}", b[:9] + "</w:t><w:noBreakHyphen/><w:t>" + b[9:])
    body, p = fill(body.replace('"W"', '"%s"' % W))
    p["cells~"], p["break~"] = v, b
    parts = {}

    def part(name, kind, text):
        filled, more = fill(text)
        p.update(more)
        parts[name] = (kind, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + filled)
    ns = 'xmlns:w="%s"' % W
    para = "<w:p><w:r><w:t>{%s}</w:t></w:r></w:p>"
    part("word/footnotes.xml", "footnotes", "<w:footnotes %s><w:footnote w:id='1'>%s</w:footnote></w:footnotes>" % (ns, para % "footnote"))
    part("word/endnotes.xml", "endnotes", "<w:endnotes %s><w:endnote w:id='1'>%s</w:endnote></w:endnotes>" % (ns, para % "endnote"))
    part("word/comments.xml", "comments", "<w:comments %s><w:comment w:id='1' w:author='{comment-author}' w:initials='{initials}'>%s</w:comment></w:comments>" % (ns, para % "comment"))
    part("word/glossary/document.xml", "glossaryDocument", "<w:glossaryDocument %s><w:docParts><w:docPart><w:docPartPr><w:name w:val='{building-block}'/></w:docPartPr><w:docPartBody>%s</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>" % (ns, para % "glossary"))
    part("word/settings2.xml", "settings", "<w:settings %s><w:docVars><w:docVar w:name='v' w:val='{variable}'/></w:docVars><w:mailMerge><w:query w:val='SELECT {merge-query}'/></w:mailMerge></w:settings>" % ns)
    part("word/people.xml", "people", "<w15:people xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'><w15:person w15:author='{person}'/></w15:people>")
    part("word/header7.xml", "header", "<w:hdr %s>%s</w:hdr>" % (ns, para % "orphan-header"))
    part("word/diagrams/data1.xml", "diagramData", "<dgm:dataModel xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><dgm:pt><dgm:t><a:p><a:r><a:t>{smart-art}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>")
    part("word/charts/chart1.xml", "chart", "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'><c:chart><c:ser><c:tx><c:strRef><c:f>S!A1</c:f><c:strCache><c:pt idx='0'><c:v>{chart-cache}</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser></c:chart></c:chartSpace>")
    part("customXml/item7.xml", "customXml", "<root xmlns='urn:x'><id>{custom-xml}</id><e at='{custom-attribute}'/></root>")
    part("docProps/custom.xml", "custom-properties", "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties' xmlns:vt='http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'><property fmtid='{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}' pid='2' name='n{property-name}'><vt:lpwstr>{property}</vt:lpwstr></property></Properties>")
    page, more = fill("<html><body><p>证件 {chunk}</p></body></html>")
    p.update(more)
    p["link-target"] = value()
    # LibreOffice does not open one with all of them.
    common = ("notes", "comments", "header")
    less = {n: part for n, part in parts.items() if part[0].endswith(common)}
    for name, chosen in (("odd.docx", parts), ("less.docx", less)):
        with zipfile.ZipFile(path("base.docx")) as z, zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as out:
            for n in z.namelist():
                data = z.read(n)
                if n == "word/document.xml":
                    data = re.sub(rb"<w:body>.*</w:body>", lambda m: body.encode(), data, flags=re.S)
                if n == "word/_rels/document.xml.rels":
                    rels = "".join('<Relationship Id="x%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="/%s"/>' % (i, kind, q) for i, (q, (kind, _)) in enumerate(chosen.items()))
                    link = ('<Relationship Id="y" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" TargetMode="External" Target="https://x.invalid/%s"/>' % p["link-target"])
                    data = data.replace(b"</Relationships>", (rels + link + "</Relationships>").encode())
                out.writestr(n, data)
            for n, (kind, text) in chosen.items():
                out.writestr(n, text)
            out.writestr("word/afchunk.htm", page)
    add("odd.docx", p, sure=True)
    for f in ["doc", "odt", "rtf", "pdf", "html", "docx", "txt:Text (encoded):UTF8", "epub", "fodt", "xhtml:XHTML Writer File"]:
        convert("less.docx", f, p)


FODT = """<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>题 {title}</dc:title><dc:subject>{subject}</dc:subject><meta:keyword>{keyword}</meta:keyword><dc:description>{description}</dc:description><meta:user-defined meta:name="编号">{user-defined}</meta:user-defined></office:meta>
<office:automatic-styles><style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style><style:page-layout style:name="P"><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="P"><style:header><text:p>页眉 {header}</text:p></style:header><style:footer><text:p>页脚 {footer}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><office:forms><form:form><form:text form:id="c1" form:control-implementation="ooo:com.sun.star.form.component.TextField" form:name="n" form:value="{form-value}" form:current-value="{form-current}" form:title="{form-help}"/><form:listbox form:id="c2" form:control-implementation="ooo:com.sun.star.form.component.ListBox"><form:option form:label="{form-option}" form:value="x"/></form:listbox><form:button form:id="c3" form:label="{form-button}" form:control-implementation="ooo:com.sun.star.form.component.CommandButton"/></form:form></office:forms>
<text:tracked-changes><text:changed-region text:id="d1"><text:deletion><office:change-info><dc:creator>{change-author}</dc:creator><dc:date>1900-01-01T00:00:00</dc:date></office:change-info><text:p>{deleted}</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:variable-decls><text:variable-decl office:value-type="string" text:name="v"/></text:variable-decls><text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="{user-field}" text:name="u"/></text:user-field-decls>
<text:h text:outline-level="1">客户 {heading}</text:h>
<text:p>证件号码 {split~span} 完<text:change text:change-id="d1"/></text:p>
<text:p>宽 {wide~wide} 间 {spaced~spaced} 软 {soft~soft} 零 {zero~zero} <text:span text:style-name="H">{hidden}</text:span></text:p>
<text:p>脚注<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{footnote}</text:p></text:note-body></text:note> 尾注<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>{endnote}</text:p></text:note-body></text:note><office:annotation><dc:creator>{annotation-author}</dc:creator><text:p>{annotation}</text:p></office:annotation></text:p>
<text:p><draw:frame draw:name="{frame-name}" svg:width="8cm" svg:height="2cm" text:anchor-type="paragraph"><draw:text-box><text:p>{text-box}</text:p></draw:text-box><svg:title>{alt-title}</svg:title><svg:desc>{alt-text}</svg:desc></draw:frame></text:p>
<text:p><draw:custom-shape svg:width="6cm" svg:height="2cm" text:anchor-type="paragraph"><text:p>{shape}</text:p></draw:custom-shape><draw:control draw:control="c1" svg:width="3cm" svg:height="1cm" text:anchor-type="as-char"/><draw:control draw:control="c2" svg:width="3cm" svg:height="1cm" text:anchor-type="as-char"/><draw:control draw:control="c3" svg:width="3cm" svg:height="1cm" text:anchor-type="as-char"/></text:p>
<text:p><text:bookmark-start text:name="b{bookmark}"/>书签<text:bookmark-end text:name="b{bookmark}"/><text:a xlink:href="https://x.invalid/{link}" office:title="{link-title}">{link-text}</text:a></text:p>
<text:p><text:variable-set text:name="v" office:value-type="string" office:string-value="{variable}" text:display="none"/><text:user-field-get text:name="u">{user-field}</text:user-field-get><text:placeholder text:placeholder-type="text" text:description="{placeholder-help}">&lt;{placeholder}&gt;</text:placeholder><text:conditional-text text:condition="ooow:1" text:string-value-if-true="{condition-true}" text:string-value-if-false="{condition-false}">x</text:conditional-text><text:drop-down text:name="d"><text:label text:value="{drop-down}"/><text:label text:value="y"/>y</text:drop-down><text:hidden-text text:condition="ooow:1" text:string-value="{hidden-field}" text:is-hidden="true">x</text:hidden-text></text:p>
<text:p><text:ruby><text:ruby-base>{ruby-base}</text:ruby-base><text:ruby-text>{ruby}</text:ruby-text></text:ruby><text:alphabetical-index-mark text:string-value="{index-mark}"/></text:p>
<text:section text:name="s{section-name}" text:display="none"><text:p>{hidden-section}</text:p></text:section>
<table:table table:name="t{table-name}"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>姓名</text:p></table:table-cell><table:table-cell><text:p>证件号码</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>某甲</text:p></table:table-cell><table:table-cell><text:p>{cell}</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="digits"><table:table-column table:number-columns-repeated="19"/><table:table-row><table:table-cell><text:p>证件</text:p></table:table-cell>{digits~cells}</table:table-row></table:table>
<text:list><text:list-item><text:p>{bullet}</text:p><text:list><text:list-item><text:p>{inner-bullet}</text:p></text:list-item></text:list></text:list-item></text:list>
</office:text></office:body></office:document>"""


def odt():
    v = value()
    text, p = fill(FODT.replace("{digits~cells}", "".join("<table:table-cell><text:p>%s</text:p></table:table-cell>" % c for c in v)))
    p["digits~"] = v
    write("odd.fodt", text)
    add("odd.fodt", p, sure=True)
    for f in ["odt", "docx", "doc", "rtf", "html", "pdf", "epub", "txt:Text (encoded):UTF8", "xhtml:XHTML Writer File", "ott", "dotx", "docm", "xml:MS Word 2003 XML", "uot", "png"]:
        convert("odd.fodt", f, p)
    for f in ["abw", "zabw", "latex", "wml", "dbk", "awt", "kwd", "bzabw", "html", "mht", "xsl-fo"]:
        name = "abiword-odt." + f
        run("abiword", "--to=" + f, "-o", path(name), path("libreoffice-odd-fodt.odt"))
        add(name, p)


FODS = """<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:meta><dc:title>{title}</dc:title><meta:user-defined meta:name="n">{user-defined}</meta:user-defined></office:meta>
<office:automatic-styles><style:page-layout style:name="P"/><style:style style:name="HS" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Default" style:page-layout-name="P"><style:header><text:p>{header}</text:p></style:header><style:footer><text:p>{footer}</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:spreadsheet><table:content-validations><table:content-validation table:name="val1" table:condition="of:cell-content-is-in-list(&quot;{list}&quot;;&quot;b&quot;)" table:base-cell-address="t.A9"><table:help-message table:title="{prompt-title}" table:display="true"><text:p>{prompt}</text:p></table:help-message><table:error-message table:title="e" table:display="true"><text:p>{error}</text:p></table:error-message></table:content-validation></table:content-validations>
<table:table table:name="t{sheet-name}"><table:shapes><draw:frame svg:width="4cm" svg:height="1cm" svg:x="1cm" svg:y="9cm"><draw:text-box><text:p>{text-box}</text:p></draw:text-box><svg:title>{alt-title}</svg:title><svg:desc>{alt-text}</svg:desc></draw:frame><draw:custom-shape svg:width="3cm" svg:height="1cm" svg:x="6cm" svg:y="9cm"><text:p>{shape}</text:p></draw:custom-shape></table:shapes>
<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>
<table:table-row><table:table-cell office:value-type="string"><text:p>姓名</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>证件号码</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>备注</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>某甲</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>{hidden-column}</text:p></table:table-cell><table:table-cell office:value-type="string"><office:annotation><dc:creator>{note-author}</dc:creator><text:p>{note}</text:p></office:annotation><text:p>宽{wide~wide}</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>{hidden-row}</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><text:p>{filtered-row}</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:formula="of:=IF([.A1]=&quot;{formula}&quot;;&quot;{formula-else}&quot;;0)" office:value-type="string" office:string-value="{formula-result}"><text:p>{formula-result}</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>{merged}</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p><text:a xlink:href="https://x.invalid/{link}">{link-text}</text:a></text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>{line-one}</text:p><text:p>{line-two}</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell table:content-validation-name="val1" office:value-type="string"><text:p>b</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>间 {spaced~spaced}</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>{soft~soft}</text:p></table:table-cell></table:table-row>
<table:table-row>{digits~cells}</table:table-row>
</table:table>
<table:table table:name="h" table:style-name="HS"><table:table-row><table:table-cell office:value-type="string"><text:p>{hidden-sheet}</text:p></table:table-cell></table:table-row></table:table>
<table:named-expressions><table:named-expression table:name="n" table:expression="of:=&quot;{named}&quot;"/></table:named-expressions>
</office:spreadsheet></office:body></office:document>"""


def ods():
    v = value()
    text, p = fill(FODS.replace("{digits~cells}", "".join('<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' % c for c in v)))
    p["digits~"] = v
    write("odd.fods", text)
    add("odd.fods", p, sure=True)
    for f in ["ods", "xlsx", "xls", "html", "pdf", "csv", "dif", "slk", "xlsm", "ots", "xltx", "uos", "xml:MS Excel 2003 XML", "csv:Text - txt - csv (StarCalc):9,34,UTF16", "dbf"]:
        convert("odd.fods", f, p)


FODP = """<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:meta><dc:title>{title}</dc:title><meta:keyword>{keyword}</meta:keyword></office:meta>
<office:automatic-styles><style:page-layout style:name="P"/><style:style style:name="dpH" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="P"><draw:frame svg:width="5cm" svg:height="1cm" svg:x="1cm" svg:y="17cm"><draw:text-box><text:p>{master}</text:p></draw:text-box></draw:frame></style:master-page></office:master-styles>
<office:body><office:presentation>
<draw:page draw:name="p{page-name}" draw:master-page-name="M"><office:annotation svg:x="1cm" svg:y="1cm"><dc:creator>{comment-author}</dc:creator><text:p>{comment}</text:p></office:annotation>
<draw:frame svg:width="20cm" svg:height="2cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>客户 {title-box}</text:p><text:p>{wide~wide} {split~span}</text:p></draw:text-box><svg:title>{alt-title}</svg:title><svg:desc>{alt-text}</svg:desc></draw:frame>
<draw:g><draw:custom-shape draw:name="{shape-name}" svg:width="8cm" svg:height="2cm" svg:x="1cm" svg:y="4cm"><text:p>{group-shape}</text:p></draw:custom-shape></draw:g>
<draw:custom-shape svg:width="8cm" svg:height="2cm" draw:transform="rotate (0.785) translate (3cm 14cm)"><text:p>{rotated}</text:p></draw:custom-shape>
<draw:frame svg:width="12cm" svg:height="3cm" svg:x="1cm" svg:y="7cm"><table:table><table:table-column/><table:table-column/><table:table-row><table:table-cell><text:p>证件号码</text:p></table:table-cell><table:table-cell><text:p>{cell}</text:p></table:table-cell></table:table-row></table:table></draw:frame>
<draw:frame svg:width="3cm" svg:height="6cm" svg:x="20cm" svg:y="7cm"><draw:text-box><text:p>窄 {narrow}</text:p></draw:text-box></draw:frame>
<presentation:notes><draw:frame presentation:class="notes" svg:width="15cm" svg:height="8cm" svg:x="2cm" svg:y="14cm"><draw:text-box><text:p>备注 {notes}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>
<draw:page draw:name="q" draw:style-name="dpH" draw:master-page-name="M"><draw:frame svg:width="20cm" svg:height="2cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>{hidden-slide}</text:p><text:p><text:a xlink:href="https://x.invalid/{link}">{link-text}</text:a></text:p></draw:text-box></draw:frame></draw:page>
</office:presentation></office:body></office:document>"""


def odp():
    text, p = fill(FODP)
    write("odd.fodp", text)
    add("odd.fodp", p, sure=True)
    for f in ["odp:impress8", "pptx:Impress MS PowerPoint 2007 XML", "ppt:MS PowerPoint 97", "pdf:impress_pdf_Export", "html:impress_html_Export", "otp:impress8_template", "potx:Impress MS PowerPoint 2007 XML Template", "uop:UOF presentation", "svg:impress_svg_Export", "emf:impress_emf_Export", "wmf:impress_wmf_Export", "odg:impress8_draw"]:
        convert("odd.fodp", f, p)


PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><style>
@page {{ margin: 2cm }} body {{ font: 12px sans-serif }} .mark {{ position: fixed; top: 0; left: 0; transform: rotate(-45deg); opacity: .2; font-size: 30px; width: 200%; word-break: break-all }}
.v {{ writing-mode: vertical-rl; height: 220px }} .ls {{ letter-spacing: 6px }} .n {{ width: 60px; word-break: break-all; border: 1px solid }} .q {{ column-count: 3; word-break: break-all }} .b:before {{ content: "{before}" }}
.t {{ font-size: 1px }} .r {{ transform: rotate(90deg); display: inline-block }} .i {{ transform: scaleX(-1) }} .box td {{ border: 1px solid; width: 14px; text-align: center }} .right {{ text-align: right; direction: rtl; unicode-bidi: plaintext }} table.w {{ width: 200px; table-layout: fixed; word-break: break-all; border-collapse: collapse }} table.w td {{ border: 1px solid }}
</style></head><body>
<div class="mark">内部资料 某某银行 20260101 内部资料 某某银行 20260101 内部资料 某某银行 20260101</div>
<p>证件号码 {line}</p><p class="ls">{letter-spaced~}</p><p>{wide~wide} {spaced~spaced} {soft~soft} {zero~zero} {nbsp~nbsp}</p>
<div class="v">竖排 {vertical}</div><table><tr><td class="n">{narrow-cell}</td><td class="n">某甲</td></tr></table>
<table class="w"><tr><td>姓名</td><td>证件号码</td><td>手机</td></tr><tr><td>某甲</td><td>{wrapped-cell}</td><td>{wrapped-beside}</td></tr><tr><td>某乙</td><td>{wrapped-second}</td><td>无</td></tr></table>
<p class="b">前</p><p class="t">{tiny}</p><span class="r">{rotated}</span><p style="color:white">{white}</p><p style="opacity:.02">{transparent}</p>
<table class="box"><tr><td>证件</td>{digits~cells}</tr></table>
<div style="position:absolute; top:400px; left:300px; background:#fff">{overlay}</div><div style="position:absolute; top:400px; left:300px">{overlaid}</div>
<p>{sub}<sub>1</sub> <ruby>{ruby-base}<rt>{ruby}</rt></ruby></p><ol><li>{item}</li></ol><form><input value="{input}"><textarea>{textarea}</textarea><select><option>{option}</option></select></form>
<p>{end}</p></body></html>"""


def pages():
    v, s = value(), value()
    text = PAGE.replace("{digits~cells}", "".join("<td>%s</td>" % c for c in v)).replace("{letter-spaced~}", s)
    text, p = fill(text.replace("{{", "\1").replace("}}", "\2"))
    text = text.replace("\1", "{").replace("\2", "}")
    p["digits~"], p["letter-spaced~"] = v, s
    write("odd-page.html", text)
    add("odd-page.html", p, sure=True)
    # The title is no part of the page that is printed, and style sheets are only in part.
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--print-to-pdf=odd-chromium.pdf", "file://" + path("odd-page.html"))
    add("odd-chromium.pdf", p, sure=True)
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--generate-pdf-document-outline", "--no-pdf-header-footer", "--print-to-pdf=odd-chromium-tagged.pdf", "file://" + path("odd-page.html"))
    add("odd-chromium-tagged.pdf", p, sure=True)
    for name, command in [("gs.pdf", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-sOutputFile=gs.pdf", "odd-chromium.pdf"]),
                          ("gs.ps", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=ps2write", "-sOutputFile=gs.ps", "odd-chromium.pdf"]),
                          ("gs.xps", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=xpswrite", "-sOutputFile=gs.xps", "odd-chromium.pdf"]),
                          ("gs.docx", ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=docxwrite", "-sOutputFile=gs.docx", "odd-chromium.pdf"]),
                          ("cairo.pdf", ["pdftocairo", "-pdf", "odd-chromium.pdf", "cairo.pdf"]),
                          ("cairo.svg", ["pdftocairo", "-svg", "odd-chromium.pdf", "cairo.svg"]),
                          ("poppler.html", ["pdftohtml", "-s", "-noframes", "odd-chromium.pdf", "poppler.html"]),
                          ("poppler.xml", ["pdftohtml", "-xml", "odd-chromium.pdf", "poppler.xml"]),
                          ("poppler.txt", ["pdftotext", "-layout", "odd-chromium.pdf", "poppler.txt"])]:
        run(*command)
        add(name, p, sure=name in ("gs.pdf", "cairo.pdf"))


def pdf():
    from reportlab.pdfgen import canvas
    from reportlab.platypus import SimpleDocTemplate, Table, Paragraph, TableStyle
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    p = {}

    def v(name):
        return p.setdefault(name, value())
    c = canvas.Canvas(path("odd-reportlab.pdf"), pageCompression=1)
    c.setFont("STSong-Light", 12)
    c.drawString(60, 780, "证件号码 " + v("line"))
    c.beginForm("f")
    c.drawString(60, 760, v("form-object"))
    c.endForm()
    c.doForm("f")
    t = c.beginText(60, 740)
    t.setTextRenderMode(3)
    t.textOut(v("invisible"))
    c.drawText(t)
    for i, ch in enumerate(v("boxes~")):
        c.rect(60 + 20 * i, 700, 20, 20)
        c.drawString(65 + 20 * i, 705, ch)
    x = v("pieces")
    for i in range(0, 18, 3):
        c.drawString(60 + c.stringWidth(x[:i]), 680, x[i:i + 3])
    x = v("backwards")
    for i in reversed(range(0, 18, 6)):
        c.drawString(60 + c.stringWidth(x[:i]), 660, x[i:i + 6])
    c.saveState()
    c.setFillGray(0.8)
    for y in range(0, 800, 60):
        for q in range(0, 600, 150):
            c.saveState()
            c.translate(q, y)
            c.rotate(30)
            c.drawString(0, 0, "内部 0123456789")
            c.restoreState()
    c.restoreState()
    for y in range(500, 640, 14):
        c.drawString(60, y, "卡 " + v("under-mark-%d" % y))
    for a in (90, 180, 270):
        c.saveState()
        c.translate(300, 300)
        c.rotate(a)
        c.drawString(30, 30, v("turned-%d" % a))
        c.restoreState()
    c.acroForm.checkbox(name="k" + v("field-name"), x=60, y=400, tooltip=v("tooltip"))
    c.acroForm.choice(value="b", options=[v("choice"), "b"], x=60, y=360, width=200, height=20, name="c")
    c.acroForm.listbox(value="b", options=[v("list"), "b"], x=60, y=300, width=200, height=40, name="l")
    c.acroForm.textfield(value=v("comb"), maxlen=18, fieldFlags="comb", x=60, y=260, width=300, name="t")
    c.textAnnotation(v("annotation"), Rect=[60, 200, 80, 220])
    c.showPage()
    c.setFont("STSong-Light", 12)
    for column in range(3):
        for line in range(6):
            c.drawString(40 + 180 * column, 780 - 16 * line, v("column-%d-%d" % (column, line)))
    c.addPageLabel(1, prefix=v("page-label"))
    c.showPage()
    c.save()
    add("odd-reportlab.pdf", p, sure=True)
    q = {}
    style = getSampleStyleSheet()["Normal"]
    style.wordWrap = "CJK"
    rows = [["No", "ID", "Name", "Card"]]
    for i in range(5):
        q["id-%d" % i], q["card-%d" % i] = value(), value()
        rows.append([str(i), Paragraph(q["id-%d" % i], style), "A" * 3, Paragraph(q["card-%d" % i], style)])
    SimpleDocTemplate(path("odd-platypus.pdf")).build([
        Table(rows, colWidths=[30, 62, 40, 70], style=TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black")])),
    ])
    add("odd-platypus.pdf", q, sure=True)
    q = {}
    rows = [["No", "ID", "Name", "Card"]]
    for i in range(5):
        q["id-%d" % i], q["card-%d" % i] = value(), value()
        rows.append([str(i), q["id-%d" % i][:9] + "\n" + q["id-%d" % i][9:], "A" * 3, q["card-%d" % i]])
    SimpleDocTemplate(path("odd-platypus-open.pdf")).build([Table(rows)])
    add("odd-platypus-open.pdf", q, sure=True)


def mail():
    v = value()
    body, p = fill("证件号码 {body} 宽 {wide~wide}\r\n> {quoted}\r\n-- \r\n{signature}\r\n")
    m = MIMEMultipart("mixed")
    m["From"] = '"客户 %s" <a@x.invalid>' % p.setdefault("from", value())
    m["To"] = "b%s@x.invalid" % p.setdefault("to", value())
    m["Date"] = "Mon, 1 Jan 1900 00:00:00 +0800"
    m["X-Note"] = p.setdefault("header", value())
    # A number that the words of a header are cut in.
    m["Subject"] = "=?utf-8?b?%s?=\r\n =?utf-8?b?%s?=" % (base64.b64encode(("证件" + v[:9]).encode()).decode(), base64.b64encode(v[9:].encode()).decode())
    p["subject-words"] = v
    m.attach(MIMEText(body, "plain", "gb18030"))
    flowed = p.setdefault("quoted-break", value())
    part = MIMEText("", "plain", "utf-8")
    del part["Content-Transfer-Encoding"]
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload("=E8=AF=81 " + flowed[:8] + "=\r\n" + flowed[8:] + "\r\n")
    m.attach(part)
    ics, more = fill("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:面签 {ics}\r\nDESCRIPTION:证件号码 FOLD\r\nATTENDEE;CN=\"{attendee}\":mailto:a@x.invalid\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
    f = more["ics-fold"] = value()
    p.update(more)
    ics = ics.replace("FOLD", f[:7] + "\r\n " + f[7:])
    part = MIMEText(ics, "calendar", "utf-8")
    m.attach(part)
    inner = MIMEText(p.setdefault("forwarded", value()))
    inner["Subject"] = p.setdefault("forwarded-subject", value())
    m.attach(MIMEMessage(inner))
    a = MIMEApplication(b"x")
    n = p.setdefault("name-pieces", value())
    a["Content-Disposition"] = "attachment; filename*0=\"%s\"; filename*1=\"%s.txt\"" % (n[:9], n[9:])
    m.attach(a)
    h, more = fill('<html><body>&#35777;&#20214; {html~entities}<img src="data:text/plain;base64,DATA"><!-- {html-comment} --></body></html>')
    d = more["html-data"] = value()
    p.update(more)
    m.attach(MIMEText(h.replace("DATA", base64.b64encode(("证件 " + d).encode()).decode()), "html", "utf-8"))
    raw = m.as_bytes()
    write("odd.eml", raw)
    add("odd.eml", p, sure=True)
    write("odd.mbox", b"From a@x.invalid Mon Jan  1 00:00:00 1900\n" + raw.replace(b"\r\n", b"\n") + b"\n\nFrom b Mon Jan  1 00:00:00 1900\nSubject: x\nFrom: b@x.invalid\nTo: c@x.invalid\n\n>From " + p.setdefault("mbox-from", value()).encode() + b"\n")
    add("odd.mbox", p, sure=True)
    write("nomime", raw)
    add("nomime", {k: x for k, x in p.items() if k != "mbox-from"}, sure=True)
    uu = value()
    write("uu.eml", b"From: a@x.invalid\nTo: b@x.invalid\nSubject: x\n\nbegin 644 a.txt\n" + uuencode(("证件 " + uu + "\n").encode()) + b"`\nend\n")
    add("uu.eml", {"uuencoded": uu}, sure=True)
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "k.pem", "-out", "c.pem", "-days", "2", "-subj", "/CN=051@x@" + p.setdefault("certificate", value()))
    s = value()
    write("plain.txt", "Content-Type: text/plain; charset=utf-8\r\n\r\n证件 " + s + "\r\n")
    for form, extra in [("DER", []), ("SMIME", []), ("PEM", [])]:
        name = "signed-" + form.lower() + (".eml" if form == "SMIME" else ".p7m")
        run("openssl", "cms", "-sign", "-nodetach", "-in", "plain.txt", "-signer", "c.pem", "-inkey", "k.pem", "-outform", form, "-out", name)
        add(name, {"signed": s, "certificate": p["certificate"]}, sure=True)
    run("openssl", "cms", "-compress", "-in", "plain.txt", "-outform", "DER", "-out", "packed.p7z")
    add("packed.p7z", {"packed": s}, sure=True)
    run("openssl", "x509", "-in", "c.pem", "-outform", "DER", "-out", "c.cer")
    add("c.cer", {"certificate": p["certificate"]}, sure=True)
    add("c.pem", {"certificate": p["certificate"]}, sure=True)


def uuencode(data):
    import binascii
    return b"".join(binascii.b2a_uu(data[i:i + 45]) for i in range(0, len(data), 45))


def nested():
    v = {k: value() for k in "docx xlsx csv pdf".split()}
    import docx
    import openpyxl
    d = docx.Document()
    d.add_table(1, 2).cell(0, 1).text = v["docx"]
    d.save(path("in.docx"))
    w = openpyxl.Workbook()
    w.active["B2"] = v["xlsx"]
    w.save(path("in.xlsx"))
    m = MIMEMultipart()
    m["Subject"], m["From"], m["To"] = "x", "a@x.invalid", "b@x.invalid"
    for n in ["in.docx", "in.xlsx"]:
        with open(path(n), "rb") as f:
            a = MIMEApplication(f.read(), Name=n)
        a.add_header("Content-Disposition", "attachment", filename=n)
        m.attach(a)
    gz = gzip.compress(("编号,证件\n1," + v["csv"] + "\n").encode("gb18030"))
    a = MIMEApplication(gz, Name="x.csv.gz")
    m.attach(a)
    write("in.eml", m.as_bytes())
    got = {k: v[k] for k in ("docx", "xlsx", "csv")}
    with zipfile.ZipFile(path("in.zip"), "w", zipfile.ZIP_DEFLATED) as z:
        z.write(path("in.eml"), "邮件/in.eml")
    run("7z", "a", "deep.7z", "in.zip")
    add("deep.7z", got, sure=True)
    run("tar", "-cJf", "deep.tar.xz", "in.zip")
    add("deep.tar.xz", got, sure=True)
    run("gcab", "-c", "-z", "deep.cab", "in.eml")
    add("deep.cab", got, sure=True)
    run("genisoimage", "-quiet", "-J", "-R", "-o", "deep.iso", "in.eml")
    write("deep.iso.gz", gzip.compress(open(path("deep.iso"), "rb").read()))
    add("deep.iso.gz", got, sure=True)
    with open(path("/usr/lib/7zip/7zCon.sfx"), "rb") as f, open(path("deep.7z"), "rb") as g:
        write("deep.exe", f.read() + g.read())
    # 7zCon.sfx of Debian is a program of Linux.
    os.makedirs(path("deb/DEBIAN"), exist_ok=True)
    write("deb/DEBIAN/control", "Package: x\nVersion: 1\nArchitecture: all\nMaintainer: x\nDescription: %s\n" % v["pdf"])
    shutil.copy(path("in.eml"), path("deb/in.eml"))
    for z in ("xz", "gzip", "zstd"):
        run("dpkg-deb", "-Z" + z, "--root-owner-group", "-b", "deb", "deep-%s.deb" % z)
        add("deep-%s.deb" % z, dict(got, description=v["pdf"]), sure=True)
    write("x.spec", "Name: x\nVersion: 1\nRelease: 1\nSummary: %s\nLicense: x\nBuildArch: noarch\n%%description\n%s\n%%install\nmkdir -p %%{buildroot}/d\ncp %s %%{buildroot}/d/\n%%files\n/d/in.eml\n" % (v["pdf"], v["pdf"], path("in.eml")))
    run("rpmbuild", "-bb", "--define", "_topdir " + path("rpm"), "x.spec")
    made = path("rpm/RPMS/noarch/x-1-1.noarch.rpm")
    if os.path.exists(made):
        shutil.move(made, path("deep.rpm"))
        add("deep.rpm", dict(got, description=v["pdf"]), sure=True)
    h = {k: value() for k in "page title topic".split()}
    write("h1.htm", "<html><head><title>%s</title></head><body><p>证件号码 %s</p></body></html>" % (h["title"], h["page"]))
    write("h.hhc", '<html><body><ul><li><object type="text/sitemap"><param name="Name" value="%s"><param name="Local" value="h1.htm"></object></ul></body></html>' % h["topic"])
    write("h.hhp", "[OPTIONS]\nCompiled file=help.chm\nContents file=h.hhc\nDefault topic=h1.htm\nTitle=x\n[FILES]\nh1.htm\n")
    run("chmcmd", "h.hhp")
    add("help.chm", h, sure=True)
    s = value()
    write("s.txt", "证件 " + s + "\n")
    with zipfile.ZipFile(path("comment.zip"), "w", zipfile.ZIP_STORED) as z:
        z.write(path("s.txt"), "s.txt")
        c = value()
        z.comment = c.encode()
    run("zip", "-q", "-A", "comment.zip")
    with open(path("comment.zip"), "rb") as f:
        write("behind.bin", os.urandom(0) + b"\x7fELF" + bytes(200) + f.read())
    add("behind.bin", {"entry": s}, sure=True)
    add("comment.zip", {"entry": s, "comment": c}, sure=True)


TEXTS = {
    "url": "[InternetShortcut]\r\nURL=https://x.invalid/?id={link}\r\n",
    "reg": "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\x]\r\n\"id\"=\"{value}\"\r\n",
    "vcf": "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89\r\nNOTE;ENCODING=QUOTED-PRINTABLE:=E8=AF=81 {note}\r\nTEL;CELL:{tel}\r\nEND:VCARD\r\n",
    "ics": "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{summary}\r\nDESCRIPTION:a\\n证件 {description}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "ldif": "dn: cn=a,dc=x\nemployeeNumber: {number}\ndescription:: {packed~base64}\n",
    "har": '{{"log": {{"entries": [{{"request": {{"url": "https://x.invalid/?id={query}", "postData": {{"text": "{{\\"id\\":\\"{posted}\\"}}"}}}}, "response": {{"content": {{"text": "{body~base64}", "encoding": "base64"}}}}}}]}}}}',
    "ipynb": '{{"cells": [{{"cell_type": "code", "source": ["x = \\"{source}\\"\\n"], "outputs": [{{"data": {{"text/html": ["<td>{html}</td>"], "text/plain": ["{plain}"]}}}}]}}], "nbformat": 4}}',
    "json": '{{"a": "{escaped~escaped}", "b": "{{\\"c\\": \\"{inner}\\"}}", "d": ["{packed~base64}"], "e": "%E8%AF%81={query}"}}',
    "xml": '<?xml version="1.0"?><r a="{attribute}"><b><![CDATA[<x>{cdata}</x>]]></b><c>{entities~entities}</c><d>&lt;y&gt;{escaped}&lt;/y&gt;</d><?pi {instruction}?><!-- {comment} --><e>{packed~base64}</e></r>',
    "tex": "\\documentclass{{article}}\n% {comment}\n\\begin{{document}}\n证件号码 {text} \\footnote{{ {footnote} }}\n\\begin{{tabular}}{{ll}}\n姓名 & 证件 \\\\\n某甲 & {cell} \\\\\n\\end{{tabular}}\n\\end{{document}}\n",
    "html": "<html><body>证件 {soft~soft} {zero~zero} {entities~entities} <b>证</b>{tag} <p style='display:none'>{hidden}</p><script>var a='{script}'</script><svg><text>{svg}</text></svg><template>{template}</template><noscript>{noscript}</noscript></body></html>",
    "sql": "INSERT INTO t VALUES (1, N'{national}', E'\\\\x41{escape}', 0x41, /*!40000 '{conditional}' */ NULL); -- {comment}\n",
    "php": 'a:1:{{s:2:"id";s:18:"{serialized}";}}\n',
    "props": "# {comment}\nname=\\u5f20\\u4e09\nid={value}\n",
    "log": "GET /x?id={query}&n=%E5%BC%A0%E4%B8%89&m={second} HTTP/1.1\n[x] body={{\"id\":\"{json}\"}}\nx {wide~wide} {spaced~spaced} {dashed~dashed}\n",
    "bat": "@echo off\r\nset ID={value}\r\nrem {remark}\r\n",
    "csv": "姓名,证件,备注\n某甲,\"=\"\"{formula}\"\"\",'{quote}\n某乙,\t{tab},{nbsp~nbsp}\n某丙,\"a\n{line}\",{last}\n",
    "vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\n证件 {caption}\n",
    "po": 'msgid "a"\nmsgstr ""\n"证件 {message}\\n"\n',
    "toml": "[a]\nid = \"{value}\"\nb = '''\n{multi}\n'''\n",
    "diff": "--- a\n+++ b\n@@ -1 +1 @@\n-{removed}\n+{added}\n",
    "eps": "%!PS-Adobe-3.0 EPSF-3.0\n%%Title: {title}\n(证件 {string}) show\n",
    "dxf": "0\nSECTION\n2\nENTITIES\n0\nTEXT\n1\n{text}\n0\nENDSEC\n0\nEOF\n",
    "plist": '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0"><dict><key>id</key><string>{string}</string><key>d</key><data>{data~base64}</data></dict></plist>',
    "svg": '<svg xmlns="http://www.w3.org/2000/svg"><title>{title}</title><text x="1">{text}</text><desc>{desc}</desc><a href="https://x.invalid/{href}"/></svg>',
    "rss": '<rss><channel><item><title>{title}</title><description>&lt;p&gt;{description}&lt;/p&gt;</description></item></channel></rss>',
    "emlx": "310       \nFrom: a@x.invalid\nTo: b@x.invalid\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n证件 {body}\n",
    "swift": "{{1:F01AAAABBCCAXXX0000000000}}{{4:\n:20:REF\n:50K:/{account}\nZHANG SAN\n:70:{details}\n-}}\n",
    "vert": "证件\n{vertical~lines}\n\n",
}


def texts():
    for charset in ("utf-8", "gb18030", "utf-16"):
        for suffix, text in TEXTS.items():
            t, p = fill(text.replace("{{", "\1").replace("}}", "\2"))
            t = t.replace("\1", "{").replace("\2", "}")
            name = "odd-%s.%s" % (charset, suffix)
            write(name, t.encode(charset, "replace"))
            add(name, {k: v for k, v in p.items() if charset != "gb18030" or k not in ("zero~", "soft~")}, sure=True)


def binaries():
    """Values as they stand in files that nothing reads."""
    import plistlib, sqlite3
    p = {k: value() for k in "ascii utf16 gbk utf8".split()}
    write("odd.dat", bytes(40) + b"\1\2" + p["ascii"].encode() + bytes([0, 1, 255, 254]) * 4 + ("证件" + p["utf16"]).encode("utf-16-le") + bytes(9) + ("证件" + p["gbk"]).encode("gb18030") + b"\0\3\4" + ("证件" + p["utf8"]).encode() + bytes(50))
    add("odd.dat", p, sure=True)
    q = {k: value() for k in "string key data wide".split()}
    write("odd.bplist", plistlib.dumps({"证件": q["wide"], "k" + q["key"]: 1, "s": q["string"], "d": ("<html>" + q["data"] + "</html>").encode()}, fmt=plistlib.FMT_BINARY))
    add("odd.bplist", q, sure=True)


main({f.__name__: f for f in (docx, odt, ods, odp, pages, pdf, mail, nested, texts, binaries)}, "written-more.zip", sys.argv[2:])
