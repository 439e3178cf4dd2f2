package org.inshore.scanners.documents.places;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Places in documents that are written as text: OOXML, OpenDocument, OFD, RTF. */
final class MarkupPlaces {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String W = "xmlns:w=\"w\" xmlns:v=\"v\"";
  private static final String ODF = "application/vnd.oasis.opendocument.";
  private static final String NAMESPACES =
      " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" xmlns:xlink=\"l\""
          + " xmlns:form=\"f\" xmlns:svg=\"s\" xmlns:dc=\"c\" xmlns:style=\"y\" xmlns:meta=\"m\"";

  private final List<Place> places = new ArrayList<>();

  private MarkupPlaces() {}

  static List<Place> all() {
    MarkupPlaces all = new MarkupPlaces();
    all.word();
    all.slides();
    all.openDocument();
    all.ofd();
    all.rtf();
    return all.places;
  }

  private void word() {
    String p = "<w:p><w:r><w:t>#</w:t></w:r></w:p>";
    body("text", p);
    body("runs of one number", "<w:p><w:r><w:t>@</w:t></w:r><w:r><w:rPr/><w:t>~</w:t></w:r></w:p>");
    body(
        "number around a reading",
        "<w:p><w:r><w:t>@</w:t></w:r><w:r><w:ruby><w:rt><w:r><w:t>hao</w:t></w:r></w:rt>"
            + "<w:rubyBase><w:r><w:t>~</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>");
    body("reading", "<w:p><w:r><w:ruby><w:rt><w:r><w:t>#</w:t></w:r></w:rt></w:ruby></w:r></w:p>");
    body("table", "<w:tbl><w:tr><w:tc>" + p + "</w:tc></w:tr></w:tbl>");
    body("text box", "<w:p><w:r><w:txbxContent>" + p + "</w:txbxContent></w:r></w:p>");
    body("deleted text", "<w:p><w:del><w:r><w:delText>#</w:delText></w:r></w:del></w:p>");
    body("field", "<w:p><w:r><w:instrText>HYPERLINK \"mailto:#\"</w:instrText></w:r></w:p>");
    body("bookmark", "<w:p><w:bookmarkStart w:name=\"b_#\"/></w:p>");
    body(
        "default of a field",
        "<w:p><w:ffData><w:textInput><w:default w:val=\"#\"/></w:textInput></w:ffData></w:p>");
    body("item of a list", "<w:p><w:ddList><w:listEntry w:val=\"#\"/></w:ddList></w:p>");
    body(
        "item of a content control",
        "<w:sdt><w:sdtPr><w:listItem w:displayText=\"#\"/></w:sdtPr></w:sdt>");
    body("name of a content control", "<w:sdt><w:sdtPr><w:alias w:val=\"#\"/></w:sdtPr></w:sdt>");
    body("alternative text", "<w:p><w:r><w:docPr descr=\"#\"/></w:r></w:p>");
    body("word art", "<w:p><w:r><v:textpath string=\"#\"/></w:r></w:p>");
    part("docx", "header", "word/header9.xml", "<w:hdr " + W + ">" + p + "</w:hdr>");
    part("docx", "comment", "word/comments.xml", "<w:comments " + W + ">" + p + "</w:comments>");
    part(
        "docx",
        "variable",
        "word/settings9.xml",
        "<w:s " + W + "><w:docVar w:name=\"v\" w:val=\"#\"/></w:s>");
    part("docx", "custom XML", "customXml/item1.xml", "<a><b>#</b></a>");
    part(
        "docx",
        "link",
        "word/_rels/x.xml.rels",
        "<R><Relationship TargetMode=\"External\" Target=\"https://x/#\"/></R>");
    part("docx", "property", "docProps/custom.xml", "<P><p name=\"o\"><lpwstr>#</lpwstr></p></P>");
    text(
        "docx flat",
        "application/vnd.ms-word.xml",
        "text",
        "<?xml version=\"1.0\"?><w:wordDocument "
            + W
            + "><w:body>"
            + p
            + "</w:body></w:wordDocument>");
    text(
        "gnumeric",
        "application/x-gnumeric",
        "cell",
        gnumeric("<gnm:Cells><gnm:Cell Row='3' Col='2' ValueType='60'>#</gnm:Cell></gnm:Cells>"));
    text(
        "gnumeric",
        "application/x-gnumeric",
        "number",
        gnumeric("<gnm:Cells><gnm:Cell Row='0' Col='0' ValueType='30'>#</gnm:Cell></gnm:Cells>"));
    text(
        "gnumeric",
        "application/x-gnumeric",
        "formula",
        gnumeric("<gnm:Cells><gnm:Cell Row='0' Col='0'>=A2&amp;'#'</gnm:Cell></gnm:Cells>"));
    text(
        "gnumeric",
        "application/x-gnumeric",
        "comment",
        gnumeric("<gnm:Objects><gnm:CellComment Author='a' Text='#'/></gnm:Objects>"));
    text(
        "gnumeric",
        "application/x-gnumeric",
        "margin",
        gnumeric("<gnm:PrintInformation><gnm:Header Left='#'/></gnm:PrintInformation>"));
    text(
        "gnumeric",
        "application/x-gnumeric",
        "name",
        gnumeric(
            "<gnm:Names><gnm:Name><gnm:name>a</gnm:name><gnm:value>#</gnm:value></gnm:Name></gnm:Names>"));
    text(
        "xlsx flat",
        "application/vnd.ms-excel.xml",
        "cell",
        "<Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"s\"><Table><Row><Cell><Data>#</Data></Cell></Row></Table></Worksheet></Workbook>");
    text(
        "xlsx flat",
        "application/vnd.ms-excel.xml",
        "comment",
        "<Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"s\"><Table><Row><Cell><Data>1</Data><Comment><Data>#</Data></Comment></Cell></Row></Table></Worksheet></Workbook>");
  }

