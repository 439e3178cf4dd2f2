package org.inshore.cli.document;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writer of files that are made to take time, memory or room. */
final class Bombs {
  /** A gzip file that unpacks to itself, as it is known. */
  private static final String QUINE =
      "H4sICAAAAAAA/3F1aW5lLmd6AAAYAOf/H4sICAAAAAAA/3F1aW5lLmd6AAAYAOf/QhZHFgcABQD6/0IWRxYHAAUA+v"
          + "8ABQD6/wAUAOv/QhZHFgcABQD6/wAFAPr/ABQA6/9CiCHEAAAUAOv/QoghxAAAFADr/0KIIcQAABQA6/9CiCHEAAAU"
          + "AOv/QoghxAAAAAD//wAAAP//AA0A8v9CiCHEAAAAAP//AAAA//8ADQDy/4NwoBwA/3n/qcwAAACDcKAcAP95/6nMAA"
          + "AA";

  private static final String LAUGHS = laughs();

  private final Path folder;

  Bombs(Path folder) {
    this.folder = folder;
  }

  /**
   * Zips of zips, 16 in each, so many levels of them, with a quarter of a gigabyte of zeros in the
   * innermost.
   */
  void nestedZips(int levels) throws IOException {
    byte[] zip = zip("zeros", new byte[1 << 28]);
    for (int level = 0; level < levels; level++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream out = new ZipOutputStream(bytes)) {
        for (int i = 0; i < 16; i++) {
          out.putNextEntry(new ZipEntry(i + ".zip"));
          out.write(zip);
        }
      }
      zip = bytes.toByteArray();
    }
    write("nested.zip", zip);
  }

  /** A zip all of whose 50,000 entries are the same packed bytes. */
  void overlappingZip() throws IOException {
    byte[] packed = zip("zeros", new byte[1 << 24]);
    int entry = 0;
    while (!(packed[entry] == 'P' && packed[entry + 2] == 1 && packed[entry + 3] == 2)) {
      entry++;
    }
    int end = packed.length - 22;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(packed, 0, entry);
    int most = 50_000;
    for (int i = 0; i < most; i++) {
      bytes.write(packed, entry, end - entry);
    }
    ByteBuffer last = ByteBuffer.wrap(packed, end, 22).slice();
    last.order(ByteOrder.LITTLE_ENDIAN);
    last.putShort(8, (short) most).putShort(10, (short) most);
    last.putInt(12, most * (end - entry)).putInt(16, entry);
    byte[] tail = new byte[22];
    last.get(tail);
    bytes.writeBytes(tail);
    write("overlapping.zip", bytes.toByteArray());
  }

  void quine() throws IOException {
    write("quine.gz", Base64.getDecoder().decode(QUINE));
  }

  /** Zips and gzips, each in the one before, 200 deep. */
  void deep() throws IOException {
    byte[] zip = "end".getBytes(StandardCharsets.UTF_8);
    byte[] gzip = zip;
    for (int i = 0; i < 200; i++) {
      zip = zip(i == 0 ? "end.txt" : "inner.zip", zip);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(bytes)) {
        out.write(gzip);
      }
      gzip = bytes.toByteArray();
    }
    write("deep.zip", zip);
    write("deep.gz", gzip);
  }

  /** A gzip of very many members that is nothing but zeros. */
  void endlessGzip(int megabytes) throws IOException {
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(member)) {
      out.write(new byte[100 << 20]);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("endless.log.gz"))) {
      for (int size = 0; size < megabytes << 20; size += member.size()) {
        member.writeTo(out);
      }
    }
  }

  /** Entities of entities in XML, alone and in all that is made of XML. */
  void xml() throws IOException {
    write("laughs.xml", LAUGHS.getBytes(StandardCharsets.UTF_8));
    write("laughs.svg", LAUGHS.getBytes(StandardCharsets.UTF_8));
    for (String part : List.of("word/document.xml", "xl/workbook.xml", "ppt/presentation.xml")) {
      String suffix = part.startsWith("w") ? ".docx" : part.startsWith("x") ? ".xlsx" : ".pptx";
      write("laughs" + suffix, zip(part, LAUGHS.getBytes(StandardCharsets.UTF_8)));
    }
    write("laughs.odt", zip("content.xml", LAUGHS.getBytes(StandardCharsets.UTF_8)));
    write("laughs.ofd", zip("OFD.xml", LAUGHS.getBytes(StandardCharsets.UTF_8)));
    byte[] tags = "<a>".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    write("tags.xml", tags);
    write("tags.docx", zip("word/document.xml", tags));
    write("brackets.json", "[".repeat(10_000_000).getBytes(StandardCharsets.UTF_8));
    String anchors = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n";
    StringBuilder yaml = new StringBuilder(anchors);
    for (int i = 1; i < 12; i++) {
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }
    write("laughs.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String laughs() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY l0 \"ha\">\n");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY l%d \"%s\">\n".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return xml.append("]><a>&l11;</a>\n").toString();
  }

  /** 100 GB in which nothing is written, under names of many forms. */
  void sparse() throws IOException {
    for (String name : List.of("sparse.txt", "sparse.csv", "sparse.pdf", "sparse.zip", "sparse")) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(100L << 30);
      }
    }
  }

  /** One line of text without end. */
  void line(long megabytes) throws IOException {
    byte[] block = "山上的树在风里一直没有停下来，".repeat(25_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("line.txt")))) {
      for (long size = 0; size < megabytes << 20; size += block.length) {
        out.write(block);
      }
    }
  }

  /** Forms that show themselves, and forms that each show the next one ten times. */
  void recursiveForms() throws IOException {
    write(
        "recursive.pdf",
        pdf(
            List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                    + "/Resources<</XObject<</F 5 0 R>>>>>>",
                "<</Length 5>>stream\n/F Do\nendstream",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>"
                    + "/Length 11>>stream\n/F Do /F Do\nendstream")));
    List<String> objects =
        new ArrayList<>(
            List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R"
                    + "/Resources<</XObject<</F 5 0 R>>>>>>",
                "<</Length 5>>stream\n/F Do\nendstream"));
    String shown = "/F Do ".repeat(10);
    for (int i = 5; i < 40; i++) {
      objects.add(
          "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F %d 0 R>>>>/Length %d>>stream\n%s\nendstream"
              .formatted(i + 1, shown.length(), shown));
    }
    objects.add("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>>stream\nq\nendstream");
    write("nested-forms.pdf", pdf(objects));
  }

  /** A PDF of very many pages. */
  void pages(int count) throws IOException {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < count; i++) {
      kids.append(i + 5).append(" 0 R ");
    }
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>");
    objects.add("<</Length 30>>stream\nBT /F 9 Tf (page of many) Tj ET\nendstream");
    objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    for (int i = 0; i < count; i++) {
      objects.add(
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>");
    }
    write("pages.pdf", pdf(objects));
  }

  private static byte[] pdf(List<String> objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      places.add(pdf.length());
      pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
    pdf.append("trailer\n<</Root 1 0 R/Size " + (objects.size() + 1) + ">>\n");
    pdf.append("startxref\n" + start + "\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A picture of so many points each way, in black and white. */
  void picture(int side) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(
        png,
        "IHDR",
        ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1).put((byte) 0).array());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(rows)) {
      byte[] row = new byte[1 + (side + 7) / 8];
      for (int i = 0; i < side; i++) {
        out.write(row);
      }
    }
    chunk(png, "IDAT", rows.toByteArray());
    chunk(png, "IEND", new byte[0]);
    write("picture.png", png.toByteArray());
    write("picture.docx", zip("word/media/image1.png", png.toByteArray()));
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] named = new byte[4 + content.length];
    System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
    System.arraycopy(content, 0, named, 4, content.length);
    CRC32 crc = new CRC32();
    crc.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }
}
