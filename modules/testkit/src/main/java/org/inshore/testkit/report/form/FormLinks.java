package org.inshore.testkit.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;

/** Targets of the links of a form: the row of the table, as text. */
public final class FormLinks {
  private FormLinks() {}

  /** The texts that links lead to; each link must lead somewhere. */
  public static List<String> of(String name, byte[] content) throws IOException {
    InputStream in = new ByteArrayInputStream(content);
    return name.endsWith(".docx") ? of(new XWPFDocument(in)) : of(new XSSFWorkbook(in));
  }

  private static List<String> of(XWPFDocument opened) throws IOException {
    try (XWPFDocument document = opened) {
      return anchored(document);
    }
  }

  private static List<String> anchored(XWPFDocument document) {
    Map<String, String> bookmarks = new HashMap<>();
    List<String> anchors = new ArrayList<>();
    for (XWPFTable table : document.getTables()) {
      for (XWPFTableRow row : table.getRows()) {
        StringBuilder text = new StringBuilder();
        row.getTableCells().forEach(cell -> text.append(cell.getText()).append('|'));
        for (XWPFTableCell cell : row.getTableCells()) {
          for (XWPFParagraph paragraph : cell.getParagraphs()) {
            paragraph
                .getCTP()
                .getBookmarkStartList()
                .forEach(each -> bookmarks.put(each.getName(), text.toString()));
            paragraph.getCTP().getHyperlinkList().stream()
                .map(CTHyperlink::getAnchor)
                .forEach(anchors::add);
          }
        }
      }
    }
    assertThat(bookmarks.keySet()).containsAll(anchors);
    return anchors.stream().map(bookmarks::get).toList();
  }

  private static List<String> of(XSSFWorkbook opened) throws IOException {
    List<String> led = new ArrayList<>();
    try (XSSFWorkbook workbook = opened) {
      for (Sheet sheet : workbook) {
        for (Hyperlink link : sheet.getHyperlinkList()) {
          CellReference to = new CellReference(link.getAddress());
          Sheet other = workbook.getSheet(to.getSheetName());
          assertThat((Object) other).as(link.getAddress()).isNotNull();
          Row row = other.getRow(to.getRow());
          assertThat((Object) row).as(link.getAddress()).isNotNull();
          StringBuilder text = new StringBuilder();
          for (Cell cell : row) {
            text.append(cell).append('|');
          }
          led.add(text.toString());
        }
      }
    }
    return led;
  }
}
