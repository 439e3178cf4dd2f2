package org.inshore.scanners.documents.places;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Places in workbooks, of both forms. */
final class WorkbookPlaces {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private interface Plant {
    void plant(Workbook workbook, Sheet sheet, String value) throws IOException;
  }

  private WorkbookPlaces() {}

  static List<Place> all() {
    List<Place> places = new ArrayList<>();
    both(places, "cell", (book, sheet, value) -> cell(sheet).setCellValue(value));
    both(
        places,
        "formula",
        (book, sheet, value) -> cell(sheet).setCellFormula("IF(A9=1,\"" + value + "\",\"\")"));
    both(
        places,
        "constant of a matrix",
        (book, sheet, value) ->
            cell(sheet).setCellFormula("SUM(IF(A9={\"x\",\"" + value + "\"},1,0))"));
    binary(places);
    both(places, "name of a sheet", (book, sheet, value) -> book.createSheet(value));
    both(
        places,
        "hidden sheet",
        (book, sheet, value) -> {
          cell(book.createSheet("h")).setCellValue(value);
          book.setSheetHidden(1, true);
        });
    both(
        places,
        "defined name",
        (book, sheet, value) -> {
          Name name = book.createName();
          name.setNameName("n_" + value);
          name.setRefersToFormula("s!$A$1");
        });
    both(
        places,
        "constant of a name",
        (book, sheet, value) -> {
          Name name = book.createName();
          name.setNameName("constant");
          name.setRefersToFormula("\"" + value + "\"");
        });
    both(
        places,
        "comment",
        (book, sheet, value) -> {
          var anchor = book.getCreationHelper().createClientAnchor();
          Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
          comment.setString(book.getCreationHelper().createRichTextString(value));
          cell(sheet).setCellComment(comment);
        });
    both(places, "list of a validation", (book, sheet, value) -> validation(sheet, value, false));
    both(places, "prompt of a validation", (book, sheet, value) -> validation(sheet, value, true));
    both(
        places,
        "link",
        (book, sheet, value) -> {
          Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
          link.setAddress("https://example.com/" + value);
          cell(sheet).setHyperlink(link);
        });
    both(
        places,
        "format of a number",
        (book, sheet, value) -> {
          var style = book.createCellStyle();
          style.setDataFormat(book.createDataFormat().getFormat("0\"" + value + "\""));
          cell(sheet).setCellStyle(style);
        });
    both(places, "margin", (book, sheet, value) -> sheet.getHeader().setCenter(value));
    property(places);
    changed(
        places,
        "filter",
        "<filterColumn colId=\"0\"><filters><filter val=\"#\"/></filters></filterColumn>");
    for (String attribute : List.of("descr", "title", "name")) {
      part(
          places,
          "shape's " + attribute,
          "xl/drawings/drawing9.xml",
          "<d><cNvPr " + attribute + "=\"#\"/></d>");
    }
    part(
        places,
        "word art",
        "xl/drawings/vmlDrawing9.vml",
        "<x xmlns:v=\"v\"><v:textpath string=\"#\"/></x>");
    part(
        places,
        "sheet that the workbook does not name",
        "xl/worksheets/sheet9.xml",
        "<worksheet><sheetData><row><c t=\"str\"><v>#</v></c></row></sheetData></worksheet>");
    part(places, "custom XML", "customXml/item1.xml", "<a><b>#</b></a>");
    part(
        places,
        "connection",
        "xl/connections.xml",
        "<connections><connection name=\"c\"><dbPr command=\"select '#'\"/></connection></connections>");
    part(
        places,
        "external cells",
        "xl/externalLinks/externalLink1.xml",
        "<externalLink><v>#</v></externalLink>");
    part(
        places,
        "pivot cache",
        "xl/pivotCache/pivotCacheRecords1.xml",
        "<r><r><s v=\"#\"/></r></r>");
    return places;
  }

  private static Cell cell(Sheet sheet) {
    return sheet.createRow(3).createCell(2);
  }

  private static void validation(Sheet sheet, String value, boolean prompt) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] list = {"a", prompt ? "b" : value};
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(list), new CellRangeAddressList(0, 9, 0, 0));
    if (prompt) {
      validation.createPromptBox("t", value);
      validation.setShowPromptBox(true);
    }
    sheet.addValidationData(validation);
  }

  private static void property(List<Place> places) {
    places.add(
        new Place(
            "xlsx",
            XLSX,
            "property",
            value -> {
              try (XSSFWorkbook book = new XSSFWorkbook()) {
                book.createSheet("s");
                book.getProperties().getCustomProperties().addProperty("owner", value);
                return bytes(book);
              }
            }));
    places.add(
        new Place(
            "xls",
            "application/x-ole-storage",
            "property",
            value -> {
              try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("s");
                book.createInformationProperties();
                var own = new org.apache.poi.hpsf.CustomProperties();
                own.put("owner", value);
                book.getDocumentSummaryInformation().setCustomProperties(own);
                return bytes(book);
              }
            }));
  }

  /** Places that only the binary form has, or that only in it POI hands to nobody. */
  private static void binary(List<Place> places) {
    String type = "application/x-ole-storage";
    places.add(
        new Place(
            "xls",
            type,
            "name of a style",
            value -> {
              try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("s");
                book.createCellStyle().setUserStyleName(value);
                return bytes(book);
              }
            }));
    places.add(
        new Place(
            "xls",
            type,
            "log of revisions",
            value -> {
              try (HSSFWorkbook book = new HSSFWorkbook()) {
                book.createSheet("s");
                book.createInformationProperties();
                try (POIFSFileSystem files =
                    new POIFSFileSystem(new ByteArrayInputStream(bytes(book)))) {
                  byte[] log = ("\0\1" + value).getBytes(StandardCharsets.UTF_16LE);
                  files.createDocument(new ByteArrayInputStream(log), "Revision Log");
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  files.writeFilesystem(out);
                  return out.toByteArray();
                }
              }
            }));
  }

  private static void both(List<Place> places, String name, Plant plant) {
    places.add(new Place("xlsx", XLSX, name, value -> write(new XSSFWorkbook(), plant, value)));
    places.add(
        new Place(
            "xls",
            "application/x-ole-storage",
            name,
            value -> write(new HSSFWorkbook(), plant, value)));
  }

  /** What a sheet's part has behind its data. */
  private static void changed(List<Place> places, String name, String xml) {
    places.add(
        new Place(
            "xlsx",
            XLSX,
            name,
            value ->
                Zips.changed(
                    write(new XSSFWorkbook(), (book, sheet, none) -> {}, value),
                    (part, text) ->
                        part.endsWith("sheet1.xml")
                            ? text.replace(
                                "<sheetData/>",
                                "<sheetData/><autoFilter>"
                                    + xml.replace("#", value)
                                    + "</autoFilter>")
                            : text)));
  }

  private static void part(List<Place> places, String name, String part, String xml) {
    places.add(
        new Place(
            "xlsx",
            XLSX,
            name,
            value ->
                Zips.changed(
                    write(new XSSFWorkbook(), (book, sheet, none) -> {}, value),
                    (own, text) -> text,
                    part,
                    xml.replace("#", value))));
  }

  private static byte[] write(Workbook workbook, Plant plant, String value) throws IOException {
    try (Workbook book = workbook) {
      Sheet sheet = book.createSheet("s");
      plant.plant(book, sheet, value);
      return bytes(book);
    }
  }

  private static byte[] bytes(Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