  private static String gnumeric(String xml) {
    return "<gnm:Workbook xmlns:gnm='http://www.gnumeric.org/v10.dtd'><gnm:Sheets><gnm:Sheet>"
        + "<gnm:Name>s</gnm:Name>"
        + xml
        + "</gnm:Sheet></gnm:Sheets></gnm:Workbook>";
  }

  private void body(String name, String xml) {
    places.add(
        new Place(
            "docx",
            OOXML + "wordprocessingml.document",
            name,
            value ->
                Zips.of(
                    "[Content_Types].xml",
                    "<Types/>",
                    "word/document.xml",
                    "<w:document "
                        + W
                        + "><w:body>"
                        + fill(xml, value)
                        + "</w:body></w:document>")));
  }

  private void part(String form, String name, String part, String xml) {
    places.add(
        new Place(
            form,
            OOXML + "wordprocessingml.document",
            name,
            value -> {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              try (XWPFDocument document = new XWPFDocument()) {
                document.createParagraph().createRun().setText("text");
                document.write(out);
              }
              return Zips.changed(out.toByteArray(), (own, text) -> text, part, fill(xml, value));
            }));
  }

  private void slides() {
    for (String name : List.of("text", "notes", "table")) {
      places.add(
          new Place(
              "pptx",
              OOXML + "presentationml.presentation",
              name,
              value -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (XMLSlideShow show = new XMLSlideShow()) {
                  var slide = show.createSlide();
                  switch (name) {
                    case "notes" -> show.getNotesSlide(slide).createTextBox().setText(value);
                    case "table" -> slide.createTable(1, 1).getCell(0, 0).setText(value);
                    default -> slide.createTextBox().setText(value);
                  }
                  show.write(out);
                }
                return out.toByteArray();
              }));
    }
  }

  private void openDocument() {
    String p = "<text:p>#</text:p>";
    odf("text", "text", p);
    odf("text", "spans of one number", "<text:p>@<text:span>~</text:span></text:p>");
    odf(
        "text",
        "table",
        "<table:table><table:table-row><table:table-cell>"
            + p
            + "</table:table-cell></table:table-row></table:table>");
    odf(
        "text",
        "comment within a number's line",
        "<text:p>a<office:annotation>" + p + "</office:annotation>b</text:p>");
    odf(
        "text",
        "number around a comment",
        "<text:p>@<office:annotation><text:p>x</text:p></office:annotation>~</text:p>");
    odf(
        "text",
        "footnote",
        "<text:p>a<text:note><text:note-body>" + p + "</text:note-body></text:note></text:p>");
    odf(
        "text",
        "deleted text",
        "<text:tracked-changes><text:deletion>" + p + "</text:deletion></text:tracked-changes>");
    odf("text", "link", "<text:p><text:a xlink:href=\"https://x/#\">y</text:a></text:p>");
    odf(
        "text",
        "alternative text",
        "<text:p><draw:frame><svg:desc>#</svg:desc></draw:frame></text:p>");
    odf("text", "field of a form", "<form:form><form:text form:current-value=\"#\"/></form:form>");
    odf(
        "text",
        "variable",
        "<text:user-field-decls><text:user-field-decl office:string-value=\"#\" text:name=\"v\"/></text:user-field-decls>");
    odf(
        "presentation",
        "slide",
        "<draw:page><draw:frame><draw:text-box>" + p + "</draw:text-box></draw:frame></draw:page>");
    String row =
        "<table:table-row><table:table-cell>" + p + "</table:table-cell></table:table-row>";
    odf("spreadsheet", "cell", "<table:table table:name=\"s\">" + row + "</table:table>");
    odf("spreadsheet", "name of a sheet", "<table:table table:name=\"#\"/>");
    odf(
        "spreadsheet",
        "value without a text",
        "<table:table table:name=\"s\"><table:table-row><table:table-cell office:value-type=\"string\" office:string-value=\"#\"/></table:table-row></table:table>");
    odf(
        "spreadsheet",
        "formula",
        "<table:table table:name=\"s\"><table:table-row><table:table-cell table:formula=\"of:=&quot;#&quot;\"/></table:table-row></table:table>");
    odf(
        "spreadsheet",
        "comment",
        "<table:table table:name=\"s\"><table:table-row><table:table-cell><office:annotation>"
            + p
            + "</office:annotation></table:table-cell></table:table-row></table:table>");
    odf(
        "spreadsheet",
        "list of a validation",
        "<table:content-validations><table:content-validation table:condition=\"of:cell-content-is-in-list(&quot;#&quot;)\"/></table:content-validations>");
    odf(
        "spreadsheet",
        "named expression",
        "<table:named-expressions><table:named-expression table:expression=\"&quot;#&quot;\"/></table:named-expressions>");
    for (String part : List.of("styles.xml", "meta.xml")) {
      places.add(
          new Place(
              "odt",
              ODF + "text",
              part,
              value ->
                  Zips.of(
                      "content.xml",
                      content("text", ""),
                      part,
                      "<office:x"
                          + NAMESPACES
                          + "><style:header><text:p>"
                          + value
                          + "</text:p></style:header></office:x>")));
    }
  }

  private static String content(String kind, String xml) {
    return "<office:document"
        + NAMESPACES
        + "><office:body><office:"
        + kind
        + ">"
        + xml
        + "</office:"
        + kind
        + "></office:body></office:document>";
  }

  private void odf(String kind, String name, String xml) {
    places.add(
        new Place(
            "od " + kind,
            ODF + kind,
            name,
            value ->
                Zips.of("mimetype", ODF + kind, "content.xml", content(kind, fill(xml, value)))));
    text(
        "flat od " + kind,
        ODF + "text-flat-xml",
        name,
        "<?xml version=\"1.0\"?>" + content(kind, xml));
  }

  private void ofd() {
    String open = "<ofd:Page xmlns:ofd=\"o\"><ofd:Content><ofd:Layer>";
    String close = "</ofd:Layer></ofd:Content></ofd:Page>";
    String object = "<ofd:TextObject Boundary=\"10 20 90 5\" Size=\"4\">";
    String whole = object + "<ofd:TextCode X=\"0\" Y=\"4\">#</ofd:TextCode></ofd:TextObject>";
    String halves =
        object
            + "<ofd:TextCode X=\"0\" Y=\"4\">@</ofd:TextCode></ofd:TextObject>"
            + "<ofd:TextObject Boundary=\"28 20 90 5\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">~</ofd:TextCode></ofd:TextObject>";
    ofd("text", "Doc_0/Pages/Page_0/Content.xml", open + whole + close);
    ofd("objects of one number", "Doc_0/Pages/Page_0/Content.xml", open + halves + close);
    ofd(
        "annotation",
        "Doc_0/Pages/Page_0/Annotation.xml",
        "<ofd:PageAnnot xmlns:ofd=\"o\"><ofd:Appearance>"
            + whole
            + "</ofd:Appearance></ofd:PageAnnot>");
    ofd(
        "remark",
        "Doc_0/Pages/Page_0/Annotation.xml",
        "<ofd:PageAnnot xmlns:ofd=\"o\"><ofd:Remark>#</ofd:Remark></ofd:PageAnnot>");
    ofd("template", "Doc_0/Tpls/Tpl_0/Content.xml", open + whole + close);
    ofd("page that no document names", "Doc_0/Pages/Page_9/Content.xml", open + whole + close);
    ofd(
        "outline",
        "Doc_0/Outlines.xml",
        "<ofd:Outlines xmlns:ofd=\"o\"><ofd:OutlineElem Title=\"#\"/></ofd:Outlines>");
    ofd(
        "custom data",
        "Doc_0/CustomTag.xml",
        "<ofd:CustomDatas xmlns:ofd=\"o\"><ofd:CustomData Name=\"n\">#</ofd:CustomData></ofd:CustomDatas>");
    ofd("attachment", "Doc_0/Attachs/a.txt", "#");
  }

  private void ofd(String name, String part, String xml) {
    places.add(
        new Place(
            "ofd",
            "application/ofd",
            name,
            value ->
                Zips.of(
                    "OFD.xml",
                    "<ofd:OFD xmlns:ofd=\"o\"/>",
                    "Doc_0/Document.xml",
                    "<ofd:Document xmlns:ofd=\"o\"><ofd:Page BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Document>",
                    part,
                    fill(xml, value),
                    part.contains("Page_0/Content") ? "x.txt" : "Doc_0/Pages/Page_0/Content.xml",
                    "<ofd:Page xmlns:ofd=\"o\"/>")));
  }

  private void rtf() {
    rtf("text", "\\pard #\\par");
    rtf("runs of one number", "\\pard @{\\b ~}\\par");
    rtf("bytes", "\\pard \\'d0\\'d5\\'c3\\'fb #\\par");
    rtf("table", "\\trowd\\cellx9\\pard\\intbl #\\cell\\row\\pard\\par");
    rtf("header", "{\\header \\pard #\\par}text\\par");
    rtf("footnote", "text{\\footnote \\pard #}\\par");
    rtf("field", "{\\field{\\*\\fldinst HYPERLINK \"mailto:#\"}{\\fldrslt x}}\\par");
    rtf("property", "{\\info{\\title #}}text\\par");
    rtf("variable", "{\\*\\docvar {v}{#}}text\\par");
    rtf("bookmark", "{\\*\\bkmkstart b_#}text\\par");
    rtf("default of a field", "{\\field{\\*\\ffdeftext #}}text\\par");
    rtf("alternative text", "{\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv #}}}}text\\par");
    rtf("text box", "{\\shp{\\*\\shpinst{\\shptxt \\pard #\\par}}}text\\par");
    rtf("picture", "{\\pict\\pngblip 89504e47}text\\par");
  }

  private void rtf(String name, String text) {
    text(
        "rtf",
        "application/rtf",
        name,
        "{\\rtf1\\ansi\\ansicpg936 {\\fonttbl{\\f0\\fcharset134 S;}}\n" + text + "}");
  }

  private void text(String form, String mediaType, String name, String text) {
    places.add(
        new Place(
            form, mediaType, name, value -> fill(text, value).getBytes(StandardCharsets.UTF_8)));
  }

  /** Puts the value for {@code #}, its halves for {@code @} and {@code ~}. */
  private static String fill(String text, String value) {
    int half = value.length() / 2;
    return text.replace("#", value)
        .replace("@", value.substring(0, half))
        .replace("~", value.substring(half));
  }
}
