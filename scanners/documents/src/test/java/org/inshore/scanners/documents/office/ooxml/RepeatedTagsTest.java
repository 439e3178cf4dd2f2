package org.inshore.scanners.documents.office.ooxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what a parser gathers of the bytes as they are, and of what the filter leaves. */
class RepeatedTagsTest {
  private static final String[] NAMES = {"w:b", "w:rPr", "t", "样式", "a-b.c", "w:shd"};
  private static final String[] VALUES = {
    "1",
    "FFFFFF",
    "",
    "张三",
    "a>b",
    "it's",
    "&quot;",
    "440103190203204115",
    "x/",
    "/>",
    "0".repeat(600)
  };
  private static final String[] TEXTS = {
    "",
    "",
    "",
    "",
    "\n  ",
    "138",
    "0013 8000",
    "张三",
    "it's",
    ">",
    "/",
    "<!-- <w:b x=\"1\"/> -->",
    "<![CDATA[1<w:b x=\"1\"/>2]]>",
    "<?p <w:b x=\"1\"/>?>"
  };

  private static String element(Random random, int depth, boolean texts) {
    String name = NAMES[random.nextInt(NAMES.length)];
    StringBuilder xml = new StringBuilder("<").append(name);
    for (int i = random.nextInt(3); i > 0; i--) {
      String value = VALUES[random.nextInt(VALUES.length)];
      char quote = random.nextInt(9) > 0 && value.indexOf('\'') < 0 ? '"' : '\'';
      value = quote == '\'' ? value.replace('\'', '`') : value;
      xml.append(random.nextInt(9) == 0 ? "\n" : " ").append("w:a").append(i);
      xml.append('=').append(quote).append(value).append(quote);
    }
    if (random.nextInt(3) == 0 || depth == 0) {
      return xml.append(random.nextInt(9) == 0 ? " />" : "/>").toString();
    }
    xml.append('>');
    for (int i = random.nextInt(9); i > 0; i--) {
      xml.append(texts ? TEXTS[random.nextInt(TEXTS.length)] : "");
      xml.append(element(random, depth - 1, texts));
    }
    return xml.append("</").append(name).append('>').toString();
  }

  private static String document(Random random) {
    StringBuilder xml = new StringBuilder(random.nextBoolean() ? "<?xml version=\"1.0\"?>\n" : "");
    boolean texts = random.nextInt(3) == 0;
    xml.append("<w:styles xmlns:w=\"w\">");
    for (int i = random.nextInt(30); i > 0; i--) {
      boolean late = texts || (i < 5 && random.nextBoolean());
      xml.append(element(random, 3, late)).append(late ? TEXTS[random.nextInt(8)] : "");
    }
    return xml.append("</w:styles>").toString();
  }

  private static InputStream slow(byte[] bytes, Random random) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(700)));
      }
    };
  }

  /** Attributes once each, and the lines of text; elements of themselves say nothing. */
  private static Set<String> gather(XMLStreamReader xml) {
    Set<String> gathered = new LinkedHashSet<>();
    StringBuilder text = new StringBuilder();
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
              gathered.add(
                  xml.getLocalName()
                      + " "
                      + xml.getAttributeLocalName(i)
                      + "="
                      + xml.getAttributeValue(i));
            }
          }
          case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
          case XMLStreamConstants.COMMENT -> gathered.add(xml.getText());
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> gathered.add(xml.getPIData());
          case XMLStreamConstants.END_ELEMENT -> {
            if (!text.toString().isBlank()) {
              text.append('|').append(xml.getLocalName()).append('\n');
            }
          }
          default -> {}
        }
      }
      gathered.add("to its end");
    } catch (XMLStreamException e) {
      gathered.add("broken");
    }
    gathered.add(text.toString().strip());
    return gathered;
  }

  private static void same(byte[] xml, Random random) throws Exception {
    Set<String> expected = gather(Xml.prefixed(slow(xml, random)));
    assertThat(gather(Xml.gathering(slow(xml, random)))).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSameIsGathered(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      Charset charset =
          i % 9 == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8; // with a mark
      same(document(random).getBytes(charset), random);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void theSameOfADamagedDocument(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] xml = document(random).getBytes(StandardCharsets.UTF_8);
      int from = "<?xml version=\"1.0\"?>".length();
      int at = from + random.nextInt(xml.length - from);
      if (random.nextBoolean()) {
        xml = Arrays.copyOf(xml, at);
      } else {
        xml[at] = (byte) "<>\"&/ '\u0001".charAt(i % 8);
      }
      same(xml, random);
    }
  }

  @Test
  void repeatedTagsAreNotSeenByTheParser() throws Exception {
    String tags = "<w:rPr w:x=\"1\"><w:color w:val=\"FFFFFF\"/><w:b/></w:rPr>\n".repeat(9_000);
    byte[] xml =
        ("<w:styles xmlns:w=\"w\">" + tags + "</w:styles>").getBytes(StandardCharsets.UTF_8);
    try (InputStream left = new RepeatedTags(new ByteArrayInputStream(xml))) {
      assertThat(left.readAllBytes()).hasSizeLessThan(xml.length / 3);
    }
  }

  @Test
  void tagsBeforeAFailureAreHandedOn() throws Exception {
    InputStream broken =
        new FilterInputStream(
            new ByteArrayInputStream("<a><b x=\"张三\"/>".getBytes(StandardCharsets.UTF_8))) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
              throw new IOException("broken");
            }
            return count;
          }
        };
    assertThat(gather(Xml.gathering(broken))).contains("b x=张三", "broken");
  }
}
