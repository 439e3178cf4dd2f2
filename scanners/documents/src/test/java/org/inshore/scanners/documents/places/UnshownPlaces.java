package org.inshore.scanners.documents.places;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Places that no program shows and no reader of the form knows. */
final class UnshownPlaces {
  private static final String RTF = "{\\rtf1\\ansi{\\fonttbl{\\f0\\fnil Arial;}}";

  private UnshownPlaces() {}

  static List<Place> all() {
    List<Place> places = new ArrayList<>();
    jpeg(places);
    png(places);
    otherPictures(places);
    rtf(places);
    ole(places);
    pdf(places);
    others(places);
    return places;
  }

  private static void jpeg(List<Place> places) {
    for (int marker : new int[] {0xe1, 0xe2, 0xe3, 0xe7, 0xec, 0xed, 0xef}) {
      add(
          places,
          "JPEG",
          "image/jpeg",
          "segment " + Integer.toHexString(marker),
          value -> inserted(picture("jpg"), 2, segment(marker, "Own\0" + value)));
    }
    add(
        places,
        "JPEG",
        "image/jpeg",
        "private value of Exif",
        value -> inserted(picture("jpg"), 2, segment(0xe1, "Exif\0\0" + tiff(value))));
    add(
        places,
        "JPEG",
        "image/jpeg",
        "comment behind a scan",
        value -> {
          byte[] picture = picture("jpg");
          return inserted(picture, picture.length - 2, segment(0xfe, value));
        });
    add(
        places,
        "JPEG",
        "image/jpeg",
        "a few characters behind the end",
        value -> inserted(picture("jpg"), -1, bytes(value)));
  }

  private static void png(List<Place> places) {
    add(places, "PNG", "image/png", "own chunk", value -> chunk("meTa", bytes(value)));
    add(
        places,
        "PNG",
        "image/png",
        "own chunk in UTF-16",
        value -> chunk("meTa", value.getBytes(StandardCharsets.UTF_16LE)));
    add(places, "PNG", "image/png", "own packed chunk", value -> chunk("meTa", packed(value)));
    add(places, "PNG", "image/png", "profile", value -> chunk("iCCP", bytes(value + "\0\0")));
  }

  private static void otherPictures(List<Place> places) {
    add(
        places,
        "GIF",
        "image/gif",
        "own extension",
        value -> {
          byte[] gif = picture("gif");
          int at = 13 + (3 << ((gif[10] & 7) + 1));
          String own = "!\u00ff\u000bOWN 0123456" + (char) value.length() + value + "\0";
          return inserted(gif, at, own.getBytes(StandardCharsets.ISO_8859_1));
        });
    add(
        places,
        "WebP",
        "image/webp",
        "own chunk",
        value ->
            little(34 + value.length())
                .put(bytes("RIFF"))
                .putInt(26 + value.length())
                .put(bytes("WEBPVP8L"))
                .putInt(6)
                .put(new byte[6])
                .put(bytes("META"))
                .putInt(value.length())
                .put(bytes(value))
                .array());
    add(
        places,
        "TIFF",
        "image/tiff",
        "private value",
        value -> tiff(value).getBytes(StandardCharsets.ISO_8859_1));
    add(
        places,
        "BMP",
        "image/bmp",
        "between header and pixels",
        value -> {
          byte[] bmp = picture("bmp");
          ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(10, 54 + value.length());
          return inserted(bmp, 54, bytes(value));
        });
  }

  private static void rtf(List<Place> places) {
    for (String destination :
        List.of("generator", "filetbl", "xmlnstbl", "listtext", "ftnsep", "latentstyles")) {
      rtf(places, destination, "{\\*\\" + destination + " VALUE}text}");
    }
    rtf(places, "colours", "{\\colortbl;\\red0\\green0\\blue0;VALUE}text}");
    rtf(places, "number of a word", "\\unknownVALUE text}");
    rtf(places, "bytes in binary", "{\\*\\unknown\\bin18 VALUE}text}");
    add(
        places,
        "RTF",
        "application/rtf",
        "alternative name of a font",
        value -> bytes(RTF.replace("Arial", "Arial{\\*\\falt " + value + "}") + "text}"));
    add(
        places,
        "RTF",
        "application/rtf",
        "colours of a theme",
        value -> bytes(RTF + "{\\*\\colorschememapping " + hex(bytes(value)) + "}text}"));
    add(
        places,
        "RTF",
        "application/rtf",
        "beside pixels",
        value -> {
          String digits = hex(chunk("meTa", bytes(value)));
          return bytes(RTF + "{\\pict\\pngblip " + digits + "}text}");
        });
  }

  private static void rtf(List<Place> places, String name, String rest) {
    add(places, "RTF", "application/rtf", name, value -> bytes(RTF + rest.replace("VALUE", value)));
  }

