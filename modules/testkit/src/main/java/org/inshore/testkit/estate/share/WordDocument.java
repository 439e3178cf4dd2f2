package org.inshore.testkit.estate.share;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** A Word document of plain paragraphs. */
public final class WordDocument implements AutoCloseable {
  private static final int BODY = 16;
  private final XWPFDocument document = new XWPFDocument();

  /** Makes an empty one. */
  public WordDocument() {}

  /** Adds a paragraph. */
  public WordDocument text(String text) {
    add(ParagraphAlignment.LEFT, "仿宋", BODY, "000000", text);
    return this;
  }

  /** Adds a line of the kind that stands top left on an official document. */
  public WordDocument mark(String text) {
    add(ParagraphAlignment.LEFT, "黑体", BODY, "000000", text);
    return this;
  }

  /** Adds a centred line. */
  public WordDocument title(String text) {
    add(ParagraphAlignment.CENTER, "小标宋", 22, "000000", text);
    return this;
  }

  /** Adds the red name of the issuing body. */
  public WordDocument issuer(String text) {
    add(ParagraphAlignment.CENTER, "小标宋", 36, "FF0000", text);
    return this;
  }

  private void add(ParagraphAlignment alignment, String font, int size, String color, String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(font);
    run.setFontSize(size);
    run.setColor(color);
    run.setText(text);
  }

  /** The file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