  private static void ole(List<Place> places) {
    add(
        places,
        "OLE2",
        "application/x-ole-storage",
        "name of a stream",
        value -> workbook(storage -> storage.createDocument(in("note"), "n" + value)));
    add(
        places,
        "OLE2",
        "application/x-ole-storage",
        "free sectors",
        value ->
            workbook(
                storage -> {
                  storage.createDocument(in(" ".repeat(5000) + value), "Deleted");
                  storage.createDocument(in(" ".repeat(5000)), "Kept");
                  storage.getRoot().getEntry("Deleted").delete();
                }));
  }

  private static void pdf(List<Place> places) {
    add(
        places,
        "PDF",
        "application/pdf",
        "trailer",
        value -> pdf(pdf -> pdf.getDocument().getTrailer().setString("Note", value)));
    add(
        places,
        "PDF",
        "application/pdf",
        "charset of a font",
        value ->
            pdf(
                pdf -> {
                  COSDictionary font = new COSDictionary();
                  font.setString("CharSet", "/" + value);
                  pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Own"), font);
                }));
  }

  private static void others(List<Place> places) {
    add(
        places,
        "ZIP",
        "application/zip",
        "before the directory",
        value -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write('a');
          }
          byte[] plain = out.toByteArray();
          int directory = indexOf(plain, "PK\1\2");
          ByteBuffer all = ByteBuffer.wrap(inserted(plain, directory, bytes(value)));
          int end = all.capacity() - 22;
          return all.order(ByteOrder.LITTLE_ENDIAN)
              .putInt(end + 16, directory + value.length())
              .array();
        });
    add(
        places,
        "gzip",
        "application/gzip",
        "a few characters behind the end",
        value -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write('a');
          }
          return inserted(out.toByteArray(), -1, bytes(value));
        });
    add(
        places,
        "mail",
        "message/rfc822",
        "signature of a server",
        value -> bytes("From: a@example.com\nDKIM-Signature: v=1; i=" + value + "\n\ntext\n"));
    add(
        places,
        "mail",
        "message/rfc822",
        "line that is no field",
        value -> bytes("From: a@example.com\n" + value + " or so\nTo: b@example.com\n\ntext\n"));
    add(
        places,
        "dBASE",
        "application/x-dbf",
        "behind the end",
        value -> inserted(table(""), -1, bytes(value)));
    add(places, "dBASE", "application/x-dbf", "behind the fields", UnshownPlaces::table);
  }

  private static byte[] table(String value) {
    return little(32 + 32 + 1 + value.length() + 11 + 1)
        .put(new byte[] {3, 24, 1, 1})
        .putInt(1)
        .putShort((short) (65 + value.length()))
        .putShort((short) 11)
        .put(new byte[20])
        .put(bytes("A\0\0\0\0\0\0\0\0\0\0C\0\0\0\0"))
        .put((byte) 10)
        .put(new byte[15])
        .put((byte) '\r')
        .put(bytes(value))
        .put(bytes(" text      \u001a"))
        .array();
  }

  private static void add(
      List<Place> places, String form, String mediaType, String name, Place.Writer writer) {
    places.add(new Place(form, mediaType, name, writer));
  }

  /** A storage with one more change. */
  private interface Change<T> {
    void make(T document) throws IOException;
  }

  private static byte[] workbook(Change<POIFSFileSystem> change) throws IOException {
    Path file = Files.createTempFile("storage", ".xls");
    try {
      try (HSSFWorkbook workbook = new HSSFWorkbook();
          var out = Files.newOutputStream(file)) {
        workbook.createSheet("a").createRow(0).createCell(0).setCellValue("text");
        workbook.write(out);
      }
      try (POIFSFileSystem storage = new POIFSFileSystem(file.toFile(), false)) {
        change.make(storage);
        storage.writeFilesystem();
      }
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] pdf(Change<PDDocument> change) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      change.make(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static byte[] picture(String form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), form, out);
    return out.toByteArray();
  }

  private static byte[] segment(int marker, String text) {
    return ByteBuffer.allocate(4 + text.length())
        .put((byte) 0xff)
        .put((byte) marker)
        .putShort((short) (2 + text.length()))
        .put(text.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }

  private static byte[] chunk(String type, byte[] data) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length);
    return inserted(picture("png"), 33, chunk.put(bytes(type)).put(data).array());
  }

  /** A directory of one value of a type that says nothing. */
  private static String tiff(String value) {
    byte[] all =
        little(26 + value.length())
            .put(bytes("II*\0"))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 65_001)
            .putShort((short) 7)
            .putInt(value.length())
            .putInt(26)
            .putInt(0)
            .put(bytes(value))
            .array();
    return new String(all, StandardCharsets.ISO_8859_1);
  }

  private static byte[] packed(String value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Bytes with others before a place; at the end for one below 0. */
  private static byte[] inserted(byte[] bytes, int at, byte[] more) {
    int place = at < 0 ? bytes.length : at;
    return ByteBuffer.allocate(bytes.length + more.length)
        .put(bytes, 0, place)
        .put(more)
        .put(bytes, place, bytes.length - place)
        .array();
  }

  private static int indexOf(byte[] bytes, String mark) {
    byte[] wanted = bytes(mark);
    int at = 0;
    while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
      at++;
    }
    return at;
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteArrayInputStream in(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
